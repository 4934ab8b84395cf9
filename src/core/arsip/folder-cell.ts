/** Where the link of the year's folder stands in tab Pengaturan. */
import type { Grid } from '../grid.ts';
import { findSelPengaturan } from '../render-tab/pengaturan-cell.ts';
import type { TabPatch } from '../tab-patch.ts';

/** @returns `null` when the tab has no such key, or a link stands there already: it may be a colleague's folder */
export function folderArsipPatch(grid: Grid, link: string): TabPatch | null {
  const sel = link === '' ? null : findSelPengaturan(grid, 'folderArsip');
  if (sel?.isi !== '') return null;
  return { tab: grid.tab, values: [{ row: sel.row, column: sel.column, values: [[link]] }] };
}
