/** The filter of the tab that is shown: made, taken away, applied anew. */
import type { SheetView } from '../../host/view/view-types.ts';
import { activeSheet, type Desk, marked } from '../desk.ts';
import type { Area } from '../grid/grid-types.ts';
import { showRefusal } from '../status/toast.ts';

function isFilled({ cells }: SheetView, row: number, column: number): boolean {
  return (cells[row]?.[column]?.t ?? '') !== '';
}

/** What is marked, without blank rows and columns around it; `null` when all of it is blank. */
function trimmed(sheet: SheetView, { top, left, bottom, right }: Area): Area | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [rowText, line] of Object.entries(sheet.cells)) {
    const row = Number(rowText);
    if (row < top || row > bottom) continue;
    const filled = Object.keys(line)
      .map(Number)
      .filter((column) => column >= left && column <= right && isFilled(sheet, row, column));
    if (filled.length > 0) rows.push(row);
    columns.push(...filled);
  }
  if (rows.length === 0) return null;
  const [first, last] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
  const [start, end] = [columns.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.max(a, b))];
  return { top: first, bottom: last, left: start, right: end };
}

/** Puts a filter on the marked table, or on the one around the active cell; takes away the one that there is. */
export function toggleFilter(desk: Desk): void {
  const sheet = activeSheet(desk);
  const selection = marked(desk);
  if (!sheet || !selection) return;
  if (sheet.filter) {
    void desk.edit({ kind: 'filter', sheet: sheet.id, area: null });
    return;
  }
  const chosen = selection.areas.at(-1);
  const isBlock = chosen && (chosen.bottom > chosen.top || chosen.right > chosen.left);
  const area = isBlock ? trimmed(sheet, chosen) : desk.grid.blockAround();
  if (!area || area.bottom === area.top) {
    showRefusal('Pilih satu sel di dalam tabel, atau tandai tabelnya beserta kepala kolomnya, lalu buat filter.');
    return;
  }
  void desk.edit({ kind: 'filter', sheet: sheet.id, area });
}

export function applyFilterAgain(desk: Desk): void {
  const sheet = activeSheet(desk);
  if (sheet?.filter) void desk.edit({ kind: 'filter-terapkan', sheet: sheet.id });
}

/** Rows of the filter below its header, and how many of them are in sight; `null` without a filter that hides any. */
export function filterCount({ filter, filteredRows }: SheetView): { shown: number; all: number } | null {
  if (!filter || filteredRows.length === 0) return null;
  const all = filter.bottom - filter.top;
  return { shown: all - filteredRows.length, all };
}
