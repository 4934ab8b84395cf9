/** Turns what is done to the borders of headings into sizes of rows and columns. */
import type { Axis, Edit } from '../../host/view/edit-types.ts';
import type { StyleView } from '../../host/view/view-types.ts';
import type { Board } from './board.ts';
import type { Area } from './grid-types.ts';
import { fontOf, PLAIN } from './univer/looks.ts';
import { fittingHeight } from './univer/row-fit.ts';
import { textWidth } from './univer/text-width.ts';

const LEAST = { baris: 2, kolom: 10 } as const;
const PADDING = 10;

/** Whole rows or columns among what is selected, when `index` is one of them; otherwise only `index`. */
function groups({ sheet, cursor }: Board, axis: Axis, index: number): { from: number; count: number }[] {
  const isWhole = ({ top, left, bottom, right }: Area) =>
    axis === 'kolom' ? top === 0 && bottom === sheet.rows - 1 : left === 0 && right === sheet.columns - 1;
  const ends = ({ top, left, bottom, right }: Area): [number, number] =>
    axis === 'kolom' ? [left, right] : [top, bottom];
  const selected = cursor.areas.filter(isWhole).map(ends);
  const spans = selected.some(([from, to]) => index >= from && index <= to) ? selected : [[index, index] as const];
  return spans.map(([from, to]) => ({ from, count: to - from + 1 }));
}

/** @param pixels wider or higher than before */
export function sizeEdits(board: Board, axis: Axis, index: number, pixels: number): Edit[] {
  const { sheet, canvas } = board;
  const worksheet = canvas.drawing.workbook.getActiveSheet();
  const before = axis === 'kolom' ? worksheet.getColumnWidth(index) : worksheet.getRowHeight(index);
  const size = Math.max(LEAST[axis], Math.round(before + pixels));
  return groups(board, axis, index).map(
    ({ from, count }): Edit => ({
      ...{ kind: 'ukuran', sheet: sheet.id, axis, from, count, pixels: size },
    }),
  );
}

/** Width that shows every text of the column; `null` when there is none. */
function fittingWidth({ sheet, styles, canvas }: Board, column: number): number | null {
  let width = 0;
  for (const [row, line] of Object.entries(sheet.cells)) {
    const cell = line[column];
    const style: StyleView = styles[cell?.s ?? 0] ?? {};
    if (!cell || cell.t === '' || style.wrap) continue;
    if (canvas.drawing.worksheet(sheet.id)?.getMergedCell(Number(row), column)) continue;
    for (const text of cell.t.split('\n')) width = Math.max(width, textWidth(text, fontOf(style)));
  }
  return width === 0 ? null : Math.max(LEAST.kolom, Math.ceil(width) + PADDING);
}

/** A border of a heading was clicked twice: as large as its cells need. */
export function fitEdits(board: Board, axis: Axis, index: number): Edit[] {
  const { sheet, styles, canvas } = board;
  const pixels =
    axis === 'kolom'
      ? fittingWidth(board, index)
      : Math.max(PLAIN.rowHeight, fittingHeight(canvas.drawing, sheet, index, styles));
  return pixels === null ? [] : [{ kind: 'ukuran', sheet: sheet.id, axis, from: index, count: 1, pixels }];
}
