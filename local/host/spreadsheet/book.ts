/** What goes with a workbook as long as it is open, besides its model: the formula engine and what is selected. */
import { type FormulaEngine, HyperFormulaEngine } from './formula-engine.ts';
import type { Area, WorkbookModel } from './model.ts';

/** What a person has marked. Rows and columns from 0. */
export interface BookSelection {
  sheetId: number;
  areas: Area[];
  /** The one cell among them that would be typed into; the first of the first area when nobody says. */
  active?: { row: number; column: number };
}

export interface Book {
  readonly workbook: WorkbookModel;
  readonly engine: FormulaEngine;
  /** `null` = cell A1 of the active sheet. */
  selection: BookSelection | null;
}

const books = new WeakMap<WorkbookModel, Book>();

/** The same for every execution on that workbook. */
export function bookOf(workbook: WorkbookModel): Book {
  let book = books.get(workbook);
  if (!book) {
    book = { workbook, engine: new HyperFormulaEngine(workbook), selection: null };
    books.set(workbook, book);
  }
  return book;
}
