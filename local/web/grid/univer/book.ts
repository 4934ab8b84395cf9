/** Turns the view of a workbook into Univer's: texts only, so that there is nothing in it to compute. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { CellView, SheetFrame, SheetView, StyleView, WorkbookView } from '../../../host/view/view-types.ts';
import type { Area } from '../grid-types.ts';
import { PLAIN, PLAIN_LOOK, toLook } from './looks.ts';

export interface Range {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

export function toRange({ top, left, bottom, right }: Area): Range {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

export function toArea({ startRow, startColumn, endRow, endColumn }: Range): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

/** Names of looks in Univer's list, made as they are needed. */
export class Looks {
  /** Univer keeps this very object. */
  readonly list: Record<string, IStyleData> = {};

  constructor(private readonly styles: readonly StyleView[]) {}

  nameOf({ s = 0, k, l, t }: CellView): string {
    // Lines of a text stand below each other, with wrapping or without.
    const hasLines = t.includes('\n');
    const name = `${s}${k ?? ''}${l === undefined ? '' : 'l'}${hasLines ? 'w' : ''}`;
    const style = this.styles[s] ?? {};
    this.list[name] ??= toLook(hasLines ? { ...style, wrap: true } : style, k, l !== undefined);
    return name;
  }
}

/** `null` where there is nothing to draw. A number is told as such only so that its text does not run into other cells. */
export function toCell(cell: CellView | null, looks: Looks): ICellData | null {
  if (!cell) return null;
  const s = looks.nameOf(cell);
  if (cell.t === '') return { s };
  // What Univer can read as a number itself it writes its own way: 10.000 would become 10.
  const isRewritten = String(Number(cell.t)) !== cell.t && !Number.isNaN(Number(cell.t));
  return { v: cell.t, t: cell.k === 'n' && !isRewritten ? CellValueType.NUMBER : CellValueType.STRING, s };
}

export function rowData({ rowHeights, hiddenRows, filteredRows }: SheetFrame): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, h] of Object.entries(rowHeights)) rows[Number(row)] = { h, ia: BooleanNumber.FALSE };
  for (const row of [...hiddenRows, ...filteredRows]) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

export function columnData({ columnWidths, hiddenColumns }: SheetFrame): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, w] of Object.entries(columnWidths)) columns[Number(column)] = { w };
  for (const column of hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

export function freezeOf({ frozenRows, frozenColumns }: SheetFrame): IWorksheetData['freeze'] {
  return {
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
    ySplit: frozenRows,
    xSplit: frozenColumns,
  };
}

export function toSheet(sheet: SheetView, looks: Looks): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, line] of Object.entries(sheet.cells)) {
    const cells: Record<number, ICellData> = {};
    for (const [column, cell] of Object.entries(line)) {
      const data = toCell(cell, looks);
      if (data) cells[Number(column)] = data;
    }
    cellData[Number(row)] = cells;
  }
  return {
    ...{ id: String(sheet.id), name: String(sheet.id), rowCount: sheet.rows, columnCount: sheet.columns },
    ...{ cellData, rowData: rowData(sheet), columnData: columnData(sheet), mergeData: sheet.merges.map(toRange) },
    ...{ freeze: freezeOf(sheet), defaultRowHeight: PLAIN.rowHeight, defaultColumnWidth: PLAIN.columnWidth },
    showGridlines: sheet.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    gridlinesColor: '#e1e3e1',
    defaultStyle: PLAIN_LOOK,
    rowHeader: { width: 46 },
    columnHeader: { height: 22 },
  };
}

/** Hidden tabs are not hidden here: which tab is shown is the page's business. */
export function toBook(view: WorkbookView, unitId: string, looks: Looks): IWorkbookData {
  return {
    ...{ id: unitId, name: unitId, appVersion: '', locale: LocaleType.EN_US },
    styles: looks.list,
    sheetOrder: view.sheets.map(({ id }) => String(id)),
    sheets: Object.fromEntries(view.sheets.map((sheet) => [String(sheet.id), toSheet(sheet, looks)])),
  };
}
