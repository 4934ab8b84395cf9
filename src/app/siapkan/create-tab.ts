/** Makes one tab of the workbook as its layout says. */
import { type ColumnLocator, freshTabPatch, SPARE_COLUMNS } from '../../core/render-tab/layout-patch.ts';
import type { TabLayout } from '../../core/tab-layout/column.ts';
import { DEFAULT_SKALA_KATEGORI } from '../../core/tab-layout/pengaturan.ts';
import { TAB_LAYOUTS } from '../../core/tab-layout/tab-layouts.ts';
import type { Ports, TabInfo } from '../ports.ts';
import { findTab } from '../tab-name.ts';

/** Rows of a new tab, as Sheets makes them. */
const ROWS = 1000;

/** Where the layouts put a column; a tab that people made by hand is looked up by `locateIn` of the repair. */
export const locateByLayout: ColumnLocator = (tab, header) => {
  const layout = TAB_LAYOUTS.find((one) => one.tab === tab);
  const index = layout?.columns.findIndex((column) => column.header === header) ?? -1;
  return layout && index >= 0 ? { tab, column: index + 1, fromRow: layout.headerRow + 1 } : null;
};

/** Position behind the last tab that comes before it in the workbook's order, from 0. */
export function positionOf(tabs: readonly TabInfo[], name: string): number {
  const order = TAB_LAYOUTS.findIndex((layout) => layout.tab === name);
  let position = 0;
  for (const layout of TAB_LAYOUTS.slice(0, Math.max(order, 0))) {
    const known = findTab(tabs, layout.tab);
    if (known) position = Math.max(position, tabs.indexOf(known) + 1);
  }
  return order < 0 ? tabs.length : position;
}

/**
 * Makes the tab at its place with headers, formats, choices, colours and guard.
 * @param tabs the tabs as they stand; the new one is added to them
 */
export function createLayoutTab(ports: Ports, tabs: TabInfo[], layout: TabLayout): void {
  const position = positionOf(tabs, layout.tab);
  ports.workbook.createTab(layout.tab, position, ROWS, layout.columns.length + SPARE_COLUMNS);
  ports.workbook.apply(freshTabPatch(layout, locateByLayout, DEFAULT_SKALA_KATEGORI));
  tabs.splice(position, 0, { tab: layout.tab, gid: 0 });
}

/** Gives a tab that exists without a header everything that a new one has. */
export function fillLayoutTab(ports: Ports, tab: string, layout: TabLayout): void {
  ports.workbook.apply({ ...freshTabPatch(layout, locateByLayout, DEFAULT_SKALA_KATEGORI), tab, fresh: false });
}
