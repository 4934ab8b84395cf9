/** Which paragraphs of a document people have changed, added or taken out since we made it. */
import type { Paragraf } from './read-naskah.ts';

export interface PerubahanNaskah {
  /** Heading under which it stands now, of a paragraph taken out the one under which it stood. */
  judul: string;
  /** `''` = added. */
  lama: string;
  /** `''` = taken out. */
  baru: string;
}

/** Another word processor changes bullets, quotes and spaces of paragraphs that nobody has touched: letters and digits decide. */
const keyOf = ({ teks }: Paragraf): string => teks.replace(/[^\p{L}\p{N}]/gu, '');

/** Cells of the table that is compared at the most; beyond it only what stands before and behind the change is told apart. */
const LARGEST = 4_000_000;

/** Lengths of the longest common subsequence of the rests `a[i…]` and `b[j…]`, row by row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [here, below] = [lengths[i], lengths[i + 1]];
    if (!here || !below) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      here[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  return lengths;
}

interface Celah {
  lama: Paragraf[];
  baru: Paragraf[];
}

/** Runs of paragraphs that do not match, between those that do. */
function findGaps(lama: readonly Paragraf[], baru: readonly Paragraf[]): Celah[] {
  const [a, b] = [lama.map(keyOf), baru.map(keyOf)];
  if (a.length * b.length > LARGEST) return [{ lama: [...lama], baru: [...baru] }];
  const lengths = commonLengths(a, b);
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  const gaps: Celah[] = [];
  let gap: Celah = { lama: [], baru: [] };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [before, after] = [lama[i], baru[j]];
    if (before && after && a[i] === b[j]) {
      gaps.push(gap);
      gap = { lama: [], baru: [] };
      i += 1;
      j += 1;
    } else if (before && (!after || at(i + 1, j) >= at(i, j + 1))) {
      gap.lama.push(before);
      i += 1;
    } else if (after) {
      gap.baru.push(after);
      j += 1;
    }
  }
  return [...gaps, gap];
}

function wordsOf(teks: string): Set<string> {
  return new Set(teks.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Share of the words of the shorter one that both have. */
function likeness(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return common / Math.max(1, Math.min(x.size, y.size));
}

/** Two paragraphs are one that was reworded when they share this much of their words. */
const ALIKE = 0.4;

/** Pairs what was reworded, in order; the rest was taken out or added. */
function pair({ lama, baru }: Celah): PerubahanNaskah[] {
  const changes: PerubahanNaskah[] = [];
  let next = 0;
  for (const before of lama) {
    const found = baru.findIndex((after, at) => at >= next && likeness(before.teks, after.teks) >= ALIKE);
    if (found < 0) {
      changes.push({ judul: before.judul, lama: before.teks, baru: '' });
      continue;
    }
    for (const added of baru.slice(next, found)) changes.push({ judul: added.judul, lama: '', baru: added.teks });
    const after = baru[found];
    if (after) changes.push({ judul: after.judul, lama: before.teks, baru: after.teks });
    next = found + 1;
  }
  return [...changes, ...baru.slice(next).map(({ judul, teks }) => ({ judul, lama: '', baru: teks }))];
}

/**
 * In the order of the document.
 * @param lama as we made it
 * @param baru as it stands now
 */
export function bandingkanNaskah(lama: readonly Paragraf[], baru: readonly Paragraf[]): PerubahanNaskah[] {
  return findGaps(lama, baru).flatMap(pair);
}
