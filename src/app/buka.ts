/** Shows a cell to the person who clicked on it in a dialog. */
import type { Ports } from './ports.ts';
import type { ActionRequest } from './request.ts';
import { findTab } from './tab-name.ts';
import { UserError } from './user-error.ts';

/** One cell as A1 text, or nothing for the tab as it stands. */
const SEL = /^(?:[A-Z]{1,3}[1-9]\d{0,6})?$/;

/** @throws UserError when there is no such tab, or the cell is none */
export function buka(ports: Ports, request: ActionRequest): Record<string, unknown> {
  const tab = findTab(ports.workbook.listTabs(), request.tab);
  if (!tab || request.tab === '' || !SEL.test(request.sel)) {
    throw new UserError(
      `Sel ${request.sel} di tab ${request.tab} tidak ditemukan.`,
      'Tab itu mungkin sudah diganti namanya. Jalankan Validasi Triwulan lagi.',
    );
  }
  ports.workbook.open(tab.tab, request.sel);
  return { ok: true };
}
