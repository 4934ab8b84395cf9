/** Sentences of the group money: what is wrong, then how to fix it. */

type Sentences = [pesan: string, perbaikan: string];

export const MONEY_TEXT = {
  /** `sebab`: a clause of src/core/penjelasan, `''` when nothing explains the difference. */
  TOTAL_MISMATCH: (d: {
    kolom: string;
    nilai: string;
    hasil: string;
    selisih: string;
    sebab: string;
    /** A row of totals stands above or below what it adds up. */
    barisJumlah?: boolean;
  }): Sentences => [
    `${d.kolom} ${d.nilai} tidak sama dengan jumlah ${d.barisJumlah ? 'barisnya' : 'rincian di bawahnya'}, yaitu ${d.hasil} (selisih ${d.selisih})${d.sebab === '' ? '' : `; tampaknya ${d.sebab}`}.`,
    'Perbaiki angka induk atau rinciannya, dan pastikan setiap rincian sudah ditulis.',
  ],

  /** `jenis`: the cash plan against the pagu, or a typed total of the year against its quarters. */
  QUARTERS_NE_YEAR: (d: {
    jenis: 'kas' | 'realisasi';
    kolom: string;
    nilai: string;
    hasil: string;
    selisih: string;
  }): Sentences =>
    d.jenis === 'kas'
      ? [
          `Jumlah Anggaran Kas keempat triwulan ${d.hasil} tidak sama dengan ${d.kolom} ${d.nilai} (selisih ${d.selisih}).`,
          'Perbaiki Anggaran Kas triwulan yang keliru, atau pagunya; bila anggaran berubah, isi Pagu Perubahan.',
        ]
      : [
          `${d.kolom} ${d.nilai} tidak sama dengan jumlah realisasi triwulan, yaitu ${d.hasil} (selisih ${d.selisih}).`,
          'Bila angka itu hasil rekap, jalankan rekapnya lagi; bila diketik, samakan dengan jumlah triwulannya.',
        ],

  OVERSPEND: (d: { realisasi: string; pagu: string; triwulan: string }): Sentences => [
    `Realisasi sampai dengan ${d.triwulan} ${d.realisasi} melebihi pagu ${d.pagu}.`,
    'Periksa realisasi; bila anggaran sudah berubah, isi Pagu Perubahan dan triwulan mulai berlakunya.',
  ],

  SPEND_WITHOUT_OUTPUT: (d: { realisasi: string; triwulan: string; keluaran: string }): Sentences => [
    `Sudah ${d.realisasi} dibelanjakan sampai dengan ${d.triwulan}, padahal ${d.keluaran} masih 0.`,
    'Periksa realisasi indikatornya dan Kode Indikator baris ini; bila benar, jelaskan sebabnya di kolom Kendala.',
  ],

  OUTPUT_WITHOUT_SPEND: (d: { keluaran: string; triwulan: string }): Sentences => [
    `Realisasi anggaran sampai dengan ${d.triwulan} masih Rp0, padahal ${d.keluaran} sudah ada.`,
    'Periksa realisasi anggaran dan Kode Indikator baris ini; bila pekerjaan memang belum dibayar, biarkan.',
  ],

  /** `penuh`: the work is finished by its Fisik and has brought nothing forth; otherwise the reverse. */
  OUTPUT_PROGRESS_CONFLICT: (d: { fisik: string; triwulan: string; keluaran: string; penuh: boolean }): Sentences => [
    d.penuh
      ? `Fisik ${d.triwulan} sudah ${d.fisik} persen, padahal ${d.keluaran} masih 0.`
      : `Fisik ${d.triwulan} masih ${d.fisik} persen, padahal target ${d.keluaran} sudah tercapai.`,
    'Periksa Fisik dan realisasi indikatornya; keduanya dihitung sampai dengan triwulan ini.',
  ],

  EFFICIENCY_OUT_OF_RANGE: (d: { efisiensi: string; capaian: string; serapan: string; batas: string }): Sentences => [
    `Efisiensi ${d.efisiensi} poin (rata-rata capaian ${d.capaian} dikurangi serapan ${d.serapan}) di luar kisaran wajar -${d.batas} sampai ${d.batas} poin.`,
    'Periksa realisasi indikator, pagu, dan realisasi anggaran; bila benar, jelaskan sebabnya dalam laporan.',
  ],

  KODE_REKENING_INVALID: (d: {
    jenis: 'bentuk' | 'belanja' | 'angka' | 'induk';
    kode: string;
    induk: string;
    tingkat: string;
  }): Sentences => {
    if (d.jenis === 'induk') {
      return [
        `${d.tingkat} ${d.induk} tidak ada di tab ini, padahal rincian ${d.kode} ada dan ${d.tingkat.toLowerCase()} lain tertulis.`,
        `Tambahkan baris ${d.tingkat.toLowerCase()} ${d.induk}, atau perbaiki Kode rinciannya.`,
      ];
    }
    if (d.jenis === 'belanja') {
      return [
        `Kode "${d.kode}" adalah kode rekening belanja, sedangkan tab ini berisi program, kegiatan, dan sub kegiatan.`,
        'Hapus baris rincian belanja; cukup sampai sub kegiatan.',
      ];
    }
    return [
      `Kode "${d.kode}" bukan kode program, kegiatan, atau sub kegiatan.`,
      d.jenis === 'angka'
        ? 'Angka nol di belakangnya mungkin hilang: ubah format sel menjadi teks biasa, lalu ketik ulang, misalnya 2.20.'
        : 'Tulis seperti 2.23.02 (program), 2.23.02.2.01 (kegiatan), atau 2.23.02.2.01.0001 (sub kegiatan).',
    ];
  },
};
