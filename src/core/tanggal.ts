/** Days and moments as plain values: ISO text for the tabs, Indonesian text for people (domain rules §8). */
import type { Tanggal } from './periode.ts';

/** January is at index 0. */
export const NAMA_BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** A moment on the wall clock of the workbook's zone. */
export interface Waktu extends Tanggal {
  /** 0–23. */
  jam: number;
  /** 0–59. */
  menit: number;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** `3 Januari 2022`. */
export function formatTanggal(t: Tanggal): string {
  return `${t.hari} ${NAMA_BULAN[t.bulan - 1] ?? ''} ${t.tahun}`;
}

/** `22 Nov 2026 14.05`: every Indonesian month is known by its first three letters. */
export function formatWaktu(t: Waktu): string {
  const bulan = (NAMA_BULAN[t.bulan - 1] ?? '').slice(0, 3);
  return `${t.hari} ${bulan} ${t.tahun} ${pad(t.jam, 2)}.${pad(t.menit, 2)}`;
}

/** `2022-01-03`. */
export function toIso(t: Tanggal): string {
  return `${pad(t.tahun, 4)}-${pad(t.bulan, 2)}-${pad(t.hari, 2)}`;
}

/** Days of a month (1–12) in the Gregorian calendar; 0 when there is no such month. */
function daysIn(tahun: number, bulan: number): number {
  if (bulan === 2) return (tahun % 4 === 0 && tahun % 100 !== 0) || tahun % 400 === 0 ? 29 : 28;
  if (bulan < 1 || bulan > 12) return 0;
  return [4, 6, 9, 11].includes(bulan) ? 30 : 31;
}

/** Is there such a day in the calendar? */
export function isTanggal(t: Tanggal): boolean {
  return t.hari >= 1 && t.hari <= daysIn(t.tahun, t.bulan);
}

/** Reads `2022-01-03`; `null` when the text is not that or there is no such day. */
export function parseIso(text: string): Tanggal | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const tanggal = { tahun: Number(parts[1]), bulan: Number(parts[2]), hari: Number(parts[3]) };
  return isTanggal(tanggal) ? tanggal : null;
}
