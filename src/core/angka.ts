/** Decimal rounding and the Indonesian way of writing numbers, percentages and rupiah (domain rules §5 Rounding, §8). */
import Big from 'big.js';

/** Below this many units of the last decimal kept, binary noise stays far from half a unit. */
const PLAIN_LIMIT = 1e9;
const NEAR_HALF = 1e-3;

/**
 * Rounds half away from zero on the decimal value that people see (58.985 → 58.99), where binary `toFixed` would not.
 * Only figures close to half a unit need decimal arithmetic; the others are rounded at once.
 * @param desimal decimals kept, 0 or more
 * @throws Error when `value` is not finite: such a figure must never get this far
 */
export function roundHalfUp(value: number, desimal: number): number {
  const power = 10 ** desimal;
  const units = Math.abs(value) * power;
  if (units < PLAIN_LIMIT && Math.abs(units - Math.floor(units) - 0.5) > NEAR_HALF) {
    return (Math.sign(value) * Math.round(units)) / power + 0;
  }
  return new Big(value).round(desimal, Big.roundHalfUp).toNumber() + 0;
}

/** Digits of the absolute value with dots between thousands and a decimal comma, the minus only before what is not zero. */
function writeDecimal(value: number, desimal: number): { minus: string; digits: string } {
  const [whole = '0', fraction] = new Big(value).abs().toFixed(desimal, Big.roundHalfUp).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const digits = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return { minus: value < 0 && /[1-9]/.test(digits) ? '-' : '', digits };
}

/**
 * `1.234.567,89`. Without `desimal` at most two decimals and no trailing zeros; with it exactly that many.
 * @throws Error when `value` is not finite
 */
export function formatAngka(value: number, desimal?: number): string {
  const { minus, digits } = writeDecimal(value, desimal ?? 2);
  return minus + (desimal === undefined ? digits.replace(/,?0+$/, '') : digits);
}

/** `26,53%`. */
export function formatPersen(value: number, desimal = 2): string {
  return `${formatAngka(value, desimal)}%`;
}

/** Whole rupiah: `Rp3.057.006.326`, negative `-Rp1.500`. */
export function formatRupiah(value: number): string {
  const { minus, digits } = writeDecimal(value, 0);
  return `${minus}Rp${digits}`;
}

/** The number nearest to a decimal; `null` when it is too large for one, so that Infinity reaches no cell. */
export function toNumber(decimal: Big): number | null {
  const value = decimal.toNumber();
  return Number.isFinite(value) ? value + 0 : null;
}

/** Sum without binary rounding, in any order the same; `null` for an empty list (blank is not 0) and past the largest number. */
export function sumDecimal(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const plain = values.reduce((sum, value) => sum + value, 0);
  if (values.every(Number.isSafeInteger) && Number.isSafeInteger(plain)) return plain;
  return toNumber(values.reduce((sum, value) => sum.plus(value), new Big(0)));
}
