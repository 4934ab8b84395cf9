/** Widths of a table's columns: their shares, but never so narrow that a number or a word of the header is torn in two. */
import type { TableColumn, TableRow, Text } from '../laporan/blocks.ts';
import { splitWidth } from './page.ts';
import { plainText } from './text.ts';

/** Width of a character in parts of the type size: digits of Arial and Times are about half, bold words somewhat more. */
const CHARACTER = 0.56;
const BOLD_CHARACTER = 0.62;
/** Longer words are addresses and the like, which may break. Characters. */
const LONGEST_WORD = 20;

interface TypeSize {
  /** Twips. */
  size: number;
  /** Left and right together, twips. */
  padding: number;
}

function longestWord(text: string): number {
  let longest = 0;
  for (const word of text.split(/[\s/]+/)) {
    if (word.length > longest && word.length <= LONGEST_WORD) longest = word.length;
  }
  return longest;
}

function needOf(column: TableColumn, cells: Text[], { size, padding }: TypeSize): number {
  const words = cells.reduce((longest, cell) => Math.max(longest, longestWord(plainText(cell))), 0);
  const header = longestWord(column.header) * BOLD_CHARACTER;
  return Math.ceil(Math.max(words * CHARACTER, header) * size) + padding;
}

/** Cells of single columns; those that cover several columns make no demands. */
function cellsOfColumn(rows: TableRow[], column: number): Text[] {
  return rows.flatMap((row) => {
    const span = row.labelSpan ?? 1;
    const index = column - span + 1;
    if (row.kind === 'group' || index < 0 || (index === 0 && span > 1)) return [];
    return [row.cells[index] ?? ''];
  });
}

/**
 * Columns that need more than their share get what they need; the others share the rest. A table that is too narrow for
 * all needs is divided by need.
 * @param total twips
 * @returns whole twips that add up to `total`
 */
export function columnWidths(columns: TableColumn[], rows: TableRow[], total: number, type: TypeSize): number[] {
  const needs = columns.map((column, index) => needOf(column, cellsOfColumn(rows, index), type));
  if (needs.reduce((a, b) => a + b, 0) >= total) return splitWidth(total, needs);
  const fixed = new Set<number>();
  for (;;) {
    const taken = needs.reduce((sum, need, index) => sum + (fixed.has(index) ? need : 0), 0);
    const shares = columns.reduce((sum, { width }, index) => sum + (fixed.has(index) ? 0 : width), 0);
    const widths = columns.map(({ width }, index) =>
      fixed.has(index) ? (needs[index] ?? 0) : ((total - taken) * width) / shares,
    );
    const short = widths.findIndex((width, index) => !fixed.has(index) && width < (needs[index] ?? 0));
    if (short < 0) return splitWidth(total, widths);
    fixed.add(short);
  }
}
