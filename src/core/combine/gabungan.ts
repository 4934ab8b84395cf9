/** The monoid that makes semesters of quarters and the year of semesters, exactly for every Cara Rekap (domain rules §4). */
import Big from 'big.js';
import type { NomorTriwulan } from '../buku-kerja.ts';
import type { Ukuran } from '../rekap/rekap.ts';
import { type Deret, deretOf, EMPTY_DERET, joinDeret } from './deret.ts';

/** The figures of one indikator in one quarter, as they are to be combined. */
export interface TriwulanFigure {
  triwulan: NomorTriwulan;
  /** Counts: due by plan, and over by now or filled. */
  due: boolean;
  /** The unit has reported: a realisasi, or for Rasio both components. */
  filled: boolean;
  target: Ukuran;
  realisasi: Ukuran;
  pembilang: number | null;
  penyebut: number | null;
}

/** What a period must carry to be combined further without loss. */
export interface Gabungan {
  due: number;
  filled: number;
  realisasi: Deret;
  /** Targets of every due quarter: what Jumlah is measured against. */
  plan: Deret;
  planMax: Deret;
  /** Targets of the due quarters that are filled: what the other ways are measured against. */
  target: Deret;
  /** Upper bounds of Rentang targets. */
  targetMax: Deret;
  pembilang: Big;
  penyebut: Big;
}

const ZERO = new Big(0);

export const EMPTY: Gabungan = {
  due: 0,
  filled: 0,
  realisasi: EMPTY_DERET,
  plan: EMPTY_DERET,
  planMax: EMPTY_DERET,
  target: EMPTY_DERET,
  targetMax: EMPTY_DERET,
  pembilang: ZERO,
  penyebut: ZERO,
};

function deretOfValue(triwulan: NomorTriwulan, value: number | null | undefined, text: string): Deret {
  if (value === null || value === undefined || !Number.isFinite(value)) return EMPTY_DERET;
  return deretOf({ triwulan, value, text });
}

const decimal = (value: number | null): Big => (value === null || !Number.isFinite(value) ? ZERO : new Big(value));

/** One quarter; a quarter that is not due is the empty element. */
export function fromTriwulan(figure: TriwulanFigure): Gabungan {
  if (!figure.due) return EMPTY;
  const { triwulan, target, realisasi, filled } = figure;
  const plan = deretOfValue(triwulan, target.value, target.text ?? '');
  const planMax = plan.n === 0 ? EMPTY_DERET : deretOfValue(triwulan, target.max, '');
  return {
    due: 1,
    filled: filled ? 1 : 0,
    realisasi: filled ? deretOfValue(triwulan, realisasi.value, realisasi.text ?? '') : EMPTY_DERET,
    plan,
    planMax,
    target: filled ? plan : EMPTY_DERET,
    targetMax: filled ? planMax : EMPTY_DERET,
    pembilang: filled ? decimal(figure.pembilang) : ZERO,
    penyebut: filled ? decimal(figure.penyebut) : ZERO,
  };
}

/** Most indikator have no components. */
function plus(a: Big, b: Big): Big {
  if (a === ZERO) return b;
  return b === ZERO ? a : a.plus(b);
}

/** Joins two parts of a year that have no quarter in common. Associative and commutative, neutral element `EMPTY`. */
export function combine(a: Gabungan, b: Gabungan): Gabungan {
  if (a.due === 0) return b;
  if (b.due === 0) return a;
  const plan = joinDeret(a.plan, b.plan);
  const planMax = joinDeret(a.planMax, b.planMax);
  const isAllFilled = a.filled === a.due && b.filled === b.due;
  return {
    due: a.due + b.due,
    filled: a.filled + b.filled,
    realisasi: joinDeret(a.realisasi, b.realisasi),
    plan,
    planMax,
    target: isAllFilled ? plan : joinDeret(a.target, b.target),
    targetMax: isAllFilled ? planMax : joinDeret(a.targetMax, b.targetMax),
    pembilang: plus(a.pembilang, b.pembilang),
    penyebut: plus(a.penyebut, b.penyebut),
  };
}
