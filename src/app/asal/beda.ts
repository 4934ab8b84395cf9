/** Compares what stands in a cell with what it would be now, and says why they may differ. */

import { formatAngka } from '../../core/angka.ts';
import { type Asal, TANPA } from '../../core/asal/asal.ts';
import type { Letak } from '../../core/asal/letak.ts';
import { showCell } from '../../core/parse-tab/read-angka.ts';
import { OUR_FORMULA } from '../../core/render-tab/capaian-formula.ts';
import { stableText } from '../machine-cells.ts';

export interface Tercetak {
  /** A sentence when cell and computation differ, otherwise `''`. */
  beda: string;
  /** The recap was made from other data. */
  usang: boolean;
}

/** Does the cell say what was computed, to the digits that a file keeps? */
function isSame({ value }: Letak, { nilai, teks }: Asal): boolean {
  if (typeof value === 'number') return nilai !== null && stableText(value) === stableText(nilai);
  const shown = showCell(value);
  return shown === teks || (shown === '' && teks === TANPA) || (nilai !== null && shown === stableText(nilai));
}

const tulis = (letak: Letak): string => {
  const { value } = letak;
  if (value === '') return 'kosong';
  return typeof value === 'number' ? formatAngka(value) : `"${showCell(value)}"`;
};

function sebabOf({ value, formula }: Letak, usang: boolean): string {
  if (usang) return 'Rekap ini Perlu Diperbarui: data sumbernya berubah sejak direkap.';
  if (value !== '') return 'Datanya berubah sejak direkap, atau sel ini diketik dengan tangan.';
  if (!formula.startsWith(OUR_FORMULA)) return 'Kolom ini terisi saat direkap.';
  return 'Rumus di sel ini tidak dapat menghitung angka yang tersimpan sebagai teks, misalnya yang memuat satuannya.';
}

/** @param usang the tab says that it was made from other data */
export function bedaOf(letak: Letak, asal: Asal, usang: boolean): Tercetak {
  if (isSame(letak, asal)) return { beda: '', usang };
  const now = asal.teks === TANPA ? 'kosong' : asal.teks;
  const both = `Di sel tertulis ${tulis(letak)}; dihitung dari data sekarang ${now}.`;
  return { beda: `${both} ${sebabOf(letak, usang)}`, usang };
}
