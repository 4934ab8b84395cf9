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

/** Heights are rounded line by line; so little over is no reason to turn the page. Twips. */
const SLACK = 8;

/** Between two paragraphs stands the larger of the space below the first and above the second, as in HTML. */
function spaceBetween(before: Slice | undefined, after: Slice | undefined): number {
  return Math.max(before?.below ?? 0, after?.above ?? 0);
}

/** Height of slices at the head of a page, without the space below the last. Twips. */
export function heightOf(chain: readonly Slice[]): number {
  return chain.reduce(
    (sum, slice, index) => sum + slice.height + (index === 0 ? 0 : spaceBetween(chain[index - 1], slice)),
    0,
  );
}

/** @param textHeight between the margins, twips */
export function paginate(slices: readonly Slice[], textHeight: number): Paginated {
  const pageHeight = textHeight + SLACK;
  const pageOf = new Map<string, number>();
  let page = 0;
  let used = 0;
  let last: Slice | undefined;
  const turn = (repeats = 0) => {
    page += 1;
    used = repeats;
    last = undefined;
  };
  const spaceAbove = (slice: Slice | undefined) => (used === 0 || !last ? 0 : spaceBetween(last, slice));
  for (const chain of chainsOf(slices)) {
    const [first] = chain;
    const whole = heightOf(chain);
    const isTooHigh = used + spaceAbove(first) + whole > pageHeight && whole <= pageHeight;
    if (used > 0 && (first?.newPage || isTooHigh)) turn(first?.repeats);
    for (const slice of chain) {
      const head = slice.repeats ?? 0;
      if (used > head && used + spaceAbove(slice) + slice.height > pageHeight) turn(head);
      used += spaceAbove(slice) + slice.height;
      last = slice;
      if (slice.bookmark !== undefined) pageOf.set(slice.bookmark, page);
    }
  }
  return { pageOf, pages: page + 1 };
}
