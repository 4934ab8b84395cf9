/** Sentences of the group typed results: what is wrong, then how to fix it. */

type Sentences = [pesan: string, perbaikan: string];

/** Where the figure stands: in a quarterly tab of ours, where it is computed, or in any table. */
type Tempat = 'buku-kerja' | 'tabel';

export const HASIL_TEXT = {
  /** `asal`: the operands and the formula. `cocok`: the end of the sentence, from `sambung`; `''` when nothing explains it. */
  CAPAIAN_MISMATCH: (d: {
    kolom: string;
    nilai: string;
    hasil: string;
    asal: string;
    cocok: string;
    tempat: Tempat;
  }): Sentences => [
    `${d.kolom} ${d.nilai} tidak sama dengan hasil hitung ulang ${d.hasil} (${d.asal})${d.cocok === '' ? '' : `; ${d.cocok}`}.`,
    d.tempat === 'buku-kerja'
      ? 'Hapus angka yang diketik, lalu jalankan Validasi agar rumusnya kembali; bila angkanya yang benar, periksa Target, Realisasi, Arah, dan Rumus.'
      : `Tulis ${d.hasil}, atau periksa angka asalnya dan rumus yang dipakai.`,
  ],

  ROUNDING_TRUNC: (d: { kolom: string; nilai: string; hasil: string; cocok: string }): Sentences => [
    `${d.kolom} ${d.nilai} dan hasil hitung ulang ${d.hasil} hanya berbeda pembulatan: ${d.cocok}.`,
    'Bulatkan dari hasil akhirnya, dua desimal; angka 5 dibulatkan ke atas.',
  ],

  /** `lain` and `kategoriLain`: a row of the same table that contradicts, where its scale is not known. */
  KATEGORI_MISMATCH: (
    d:
      | { kolom: string; nilai: string; capaian: string; kategori: string }
      | { kolom: string; nilai: string; capaian: string; lain: string; kategoriLain: string },
  ): Sentences =>
    'kategori' in d
      ? [
          `${d.kolom} "${d.nilai}" tidak sesuai dengan capaian ${d.capaian}, yang termasuk "${d.kategori}".`,
          `Ganti dengan "${d.kategori}", atau periksa capaiannya dan batas kategori yang dipakai.`,
        ]
      : [
          `${d.kolom} "${d.nilai}" diberikan untuk capaian ${d.capaian}, padahal capaian ${d.lain} diberi "${d.kategoriLain}".`,
          'Samakan dengan skala yang dipakai: capaian yang lebih tinggi tidak mungkin berkategori lebih rendah.',
        ],

  PERCENT_SUMMED: (d: { kolom: string; nilai: string; jumlah: string }): Sentences => [
    `${d.kolom} ${d.nilai} adalah hasil menjumlahkan persentase (${d.jumlah}).`,
    'Persentase tidak dijumlahkan: hitung dari jumlah pembilang dan penyebutnya, atau pakai angka akhir atau rata-ratanya.',
  ],

  AVERAGE_RANGE_ERROR: (d: {
    kolom: string;
    nilai: string;
    hasil: string;
    banyak: number;
    cocok: string;
  }): Sentences => [
    `Rata-rata ${d.kolom} ${d.nilai} tidak sama dengan rata-rata ${d.banyak} baris, yaitu ${d.hasil}${d.cocok === '' ? '' : `; angka itu cocok bila ${d.cocok}`}.`,
    'Periksa baris mana saja yang masuk rumus rata-ratanya: semua indikator, tanpa baris jumlah dan rata-rata lain.',
  ],

  LABEL_SET_MIX: (d: { kolom: string; satu: string; lain: string }): Sentences => [
    `${d.kolom} memakai dua macam sebutan: "${d.satu}" dan "${d.lain}".`,
    'Pakai satu skala saja untuk seluruh tabel.',
  ],

  /** One indikator measured by two formulas; found in tables that do not state the arah. */
  RUMUS_MIX: (d: { kolom: string; rumus: string; lain: string; rumusLain: string }): Sentences => [
    `${d.kolom} dihitung dengan rumus ${d.rumus}, sedangkan ${d.lain} pada baris yang sama dengan rumus ${d.rumusLain}.`,
    'Pakai satu rumus untuk satu indikator agar capaiannya dapat dibandingkan.',
  ],
};
