/** Sentences about tab Narasi: what is wrong, then how to fix it. */

type Sentences = [pesan: string, perbaikan: string];

export const NARASI_TEXT = {
  /** `usulan` is the known name that looks like it, `''` when none does. */
  PLACEHOLDER_UNKNOWN: (d: { penanda: string; usulan: string; dikenal: string }): Sentences => [
    `Penanda {{${d.penanda}}} tidak dikenal, sehingga tidak dapat diganti dengan data.`,
    d.usulan === ''
      ? `Pakai salah satu penanda ini, atau tulis teks biasa tanpa kurung kurawal: ${d.dikenal}.`
      : `Mungkin maksudnya {{${d.usulan}}}; perbaiki ejaannya, atau tulis teks biasa tanpa kurung kurawal.`,
  ],

  PLACEHOLDER_EMPTY: (d: { penanda: string; uraian: string; periode: string }): Sentences => [
    `Penanda {{${d.penanda}}} (${d.uraian}) belum mempunyai data untuk ${d.periode}.`,
    'Lengkapi datanya, atau hapus penanda itu dari teksnya.',
  ],

  NARASI_UNKNOWN: (d: { kolom: string; nilai: string; pilihan: string }): Sentences => [
    d.nilai === ''
      ? `${d.kolom} baris ini belum diisi, sehingga teksnya tidak dimuat dalam laporan.`
      : `${d.kolom} "${d.nilai}" tidak dikenal, sehingga teks baris ini tidak dimuat dalam laporan.`,
    `Pilih salah satu: ${d.pilihan}.`,
  ],
};
