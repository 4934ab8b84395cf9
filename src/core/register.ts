/** A register of the workbook (Disposisi, Distribusi, Arsip …) as rows of texts by field, and the patches that append to it or change single cells. */
import type { CellContent, CellValue, Grid } from './grid.ts';
import { findColumns } from './parse-tab/find-columns.ts';
import { isBlankWord, showCell } from './parse-tab/read-angka.ts';
import { textBlocks, valueBlocks } from './render-tab/column-blocks.ts';
import { PERCENT_VALUE, TEXT, valuePattern } from './render-tab/value-format.ts';
import type { TabLayout } from './tab-layout/column.ts';
import type { TabPatch, TextBlock, ValueBlock } from './tab-patch.ts';

export interface RegisterRow<Field extends string> {
  /** Row in the tab, from 1. */
  row: number;
  /** Text of a cell without spaces around it; `''` for a blank, for `-`, and where the tab has no such column. */
  text(field: Field): string;
  /** The cell as it stands. */
  value(field: Field): CellValue;
}

export interface Register<Field extends string> {
  layout: TabLayout<Field>;
  grid: Grid;
  headerRow: number;
  /** From 1. */
  columns: Partial<Record<Field, number>>;
  /** Rows in which any column of ours is filled. */
  rows: RegisterRow<Field>[];
  /** Row in which the next entry goes: below everything that stands in the tab. */
  nextRow: number;
}

/** Cells of one entry; fields that are absent stay blank. Strings are stored as text, never parsed. */
export type RegisterEntry<Field extends string> = Partial<Record<Field, string | number | Date | null>>;

function rowAt<Field extends string>(
  grid: Grid,
  columns: Partial<Record<Field, number>>,
  row: number,
): RegisterRow<Field> {
  const value = (field: Field): CellValue => {
    const column = columns[field];
    return column === undefined ? '' : (grid.values[row - 1]?.[column - 1] ?? '');
  };
  return {
    row,
    value,
    text: (field) => {
      const cell = value(field);
      return isBlankWord(cell) ? '' : showCell(cell).trim();
    },
  };
}

/** @returns `null` when no header of the register can be found */
export function parseRegister<Field extends string>(grid: Grid, layout: TabLayout<Field>): Register<Field> | null {
  const found = findColumns(grid, layout);
  if (!found) return null;
  const { columns, headerRow } = found;
  const fields = Object.keys(columns) as Field[];
  const rows: RegisterRow<Field>[] = [];
  let last = headerRow;
  for (let row = headerRow + 1; row <= grid.values.length; row += 1) {
    if ((grid.values[row - 1] ?? []).some((value) => value !== '')) last = row;
    const candidate = rowAt(grid, columns, row);
    if (fields.some((field) => candidate.text(field) !== '')) rows.push(candidate);
  }
  return { layout, grid, headerRow, columns, rows, nextRow: last + 1 };
}

/** Number format of a cell that we write: a text stays text, whatever format the cell had. */
function patternOf<Field extends string>({ columns }: TabLayout<Field>, field: string, content: CellContent): string {
  const kind = columns.find((column) => column.field === field)?.kind;
  if (content instanceof Date) return kind === 'waktu' ? 'd mmm yyyy hh"."mm' : 'd mmm yyyy';
  if (typeof content !== 'number') return TEXT;
  if (kind === 'persen') return PERCENT_VALUE;
  return kind === 'angka' ? valuePattern(content, null) : '0';
}

/** Entries below the last row: one write for each run of adjacent columns, and one for their formats. */
export function appendPatch<Field extends string>(
  register: Register<Field>,
  entries: readonly RegisterEntry<Field>[],
): TabPatch {
  const { grid, columns, nextRow, layout } = register;
  const at = (index: number, field: string): CellContent => entries[index]?.[field as Field] ?? null;
  const pattern = (index: number, field: string): string => patternOf(layout, field, at(index, field));
  return {
    tab: grid.tab,
    numberFormats: textBlocks(columns, nextRow, entries.length, pattern),
    values: valueBlocks(columns, nextRow, entries.length, at),
  };
}

/** New contents of single cells of rows that stand there: one write for each run of adjacent columns of a row, and one for its formats. */
export function updatePatch<Field extends string>(
  register: Register<Field>,
  changes: readonly { row: number; entry: RegisterEntry<Field> }[],
): TabPatch {
  const values: ValueBlock[] = [];
  const numberFormats: TextBlock[] = [];
  for (const { row, entry } of changes) {
    const places: Partial<Record<string, number>> = {};
    for (const field of Object.keys(entry) as Field[]) places[field] = register.columns[field];
    const at = (_: number, field: string): CellContent => entry[field as Field] ?? null;
    values.push(...valueBlocks(places, row, 1, at));
    numberFormats.push(...textBlocks(places, row, 1, (_, field) => patternOf(register.layout, field, at(0, field))));
  }
  return { tab: register.grid.tab, numberFormats, values };
}
