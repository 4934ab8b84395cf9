/** Turns cells by field into rectangles, one for each run of adjacent columns, so that a writer needs one call a run. */
import type { CellContent, Grid } from '../grid.ts';
import type { TextBlock, ValueBlock } from '../tab-patch.ts';

/** Columns of a tab by field, counted from 1. */
export type ColumnsByField = Partial<Record<string, number>>;

/** Fields grouped into runs of adjacent columns, from left to right. */
export function fieldRuns(columns: ColumnsByField): { column: number; fields: string[] }[] {
  const sorted = Object.entries(columns)
    .filter((entry): entry is [string, number] => entry[1] !== undefined)
    .sort((a, b) => a[1] - b[1]);
  const runs: { column: number; fields: string[] }[] = [];
  for (const [field, column] of sorted) {
    const run = runs[runs.length - 1];
    if (run && run.column + run.fields.length === column) run.fields.push(field);
    else runs.push({ column, fields: [field] });
  }
  return runs;
}

/** Values of `count` rows from `row` on; `at(index, field)` gives a cell. */
export function valueBlocks(
  columns: ColumnsByField,
  row: number,
  count: number,
  at: (index: number, field: string) => CellContent,
): ValueBlock[] {
  if (count === 0) return [];
  return fieldRuns(columns).map(({ column, fields }) => ({
    row,
    column,
    values: Array.from({ length: count }, (_, index) => fields.map((field) => at(index, field))),
  }));
}

/** The same for texts such as number formats. */
export function textBlocks(
  columns: ColumnsByField,
  row: number,
  count: number,
  at: (index: number, field: string) => string,
): TextBlock[] {
  if (count === 0) return [];
  return fieldRuns(columns).map(({ column, fields }) => ({
    row,
    column,
    texts: Array.from({ length: count }, (_, index) => fields.map((field) => at(index, field))),
  }));
}

/** What stands in a cell, to be written back unchanged beside ours. The grid must have been read with formulas. */
export function existingContent(grid: Grid, row: number, column: number): CellContent {
  const formula = grid.formulas?.[row - 1]?.[column - 1] ?? '';
  if (formula !== '') return { formula };
  const value = grid.values[row - 1]?.[column - 1] ?? '';
  return value === '' ? null : value;
}
