/** The line that says when, by whom and from what a tab was made, and whether that is still so. */

import type { NomorTriwulan } from '../buku-kerja.ts';
import type { CellValue } from '../grid.ts';
import { ROMAWI } from '../periode.ts';
import { VERSI_LEMBAR } from '../tab-layout/pengaturan.ts';
import { formatWaktu, type Waktu } from '../tanggal.ts';

export interface KodeData {
  triwulan: NomorTriwulan;
  /** 12 hex digits. */
  kode: string;
}

function sources(kodeData: readonly KodeData[]): string {
  const list = kodeData.map(({ triwulan, kode }) => `Triwulan ${ROMAWI[triwulan]} (kode data ${kode})`).join(', ');
  return `dari ${list}, versi lembar ${VERSI_LEMBAR}`;
}

/**
 * `Direkap 22 Nov 2026 14.05 oleh … dari Triwulan I (kode data …), …`.
 * @param before the line that stands in the tab now: kept to the letter when it names the same sources
 */
export function provenanceLine(kodeData: readonly KodeData[], waktu: Waktu, oleh: string, before: string): string {
  const tail = sources(kodeData);
  if (before.startsWith('Direkap ') && before.endsWith(tail)) return before;
  return `Direkap ${formatWaktu(waktu)} oleh ${oleh || 'pengguna tanpa alamat email'} ${tail}`;
}

/** Does the line name exactly these sources? A tab that was never made is not current. */
export function isCurrent(line: string, kodeData: readonly KodeData[]): boolean {
  return line.startsWith('Direkap ') && line.endsWith(sources(kodeData));
}

/** Rows in which the line is looked for: people may have put title rows of their own above ours. */
export const HEAD_ROWS = 15;

/** Where the line stands in column A, row from 1; row 0 when the tab was never made. */
export function findProvenance(values: readonly (readonly CellValue[])[]): { row: number; line: string } {
  const lines = values.slice(0, HEAD_ROWS).map((line) => String(line[0] ?? ''));
  const at = lines.findIndex((line) => line.startsWith('Direkap '));
  return { row: at + 1, line: lines[at] ?? '' };
}

/** What stands below the provenance line of a tab whose sources have changed. */
export const PERLU_DIPERBARUI = 'Perlu Diperbarui: data sumber berubah sejak direkap.';
