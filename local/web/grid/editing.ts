/** Writing into cells: when it begins, what it looks like, where the text goes when it ends. */
import type { Edit } from '../../host/view/edit-types.ts';
import { areaName, areaOf, contains, heightOf, widthOf } from './areas.ts';
import type { Board } from './board.ts';
import { checkboxAt } from './decorations.ts';
import type { GridElements } from './dom.ts';
import { Dropdown } from './dropdown.ts';
import { type EditMode, Editor, type Written } from './editor.ts';
import type { Area, Spot } from './grid-types.ts';
import type { Direction } from './navigation.ts';
import { placeField } from './place-field.ts';
import { referenceTo } from './reference-pick.ts';

/** Ctrl+Enter writes into this many cells at the most. */
const MOST_CELLS = 5_000;

function spotsOf(area: Area): Spot[] {
  const width = widthOf(area);
  return Array.from({ length: Math.min(MOST_CELLS, heightOf(area) * width) }, (_, index) => ({
    row: area.top + Math.floor(index / width),
    column: area.left + (index % width),
  }));
}

export class Editing {
  readonly editor: Editor;
  readonly dropdown: Dropdown;
  private begunWith = '';
  /** What was selected when editing began: picking cells for a formula moves the selection. */
  private before: { areas: Area[]; active: Spot } = { areas: [], active: { row: 0, column: 0 } };
  private isStarting = false;

  constructor(
    private readonly board: Board,
    private readonly elements: GridElements,
  ) {
    this.editor = new Editor(elements.cellField, elements.barField, () => this.written());
    this.dropdown = new Dropdown(elements.list, elements.cellField, elements.view, (text) => {
      elements.live.textContent = text;
    });
  }

  /** The text that editing the active cell begins with. */
  textOfActive(): string {
    const { board } = this;
    const cell = board.cellAt(board.sheet.id, board.cursor.active);
    return cell?.e ?? cell?.t ?? '';
  }

  /** Tells the person when the active cell is closed. */
  mayBegin(): boolean {
    const refusal = this.board.refusal([areaOf(this.board.cursor.active)]);
    if (refusal !== null) this.board.options.onRefused(refusal);
    return refusal === null;
  }

  /** @param text absent = what the cell holds */
  begin(mode: EditMode, field = this.elements.cellField, text: string = this.textOfActive()): void {
    if (this.editor.isEditing || !this.mayBegin()) return;
    const { board } = this;
    const { active, areas } = board.cursor;
    this.begunWith = this.textOfActive();
    this.before = { areas: [...areas], active };
    board.geometry.reveal(active);
    this.isStarting = true;
    this.editor.start({ sheet: board.sheet.id, ...active }, text, mode, field);
    this.isStarting = false;
    this.openList(mode === 'timpa' ? text : '');
  }

  private get list(): { values: string[]; strict: boolean } | null {
    const { active } = this.board.cursor;
    return (
      this.board.sheet.validations.find(
        ({ kind, areas }) => kind === 'list' && areas.some((area) => contains(area, active)),
      ) ?? null
    );
  }

  get hasList(): boolean {
    return this.list !== null;
  }

  /** Opens the choices of the active cell. */
  openList(narrowedTo = ''): void {
    const { list, board } = this;
    if (!list || (!this.editor.isEditing && !this.mayBegin())) return;
    const { active } = board.cursor;
    const current = board.cellAt(board.sheet.id, active)?.t ?? '';
    this.dropdown.open(list, current, board.geometry.box(active), (value) => this.choose(value));
    if (narrowedTo !== '') this.dropdown.narrow(narrowedTo);
  }

  /** Ticks the boxes that are selected, all the same way as the active one. @returns whether the active cell is one */
  tick(): boolean {
    const { board } = this;
    const { id } = board.sheet;
    const { active, areas } = board.cursor;
    const own = checkboxAt(board.sheet, active, board.cellAt(id, active)?.t ?? '');
    if (!own) return false;
    const cells = areas.flatMap(spotsOf).flatMap((spot) => {
      const box = checkboxAt(board.sheet, spot, board.cellAt(id, spot)?.t ?? '');
      if (!box || (own.isTicked ? !box.isTicked : box.isTicked)) return [];
      return [{ ...spot, text: own.isTicked ? box.blank : box.ticked }];
    });
    board.send([{ kind: 'ketik', sheet: id, cells }]);
    return true;
  }

  private choose(value: string): void {
    const { board } = this;
    this.editor.finish();
    const { row, column } = board.cursor.active;
    if (board.cellAt(board.sheet.id, { row, column })?.t === value) return;
    board.send([{ kind: 'ketik', sheet: board.sheet.id, cells: [{ row, column, text: value }] }]);
  }

  /** The text has changed, begun or ended. */
  private written(): void {
    this.place();
    if (this.isStarting || !this.dropdown.isOpen) return;
    if (this.editor.isEditing) this.dropdown.narrow(this.editor.text);
    else this.dropdown.close();
  }

  /** Puts the field over its cell: when editing, and when not, so that what is typed next begins there. */
  place(): void {
    const { board, editor, elements } = this;
    if (!board.isShown) return;
    const { place } = editor;
    const spot = place ?? board.cursor.active;
    const isHere = !place || place.sheet === board.sheet.id;
    const style = board.styles[board.cellAt(board.sheet.id, spot)?.s ?? 0] ?? {};
    const { geometry } = board;
    placeField(elements.cellField, {
      box: geometry.box(spot),
      clip: geometry.clip(spot),
      style,
      isOpen: editor.isEditing,
      isHere,
    });
  }

  /** Ends editing and sends what was written; as long as nothing may be changed, the text waits where it is. */
  commit(direction: Direction | null = null, everywhere = false): void {
    this.dropdown.close();
    const { readOnly } = this.board;
    if (readOnly !== null && this.editor.isEditing && this.editor.text !== this.begunWith) {
      this.board.options.onRefused(readOnly);
      return;
    }
    const written = this.editor.finish();
    if (!written) return;
    this.goBack(written);
    if (everywhere) this.sendEverywhere(written);
    else if (written.text !== this.begunWith) this.sendOne(written);
    if (direction) this.board.cursor.next(direction);
  }

  /** Another workbook is about to be shown. */
  cancelQuietly(): void {
    this.dropdown.close();
    this.editor.finish();
  }

  cancel(): void {
    this.dropdown.close();
    const written = this.editor.finish();
    if (written) this.goBack(written);
    this.board.tell(false);
  }

  /** To the cell that was edited, from wherever picking cells has led. */
  private goBack({ sheet }: Written): void {
    const { board } = this;
    if (board.sheet.id !== sheet) board.showSheet(sheet);
    board.cursor.restore(this.before.areas, this.before.active);
    this.place();
  }

  private sendOne({ sheet, row, column, text }: Written): void {
    this.board.send([{ kind: 'ketik', sheet, cells: [{ row, column, text }] }]);
  }

  /** Ctrl+Enter: into all selected cells; a formula as if it were copied there. */
  private sendEverywhere({ sheet, row, column, text }: Written): void {
    const { areas } = this.board.cursor;
    const count = areas.reduce((sum, area) => sum + heightOf(area) * widthOf(area), 0);
    if (count > MOST_CELLS) {
      this.board.options.onRefused('Pilihan sel terlalu besar untuk diisi sekaligus.');
      return;
    }
    if (text.startsWith('=')) {
      const from = areaOf({ row, column });
      const copies = areas.map((to): Edit => ({ kind: 'salin', sheet, from, toSheet: sheet, to, what: 'semua' }));
      this.board.send([{ kind: 'ketik', sheet, cells: [{ row, column, text }] }, ...copies]);
      return;
    }
    const cells = areas.flatMap(spotsOf).map((spot) => ({ ...spot, text }));
    this.board.send([{ kind: 'ketik', sheet, cells }]);
  }

  /** The selection has moved while a formula waits for cells. */
  pickSelected(): void {
    const { board, editor } = this;
    const { place } = editor;
    if (!place) return;
    const { id, name } = board.sheet;
    editor.pick(referenceTo(areaName(board.cursor.area), place.sheet === id ? null : name));
  }
}
