/** Keeps what the page was shown last, and says what has changed since: the page never has to be given a workbook twice. */
import type { ExecutionSession } from '../session.ts';
import { bookOf } from '../spreadsheet/book.ts';
import { ChartPictures } from './chart-pictures.ts';
import { looksElsewhere } from './overlays.ts';
import { SheetViewer } from './sheet-view.ts';
import { StyleViews } from './style-views.ts';
import type { CellsView, CellView, Delta, SheetDelta, SheetFrame, SheetView, WorkbookView } from './view-types.ts';

function sameCell(a: CellView | undefined, b: CellView | undefined): boolean {
  if (!a || !b) return a === b;
  return a.t === b.t && a.e === b.e && a.f === b.f && a.k === b.k && a.v === b.v && a.s === b.s && a.l === b.l;
}

/** Cells of `after` that are new or other, and `null` for those that are gone. */
function cellChanges(before: CellsView, after: CellsView): SheetDelta['cells'] {
  const changes: SheetDelta['cells'] = {};
  const note = (row: number, column: number, cell: CellView | null) => {
    const line = changes[row] ?? {};
    line[column] = cell;
    changes[row] = line;
  };
  for (const [rowText, line] of Object.entries(after)) {
    const row = Number(rowText);
    const old = before[row];
    if (old === line) continue;
    for (const [columnText, cell] of Object.entries(line)) {
      if (!sameCell(old?.[Number(columnText)], cell)) note(row, Number(columnText), cell);
    }
  }
  for (const [rowText, line] of Object.entries(before)) {
    const row = Number(rowText);
    if (after[row] === line) continue;
    for (const columnText of Object.keys(line)) {
      if (!after[row]?.[Number(columnText)]) note(row, Number(columnText), null);
    }
  }
  return changes;
}

function frameOf({ cells: _, ...frame }: SheetView): SheetFrame {
  return frame;
}

function sheetDelta(before: SheetView | undefined, after: SheetView): SheetDelta | null {
  const frame = frameOf(after);
  const isFrameNew = !before || JSON.stringify(frameOf(before)) !== JSON.stringify(frame);
  const cells = cellChanges(before?.cells ?? {}, after.cells);
  if (!isFrameNew && Object.keys(cells).length === 0) return null;
  return { id: after.id, frame: isFrameNew ? frame : null, cells };
}

export class WorkbookViewer {
  private readonly styles = new StyleViews();
  private viewers = new Map<number, SheetViewer>();
  private readonly charts = new ChartPictures();
  private shown = new Map<number, SheetView>();
  private order: number[] = [];
  private version = 0;

  private build(session: ExecutionSession): SheetView[] {
    const { engine } = bookOf(session.workbook);
    engine.flush();
    const { sheets, namedRanges } = session.workbook;
    const looked = sheets.map((sheet) => {
      const viewer = this.viewers.get(sheet.id) ?? new SheetViewer();
      return { sheet, viewer, isChanged: viewer.look(sheet) };
    });
    this.viewers = new Map(looked.map(({ sheet, viewer }) => [sheet.id, viewer]));
    const isAnyChanged = looked.some(({ isChanged }) => isChanged);
    const charts = this.charts.viewsOf(session.workbook);
    return looked.map(({ sheet, viewer, isChanged }) => {
      const isStale = isChanged || (isAnyChanged && looksElsewhere(sheet, namedRanges.keys()));
      const { styles } = this;
      return viewer.view({ session, engine, sheet, styles, charts: charts.get(sheet.id) ?? [] }, isStale);
    });
  }

  private keep(sheets: SheetView[]): void {
    this.version += 1;
    this.shown = new Map(sheets.map((sheet) => [sheet.id, sheet]));
    this.order = sheets.map(({ id }) => id);
  }

  /**
   * Everything, for a page that shows nothing yet. Other windows keep what they show: looks keep their numbers, and the version
   * counts on only when something is other than they were told.
   */
  whole(session: ExecutionSession): WorkbookView {
    const { shown } = this;
    const oldOrder = this.order.join();
    const sheets = this.build(session);
    const isNew = sheets.some((sheet) => sheetDelta(shown.get(sheet.id), sheet) !== null);
    const { version: before } = this;
    this.keep(sheets);
    if (before > 0 && !isNew && oldOrder === this.order.join()) this.version = before;
    const { id, name, locale, activeSheetId } = session.workbook;
    const { version, styles } = this;
    return { id, name, locale, user: session.user, version, styles: styles.list, sheets, activeSheetId };
  }

  /** What is other than when it was shown last. */
  delta(session: ExecutionSession): Delta {
    const known = this.styles.list.length;
    const before = this.shown;
    const oldOrder = this.order;
    const sheets = this.build(session);
    const changed = sheets.flatMap((sheet) => sheetDelta(before.get(sheet.id), sheet) ?? []);
    this.keep(sheets);
    const isOrderNew = oldOrder.join() !== this.order.join();
    return {
      version: this.version,
      styles: this.styles.list.slice(known),
      sheets: changed,
      order: isOrderNew ? this.order : null,
      activeSheetId: session.workbook.activeSheetId,
    };
  }
}
