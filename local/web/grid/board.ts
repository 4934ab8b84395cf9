/** The workbook on the screen and the person's edits of it: draws what the host says, sends what the person does. */
import type { Edit } from '../../host/view/edit-types.ts';
import type { CellView, Delta, SheetFrame, SheetView, StyleView, WorkbookView } from '../../host/view/view-types.ts';
import { areaOf, common } from './areas.ts';
import { Cursor } from './cursor.ts';
import { sizedFrame, writtenAreas } from './edit-reach.ts';
import { aroundFiltered, skippedText } from './filtered-rows.ts';
import { foresee } from './foresee.ts';
import type { Area, GridOptions, Selection, Spot } from './grid-types.ts';
import { type Changes, GridModel } from './model.ts';
import type { Terrain } from './navigation.ts';
import { Pending } from './pending.ts';
import { refusalFor } from './protection.ts';
import type { Canvas } from './univer/canvas.ts';
import { Geometry } from './univer/geometry.ts';
import { fitRows } from './univer/row-fit.ts';

type Batch = ReturnType<Pending['add']>;

export class Board {
  readonly model = new GridModel();
  readonly cursor: Cursor;
  readOnly: string | null = null;
  /** The button of the mouse is down over the cells. */
  isPressed = false;
  private readonly pending = new Pending();
  private unanswered: { batch: Batch; edits: readonly Edit[] }[] = [];
  /** Tabs whose rows have got their heights. */
  private fitted = new Set<number>();
  private isReady = false;
  private waiting: (() => void)[] = [];

  /** @param onMoved after every change of the selection or of the cell in it; `hasMoved` = of the selection */
  constructor(
    readonly canvas: Canvas,
    readonly options: GridOptions,
    private readonly onMoved: (selection: Selection, hasMoved: boolean) => void,
  ) {
    this.cursor = new Cursor(
      () => this.terrain(),
      () => this.geometry.rowsPerPage(),
      ({ areas, active }, head) => {
        this.canvas.select(areas, active);
        this.geometry.reveal(head);
        this.tell(true);
      },
    );
  }

  get geometry(): Geometry {
    return new Geometry(this.canvas.drawing);
  }

  /** Is the workbook on the screen? */
  get isShown(): boolean {
    return this.isReady;
  }

  /** Does it as soon as the workbook is on the screen. */
  later(task: () => void): void {
    if (this.isReady) task();
    else this.waiting.push(task);
  }

  get sheet(): SheetView {
    const sheet = this.model.sheet(this.canvas.activeSheet);
    if (!sheet) throw new Error('no tab is shown');
    return sheet;
  }

  get styles(): readonly StyleView[] {
    return this.model.view()?.styles ?? [];
  }

  /** What is on the screen: what was typed this moment, or what the host said. */
  cellAt(sheet: number, { row, column }: Spot): CellView | null {
    return this.pending.cell(sheet, row, column) ?? this.model.cell(sheet, row, column);
  }

  terrain(): Terrain {
    const { rows, columns, hiddenRows, filteredRows, hiddenColumns, merges, id } = this.sheet;
    const hidden = { rows: new Set([...hiddenRows, ...filteredRows]), columns: new Set(hiddenColumns) };
    return {
      ...{ rows, columns, merges },
      isHiddenRow: (row) => hidden.rows.has(row),
      isHiddenColumn: (column) => hidden.columns.has(column),
      hasContent: (row, column) => (this.cellAt(id, { row, column })?.t ?? '') !== '',
    };
  }

  selection(): Selection | null {
    if (!this.isReady) return null;
    const { areas, active } = this.cursor;
    const { id } = this.sheet;
    return { sheet: id, areas: [...areas], active, cell: this.model.cell(id, active.row, active.column) };
  }

  tell(hasMoved: boolean): void {
    const selection = this.selection();
    if (selection) this.onMoved(selection, hasMoved);
  }

  open(view: WorkbookView): void {
    if (this.model.view()?.id !== view.id) this.cursor.take([areaOf({ row: 0, column: 0 })], { row: 0, column: 0 });
    this.pending.endAll();
    this.unanswered = [];
    this.fitted.clear();
    this.isReady = false;
    this.model.show(view);
    // Not `view`: its list of looks does not grow.
    this.canvas.open(this.model.view() ?? view, () => {
      this.isReady = true;
      const first = view.sheets.find(({ id }) => id === view.activeSheetId) ?? view.sheets[0];
      const { areas, active } = this.cursor;
      if (first) this.showSheet(first.id);
      // Univer has selected the first cell; the same workbook, loaded anew, keeps its place.
      this.cursor.take(areas, active);
      this.clampCursor();
      this.cursor.restore(this.cursor.areas, this.cursor.active);
      for (const task of this.waiting.splice(0)) task();
    });
  }

  showSheet(id: number): void {
    if (!this.model.sheet(id)) return;
    const isOther = this.canvas.activeSheet !== id;
    if (isOther) this.canvas.showSheet(id);
    this.fitHeights();
    if (isOther || this.cursor.areas.length === 0) this.clampCursor();
    this.tell(true);
  }

  /** Gives the rows of the tab that is shown their heights, once. */
  private fitHeights(): void {
    const { sheet } = this;
    if (this.fitted.has(sheet.id)) return;
    this.fitted.add(sheet.id);
    if (fitRows(this.canvas.drawing, sheet, this.styles)) this.canvas.drawing.redraw();
  }

  /** The selection within the tab, after it has become smaller. */
  private clampCursor(): void {
    const { rows, columns } = this.sheet;
    const whole = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
    const { active, areas } = this.cursor;
    const kept = areas.flatMap((area) => common(area, whole) ?? []);
    const isIn = active.row < rows && active.column < columns && kept.length > 0;
    const spot = { row: Math.min(active.row, rows - 1), column: Math.min(active.column, columns - 1) };
    this.cursor.take(isIn ? kept : [areaOf(spot)], spot);
  }

  private draw(sheet: number, spots: readonly Spot[]): void {
    if (spots.length === 0) return;
    this.canvas.put(sheet, spots, (spot) => this.cellAt(sheet, spot));
    const view = this.model.sheet(sheet);
    if (!view || sheet !== this.canvas.activeSheet) {
      this.fitted.delete(sheet);
      return;
    }
    fitRows(this.canvas.drawing, view, this.styles, new Set(spots.map(({ row }) => row)));
  }

  private drawFrame(sheet: SheetView): void {
    this.canvas.changeFrame(sheet);
    this.fitted.delete(sheet.id);
  }

  apply(delta: Delta): void {
    const changes = this.model.apply(delta);
    const answered = this.unanswered.splice(0);
    this.later(() => {
      this.drawChanges(changes);
      for (const { batch, edits } of answered) this.settle(batch, edits);
      this.refresh();
    });
  }

  private drawChanges({ added, frames, cells, removed }: Changes): void {
    for (const sheet of added) this.canvas.add(sheet);
    for (const { after } of frames) this.drawFrame(after);
    for (const { sheet, spots } of cells) this.draw(sheet, spots);
    const isGone = removed.includes(this.canvas.activeSheet) || this.model.sheet(this.canvas.activeSheet)?.hidden;
    if (isGone) {
      const next = this.model.view()?.sheets.find(({ hidden }) => !hidden);
      if (next) this.showSheet(next.id);
    }
    for (const id of removed) this.canvas.remove(id);
  }

  private refresh(): void {
    this.fitHeights();
    this.canvas.drawing.redraw();
    this.clampCursor();
    this.selectAgain();
    this.tell(false);
  }

  /** Not while the button is down: Univer is drawing the selection then, and is asked again when it is let go. */
  private selectAgain(): void {
    if (!this.isPressed) this.canvas.select(this.cursor.areas, this.cursor.active);
  }

  /** Why the cells cannot be changed by this person now; `null` = they can. */
  refusal(areas: readonly Area[], sheet: SheetFrame = this.sheet): string | null {
    return this.readOnly ?? refusalFor(sheet, areas);
  }

  /** Asks the page for the choices of a filter, beside the cell that carries its button. */
  openFilter(spot: Spot): void {
    const { left, top, width, height } = this.geometry.box(spot);
    const corner = this.canvas.corner;
    this.options.onFilterButton?.(spot.column, new DOMRect(corner.x + left, corner.y + top, width, height));
  }

  /** @returns whether it was sent; otherwise the person has been told why not */
  send(wanted: Edit[]): boolean {
    const { edits, skipped } = aroundFiltered(wanted, (id) => this.model.sheet(id));
    if (edits.length === 0) return false;
    for (const reach of edits.flatMap(writtenAreas)) {
      const sheet = this.model.sheet(reach.sheet);
      const refusal = sheet ? this.refusal(reach.areas, sheet) : this.readOnly;
      if (refusal === null) continue;
      this.options.onRefused(refusal);
      return false;
    }
    const batch = this.pending.add(edits.flatMap((edit) => foresee(this.model, edit)));
    this.drawBatch(batch);
    for (const edit of edits) this.foreseeFrame(edit);
    this.canvas.drawing.redraw();
    this.selectAgain();
    this.tell(false);
    const answer = this.options.onEdits(edits);
    if (skipped > 0) this.options.onTold?.(skippedText(skipped));
    if (answer instanceof Promise) this.settleAfter(answer, batch, edits);
    else this.unanswered.push({ batch, edits });
    return true;
  }

  private settleAfter(answer: Promise<unknown>, batch: Batch, edits: readonly Edit[]): void {
    const finish = () => {
      this.settle(batch, edits);
      this.refresh();
    };
    // Whoever sends tells the person what went wrong; here the cells only show again what the host said last.
    answer.then(finish, finish);
  }

  private drawBatch(batch: Batch): void {
    const bySheet = new Map<number, Spot[]>();
    for (const { sheet, row, column } of batch.values()) {
      const spots = bySheet.get(sheet) ?? [];
      spots.push({ row, column });
      bySheet.set(sheet, spots);
    }
    for (const [sheet, spots] of bySheet) this.draw(sheet, spots);
  }

  private foreseeFrame(edit: Edit): void {
    const sheet = 'sheet' in edit ? this.model.sheet(edit.sheet) : null;
    const frame = sheet && sizedFrame(sheet, edit);
    if (frame) this.drawFrame(frame);
  }

  private settle(batch: Batch, edits: readonly Edit[]): void {
    this.pending.end(batch);
    this.drawBatch(batch);
    for (const edit of edits) {
      const sheet = 'sheet' in edit ? this.model.sheet(edit.sheet) : null;
      if (sheet && sizedFrame(sheet, edit)) this.drawFrame(sheet);
    }
  }
}
