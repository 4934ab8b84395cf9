/** Changes the look of whole areas through interned style numbers. */
import { requireEditable } from './access.ts';
import { putStyle, rowFor, styleAt } from './cells.ts';
import type { Area, CellStyle, SheetModel } from './model.ts';
import { mapCells, type RangeBase } from './range-base.ts';

/** Part of a style to put in; `undefined` takes the part away. */
export type StylePatch = { [Part in keyof CellStyle]: CellStyle[Part] | undefined };

/** @throws ServiceException when the range is protected from the acting person */
export function restyle(range: RangeBase, patch: StylePatch): void {
  requireEditable(range.scope.session, range.sheet, range.area);
  restyleArea(range, range.sheet, range.area, () => patch);
}

/** The same for a patch that depends on the cell. */
export function restyleEach(range: RangeBase, patchAt: (row: number, column: number) => StylePatch): void {
  requireEditable(range.scope.session, range.sheet, range.area);
  restyleArea(range, range.sheet, range.area, patchAt);
}

function restyleArea(
  { scope }: RangeBase,
  sheet: SheetModel,
  area: Area,
  patchAt: (row: number, column: number) => StylePatch,
): void {
  const { styles } = scope.workbook;
  // Equal patches come as one object: each is worked out once for each style that it meets.
  const results = new Map<StylePatch, Map<number, number>>();
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const patch = patchAt(row, column);
      let known = results.get(patch);
      if (!known) {
        known = new Map();
        results.set(patch, known);
      }
      const before = styleAt(sheet, row, column);
      let after = known.get(before);
      if (after === undefined) {
        after = styles.intern({ ...styles.get(before), ...patch } as CellStyle);
        known.set(before, after);
      }
      putStyle(sheet, row, column, after);
    }
  }
}

/** Back to the default look. */
export function clearStyles(sheet: SheetModel, area: Area): void {
  for (let row = area.top; row <= Math.min(area.bottom, sheet.styles.length - 1); row += 1) {
    const cells = rowFor(sheet.styles, row, -1, 0);
    for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column += 1) cells[column] = 0;
  }
}

/** One property of each cell's look. */
export function readStyles<Item>({ scope, sheet, area }: RangeBase, read: (style: CellStyle) => Item): Item[][] {
  const known = new Map<number, Item>();
  return mapCells(area, (row, column) => {
    const id = styleAt(sheet, row, column);
    let item = known.get(id);
    if (item === undefined) {
      item = read(scope.workbook.styles.get(id));
      known.set(id, item);
    }
    return item;
  });
}

/** The same of the top left cell. */
export function readStyle<Item>({ scope, sheet, area }: RangeBase, read: (style: CellStyle) => Item): Item {
  return read(scope.workbook.styles.get(styleAt(sheet, area.top, area.left)));
}
