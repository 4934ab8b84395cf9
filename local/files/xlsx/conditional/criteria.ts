/** Criteria of conditional formats: SpreadsheetApp.BooleanCriteria against the comparison and text rules of files. */
import { dateSerialOf, dateText, isTextOperand, operandOf, operandText } from '../formula/operand.ts';
import { quotedString } from '../formula/tokens.ts';
import type { Tabs } from '../links/location.ts';

/** A rule as the file says it. */
export interface FileCondition {
  type: string;
  operator?: string;
  text?: string;
  formulas: string[];
}

export interface ModelCondition {
  criteria: string;
  args: (string | number)[];
}

const NUMBERS: Record<string, string> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
};

const DATES: Record<string, string> = {
  DATE_EQUAL_TO: 'equal',
  DATE_NOT_EQUAL_TO: 'notEqual',
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
};

const EQUAL_TEXTS: Record<string, string> = { TEXT_EQUAL_TO: 'equal', TEXT_NOT_EQUAL_TO: 'notEqual' };

/** SpreadsheetApp.RelativeDate by the formula that gives the day. */
const RELATIVE: Record<string, string> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
};

/** Text rules; the formula is what Excel computes, the attributes are what it shows. */
const TEXTS: Record<string, { type: string; operator?: string; formula: (cell: string, text: string) => string }> = {
  CELL_EMPTY: { type: 'containsBlanks', formula: (cell) => `LEN(TRIM(${cell}))=0` },
  CELL_NOT_EMPTY: { type: 'notContainsBlanks', formula: (cell) => `LEN(TRIM(${cell}))>0` },
  TEXT_CONTAINS: {
    type: 'containsText',
    operator: 'containsText',
    formula: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  TEXT_DOES_NOT_CONTAIN: {
    type: 'notContainsText',
    operator: 'notContains',
    formula: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  TEXT_STARTS_WITH: {
    type: 'beginsWith',
    operator: 'beginsWith',
    formula: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  TEXT_ENDS_WITH: {
    type: 'endsWith',
    operator: 'endsWith',
    formula: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
};

function keyOf(table: Record<string, string>, value: string): string | undefined {
  return Object.entries(table).find(([, known]) => known === value)?.[0];
}

/** `null` when the file has no rule for it. @param cell first cell of the rule, `B2` */
export function fileCondition(
  criteria: string,
  args: (string | number)[],
  cell: string,
  tabs: Tabs,
): FileCondition | null {
  const [first] = args;
  const number = NUMBERS[criteria];
  if (number !== undefined) {
    const count = number.endsWith('etween') ? 2 : 1;
    return {
      type: 'cellIs',
      operator: number,
      formulas: Array.from({ length: count }, (_, index) => operandText(args[index], tabs)),
    };
  }
  const date = DATES[criteria.replace(/_RELATIVE$/, '')];
  if (date !== undefined) {
    return { type: 'cellIs', operator: date, formulas: [RELATIVE[String(first)] ?? dateText(first, tabs)] };
  }
  const equal = EQUAL_TEXTS[criteria];
  if (equal !== undefined) return { type: 'cellIs', operator: equal, formulas: [quotedString(String(first ?? ''))] };
  const rule = TEXTS[criteria];
  if (rule === undefined) return null;
  const text = String(first ?? '');
  const formulas = [rule.formula(cell, quotedString(text))];
  return {
    type: rule.type,
    formulas,
    ...(rule.operator === undefined ? {} : { operator: rule.operator, text }),
  };
}

function comparisonOf(operator: string, formulas: string[], tabs: Tabs): ModelCondition | null {
  const [first = ''] = formulas;
  const relative = keyOf(RELATIVE, first);
  const date = keyOf(DATES, operator);
  if (date !== undefined && relative !== undefined) return { criteria: `${date}_RELATIVE`, args: [relative] };
  const serial = dateSerialOf(first);
  if (date !== undefined && serial !== null) return { criteria: date, args: [serial] };
  const equal = keyOf(EQUAL_TEXTS, operator);
  if (equal !== undefined && isTextOperand(first)) return { criteria: equal, args: [operandOf(first, tabs)] };
  const criteria = keyOf(NUMBERS, operator);
  return criteria === undefined || formulas.some(isTextOperand)
    ? null
    : { criteria, args: formulas.map((formula) => operandOf(formula, tabs)) };
}

/** `null` when the model has no criteria for it. */
export function modelCondition(
  { type, operator = '', text, formulas }: FileCondition,
  tabs: Tabs,
): ModelCondition | null {
  if (type === 'cellIs') return comparisonOf(operator, formulas, tabs);
  const known = Object.entries(TEXTS).find(([, rule]) => rule.type === type);
  if (known === undefined) return null;
  const [criteria, rule] = known;
  if (rule.operator === undefined) return { criteria, args: [] };
  return text === undefined ? null : { criteria, args: [text] };
}
