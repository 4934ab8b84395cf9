/** A ruled form such as the Lembar Disposisi: a native table of boxes with fields, boxes to tick and room for the pen. */
import {
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, FormCell, FormPart } from '../laporan/blocks.ts';
import { borderlessTable } from './borderless.ts';
import { gapAfterTable } from './data-table.ts';
import { splitWidth, toTwips } from './page.ts';
import { ALIGNMENT, STYLE } from './styles.ts';
import { toRuns } from './text.ts';

type FormBlock = Extract<Block, { type: 'form' }>;
type FormRow = FormBlock['rows'][number];

const TICKED = '\u2611';
const UNTICKED = '\u2610';

/**
 * Arial and Times have no ☐. Every Windows since 7 has this font; elsewhere Word, LibreOffice and Google Docs put one of their own
 * in its place.
 */
const TICK_FONT = 'Segoe UI Symbol';

/** Half points. */
const SMALL = 18;

/** Left and right of what stands in a box. Twips. */
const PADDING = 110;

const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

/** Between the colon and what follows it. Twips. */
const AFTER_COLON = toTwips(0.3);

/** From the edge of a box to tick to its words. Twips. */
const AFTER_TICK = toTwips(0.65);

function line(children: ParagraphChild[], lain: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style: STYLE.form, children, ...lain });
}

function fieldLines({ labelCm, items }: Extract<FormPart, { type: 'fields' }>): Paragraph[] {
  const label = toTwips(labelCm);
  const left = label + AFTER_COLON;
  const tabStops = [label, left].map((position) => ({ type: TabStopType.LEFT, position }));
  return items.map(({ label: name, text }) =>
    line([...toRuns(name), new TextRun('\t:\t'), ...toRuns(text)], { indent: { left, hanging: left }, tabStops }),
  );
}

function checkLine({ label, checked }: { label: string; checked: boolean }, small: boolean): Paragraph {
  const size = small ? { size: SMALL } : {};
  const tick = new TextRun({ text: checked ? TICKED : UNTICKED, font: TICK_FONT, ...size });
  return line([tick, new TextRun('\t'), ...toRuns(label, { bold: checked, ...size })], {
    indent: { left: AFTER_TICK, hanging: AFTER_TICK, right: 60 },
    tabStops: [{ type: TabStopType.LEFT, position: AFTER_TICK }],
    // the font of the ticks is taller than that of the words: without this every line would be, in Word alone
    spacing: { before: small ? 6 : 20, after: small ? 6 : 20, line: small ? 215 : 250, lineRule: 'exact' },
  });
}

/** @param width of the box without its padding, twips */
function checkLines(part: Extract<FormPart, { type: 'checks' }>, width: number): (Paragraph | Table)[] {
  const { columns, items, small = false } = part;
  const toLine = (item: (typeof items)[number]) => checkLine(item, small);
  if (columns < 2) return items.map(toLine);
  const perColumn = Math.ceil(items.length / columns);
  const cells = Array.from({ length: columns }, (_, index) => {
    const own = items.slice(index * perColumn, (index + 1) * perColumn);
    return own.length > 0 ? own.map(toLine) : [line([])];
  });
  const widths = splitWidth(
    width,
    cells.map(() => 1),
  );
  return [borderlessTable({ widths, rows: [cells] })];
}

function partLines(part: FormPart, width: number): (Paragraph | Table)[] {
  switch (part.type) {
    case 'label':
      return [line(toRuns(part.text, { bold: true }))];
    case 'text':
      return [line(toRuns(part.text), { alignment: ALIGNMENT[part.align ?? 'left'] })];
    case 'fields':
      return fieldLines(part);
    case 'checks':
      return checkLines(part, width);
    case 'space':
      return [new Paragraph({ style: STYLE.form, spacing: { line: toTwips(part.cm), lineRule: 'exact' } })];
  }
}

/** Word repairs a file in which a cell ends with a table. */
function cellLines(cell: FormCell, width: number): (Paragraph | Table)[] {
  const lines = cell.parts.flatMap((part) => partLines(part, width - 2 * PADDING));
  return lines[lines.length - 1] instanceof Paragraph ? lines : [...lines, gapAfterTable()];
}

/** Right edges of a row's boxes, twips from the left. */
function edgesOf(row: FormRow, textWidth: number): number[] {
  let edge = 0;
  const shares = row.cells.map(({ width }) => width);
  return splitWidth(textWidth, shares).map((width) => {
    edge += width;
    return edge;
  });
}

/** @param grid right edges of the table's columns: a box covers all between its own edges */
function buildRow(row: FormRow, textWidth: number, grid: readonly number[]): TableRow {
  const edges = edgesOf(row, textWidth);
  const children = row.cells.map((cell, index) => {
    const [start, end] = [edges[index - 1] ?? 0, edges[index] ?? textWidth];
    return new TableCell({
      children: cellLines(cell, end - start),
      width: { size: end - start, type: WidthType.DXA },
      columnSpan: grid.filter((edge) => edge > start && edge <= end).length,
    });
  });
  const { minHeightCm } = row;
  const height = minHeightCm === undefined ? {} : { height: { value: toTwips(minHeightCm), rule: HeightRule.ATLEAST } };
  return new TableRow({ cantSplit: true, children, ...height });
}

/**
 * One table, so that no word processor puts a gap between its rows.
 * @param textWidth twips
 */
export function buildForm({ rows }: FormBlock, textWidth: number): (Table | Paragraph)[] {
  const grid = [...new Set(rows.flatMap((row) => edgesOf(row, textWidth)))].sort((a, b) => a - b);
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: grid.map((edge, index) => edge - (grid[index - 1] ?? 0)),
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: { left: PADDING, right: PADDING, top: 50, bottom: 50 },
    rows: rows.map((row) => buildRow(row, textWidth, grid)),
  });
  return [table, gapAfterTable()];
}
