/** Compares figures as people print them, and writes them into sentences. */
import Big from 'big.js';
import type { Reading } from '../indikator.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import type { Ukuran } from '../rekap/rekap.ts';

/** Decimals that a typed figure shows, in its value or in its text (`83,00`). */
export function decimalsOf({ value, text }: Pick<Reading, 'value' | 'text'>): number {
  const ofValue = /\.(\d+)$/.exec(String(value ?? ''))?.[1]?.length ?? 0;
  const ofText = /[.,](\d+)\D*$/.exec(text.replace(/\.(?=\d{3}(?:\D|$))/g, ''))?.[1]?.length ?? 0;
  return Math.max(ofValue, ofText);
}

/** A typed figure is right when it is off by no more than half a unit of its last printed decimal (domain rules §7). */
export function isRounded(computed: number, typed: number, decimals: number): boolean {
  if (computed === typed) return true;
  const half = new Big(10).pow(-decimals).div(2);
  return new Big(computed).minus(typed).abs().lte(half.plus(1e-9));
}

/** Equal but for the noise of binary arithmetic in formulas. */
export function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** As people read it: `90–100`, `WTP`, `1.234,5`; `''` when there is none. */
export function showUkuran({ value, text }: Ukuran): string {
  if (text !== undefined && text !== '') return text;
  return value === null ? '' : showAngka(value);
}
