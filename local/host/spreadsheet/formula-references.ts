/** Finds and rewrites the cell references of a formula. */
import { columnLetters, columnNumber } from './a1.ts';
import type { Area } from './model.ts';

/** One end of a reference, `null` where it is open (`A:A` has no rows). */
export interface Corner {
  row: number | null;
  column: number | null;
  rowFixed: boolean;
  columnFixed: boolean;
}

export interface Reference {
  /** The tab's name, `null` = the formula's own tab. */
  sheet: string | null;
  first: Corner;
  /** `null` for a single cell. */
  last: Corner | null;
}

const NAME = "'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\d_.]*";
const CELL = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*';
const CELLS = `${CELL}(?::(?:${CELL}|\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d*))?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?:\\$?[1-9]\\d*)?|\\$?[1-9]\\d*:\\$?[1-9]\\d*`;
const TOKEN = new RegExp(
  `"(?:[^"]|"")*"?|(?<![\\p{L}\\d_.$])(?:(${NAME})!)?(${CELLS})(?![\\p{L}\\d_(!.])|${NAME}`,
  'gu',
);
const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

function parseCorner(text: string): Corner {
  // In `$5` the sign belongs to the row.
  const [, sign = '', letters = '', middle = '', digits = ''] = CORNER.exec(text) ?? [];
  return {
    row: digits === '' ? null : Number(digits) - 1,
    column: letters === '' ? null : columnNumber(letters),
    rowFixed: letters === '' ? sign === '$' : middle === '$',
    columnFixed: letters !== '' && sign === '$',
  };
}

function cornerText(corner: Corner): string {
  const column = corner.column === null ? '' : `${corner.columnFixed ? '$' : ''}${columnLetters(corner.column)}`;
  return column + (corner.row === null ? '' : `${corner.rowFixed ? '$' : ''}${corner.row + 1}`);
}

function parseReference(name: string | undefined, cells: string): Reference {
  const [first = '', last] = cells.split(':');
  const sheet = name === undefined ? null : name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, first: parseCorner(first), last: last === undefined ? null : parseCorner(last) };
}

/** Rewrites each reference: `change` gives the new one, the same object = leave as it stands, `null` = `#REF!`. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return formula.replace(TOKEN, (token: string, name: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return token;
    const reference = parseReference(name, cells);
    const changed = change(reference);
    if (changed === reference) return token;
    if (changed === null) return '#REF!';
    return referenceText(changed, changed.sheet === reference.sheet ? name : undefined);
  });
}

function referenceText(reference: Reference, written: string | undefined): string {
  const { sheet, first, last } = reference;
  const prefix = sheet === null ? '' : `${written ?? `'${sheet.replaceAll("'", "''")}'`}!`;
  return `${prefix}${cornerText(first)}${last ? `:${cornerText(last)}` : ''}`;
}

/** The references of a formula and the other words in it (names of ranges among them). */
export function findReferences(formula: string): { references: Reference[]; words: string[] } {
  const references: Reference[] = [];
  const words: string[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    if (match[2] !== undefined) references.push(parseReference(match[1], match[2]));
    else if (!match[0].startsWith('"') && !match[0].startsWith("'")) words.push(match[0]);
  }
  return { references, words };
}

/** The cells that a reference covers on a grid of that size. */
export function referenceArea(reference: Reference, grid: { maxRows: number; maxColumns: number }): Area {
  const { first } = reference;
  const last = reference.last ?? first;
  const [top, bottom] = order(first.row, last.row, grid.maxRows);
  const [left, right] = order(first.column, last.column, grid.maxColumns);
  return { top, left, bottom, right };
}

function order(first: number | null, last: number | null, size: number): [number, number] {
  const from = first ?? last ?? 0;
  const to = first !== null && last !== null ? last : size - 1;
  return from <= to ? [from, to] : [to, from];
}

/** The formula as it reads after being copied that many rows down and columns right; `$` parts stay. */
export function moveRelative(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
  });
  const isGone = (corner: Corner | null) => corner !== null && ((corner.row ?? 0) < 0 || (corner.column ?? 0) < 0);
  return mapReferences(formula, (reference) => {
    const first = move(reference.first);
    const last = reference.last && move(reference.last);
    return isGone(first) || isGone(last) ? null : { ...reference, first, last };
  });
}
