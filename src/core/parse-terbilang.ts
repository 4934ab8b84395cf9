/** Reads whole numbers written in Indonesian words, strictly by their grammar: `seribu dua ratus lima puluh` → 1250. */

const SATUAN = new Map(
  ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'].map((word, index) => [
    word,
    index + 1,
  ]),
);

/** Greatest first: a number names each at most once, in this order. */
const RIBUAN: readonly [word: string, value: number][] = [
  ['triliun', 1e12],
  ['miliar', 1e9],
  ['juta', 1e6],
  ['ribu', 1e3],
];

/** Spellings that mean the same word. */
const SAME: Record<string, string> = { milyar: 'miliar', trilyun: 'triliun', kosong: 'nol' };

const WORD =
  /nol|kosong|minus|se(?:puluh|belas|ratus|ribu)|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|belas|puluh|ratus|ribu|juta|mil[iy]ar|tril(?:iun|yun)/g;

/** Words that people write as one (`duapuluh`, `tigabelas`) taken apart; any other word stays whole. */
function apart(word: string): string[] {
  const parts = word.match(WORD) ?? [];
  return parts.join('').length === word.length ? parts : [word];
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .flatMap(apart)
    .map((word) => SAME[word] ?? word);
}

/** Takes words off the front of a list. */
class Words {
  private readonly words: readonly string[];
  at = 0;

  constructor(words: readonly string[]) {
    this.words = words;
  }

  peek(ahead = 0): string {
    return this.words[this.at + ahead] ?? '';
  }

  take(word: string): boolean {
    if (this.peek() !== word) return false;
    this.at += 1;
    return true;
  }
}

/** `satu` … `sembilan` before an optional word such as `ratus`; 0 when neither stands there. */
function countBefore(words: Words, unit: string): number {
  const digit = SATUAN.get(words.peek());
  if (digit === undefined || words.peek(1) !== unit) return 0;
  words.at += 2;
  return digit;
}

/** 1–99 from the front, 0 when no such number stands there. */
function readBelowHundred(words: Words): number {
  if (words.take('sepuluh')) return 10;
  if (words.take('sebelas')) return 11;
  const belas = countBefore(words, 'belas');
  // `satu belas` is no word; eleven is `sebelas`.
  if (belas > 0) return belas === 1 ? 0 : belas + 10;
  const puluh = countBefore(words, 'puluh');
  const digit = SATUAN.get(words.peek());
  const isDigit = digit !== undefined && !['belas', 'puluh', 'ratus'].includes(words.peek(1));
  if (isDigit) words.at += 1;
  return puluh * 10 + (isDigit ? digit : 0);
}

/** 1–999 from the front, 0 when no such number stands there. */
function readBelowThousand(words: Words): number {
  const ratus = words.take('seratus') ? 1 : countBefore(words, 'ratus');
  return ratus * 100 + readBelowHundred(words);
}

/** 1 and more from the front. */
function readNumber(words: Words): number {
  let total = 0;
  let limit = Number.POSITIVE_INFINITY;
  for (;;) {
    const start = words.at;
    if (limit > 1000 && words.take('seribu')) {
      total += 1000;
      limit = 1000;
      continue;
    }
    const count = readBelowThousand(words);
    if (count === 0) {
      words.at = start;
      return total;
    }
    const unit = RIBUAN.find(([word]) => word === words.peek());
    if (!unit) return total + count;
    if (unit[1] >= limit) {
      words.at = start;
      return total;
    }
    words.at += 1;
    total += count * unit[1];
    limit = unit[1];
  }
}

/**
 * A number at the front of a text, and how many words after it belong to something else (`dua belas orang` → 12, rest 1).
 * @returns `null` when the text does not begin with a number in words
 */
export function parseTerbilangAtFront(text: string): { value: number; rest: number } | null {
  const list = wordsOf(text);
  const words = new Words(list);
  if (words.take('nol')) return { value: 0, rest: list.length - 1 };
  const isNegative = words.take('minus');
  const value = readNumber(words);
  return value === 0 ? null : { value: isNegative ? -value : value, rest: list.length - words.at };
}

/** The number that the whole text says, `null` when it says none (`dua satu`, `satu belas`, `lima ratus rb`). */
export function parseTerbilang(text: string): number | null {
  const front = parseTerbilangAtFront(text);
  return front?.rest === 0 ? front.value : null;
}
