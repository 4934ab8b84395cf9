/** Goes on with series that the handle was drawn over; the cells hold copies by then, with the looks and rules that belong there. */
import { writeContent } from '../spreadsheet/cell-write.ts';
import { styleAt, valueAt } from '../spreadsheet/cells.ts';
import { isDatePattern } from '../spreadsheet/display-text.ts';
import { cellKey, type Scalar, type SheetModel } from '../spreadsheet/model.ts';
import { findViolation } from '../spreadsheet/validation-check.ts';
import { cellArea, type Edit } from './edit-types.ts';
import type { Editing } from './editing.ts';
import { type Series, seriesOf } from './series.ts';

type Spot = [row: number, column: number];

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function lineSeries({ session }: Editing, sheet: SheetModel, spots: readonly Spot[]): Series | null {
  if (spots.some(([row, column]) => sheet.formulas.has(cellKey(row, column)))) return null;
  const [first] = spots;
  if (!first) return null;
  const { numberFormat } = session.workbook.styles.get(styleAt(sheet, ...first));
  const values = spots.map(([row, column]): Scalar => valueAt(sheet, row, column));
  return seriesOf(values, isDatePattern(numberFormat));
}

function fillLine(editing: Editing, sheet: SheetModel, source: readonly Spot[], before: Spot[], behind: Spot[]): void {
  const series = lineSeries(editing, sheet, source);
  if (!series) return;
  const values: [Spot, Scalar][] = [
    ...before.reverse().map((spot, index): [Spot, Scalar] => [spot, series(-index - 1)]),
    ...behind.map((spot, index): [Spot, Scalar] => [spot, series(source.length + index)]),
  ];
  // Where a rule takes only some of them, all stay copies.
  const isTaken = ([[row, column], value]: [Spot, Scalar]) =>
    findViolation(editing.session.workbook, sheet, cellArea(row, column), () => value) === null;
  if (!values.every(isTaken)) return;
  for (const [[row, column], value] of values) {
    const content = { values: [[value]], formulas: new Map(), formats: new Map() };
    writeContent(editing.session, sheet, cellArea(row, column), content);
  }
}

/** Rows that the filter hides are passed over. @throws ServiceException when the cells are protected */
export function fillSeries(editing: Editing, { sheet: id, from, whole }: Extract<Edit, { kind: 'deret' }>): void {
  const sheet = editing.model(id);
  const rows = (top: number, bottom: number) => span(top, bottom).filter((row) => !sheet.filteredRows.has(row));
  const isDown = whole.top < from.top || whole.bottom > from.bottom;
  if (isDown) {
    for (const column of span(from.left, from.right)) {
      const spots = (top: number, bottom: number) => rows(top, bottom).map((row): Spot => [row, column]);
      const [before, behind] = [spots(whole.top, from.top - 1), spots(from.bottom + 1, whole.bottom)];
      fillLine(editing, sheet, spots(from.top, from.bottom), before, behind);
    }
    return;
  }
  for (const row of rows(from.top, from.bottom)) {
    const spots = (left: number, right: number) => span(left, right).map((column): Spot => [row, column]);
    const [before, behind] = [spots(whole.left, from.left - 1), spots(from.right + 1, whole.right)];
    fillLine(editing, sheet, spots(from.left, from.right), before, behind);
  }
}
