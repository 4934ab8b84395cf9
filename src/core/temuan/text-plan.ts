/** Sentences of the group plan: what is wrong, then how to fix it. */

type Sentences = [pesan: string, perbaikan: string];

const PILIHAN_REKAP = 'Jumlah, Posisi Akhir, Rata-rata, Rasio, Maksimum, atau Minimum';

export const PLAN_TEXT = {
  /** `usulan` is `''` when the name of the indikator suggests nothing. */
  AGGREGATION_UNDECLARED: (d: {
    jenis: 'kosong' | 'asing' | 'kumulatif' | 'versi';
    nilai: string;
    usulan: string;
  }): Sentences => {
    const saran = d.usulan === '' ? '' : ` Usulan menurut nama indikator: ${d.usulan}.`;
    if (d.jenis === 'kumulatif') {
      return [
        `Cara Isi Kumulatif tidak dapat digabungkan dengan Cara Rekap ${d.nilai}.`,
        'Pilih Cara Rekap Jumlah, Posisi Akhir, atau Rasio, atau ubah Cara Isi menjadi Per Triwulan.',
      ];
    }
    if (d.jenis === 'versi') {
      return [
        `Cara Rekap ${d.nilai} berbeda dengan Cara Rekap pada versi PK sebelumnya untuk Kode yang sama.`,
        'Samakan Cara Rekap pada semua versi, atau pakai Kode baru untuk indikator yang berubah.',
      ];
    }
    return [
      d.jenis === 'kosong' ? 'Cara Rekap belum dipilih.' : `Cara Rekap berisi "${d.nilai}" yang tidak dikenal.`,
      `Pilih ${PILIHAN_REKAP}.${saran}`,
    ];
  },

  DIRECTION_UNDECLARED: (d: { nilai: string; usulan: string }): Sentences => [
    d.nilai === '' ? 'Arah belum dipilih.' : `Arah berisi "${d.nilai}" yang tidak dikenal.`,
    `Pilih Naik, Turun, atau Stabil.${d.usulan === '' ? '' : ` Usulan menurut nama indikator: ${d.usulan}.`}`,
  ],

  TARGET_MISSING: (d: { jenis: 'tahunan' | 'triwulan' | 'akhir' }): Sentences => {
    if (d.jenis === 'tahunan') return ['Target Tahunan kosong.', 'Isi Target Tahunan sesuai Perjanjian Kinerja.'];
    if (d.jenis === 'triwulan') {
      return [
        'Tidak ada satu pun triwulan yang memiliki target.',
        'Isi target pada triwulan yang jatuh tempo di tab Rencana Aksi.',
      ];
    }
    return [
      'Target TW IV kosong padahal Cara Rekap Posisi Akhir memakai angka akhir tahun.',
      'Isi Target TW IV di tab Rencana Aksi.',
    ];
  },

  TARGET_ZERO: (d: { kolom: string }): Sentences => [
    `${d.kolom} berisi 0.`,
    'Biarkan bila memang direncanakan nol; kosongkan bila indikator belum jatuh tempo pada triwulan itu.',
  ],

  TARGET_NE_PK: (d: { tab: string; nilai: string; rencana: string }): Sentences => [
    `Target di tab ${d.tab} adalah ${d.nilai}, sedangkan di Rencana Aksi ${d.rencana === '' ? 'kosong' : d.rencana}.`,
    'Samakan keduanya; perubahan target ditulis di Rencana Aksi dengan Versi PK baru.',
  ],

  TARGET_TRAJECTORY_MISMATCH: (d: { uraian: string; hasil: string; tahunan: string }): Sentences => [
    `${d.uraian} adalah ${d.hasil}, tidak sama dengan Target Tahunan ${d.tahunan}.`,
    'Perbaiki target triwulan di Rencana Aksi, Target Tahunan, Cara Rekap, atau Cara Isi.',
  ],

  TARGET_DECREASE: (d: { kolom: string; nilai: string; sebelum: string; lama: string }): Sentences => [
    `${d.kolom} (${d.nilai}) lebih rendah daripada Target ${d.sebelum} (${d.lama}), padahal target ini seharusnya tidak turun.`,
    'Periksa targetnya, Arah, dan Cara Isi.',
  ],
};
