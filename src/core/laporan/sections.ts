/** Puts the chapters of a report on upright and landscape pages. */
import type { Block, Section } from './blocks.ts';

/** Blocks that belong on pages of one orientation. */
export interface Piece {
  orientation: Section['orientation'];
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

/** Landscape for a wide table; the sentence that stands in its place needs no page of its own. */
export function wide(blocks: Block[]): Piece {
  return blocks.some(({ type }) => type === 'table') ? landscape(blocks) : portrait(blocks);
}

/** The same pieces, the first of them at the top of a page. */
export function onNewPage(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, newPage: true } : piece));
}

/** Neighbours of the same orientation become one section. */
export function joinSections(pieces: Piece[]): Section[] {
  const sections: Section[] = [];
  for (const piece of pieces) {
    const last = sections[sections.length - 1];
    if (last?.orientation === piece.orientation) {
      last.blocks.push(...(piece.newPage ? [{ type: 'pageBreak' } as const] : []), ...piece.blocks);
    } else {
      sections.push({ orientation: piece.orientation, blocks: [...piece.blocks] });
    }
  }
  return sections;
}
