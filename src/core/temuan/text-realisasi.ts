/** Sentences of the group realisasi: what is wrong, then how to fix it. */

type Sentences = [pesan: string, perbaikan: string];

export const REALISASI_TEXT = {
  /** `rasio`: the figure comes from Pembilang and Penyebut. */
  NO_DATA: (d: { triwulan: string; rasio: boolean }): Sentences => [
    `${d.rasio ? 'Pembilang dan Penyebut' : 'Realisasi'} ${d.triwulan} belum diisi padahal sudah jatuh tempo.`,
    `Isi ${d.rasio ? 'Pembilang dan Penyebut' : 'Realisasi'}; tulis 0 hanya bila hasilnya memang nol.`,
  ],

  NOT_DUE: (d: { triwulan: string; terisi: string }): Sentences =>
    d.terisi === ''
      ? [`Indikator ini belum jatuh tempo pada ${d.triwulan}.`, 'Realisasi tidak perlu diisi.']
      : [
          `Realisasi ${d.terisi} diisi padahal indikator ini belum jatuh tempo pada ${d.triwulan}; capaian triwulan tidak dihitung.`,
          'Jika seharusnya dihitung, isi target triwulan ini di Rencana Aksi dan periksa Frekuensi.',
        ],

  NUMDEN_MISSING: (d: { jenis: 'pembilang' | 'penyebut' | 'keduanya' }): Sentences => {
    if (d.jenis === 'keduanya') {
      return [
        'Realisasi diketik tanpa Pembilang dan Penyebut, padahal Cara Rekap Rasio menghitungnya dari keduanya.',
        'Isi Pembilang dan Penyebut.',
      ];
    }
    return d.jenis === 'pembilang'
      ? ['Penyebut terisi tetapi Pembilang kosong.', 'Isi Pembilang, atau kosongkan Penyebut.']
      : ['Pembilang terisi tetapi Penyebut kosong.', 'Isi Penyebut, atau kosongkan Pembilang.'];
  },

  NUMDEN_MISMATCH: (d: { nilai: string; hasil: string }): Sentences => [
    `Realisasi ${d.nilai} tidak sama dengan Pembilang ÷ Penyebut, yaitu ${d.hasil}.`,
    'Periksa Realisasi, Pembilang, dan Penyebut; kosongkan Realisasi agar dihitung dari keduanya.',
  ],

  DENOMINATOR_ZERO: (d: { pembilang: string }): Sentences => [
    `Penyebut berisi 0 sehingga Pembilang ${d.pembilang === '' ? '(kosong)' : d.pembilang} tidak dapat dibagi.`,
    'Perbaiki Penyebut; bila memang tidak ada kejadian, kosongkan Pembilang dan Penyebut.',
  ],

  DENOMINATOR_CONFLICT: (d: { nama: string; nilai: string; lain: string; kode: string; row: number }): Sentences => [
    `Penyebut "${d.nama}" bernilai ${d.nilai}, tetapi pada ${d.kode} (baris ${d.row}) bernilai ${d.lain}.`,
    'Samakan nilainya, atau bedakan Nama Penyebut bila yang dihitung memang berbeda.',
  ],

  NEGATIVE_VALUE: (d: { kolom: string; nilai: string }): Sentences => [
    `${d.kolom} bernilai negatif (${d.nilai}).`,
    'Periksa angkanya; angka negatif memerlukan penilaian manual.',
  ],

  PERCENT_OVER_100: (d: { nilai: string }): Sentences => [
    `Realisasi ${d.nilai} lebih dari 100 persen.`,
    'Periksa angkanya, atau Satuan bila yang dihitung bukan bagian dari keseluruhan.',
  ],

  FRACTIONAL_COUNT: (d: { nilai: string; satuan: string }): Sentences => [
    `Realisasi ${d.nilai} berupa pecahan, padahal satuannya ${d.satuan}.`,
    'Ketik bilangan bulat; pekerjaan yang belum selesai belum dihitung.',
  ],

  MAGNITUDE_SUSPECT: (d: { nilai: string; target: string; lalu: string; besar: boolean }): Sentences => [
    `Realisasi ${d.nilai} jauh ${d.besar ? 'lebih besar' : 'lebih kecil'} daripada target (${d.target}) dan triwulan sebelumnya (${d.lalu}).`,
    'Periksa banyaknya angka nol, tanda desimal, dan satuannya.',
  ],

  UNIT_MIX: (d: { satuan: string; pk: string }): Sentences => [
    `Satuan di tab ini "${d.satuan}", sedangkan di Perjanjian Kinerja "${d.pk}".`,
    'Samakan Satuan dengan Perjanjian Kinerja dan pastikan angkanya memakai satuan itu.',
  ],

  QUARTER_DECREASE: (d: { kolom: string; nilai: string; lalu: string; triwulan: string }): Sentences => [
    `${d.kolom} ${d.nilai} lebih rendah daripada ${d.triwulan} (${d.lalu}), padahal Cara Isi Kumulatif.`,
    'Isi angka sampai dengan triwulan ini, atau ubah Cara Isi menjadi Per Triwulan.',
  ],

  QUARTER_JUMP: (d: { nilai: string; lalu: string; triwulan: string; naik: boolean }): Sentences => [
    `Realisasi ${d.nilai} ${d.naik ? 'lebih dari dua kali' : 'kurang dari separuh'} ${d.triwulan} (${d.lalu}).`,
    'Periksa angkanya; bila benar, jelaskan sebabnya di kolom Faktor Pendukung/Penghambat.',
  ],

  STALE_DATA: (d: { nilai: string; triwulan: string; tahun: number }): Sentences => [
    `Realisasi ${d.nilai} sama persis dengan ${d.triwulan} tahun ${d.tahun}.`,
    'Pastikan angka ini bukan salinan dari tahun lalu.',
  ],

  /** `capaian` is `''` for Turun Rasio with realisasi 0: the ratio has no limit and the cap stands for it. */
  OVER_CAP: (d: { capaian: string; batas: string }): Sentences =>
    d.capaian === ''
      ? [
          `Realisasi 0 pada Rumus Rasio membuat capaian tidak terbatas; capaian ditetapkan ${d.batas} persen.`,
          'Periksa realisasi dan Rumus; Rumus Selisih tidak memiliki masalah ini.',
        ]
      : [
          `Capaian ${d.capaian} persen lebih dari 120 persen.`,
          'Periksa realisasi, target, dan satuannya; bila benar, jelaskan sebabnya.',
        ],

  REALISASI_WITHOUT_TARGET: (d: { nilai: string; triwulan: string }): Sentences => [
    `Realisasi ${d.nilai} ada padahal target ${d.triwulan} adalah 0, sehingga capaian tidak dapat dihitung.`,
    'Periksa target triwulan ini di Rencana Aksi.',
  ],

  PROGRESS_MISMATCH: (d: { kolom: string; nilai: string; hasil: string; cara: string }): Sentences => [
    `${d.kolom} ${d.nilai} tidak sama dengan Progres Bulanan, yaitu ${d.hasil} (${d.cara}).`,
    'Samakan angka di tab Progres Bulanan dengan tab triwulan.',
  ],
};
