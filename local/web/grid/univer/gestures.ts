/** What the person does with the pointer in Univer's part of the page, said in the words of the grid. */
import type { Injector } from '@univerjs/core';
import {
  AutoFillCommand,
  DeltaColumnWidthCommand,
  DeltaRowHeightCommand,
  SetFrozenCommand,
  SetSpecificColsVisibleCommand,
  SetSpecificRowsVisibleCommand,
  SetWorksheetRowIsAutoHeightCommand,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import {
  HeaderMoveRenderController,
  ISheetSelectionRenderService,
  SetWorksheetColAutoWidthCommand,
} from '@univerjs/sheets-ui';
import type { Axis } from '../../../host/view/edit-types.ts';
import type { Area, Spot } from '../grid-types.ts';
import { type Range, toArea } from './book.ts';
import type { Drawing } from './drawing.ts';
import type { Gate } from './gate.ts';

export interface Gestures {
  onSelected: (areas: Area[], active: Spot) => void;
  /** The button was let go. */
  onSelectionEnded: () => void;
  /** A border of a heading was drawn: `pixels` wider or higher than before. */
  onResized: (axis: Axis, index: number, pixels: number) => void;
  /** A border of a heading was clicked twice. */
  onFitted: (axis: Axis, indexes: number[]) => void;
  onFilled: (from: Area, whole: Area) => void;
  onFrozen: (rows: number, columns: number) => void;
  onUnhidden: (axis: Axis, from: number, count: number) => void;
}

function listenToSelection(injector: Injector, { onSelected, onSelectionEnded }: Gestures): void {
  const service = injector.get(SheetsSelectionsService);
  const tell = () => {
    const selections = service.getCurrentSelections();
    const last = selections.findLast(({ primary }) => primary) ?? selections.at(-1);
    if (!last) return;
    const ordered = [...selections.filter((selection) => selection !== last), last];
    const active = last.primary ?? last.range;
    onSelected(
      ordered.map(({ range }) => toArea(range)),
      { row: active.startRow, column: active.startColumn },
    );
  };
  const { selectionSet$, selectionMoveStart$, selectionMoving$, selectionMoveEnd$ } = service;
  for (const changes of [selectionSet$, selectionMoveStart$, selectionMoving$, selectionMoveEnd$])
    changes.subscribe(tell);
  // Only when Univer is done with it, or it would draw its own once more.
  service.selectionMoveEnd$.subscribe(() => queueMicrotask(onSelectionEnded));
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function listenToHeadings(gate: Gate, { onResized, onFitted, onUnhidden }: Gestures): void {
  gate.instead(DeltaColumnWidthCommand.id, (params) => {
    const { anchorCol, deltaX } = params as { anchorCol: number; deltaX: number };
    onResized('kolom', anchorCol, deltaX);
  });
  gate.instead(DeltaRowHeightCommand.id, (params) => {
    const { anchorRow, deltaY } = params as { anchorRow: number; deltaY: number };
    onResized('baris', anchorRow, deltaY);
  });
  gate.instead(SetWorksheetColAutoWidthCommand.id, (params) => {
    const { ranges } = params as { ranges: Range[] };
    const spans = ranges.map(({ startColumn, endColumn }) => span(startColumn, endColumn));
    onFitted('kolom', spans.flat());
  });
  gate.instead(SetWorksheetRowIsAutoHeightCommand.id, (params) => {
    const { ranges } = params as { ranges: Range[] };
    const spans = ranges.map(({ startRow, endRow }) => span(startRow, endRow));
    onFitted('baris', spans.flat());
  });
  gate.instead(SetSpecificRowsVisibleCommand.id, (params) => {
    for (const { startRow, endRow } of (params as { ranges: Range[] }).ranges)
      onUnhidden('baris', startRow, endRow - startRow + 1);
  });
  gate.instead(SetSpecificColsVisibleCommand.id, (params) => {
    for (const { startColumn, endColumn } of (params as { ranges: Range[] }).ranges)
      onUnhidden('kolom', startColumn, endColumn - startColumn + 1);
  });
}

export function listen(injector: Injector, gate: Gate, gestures: Gestures): void {
  listenToSelection(injector, gestures);
  listenToHeadings(gate, gestures);
  gate.instead(AutoFillCommand.id, (params) => {
    const { sourceRange, targetRange } = params as { sourceRange: Range; targetRange: Range };
    gestures.onFilled(toArea(sourceRange), toArea(targetRange));
  });
  gate.instead(SetFrozenCommand.id, (params) => {
    const { startRow, startColumn } = params as { startRow: number; startColumn: number };
    gestures.onFrozen(Math.max(0, startRow), Math.max(0, startColumn));
  });
}

/** Cells and headings are not dragged elsewhere: no pointer says so, and the gate stops what would come of it. */
export function forbidDragging({ render }: Drawing): void {
  const selecting = render.with(ISheetSelectionRenderService).interceptor;
  const headings = render.with(HeaderMoveRenderController).interceptor;
  const never = { handler: () => false, priority: 1_000 };
  selecting.intercept(selecting.getInterceptPoints().RANGE_MOVE_PERMISSION_CHECK, never);
  headings.intercept(headings.getInterceptPoints().HEADER_MOVE_PERMISSION_CHECK, never);
}

/** Once for every workbook that is opened. */
export function listenToScroll(drawing: Drawing, onScrolled: () => void): void {
  drawing.viewport.onScrollAfter$.subscribeEvent(onScrolled);
}
