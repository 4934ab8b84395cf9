/** Sentences of the group narrative and evidence: what is wrong, then how to fix it. */

type Sentences = [pesan: string, perbaikan: string];

export const NARRATIVE_TEXT = {
  /** `kurang` names the columns that are blank. */
  ANALYSIS_MISSING: (d: { capaian: string; rendah: boolean; kurang: string }): Sentences => [
    `Capaian ${d.capaian} persen ${d.rendah ? 'di bawah 90' : 'di atas 120'} persen, tetapi ${d.kurang} belum diisi.`,
    d.rendah
      ? 'Jelaskan sebabnya di kolom Faktor atau Kendala, dan tulis Tindak Lanjut.'
      : 'Jelaskan sebabnya di kolom Faktor Pendukung/Penghambat.',
  ],

  EVIDENCE_MISSING: (d: { nilai: string }): Sentences => [
    d.nilai === ''
      ? 'Realisasi sudah diisi tetapi Bukti Dukung kosong.'
      : `Realisasi sudah diisi tetapi Bukti Dukung berisi "${d.nilai}", belum buktinya.`,
    'Isi tautan ke berkas buktinya, atau nama dokumen bila buktinya di atas kertas.',
  ],

  EVIDENCE_BAD_LINK: (d: { tautan: string; sebab: string }): Sentences => [
    `Bukti Dukung "${d.tautan}" ${d.sebab}.`,
    'Buka berkas buktinya di Drive atau laman resmi, salin tautannya, lalu tempel di sel ini.',
  ],

  /** `triwulan` is `''` for rows of the same quarter; `banyak` rows have the link there. */
  EVIDENCE_REUSED: (d: { kode: string; row: number; tab: string; lain: boolean; banyak: number }): Sentences =>
    d.lain
      ? [
          `Bukti Dukung ini sudah dipakai untuk ${d.kode} di tab ${d.tab} (baris ${d.row}).`,
          'Pastikan bukti ini memang memuat data triwulan sekarang; bila bukan, ganti tautannya.',
        ]
      : [
          `Bukti Dukung ini dipakai ${d.banyak} baris pada triwulan yang sama, pertama untuk ${d.kode} (baris ${d.row}).`,
          'Biarkan bila satu dokumen memang memuat semuanya; bila bukan, ganti tautannya.',
        ],

  /** `apa` is what the text speaks of: Target, Realisasi, Capaian, Batas Waktu. */
  TEXT_TABLE_CONFLICT: (d: { kolom: string; apa: string; tertulis: string; tabel: string }): Sentences => [
    `${d.kolom} menyebut ${d.apa.toLowerCase()} ${d.tertulis}, sedangkan ${d.apa} baris ini ${d.tabel}.`,
    `Samakan angka dalam kalimat dengan ${d.apa} di tabel, atau perbaiki tabelnya.`,
  ],

  COUNT_WORD_MISMATCH: (d: {
    kolom: string;
    tertulis: string;
    angka: string;
    kata: string;
    ejaan: string;
  }): Sentences => [
    `${d.kolom} menulis "${d.tertulis}": angkanya ${d.angka}, sedangkan kata-katanya berarti ${d.kata}.`,
    `Samakan keduanya, misalnya ${d.angka} (${d.ejaan}).`,
  ],
};
