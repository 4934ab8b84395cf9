/** What can be done with a tab. */
import type { SheetView } from '../../host/view/view-types.ts';
import { COLOURS } from '../commands/look.ts';
import {
  addTab,
  askTabName,
  colourTab,
  hiddenSheets,
  hideTab,
  moveTab,
  removeTab,
  showTab,
  visibleSheets,
} from '../commands/tabs.ts';
import type { Desk } from '../desk.ts';
import { item, type MenuItem, separator } from '../menu/items.ts';

function colourItems(desk: Desk, sheet: SheetView): MenuItem[] {
  return [
    { kind: 'palette', colours: COLOURS, current: sheet.tabColor, choose: (value) => colourTab(desk, sheet, value) },
    separator,
    item('Tanpa warna', () => colourTab(desk, sheet, null)),
  ];
}

function hiddenItems(desk: Desk): MenuItem[] {
  return hiddenSheets(desk).map((sheet) => item(sheet.name, () => void showTab(desk, sheet), { icon: 'eye' }));
}

export function tabItems(desk: Desk, sheet: SheetView): MenuItem[] {
  const visible = visibleSheets(desk);
  const at = visible.findIndex(({ id }) => id === sheet.id);
  const isOnly = visible.length === 1;
  return [
    item('Ganti nama…', () => askTabName(desk, sheet)),
    { kind: 'menu', label: 'Warna', items: () => colourItems(desk, sheet) },
    separator,
    item('Pindah ke kiri', () => moveTab(desk, sheet, -1), { disabled: at <= 0 }),
    item('Pindah ke kanan', () => moveTab(desk, sheet, 1), { disabled: at === visible.length - 1 }),
    separator,
    item('Sembunyikan', () => hideTab(desk, sheet), { icon: 'hidden', disabled: isOnly }),
    {
      kind: 'menu',
      label: 'Tampilkan tab tersembunyi',
      disabled: hiddenSheets(desk).length === 0,
      items: () => hiddenItems(desk),
    },
    separator,
    item('Tab baru', () => void addTab(desk), { icon: 'plus' }),
    item('Hapus…', () => void removeTab(desk, sheet), { disabled: isOnly }),
  ];
}
