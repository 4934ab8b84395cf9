/** Conditional format rules as scripts see and build them. */
import { EnumMember } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import { toHexColor } from './color.ts';
import { BooleanCriteria } from './enums.ts';
import { formulaFromLocale, formulaToLocale } from './formula-text.ts';
import type { Imitates } from './imitation.ts';
import { localeOf } from './locale.ts';
import type { ConditionalModel, SheetModel } from './model.ts';
import type { RangeService } from './range.ts';
import type { Scope } from './scope.ts';
import { dateToSerial } from './serial-date.ts';
import { checkArguments } from './signature.ts';

/** A rule and the sheet that its areas are on; `null` before it has ranges. */
class RuleReader {
  constructor(
    readonly scope: Scope,
    public model: ConditionalModel,
    public sheet: SheetModel | null,
  ) {}

  getRanges(): RangeService[] {
    const { sheet } = this;
    return sheet ? this.model.areas.map((area) => this.scope.rangeOf(sheet, area)) : [];
  }

  /** Null for a rule that came with the file and is of another kind. */
  getBooleanCondition(): BooleanConditionService | null {
    return this.model.condition.kind === 'foreign' ? null : new BooleanConditionService(this.scope, this.model);
  }

  getGradientCondition(): null {
    return null;
  }

  copy(): ConditionalFormatRuleBuilderService {
    return new ConditionalFormatRuleBuilderService(this.scope, this.model, this.sheet);
  }
}

export class ConditionalFormatRuleService
  extends RuleReader
  implements
    Imitates<
      GoogleAppsScript.Spreadsheet.ConditionalFormatRule,
      Exclude<keyof ConditionalFormatRuleService, 'getBooleanCondition'>
    >
{
  static readonly service = 'SpreadsheetApp.ConditionalFormatRule';
}

class BooleanConditionService
  implements Imitates<GoogleAppsScript.Spreadsheet.BooleanCondition, keyof BooleanConditionService>
{
  static readonly service = 'SpreadsheetApp.BooleanCondition';

  constructor(
    private readonly scope: Scope,
    private readonly model: ConditionalModel,
  ) {}

  getCriteriaType(): EnumMember {
    const { condition } = this.model;
    const name = condition.kind === 'boolean' ? condition.criteria : 'CUSTOM_FORMULA';
    return Object.entries(BooleanCriteria).find(([member]) => member === name)?.[1] ?? BooleanCriteria.CUSTOM_FORMULA;
  }

  getCriteriaValues(): unknown[] {
    const { condition } = this.model;
    if (condition.kind === 'boolean') return [...condition.args];
    return condition.kind === 'formula'
      ? [formulaToLocale(condition.formula, localeOf(this.scope.workbook.locale))]
      : [];
  }

  getBackground(): string | null {
    return this.model.background ?? null;
  }
  getFontColor(): string | null {
    return this.model.fontColor ?? null;
  }
  getBold(): boolean | null {
    return this.model.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.model.italic ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.model.strikethrough ?? null;
  }
  getUnderline(): boolean | null {
    return this.model.underline ?? null;
  }
}

/** Puts in a part of the look; `undefined` takes it away. */
function look(
  builder: ConditionalFormatRuleBuilderService,
  part: { [Part in keyof ConditionalModel]?: ConditionalModel[Part] | undefined },
) {
  builder.model = { ...builder.model, ...part } as ConditionalModel;
  return builder;
}

function when(builder: ConditionalFormatRuleBuilderService, criteria: string, ...args: (string | number)[]) {
  builder.isConditioned = true;
  builder.model = { ...builder.model, condition: { kind: 'boolean', criteria, args } };
  return builder;
}

/** A relative date goes under a criterion of its own. */
function whenDate(builder: ConditionalFormatRuleBuilderService, criteria: string, date: Date | EnumMember) {
  if (date instanceof EnumMember) return when(builder, `${criteria}_RELATIVE`, date.name());
  return when(builder, criteria, dateToSerial(date, builder.scope.workbook.timeZone));
}

export class ConditionalFormatRuleBuilderService
  extends RuleReader
  implements
    Imitates<
      GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder,
      Exclude<keyof ConditionalFormatRuleBuilderService, 'getBooleanCondition'>
    >
{
  static readonly service = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
  isConditioned = true;

  /** @throws ServiceException without ranges or without a condition */
  build(): ConditionalFormatRuleService {
    if (this.model.areas.length === 0)
      throw new ServiceException('Conditional format rule cannot be built without any ranges.');
    if (!this.isConditioned) throw new ServiceException('Conditional format rule must have a condition.');
    return new ConditionalFormatRuleService(this.scope, this.model, this.sheet);
  }
  /** @throws ServiceException for ranges of several sheets */
  setRanges(ranges: readonly RangeService[]): this {
    const sheet = ranges[0]?.sheet ?? null;
    if (ranges.some((range) => range.sheet !== sheet))
      throw new ServiceException('Conditional format rule cannot reference a different sheet.');
    this.sheet = sheet;
    this.model = { ...this.model, areas: ranges.map((range) => range.area) };
    return this;
  }
  setBackground(color: string | null): ConditionalFormatRuleBuilderService {
    return look(this, { background: toHexColor(color) });
  }
  setFontColor(color: string | null): ConditionalFormatRuleBuilderService {
    return look(this, { fontColor: toHexColor(color) });
  }
  setBold(bold: boolean | null): ConditionalFormatRuleBuilderService {
    return look(this, { bold: bold ?? undefined });
  }
  setItalic(italic: boolean | null): ConditionalFormatRuleBuilderService {
    return look(this, { italic: italic ?? undefined });
  }
  setStrikethrough(strikethrough: boolean | null): ConditionalFormatRuleBuilderService {
    return look(this, { strikethrough: strikethrough ?? undefined });
  }
  setUnderline(underline: boolean | null): ConditionalFormatRuleBuilderService {
    return look(this, { underline: underline ?? undefined });
  }
  whenFormulaSatisfied(formula: string): ConditionalFormatRuleBuilderService {
    const spelled = formulaFromLocale(
      formula.startsWith('=') ? formula : `=${formula}`,
      localeOf(this.scope.workbook.locale),
    );
    this.isConditioned = true;
    return look(this, { condition: { kind: 'formula', formula: spelled } });
  }
  whenCellEmpty(): ConditionalFormatRuleBuilderService {
    return when(this, 'CELL_EMPTY');
  }
  whenCellNotEmpty(): ConditionalFormatRuleBuilderService {
    return when(this, 'CELL_NOT_EMPTY');
  }
  whenDateAfter(date: Date | EnumMember): ConditionalFormatRuleBuilderService {
    return whenDate(this, 'DATE_AFTER', date);
  }
  whenDateBefore(date: Date | EnumMember): ConditionalFormatRuleBuilderService {
    return whenDate(this, 'DATE_BEFORE', date);
  }
  whenDateEqualTo(date: Date | EnumMember): ConditionalFormatRuleBuilderService {
    return whenDate(this, 'DATE_EQUAL_TO', date);
  }
  whenNumberBetween(start: number, end: number): ConditionalFormatRuleBuilderService {
    return when(this, 'NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): ConditionalFormatRuleBuilderService {
    return when(this, 'NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): ConditionalFormatRuleBuilderService {
    return when(this, 'NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): ConditionalFormatRuleBuilderService {
    return when(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): ConditionalFormatRuleBuilderService {
    return when(this, 'NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): ConditionalFormatRuleBuilderService {
    return when(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number): ConditionalFormatRuleBuilderService {
    return when(this, 'NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number): ConditionalFormatRuleBuilderService {
    return when(this, 'NUMBER_NOT_EQUAL_TO', number);
  }
  whenTextContains(text: string): ConditionalFormatRuleBuilderService {
    return when(this, 'TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): ConditionalFormatRuleBuilderService {
    return when(this, 'TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEndsWith(text: string): ConditionalFormatRuleBuilderService {
    return when(this, 'TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): ConditionalFormatRuleBuilderService {
    return when(this, 'TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): ConditionalFormatRuleBuilderService {
    return when(this, 'TEXT_STARTS_WITH', text);
  }
  withCriteria(criteria: EnumMember, args: unknown[]): ConditionalFormatRuleBuilderService {
    if (criteria === BooleanCriteria.CUSTOM_FORMULA) return this.whenFormulaSatisfied(String(args[0]));
    const zone = this.scope.workbook.timeZone;
    const plain = args.map((arg) => {
      if (arg instanceof Date) return dateToSerial(arg, zone);
      return arg instanceof EnumMember ? arg.name() : (arg as string | number);
    });
    return when(this, criteria.name(), ...plain);
  }
}

export function newConditionalFormatRule(scope: Scope): ConditionalFormatRuleBuilderService {
  const model: ConditionalModel = { areas: [], condition: { kind: 'boolean', criteria: 'CELL_NOT_EMPTY', args: [] } };
  const builder = new ConditionalFormatRuleBuilderService(scope, model, null);
  builder.isConditioned = false;
  return builder;
}

checkArguments(ConditionalFormatRuleService, {});
checkArguments(BooleanConditionService, {});
checkArguments(ConditionalFormatRuleBuilderService, {
  setRanges: 'Range[]',
  setBackground: 'String?',
  setFontColor: 'String?',
  setBold: 'Boolean?',
  setItalic: 'Boolean?',
  setStrikethrough: 'Boolean?',
  setUnderline: 'Boolean?',
  whenFormulaSatisfied: 'String',
  whenDateAfter: 'Date | RelativeDate',
  whenDateBefore: 'Date | RelativeDate',
  whenDateEqualTo: 'Date | RelativeDate',
  whenNumberBetween: 'number number',
  whenNumberEqualTo: 'number',
  whenNumberGreaterThan: 'number',
  whenNumberGreaterThanOrEqualTo: 'number',
  whenNumberLessThan: 'number',
  whenNumberLessThanOrEqualTo: 'number',
  whenNumberNotBetween: 'number number',
  whenNumberNotEqualTo: 'number',
  whenTextContains: 'String',
  whenTextDoesNotContain: 'String',
  whenTextEndsWith: 'String',
  whenTextEqualTo: 'String',
  whenTextStartsWith: 'String',
  withCriteria: 'BooleanCriteria any[]',
});
