/** Conditions of a filter in the words of .xlsx (ECMA-376 part 1, 18.3.2.1): operators, and `*` for "any text" as Excel writes it. */
import { element } from '../xml/build.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childrenOf, flagOf } from '../xml/parse.ts';

export interface Condition {
  criteria: string;
  args: (string | number)[];
}

const NUMBERS: Record<string, string> = {
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
};

const OPERATORS = new Map(Object.entries(NUMBERS).map(([operator, criteria]) => [criteria, operator]));

/** Where `*` stands before and behind the text. */
const TEXTS: Record<string, [criteria: string, before: string, behind: string, operator: string | undefined]> = {
  TEXT_CONTAINS: ['TEXT_CONTAINS', '*', '*', undefined],
  TEXT_DOES_NOT_CONTAIN: ['TEXT_DOES_NOT_CONTAIN', '*', '*', 'notEqual'],
  TEXT_STARTS_WITH: ['TEXT_STARTS_WITH', '', '*', undefined],
  TEXT_ENDS_WITH: ['TEXT_ENDS_WITH', '*', '', undefined],
  TEXT_EQUAL_TO: ['TEXT_EQUAL_TO', '', '', undefined],
};

function literal(text: string): string {
  return text.replace(/[~*?]/g, '~$&');
}

function one(operator: string | undefined, val: string | number): string {
  return element('customFilter', { operator: operator === 'equal' ? undefined : operator, val });
}

/** `null` for a condition that .xlsx has no words for. */
export function customFiltersXml({ criteria, args }: Condition): string | null {
  const [first = '', second = ''] = args;
  if (criteria === 'CELL_EMPTY') return element('filters', { blank: '1' });
  if (criteria === 'CELL_NOT_EMPTY') return element('customFilters', {}, one('notEqual', ' '));
  if (criteria === 'NUMBER_BETWEEN')
    return element('customFilters', { and: '1' }, one('greaterThanOrEqual', first) + one('lessThanOrEqual', second));
  const operator = OPERATORS.get(criteria);
  if (operator !== undefined) return element('customFilters', {}, one(operator, first));
  const text = TEXTS[criteria];
  if (text === undefined) return null;
  return element('customFilters', {}, one(text[3], text[1] + literal(String(first)) + text[2]));
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

function textCondition(operator: string, val: string): Condition | null {
  const starred = /^(\*?)((?:[^*?~]|~[*?~])*)(\*?)$/s.exec(val);
  if (!starred) return null;
  const [, before = '', inner = '', behind = ''] = starred;
  const wanted = operator === 'notEqual' ? 'notEqual' : undefined;
  const found = Object.values(TEXTS).find((text) => text[1] === before && text[2] === behind && text[3] === wanted);
  return found ? { criteria: found[0], args: [inner.replace(/~([*?~])/g, '$1')] } : null;
}

function conditionOf({ attributes }: XmlElement): Condition | null {
  const { operator = 'equal', val = '' } = attributes;
  if (operator === 'notEqual' && val === ' ') return { criteria: 'CELL_NOT_EMPTY', args: [] };
  const criteria = NUMBERS[operator];
  if (criteria !== undefined && isNumber(val)) return { criteria, args: [Number(val)] };
  return operator === 'equal' || operator === 'notEqual' ? textCondition(operator, val) : null;
}

/** `null` for conditions that we have no words for. */
export function readCustomFilters(list: XmlElement): Condition | null {
  const conditions = childrenOf(list, 'customFilter').map(conditionOf);
  const [first, second] = conditions;
  if (conditions.length === 1) return first ?? null;
  const isBetween =
    flagOf(list, 'and') &&
    first?.criteria === 'NUMBER_GREATER_THAN_OR_EQUAL_TO' &&
    second?.criteria === 'NUMBER_LESS_THAN_OR_EQUAL_TO';
  return isBetween ? { criteria: 'NUMBER_BETWEEN', args: [...first.args, ...second.args] } : null;
}
