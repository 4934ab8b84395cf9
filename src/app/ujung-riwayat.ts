/**
 * The end of the log as the document knows it: how many rows there are and the hash of the last. The chain itself cannot tell that its
 * last rows were cut off.
 */
import type { Register } from '../core/register.ts';
import type { RiwayatField } from '../core/tab-layout/arsip.ts';
import type { Ports } from './ports.ts';

/** The end did not stand in the tab any more. */
export interface Putus {
  /** `22 Nov 2026 14.05`: when an action noticed it. `''` = now. */
  waktu: string;
  /** Rows that are missing; 0 = as many as before, but the last one is another. */
  hilang: number;
}

interface UjungRiwayat {
  baris: number;
  kepala: string;
  putus: Putus[];
}

const PROPERTY = 'riwayat';

/** Breaks that are remembered; the oldest go first. */
const MOST = 20;

/** `null` in a workbook that never noted it. */
function readUjung(ports: Ports): UjungRiwayat | null {
  const text = ports.workbook.readProperty(PROPERTY);
  return text.startsWith('{') ? (JSON.parse(text) as UjungRiwayat) : null;
}

function bandingkan(register: Register<RiwayatField>, { baris, kepala }: UjungRiwayat): Putus | null {
  if (baris === 0 || register.rows[baris - 1]?.text('kodeRantai') === kepala) return null;
  return { waktu: '', hilang: Math.max(0, baris - register.rows.length) };
}

/** Breaks that earlier actions noticed, and the one that shows now. No call of its own: document properties are read once. */
export function putusRiwayat(ports: Ports, register: Register<RiwayatField>): Putus[] {
  const ujung = readUjung(ports);
  if (!ujung) return [];
  const now = bandingkan(register, ujung);
  return [...ujung.putus, ...(now ? [now] : [])];
}

/**
 * After rows were added. Written when the action is over, with its other notes.
 * @param register as it was before them
 * @param kepala hash of the last of them
 */
export function catatUjung(
  ports: Ports,
  register: Register<RiwayatField>,
  added: number,
  kepala: string,
  waktu: string,
): void {
  const putus = putusRiwayat(ports, register).map((one) => ({ ...one, waktu: one.waktu || waktu }));
  const ujung: UjungRiwayat = { baris: register.rows.length + added, kepala, putus: putus.slice(-MOST) };
  // Later: rows beyond the noted end are no break, noted rows that never came to stand would be one.
  ports.workbook.writePropertyLater(PROPERTY, JSON.stringify(ujung));
}

/** For a log that begins anew with one row. */
export function awaliUjung(ports: Ports, kepala: string): void {
  const ujung: UjungRiwayat = { baris: 1, kepala, putus: [] };
  ports.workbook.writeProperty(PROPERTY, JSON.stringify(ujung));
}
