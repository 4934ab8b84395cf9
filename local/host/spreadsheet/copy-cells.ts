/** Copies cells as copy and paste does: formulas move along, a larger target is filled again and again. */
import { requireEditable } from './access.ts';
import { columnCount, rowCount } from './area.ts';
import { type Content, writeContent } from './cell-write.ts';
import { putStyle, styleAt, valueAt } from './cells.ts';
import { moveRelative } from './formula-references.ts';
import { areaFromNumbers } from './grid-range.ts';
import { type Area, cellKey, type Scalar } from './model.ts';
import { mapCells, type RangeBase } from './range-base.ts';
import { clearRules, readRules, setRule } from './validation-areas.ts';

export type CopyKind = 'normal' | 'format' | 'formula' | 'values' | 'validation';

export function copyCells(source: RangeBase, destination: RangeBase, kind: CopyKind): void {
  const { scope } = source;
  scope.book.engine.flush();
  const area = targetArea(source, destination);
  requireEditable(scope.session, destination.sheet, area);
  const height = rowCount(source.area);
  const width = columnCount(source.area);
  const origin = (row: number, column: number): [number, number] => [
    source.area.top + ((row - area.top) % height),
    source.area.left + ((column - area.left) % width),
  ];
  // Read before anything is written: the two may overlap.
  const styles = mapCells(area, (row, column) => styleAt(source.sheet, ...origin(row, column)));
  const rules = mapCells(area, (row, column) => origin(row, column));
  const sourceRules = readRules(source.sheet, source.area);
  if (kind === 'normal' || kind === 'formula' || kind === 'values') {
    writeContent(scope.session, destination.sheet, area, contentFor(source, area, origin, kind));
  }
  if (kind === 'normal' || kind === 'format') {
    mapCells(area, (row, column) =>
      putStyle(destination.sheet, row, column, styles[row - area.top]?.[column - area.left] ?? 0),
    );
  }
  if (kind !== 'normal' && kind !== 'validation') return;
  clearRules(destination.sheet, area);
  mapCells(area, (row, column) => {
    const [fromRow, fromColumn] = rules[row - area.top]?.[column - area.left] ?? [0, 0];
    const rule = sourceRules[fromRow - source.area.top]?.[fromColumn - source.area.left];
    if (rule) setRule(destination.sheet, { top: row, left: column, bottom: row, right: column }, rule);
  });
}

/** As large as the source, or the whole target where the source fits in it a whole number of times. */
function targetArea(source: RangeBase, { sheet, area }: RangeBase): Area {
  const repeat = (target: number, size: number) => (target > size && target % size === 0 ? target : size);
  const rows = repeat(rowCount(area), rowCount(source.area));
  const columns = repeat(columnCount(area), columnCount(source.area));
  return areaFromNumbers(sheet, area.top + 1, area.left + 1, rows, columns);
}

function contentFor(
  source: RangeBase,
  area: Area,
  origin: (row: number, column: number) => [number, number],
  kind: CopyKind,
): Content {
  const content: Content = { values: [], formulas: new Map(), formats: new Map() };
  content.values = mapCells(area, (row, column): Scalar => {
    const [fromRow, fromColumn] = origin(row, column);
    const formula = kind === 'values' ? undefined : source.sheet.formulas.get(cellKey(fromRow, fromColumn));
    if (formula !== undefined) {
      content.formulas.set(cellKey(row, column), moveRelative(formula, row - fromRow, column - fromColumn));
      return null;
    }
    return valueAt(source.sheet, fromRow, fromColumn);
  });
  return content;
}
