/** Writes a whole number in Indonesian words, as official letters repeat their figures: 13 → `tiga belas`. */

const SATUAN = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

/** From the greatest down; each stands for the thousands that it counts. */
const RIBUAN: readonly [value: number, word: string][] = [
  [1e12, 'triliun'],
  [1e9, 'miliar'],
  [1e6, 'juta'],
  [1e3, 'ribu'],
];

/** Greatest number that has words here: 999 triliun and all that follows. */
const TERBESAR = 999_999_999_999_999;

/** 1–999. */
function belowThousand(value: number): string[] {
  const [ratus, rest] = [Math.floor(value / 100), value % 100];
  const words: string[] = [];
  if (ratus === 1) words.push('seratus');
  else if (ratus > 1) words.push(SATUAN[ratus] ?? '', 'ratus');
  if (rest === 10) words.push('sepuluh');
  else if (rest === 11) words.push('sebelas');
  else if (rest > 11 && rest < 20) words.push(SATUAN[rest - 10] ?? '', 'belas');
  else if (rest >= 20) {
    words.push(SATUAN[Math.floor(rest / 10)] ?? '', 'puluh');
    if (rest % 10 > 0) words.push(SATUAN[rest % 10] ?? '');
  } else if (rest > 0) words.push(SATUAN[rest] ?? '');
  return words;
}

/**
 * Words of a whole number, lower case, single spaces: 1.250 → `seribu dua ratus lima puluh`, −5 → `minus lima`.
 * Decimals have no words in official letters; the caller rounds first.
 * @throws RangeError when the number is not whole or has more than 15 digits
 */
export function formatTerbilang(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) > TERBESAR) {
    throw new RangeError(`there are no words for ${value}`);
  }
  if (value < 0) return `minus ${formatTerbilang(-value)}`;
  if (value === 0) return 'nol';
  const words: string[] = [];
  let rest = value;
  for (const [size, word] of RIBUAN) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count === 1 && size === 1000) words.push('seribu');
    else if (count > 0) words.push(...belowThousand(count), word);
  }
  words.push(...belowThousand(rest));
  return words.join(' ');
}
