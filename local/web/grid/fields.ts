/** What happens in the three text fields of the grid besides keys: typing begins, focus goes, something is pasted. */
import { areaName, aroundMerges, parseArea } from './areas.ts';
import type { Board } from './board.ts';
import type { Clipboard } from './clipboard.ts';
import type { GridElements } from './dom.ts';
import type { Editing } from './editing.ts';

interface Hands {
  board: Board;
  editing: Editing;
  clipboard: Clipboard;
  elements: GridElements;
}

/** What is typed on a selected cell takes the place of what it holds. */
function listenToTyping({ board, editing, elements: { cellField, barField } }: Hands): void {
  const { editor } = editing;
  for (const field of [cellField, barField]) {
    const refuse = (event: Event) => {
      if (!board.isShown || (!editor.isEditing && !editing.mayBegin())) event.preventDefault();
    };
    field.addEventListener('beforeinput', (event) => {
      refuse(event);
      if (!event.defaultPrevented && field === barField) editing.begin('sunting', barField, barField.value);
    });
    // Letters that are put together from several keys cannot be held back: the field is left instead.
    field.addEventListener('compositionstart', () => {
      if (editor.isEditing || editing.mayBegin()) return;
      field.blur();
      field.value = '';
      field.focus({ preventScroll: true });
    });
  }
  cellField.addEventListener('input', () => {
    if (!editor.isEditing && cellField.value !== '') editing.begin('timpa', cellField, cellField.value);
  });
  barField.addEventListener('mousedown', () => {
    if (board.isShown && !editor.isEditing) editing.begin('sunting', barField);
  });
}

function listenToClipboard({ editing, clipboard, elements: { cellField } }: Hands): void {
  let isPlain = false;
  cellField.addEventListener('keydown', ({ key, shiftKey }) => {
    if (key.toLowerCase() === 'v') isPlain = shiftKey;
  });
  const own = (event: ClipboardEvent, use: (data: DataTransfer) => void) => {
    if (editing.editor.isEditing || !event.clipboardData) return;
    event.preventDefault();
    use(event.clipboardData);
  };
  cellField.addEventListener('copy', (event) => own(event, (data) => clipboard.copyInto(data, false)));
  cellField.addEventListener('cut', (event) => own(event, (data) => clipboard.copyInto(data, true)));
  cellField.addEventListener('paste', (event) =>
    own(event, (data) => {
      clipboard.paste(data.getData('text/plain'), data.getData('text/html'), isPlain ? 'nilai' : 'semua');
      isPlain = false;
    }),
  );
}

/** `B5`, `B5:D9`, also of another tab: `'Rekap Semester'!B5`. */
function goToAddress(board: Board, text: string): boolean {
  const name = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(text.trim());
  const wanted = name ? (name[1]?.replaceAll("''", "'") ?? name[2] ?? '').toLocaleLowerCase('id') : null;
  const sheet =
    wanted === null
      ? board.sheet
      : board.model.view()?.sheets.find((other) => !other.hidden && other.name.toLocaleLowerCase('id') === wanted);
  const area = sheet && parseArea(text, sheet);
  if (!area) return false;
  board.showSheet(sheet.id);
  board.cursor.set(aroundMerges(area, sheet.merges));
  return true;
}

function listenToAddress({ board, editing, elements: { address, cellField } }: Hands): void {
  const reset = () => {
    if (board.isShown) address.value = areaName(board.cursor.area);
  };
  address.addEventListener('focus', () => address.select());
  address.addEventListener('blur', reset);
  address.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      cellField.focus({ preventScroll: true });
      event.stopPropagation();
    }
    if (event.key !== 'Enter' || !board.isShown) return;
    event.preventDefault();
    editing.commit();
    if (goToAddress(board, address.value)) cellField.focus({ preventScroll: true });
    else board.options.onRefused(`Alamat ${address.value.trim()} tidak ada di buku kerja ini. Contoh: B5 atau B5:D9.`);
  });
}

/** Whoever goes elsewhere has ended writing, unless he goes to pick a cell of another tab. */
function listenToFocus({ editing, elements: { root } }: Hands): void {
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && root.contains(relatedTarget)) return;
    // Another window, not another place of this one.
    if (!relatedTarget && !document.hasFocus()) return;
    editing.dropdown.close();
    if (!editing.editor.isPicking) editing.commit();
  });
}

export function listenToFields(hands: Hands): void {
  listenToTyping(hands);
  listenToClipboard(hands);
  listenToAddress(hands);
  listenToFocus(hands);
}
