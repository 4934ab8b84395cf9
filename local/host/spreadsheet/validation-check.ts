/** Tells whether a value obeys a data validation rule. */
import { parseArea, splitSheetName } from './a1.ts';
import { intersection } from './area.ts';
import { valueAt } from './cells.ts';
import { displayText } from './display-text.ts';
import type { Area, Scalar, SheetModel, ValidationModel, WorkbookModel } from './model.ts';

type Check = (value: Scalar) => boolean;

/** The values of a list rule, whether the file's reader wrapped them or not. */
export function listOf(rule: ValidationModel): string[] {
  return rule.args.flat().map((value) => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value)));
}

function compare(
  test: (value: number, first: number, second: number) => boolean,
): (args: ValidationModel['args']) => Check {
  return ([first, second]) => {
    const [low, high] = [Number(first), Number(second)];
    return (value) => typeof value === 'number' && test(value, low, high);
  };
}

function compareText(test: (text: string, wanted: string) => boolean): (args: ValidationModel['args']) => Check {
  return ([wanted]) => {
    const lower = String(wanted).toLowerCase();
    return (value) => test(String(value ?? '').toLowerCase(), lower);
  };
}

const between = compare((value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b));
const notBetween = compare((value, a, b) => value < Math.min(a, b) || value > Math.max(a, b));
const equal = compare((value, wanted) => value === wanted);
const greater = compare((value, limit) => value > limit);
const greaterOrEqual = compare((value, limit) => value >= limit);
const less = compare((value, limit) => value < limit);
const lessOrEqual = compare((value, limit) => value <= limit);
/** A date has no time of the day here: the whole day is equal. */
const wholeDay = (make: (args: ValidationModel['args']) => Check) => (args: ValidationModel['args']) => {
  const check = make(args.map((arg) => (typeof arg === 'number' ? Math.floor(arg) : arg)));
  return (value: Scalar) => typeof value === 'number' && check(Math.floor(value));
};

const CHECKS: Record<string, (args: ValidationModel['args']) => Check> = {
  NUMBER_BETWEEN: between,
  NUMBER_NOT_BETWEEN: notBetween,
  NUMBER_EQUAL_TO: equal,
  NUMBER_NOT_EQUAL_TO: compare((value, wanted) => value !== wanted),
  NUMBER_GREATER_THAN: greater,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: greaterOrEqual,
  NUMBER_LESS_THAN: less,
  NUMBER_LESS_THAN_OR_EQUAL_TO: lessOrEqual,
  DATE_IS_VALID_DATE: () => (value) => typeof value === 'number' && value >= 0,
  DATE_BETWEEN: wholeDay(between),
  DATE_NOT_BETWEEN: wholeDay(notBetween),
  DATE_EQUAL_TO: wholeDay(equal),
  DATE_AFTER: wholeDay(greater),
  DATE_BEFORE: wholeDay(less),
  DATE_ON_OR_AFTER: wholeDay(greaterOrEqual),
  DATE_ON_OR_BEFORE: wholeDay(lessOrEqual),
  TEXT_CONTAINS: compareText((text, wanted) => text.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: compareText((text, wanted) => !text.includes(wanted)),
  TEXT_EQUAL_TO: compareText((text, wanted) => text === wanted),
  TEXT_IS_VALID_EMAIL: () => (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)),
  TEXT_IS_VALID_URL: () => (value) =>
    /^(?:https?|ftp|mailto):\S+$|^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i.test(String(value)),
};

function namedCheck(rule: ValidationModel, workbook: WorkbookModel): Check | null {
  if (rule.criteria === 'VALUE_IN_LIST') return isOneOf(listOf(rule), workbook);
  if (rule.criteria === 'VALUE_IN_RANGE') return isOneOf(rangeTexts(rule, workbook), workbook);
  if (rule.criteria === 'CHECKBOX') return isOneOf(rule.args.length > 0 ? listOf(rule) : ['TRUE', 'FALSE'], workbook);
  // A file may compare with a formula; nobody is refused by what is not computed here.
  const isCompared = /^(NUMBER|DATE)_/.test(rule.criteria);
  if (isCompared && rule.args.some((arg) => typeof arg !== 'number')) return null;
  return CHECKS[rule.criteria]?.(rule.args) ?? null;
}

function isOneOf(allowed: readonly string[], workbook: WorkbookModel): Check {
  const texts = new Set(allowed.map((text) => text.toLowerCase()));
  return (value) =>
    texts.has(String(value).toLowerCase()) || texts.has(displayText(workbook, value, undefined).toLowerCase());
}

function rangeTexts(rule: ValidationModel, workbook: WorkbookModel): string[] {
  const { sheet: name, cells } = splitSheetName(String(rule.args[0]).replace(/^=/, ''));
  const sheet = workbook.sheets.find((item) => item.name.toLowerCase() === name?.toLowerCase());
  const area = sheet && parseArea(cells, sheet);
  const texts: string[] = [];
  if (!sheet || !area) return texts;
  for (let row = area.top; row <= Math.min(area.bottom, sheet.values.length - 1); row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = valueAt(sheet, row, column);
      if (value !== null) texts.push(String(value));
    }
  }
  return texts;
}

/** First cell, row by row, whose new value breaks a rule that refuses. Blank cells and formulas always pass. */
export function findViolation(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  newValue: (row: number, column: number) => Scalar,
): { row: number; column: number; rule: ValidationModel } | null {
  let found: { row: number; column: number; rule: ValidationModel } | null = null;
  for (const rule of sheet.validations) {
    if (rule.allowInvalid) continue;
    const parts = rule.areas.flatMap((part) => intersection(part, area) ?? []);
    const check = parts.length > 0 ? namedCheck(rule, workbook) : null;
    for (const part of check ? parts : []) {
      for (let row = part.top; row <= part.bottom; row += 1) {
        for (let column = part.left; column <= part.right; column += 1) {
          if (found && (row > found.row || (row === found.row && column >= found.column))) break;
          const value = newValue(row, column);
          if (value !== null && check && !check(value)) found = { row, column, rule };
        }
      }
    }
  }
  return found;
}
