/** The year the workbook is for, read from tab Pengaturan alone. */
import { parsePengaturan } from '../core/parse-tab/pengaturan.ts';
import type { Ports, TabInfo } from './ports.ts';
import { findTab } from './tab-name.ts';

export function readTahun(ports: Ports, tabs: readonly TabInfo[]): number {
  const now = ports.now().tahun;
  const info = findTab(tabs, 'Pengaturan');
  const grid = info ? ports.workbook.read([{ tab: info.tab }])[0] : undefined;
  return grid ? parsePengaturan(grid, now).pengaturan.tahun : now;
}
