/** What a Lembar Disposisi says when nobody has typed anything else: subject, order and ticked actions of each step of the SOP. */
import { periodeTahun } from '../laporan/periode-text.ts';
import type { Periode } from '../periode.ts';
import type { NomorLangkah } from '../sop/langkah.ts';

/** Lines below *Dengan hormat harap*. */
export const HARAP = [
  'Ditindaklanjuti sesuai ketentuan',
  'Disiapkan data dan bahan laporan',
  'Diproses lebih lanjut',
  'Dikoordinasikan dengan unit terkait',
  'Dipelajari dan diberi saran',
  'Diketahui dan dilaksanakan',
  'Dilaporkan hasilnya',
  'Diarsipkan',
] as const;

type Harap = (typeof HARAP)[number];

interface Usulan {
  hal: string;
  isi: string;
  harap: Harap[];
}

const USULAN: Record<NomorLangkah, Usulan> = {
  1: {
    hal: 'Pengumpulan data laporan kinerja',
    isi: 'Mohon mengisi realisasi kinerja beserta bukti dukungnya di buku kerja sampai batas waktu tersebut.',
    harap: ['Disiapkan data dan bahan laporan', 'Diketahui dan dilaksanakan'],
  },
  2: {
    hal: 'Rekap laporan kinerja',
    isi: 'Mohon merekap data kinerja semua unit dan memeriksa kelengkapannya.',
    harap: ['Diproses lebih lanjut', 'Dikoordinasikan dengan unit terkait'],
  },
  3: {
    hal: 'Pengolahan data laporan kinerja',
    isi: 'Mohon mengolah data kinerja menjadi capaian dan menyiapkan konsep laporannya.',
    harap: ['Diproses lebih lanjut'],
  },
  4: {
    hal: 'Penyusunan laporan kinerja',
    isi: 'Mohon menyusun laporan kinerja dari data yang telah diolah.',
    harap: ['Disiapkan data dan bahan laporan', 'Dilaporkan hasilnya'],
  },
  5: {
    hal: 'Sosialisasi laporan kinerja',
    isi: 'Mohon menyampaikan laporan kinerja kepada pejabat terkait dan mencatat koreksinya.',
    harap: ['Dikoordinasikan dengan unit terkait', 'Dilaporkan hasilnya'],
  },
  6: {
    hal: 'Rekap dua laporan triwulan',
    isi: 'Mohon merekap dua laporan triwulan sebagai bahan laporan semester sesuai pembagian tugas.',
    harap: ['Diproses lebih lanjut', 'Dikoordinasikan dengan unit terkait'],
  },
  7: {
    hal: 'Penyusunan laporan kinerja',
    isi: 'Mohon menyusun laporan kinerja dari data laporan triwulan dan menyampaikan konsepnya untuk diperiksa.',
    harap: ['Disiapkan data dan bahan laporan', 'Dilaporkan hasilnya'],
  },
  8: {
    hal: 'Sosialisasi laporan kinerja',
    isi: 'Mohon menyampaikan laporan kinerja kepada pejabat terkait setelah koreksi laporan triwulan selesai.',
    harap: ['Dikoordinasikan dengan unit terkait', 'Dilaporkan hasilnya'],
  },
  9: {
    hal: 'Penyusunan laporan kinerja tahunan',
    isi: 'Mohon menyusun dua laporan semester menjadi laporan kinerja tahunan.',
    harap: ['Disiapkan data dan bahan laporan', 'Dilaporkan hasilnya'],
  },
};

export function usulanDisposisi(langkah: NomorLangkah, periode: Periode): Usulan {
  const usulan = USULAN[langkah];
  return { ...usulan, hal: `${usulan.hal} ${periodeTahun(periode)}`, harap: [...usulan.harap] };
}
