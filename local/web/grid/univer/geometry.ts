/** Where a cell is on the screen, and which cell is at a place of it. */
import type { Spot } from '../grid-types.ts';
import type { Drawing } from './drawing.ts';

/** Pixels from the top left corner of the canvas. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Place =
  | ({ kind: 'sel' | 'baris' | 'kolom' } & Spot)
  /** The corner that selects all, a scroll bar, or beyond the last cell. */
  | { kind: 'lain' };

export class Geometry {
  constructor(private readonly drawing: Drawing) {}

  private get frozen(): { rows: number; columns: number } {
    const { ySplit, xSplit } = this.drawing.workbook.getActiveSheet().getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  /** Pixels that the scrolled part has gone. */
  private get scroll(): { x: number; y: number } {
    const { viewportScrollX, viewportScrollY } = this.drawing.viewport;
    return { x: viewportScrollX, y: viewportScrollY };
  }

  /** Where cells begin that scroll: headings and frozen cells are left of it and above. */
  private get origin(): { x: number; y: number } {
    const { skeleton } = this.drawing;
    const { rows, columns } = this.frozen;
    return {
      x: skeleton.rowHeaderWidth + (columns > 0 ? (skeleton.columnWidthAccumulation[columns - 1] ?? 0) : 0),
      y: skeleton.columnHeaderHeight + (rows > 0 ? (skeleton.rowHeightAccumulation[rows - 1] ?? 0) : 0),
    };
  }

  /** Merged cells as one. */
  box({ row, column }: Spot): Box {
    const { mergeInfo } = this.drawing.skeleton.getCellWithCoordByIndex(row, column);
    const { x, y } = this.scroll;
    const { rows, columns } = this.frozen;
    return {
      left: mergeInfo.startX - (column < columns ? 0 : x),
      top: mergeInfo.startY - (row < rows ? 0 : y),
      width: mergeInfo.endX - mergeInfo.startX,
      height: mergeInfo.endY - mergeInfo.startY,
    };
  }

  /** The part of the canvas in which the cell can be seen. */
  clip({ row, column }: Spot): Box {
    const { skeleton, render } = this.drawing;
    const { rows, columns } = this.frozen;
    const left = column < columns ? skeleton.rowHeaderWidth : this.origin.x;
    const top = row < rows ? skeleton.columnHeaderHeight : this.origin.y;
    return { left, top, width: render.engine.width - left, height: render.engine.height - top };
  }

  at(x: number, y: number): Place {
    const { skeleton, render } = this.drawing;
    const inHead = y < skeleton.columnHeaderHeight;
    const inSide = x < skeleton.rowHeaderWidth;
    if ((inHead && inSide) || x < 0 || y < 0 || x > render.engine.width || y > render.engine.height)
      return { kind: 'lain' };
    const scroll = { x: x < this.origin.x ? 0 : this.scroll.x, y: y < this.origin.y ? 0 : this.scroll.y };
    const isBeyond =
      x + scroll.x > skeleton.rowHeaderWidth + skeleton.columnTotalWidth ||
      y + scroll.y > skeleton.columnHeaderHeight + skeleton.rowTotalHeight;
    if (isBeyond) return { kind: 'lain' };
    const found = skeleton.getCellIndexByOffset(x, y, 1, 1, scroll);
    const merge = inHead || inSide ? null : skeleton.worksheet.getMergedCell(found.row, found.column);
    const spot = { row: merge?.startRow ?? found.row, column: merge?.startColumn ?? found.column };
    if (inHead) return { kind: 'kolom', ...spot };
    return { kind: inSide ? 'baris' : 'sel', ...spot };
  }

  /** Scrolls as little as it takes to see the cell. */
  reveal({ row, column }: Spot): void {
    const { viewport, render } = this.drawing;
    const { rows, columns } = this.frozen;
    const { left, top, width, height } = this.box({ row, column });
    const { origin, scroll } = this;
    const right = render.engine.width - SCROLLBAR;
    const bottom = render.engine.height - SCROLLBAR;
    const x = column < columns ? 0 : away(left, left + width, origin.x, right);
    const y = row < rows ? 0 : away(top, top + height, origin.y, bottom);
    if (x === 0 && y === 0) return;
    viewport.scrollToViewportPos({ viewportScrollX: scroll.x + x, viewportScrollY: scroll.y + y });
  }

  /** One screen of rows, for Page Up and Page Down. */
  rowsPerPage(): number {
    const { skeleton, render } = this.drawing;
    const rows = Math.floor(
      (render.engine.height - this.origin.y - SCROLLBAR) / skeleton.worksheet.getConfig().defaultRowHeight,
    );
    return Math.max(1, rows - 1);
  }
}

const SCROLLBAR = 14;

/** How far `start … end` is outside of `low … high`; a cell larger than the room is shown from its beginning. */
function away(start: number, end: number, low: number, high: number): number {
  if (start < low) return start - low;
  return end > high ? Math.min(end - high, start - low) : 0;
}
