/** The menus under the right button: over cells, rows, columns. */
import { askNote, clearContents, fillDown } from '../commands/cells.ts';
import { askSize } from '../commands/structure.ts';
import type { Desk } from '../desk.ts';
import type { ContextMenuPlace } from '../grid/grid-types.ts';
import { filterItems, sortItems } from './data-menu.ts';
import { clipboardItems } from './edit-menu.ts';
import { hideItems, insertItems, removeItem } from './insert-menu.ts';
import { item, type MenuItem, separator } from './items.ts';
import { PopupMenu } from './popup-menu.ts';

function lineItems(desk: Desk, axis: 'baris' | 'kolom'): MenuItem[] {
  return [
    ...clipboardItems(desk),
    separator,
    ...insertItems(desk, axis),
    removeItem(desk, axis),
    item('Hapus isi', () => clearContents(desk)),
    separator,
    ...hideItems(desk, axis),
    item(axis === 'baris' ? 'Tinggi baris…' : 'Lebar kolom…', () => askSize(desk, axis)),
    ...(axis === 'kolom' ? [separator, ...filterItems(desk), ...sortItems(desk)] : []),
  ];
}

function cellItems(desk: Desk): MenuItem[] {
  return [
    ...clipboardItems(desk),
    separator,
    item('Isi ke bawah', () => fillDown(desk), { keys: 'Ctrl+D' }),
    item('Hapus isi', () => clearContents(desk), { keys: 'Delete' }),
    item('Catatan…', () => askNote(desk)),
    separator,
    ...insertItems(desk, 'baris'),
    removeItem(desk, 'baris'),
    separator,
    ...sortItems(desk),
  ];
}

const LABELS = { sel: 'Sel', baris: 'Baris', kolom: 'Kolom' };

export function showContextMenu(desk: Desk, { x, y, kind }: ContextMenuPlace): void {
  const items = kind === 'sel' ? cellItems(desk) : lineItems(desk, kind);
  const options = { label: LABELS[kind], onClose: () => desk.grid.focus() };
  PopupMenu.show(items, new DOMRect(x, y, 0, 0), options, true);
}
