/** Puts slices on pages the way word processors do: what stays together moves on together, headers are repeated. */
import type { Slice } from './slice.ts';

export interface Paginated {
  /** Page of each bookmark, from 0. */
  pageOf: Map<string, number>;
  pages: number;
}

/** Each slice with those that must stand on its page. */
function chainsOf(slices: readonly Slice[]): Slice[][] {
  const chains: Slice[][] = [];
  let open = false;
  for (const slice of slices) {
    const last = chains[chains.length - 1];
    if (open && last && !slice.newPage) last.push(slice);
    else chains.push([slice]);
    open = slice.keepNext === true;
  }
  return chains;
}

/** Height of a chain at the head of a page, without the space below it. */
function heightOf(chain: readonly Slice[]): number {
  const whole = chain.reduce((sum, { height, above = 0, below = 0 }) => sum + above + height + below, 0);
  return whole - (chain[0]?.above ?? 0) - (chain[chain.length - 1]?.below ?? 0);
}

/** @param pageHeight between the margins, twips */
export function paginate(slices: readonly Slice[], pageHeight: number): Paginated {
  const pageOf = new Map<string, number>();
  let page = 0;
  let used = 0;
  const turn = (repeats = 0) => {
    page += 1;
    used = repeats;
  };
  for (const chain of chainsOf(slices)) {
    const { above = 0, newPage, repeats } = chain[0] ?? { height: 0 };
    const whole = heightOf(chain);
    if (used > 0 && (newPage || (used + above + whole > pageHeight && whole <= pageHeight))) turn(repeats);
    for (const slice of chain) {
      const head = slice.repeats ?? 0;
      const space = used === 0 ? 0 : (slice.above ?? 0);
      if (used > head && used + space + slice.height > pageHeight) turn(head);
      used += (used === 0 ? 0 : (slice.above ?? 0)) + slice.height + (slice.below ?? 0);
      if (slice.bookmark !== undefined) pageOf.set(slice.bookmark, page);
    }
  }
  return { pageOf, pages: page + 1 };
}
