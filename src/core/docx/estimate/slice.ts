/** Pieces of a page that are not torn apart: lines of text, rows of a table, pictures. */
import type { Look } from '../looks.ts';
import { lineHeight } from './count-lines.ts';
import type { FontMeasure } from './font-widths.ts';

export interface Slice {
  /** Twips, without the space around it. */
  height: number;
  /** Space above, which is left out at the head of a page. Twips. */
  above?: number;
  /** Space below, which may run over the foot of a page. Twips. */
  below?: number;
  /** Stays on the page of the slice after it. */
  keepNext?: boolean;
  /** Begins a page. */
  newPage?: boolean;
  /** The page of this slice is asked for. */
  bookmark?: string;
  /** Height of the header rows that are repeated when a page begins with it. Twips. */
  repeats?: number;
}

/** At least so many lines of a paragraph stand together at the foot and at the head of a page. */
const TOGETHER = 2;

interface Paragraphs {
  lines: number;
  keepNext?: boolean;
  /** All on one page. */
  keepLines?: boolean;
  bookmark?: string | undefined;
}

/** Lines of one paragraph; the first has the space above it, the last the space below it. */
export function paragraphSlices(look: Look, font: FontMeasure, paragraph: Paragraphs): Slice[] {
  const { lines, keepNext = false, keepLines = false, bookmark } = paragraph;
  const height = lineHeight(look, font);
  return Array.from({ length: lines }, (_, index) => {
    const isLast = index === lines - 1;
    const together = index < TOGETHER - 1 || index === lines - TOGETHER;
    return {
      height,
      above: index === 0 ? look.before : 0,
      below: isLast ? look.after : 0,
      keepNext: isLast ? keepNext : keepLines || together,
      ...(index === 0 && bookmark !== undefined ? { bookmark } : {}),
    };
  });
}
