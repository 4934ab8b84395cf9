/** Data validation rules of a worksheet, the older kind and the newer one in its extension list. */
import type { SheetModel, ValidationModel } from '../../../host/spreadsheet/model.ts';
import { areaName, areasName, cellName, parseArea, quotedTab, splitReference } from '../address.ts';
import { dateSerialOf, operandOf } from '../formula/operand.ts';
import { toModelFormula } from '../formula/translate.ts';
import { areasInGrid, keptRule } from '../kept-rules.ts';
import type { Tabs } from '../links/location.ts';
import type { KeptSheet } from '../opened.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, flagOf } from '../xml/parse.ts';
import { unescapeControls } from '../xml/text.ts';
import { textCriteriaOf } from './text-criteria.ts';

/** Excel 2010's validations: they may point to other tabs. */
export const EXTENSION = '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}';

export interface ValidationContext {
  tabs: Tabs;
  /** Values of a list kept on our own hidden tab; `null` when the reference points elsewhere. */
  listOf(reference: string): string[] | null;
  /** The area a defined name stands for, with its tab. */
  areaOfName(name: string): string | null;
  /** The whole of a hint that was cut for the file. */
  longText(text: string): string;
}

const NUMBERS: Record<string, string> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  lessThan: 'NUMBER_LESS_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
};

const DATES: Record<string, string> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  greaterThan: 'DATE_AFTER',
  lessThan: 'DATE_BEFORE',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
};

const SIGNS: Record<string, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

export const CRITERIA_OPERATORS = new Map(
  [NUMBERS, DATES].flatMap((table, index) =>
    Object.entries(table).map(([operator, criteria]): [string, { type: string; operator: string }] => [
      criteria,
      { type: index === 0 ? 'decimal' : 'date', operator },
    ]),
  ),
);

/** The formula of an element, which the newer kind wraps in another one. */
export function formulaIn(rule: XmlElement, name: string): string {
  const formula = childOf(rule, name);
  return (childOf(formula, 'f')?.text ?? formula?.text ?? '').trim();
}

type Condition = Pick<ValidationModel, 'criteria' | 'args'>;

function comparison(subject: string, operator: string, first: string, second: string): string {
  if (operator === 'between') return `AND(${subject}>=${first},${subject}<=${second})`;
  if (operator === 'notBetween') return `OR(${subject}<${first},${subject}>${second})`;
  return `${subject}${SIGNS[operator] ?? '='}${first}`;
}

function listCondition(formula: string, sheet: SheetModel, context: ValidationContext): Condition | null {
  if (/^"(?:[^"]|"")*"$/.test(formula)) {
    const values = formula.slice(1, -1).replaceAll('""', '"').split(',');
    return { criteria: 'VALUE_IN_LIST', args: [values.map((value) => value.trim()).filter((value) => value !== '')] };
  }
  const ours = context.listOf(formula);
  if (ours !== null) return { criteria: 'VALUE_IN_LIST', args: [ours] };
  const { tab, address } = splitReference(formula.replace(/^=/, ''));
  const area = parseArea(address);
  if (area === null) {
    const named = context.areaOfName(formula);
    return named === null ? null : { criteria: 'VALUE_IN_RANGE', args: [named] };
  }
  if (tab !== null && !context.tabs.has(tab)) return null;
  const whole = /^\$?[A-Za-z]+:\$?[A-Za-z]+$/.test(address) ? address.replaceAll('$', '') : areaName(area);
  return { criteria: 'VALUE_IN_RANGE', args: [`${quotedTab(tab ?? sheet.name)}!${whole}`] };
}

function conditionOf(rule: XmlElement, sheet: SheetModel, sqref: string, context: ValidationContext): Condition | null {
  const { type = 'none', operator = 'between' } = rule.attributes;
  const [first, second] = [formulaIn(rule, 'formula1'), formulaIn(rule, 'formula2')];
  const area = areasInGrid(sqref, sheet)[0];
  const cell = area === undefined ? 'A1' : cellName(area.top, area.left);
  const formula = (text: string): Condition => ({
    criteria: 'CUSTOM_FORMULA',
    args: [toModelFormula(text, context.tabs)],
  });
  const operands = (operator.endsWith('etween') ? [first, second] : [first]).map(
    (text) => dateSerialOf(text) ?? operandOf(text, context.tabs),
  );
  switch (type) {
    case 'list':
      return listCondition(first, sheet, context);
    case 'custom':
      return textCriteriaOf(first) ?? formula(first);
    case 'whole':
    case 'decimal':
      return { criteria: NUMBERS[operator] ?? 'NUMBER_BETWEEN', args: operands };
    case 'date': {
      const criteria = DATES[operator];
      return criteria === undefined ? formula(comparison(cell, operator, first, second)) : { criteria, args: operands };
    }
    case 'textLength':
      return formula(comparison(`LEN(${cell})`, operator, first, second));
    case 'time':
      return formula(comparison(cell, operator, first, second));
    default:
      return null;
  }
}

function rulesOf(root: XmlElement): { element: XmlElement; sqref: string }[] {
  const older = childrenOf(childOf(root, 'dataValidations'), 'dataValidation');
  const extension = childrenOf(childOf(root, 'extLst'), 'ext').find(({ attributes }) => attributes.uri === EXTENSION);
  const newer = childrenOf(childOf(extension, 'dataValidations'), 'dataValidation');
  return [
    ...older.map((element) => ({ element, sqref: element.attributes.sqref ?? '' })),
    ...newer.map((element) => ({ element, sqref: childOf(element, 'sqref')?.text ?? '' })),
  ];
}

export function readValidations(kept: KeptSheet, sheet: SheetModel, context: ValidationContext): void {
  for (const { element, sqref } of rulesOf(kept.root)) {
    const areas = areasInGrid(sqref, sheet);
    const condition = conditionOf(element, sheet, sqref, context);
    if (condition === null || areas.length === 0) {
      kept.foreignValidations.push({ element, sqref });
      continue;
    }
    const { errorStyle = 'stop', prompt } = element.attributes;
    const rule: ValidationModel = {
      areas,
      ...condition,
      showDropdown: !flagOf(element, 'showDropDown'),
      allowInvalid: errorStyle !== 'stop' || !flagOf(element, 'showErrorMessage'),
      helpText: prompt === undefined || prompt === '' ? null : context.longText(unescapeControls(prompt)),
    };
    sheet.validations.push(rule);
    kept.validations.push(keptRule(rule, sqref === '' ? areasName(areas) : sqref, element));
  }
}
