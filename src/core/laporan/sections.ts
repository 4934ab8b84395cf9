/** Puts the chapters of a report on upright and landscape pages. */
import type { Block, Section } from './blocks.ts';

/** Blocks that belong on pages of one orientation. */
export interface Piece {
  /** `either` stays with what is before it, so that a page is not left half empty for a turn of the paper. */
  orientation: Section['orientation'] | 'either';
  /** Begins a page even where the orientation stays. */
  newPage?: boolean;
  blocks: Block[];
}

export function portrait(blocks: Block[]): Piece {
  return { orientation: 'portrait', blocks };
}

export function landscape(blocks: Block[]): Piece {
  return { orientation: 'landscape', blocks };
}

/** Short tables and lines that suit pages of both orientations. */
export function flow(blocks: Block[]): Piece {
  return { orientation: 'either', blocks };
}

/** Landscape for a wide table; the sentence that stands in its place needs no page of its own. */
export function wide(blocks: Block[]): Piece {
  return blocks.some(({ type }) => type === 'table') ? landscape(blocks) : portrait(blocks);
}

/** The same pieces, the first of them at the top of a page. */
export function onNewPage(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, newPage: true } : piece));
}

/** Neighbours of the same orientation become one section; what suits both joins the one before it. */
export function joinSections(pieces: Piece[]): Section[] {
  const sections: Section[] = [];
  for (const piece of pieces) {
    const last = sections[sections.length - 1];
    const own = piece.orientation === 'either' ? (last?.orientation ?? 'portrait') : piece.orientation;
    if (last?.orientation === own) {
      last.blocks.push(...(piece.newPage ? [{ type: 'pageBreak' } as const] : []), ...piece.blocks);
    } else {
      sections.push({ orientation: own, blocks: [...piece.blocks] });
    }
  }
  return sections;
}
