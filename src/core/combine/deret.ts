/** A series of figures of several quarters, reduced to what every Cara Rekap needs of it; series join in any order. */
import Big from 'big.js';
import type { NomorTriwulan } from '../buku-kerja.ts';

/** One figure and where it stands; `text` is how people see it when it is not a plain number (`WTP`). */
export interface Titik {
  triwulan: NomorTriwulan;
  value: number;
  text: string;
}

export interface Deret {
  n: number;
  /** `null` for fewer than two figures: one figure is its own sum, and most series never need more. */
  sum: Big | null;
  last: Titik | null;
  max: Titik | null;
  min: Titik | null;
}

export const EMPTY_DERET: Deret = { n: 0, sum: null, last: null, max: null, min: null };

export function deretOf(titik: Titik): Deret {
  return { n: 1, sum: null, last: titik, max: titik, min: titik };
}

/** Of equal figures the earlier quarter's stands, so that the order of joining does not show. */
function outermost(a: Titik | null, b: Titik | null, sign: 1 | -1): Titik | null {
  if (!a || !b) return a ?? b;
  if (a.value === b.value) return a.triwulan <= b.triwulan ? a : b;
  return (a.value - b.value) * sign > 0 ? a : b;
}

function later(a: Titik | null, b: Titik | null): Titik | null {
  if (!a || !b) return a ?? b;
  return a.triwulan > b.triwulan ? a : b;
}

/** The exact sum of a series, 0 when it is empty. */
export function sumOf(deret: Deret): Big {
  return deret.sum ?? new Big(deret.last?.value ?? 0);
}

/** Associative and commutative, with `EMPTY_DERET` as its neutral element. */
export function joinDeret(a: Deret, b: Deret): Deret {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  return {
    n: a.n + b.n,
    sum: sumOf(a).plus(sumOf(b)),
    last: later(a.last, b.last),
    max: outermost(a.max, b.max, 1),
    min: outermost(a.min, b.min, -1),
  };
}
