/** The status texts that stand beside a capaian (domain rules §4, §5, §9); where none of them applies the kategori does. */

export const STATUS = {
  belumJatuhTempo: 'Belum jatuh tempo',
  belumAdaData: 'Belum ada data',
  targetBelumDiisi: 'Target belum diisi',
  tidakAdaTarget: 'Tidak ada target',
  tercapai: 'Tercapai',
  tidakTercapai: 'Tidak tercapai',
  perluPenilaianManual: 'Perlu penilaian manual',
  belumLengkap: 'Belum lengkap',
  ditahan: 'Ditahan',
  /** A row with a galat: no recap is made of it, and it does not vanish either. */
  perluDiperbaiki: 'Perlu diperbaiki',
} as const;
