/** Menu Data. */
import { sort } from '../commands/cells.ts';
import type { Desk } from '../desk.ts';
import { columnName } from '../grid/areas.ts';
import { item, type MenuItem } from './items.ts';

export function sortItems(desk: Desk): MenuItem[] {
  const column = columnName(desk.grid.selection()?.active.column ?? 0);
  return [
    item(`Urutkan menurut kolom ${column}, A–Z`, () => sort(desk, true)),
    item(`Urutkan menurut kolom ${column}, Z–A`, () => sort(desk, false)),
  ];
}
