/** Sentences of the group money: what is wrong, then how to fix it. */

type Sentences = [pesan: string, perbaikan: string];

export const MONEY_TEXT = {
  /** `sebab`: a clause of src/core/penjelasan, `''` when nothing explains the difference. */
  TOTAL_MISMATCH: (d: { kolom: string; nilai: string; hasil: string; selisih: string; sebab: string }): Sentences => [
    `${d.kolom} ${d.nilai} tidak sama dengan jumlah rincian di bawahnya, yaitu ${d.hasil} (selisih ${d.selisih})${d.sebab === '' ? '' : `; tampaknya ${d.sebab}`}.`,
    'Perbaiki angka induk atau rinciannya, dan pastikan setiap rincian sudah ditulis.',
  ],

  OVERSPEND: (d: { realisasi: string; pagu: string; triwulan: string }): Sentences => [
    `Realisasi sampai dengan ${d.triwulan} ${d.realisasi} melebihi pagu ${d.pagu}.`,
    'Periksa realisasi; bila anggaran sudah berubah, isi Pagu Perubahan dan triwulan mulai berlakunya.',
  ],
};
