/** Makes an empty workbook and empty sheets, as Google does. */
import { type SheetModel, StyleTable, type WorkbookModel } from './model.ts';

/** Size that Sheets gives a new tab. */
export const NEW_ROWS = 1000;
export const NEW_COLUMNS = 26;

/** @param id unique within the workbook */
export function newSheetModel(id: number, name: string, maxRows = NEW_ROWS, maxColumns = NEW_COLUMNS): SheetModel {
  return {
    id,
    name,
    hidden: false,
    tabColor: null,
    maxRows,
    maxColumns,
    frozenRows: 0,
    frozenColumns: 0,
    values: [],
    formulas: new Map(),
    styles: [],
    notes: new Map(),
    links: new Map(),
    validations: [],
    conditionals: [],
    merges: [],
    protections: [],
    charts: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    filter: null,
    filterColumns: new Map(),
    filteredRows: new Set(),
    hiddenGridlines: false,
  };
}

/** One empty sheet, `Sheet1`. */
export function newWorkbookModel(id: string, name: string, owner: string): WorkbookModel {
  return {
    id,
    name,
    locale: 'id_ID',
    timeZone: 'Asia/Jakarta',
    owner,
    editors: [],
    sheets: [newSheetModel(0, 'Sheet1')],
    styles: new StyleTable(),
    namedRanges: new Map(),
    documentProperties: new Map(),
    activeSheetId: 0,
    notices: [],
  };
}
