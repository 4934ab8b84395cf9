/** The text of a cell for who is going to change it. */
import { displayText, isDatePattern } from '../spreadsheet/display-text.ts';
import type { SheetLocale } from '../spreadsheet/locale.ts';
import type { Scalar, WorkbookModel } from '../spreadsheet/model.ts';

/** What a person would have to type to get this value: every digit, in the locale's spelling. */
export function editText(
  workbook: WorkbookModel,
  value: Scalar,
  pattern: string | undefined,
  locale: SheetLocale,
): string {
  if (value === null) return '';
  if (typeof value !== 'number') return displayText(workbook, value, undefined);
  if (isDatePattern(pattern)) {
    const hasTime = value % 1 !== 0;
    return displayText(workbook, value, hasTime ? locale.dateTimeFormat : locale.dateFormat);
  }
  const percent = pattern?.includes('%') === true;
  const digits = String(Number((percent ? value * 100 : value).toPrecision(15)));
  return `${digits.replace('.', locale.decimal)}${percent ? '%' : ''}`;
}
