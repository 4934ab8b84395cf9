/** The services as one person's edit reaches them, by the ids that the page knows. */
import type { ExecutionSession } from '../session.ts';
import type { Area, SheetModel } from '../spreadsheet/model.ts';
import type { RangeService } from '../spreadsheet/range.ts';
import type { SheetService } from '../spreadsheet/sheet.ts';
import type { SpreadsheetService } from '../spreadsheet/spreadsheet.ts';
import { createSpreadsheetApp } from '../spreadsheet/spreadsheet-app.ts';

export interface Editing {
  session: ExecutionSession;
  spreadsheet: SpreadsheetService;
  sheet(id: number): SheetService;
  model(id: number): SheetModel;
  range(id: number, area: Area): RangeService;
}

/** Finding a tab throws when it is gone. */
export function startEditing(session: ExecutionSession): Editing {
  const spreadsheet = createSpreadsheetApp(session).getActiveSpreadsheet();
  const model = (id: number): SheetModel => {
    const found = session.workbook.sheets.find((sheet) => sheet.id === id);
    if (!found) throw new Error('Tab ini tidak ada lagi.');
    return found;
  };
  const sheet = (id: number): SheetService => {
    const found = spreadsheet.getSheetByName(model(id).name);
    if (!found) throw new Error('Tab ini tidak ada lagi.');
    return found;
  };
  const range = (id: number, { top, left, bottom, right }: Area) =>
    sheet(id).getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);
  return { session, spreadsheet, sheet, model, range };
}
