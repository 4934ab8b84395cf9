/** The workbook as the host showed it last: the only truth about a cell that is not being typed this moment. */
import type { CellView, Delta, SheetFrame, SheetView, WorkbookView } from '../../host/view/view-types.ts';
import type { Spot } from './grid-types.ts';

/** What a delta has changed, for whoever draws it. */
export interface Changes {
  cells: { sheet: number; spots: Spot[] }[];
  frames: { before: SheetFrame; after: SheetView }[];
  added: SheetView[];
  removed: number[];
}

export class GridModel {
  private book: WorkbookView | null = null;
  private sheets = new Map<number, SheetView>();

  show(view: WorkbookView): void {
    // The lists are our own: deltas change them.
    this.book = { ...view, styles: [...view.styles], sheets: [] };
    this.sheets = new Map(view.sheets.map((sheet) => [sheet.id, { ...sheet }]));
    this.book.sheets = [...this.sheets.values()];
  }

  view(): WorkbookView | null {
    return this.book;
  }

  sheet(id: number): SheetView | null {
    return this.sheets.get(id) ?? null;
  }

  cell(sheet: number, row: number, column: number): CellView | null {
    return this.sheets.get(sheet)?.cells[row]?.[column] ?? null;
  }

  apply(delta: Delta): Changes {
    const changes: Changes = { cells: [], frames: [], added: [], removed: [] };
    const { book } = this;
    if (!book) return changes;
    book.version = delta.version;
    book.activeSheetId = delta.activeSheetId;
    book.styles.push(...delta.styles);
    for (const { id, frame, cells } of delta.sheets) {
      const known = this.sheets.get(id);
      if (known) {
        if (frame) this.changeFrame(known, frame, changes);
        changes.cells.push({ sheet: id, spots: changeCells(known, cells) });
      } else if (frame) {
        const added: SheetView = { ...frame, cells: {} };
        changeCells(added, cells);
        this.sheets.set(id, added);
        changes.added.push(added);
      }
    }
    if (delta.order) this.reorder(delta.order, changes);
    return changes;
  }

  private changeFrame(sheet: SheetView, frame: SheetFrame, changes: Changes): void {
    const before: SheetFrame = { ...sheet };
    Object.assign(sheet, frame);
    changes.frames.push({ before, after: sheet });
  }

  private reorder(order: readonly number[], changes: Changes): void {
    for (const id of this.sheets.keys()) if (!order.includes(id)) changes.removed.push(id);
    for (const id of changes.removed) this.sheets.delete(id);
    if (this.book) this.book.sheets = order.flatMap((id) => this.sheets.get(id) ?? []);
  }
}

function changeCells(sheet: SheetView, cells: Delta['sheets'][number]['cells']): Spot[] {
  const spots: Spot[] = [];
  for (const [rowText, line] of Object.entries(cells)) {
    const row = Number(rowText);
    for (const [columnText, cell] of Object.entries(line)) {
      const column = Number(columnText);
      spots.push({ row, column });
      if (cell) {
        const known = sheet.cells[row] ?? {};
        known[column] = cell;
        sheet.cells[row] = known;
      } else delete sheet.cells[row]?.[column];
    }
  }
  return spots;
}
