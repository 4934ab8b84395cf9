/** Merges the marked cells and parts them again. */
import type { SheetView } from '../../host/view/view-types.ts';
import { activeSheet, type Desk, marked } from '../desk.ts';
import { askConfirm } from '../dialogs/ask.ts';
import { areaName, aroundMerges, common } from '../grid/areas.ts';
import type { Area } from '../grid/grid-types.ts';
import { showRefusal } from '../status/toast.ts';

export type MergeWay = 'semua' | 'mendatar' | 'menegak';

/** The cells that become one each. */
function partsOf(area: Area, how: MergeWay): Area[] {
  const { top, left, bottom, right } = area;
  const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
  if (how === 'mendatar') return span(top, bottom).map((row) => ({ ...area, top: row, bottom: row }));
  if (how === 'menegak') return span(left, right).map((column) => ({ ...area, left: column, right: column }));
  return [area];
}

/** Filled cells that would be emptied, by their places. */
function lostCells({ cells }: SheetView, parts: readonly Area[]): number {
  let lost = 0;
  for (const { top, left, bottom, right } of parts) {
    for (let row = top; row <= bottom; row += 1) {
      for (const [columnText, cell] of Object.entries(cells[row] ?? {})) {
        const column = Number(columnText);
        const isFirst = row === top && column === left;
        if (!isFirst && column >= left && column <= right && (cell.t !== '' || cell.f)) lost += 1;
      }
    }
  }
  return lost;
}

/** What is marked last, with the whole of the merged cells in it. */
function markedWhole(desk: Desk): Area | null {
  const area = marked(desk)?.areas.at(-1);
  return area ? aroundMerges(area, activeSheet(desk)?.merges ?? []) : null;
}

export function canMerge(desk: Desk): boolean {
  const area = markedWhole(desk);
  return area !== null && (area.bottom > area.top || area.right > area.left);
}

export function touchesMerge(desk: Desk): boolean {
  const area = marked(desk)?.areas.at(-1);
  return area !== undefined && (activeSheet(desk)?.merges.some((merge) => common(merge, area) !== null) ?? false);
}

export async function merge(desk: Desk, how: MergeWay): Promise<void> {
  const sheet = activeSheet(desk);
  const selection = marked(desk);
  const area = markedWhole(desk);
  if (!sheet || !area) return;
  if (selection && selection.areas.length > 1) return showRefusal('Pilih satu blok sel saja, lalu gabungkan.');
  const lost = lostCells(sheet, partsOf(area, how));
  if (lost > 0) {
    const texts = [
      `Hanya isi sel kiri atas yang tetap ada. Isi ${lost.toLocaleString('id-ID')} sel lain di ${areaName(area)} dihapus.`,
      'Dapat dikembalikan dengan Urungkan (Ctrl+Z).',
    ];
    if (!(await askConfirm('Gabungkan sel?', texts, 'Gabungkan', true))) return;
  }
  await desk.edit({ kind: 'gabung', sheet: sheet.id, area, how });
  desk.grid.focus();
}

export function unmerge(desk: Desk): void {
  const area = markedWhole(desk);
  if (area) void desk.edit({ kind: 'gabung', sheet: desk.grid.activeSheet(), area, how: 'pisah' });
}
