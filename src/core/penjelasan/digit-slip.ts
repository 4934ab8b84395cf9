/** Tells whether one figure is another mistyped: neighbours swapped, the decimal sign moved, a zero too many, one digit wrong. */

/** Digits without sign and separators; `''` for what is not a plain decimal. */
function digitsOf(value: number): string {
  const text = String(Math.abs(value));
  return text.includes('e') ? '' : text.replace('.', '');
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** Both with as many decimals, so that digits stand under each other: 98.5 and 98.05 → `9850`, `9805`. */
function aligned(a: number, b: number): [string, string] {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const write = (value: number) => digitsOf(value) + '0'.repeat(decimals - decimalsOf(value));
  return [write(a), write(b)];
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const wrong = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first, second] = wrong;
  if (wrong.length !== 2 || first === undefined || second !== first + 1) return false;
  return a[first] === b[second] && a[second] === b[first];
}

/** Fewer digits than this differ in one by chance. */
const MANY_DIGITS = 5;

/** One digit too many or too few: 1250 and 12250. */
function isOneMissing(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1 || shorter.length < MANY_DIGITS) return false;
  const at = [...longer].findIndex((digit, index) => digit !== shorter[index]);
  return longer.slice(0, at) + longer.slice(at + 1) === shorter;
}

/**
 * How `typed` came of `right`, in words that stand after a colon; `null` when no slip of the hand explains it.
 * @returns `dua angka bertukar tempat`, `tanda desimal bergeser`, `kelebihan nol`, `kekurangan nol`, `kelebihan satu angka`,
 * `kekurangan satu angka` or `satu angka berbeda`
 */
export function digitSlip(typed: number, right: number): string | null {
  if (typed === right || Math.sign(typed) !== Math.sign(right)) return null;
  const [a, b] = aligned(typed, right);
  if (a === '' || b === '') return null;
  if (isSwapped(a, b)) return 'dua angka bertukar tempat';
  const isWhole = Number.isInteger(typed) && Number.isInteger(right);
  if (isWhole && (a === `${b}0` || b === `${a}0`)) return a.length > b.length ? 'kelebihan nol' : 'kekurangan nol';
  if (!isWhole && [10, 100, 1000].some((power) => isSame(typed, right * power) || isSame(typed * power, right))) {
    return 'tanda desimal bergeser';
  }
  if (isWhole && isOneMissing(a, b)) return 'kelebihan satu angka';
  if (isWhole && isOneMissing(b, a)) return 'kekurangan satu angka';
  const different = [...a].filter((digit, index) => digit !== b[index]).length;
  return a.length === b.length && a.length >= MANY_DIGITS && different === 1 ? 'satu angka berbeda' : null;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
