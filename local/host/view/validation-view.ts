/** Dropdowns and other validation rules of a tab as the page shows them. */
import { displayText } from '../spreadsheet/display-text.ts';
import { areaFromText } from '../spreadsheet/grid-range.ts';
import type { SheetModel, ValidationModel, WorkbookModel } from '../spreadsheet/model.ts';
import type { ValidationView } from './view-types.ts';

/** Longest list that a dropdown shows. */
const MAX_VALUES = 500;

/** Texts of a range, without blanks and doubles; none when the range is gone. */
function valuesOfRange(workbook: WorkbookModel, own: SheetModel, a1: string): string[] {
  const values = new Set<string>();
  const { sheet, area } = areaFromText(workbook, own, a1);
  const bottom = Math.min(area.bottom, sheet.values.length - 1);
  for (let row = area.top; row <= bottom && values.size < MAX_VALUES; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const style = workbook.styles.get(sheet.styles[row]?.[column]);
      const text = displayText(workbook, sheet.values[row]?.[column] ?? null, style.numberFormat);
      if (text !== '') values.add(text);
    }
  }
  return [...values];
}

function isRangeThere(workbook: WorkbookModel, a1: string): boolean {
  const name = /^(?:'((?:[^']|'')*)'|([^'!]+))!/.exec(a1);
  const wanted = (name?.[1]?.replace(/''/g, "'") ?? name?.[2] ?? '').toLowerCase();
  return wanted === '' || workbook.sheets.some((sheet) => sheet.name.toLowerCase() === wanted);
}

function valuesOf(workbook: WorkbookModel, sheet: SheetModel, rule: ValidationModel): string[] {
  const first = rule.args[0];
  if (rule.criteria === 'VALUE_IN_LIST' && Array.isArray(first)) return first.slice(0, MAX_VALUES);
  if (rule.criteria !== 'VALUE_IN_RANGE' || typeof first !== 'string' || !isRangeThere(workbook, first)) return [];
  return valuesOfRange(workbook, sheet, first);
}

/** What a box holds when it is ticked and when it is not; the second may be absent: then it is blank. */
function boxValues({ args }: ValidationModel): string[] {
  const [ticked = 'TRUE', blank = args.length === 0 ? 'FALSE' : ''] = args;
  return [String(ticked), String(blank)];
}

function kindOf({ criteria, showDropdown }: ValidationModel): ValidationView['kind'] {
  if (criteria === 'CHECKBOX') return 'checkbox';
  return /^VALUE_IN_(LIST|RANGE)$/.test(criteria) && showDropdown ? 'list' : 'other';
}

export function validationViews(workbook: WorkbookModel, sheet: SheetModel): ValidationView[] {
  return sheet.validations.map((rule) => ({
    areas: rule.areas,
    kind: kindOf(rule),
    values: rule.criteria === 'CHECKBOX' ? boxValues(rule) : valuesOf(workbook, sheet, rule),
    strict: !rule.allowInvalid,
    help: rule.helpText ?? '',
  }));
}
