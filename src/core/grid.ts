/** A tab as plain values, and the A1 addresses by which people name its cells. */

/** What a cell holds when Sheets reads it: blank is `''`, spreadsheet errors are texts such as `#REF!`. */
export type CellValue = string | number | boolean | Date;

/** What we write: `null` clears the cell; text is always stored as text, never parsed as if typed. */
export type CellContent = string | number | boolean | Date | null | { formula: string };

/**
 * One tab as read. Rows and columns of the arrays count from 0 and start at A1; arrays are rectangular.
 * Parts that were not asked for are absent.
 */
export interface Grid {
  tab: string;
  /** Sheet id, for links to cells (`#gid=…&range=…`). */
  gid: number;
  values: CellValue[][];
  numberFormats?: string[][];
  formulas?: string[][];
  notes?: string[][];
}

/** Does nothing stand in the tab? */
export function isEmptyGrid(grid: Pick<Grid, 'values'>): boolean {
  return grid.values.every((line) => line.every((value) => value === ''));
}

/** Column number, counted from 1, as letters: 1 → `A`, 28 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row and column, counted from 1, of an address such as `H12`, `$H$12` or `h12`; `null` when it is none. */
export function parseAddress(text: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim().toUpperCase());
  if (!parts) return null;
  const column = [...(parts[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(parts[2]), column };
}

/** Address of one cell, row and column counted from 1: (12, 8) → `H12`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}
