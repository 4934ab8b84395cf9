/** What a cell has besides its text: the corner of a note, the arrow of a list, and numbers that find no room. */
import {
  CellValueType,
  type ICellCustomRender,
  type ICellDataForSheetInterceptor,
  type Injector,
  InterceptorEffectEnum,
  VerticalAlign,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { StyleView } from '../../../host/view/view-types.ts';
import { fontOf, PLAIN } from './looks.ts';
import { fitNumber } from './text-width.ts';

export interface Decorations {
  hasNote: (sheet: number, row: number, column: number) => boolean;
  hasList: (sheet: number, row: number, column: number) => boolean;
  /** The cell is shown as a box to tick. */
  boxAt: (sheet: number, row: number, column: number) => 'ticked' | 'blank' | null;
  /** The cell carries the button of the filter: of a column that lets everything through, or of one that does not. */
  filterAt: (sheet: number, row: number, column: number) => 'semua' | 'sebagian' | null;
  styleAt: (sheet: number, row: number, column: number) => StyleView;
}

/** Pixels at the right of a cell with a list that belong to its arrow. */
export const ARROW_WIDTH = 20;

const NOTE_CORNER = { color: '#f29900', size: 7 };
const ARROW_COLOR = '#5f6368';
const PADDING = 6;

/** Beside the first or last line of the text, or in the middle, as the text stands. */
function arrowHeight(startY: number, endY: number, vertical: VerticalAlign): number {
  const half = PLAIN.rowHeight / 2;
  if (vertical === VerticalAlign.TOP) return Math.min(startY + half, (startY + endY) / 2);
  return vertical === VerticalAlign.MIDDLE ? (startY + endY) / 2 : Math.max(endY - half, (startY + endY) / 2);
}

const arrow: ICellCustomRender = {
  drawWith: (context, { primaryWithCoord, style }) => {
    const { startX, startY, endX, endY } = primaryWithCoord.isMergedMainCell
      ? primaryWithCoord.mergeInfo
      : primaryWithCoord;
    if (endX - startX < ARROW_WIDTH) return;
    const x = endX - ARROW_WIDTH / 2;
    const y = arrowHeight(startY, endY, style?.vt || VerticalAlign.BOTTOM);
    context.fillStyle = ARROW_COLOR;
    context.beginPath();
    context.moveTo(x - 4, y - 2);
    context.lineTo(x + 4, y - 2);
    context.lineTo(x, y + 3);
    context.closePath();
    context.fill();
  },
};

const FILTER = { idle: '#5f6368', active: '#137333', box: 16 };

/** A funnel on a white field, so that it can be seen on every colour; filled where rows are hidden. */
function funnel(isActive: boolean): ICellCustomRender {
  return {
    drawWith: (context, { primaryWithCoord, style }) => {
      const { startX, startY, endX, endY } = primaryWithCoord.isMergedMainCell
        ? primaryWithCoord.mergeInfo
        : primaryWithCoord;
      if (endX - startX < ARROW_WIDTH) return;
      const x = endX - ARROW_WIDTH / 2;
      const y = arrowHeight(startY, endY, style?.vt || VerticalAlign.BOTTOM);
      const half = FILTER.box / 2;
      context.fillStyle = isActive ? FILTER.active : '#ffffff';
      context.fillRect(x - half, y - half, FILTER.box, FILTER.box);
      context.strokeStyle = isActive ? '#ffffff' : FILTER.idle;
      context.lineWidth = 1.4;
      context.beginPath();
      for (const [dx, dy] of [
        [5, -3.5],
        [3, 0],
        [1.5, 3.5],
      ] as const) {
        context.moveTo(x - dx, y + dy);
        context.lineTo(x + dx, y + dy);
      }
      context.stroke();
    },
  };
}

const FUNNELS = { semua: funnel(false), sebagian: funnel(true) };

/** Pixels of a box to tick. */
export const BOX_SIZE = 14;

/** In the middle of its cell, as high as the text would stand. */
function box(isTicked: boolean): ICellCustomRender {
  return {
    drawWith: (context, { primaryWithCoord, style }) => {
      const { startX, startY, endX, endY } = primaryWithCoord.isMergedMainCell
        ? primaryWithCoord.mergeInfo
        : primaryWithCoord;
      const x = (startX + endX) / 2;
      const y = arrowHeight(startY, endY, style?.vt || VerticalAlign.BOTTOM);
      const half = BOX_SIZE / 2;
      context.lineWidth = 1.6;
      context.strokeStyle = isTicked ? FILTER.active : FILTER.idle;
      context.fillStyle = isTicked ? FILTER.active : '#ffffff';
      context.fillRect(x - half, y - half, BOX_SIZE, BOX_SIZE);
      context.strokeRect(x - half, y - half, BOX_SIZE, BOX_SIZE);
      if (!isTicked) return;
      context.strokeStyle = '#ffffff';
      context.lineWidth = 2;
      context.beginPath();
      context.moveTo(x - 4, y);
      context.lineTo(x - 1, y + 3);
      context.lineTo(x + 4, y - 4);
      context.stroke();
    },
  };
}

const BOXES = { ticked: box(true), blank: box(false) };

type Cell = ICellDataForSheetInterceptor;

function fitted(cell: Cell, style: StyleView, room: number): Cell {
  if (cell.t !== CellValueType.NUMBER || style.wrap) return cell;
  const text = String(cell.v ?? '');
  const shown = fitNumber(text, fontOf(style), room - PADDING, style.numberFormat === undefined);
  return shown === text ? cell : { ...cell, v: shown };
}

export function decorate(injector: Injector, { hasNote, hasList, boxAt, filterAt, styleAt }: Decorations): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, { row, col, subUnitId, worksheet }, next) => {
      const sheet = Number(subUnitId);
      const filter = filterAt(sheet, row, col);
      const isList = filter === null && hasList(sheet, row, col);
      let shown: Cell | null = cell ?? null;
      if (shown?.t === CellValueType.NUMBER) {
        const merge = worksheet.getMergedCell(row, col);
        let room = 0;
        for (let at = merge?.startColumn ?? col; at <= (merge?.endColumn ?? col); at += 1)
          room += worksheet.getColumnWidth(at);
        shown = fitted(shown, styleAt(sheet, row, col), room - (isList || filter ? ARROW_WIDTH : 0));
      }
      const ticks = boxAt(sheet, row, col);
      if (ticks) shown = { ...shown, v: '', customRender: [BOXES[ticks]] };
      if (hasNote(sheet, row, col)) shown = { ...shown, markers: { ...shown?.markers, tr: NOTE_CORNER } };
      const sign = filter ? FUNNELS[filter] : isList ? arrow : null;
      if (sign) shown = { ...shown, customRender: [sign], fontRenderExtension: { rightOffset: ARROW_WIDTH - 4 } };
      return next(shown);
    },
    priority: 100,
  });
}
