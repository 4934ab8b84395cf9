/** Finds the header of a tab by its texts: in one line or two, below any title rows, with columns in any order. */
import type { CellValue, Grid } from '../grid.ts';
import type { TabLayout } from '../tab-layout/column.ts';
import { createMatcher, type HeaderMatch, type HeaderMatcher, headerKey } from './header-text.ts';

/** Headers are looked for in these first rows. */
const SEARCHED_ROWS = 15;

export interface FoundColumns<Field extends string> {
  /** Row of the header, the lower one of two, from 1. */
  headerRow: number;
  /** The header stands over two rows. */
  twoRows: boolean;
  /** Column of each field found, from 1. */
  columns: Partial<Record<Field, number>>;
  /** Header texts as they stand in the tab. */
  headers: Partial<Record<Field, string>>;
  /** Fields named equally well by several columns; the first of them is in `columns`. */
  duplicates: { field: Field; columns: number[] }[];
}

/** Columns of one candidate line (or pair of lines), by field. */
interface Candidate<Field extends string> {
  row: number;
  twoRows: boolean;
  fields: Map<Field, { rank: number; columns: number[]; header: string }>;
}

function note<Field extends string>(
  candidate: Candidate<Field>,
  match: HeaderMatch<Field>,
  column: number,
  header: string,
): void {
  const known = candidate.fields.get(match.field);
  if (!known || match.rank < known.rank) {
    candidate.fields.set(match.field, { rank: match.rank, columns: [column], header });
  } else if (match.rank === known.rank) {
    known.columns.push(column);
  }
}

const cleanHeader = (value: CellValue | undefined): string =>
  String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();

function oneRow<Field extends string>(
  values: CellValue[][],
  row: number,
  matcher: HeaderMatcher<Field>,
): Candidate<Field> {
  const candidate: Candidate<Field> = { row: row + 1, twoRows: false, fields: new Map() };
  for (const [index, value] of (values[row] ?? []).entries()) {
    const match = matcher(headerKey(value));
    if (match) note(candidate, match, index + 1, cleanHeader(value));
  }
  return candidate;
}

/** What may stand in the lower line below a header that is complete without it: nothing, a column number, a unit. */
const ADDS_NOTHING = /^(?:|\(?\d+\)?|\(.*\)|rp\.?|%)$/;

/**
 * What a column is called by its two lines: both together, the lower alone, or the upper alone.
 * @param group upper text, carried over the blank cells of a merged group
 * @param own whether that text stands in this very column
 */
function matchPair<Field extends string>(
  matcher: HeaderMatcher<Field>,
  group: string,
  lower: string,
  own: boolean,
): { match: HeaderMatch<Field>; lines: 'both' | 'upper' | 'lower' } | undefined {
  const [top, bottom] = [headerKey(group), headerKey(lower)];
  if (bottom !== '') {
    const numbered = /^(?:i{1,3}|iv)$/.test(bottom) ? `tw${bottom}` : bottom;
    const both = top === '' ? undefined : (matcher(top + bottom) ?? matcher(bottom + top) ?? matcher(top + numbered));
    if (both) return { match: both, lines: 'both' };
    const alone = matcher(bottom);
    if (alone) return { match: alone, lines: 'lower' };
  }
  const upper = own && ADDS_NOTHING.test(bottom) ? matcher(top) : undefined;
  return upper && { match: upper, lines: 'upper' };
}

function twoRows<Field extends string>(
  values: CellValue[][],
  row: number,
  matcher: HeaderMatcher<Field>,
): Candidate<Field> {
  const candidate: Candidate<Field> = { row: row + 2, twoRows: true, fields: new Map() };
  const upper = values[row] ?? [];
  let group = '';
  for (const [index, value] of (values[row + 1] ?? []).entries()) {
    const above = cleanHeader(upper[index]);
    const lower = cleanHeader(value);
    if (above !== '') group = above;
    else if (lower === '') group = '';
    const found = matchPair(matcher, group, lower, above !== '');
    if (!found) continue;
    const text = { both: `${group} ${lower}`, upper: above, lower }[found.lines];
    note(candidate, found.match, index + 1, text);
  }
  return candidate;
}

/** More fields win; of equals the one line before the pair, then the upper before the lower. */
function bestOf<Field extends string>(candidates: Candidate<Field>[]): Candidate<Field> | null {
  let best: Candidate<Field> | null = null;
  for (const candidate of candidates) {
    if (candidate.fields.size > (best?.fields.size ?? 0)) best = candidate;
  }
  return best;
}

/**
 * Finds the header line within the first 15 rows: the line, or pair of lines, that names most fields.
 * @param tahun the year for synonyms such as `Target 2026`
 * @returns `null` when no line names any field
 */
export function findColumns<Field extends string>(
  grid: Pick<Grid, 'values'>,
  layout: TabLayout<Field>,
  tahun?: number,
): FoundColumns<Field> | null {
  const matcher = createMatcher(layout, tahun);
  const last = Math.min(SEARCHED_ROWS, grid.values.length);
  const rows = Array.from({ length: last }, (_, row) => row);
  const best = bestOf([
    ...rows.map((row) => oneRow(grid.values, row, matcher)),
    ...rows.slice(0, -1).map((row) => twoRows(grid.values, row, matcher)),
  ]);
  if (!best) return null;
  const found: FoundColumns<Field> = {
    headerRow: best.row,
    twoRows: best.twoRows,
    columns: {},
    headers: {},
    duplicates: [],
  };
  for (const [field, { columns, header }] of best.fields) {
    const [first] = columns;
    if (first === undefined) continue;
    found.columns[field] = first;
    found.headers[field] = header;
    if (columns.length > 1) found.duplicates.push({ field, columns });
  }
  return found;
}
