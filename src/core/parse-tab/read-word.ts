/** Reads words out of a list: the words of the plan with the equivalents we accept, predikat, Ya and Tidak. */
import type { NilaiPredikat } from '../buku-kerja.ts';
import type { CellValue } from '../grid.ts';
import {
  ARAH,
  type Arah,
  CARA_ISI,
  CARA_REKAP,
  type CaraIsi,
  type CaraRekap,
  FREKUENSI,
  type Frekuensi,
  RUMUS_TURUN,
  type RumusTurun,
  TINGKAT,
  TIPE,
  type Tingkat,
  type Tipe,
} from '../indikator.ts';

/** Case, spaces, hyphens and dots do not count. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff.–-]+/g, '');
}

/** The words of one column: the listed ones, and clear equivalents that people write for them. */
export interface WordList<Word extends string> {
  words: readonly Word[];
  find: (text: string) => Word | undefined;
}

export function wordList<Word extends string>(
  words: readonly Word[],
  equivalents: Partial<Record<string, Word>> = {},
): WordList<Word> {
  const known = new Map<string, Word>(words.map((word) => [wordKey(word), word]));
  for (const [text, word] of Object.entries(equivalents)) {
    if (word !== undefined) known.set(wordKey(text), word);
  }
  // The same few texts come again in every row: each is normalised once.
  const asTyped = new Map<string, Word | undefined>();
  const find = (text: string): Word | undefined => {
    if (!asTyped.has(text)) asTyped.set(text, known.get(wordKey(text)));
    return asTyped.get(text);
  };
  return { words, find };
}

export const TIPE_WORDS: WordList<Tipe> = wordList(TIPE, {
  Numerik: 'Angka',
  Persentase: 'Persen',
  Prosentase: 'Persen',
  '%': 'Persen',
  Index: 'Indeks',
  Range: 'Rentang',
});

export const ARAH_WORDS: WordList<Arah> = wordList(ARAH, {
  Positif: 'Naik',
  Positive: 'Naik',
  Maksimal: 'Naik',
  Maximize: 'Naik',
  Meningkat: 'Naik',
  'Semakin tinggi semakin baik': 'Naik',
  Negatif: 'Turun',
  Negative: 'Turun',
  Minimal: 'Turun',
  Minimize: 'Turun',
  Menurun: 'Turun',
  'Semakin rendah semakin baik': 'Turun',
  Tetap: 'Stabil',
  Stabilize: 'Stabil',
});

export const RUMUS_WORDS: WordList<RumusTurun> = wordList(RUMUS_TURUN);

/** `Akumulasi` is not among them: it is said of sums and of "s.d." figures alike. */
export const CARA_REKAP_WORDS: WordList<CaraRekap> = wordList(CARA_REKAP, {
  Penjumlahan: 'Jumlah',
  Sum: 'Jumlah',
  'Nilai Akhir': 'Posisi Akhir',
  'Posisi Terakhir': 'Posisi Akhir',
  Rerata: 'Rata-rata',
  Rataan: 'Rata-rata',
  Average: 'Rata-rata',
  Ratio: 'Rasio',
  Maksimal: 'Maksimum',
  Max: 'Maksimum',
  Minimal: 'Minimum',
  Min: 'Minimum',
});

export const CARA_ISI_WORDS: WordList<CaraIsi> = wordList(CARA_ISI, {
  Triwulanan: 'Per Triwulan',
  'Non Kumulatif': 'Per Triwulan',
  Akumulatif: 'Kumulatif',
});

export const FREKUENSI_WORDS: WordList<Frekuensi> = wordList(FREKUENSI, {
  Triwulanan: 'Triwulan',
  Semesteran: 'Semester',
  Tahunan: 'Tahun',
});

export const TINGKAT_WORDS: WordList<Tingkat> = wordList(TINGKAT, {
  OPD: 'Perangkat Daerah',
  SKPD: 'Perangkat Daerah',
  Dinas: 'Perangkat Daerah',
  Seksi: 'Seksi/Subbagian',
  Subbagian: 'Seksi/Subbagian',
  Subbag: 'Seksi/Subbagian',
});

/** Scores of one Kelompok by the key of the predikat. */
export type SkorPredikat = ReadonlyMap<string, NilaiPredikat>;

/** The tables of Nilai Predikat, one map for each Kelompok. */
export function predikatTables(nilai: readonly NilaiPredikat[]): ReadonlyMap<string, SkorPredikat> {
  const tables = new Map<string, Map<string, NilaiPredikat>>();
  for (const one of nilai) {
    const kelompok = wordKey(one.kelompok);
    const table = tables.get(kelompok) ?? new Map<string, NilaiPredikat>();
    table.set(predikatKey(one.predikat), one);
    tables.set(kelompok, table);
  }
  return tables;
}

/** Without case and spaces; hyphens count (`B` is not `B-`). */
export function predikatKey(text: string): string {
  return text.toLowerCase().replace(/[\s\u200b\ufeff]+/g, '');
}

/** Every Kelompok that contains the predikat: one is right, none or several are a galat. */
export function kelompokOf(tables: ReadonlyMap<string, SkorPredikat>, predikat: string): SkorPredikat[] {
  const key = predikatKey(predikat);
  return [...tables.values()].filter((table) => table.has(key));
}

/** Ya and Tidak; ticked boxes and 1/0 say the same. `null` when it is neither. */
export function yaTidak(value: CellValue): 1 | 0 | null {
  if (value === true || value === 1) return 1;
  if (value === false || value === 0) return 0;
  const key = typeof value === 'string' ? wordKey(value) : '';
  if (key === 'ya' || key === '1') return 1;
  return key === 'tidak' || key === '0' ? 0 : null;
}
