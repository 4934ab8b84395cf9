/** Small workbooks as the host shows them, for tests of the grid. */
import type { CellView, Delta, SheetView, StyleView, WorkbookView } from '../../../local/host/view/view-types.ts';

export function sheetOf(sheet: Partial<SheetView> = {}): SheetView {
  return {
    ...{ id: 1, name: 'Triwulan I', hidden: false, tabColor: null, rows: 200, columns: 26 },
    ...{ frozenRows: 0, frozenColumns: 0, columnWidths: {}, rowHeights: {}, hiddenRows: [], hiddenColumns: [] },
    ...{
      merges: [],
      notes: {},
      validations: [],
      protections: [],
      filter: null,
      filterColumns: {},
      filteredRows: [],
      hiddenGridlines: false,
      charts: [],
      cells: {},
    },
    ...sheet,
  };
}

export function viewOf(sheets: SheetView[], styles: StyleView[] = [{}]): WorkbookView {
  const activeSheetId = sheets[0]?.id ?? 0;
  return {
    id: 'buku',
    name: 'Contoh',
    locale: 'in_ID',
    user: 'a@dinas.go.id',
    version: 1,
    styles,
    sheets,
    activeSheetId,
  };
}

/** Rows of texts from A1 on; a cell may be given whole. */
export function cellsOf(lines: (string | CellView | null)[][]): SheetView['cells'] {
  const cells: SheetView['cells'] = {};
  lines.forEach((line, row) => {
    cells[row] = Object.fromEntries(
      line.flatMap((cell, column) => (cell === null ? [] : [[column, typeof cell === 'string' ? { t: cell } : cell]])),
    );
  });
  return cells;
}

export function deltaOf(sheets: Delta['sheets'], more: Partial<Delta> = {}): Delta {
  return { version: 2, styles: [], sheets, order: null, activeSheetId: 1, ...more };
}
