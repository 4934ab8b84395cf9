/** Finds the cells of a tab by header text, as a person does, and says what is typed into which. */
import type { TypedCell } from '../host/protocol.ts';
import type { SampleCell, SampleMistake, SampleRow, SampleTab } from './sample-data.ts';

/** Texts of a tab, row by row. */
type Texts = readonly (readonly string[])[];

/** Title rows may stand above the header. */
const HEADER_ROWS = 15;

interface Header {
  /** From 1. */
  row: number;
  columnOf: ReadonlyMap<string, number>;
}

function headerKey(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\*$/, '').trim().toLowerCase();
}

/** @throws Error naming the headers that no row has */
function findHeader(tab: string, texts: Texts, headers: ReadonlySet<string>): Header {
  const wanted = [...headers];
  let missing = wanted;
  for (const [index, cells] of texts.slice(0, HEADER_ROWS).entries()) {
    const columnOf = new Map(cells.map((text, column) => [headerKey(text), column + 1] as const).reverse());
    const absent = wanted.filter((header) => !columnOf.has(headerKey(header)));
    if (absent.length === 0) return { row: index + 1, columnOf };
    if (absent.length < missing.length) missing = absent;
  }
  throw new Error(`tab ${tab} has no column ${missing.join(', ')}`);
}

/** Numbers the Indonesian way. */
function toTyped(cell: SampleCell): string {
  if (Array.isArray(cell)) return cell.join('\n');
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
}

function cellsOfRow(row: number, content: SampleRow, { columnOf }: Header): TypedCell[] {
  return Object.entries(content).map(([header, cell]) => ({
    row,
    column: columnOf.get(headerKey(header)) ?? 0,
    text: toTyped(cell),
  }));
}

/** The row that has these texts. @throws Error when there is none */
function findRow(tab: string, texts: Texts, header: Header, wanted: SampleRow): number {
  const parts = cellsOfRow(0, wanted, header);
  const index = texts.findIndex(
    (cells, at) => at >= header.row && parts.every(({ column, text }) => cells[column - 1]?.trim() === text),
  );
  if (index < 0) throw new Error(`tab ${tab} has no row with ${JSON.stringify(wanted)}`);
  return index + 1;
}

function firstFreeRow(texts: Texts): number {
  let last = texts.length;
  while (last > 0 && (texts[last - 1] ?? []).every((text) => text === '')) last -= 1;
  return last + 1;
}

/**
 * Where the rows of a sample tab go.
 * @param texts what stands in the tab
 * @throws Error when the tab lacks a column, or a row that kolomKunci names
 */
export function placeRows({ tab, kolomKunci, baris }: SampleTab, texts: Texts): TypedCell[] {
  const header = findHeader(tab, texts, new Set(baris.flatMap((row) => Object.keys(row))));
  const free = firstFreeRow(texts);
  return baris.flatMap((content, index) => {
    if (kolomKunci === undefined) return cellsOfRow(free + index, content, header);
    const keys = typeof kolomKunci === 'string' ? [kolomKunci] : kolomKunci;
    const entries = Object.entries(content);
    const key = Object.fromEntries(entries.filter(([name]) => keys.includes(name)));
    const rest = Object.fromEntries(entries.filter(([name]) => !keys.includes(name)));
    return cellsOfRow(findRow(tab, texts, header, key), rest, header);
  });
}

/** Cells of a row that somebody emptied. */
function emptied(row: number, texts: Texts): TypedCell[] {
  return (texts[row - 1] ?? []).flatMap((text, index) => (text === '' ? [] : [{ row, column: index + 1, text: '' }]));
}

/**
 * What is typed to make a mistake.
 * @throws Error when the tab lacks a column or the row that is meant
 */
export function placeMistake({ tab, pada, menjadi }: SampleMistake, texts: Texts): TypedCell[] {
  const content = menjadi === 'kosong' ? {} : menjadi;
  const place = typeof pada === 'string' ? {} : pada;
  const header = findHeader(tab, texts, new Set([...Object.keys(content), ...Object.keys(place)]));
  if (pada === 'judul') return cellsOfRow(header.row, content, header);
  if (pada === 'baris baru') return cellsOfRow(firstFreeRow(texts), content, header);
  const row = findRow(tab, texts, header, pada);
  return menjadi === 'kosong' ? emptied(row, texts) : cellsOfRow(row, content, header);
}
