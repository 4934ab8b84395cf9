/** A1 addresses of files: cells, areas, lists of areas, tab names with quotes. Counts from 0. */
import type { Area } from '../../host/spreadsheet/model.ts';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const names: string[] = [];

export function columnName(column: number): string {
  const known = names[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  names[column] = name;
  return name;
}

export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** `B2` or `B2:C3`; whole columns and rows as `A1:A1048576`. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellName(area.bottom, area.right)}`;
}

export function absoluteName(area: Area): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const first = corner(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${corner(area.bottom, area.right)}`;
}

const AREA = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

/** Also whole columns (`A:C`) and rows (`1:3`), with or without `$`; `null` when it is none of these. */
export function parseArea(text: string): Area | null {
  const match = AREA.exec(text.trim());
  if (match === null) return null;
  const [, left, top, right, bottom] = match;
  const range = text.includes(':');
  if (
    range
      ? (left === undefined) !== (right === undefined) || (top === undefined) !== (bottom === undefined)
      : left === undefined || top === undefined
  ) {
    return null;
  }
  if (left === undefined && top === undefined) return null;
  const rows = top === undefined ? [0, MAX_ROWS - 1] : [Number(top) - 1, Number(bottom ?? top) - 1];
  const columns = left === undefined ? [0, MAX_COLUMNS - 1] : [columnNumber(left), columnNumber(right ?? left)];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return area.top < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS ? null : area;
}

/** Areas separated by blanks, as in `sqref`; unreadable ones are left out. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area): area is Area => area !== null);
}

export function areasName(areas: Area[]): string {
  return areas.map(areaName).join(' ');
}

export function quotedTab(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'Tab'!A1:B2`; `tab` is `null` without a name in front. */
export function splitReference(text: string): { tab: string | null; address: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/s.exec(text.trim());
  if (match === null) return { tab: null, address: text.trim() };
  return { tab: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', address: match[3] ?? '' };
}

export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The area cut to a grid of that size; `null` when nothing of it lies inside. */
export function clip(area: Area, rows: number, columns: number): Area | null {
  if (area.top >= rows || area.left >= columns) return null;
  return { ...area, bottom: Math.min(area.bottom, rows - 1), right: Math.min(area.right, columns - 1) };
}
