/**
 * Widths of a table's columns. Columns of numbers and of short words take what they need and no more; what is left goes to the
 * columns of text, by their shares. So no number and no word of a header is torn in two, and text gets the room.
 */
import type { TableColumn, TableRow, Text } from '../laporan/blocks.ts';
import type { FontMeasure } from './estimate/font-widths.ts';
import { splitWidth } from './page.ts';
import { plainText } from './text.ts';

/** Longer words are addresses and the like, which may break. Characters. */
const LONGEST_WORD = 20;

/** Word processors do not measure alike to the last hair. */
const TOLERANCE = 1.04;

/** A column of short words is not made narrower than its cells on one line, up to this share of the table. */
const SHORT_CELL = 0.16;

export interface TypeSize {
  font: FontMeasure;
  /** Half points. */
  size: number;
  /** Left and right together, twips. */
  padding: number;
}

/** Width of the longest word, twips. */
function widestWord(text: string, { font, size }: TypeSize, bold: boolean): number {
  let widest = 0;
  for (const word of text.split(/[\s/]+/)) {
    if (word.length <= LONGEST_WORD) widest = Math.max(widest, font.widthOf(word, size, bold));
  }
  return widest;
}

interface Cell {
  text: Text;
  bold: boolean;
}

interface Need {
  /** Without this, words break. Twips. */
  least: number;
  /** With this, no cell takes a second line. Twips. */
  most: number;
}

function needOf(column: TableColumn, cells: Cell[], type: TypeSize): Need {
  let least = widestWord(column.header, type, true);
  let most = least;
  for (const { text, bold } of cells) {
    const words = plainText(text);
    least = Math.max(least, widestWord(words, type, bold));
    for (const line of words.split('\n')) most = Math.max(most, type.font.widthOf(line, type.size, bold));
  }
  const whole = (width: number): number => Math.ceil(width * TOLERANCE) + type.padding;
  return { least: whole(least), most: whole(Math.max(least, most)) };
}

/** Cells of single columns; those that cover several columns make no demands. */
function cellsOfColumn(rows: TableRow[], column: number): Cell[] {
  return rows.flatMap((row) => {
    const span = row.labelSpan ?? 1;
    const index = column - span + 1;
    if (row.kind === 'group' || index < 0 || (index === 0 && span > 1)) return [];
    return [{ text: row.cells[index] ?? '', bold: row.kind === 'total' }];
  });
}

/** A column whose cells are numbers or single words: to the right, in the middle, or never wider than a few words. */
function isShort({ align }: TableColumn, { most }: Need, total: number): boolean {
  return align === 'right' || align === 'center' || most <= SHORT_CELL * total;
}

/** The width of a short column: its cells on one line where that is cheap. */
function shortWidth({ least, most }: Need, total: number): number {
  return Math.max(least, Math.min(most, SHORT_CELL * total));
}

/** Shares of the rest, none below its need. */
function shareOut(columns: readonly TableColumn[], needs: readonly Need[], total: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const taken = needs.reduce((sum, need, index) => sum + (fixed.has(index) ? need.least : 0), 0);
    const shares = columns.reduce((sum, { width }, index) => sum + (fixed.has(index) ? 0 : width), 0);
    const widths = columns.map(({ width }, index) =>
      fixed.has(index) ? (needs[index]?.least ?? 0) : ((total - taken) * width) / shares,
    );
    const short = widths.findIndex((width, index) => !fixed.has(index) && width < (needs[index]?.least ?? 0));
    if (short < 0) return widths;
    fixed.add(short);
  }
}

/**
 * A table that is too narrow for all needs is divided by need; one without a column of text by shares.
 * @param total twips
 * @returns whole twips that add up to `total`
 */
export function columnWidths(columns: TableColumn[], rows: TableRow[], total: number, type: TypeSize): number[] {
  const needs = columns.map((column, index) => needOf(column, cellsOfColumn(rows, index), type));
  const least = needs.map((need) => need.least);
  if (least.reduce((a, b) => a + b, 0) >= total) return splitWidth(total, least);
  const isText = columns.map((column, index) => !isShort(column, needs[index] ?? { least: 0, most: 0 }, total));
  const short = needs.map((need, index) => (isText[index] ? 0 : shortWidth(need, total)));
  const rest = total - short.reduce((a, b) => a + b, 0);
  const texts = columns.filter((_, index) => isText[index]);
  const textNeeds = needs.filter((_, index) => isText[index]);
  const textLeast = textNeeds.reduce((sum, need) => sum + need.least, 0);
  if (texts.length === 0 || textLeast > rest) return splitWidth(total, shareOut(columns, needs, total));
  const shared = shareOut(texts, textNeeds, rest);
  let next = 0;
  return splitWidth(
    total,
    columns.map((_, index) => {
      if (!isText[index]) return short[index] ?? 0;
      next += 1;
      return shared[next - 1] ?? 0;
    }),
  );
}
