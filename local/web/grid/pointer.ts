/** What the mouse does besides selecting: opens cells, links, choices and menus, shows notes, picks cells for a formula. */
import type { CellView } from '../../host/view/view-types.ts';
import { common, sameArea } from './areas.ts';
import type { Board } from './board.ts';
import { checkboxAt, isFilterCell } from './decorations.ts';
import type { GridElements } from './dom.ts';
import type { Editing } from './editing.ts';
import type { Area, ContextMenuPlace, Spot } from './grid-types.ts';
import type { NoteCard } from './note-card.ts';
import { ARROW_WIDTH, BOX_SIZE } from './univer/decorate.ts';
import type { Box, Place } from './univer/geometry.ts';
import { alignOf, fontOf } from './univer/looks.ts';
import { textWidth } from './univer/text-width.ts';

interface Hands {
  board: Board;
  editing: Editing;
  notes: NoteCard;
  elements: GridElements;
}

/** Pixels beside the border of a heading that are for drawing it. */
const RESIZE_WIDTH = 7;

interface Point {
  x: number;
  y: number;
}

class Pointer {
  private pressed: Point | null = null;

  constructor(private readonly hands: Hands) {}

  /** From the corner of the canvas. */
  private point({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.hands.elements.canvas.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  private placeAt({ x, y }: Point): Place {
    const { board } = this.hands;
    return board.isShown ? board.geometry.at(x, y) : { kind: 'lain' };
  }

  /** Is the point on the letters of the cell, rather than beside them? */
  private isOnText(cell: CellView, box: Box, { x }: Point): boolean {
    const style = this.hands.board.styles[cell.s ?? 0] ?? {};
    const width = style.wrap ? box.width : Math.min(box.width, textWidth(cell.t, fontOf(style)) + 8);
    const align = alignOf(style, cell.k);
    const spare = box.width - width;
    const start = box.left + (align === 'right' ? spare : align === 'center' ? spare / 2 : 0);
    return x >= start && x <= start + width;
  }

  /** The link under the point. */
  private linkAt(point: Point): string | null {
    const place = this.placeAt(point);
    if (place.kind !== 'sel') return null;
    const { board } = this.hands;
    const cell = board.model.cell(board.sheet.id, place.row, place.column);
    if (cell?.l === undefined || !this.isOnText(cell, board.geometry.box(place), point)) return null;
    return cell.l;
  }

  private isOnArrow(spot: Spot, { x }: Point): boolean {
    const { board, editing } = this.hands;
    const { left, width } = board.geometry.box(spot);
    const { active } = board.cursor;
    const isActive = active.row === spot.row && active.column === spot.column;
    return isActive && editing.hasList && width >= ARROW_WIDTH && x >= left + width - ARROW_WIDTH;
  }

  /** Before Univer gets to know of it: what is being written ends, or waits for the cell that is clicked. */
  down(event: PointerEvent): void {
    const { editing, notes, elements } = this.hands;
    notes.hide();
    this.pressed = this.point(event);
    this.hands.board.isPressed = event.button === 0 && elements.canvas.contains(event.target as Node);
    if (event.target === elements.cellField || elements.list.contains(event.target as Node)) return;
    editing.dropdown.close();
    const isPick = event.button === 0 && editing.editor.isPicking && this.placeAt(this.point(event)).kind !== 'lain';
    if (editing.editor.isEditing && !isPick) editing.commit();
    if (editing.editor.isEditing && !isPick) event.stopPropagation();
  }

  /** The button was let go, wherever. */
  up(): void {
    this.hands.board.isPressed = false;
  }

  click(event: MouseEvent): void {
    const { board, editing } = this.hands;
    if (editing.editor.isEditing || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const point = this.point(event);
    const place = this.placeAt(point);
    if (place.kind === 'baris' || place.kind === 'kolom') this.narrowHeading(place.kind, place, point);
    if (place.kind !== 'sel') return;
    if (this.openFilter(place, point)) return;
    if (this.tick(place, point)) return;
    const isOnArrow = this.isOnArrow(place, point);
    const link = isOnArrow ? null : this.linkAt(point);
    if (isOnArrow) editing.openList();
    if (link !== null) board.options.onLink(link);
  }

  /** @returns whether the point is on a box to tick */
  private tick(spot: Spot, { x }: Point): boolean {
    const { board, editing } = this.hands;
    const text = board.cellAt(board.sheet.id, spot)?.t ?? '';
    if (!checkboxAt(board.sheet, spot, text)) return false;
    const { left, width } = board.geometry.box(spot);
    const isOn = Math.abs(x - left - width / 2) <= BOX_SIZE;
    if (isOn) editing.tick();
    return isOn;
  }

  /** @returns whether the point is on the button of the filter */
  private openFilter(spot: Spot, { x }: Point): boolean {
    const { board } = this.hands;
    const { left, width } = board.geometry.box(spot);
    const isOn = isFilterCell(board.sheet, spot) && width >= ARROW_WIDTH && x >= left + width - ARROW_WIDTH;
    if (isOn) board.openFilter(spot);
    return isOn;
  }

  /** Of several selected columns or rows, the one that is clicked stays. Univer leaves them all, to be dragged. */
  private narrowHeading(kind: 'baris' | 'kolom', spot: Spot, { x, y }: Point): void {
    const { cursor, sheet, geometry } = this.hands.board;
    const { left, top, width, height } = geometry.box(kind === 'kolom' ? { ...spot, row: 0 } : { ...spot, column: 0 });
    const border = kind === 'kolom' ? Math.min(x - left, left + width - x) : Math.min(y - top, top + height - y);
    if (border < RESIZE_WIDTH) return;
    const one: Area =
      kind === 'kolom'
        ? { top: 0, bottom: sheet.rows - 1, left: spot.column, right: spot.column }
        : { top: spot.row, bottom: spot.row, left: 0, right: sheet.columns - 1 };
    const isLarger = cursor.areas.some((area) => common(area, one) !== null && !sameArea(area, one));
    const isPressedHere = this.pressed !== null && Math.hypot(this.pressed.x - x, this.pressed.y - y) < 4;
    if (isLarger && isPressedHere) cursor.set(one);
  }

  doubleClick(event: MouseEvent): void {
    const point = this.point(event);
    if (this.placeAt(point).kind === 'sel' && this.linkAt(point) === null) this.hands.editing.begin('sunting');
  }

  move(event: MouseEvent): void {
    const { board, notes, elements } = this.hands;
    if (event.buttons !== 0 || !elements.canvas.contains(event.target as Node)) {
      notes.hide();
      return;
    }
    const point = this.point(event);
    const place = this.placeAt(point);
    elements.view.classList.toggle('kisi-di-tautan', this.linkAt(point) !== null);
    if (place.kind !== 'sel') {
      notes.hide();
      return;
    }
    const key = `${place.row},${place.column}`;
    const note = board.sheet.notes[key] ?? '';
    notes.hover(`${board.sheet.id}:${key}`, note, () => board.geometry.box(place));
  }

  menu(event: MouseEvent): void {
    const { board, editing, elements } = this.hands;
    if (editing.editor.isEditing && event.target === elements.cellField) return;
    event.preventDefault();
    if (!board.isShown) return;
    const { kind } = this.placeAt(this.point(event));
    const { clientX: x, clientY: y } = event;
    if (event.target === elements.cellField) board.options.onContextMenu(this.menuOfActive());
    else if (kind !== 'lain') board.options.onContextMenu({ x, y, kind });
  }

  /** By keyboard the menu belongs to the active cell. */
  private menuOfActive(): ContextMenuPlace {
    const { board, elements } = this.hands;
    const corner = elements.canvas.getBoundingClientRect();
    const box = board.geometry.box(board.cursor.active);
    return { x: corner.left + box.left + 8, y: corner.top + box.top + box.height, kind: 'sel' };
  }
}

export function listenToPointer(hands: Hands): void {
  const { view, cellField, canvas } = hands.elements;
  const pointer = new Pointer(hands);
  view.addEventListener('pointerdown', (event) => pointer.down(event), { capture: true });
  view.addEventListener('mousedown', (event) => {
    if (event.target === cellField) return;
    // The keyboard stays where it is: in the field that takes what is typed.
    event.preventDefault();
    if (!hands.editing.editor.isEditing) cellField.focus({ preventScroll: true });
  });
  for (const name of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(name, () => pointer.up(), true);
  canvas.addEventListener('click', (event) => pointer.click(event));
  canvas.addEventListener('dblclick', (event) => pointer.doubleClick(event));
  view.addEventListener('mousemove', (event) => pointer.move(event));
  view.addEventListener('mouseleave', () => hands.notes.hide());
  view.addEventListener('contextmenu', (event) => pointer.menu(event));
  // Zooming is the browser's: Univer would zoom the canvas only.
  view.addEventListener('wheel', (event) => event.ctrlKey && event.stopPropagation(), { capture: true });
}
