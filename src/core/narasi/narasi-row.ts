/** One row of tab Narasi as parsed. */
import type { SourceRow } from '../indikator.ts';
import type { BagianNarasi, LaporanNarasi, NarasiField } from '../tab-layout/narasi.ts';

export interface NarasiRow extends SourceRow<NarasiField> {
  laporan: LaporanNarasi;
  bagian: BagianNarasi;
  /** `null` = by the place of the row. */
  urutan: number | null;
  /** As typed, with placeholders and line breaks; `''` where nobody has written anything yet. */
  teks: string;
}
