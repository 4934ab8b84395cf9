/** The kategori of a capaian: its place on the Skala Kategori of the workbook (domain rules §5). */
import { roundHalfUp } from './angka.ts';
import type { SkalaKategori } from './buku-kerja.ts';

/**
 * Bounds are exclusive and compared after rounding to two decimals, as the figure is printed.
 * @param skala from the highest bound down, the last one without a bound
 * @returns `''` without a capaian
 */
export function kategoriOf(capaian: number | null, skala: readonly SkalaKategori[]): string {
  if (capaian === null) return '';
  const printed = roundHalfUp(capaian, 2);
  return skala.find(({ batasBawah }) => batasBawah === null || printed > batasBawah)?.kategori ?? '';
}
