/** Clears cells of some columns in some rows; everything else in between is written back as it stands. */
import type { Grid } from '../grid.ts';
import { type ColumnsByField, existingContent, textBlocks, valueBlocks } from '../render-tab/column-blocks.ts';
import { isAutomatic } from '../render-tab/value-format.ts';
import type { TabPatch } from '../tab-patch.ts';

export interface Kosongkan {
  grid: Grid;
  /** Columns to be cleared, from 1. */
  columns: ColumnsByField;
  /** Rows to be cleared, from 1. */
  rows: readonly number[];
  /** Formulas that people put there compute the new year's figures as well, and stay. */
  formulas: 'tetap' | 'hapus';
}

/** Formats stay as they are. `null` when nothing is to be cleared. @param grid with formulas and number formats */
export function kosongkanPatch({ grid, columns, rows, formulas }: Kosongkan): TabPatch | null {
  if (rows.length === 0 || Object.keys(columns).length === 0) return null;
  const wanted = new Set(rows);
  const first = rows.reduce((least, row) => Math.min(least, row));
  const count = rows.reduce((most, row) => Math.max(most, row)) - first + 1;
  const formatAt = (index: number, field: string): string => {
    const format = grid.numberFormats?.[first - 1 + index]?.[(columns[field] ?? 0) - 1] ?? '';
    return isAutomatic(format) ? 'General' : format;
  };
  return {
    tab: grid.tab,
    // Texts are written back under their own format: in a text cell nothing may be put before them.
    numberFormats: textBlocks(columns, first, count, formatAt),
    values: valueBlocks(columns, first, count, (index, field) => {
      const [row, column] = [first + index, columns[field] ?? 0];
      const isFormula = (grid.formulas?.[row - 1]?.[column - 1] ?? '') !== '';
      const stays = !wanted.has(row) || (isFormula && formulas === 'tetap');
      return stays ? existingContent(grid, row, column) : null;
    }),
  };
}

/** Clears our columns of a tab that only the add-on writes, or that starts anew: every row from `first` to `last`. */
export function kosongkanSemua(tab: string, columns: ColumnsByField, first: number, last: number): TabPatch | null {
  const count = last - first + 1;
  if (count < 1 || Object.keys(columns).length === 0) return null;
  return {
    tab,
    values: valueBlocks(columns, first, count, () => null),
    fontWeights: textBlocks(columns, first, count, () => 'normal'),
  };
}

/** The columns of the given fields. */
export function columnsOf<Field extends string>(
  columns: Partial<Record<Field, number>>,
  fields: readonly Field[],
): ColumnsByField {
  const chosen: ColumnsByField = {};
  for (const field of fields) if (columns[field] !== undefined) chosen[field] = columns[field];
  return chosen;
}
