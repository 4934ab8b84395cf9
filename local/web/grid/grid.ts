/** The grid of the workbench: a workbook that is drawn by Univer, computed by the host and edited by the person. */
import type { Injector } from '@univerjs/core';
import type { Axis, Edit } from '../../host/view/edit-types.ts';
import type { Delta, WorkbookView } from '../../host/view/view-types.ts';
import { describeSelection } from './announce.ts';
import { areaName, areaOf, aroundMerges, parseArea } from './areas.ts';
import { Board } from './board.ts';
import { ChartLayer } from './chart-layer.ts';
import { Clipboard } from './clipboard.ts';
import { decorationsOf } from './decorations.ts';
import { type GridElements, makeElements } from './dom.ts';
import { Editing } from './editing.ts';
import { listenToFields } from './fields.ts';
import { fillEdits } from './fill.ts';
import { findText } from './find.ts';
import type { Area, FindOptions, Grid, GridOptions, Match, Selection } from './grid-types.ts';
import { fitEdits, sizeEdits } from './heading-edits.ts';
import { clearSelected, listenToKeys } from './keys.ts';
import { NoteCard } from './note-card.ts';
import { placeOutline } from './outline.ts';
import { listenToPointer } from './pointer.ts';
import { Canvas } from './univer/canvas.ts';
import { decorate } from './univer/decorate.ts';
import { Gate } from './univer/gate.ts';
import { forbidDragging, listen, listenToScroll } from './univer/gestures.ts';
import { startUniver } from './univer/start.ts';

class UniverGrid implements Grid {
  private readonly elements: GridElements;
  private readonly univer = startUniver();
  private readonly board: Board;
  private readonly editing: Editing;
  private readonly clipboard: Clipboard;
  private readonly notes: NoteCard;
  private readonly charts: ChartLayer;
  private readonly resizing: ResizeObserver;
  private told = '';

  constructor(private readonly options: GridOptions) {
    this.elements = makeElements(options.container);
    const gate = new Gate(this.univer.__getInjector());
    const canvas = new Canvas(this.univer, gate, this.elements.canvas, (injector) => this.awake(injector, gate));
    this.board = new Board(canvas, options, (selection, hasMoved) => this.moved(selection, hasMoved));
    this.editing = new Editing(this.board, this.elements);
    this.clipboard = new Clipboard(this.board, () => this.markCopied());
    this.charts = new ChartLayer(this.elements.charts, this.board);
    this.notes = new NoteCard(this.elements.note, this.elements.view);
    const { board, editing, clipboard, notes, elements } = this;
    const hands = { board, editing, clipboard, notes, elements };
    listenToKeys(hands);
    listenToFields(hands);
    listenToPointer(hands);
    this.resizing = new ResizeObserver(() => this.scrolled());
    this.resizing.observe(elements.view);
  }

  private awake(injector: Injector, gate: Gate): void {
    const { board } = this;
    const send = (edits: Edit[]) => board.send(edits);
    const sheet = () => board.sheet.id;
    decorate(injector, decorationsOf(board));
    listen(injector, gate, {
      onSelected: (areas, active) => {
        if (board.isShown && board.cursor.take(areas, active)) board.tell(true);
      },
      onSelectionEnded: () => {
        if (board.isShown) board.canvas.select(board.cursor.areas, board.cursor.active);
      },
      onResized: (axis, index, pixels) => send(sizeEdits(board, axis, index, pixels)),
      onFitted: (axis, indexes) => send(indexes.flatMap((index) => fitEdits(board, axis, index))),
      onFilled: (from, whole) => this.fill(from, whole),
      onFrozen: (rows, columns) => send([{ kind: 'bekukan', sheet: sheet(), rows, columns }]),
      onUnhidden: (axis, from, count) => this.unhide(axis, from, count),
    });
  }

  /** Rows that the filter hides come back by its button only. */
  private unhide(axis: Axis, from: number, count: number): void {
    const { sheet, options } = this.board;
    const hidden = new Set(axis === 'baris' ? sheet.hiddenRows : sheet.hiddenColumns);
    const isByHand = Array.from({ length: count }, (_, index) => from + index).some((at) => hidden.has(at));
    if (isByHand) this.board.send([{ kind: 'sembunyi', sheet: sheet.id, axis, from, count, hidden: false }]);
    else options.onRefused('Baris ini disembunyikan oleh filter. Ubah pilihan lewat tombol filter di kepala kolom.');
  }

  private fill(from: Area, whole: Area): void {
    const { board } = this;
    const sheet = board.sheet.id;
    const edits = fillEdits(sheet, from, whole);
    // Drawn inwards it empties.
    if (edits.some(({ kind }) => kind === 'salin')) edits.push({ kind: 'deret', sheet, from, whole });
    if (board.send(edits)) board.cursor.set(whole, board.cursor.active);
  }

  /** The selection has moved, or the cell in it shows something else. */
  private moved(selection: Selection, hasMoved: boolean): void {
    const { editing, elements, board } = this;
    if (hasMoved && editing.editor.isPicking) editing.pickSelected();
    this.scrolled();
    if (!editing.editor.isEditing) {
      const shown = editing.textOfActive();
      if (elements.barField.value !== shown) elements.barField.value = shown;
      if (document.activeElement !== elements.address)
        elements.address.value = areaName(selection.areas.at(-1) ?? areaOf(selection.active));
    }
    const words = describeSelection(selection, board.sheet);
    if (words !== this.told && !editing.dropdown.isOpen) elements.live.textContent = words;
    this.told = words;
    this.options.onSelection(selection);
  }

  /** What lies over the canvas goes with it. */
  private scrolled(): void {
    this.notes.hide();
    this.charts.place();
    this.editing.place();
    this.markCopied();
  }

  private markCopied(): void {
    const { ants } = this.elements;
    const { board } = this;
    const marked = board.isShown ? this.clipboard.marked : null;
    ants.hidden = marked === null;
    if (marked) placeOutline(ants, board, marked);
  }

  show(view: WorkbookView): void {
    this.editing.cancelQuietly();
    // Tabs of another workbook may have the same numbers.
    if (this.view()?.id !== view.id) this.clipboard.forget();
    this.board.open(view);
    this.board.later(() => {
      const { drawing } = this.board.canvas;
      listenToScroll(drawing, () => this.scrolled());
      forbidDragging(drawing);
      this.charts.place();
    });
  }

  apply(delta: Delta): void {
    const sizes = new Map(this.view()?.sheets.map(({ id, rows, columns }) => [id, `${rows} ${columns}`]));
    this.board.apply(delta);
    this.charts.place();
    for (const { id, rows, columns } of this.view()?.sheets ?? [])
      if (sizes.get(id) === `${rows} ${columns}`) sizes.delete(id);
    this.clipboard.forgetMoved([...sizes.keys()]);
  }

  view(): WorkbookView | null {
    return this.board.model.view();
  }

  select(sheetId: number, a1: string): void {
    this.board.later(() => {
      const sheet = this.board.model.sheet(sheetId);
      const area = sheet && parseArea(a1, sheet);
      if (!area) return;
      this.editing.commit();
      this.board.showSheet(sheetId);
      this.board.cursor.set(aroundMerges(area, sheet.merges));
    });
  }

  activeSheet(): number {
    return this.board.isShown ? this.board.sheet.id : (this.view()?.activeSheetId ?? 0);
  }

  showSheet(id: number): void {
    this.board.later(() => {
      if (!this.editing.editor.isPicking) this.editing.commit();
      this.board.showSheet(id);
      this.scrolled();
    });
  }

  selection(): Selection | null {
    return this.board.selection();
  }

  blockAround(): Area {
    return this.board.cursor.blockAround();
  }

  focus(): void {
    this.editing.editor.field.focus({ preventScroll: true });
  }

  commit(): void {
    this.editing.commit();
  }

  isEditing(): boolean {
    return this.editing.editor.isEditing;
  }

  copy(): void {
    void this.clipboard.copyByMenu(false);
  }

  cut(): void {
    void this.clipboard.copyByMenu(true);
  }

  paste(what: 'semua' | 'nilai' | 'tampilan' = 'semua'): Promise<void> {
    return this.clipboard.pasteByMenu(what);
  }

  clear(): void {
    clearSelected({ board: this.board });
  }

  setReadOnly(reason: string | null): void {
    this.board.readOnly = reason;
  }

  find(text: string, options: FindOptions = {}): Match[] {
    const view = this.view();
    return view ? findText(view, text, options) : [];
  }

  dispose(): void {
    this.notes.hide();
    this.resizing.disconnect();
    this.univer.dispose();
    this.elements.root.remove();
  }
}

export function createGrid(options: GridOptions): Grid {
  return new UniverGrid(options);
}
