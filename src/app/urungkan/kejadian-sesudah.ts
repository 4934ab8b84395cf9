/** Which actions ran after the one that is to be taken back, by the log. */
import { RIWAYAT } from '../../core/tab-layout/arsip.ts';
import type { Jejak } from '../../core/urungkan/jejak.ts';
import { openRegister } from '../open-register.ts';
import type { Ports } from '../ports.ts';

/** `Susun Laporan (22 Nov 2026 14.05)`, the oldest first. Empty without a log, or when the action is not in it. */
export function kejadianSesudah(ports: Ports, { tindakan, waktu }: Jejak): string[] {
  const register = openRegister(ports, ports.workbook.listTabs(), RIWAYAT);
  const rows = register?.rows ?? [];
  const own = rows.map((row) => row.text('tindakan') === tindakan && row.text('waktu') === waktu).lastIndexOf(true);
  if (own < 0) return [];
  return rows.slice(own + 1).map((row) => `${row.text('tindakan')} (${row.text('waktu')})`);
}
