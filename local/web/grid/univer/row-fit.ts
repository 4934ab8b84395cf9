/** Rows without a height of their own are as high as their highest cell: long texts that wrap, larger letters. */
import { BooleanNumber } from '@univerjs/core';
import type { CellView, SheetView, StyleView } from '../../../host/view/view-types.ts';
import type { Area } from '../grid-types.ts';
import { toArea } from './book.ts';
import type { Drawing } from './drawing.ts';
import { fontOf, PLAIN } from './looks.ts';
import { textWidth } from './text-width.ts';

const PADDING = 6;
/** Height of a line by the size of its letters: points to pixels, and the room between lines. */
const LINE = (4 / 3) * 1.2;
/** Words do not fill lines to the end. */
const SLACK = 1.08;

function mayBeHigh(cell: CellView, styles: readonly StyleView[]): boolean {
  const style = styles[cell.s ?? 0];
  return (
    cell.t !== '' && (style?.wrap === true || (style?.fontSize ?? 0) > PLAIN.fontSize + 2 || cell.t.includes('\n'))
  );
}

/** Merged cells of one row; those of several rows ask for nothing. */
function mergedHeight(drawing: Drawing, cell: CellView, style: StyleView, { top, left, bottom, right }: Area): number {
  if (top !== bottom) return 0;
  let room = -PADDING;
  for (let column = left; column <= right; column += 1) room += drawing.skeleton.worksheet.getColumnWidth(column);
  const font = fontOf(style);
  const lines = cell.t.split('\n').map((text) => (style.wrap ? Math.ceil((textWidth(text, font) * SLACK) / room) : 1));
  const count = lines.reduce((sum, number) => sum + Math.max(1, number), 0);
  return count * (style.fontSize ?? PLAIN.fontSize) * LINE + PADDING;
}

/** Height that the row's cells ask for; pixels. */
export function fittingHeight(drawing: Drawing, sheet: SheetView, row: number, styles: readonly StyleView[]): number {
  const line = sheet.cells[row] ?? {};
  let height: number = PLAIN.rowHeight;
  for (const [column, cell] of Object.entries(line)) {
    if (!mayBeHigh(cell, styles)) continue;
    const merge = drawing.worksheet(sheet.id)?.getMergedCell(row, Number(column));
    const wanted = merge
      ? mergedHeight(drawing, cell, styles[cell.s ?? 0] ?? {}, toArea(merge))
      : drawing.skeleton.calculateAutoHeightForCell(row, Number(column));
    height = Math.max(height, wanted ?? 0);
  }
  return Math.ceil(height);
}

/**
 * Sets the heights of a tab that is shown. Call `redraw` when something has changed.
 * @param rows absent = all
 */
export function fitRows(
  drawing: Drawing,
  sheet: SheetView,
  styles: readonly StyleView[],
  rows: Iterable<number> = Object.keys(sheet.cells).map(Number),
): boolean {
  const manager = drawing.worksheet(sheet.id)?.getRowManager();
  if (!manager) return false;
  let isChanged = false;
  for (const row of rows) {
    if (sheet.rowHeights[row] !== undefined) continue;
    const height = fittingHeight(drawing, sheet, row, styles);
    const known = manager.getRow(row)?.ah ?? PLAIN.rowHeight;
    if (height === known) continue;
    Object.assign(manager.getRowOrCreate(row), { ia: BooleanNumber.TRUE, ah: height });
    isChanged = true;
  }
  return isChanged;
}
