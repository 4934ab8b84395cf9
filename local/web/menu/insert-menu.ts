/** Menu Sisipkan/Hapus, and the same for the menus under the right button. */
import type { Axis } from '../../host/view/edit-types.ts';
import { askNote } from '../commands/cells.ts';
import * as structure from '../commands/structure.ts';
import { addTab, removeTab } from '../commands/tabs.ts';
import { activeSheet, type Desk } from '../desk.ts';
import { item, type MenuItem, separator } from './items.ts';

const SIDES = { baris: ['di atas', 'di bawah'], kolom: ['di kiri', 'di kanan'] } as const;

export function insertItems(desk: Desk, axis: Axis): MenuItem[] {
  const words = structure.spanWords(axis, structure.spanOf(desk, axis).count);
  const [before, after] = SIDES[axis];
  return [
    item(`Sisipkan ${words} ${before}`, () => structure.insert(desk, axis, 'sebelum')),
    item(`Sisipkan ${words} ${after}`, () => structure.insert(desk, axis, 'sesudah')),
  ];
}

export function removeItem(desk: Desk, axis: Axis): MenuItem {
  const words = structure.spanWords(axis, structure.spanOf(desk, axis).count);
  return item(`Hapus ${words}`, () => structure.remove(desk, axis));
}

export function hideItems(desk: Desk, axis: Axis): MenuItem[] {
  const hidden = structure.hiddenNear(desk, axis);
  const words = structure.spanWords(axis, structure.spanOf(desk, axis).count);
  return [
    item(`Sembunyikan ${words}`, () => structure.hide(desk, axis)),
    ...(hidden ? [item(`Tampilkan ${axis} yang tersembunyi`, () => structure.show(desk, axis, hidden))] : []),
  ];
}

export function insertMenu(desk: Desk): MenuItem[] {
  const sheet = activeSheet(desk);
  return [
    ...insertItems(desk, 'baris'),
    ...insertItems(desk, 'kolom'),
    separator,
    removeItem(desk, 'baris'),
    removeItem(desk, 'kolom'),
    separator,
    ...hideItems(desk, 'baris'),
    ...hideItems(desk, 'kolom'),
    separator,
    item('Catatan…', () => askNote(desk)),
    separator,
    item('Tab baru', () => void addTab(desk), { icon: 'plus' }),
    item('Hapus tab ini…', () => sheet && void removeTab(desk, sheet)),
  ];
}
