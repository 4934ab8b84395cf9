/** Heights of a table of figures, row by row. */
import type { TableBlock, TableRow } from '../../laporan/blocks.ts';
import { headerSpans, placeCells } from '../../laporan/table-cells.ts';
import { noteLines } from '../caption.ts';
import { keepsNext, type TableLayout, tableLayout } from '../data-table.ts';
import { GAP, LOOK } from '../looks.ts';
import type { PageMeasure } from '../page.ts';
import { countLines, lineHeight } from './count-lines.ts';
import type { FontMeasure } from './font-widths.ts';
import { paragraphSlices, type Slice } from './slice.ts';

/** A row has a line of its own at its foot. Twips. */
const RULE = 10;

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** @param lines of the highest cell */
function rowHeight({ look }: TableLayout, lines: number, font: FontMeasure): number {
  return lines * lineHeight(look, font) + look.before + look.after + RULE;
}

function cellWidth({ widths, padding }: TableLayout, start: number, span: number): number {
  return sum(widths.slice(start, start + span)) - 2 * padding;
}

function rowLines(row: TableRow, layout: TableLayout, font: FontMeasure): number {
  const isStrong = row.kind === 'group' || row.kind === 'total';
  const look = isStrong ? { ...layout.look, bold: true } : layout.look;
  const lines = placeCells(row, layout.columns.length).map(({ start, span }, index) =>
    countLines(row.cells[index] ?? '', look, cellWidth(layout, start, span), font),
  );
  return Math.max(1, ...lines);
}

function headerHeight(layout: TableLayout, font: FontMeasure): number {
  const look = { ...layout.look, bold: true };
  const lines = (text: string, start: number, span: number) =>
    countLines(text, look, cellWidth(layout, start, span), font);
  const spans = headerSpans(layout.columns);
  const single = (index: number) => lines(layout.columns[index]?.header ?? '', index, 1);
  const all = layout.columns.map((_, index) => single(index));
  if (spans.every(({ group }) => group === undefined)) return rowHeight(layout, Math.max(1, ...all), font);
  const upper = spans.map(({ start, end, group }) => (group === undefined ? 1 : lines(group, start, end - start)));
  const lower = layout.columns.map(({ group }, index) => (group === undefined ? 1 : single(index)));
  const both = rowHeight(layout, Math.max(...upper), font) + rowHeight(layout, Math.max(...lower), font);
  const merged = layout.columns.map(({ group }, index) => (group === undefined ? single(index) : 1));
  return Math.max(both, rowHeight(layout, Math.max(1, ...merged), font));
}

/** Caption, header, rows, notes and the gap below. */
export function tableSlices(
  block: TableBlock,
  page: PageMeasure,
  font: FontMeasure,
  target: { bookmark: string; number: string } | undefined,
): Slice[] {
  const layout = tableLayout(block, page.textWidth, font);
  const caption = target ? `${target.number} ${block.caption}` : block.caption;
  const captionLines = countLines(caption, LOOK.caption, page.textWidth, font);
  const header = headerHeight(layout, font);
  const notes = noteLines(block.note);
  return [
    ...paragraphSlices(LOOK.caption, font, { lines: captionLines, keepNext: true, bookmark: target?.bookmark }),
    { height: header, keepNext: true },
    ...block.rows.map((row, index) => ({
      height: rowHeight(layout, rowLines(row, layout, font), font),
      keepNext: row.kind === 'group' || keepsNext(block.rows, index, notes.length > 0),
      repeats: header,
    })),
    ...notes.flatMap((line) =>
      paragraphSlices(LOOK.note, font, { lines: countLines(line, LOOK.note, page.textWidth, font) }),
    ),
    { height: GAP },
  ];
}
