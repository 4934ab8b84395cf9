/** Tables of figures: caption above, header rows that repeat, rows that stay whole, thin lines, numbers to the right. */
import { Paragraph } from 'docx';
import type { TableRow as Row, TableBlock, TableColumn } from '../laporan/blocks.ts';
import { headerSpans, placeCells } from '../laporan/table-cells.ts';
import { buildCaption, buildNotes, noteLines } from './caption.ts';
import { columnWidths } from './column-widths.ts';
import type { FontMeasure } from './estimate/font-widths.ts';
import { GAP, LOOK, type Look } from './looks.ts';
import type { RenderContext } from './render-context.ts';
import { STYLE } from './styles.ts';
import { type CellFormat, cellMaker } from './table-cell.ts';
import { element, group, type Xml, XmlTable } from './xml.ts';

/** Tables with more columns than this are set in the smaller type. */
const ROOMY_COLUMNS = 8;
/** Above this a form such as E.81 is meant, which is printed as small as can be read. */
const DENSE_COLUMNS = 20;
/** A table of so many rows is not worth tearing over two pages. */
const SMALL_TABLE = 8;
/** Light enough for black letters, and to be told from white where there is no colour. */
const HEADER_FILL = 'D9E2EF';
const GROUP_FILL = 'EFF3F8';
const TOTAL_FILL = 'E4E9F1';
const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '8A94A3' }),
);

/** What the parts of one table share. */
export interface TableLayout {
  columns: TableColumn[];
  /** Twips. */
  widths: number[];
  /** Left and right of each cell, twips. */
  padding: number;
  style: string;
  look: Look;
}

/** Type and padding (twips) by the number of columns. */
function densityOf(columns: number): ['cell' | 'cellNarrow' | 'cellTiny', number] {
  if (columns > DENSE_COLUMNS) return ['cellTiny', 18];
  return columns > ROOMY_COLUMNS ? ['cellNarrow', 55] : ['cell', 85];
}

/** @param textWidth twips */
export function tableLayout({ columns, rows }: TableBlock, textWidth: number, font: FontMeasure): TableLayout {
  const [kind, padding] = densityOf(columns.length);
  const look = LOOK[kind];
  const widths = columnWidths(columns, rows, textWidth, { font, size: look.size, padding: 2 * padding });
  return { columns, widths, padding, style: STYLE[kind], look };
}

const sum = (widths: number[]): number => widths.reduce((a, b) => a + b, 0);

const HEADER_ROW = group('w:trPr', [group('w:cantSplit'), group('w:tblHeader')]);
const DATA_ROW = group('w:trPr', [group('w:cantSplit')]);

/** One header row, or two where columns are grouped. */
function buildHeader({ columns, widths, style }: TableLayout): Xml[] {
  const base = { style, align: 'center', bold: true, fill: HEADER_FILL, middle: true, keepNext: true } as const;
  const cell = (text: string, format: Partial<CellFormat> & { width: number }) =>
    cellMaker({ ...base, ...format })(text);
  const single = (index: number, merge?: 'restart' | 'continue') => {
    const text = merge === 'continue' ? '' : (columns[index]?.header ?? '');
    return cell(text, { width: widths[index] ?? 0, ...(merge ? { merge } : {}) });
  };
  const spans = headerSpans(columns);
  if (spans.every((span) => span.group === undefined)) {
    return [group('w:tr', [HEADER_ROW, ...columns.map((_, index) => single(index))])];
  }
  const upper = spans.map(({ start, end, group: name }) =>
    name === undefined
      ? single(start, 'restart')
      : cell(name, { width: sum(widths.slice(start, end)), span: end - start }),
  );
  const lower = columns.map((column, index) => single(index, column.group === undefined ? 'continue' : undefined));
  return [group('w:tr', [HEADER_ROW, ...upper]), group('w:tr', [HEADER_ROW, ...lower])];
}

function cellFormat(
  { columns, widths, style }: TableLayout,
  start: number,
  span: number,
  kind: Row['kind'],
): CellFormat {
  return {
    style,
    span,
    width: sum(widths.slice(start, start + span)),
    align: span > 1 ? 'left' : (columns[start]?.align ?? 'left'),
    ...(kind === 'group' ? { bold: true, fill: GROUP_FILL } : {}),
    ...(kind === 'total' ? { bold: true, fill: TOTAL_FILL, middle: true } : {}),
  };
}

/** Makes the rows of one table; cells of the same place and kind share their format. */
function rowMaker(layout: TableLayout): (row: Row, keepNext: boolean) => Xml {
  const makers = new Map<string, ReturnType<typeof cellMaker>>();
  const makerOf = (start: number, span: number, kind: Row['kind'], keepNext: boolean) => {
    const key = [start, span, kind, keepNext].join();
    const maker = makers.get(key) ?? cellMaker({ ...cellFormat(layout, start, span, kind), keepNext });
    makers.set(key, maker);
    return maker;
  };
  return (row, keepNext) => {
    const cells = placeCells(row, layout.columns.length).map(({ start, span }, index) =>
      makerOf(start, span, row.kind, keepNext || row.kind === 'group')(row.cells[index] ?? ''),
    );
    return group('w:tr', [DATA_ROW, ...cells]);
  };
}

/** A small table stays in one piece, a total with the row above it, the last row with the note below. */
export function keepsNext(rows: Row[], index: number, hasNote: boolean): boolean {
  if (index === rows.length - 1) return hasNote;
  return rows.length <= SMALL_TABLE || rows[index + 1]?.kind === 'total';
}

/** @param padding left and right of each cell, twips */
function tableProperties(textWidth: number, padding: number): Xml {
  const margin = (side: string, width: number) => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
  return group('w:tblPr', [
    element('w:tblW', { 'w:w': textWidth, 'w:type': 'dxa' }),
    group('w:tblBorders', LINES),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    group('w:tblCellMar', [margin('top', 0), margin('left', padding), margin('bottom', 0), margin('right', padding)]),
  ]);
}

/** Keeps two tables apart, and carries a section's end; low, so that it hardly ever makes a page of its own. */
export function gapAfterTable(keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: GAP, lineRule: 'exact' } });
}

/** Caption, table and note. */
export function buildTable(block: TableBlock, context: RenderContext): (Paragraph | XmlTable)[] {
  const { textWidth } = context.page;
  const { rows } = block;
  const layout = tableLayout(block, textWidth, context.font);
  const { widths, padding } = layout;
  const hasNote = noteLines(block.note).length > 0;
  const makeRow = rowMaker(layout);
  const table = new XmlTable([
    tableProperties(textWidth, padding),
    group(
      'w:tblGrid',
      widths.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    ...buildHeader(layout),
    ...rows.map((row, index) => makeRow(row, keepsNext(rows, index, hasNote))),
  ]);
  return [
    buildCaption(block.caption, context.targetOf.get(block), context, 'above'),
    table,
    ...buildNotes(block.note),
    gapAfterTable(),
  ];
}
