/** Whether the condition of a conditional format holds for a cell. */
import { columnNumber } from '../../files/xlsx/address.ts';
import { shiftable } from '../../files/xlsx/formula/shift.ts';
import { valueAt } from '../spreadsheet/cells.ts';
import type { FormulaEngine } from '../spreadsheet/formula-engine.ts';
import type { ConditionalModel, Scalar, SheetModel } from '../spreadsheet/model.ts';

/** Row and column from 0. */
export type CellTest = (row: number, column: number) => boolean;

const never: CellTest = () => false;

function textOf(value: Scalar): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

function isTrue(value: Scalar): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

/** A condition by comparing with numbers or texts. */
function booleanTest(criteria: string, args: readonly (string | number)[]): (value: Scalar) => boolean {
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

/** `=($N5="Tinggi")*(N("…")=0)` and `=(N("…")=0)`: the rules that the add-on writes, known without computing anything. */
const MARK = /^=\(N\("(?:[^"]|"")*"\)=0\)$/;
const EQUALS = /^=\(?(\$?)([A-Z]{1,3})(\$?)(\d+)="((?:[^"]|"")*)"\)?(?:\*\(N\("(?:[^"]|"")*"\)=0\))?$/;

function equalsTest(sheet: SheetModel, match: RegExpExecArray, top: number, left: number): CellTest {
  const [, columnFixed, letters = '', rowFixed, digits = '', quoted = ''] = match;
  const wanted = quoted.replace(/""/g, '"').toLowerCase();
  const [atRow, atColumn] = [Number(digits) - 1, columnNumber(letters)];
  return (row, column) => {
    const from = rowFixed ? atRow : atRow + row - top;
    const beside = columnFixed ? atColumn : atColumn + column - left;
    return textOf(valueAt(sheet, from, beside)).toLowerCase() === wanted;
  };
}

function formulaTest(engine: FormulaEngine, sheet: SheetModel, formula: string, top: number, left: number): CellTest {
  if (MARK.test(formula)) return () => true;
  const match = EQUALS.exec(formula);
  if (match) return equalsTest(sheet, match, top, left);
  const shifted = shiftable(formula.slice(1));
  const known = new Map<string, boolean>();
  return (row, column) => {
    const text = shifted(row - top, column - left);
    let result = known.get(text);
    if (result === undefined) {
      result = isTrue(engine.evaluate(`=${text}`, sheet));
      known.set(text, result);
    }
    return result;
  };
}

/** A rule that came with the file and is of another kind is not shown. */
export function conditionalTest(engine: FormulaEngine, sheet: SheetModel, rule: ConditionalModel): CellTest {
  const { condition, areas } = rule;
  const first = areas[0];
  if (!first || condition.kind === 'foreign') return never;
  if (condition.kind === 'formula') return formulaTest(engine, sheet, condition.formula, first.top, first.left);
  const test = booleanTest(condition.criteria, condition.args);
  return (row, column) => test(valueAt(sheet, row, column));
}
