/** Whether the condition of a conditional format holds for a cell. */
import { columnNumber } from '../../files/xlsx/address.ts';
import { shiftable } from '../../files/xlsx/formula/shift.ts';
import { booleanTest, textOf } from '../spreadsheet/boolean-condition.ts';
import { valueAt } from '../spreadsheet/cells.ts';
import type { FormulaEngine } from '../spreadsheet/formula-engine.ts';
import type { ConditionalModel, Scalar, SheetModel } from '../spreadsheet/model.ts';

/** Row and column from 0. */
export type CellTest = (row: number, column: number) => boolean;

const never: CellTest = () => false;

function isTrue(value: Scalar): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
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
