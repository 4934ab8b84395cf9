/** Carries out what keys mean: in the grid, while a cell is being written, in the field above the grid. */
import type { LookChange } from '../../host/view/edit-types.ts';
import { areaOf } from './areas.ts';
import type { Board } from './board.ts';
import type { Clipboard } from './clipboard.ts';
import { isFilterCell } from './decorations.ts';
import type { GridElements } from './dom.ts';
import type { Editing } from './editing.ts';
import { fillFromEdge } from './fill.ts';
import { actionOf, editKeyOf, type KeyAction, type Stroke } from './keyboard.ts';

interface Hands {
  board: Board;
  editing: Editing;
  clipboard: Clipboard;
  elements: GridElements;
}

function strokeOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Stroke {
  return { key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey };
}

/** Elements that Tab would reach, in their order. */
function focusable(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, iframe, [tabindex]');
  return [...all].filter((element) => element.tabIndex >= 0 && element.getClientRects().length > 0);
}

/** On to what comes after the grid, or before it: Tab is needed for the cells. */
function leave(root: HTMLElement, back: boolean): void {
  const all = focusable();
  const own = all.map((element) => root.contains(element));
  const index = back ? own.indexOf(true) - 1 : own.lastIndexOf(true) + 1;
  (all[index] ?? (back ? all.at(-1) : all[0]))?.focus();
}

function changeLetters({ board }: Hands, part: 'bold' | 'italic' | 'underline'): void {
  const { sheet, cursor, styles } = board;
  const style = styles[board.cellAt(sheet.id, cursor.active)?.s ?? 0] ?? {};
  const look: LookChange = { [part]: !style[part] };
  board.send([{ kind: 'tampilan', sheet: sheet.id, areas: [...cursor.areas], look }]);
}

/** The date of the computer, spelled so that the workbook reads it as one. */
function typeToday({ board }: Hands): void {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  const [day, month, year] = [two(now.getDate()), two(now.getMonth() + 1), now.getFullYear()];
  const isIndonesian = /^(in|id)/i.test(board.model.view()?.locale ?? '');
  const text = isIndonesian ? `${day}/${month}/${year}` : `${year}-${month}-${day}`;
  board.send([{ kind: 'ketik', sheet: board.sheet.id, cells: [{ ...board.cursor.active, text }] }]);
}

function openLink({ board }: Hands): void {
  const link = board.model.cell(board.sheet.id, board.cursor.active.row, board.cursor.active.column)?.l;
  if (link !== undefined) board.options.onLink(link);
}

export function clearSelected({ board }: Pick<Hands, 'board'>): void {
  board.send([{ kind: 'kosongkan', sheet: board.sheet.id, areas: [...board.cursor.areas] }]);
}

/** @returns whether the key is done with; otherwise the browser may have it */
function carryOut(hands: Hands, action: KeyAction): boolean {
  const { board, editing, clipboard, elements } = hands;
  if (board.cursor.act(action)) return true;
  switch (action.do) {
    case 'sunting':
      editing.begin('sunting');
      return true;
    case 'daftar':
      if (isFilterCell(board.sheet, board.cursor.active)) board.openFilter(board.cursor.active);
      else editing.openList();
      return true;
    case 'kosongkan':
      clearSelected(hands);
      return true;
    case 'isi': {
      const edits = fillFromEdge(board.sheet, board.cursor.area, action.along);
      board.send(edits);
      return true;
    }
    case 'huruf':
      changeLetters(hands, action.part);
      return true;
    case 'centang':
      return editing.tick();
    case 'tanggal':
      typeToday(hands);
      return true;
    case 'tautan':
      openLink(hands);
      return true;
    case 'batal':
      clipboard.forget();
      return true;
    case 'keluar':
      leave(elements.root, action.back);
      return true;
    default:
      return askPage(board, action.do);
  }
}

function askPage({ options }: Board, what: KeyAction['do']): boolean {
  if (what === 'urungkan') options.onUndo();
  else if (what === 'ulangi') options.onRedo();
  else if ((what === 'cari' || what === 'ganti') && options.onFind) options.onFind(what === 'ganti');
  else return false;
  return true;
}

/** A key while a cell is being written. @returns whether it is done with */
function carryOutInText({ board, editing }: Hands, stroke: Stroke): boolean {
  const { editor, dropdown } = editing;
  if (dropdown.key(stroke.key)) return true;
  const key = editKeyOf(stroke);
  switch (key.do) {
    case 'simpan':
      editing.commit(key.direction, key.everywhere);
      return true;
    case 'buang':
      editing.cancel();
      return true;
    case 'baris-baru':
      editor.insert('\n');
      return true;
    case 'ganti-cara':
      editor.mode = editor.mode === 'timpa' ? 'sunting' : 'timpa';
      return true;
    case 'panah':
      if (editor.mode === 'sunting') return false;
      if (editor.isPicking) {
        if (!editor.hasPicked && !key.extend) board.cursor.take([areaOf(board.cursor.active)], board.cursor.active);
        board.cursor.act({ do: 'gerak', direction: key.direction, jump: false, extend: key.extend });
        return true;
      }
      if (key.extend) return false;
      editing.commit(null);
      board.cursor.act({ do: 'gerak', direction: key.direction, jump: false, extend: false });
      return true;
    default:
      return false;
  }
}

export function listenToKeys(hands: Hands): void {
  const { editing, elements } = hands;
  const { root, cellField, barField } = elements;
  const take = (event: KeyboardEvent, isDone: boolean) => {
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };
  cellField.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const stroke = strokeOf(event);
    if (editing.editor.isEditing) return take(event, carryOutInText(hands, stroke));
    if (editing.dropdown.key(stroke.key)) return take(event, true);
    const action = actionOf(stroke);
    if (action) editing.dropdown.close();
    take(event, action !== null && carryOut(hands, action));
  });
  barField.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (editing.editor.isEditing) return take(event, carryOutInText(hands, strokeOf(event)));
    if (event.key !== 'F6') return;
    leave(root, event.shiftKey);
    take(event, true);
  });
}
