/** A workbook as it stood, cheaply kept: rows are copied, cells and looks are shared. Putting it back undoes whatever was done since. */
import { bookOf } from '../spreadsheet/book.ts';
import type { SheetModel, WorkbookModel } from '../spreadsheet/model.ts';

export interface Snapshot {
  sheets: { model: SheetModel; copy: SheetModel }[];
  namedRanges: WorkbookModel['namedRanges'];
  documentProperties: WorkbookModel['documentProperties'];
  activeSheetId: number;
}

function copyOf(sheet: SheetModel): SheetModel {
  return {
    ...sheet,
    values: sheet.values.map((row) => [...row]),
    styles: sheet.styles.map((row) => [...row]),
    formulas: new Map(sheet.formulas),
    notes: new Map(sheet.notes),
    links: new Map(sheet.links),
    validations: structuredClone(sheet.validations),
    conditionals: structuredClone(sheet.conditionals),
    merges: structuredClone(sheet.merges),
    protections: structuredClone(sheet.protections),
    charts: structuredClone(sheet.charts),
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenColumns: new Set(sheet.hiddenColumns),
    hiddenRows: new Set(sheet.hiddenRows),
    filterColumns: new Map(sheet.filterColumns),
    filteredRows: new Set(sheet.filteredRows),
  };
}

export function takeSnapshot(workbook: WorkbookModel): Snapshot {
  return {
    sheets: workbook.sheets.map((model) => ({ model, copy: copyOf(model) })),
    namedRanges: new Map(workbook.namedRanges),
    documentProperties: new Map(workbook.documentProperties),
    activeSheetId: workbook.activeSheetId,
  };
}

/** The sheets stay the same objects, since what reads the file knows them by that. The snapshot can be put back again. */
export function putBack(workbook: WorkbookModel, snapshot: Snapshot): void {
  bookOf(workbook).engine.rewrite(() => {
    for (const { model, copy } of snapshot.sheets) Object.assign(model, copyOf(copy));
    workbook.sheets.splice(0, workbook.sheets.length, ...snapshot.sheets.map(({ model }) => model));
    workbook.namedRanges = new Map(snapshot.namedRanges);
    workbook.documentProperties = new Map(snapshot.documentProperties);
    workbook.activeSheetId = snapshot.activeSheetId;
  });
  bookOf(workbook).engine.flush();
}
