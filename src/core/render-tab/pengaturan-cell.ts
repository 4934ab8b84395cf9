/** Where the value of a key stands in tab Pengaturan, so that one cell can be written without touching the others. */
import type { CellValue, Grid } from '../grid.ts';
import { headerKey } from '../parse-tab/header-text.ts';
import { PengaturanSheet } from '../parse-tab/pengaturan-sheet.ts';
import { PENGATURAN_KEYS, type PengaturanKeyField } from '../tab-layout/pengaturan.ts';

export interface SelPengaturan {
  /** Both count from 1. */
  row: number;
  column: number;
  isi: CellValue;
  /** `''` = none, or formulas were not read. */
  formula: string;
}

/** @returns `null` when the tab has no such key */
export function findSelPengaturan(grid: Grid, field: PengaturanKeyField): SelPengaturan | null {
  const { keys } = new PengaturanSheet(grid, []);
  const header = headerKey(PENGATURAN_KEYS.find((key) => key.field === field)?.header ?? '');
  if (keys.kunci === 0) return null;
  for (let row = keys.first; row <= keys.last; row += 1) {
    const line = grid.values[row - 1] ?? [];
    if (headerKey(line[keys.kunci - 1] ?? '') !== header) continue;
    const column = keys.nilai;
    return { row, column, isi: line[column - 1] ?? '', formula: grid.formulas?.[row - 1]?.[column - 1] ?? '' };
  }
  return null;
}
