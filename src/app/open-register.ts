/** Opens the registers of the workbook (Disposisi, Koreksi, Arsip …) for reading and writing. */
import { parseRegister, type Register } from '../core/register.ts';
import type { TabLayout } from '../core/tab-layout/column.ts';
import type { Ports, TabInfo } from './ports.ts';
import { findTab } from './tab-name.ts';
import { UserError } from './user-error.ts';

/** One call. `null` when the workbook has no such tab, or no header in it. */
export function openRegister<Field extends string>(
  ports: Ports,
  tabs: readonly TabInfo[],
  layout: TabLayout<Field>,
): Register<Field> | null {
  const info = findTab(tabs, layout.tab);
  const grid = info ? ports.workbook.read([{ tab: info.tab }])[0] : undefined;
  return grid ? parseRegister(grid, layout) : null;
}

/** @throws UserError when the workbook has no such register */
export function requireRegister<Field extends string>(
  ports: Ports,
  tabs: readonly TabInfo[],
  layout: TabLayout<Field>,
): Register<Field> {
  const register = openRegister(ports, tabs, layout);
  if (register) return register;
  throw new UserError(
    `Tab ${layout.tab} tidak ada atau judul kolomnya tidak dikenali.`,
    'Jalankan Siapkan Buku Kerja di menu Kinerja, Lainnya; isian yang sudah ada tidak diubah.',
  );
}
