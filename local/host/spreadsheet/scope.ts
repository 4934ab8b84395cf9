/** What the service objects of one execution share: the session, the open workbook and how to make each other. */
import type { ExecutionSession } from '../session.ts';
import type { Book } from './book.ts';
import type { Area, SheetModel, WorkbookModel } from './model.ts';
import type { RangeService } from './range.ts';
import type { SheetService } from './sheet.ts';
import type { SpreadsheetService } from './spreadsheet.ts';

export interface Scope {
  readonly session: ExecutionSession;
  readonly workbook: WorkbookModel;
  readonly book: Book;
  rangeOf(sheet: SheetModel, area: Area): RangeService;
  sheetOf(sheet: SheetModel): SheetService;
  spreadsheet(): SpreadsheetService;
}
