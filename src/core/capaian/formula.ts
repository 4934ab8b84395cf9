/** The formulas of capaian in decimal arithmetic, for figures that the decision table has let through (domain rules §5). */
import Big from 'big.js';
import { toNumber } from '../angka.ts';
import type { Arah, RumusTurun } from '../indikator.ts';

/** Figures with up to four decimals are whole numbers of this unit, and whole numbers divide exactly enough without Big. */
const UNITS = 1e4;
/** Three hundred times this is still a safe whole number. */
const LARGEST = 3e13;

/** The figure in ten-thousandths; `null` when it has more decimals or is too large. */
function toUnits(value: number): number | null {
  const units = Math.round(value * UNITS);
  return Math.abs(units) <= LARGEST && units / UNITS === value ? units : null;
}

/** a / b × 100 to the nearest number; `null` past the largest one. */
function percent(a: number, b: number): number | null {
  const [x, y] = [toUnits(a), toUnits(b)];
  if (x !== null && y !== null) return (x * 100) / y;
  return toNumber(new Big(a).times(100).div(b));
}

/** (2T − R) / T × 100, not below 0. */
function selisih(r: number, t: number): number | null {
  const [x, y] = [toUnits(r), toUnits(t)];
  if (x !== null && y !== null) return Math.max(0, ((2 * y - x) * 100) / y);
  const value = toNumber(new Big(t).times(2).minus(r).times(100).div(t));
  return value === null ? null : Math.max(0, value);
}

/** A formula with the figures it takes: what is computed, and what Lihat Asal Angka shows of it. */
export type RumusCapaian =
  /** a / b × 100 */
  | { cara: 'persen'; a: number; b: number }
  /** (2T − R) / T × 100, not below 0 */
  | { cara: 'selisih'; r: number; t: number }
  /** Within the range. */
  | { cara: 'penuh' };

/** @returns per cent, `null` past the largest number */
export function hitungRumus(rumus: RumusCapaian): number | null {
  if (rumus.cara === 'persen') return percent(rumus.a, rumus.b);
  return rumus.cara === 'selisih' ? selisih(rumus.r, rumus.t) : 100;
}

/** (1 − |R − T| / T) × 100, not below 0: with T > 0 that is R / T below the target and (2T − R) / T above it. */
function stabil(r: number, t: number): RumusCapaian {
  return r < t ? { cara: 'persen', a: r, b: t } : { cara: 'selisih', r, t };
}

/** The formula of one target. Parameters as in `capaianOfTarget`. */
export function rumusOfTarget(r: number, t: number, arah: Arah, rumus: RumusTurun): RumusCapaian {
  if (arah === 'Naik') return { cara: 'persen', a: r, b: t };
  if (arah === 'Stabil') return stabil(r, t);
  return rumus === 'Rasio' ? { cara: 'persen', a: t, b: r } : { cara: 'selisih', r, t };
}

/**
 * The formula of a range: 100 inside, otherwise against the nearer bound (PermenPANRB 6/2022, borrowed).
 * @param min lower bound, 0 or more
 * @param max upper bound, more than 0
 */
export function rumusOfRentang(r: number, min: number, max: number, arah: Arah): RumusCapaian {
  if (r >= min && r <= max) return { cara: 'penuh' };
  const bound = r < min ? min : max;
  if (arah === 'Naik') return { cara: 'persen', a: r, b: bound };
  return arah === 'Turun' ? { cara: 'selisih', r, t: bound } : stabil(r, bound);
}

/**
 * Capaian of one target, per cent; `null` past the largest number.
 * @param r realisasi, 0 or more; more than 0 for Turun Rasio
 * @param t target, more than 0
 */
export function capaianOfTarget(r: number, t: number, arah: Arah, rumus: RumusTurun): number | null {
  return hitungRumus(rumusOfTarget(r, t, arah, rumus));
}
