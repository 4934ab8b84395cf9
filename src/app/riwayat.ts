/** Writes down who did what, in tab Riwayat: each row is chained to the one before. */
import { appendPatch, type Register } from '../core/register.ts';
import { kepalaRantai, riwayatEntries } from '../core/riwayat.ts';
import { RIWAYAT, type RiwayatField } from '../core/tab-layout/arsip.ts';
import { formatWaktu } from '../core/tanggal.ts';
import { openRegister } from './open-register.ts';
import type { Ports, TabInfo } from './ports.ts';
import { catatUjung } from './ujung-riwayat.ts';

export interface Kejadian {
  /** As in the menu: `Kumpulkan Data Triwulan`, `Kunci Triwulan`. */
  tindakan: string;
  /** `Triwulan I` …, `''` for none. */
  periode: string;
  /** One sentence: what came out, and the reason where one was asked for. No cell contents. */
  hasil: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Appends to the log, and notes its end in the document: a read and two writes, and one when the action is over. A workbook without tab Riwayat keeps none.
 * @param register when it was read already
 * @returns the chain's new head, `''` without a log
 */
export function catatRiwayat(
  ports: Ports,
  tabs: readonly TabInfo[],
  kejadian: readonly Kejadian[],
  register: Register<RiwayatField> | null = openRegister(ports, tabs, RIWAYAT),
): string {
  if (!register) return '';
  const waktu = formatWaktu(ports.now());
  const oleh = ports.user() || 'tidak diketahui';
  const peristiwa = kejadian.map(({ tindakan, periode, hasil }) => ({
    ...{ waktu, oleh, tindakan: oneLine(tindakan), periode: oneLine(periode), hasil: oneLine(hasil) },
  }));
  const entries = riwayatEntries(register, peristiwa, ports.sha256);
  if (entries.length === 0) return kepalaRantai(register);
  ports.workbook.apply(appendPatch(register, entries));
  const kepala = String(entries[entries.length - 1]?.kodeRantai ?? '');
  catatUjung(ports, register, entries.length, kepala, waktu);
  return kepala;
}
