/** What people put into the workbook besides ours: it stays, and is named, so that they know what to look through. */
import { cellAddress, type Grid } from '../grid.ts';
import { AWAL_TAB_POTRET } from '../kunci/snapshot-lines.ts';
import { findColumns } from '../parse-tab/find-columns.ts';
import type { TabLayout } from '../tab-layout/column.ts';
import { TAB_LAYOUTS } from '../tab-layout/tab-layouts.ts';
import { findByName } from '../tab-layout/tab-name.ts';

export interface MilikKantor {
  /** Tabs that the layout does not know. */
  tab: string[];
  /** `Anggaran: Keterangan PPTK`. */
  kolom: string[];
  /** Cells above a table or in its header that still name the old year: `Triwulan I A1`. */
  tahunLama: string[];
}

/** Tabs of ours as they are called in the workbook. */
function layoutGrids(grids: readonly Grid[]): { layout: TabLayout; grid: Grid }[] {
  return TAB_LAYOUTS.flatMap((layout) => {
    const grid = findByName(grids, layout.tab);
    return grid && layout.columns.length > 0 && layout.tab !== 'Pengaturan' ? [{ layout, grid }] : [];
  });
}

/**
 * @param tabs every tab of the workbook
 * @param grids tabs of ours as read
 */
export function milikKantor(tabs: readonly { tab: string }[], grids: readonly Grid[], tahun: number): MilikKantor {
  const ours = new Set(TAB_LAYOUTS.flatMap((layout) => findByName(tabs, layout.tab)?.tab ?? []));
  const found: MilikKantor = {
    tab: tabs.map(({ tab }) => tab).filter((tab) => !ours.has(tab) && !tab.startsWith(AWAL_TAB_POTRET)),
    kolom: [],
    tahunLama: [],
  };
  for (const { layout, grid } of layoutGrids(grids)) {
    const columns = findColumns(grid, layout, tahun);
    if (!columns) continue;
    const known = new Set(Object.values(columns.columns));
    for (const [index, value] of (grid.values[columns.headerRow - 1] ?? []).entries()) {
      const header = String(value).trim();
      if (header !== '' && !known.has(index + 1)) found.kolom.push(`${grid.tab}: ${header}`);
    }
    // A recap says its year by itself when it is made again.
    if (layout.machine) continue;
    for (const [row, line] of grid.values.slice(0, columns.headerRow).entries()) {
      for (const [column, value] of line.entries()) {
        if (String(value).includes(String(tahun)))
          found.tahunLama.push(`${grid.tab} ${cellAddress(row + 1, column + 1)}`);
      }
    }
  }
  return found;
}
