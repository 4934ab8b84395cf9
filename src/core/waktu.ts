/** Reads days and moments as people and spreadsheets write them, and reckons with them. Wall clock only: there is no zone in core. */
import type { CellValue } from './grid.ts';
import type { Tanggal } from './periode.ts';
import { isTanggal, NAMA_BULAN, parseIso, type Waktu } from './tanggal.ts';

const DAY = 86_400_000;

/** `3 Januari 2022`, `3 Jan 2022`, `03/01/2022`, `3-1-2022`, `2022-01-03`; `null` when it is no such day. */
export function parseTanggal(text: string): Tanggal | null {
  const clean = text.trim();
  const iso = parseIso(clean);
  if (iso) return iso;
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(clean);
  const words = /^(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})$/i.exec(clean);
  const name = words?.[2]?.toLowerCase().slice(0, 3);
  const bulan = name ? NAMA_BULAN.findIndex((one) => one.toLowerCase().startsWith(name)) + 1 : Number(digits?.[2]);
  const parts = digits ?? words;
  const tanggal = { tahun: Number(parts?.[3]), bulan, hari: Number(parts?.[1]) };
  return parts && isTanggal(tanggal) ? tanggal : null;
}

/** A moment as a cell holds it: a Date, or a text such as `22 Nov 2026 14.05` or `22/11/2026 14:05`; a day alone is its midnight. */
export function readWaktu(value: CellValue): Waktu | null {
  if (value instanceof Date) {
    const day = { tahun: value.getFullYear(), bulan: value.getMonth() + 1, hari: value.getDate() };
    return { ...day, jam: value.getHours(), menit: value.getMinutes() };
  }
  if (typeof value !== 'string') return null;
  const parts = /^(.*?)(?:[\s,]+(?:pukul\s+)?(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?)?$/i.exec(value.trim());
  const tanggal = parseTanggal(parts?.[1] ?? '');
  const [jam, menit] = [Number(parts?.[2] ?? 0), Number(parts?.[3] ?? 0)];
  return tanggal && jam < 24 && menit < 60 ? { ...tanggal, jam, menit } : null;
}

function dayNumber({ tahun, bulan, hari }: Tanggal): number {
  return Math.round(Date.UTC(tahun, bulan - 1, hari) / DAY);
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function hariAntara(a: Tanggal, b: Tanggal): number {
  return dayNumber(b) - dayNumber(a);
}

/** Minutes from `a` to `b`; negative when `b` is earlier. */
export function menitAntara(a: Waktu, b: Waktu): number {
  return hariAntara(a, b) * 1440 + (b.jam - a.jam) * 60 + (b.menit - a.menit);
}

/** The calendar day `count` days later (earlier when negative). */
export function tambahHari(tanggal: Tanggal, count: number): Tanggal {
  const moved = new Date((dayNumber(tanggal) + count) * DAY);
  return { tahun: moved.getUTCFullYear(), bulan: moved.getUTCMonth() + 1, hari: moved.getUTCDate() };
}

/** 0 = Minggu … 6 = Sabtu. */
export function hariPekan(tanggal: Tanggal): number {
  return (((dayNumber(tanggal) + 4) % 7) + 7) % 7;
}

/** Last day of a quarter. */
export function akhirTriwulan(tahun: number, triwulan: 1 | 2 | 3 | 4): Tanggal {
  return { tahun, bulan: triwulan * 3, hari: triwulan === 1 || triwulan === 4 ? 31 : 30 };
}
