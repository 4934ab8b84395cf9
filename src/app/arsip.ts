/** Keeps tab Arsip: which revision comes next, and what was made. A workbook without that tab only has the files to go by. */
import { findColumns } from '../core/parse-tab/find-columns.ts';
import { type ArsipPlace, type ArsipRow, arsipPatch, lastRevisi } from '../core/render-tab/arsip-patch.ts';
import { ARSIP } from '../core/tab-layout/arsip.ts';
import type { Ports, TabInfo } from './ports.ts';
import { findTab } from './tab-name.ts';

export const JENIS_LAPORAN = 'Laporan Kinerja';

/** The register as it stands, `null` when the workbook has none. */
export function openArsip(ports: Ports, tabs: readonly TabInfo[]): ArsipPlace | null {
  const info = findTab(tabs, ARSIP.tab);
  const grid = info ? ports.workbook.read([{ tab: info.tab }])[0] : undefined;
  const found = grid ? findColumns(grid, ARSIP) : null;
  return grid && found ? { grid, columns: found.columns, headerRow: found.headerRow } : null;
}

/**
 * One more than the highest revision in the register and among the files that this account can see.
 * @param prefix name of the report's files up to the revision number
 */
export function nextRevisi(ports: Ports, arsip: ArsipPlace | null, periode: string, prefix: string): number {
  const files = ports.files.listReports(prefix).map((name) => Number(/^\d+/.exec(name.slice(prefix.length))?.[0] ?? 0));
  const recorded = arsip ? lastRevisi(arsip, JENIS_LAPORAN, periode) : 0;
  return Math.max(recorded, 0, ...files) + 1;
}

export function recordLaporan(ports: Ports, arsip: ArsipPlace, row: ArsipRow): void {
  ports.workbook.apply(arsipPatch(arsip, row));
}
