/** Menu Edit. */
import { clearContents, fillDown } from '../commands/cells.ts';
import type { Desk } from '../desk.ts';
import { item, type MenuItem, separator } from './items.ts';

export function clipboardItems({ grid }: Desk): MenuItem[] {
  return [
    item('Potong', () => grid.cut(), { keys: 'Ctrl+X' }),
    item('Salin', () => grid.copy(), { keys: 'Ctrl+C' }),
    item('Tempel', () => void grid.paste(), { keys: 'Ctrl+V' }),
    {
      kind: 'menu',
      label: 'Tempel khusus',
      items: () => [
        item('Nilai saja', () => void grid.paste('nilai'), { keys: 'Ctrl+Shift+V' }),
        item('Tampilan saja', () => void grid.paste('tampilan')),
      ],
    },
  ];
}

export function editMenu(desk: Desk, find: (replaces: boolean) => void): MenuItem[] {
  const { canUndo, canRedo } = desk.state;
  return [
    item('Urungkan', () => desk.undo(), { keys: 'Ctrl+Z', icon: 'undo', disabled: !canUndo }),
    item('Ulangi', () => desk.redo(), { keys: 'Ctrl+Y', icon: 'redo', disabled: !canRedo }),
    separator,
    ...clipboardItems(desk),
    separator,
    item('Isi ke bawah', () => fillDown(desk), { keys: 'Ctrl+D' }),
    item('Hapus isi', () => clearContents(desk), { keys: 'Delete' }),
    separator,
    item('Cari…', () => find(false), { keys: 'Ctrl+F', icon: 'search' }),
    item('Cari dan ganti…', () => find(true), { keys: 'Ctrl+H', icon: 'replace' }),
  ];
}
