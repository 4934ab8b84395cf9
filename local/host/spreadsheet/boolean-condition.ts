/** Whether a value meets a condition of SpreadsheetApp.BooleanCriteria: for conditional formats and for filters. */
import type { Scalar } from './model.ts';

export function textOf(value: Scalar): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

/** A condition by comparing with numbers or texts. */
export function booleanTest(criteria: string, args: readonly (string | number)[]): (value: Scalar) => boolean {
  const number = (index: number) => Number(args[index]);
  const text = textOf((args[0] ?? '') as Scalar).toLowerCase();
  const compare: Record<string, (value: Scalar) => boolean> = {
    CELL_EMPTY: (value) => textOf(value) === '',
    CELL_NOT_EMPTY: (value) => textOf(value) !== '',
    NUMBER_EQUAL_TO: (value) => value === number(0),
    NUMBER_NOT_EQUAL_TO: (value) => typeof value === 'number' && value !== number(0),
    NUMBER_GREATER_THAN: (value) => typeof value === 'number' && value > number(0),
    NUMBER_GREATER_THAN_OR_EQUAL_TO: (value) => typeof value === 'number' && value >= number(0),
    NUMBER_LESS_THAN: (value) => typeof value === 'number' && value < number(0),
    NUMBER_LESS_THAN_OR_EQUAL_TO: (value) => typeof value === 'number' && value <= number(0),
    NUMBER_BETWEEN: (value) => typeof value === 'number' && value >= number(0) && value <= number(1),
    NUMBER_NOT_BETWEEN: (value) => typeof value === 'number' && (value < number(0) || value > number(1)),
    TEXT_CONTAINS: (value) => textOf(value).toLowerCase().includes(text),
    TEXT_DOES_NOT_CONTAIN: (value) => !textOf(value).toLowerCase().includes(text),
    TEXT_EQUAL_TO: (value) => textOf(value).toLowerCase() === text,
    TEXT_STARTS_WITH: (value) => textOf(value).toLowerCase().startsWith(text),
    TEXT_ENDS_WITH: (value) => textOf(value).toLowerCase().endsWith(text),
    DATE_EQUAL_TO: (value) => typeof value === 'number' && Math.floor(value) === Math.floor(number(0)),
    DATE_AFTER: (value) => typeof value === 'number' && value > number(0),
    DATE_BEFORE: (value) => typeof value === 'number' && value < number(0),
  };
  return compare[criteria] ?? (() => false);
}
