/** Where a setting of tab Pengaturan stands, so that the turn of the year can write single ones. */
import type { Grid } from '../grid.ts';
import { headerKey } from '../parse-tab/header-text.ts';
import { PengaturanSheet } from '../parse-tab/pengaturan-sheet.ts';
import { PENGATURAN_KEYS, type PengaturanKeyField } from '../tab-layout/pengaturan.ts';

/** Row and column (from 1) of the value; `null` when the tab has no such setting. */
export function letakPengaturan(grid: Grid, field: PengaturanKeyField): { row: number; column: number } | null {
  const { keys } = new PengaturanSheet(grid, []);
  const header = headerKey(PENGATURAN_KEYS.find((key) => key.field === field)?.header ?? '');
  for (let row = keys.first; row <= keys.last; row += 1) {
    if (keys.kunci > 0 && headerKey(grid.values[row - 1]?.[keys.kunci - 1]) === header)
      return { row, column: keys.nilai };
  }
  return null;
}
