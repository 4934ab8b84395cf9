/** Sentences of the group reading: what is wrong, then how to fix it. */

type Sentences = [pesan: string, perbaikan: string];

export const READING_TEXT = {
  /** `rentang`: the text looks like a range, which only Tipe Rentang may hold. */
  NOT_A_NUMBER: (d: { kolom: string; nilai: string; rentang?: boolean }): Sentences => [
    `${d.kolom} berisi "${d.nilai}" yang tidak terbaca sebagai angka.`,
    d.rentang
      ? 'Ketik satu angka, atau pilih Tipe Rentang di tab Perjanjian Kinerja bila targetnya memang rentang.'
      : 'Ketik angkanya saja, misalnya 1.234,5; kosongkan bila belum ada data.',
  ],

  DATE_IN_NUMBER: (d: { kolom: string; nilai: string }): Sentences => [
    `${d.kolom} tersimpan sebagai tanggal (${d.nilai}), bukan angka.`,
    'Ubah format sel menjadi angka, lalu ketik ulang angkanya; pecahan seperti 1/2 ditulis 0,5.',
  ],

  DECIMAL_AMBIGUOUS: (d: { kolom: string; nilai: string; besar: string; kecil: string }): Sentences => [
    `${d.kolom} berisi teks "${d.nilai}" yang dapat berarti ${d.besar} atau ${d.kecil}.`,
    'Ubah format sel menjadi angka, lalu ketik ulang angkanya; sebelum itu nilai ini tidak dipakai.',
  ],

  DECIMAL_SEPARATOR_MIX: (d: { kolom: string; nilai: string; terbaca: string }): Sentences => [
    `${d.kolom} berisi "${d.nilai}" dengan tanda desimal atau pemisah ribuan gaya Inggris; dibaca ${d.terbaca}.`,
    `Ketik ulang dengan gaya Indonesia: ${d.terbaca}.`,
  ],

  /** `seharusnya`: the satuan of the indikator where another one is written, `''` otherwise. */
  UNIT_IN_VALUE: (d: {
    kolom: string;
    nilai: string;
    terbaca: string;
    satuan: string;
    seharusnya: string;
  }): Sentences =>
    d.seharusnya === ''
      ? [
          `${d.kolom} berisi "${d.nilai}"; satuan "${d.satuan}" ikut tertulis, angkanya dibaca ${d.terbaca}.`,
          `Ketik angkanya saja: ${d.terbaca}.`,
        ]
      : [
          `${d.kolom} berisi "${d.nilai}"; yang ikut tertulis "${d.satuan}", sedangkan Satuan indikator ini "${d.seharusnya}"; angkanya dibaca ${d.terbaca}.`,
          `Pastikan angkanya dalam satuan ${d.seharusnya}, lalu ketik angkanya saja.`,
        ],

  PERCENT_FRACTION: (d: { nilai: string; target: string; persen: string }): Sentences => [
    `Realisasi ${d.nilai} bersatuan persen tampak ditulis sebagai pecahan; targetnya ${d.target}.`,
    `Jika maksudnya ${d.persen} persen, ketik ${d.persen}.`,
  ],

  NUMBER_AS_TEXT: (d: { kolom: string; nilai: string; terbaca: string }): Sentences => [
    `${d.kolom} berisi "${d.nilai}" yang tersimpan sebagai teks; dibaca ${d.terbaca}.`,
    'Agar rumus di lembar ini ikut menghitungnya, ubah format sel menjadi angka lalu ketik ulang.',
  ],

  /** `pilihan` lists the words that may stand there; `dibaca` is what holds meanwhile, `''` when nothing does. */
  VALUE_UNKNOWN: (d: { kolom: string; nilai: string; pilihan: string; dibaca: string }): Sentences => [
    `${d.kolom} berisi "${d.nilai}" yang tidak dikenal${d.dibaca === '' ? '' : `; sementara dipakai ${d.dibaca}`}.`,
    `Isi dengan ${d.pilihan}.`,
  ],

  LOCALE_NOT_INDONESIA: (d: { lokal: string }): Sentences => [
    `Setelan lokal lembar ini "${d.lokal}", bukan Indonesia, sehingga 1.500 yang diketik tersimpan sebagai 1,5.`,
    'Buka File › Setelan, pilih lokal Indonesia, lalu periksa kembali angka yang sudah diketik.',
  ],
};
