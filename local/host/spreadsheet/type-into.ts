/** A person's edit of one cell, from the page: the same path as `Range.setValue`. */
import { ServiceException } from '../exception.ts';
import type { ExecutionSession } from '../session.ts';
import { PROTECTED, warningOf } from './access.ts';
import { bookOf } from './book.ts';
import { readInputs, ValidationException, writeContent } from './cell-write.ts';

export type EditResult =
  /** `warning`: description of a protection that only warns, `null` when there is none. */
  | { accepted: true; warning: string | null }
  /** `message` as Google says it; `helpText` of the rule that was broken, if it has one. */
  | { accepted: false; reason: 'validation' | 'protection' | 'other'; message: string; helpText: string | null };

/** Row and column count from 0. Nothing is written when the edit is not accepted. */
export function typeInto(
  session: ExecutionSession,
  sheetId: number,
  row: number,
  column: number,
  text: string,
): EditResult {
  const sheet = session.workbook.sheets.find(({ id }) => id === sheetId);
  if (!sheet || row < 0 || column < 0 || row >= sheet.maxRows || column >= sheet.maxColumns) {
    return refusal('other', 'The coordinates of the range are outside the dimensions of the sheet.', null);
  }
  const area = { top: row, left: column, bottom: row, right: column };
  try {
    writeContent(session, sheet, area, readInputs(session, sheet, area, [[text]]));
    bookOf(session.workbook).engine.flush();
  } catch (error) {
    if (error instanceof ValidationException) return refusal('validation', error.message, error.rule.helpText);
    if (error instanceof ServiceException)
      return refusal(error.message === PROTECTED ? 'protection' : 'other', error.message, null);
    throw error;
  }
  return { accepted: true, warning: warningOf(sheet, area) };
}

function refusal(reason: 'validation' | 'protection' | 'other', message: string, helpText: string | null): EditResult {
  return { accepted: false, reason, message, helpText };
}
