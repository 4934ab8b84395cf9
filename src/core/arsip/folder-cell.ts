/** Where the link of the year's folder stands in tab Pengaturan. */
import type { Grid } from '../grid.ts';
import { headerKey } from '../parse-tab/header-text.ts';
import { PengaturanSheet } from '../parse-tab/pengaturan-sheet.ts';
import { PENGATURAN_KEYS } from '../tab-layout/pengaturan.ts';
import type { TabPatch } from '../tab-patch.ts';

/** @returns `null` when the tab has no such key, or a link stands there already: it may be a colleague's folder */
export function folderArsipPatch(grid: Grid, link: string): TabPatch | null {
  const { keys } = new PengaturanSheet(grid, []);
  const header = headerKey(PENGATURAN_KEYS.find(({ field }) => field === 'folderArsip')?.header ?? '');
  if (keys.kunci === 0 || link === '') return null;
  for (let row = keys.first; row <= keys.last; row += 1) {
    const line = grid.values[row - 1] ?? [];
    if (headerKey(line[keys.kunci - 1] ?? '') !== header) continue;
    if ((line[keys.nilai - 1] ?? '') !== '') return null;
    return { tab: grid.tab, values: [{ row, column: keys.nilai, values: [[link]] }] };
  }
  return null;
}
