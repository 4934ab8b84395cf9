/** The periods of the SOP: triwulan, semester and tahun, as values that know their quarters (domain rules §1). */
import type { NomorTriwulan } from './buku-kerja.ts';

export type Periode =
  | { tahun: number; jenis: 'triwulan'; nomor: NomorTriwulan }
  | { tahun: number; jenis: 'semester'; nomor: 1 | 2 }
  | { tahun: number; jenis: 'tahun'; nomor: 1 };

/** A calendar day without a clock or a zone. Month 1–12. */
export interface Tanggal {
  tahun: number;
  bulan: number;
  hari: number;
}

export const ROMAWI: Record<NomorTriwulan, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };

const NOMOR: Record<string, NomorTriwulan> = {
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
};

/** Lower-case L is a common typo for I: `Il` is II. One-character Roman numerals were made into letters before. */
function parseNomor(text: string): NomorTriwulan | null {
  return NOMOR[text.replace(/l/g, 'I').toUpperCase()] ?? null;
}

/**
 * Reads a period as people write it: `Triwulan II`, `TW1`, `Tw. 1`, `Trw I`, `III`, `Semester 2`, `Smt I`, `Tahun`, `Tahunan`.
 * A year behind it (`Triwulan I 2026`) is taken; otherwise `tahun` is used.
 * @returns `null` when the text names no period
 */
export function parsePeriode(text: string, tahun: number): Periode | null {
  const clean = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const parts = /^(.*?)(?:[\s/,–-]*(?:tahun\s+)?(20\d\d))?$/i.exec(clean);
  const name = parts?.[1]?.trim() ?? '';
  const year = parts?.[2] ? Number(parts[2]) : tahun;
  if (/^(tahun|tahunan|thn\.?)$/i.test(name)) return { tahun: year, jenis: 'tahun', nomor: 1 };
  if (name === '' && parts?.[2]) return { tahun: year, jenis: 'tahun', nomor: 1 };
  const semester = /^(?:semester|smt|sem)[\s.-]*(?:ke-)?([IVl\d]+)$/i.exec(name);
  if (semester) {
    const nomor = parseNomor(semester[1] ?? '');
    return nomor === 1 || nomor === 2 ? { tahun: year, jenis: 'semester', nomor } : null;
  }
  const triwulan = /^(?:(?:triwulan|trw|tw)[\s.-]*(?:ke-)?)?([IVl\d]+)$/i.exec(name);
  const nomor = triwulan ? parseNomor(triwulan[1] ?? '') : null;
  return nomor ? { tahun: year, jenis: 'triwulan', nomor } : null;
}

/** `Triwulan I`, `Semester II`, `Tahun`: the name on screen, in reports and of the tab (the year's tab is `Tahunan`). */
export function formatPeriode(periode: Periode): string {
  if (periode.jenis === 'tahun') return 'Tahun';
  const name = periode.jenis === 'triwulan' ? 'Triwulan' : 'Semester';
  return `${name} ${ROMAWI[periode.nomor]}`;
}

/** The periods of a year by name, in the order in which their reports come about. */
export const PERIODE_SETAHUN: readonly string[] = [
  'Triwulan I',
  'Triwulan II',
  'Semester I',
  'Triwulan III',
  'Triwulan IV',
  'Semester II',
  'Tahun',
];

/** Name of the tab that holds the period's figures. */
export function tabOfPeriode(periode: Periode): string {
  return periode.jenis === 'tahun' ? 'Tahunan' : formatPeriode(periode);
}

/** The quarters that make up the period, in order. */
export function triwulanOf(periode: Periode): NomorTriwulan[] {
  if (periode.jenis === 'triwulan') return [periode.nomor];
  if (periode.jenis === 'tahun') return [1, 2, 3, 4];
  return periode.nomor === 1 ? [1, 2] : [3, 4];
}

/** Has the quarter ended by `today` (its last day is over)? */
export function hasEnded(tahun: number, triwulan: NomorTriwulan, today: Tanggal): boolean {
  if (today.tahun !== tahun) return today.tahun > tahun;
  return today.bulan > triwulan * 3;
}

/** Its first day has come. */
export function hasBegun(tahun: number, triwulan: NomorTriwulan, today: Tanggal): boolean {
  if (today.tahun !== tahun) return today.tahun > tahun;
  return today.bulan > (triwulan - 1) * 3;
}

/** The period people most likely want now: the last quarter of `tahun` that has ended, TW I when none has. */
export function lastEndedTriwulan(tahun: number, today: Tanggal): NomorTriwulan {
  if (hasEnded(tahun, 4, today)) return 4;
  if (hasEnded(tahun, 3, today)) return 3;
  return hasEnded(tahun, 2, today) ? 2 : 1;
}
