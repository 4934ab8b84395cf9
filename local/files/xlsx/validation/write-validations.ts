/** Data validation rules as XML. What the model says unchanged is written in the file's own words. */
import type { SheetModel, ValidationModel } from '../../../host/spreadsheet/model.ts';
import { absoluteName, cellName, overlap, parseArea, parseAreas, quotedTab, splitReference } from '../address.ts';
import { dateText, operandText } from '../formula/operand.ts';
import { quotedString } from '../formula/tokens.ts';
import { fileText, toFileFormula } from '../formula/translate.ts';
import { KeptRules } from '../kept-rules.ts';
import type { Tabs } from '../links/location.ts';
import type { KeptSheet } from '../opened.ts';
import { element } from '../xml/build.ts';
import type { XmlElement } from '../xml/parse.ts';
import { escapeFormula } from '../xml/text.ts';
import { CRITERIA_OPERATORS, formulaIn } from './read-validations.ts';
import { textCriteriaFormula } from './text-criteria.ts';

/** Excel's limits for a list written into the rule and for the texts it shows. */
const MAX_LIST = 255;
const MAX_PROMPT = 255;
const MAX_ERROR = 225;

export interface ValidationSink {
  tabs: Tabs;
  /** Puts a list on our own hidden tab. @returns a reference to it */
  addList(values: string[]): string;
  /** Remembers the whole of a text that the file takes only in part. @returns the part */
  cut(text: string, length: number): string;
}

function fitsIntoRule(values: string[]): boolean {
  return (
    values.length > 0 &&
    values.join(',').length <= MAX_LIST &&
    values.every((value) => /^[^\s,"][^,"\n]*$/.test(value) && value === value.trim())
  );
}

function listOf(args: ValidationModel['args']): string[] {
  return args.flatMap((value) => (Array.isArray(value) ? value : [String(value)]));
}

function rangeText(reference: string): string {
  const { tab, address } = splitReference(reference.replace(/^=/, ''));
  const area = parseArea(address);
  if (area === null) return reference;
  const whole = /^[A-Z]+:[A-Z]+$/i.test(address) ? `$${address.replace(':', ':$')}` : absoluteName(area);
  return tab === null ? whole : `${quotedTab(tab)}!${whole}`;
}

interface FileRule {
  type: string;
  operator?: string | undefined;
  formulas: string[];
}

function fileRule({ criteria, args, areas }: ValidationModel, sink: ValidationSink): FileRule {
  const first = areas[0];
  const cell = first === undefined ? 'A1' : cellName(first.top, first.left);
  if (criteria === 'VALUE_IN_LIST') {
    const values = listOf(args);
    return { type: 'list', formulas: [fitsIntoRule(values) ? quotedString(values.join(',')) : sink.addList(values)] };
  }
  if (criteria === 'VALUE_IN_RANGE') {
    const text = rangeText(String(args[0] ?? ''));
    return { type: 'list', formulas: [toFileFormula(text, null, sink.tabs)] };
  }
  const comparison = CRITERIA_OPERATORS.get(criteria);
  if (comparison !== undefined) {
    const count = comparison.operator.endsWith('etween') ? 2 : 1;
    const spell = comparison.type === 'date' ? dateText : operandText;
    return { ...comparison, formulas: Array.from({ length: count }, (_, index) => spell(args[index], sink.tabs)) };
  }
  const text = textCriteriaFormula(criteria, args, cell);
  return { type: 'custom', formulas: [text ?? toFileFormula(String(args[0] ?? '=TRUE'), null, sink.tabs)] };
}

function validationXml(rule: ValidationModel, sqref: string, sink: ValidationSink): string {
  const { type, operator, formulas } = fileRule(rule, sink);
  const attributes = {
    type,
    errorStyle: rule.allowInvalid ? 'warning' : undefined,
    operator: operator === 'between' ? undefined : operator,
    allowBlank: '1',
    showDropDown: rule.showDropdown ? undefined : '1',
    showInputMessage: rule.helpText === null ? undefined : '1',
    showErrorMessage: '1',
    error: rule.helpText === null ? undefined : sink.cut(rule.helpText, MAX_ERROR),
    prompt: rule.helpText === null ? undefined : sink.cut(rule.helpText, MAX_PROMPT),
    sqref,
  };
  const inner = formulas.map((formula, index) => element(`formula${index + 1}`, {}, escapeFormula(formula)));
  return element('dataValidation', attributes, inner.join(''));
}

/** The file's own rule for other cells; both kinds are written as the older one. */
function keptXml(rule: XmlElement, sqref: string, tabs: Tabs): string {
  const attributes = Object.fromEntries(Object.entries(rule.attributes).filter(([name]) => !name.includes(':')));
  const formulas = ['formula1', 'formula2'].map((name) => ({ name, text: formulaIn(rule, name) }));
  const inner = formulas
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => element(name, {}, escapeFormula(fileText(text, tabs))));
  return element('dataValidation', { ...attributes, sqref }, inner.join(''));
}

/** Rules of the file that the model cannot show and that no rule of the model has taken the cells of. */
export function survivingValidations(
  sheet: SheetModel,
  kept: KeptSheet | undefined,
): { element: XmlElement; sqref: string }[] {
  const taken = sheet.validations.flatMap(({ areas }) => areas);
  return (kept?.foreignValidations ?? []).filter(
    ({ sqref }) => !parseAreas(sqref).some((area) => taken.some((other) => overlap(area, other))),
  );
}

/** A list that lies on our own hidden tab: its place changes from save to save. */
function isOnOurTab(rule: XmlElement, ours: string): boolean {
  return formulaIn(rule, 'formula1').startsWith(ours);
}

/** @param ours beginning of references to our own hidden tab */
export function validationsXml(
  sheet: SheetModel,
  kept: KeptSheet | undefined,
  sink: ValidationSink,
  ours: string,
): string {
  const known = new KeptRules(kept?.validations ?? []);
  const rules: string[] = [];
  for (const rule of sheet.validations) {
    if (rule.areas.length === 0) continue;
    const { element: original, sqref } = known.find(rule);
    const isReusable =
      original !== undefined && !isOnOurTab(original, ours) && (rule.helpText?.length ?? 0) <= MAX_ERROR;
    rules.push(isReusable ? keptXml(original, sqref, sink.tabs) : validationXml(rule, sqref, sink));
  }
  for (const { element: original, sqref } of survivingValidations(sheet, kept))
    rules.push(keptXml(original, sqref, sink.tabs));
  return rules.length === 0 ? '' : element('dataValidations', { count: rules.length }, rules.join(''));
}
