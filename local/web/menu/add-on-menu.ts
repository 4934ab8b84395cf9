/** Menu Kinerja, as the add-on has built it. */
import type { MenuEntry } from '../../host/session.ts';
import type { Desk } from '../desk.ts';
import { item, type MenuItem, separator } from './items.ts';

export function addOnItems(desk: Desk, entries: readonly MenuEntry[] = desk.state.menu): MenuItem[] {
  return entries.map((entry): MenuItem => {
    if (entry.kind === 'separator') return separator;
    if (entry.kind === 'menu') {
      return { kind: 'menu', label: entry.caption, items: () => addOnItems(desk, entry.items) };
    }
    return item(entry.caption, () => desk.runMenu(entry.functionName));
  });
}
