/** An empty workbook with a session on it, for the tests of SpreadsheetApp. */
import type { ExecutionSession, UiAnswer, UiNotice, UiQuestion } from '../../../local/host/session.ts';
import type { SheetModel, WorkbookModel } from '../../../local/host/spreadsheet/model.ts';
import { newSheetModel, newWorkbookModel } from '../../../local/host/spreadsheet/new-model.ts';
import { createSpreadsheetApp, type SpreadsheetAppService } from '../../../local/host/spreadsheet/spreadsheet-app.ts';

export const OWNER = 'pemilik@example.go.id';
export const COLLEAGUE = 'rekan@example.go.id';

export interface Opened {
  app: SpreadsheetAppService;
  workbook: WorkbookModel;
  session: ExecutionSession;
  notices: UiNotice[];
  questions: UiQuestion[];
  /** The same workbook in the hands of somebody else. */
  as(user: string): SpreadsheetAppService;
}

export function openWorkbook(
  options: { locale?: string; answer?: UiAnswer; hasUi?: boolean; timeZone?: string } = {},
): Opened {
  const workbook = newWorkbookModel('wb1', 'Kinerja', OWNER);
  workbook.editors = [COLLEAGUE];
  if (options.locale) workbook.locale = options.locale;
  if (options.timeZone) workbook.timeZone = options.timeZone;
  const notices: UiNotice[] = [];
  const questions: UiQuestion[] = [];
  const session: ExecutionSession = {
    workbook,
    user: OWNER,
    authMode: 'FULL',
    hasUi: options.hasUi ?? true,
    now: () => new Date('2026-11-22T07:05:00Z'),
    ask: (question) => {
      questions.push(question);
      return options.answer ?? { button: 'CLOSE', text: '' };
    },
    notify: (notice) => notices.push(notice),
  };
  return {
    app: createSpreadsheetApp(session),
    workbook,
    session,
    notices,
    questions,
    as: (user) => createSpreadsheetApp({ ...session, user }),
  };
}

/** Adds a sheet of the model, without a service call. */
export function addSheet(workbook: WorkbookModel, name: string, maxRows?: number, maxColumns?: number): SheetModel {
  const sheet = newSheetModel(workbook.sheets.length, name, maxRows, maxColumns);
  workbook.sheets.push(sheet);
  return sheet;
}
