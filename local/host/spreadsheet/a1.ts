/** Reads and writes A1 notation; rows and columns count from 0 inside, from 1 in the text. */
import type { Area } from './model.ts';

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → `0`; case does not matter. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function cellToA1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A1` for one cell, `A1:B2` otherwise. */
export function areaToA1(area: Area): string {
  const first = cellToA1(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellToA1(area.bottom, area.right)}`;
}

/** A tab's name always in quotes, as `'Triwulan I'`. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'Triwulan I'!A1:B2` into the tab's name (`null` = none) and the rest. */
export function splitSheetName(text: string): { sheet: string | null; cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(text);
  if (quoted?.[1] !== undefined) return { sheet: quoted[1].replaceAll("''", "'"), cells: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { sheet: null, cells: text } : { sheet: text.slice(0, mark), cells: text.slice(mark + 1) };
}

const CELLS = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?)?$/;

/**
 * The area of `A1`, `A1:B2`, `A:C`, `2:5` or `A2:C`; open ends reach the edge of the grid. Corners may come in any order.
 * `null` when the text is no such thing.
 */
export function parseArea(cells: string, grid: { maxRows: number; maxColumns: number }): Area | null {
  const match = CELLS.exec(cells.trim());
  if (!match || cells.trim() === '') return null;
  const [, firstLetters, firstDigits, lastLetters, lastDigits] = match;
  const isRange = cells.includes(':');
  if (!isRange && !(firstLetters && firstDigits)) return null;
  if (isRange && (!(firstLetters ?? firstDigits) || !(lastLetters ?? lastDigits))) return null;
  if (isRange && (firstLetters === undefined) !== (lastLetters === undefined)) return null;
  const rows = ends(firstDigits, isRange ? lastDigits : firstDigits, (digits) => Number(digits) - 1, grid.maxRows);
  const columns = ends(firstLetters, isRange ? lastLetters : firstLetters, columnNumber, grid.maxColumns);
  return { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
}

function ends(first: string | undefined, last: string | undefined, read: (text: string) => number, size: number) {
  if (first !== undefined && last !== undefined) {
    const [a, b] = [read(first), read(last)];
    return [Math.min(a, b), Math.max(a, b)] as const;
  }
  const only = first ?? last;
  return [only === undefined ? 0 : read(only), Math.max(size - 1, only === undefined ? 0 : read(only))] as const;
}
