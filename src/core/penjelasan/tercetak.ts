/** A figure as it is printed, and whether another one would be printed like that. */
import { roundHalfUp } from '../angka.ts';
import type { CellValue } from '../grid.ts';

export interface Tercetak {
  nilai: number;
  /** Decimals that are printed; a figure is right when it is off by no more than half a unit of the last (domain rules §7). */
  desimal: number;
}

/** More decimals than these are noise of binary arithmetic. */
const MOST = 9;

/** Decimals that a number format prints: `0,00` and `#,##0.00%` two, `0` none; `null` where it leaves them to the number. */
function desimalFormat(format: string | undefined): number | null {
  const first = (format ?? '').replace(/"[^"]*"|\\./g, '').split(';')[0] ?? '';
  if (!/[0#]/.test(first) || /general/i.test(first)) return null;
  const fraction = /\.([0#?]*)/.exec(first)?.[1] ?? '';
  return /[#?]/.test(fraction) ? null : fraction.length;
}

/** Decimals of a figure as people see it: those of its text, or of a number those that its format prints. */
export function desimalTercetak(value: CellValue, nilai: number, format: string | undefined): number {
  if (typeof value === 'string') {
    const fraction = /[.,](\d+)\D*$/.exec(value.trim().replace(/[.,](?=\d{3}(?:[.,]|\s*$))/g, ''));
    return fraction?.[1]?.length ?? 0;
  }
  const own = /\.(\d+)$/.exec(String(nilai))?.[1]?.length ?? 0;
  return desimalFormat(format) ?? Math.min(own, MOST);
}

export function isCocok(hitung: number | null, { nilai, desimal }: Tercetak): boolean {
  if (hitung === null) return false;
  const half = 0.5 * 10 ** -Math.min(desimal, MOST);
  return Math.abs(hitung - nilai) <= half + 1e-9 * Math.max(1, Math.abs(hitung));
}

/** The figure with its later digits cut off: 98.765 to two decimals is 98.76. */
function potong(value: number, desimal: number): number {
  // 98.76 × 100 is 9875.999… in binary: a hair is added before cutting.
  return Math.trunc(value * 10 ** desimal + Math.sign(value) * 1e-7) / 10 ** desimal;
}

/** How `hitung` was shortened to what is printed, in words behind `bila`; `null` when it was not. */
export function explainPembulatan(hitung: number, { nilai, desimal }: Tercetak): string | null {
  const same = (a: number) => Math.abs(a - nilai) < 1e-9 * Math.max(1, Math.abs(a));
  for (let kept = Math.min(desimal, MOST); kept >= 0; kept -= 1) {
    const places = kept === 0 ? 'bilangan bulat' : `${kept} desimal`;
    if (same(roundHalfUp(hitung, kept)) && kept < desimal) return `dibulatkan ke ${places}`;
    if (same(potong(hitung, kept)))
      return `angka di belakang ${kept === 0 ? 'koma' : places} dipotong, bukan dibulatkan`;
  }
  return null;
}
