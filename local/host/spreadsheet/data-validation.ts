/** Data validation rules as scripts see and build them. */
import type { EnumMember } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import { areaToA1, quoteSheetName, splitSheetName } from './a1.ts';
import { DataValidationCriteria } from './enums.ts';
import { formulaFromLocale, formulaToLocale } from './formula-text.ts';
import { areaFromText } from './grid-range.ts';
import type { Imitates } from './imitation.ts';
import { localeOf } from './locale.ts';
import type { RangeService } from './range.ts';
import type { RangeBase } from './range-base.ts';
import type { Scope } from './scope.ts';
import { dateToSerial, serialToDate } from './serial-date.ts';
import { checkArguments } from './signature.ts';
import type { ValidationRule } from './validation-areas.ts';
import { listOf } from './validation-check.ts';

/** Criteria values as Google gives them: lists and ranges with whether the dropdown shows. */
function criteriaValues(scope: Scope, rule: ValidationRule): unknown[] {
  if (rule.criteria === 'VALUE_IN_LIST') return [listOf({ ...rule, areas: [] }), rule.showDropdown];
  if (rule.criteria === 'VALUE_IN_RANGE') return [rangeOf(scope, String(rule.args[0])), rule.showDropdown];
  if (rule.criteria.startsWith('DATE_')) {
    return rule.args.map((arg) => (typeof arg === 'number' ? serialToDate(arg, scope.workbook.timeZone) : arg));
  }
  const locale = localeOf(scope.workbook.locale);
  if (rule.criteria === 'CUSTOM_FORMULA') return rule.args.map((arg) => formulaToLocale(String(arg), locale));
  return [...rule.args];
}

function rangeOf(scope: Scope, text: string): RangeService {
  const { sheet, cells } = splitSheetName(text.replace(/^=/, ''));
  const own = scope.workbook.sheets.find(({ name }) => name === sheet) ?? scope.workbook.sheets[0];
  if (!own) throw new ServiceException('Range not found');
  const found = areaFromText(scope.workbook, own, cells.replaceAll('$', ''));
  return scope.rangeOf(found.sheet, found.area);
}

/** What both the rule and its builder can be asked. */
class RuleReader {
  constructor(
    readonly scope: Scope,
    /** Never changed: a builder puts in a new one. */
    public rule: ValidationRule,
  ) {}

  copy(): DataValidationBuilderService {
    return new DataValidationBuilderService(this.scope, this.rule);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): EnumMember {
    const criteria = Object.entries(DataValidationCriteria).find(([name]) => name === this.rule.criteria);
    if (!criteria) throw new ServiceException('Data validation has no criteria.');
    return criteria[1];
  }

  getCriteriaValues(): unknown[] {
    return criteriaValues(this.scope, this.rule);
  }
}

export class DataValidationService
  extends RuleReader
  implements Imitates<GoogleAppsScript.Spreadsheet.DataValidation, keyof DataValidationService>
{
  static readonly service = 'SpreadsheetApp.DataValidation';

  getHelpText(): string {
    return this.rule.helpText ?? '';
  }
}

type Argument = number | string | Date | boolean | string[];

function put(
  builder: DataValidationBuilderService,
  criteria: string,
  args: readonly Argument[],
): DataValidationBuilderService {
  const { scope } = builder;
  const locale = localeOf(scope.workbook.locale);
  const plain = args.map((arg) => {
    if (arg instanceof Date) return dateToSerial(arg, scope.workbook.timeZone);
    return typeof arg === 'string' && arg.startsWith('=') ? formulaFromLocale(arg, locale) : arg;
  });
  builder.rule = { ...builder.rule, criteria, args: plain };
  return builder;
}

function rangeText(range: RangeBase): string {
  return `${quoteSheetName(range.sheet.name)}!${areaToA1(range.area)}`;
}

export class DataValidationBuilderService
  extends RuleReader
  implements Imitates<GoogleAppsScript.Spreadsheet.DataValidationBuilder, keyof DataValidationBuilderService>
{
  static readonly service = 'SpreadsheetApp.DataValidationBuilder';

  getHelpText(): string | null {
    return this.rule.helpText;
  }
  build(): DataValidationService {
    if (this.rule.criteria === '')
      throw new ServiceException('Data validation criteria must be set before building the rule.');
    return new DataValidationService(this.scope, this.rule);
  }
  setAllowInvalid(allowInvalidData: boolean): this {
    this.rule = { ...this.rule, allowInvalid: allowInvalidData };
    return this;
  }
  setHelpText(helpText: string): this {
    this.rule = { ...this.rule, helpText };
    return this;
  }
  requireValueInList(values: readonly unknown[], showDropdown = true): DataValidationBuilderService {
    put(this, 'VALUE_IN_LIST', [values.map(String)]);
    this.rule = { ...this.rule, showDropdown };
    return this;
  }
  requireValueInRange(range: RangeService, showDropdown = true): DataValidationBuilderService {
    put(this, 'VALUE_IN_RANGE', [rangeText(range)]);
    this.rule = { ...this.rule, showDropdown };
    return this;
  }
  requireCheckbox(
    checkedValue?: string | number | boolean,
    uncheckedValue?: string | number | boolean,
  ): DataValidationBuilderService {
    return put(
      this,
      'CHECKBOX',
      [checkedValue, uncheckedValue].flatMap((value) => value ?? []),
    );
  }
  requireFormulaSatisfied(formula: string): DataValidationBuilderService {
    return put(this, 'CUSTOM_FORMULA', [formula.startsWith('=') ? formula : `=${formula}`]);
  }
  requireDate(): DataValidationBuilderService {
    return put(this, 'DATE_IS_VALID_DATE', []);
  }
  requireDateAfter(date: Date): DataValidationBuilderService {
    return put(this, 'DATE_AFTER', [date]);
  }
  requireDateBefore(date: Date): DataValidationBuilderService {
    return put(this, 'DATE_BEFORE', [date]);
  }
  requireDateBetween(start: Date, end: Date): DataValidationBuilderService {
    return put(this, 'DATE_BETWEEN', [start, end]);
  }
  requireDateEqualTo(date: Date): DataValidationBuilderService {
    return put(this, 'DATE_EQUAL_TO', [date]);
  }
  requireDateNotBetween(start: Date, end: Date): DataValidationBuilderService {
    return put(this, 'DATE_NOT_BETWEEN', [start, end]);
  }
  requireDateOnOrAfter(date: Date): DataValidationBuilderService {
    return put(this, 'DATE_ON_OR_AFTER', [date]);
  }
  requireDateOnOrBefore(date: Date): DataValidationBuilderService {
    return put(this, 'DATE_ON_OR_BEFORE', [date]);
  }
  requireNumberBetween(start: number, end: number): DataValidationBuilderService {
    return put(this, 'NUMBER_BETWEEN', [start, end]);
  }
  requireNumberEqualTo(number: number): DataValidationBuilderService {
    return put(this, 'NUMBER_EQUAL_TO', [number]);
  }
  requireNumberGreaterThan(number: number): DataValidationBuilderService {
    return put(this, 'NUMBER_GREATER_THAN', [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number): DataValidationBuilderService {
    return put(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberLessThan(number: number): DataValidationBuilderService {
    return put(this, 'NUMBER_LESS_THAN', [number]);
  }
  requireNumberLessThanOrEqualTo(number: number): DataValidationBuilderService {
    return put(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberNotBetween(start: number, end: number): DataValidationBuilderService {
    return put(this, 'NUMBER_NOT_BETWEEN', [start, end]);
  }
  requireNumberNotEqualTo(number: number): DataValidationBuilderService {
    return put(this, 'NUMBER_NOT_EQUAL_TO', [number]);
  }
  requireTextContains(text: string): DataValidationBuilderService {
    return put(this, 'TEXT_CONTAINS', [text]);
  }
  requireTextDoesNotContain(text: string): DataValidationBuilderService {
    return put(this, 'TEXT_DOES_NOT_CONTAIN', [text]);
  }
  requireTextEqualTo(text: string): DataValidationBuilderService {
    return put(this, 'TEXT_EQUAL_TO', [text]);
  }
  requireTextIsEmail(): DataValidationBuilderService {
    return put(this, 'TEXT_IS_VALID_EMAIL', []);
  }
  requireTextIsUrl(): DataValidationBuilderService {
    return put(this, 'TEXT_IS_VALID_URL', []);
  }
  /** @param args as `getCriteriaValues()` gives them */
  withCriteria(criteria: EnumMember, args: unknown[]): DataValidationBuilderService {
    const [first, second] = args;
    if (criteria === DataValidationCriteria.VALUE_IN_LIST)
      return this.requireValueInList(first as unknown[], second !== false);
    if (criteria === DataValidationCriteria.VALUE_IN_RANGE)
      return this.requireValueInRange(first as RangeService, second !== false);
    return put(this, criteria.name(), args as Argument[]);
  }
}

/** An empty builder. */
export function newDataValidation(scope: Scope): DataValidationBuilderService {
  return new DataValidationBuilderService(scope, {
    criteria: '',
    args: [],
    showDropdown: true,
    allowInvalid: true,
    helpText: null,
  });
}

checkArguments(DataValidationService, {});
checkArguments(DataValidationBuilderService, {
  setAllowInvalid: 'Boolean',
  setHelpText: 'String',
  requireValueInList: 'any[] | any[] Boolean',
  requireValueInRange: 'Range | Range Boolean',
  requireCheckbox: ' | any | any any',
  requireFormulaSatisfied: 'String',
  requireDateAfter: 'Date',
  requireDateBefore: 'Date',
  requireDateBetween: 'Date Date',
  requireDateEqualTo: 'Date',
  requireDateNotBetween: 'Date Date',
  requireDateOnOrAfter: 'Date',
  requireDateOnOrBefore: 'Date',
  requireNumberBetween: 'number number',
  requireNumberEqualTo: 'number',
  requireNumberGreaterThan: 'number',
  requireNumberGreaterThanOrEqualTo: 'number',
  requireNumberLessThan: 'number',
  requireNumberLessThanOrEqualTo: 'number',
  requireNumberNotBetween: 'number number',
  requireNumberNotEqualTo: 'number',
  requireTextContains: 'String',
  requireTextDoesNotContain: 'String',
  requireTextEqualTo: 'String',
  withCriteria: 'DataValidationCriteria any[]',
});
