/** Menu Data. */
import { sort } from '../commands/cells.ts';
import { applyFilterAgain, toggleFilter } from '../commands/filter.ts';
import { activeSheet, type Desk } from '../desk.ts';
import { columnName } from '../grid/areas.ts';
import { item, type MenuItem, separator } from './items.ts';

export function sortItems(desk: Desk): MenuItem[] {
  const column = columnName(desk.grid.selection()?.active.column ?? 0);
  return [
    item(`Urutkan menurut kolom ${column}, A–Z`, () => sort(desk, true)),
    item(`Urutkan menurut kolom ${column}, Z–A`, () => sort(desk, false)),
  ];
}

export function filterItems(desk: Desk): MenuItem[] {
  const sheet = activeSheet(desk);
  if (!sheet?.filter) return [item('Buat filter', () => toggleFilter(desk), { icon: 'filter' })];
  return [
    item('Hapus filter', () => toggleFilter(desk), { icon: 'filter' }),
    item('Terapkan ulang filter', () => applyFilterAgain(desk), {
      disabled: Object.keys(sheet.filterColumns).length === 0,
    }),
  ];
}

export function dataMenu(desk: Desk): MenuItem[] {
  return [...filterItems(desk), separator, ...sortItems(desk)];
}
