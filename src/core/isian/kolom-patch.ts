/** New contents of single cells of some rows of a tab, in as few writes as the rows allow. */
import type { CellContent, Grid } from '../grid.ts';
import { type ColumnsByField, existingContent, fieldRuns } from '../render-tab/column-blocks.ts';
import { TEXT } from '../render-tab/value-format.ts';
import type { TabPatch, TextBlock, ValueBlock } from '../tab-patch.ts';

/** What is written into a row, by field. */
export interface PerubahanBaris {
  row: number;
  isi: Partial<Record<string, string>>;
}

/** Rows in runs; a gap is bridged where every row in it may be written, too. */
function rowRuns(rows: readonly number[], mayWrite: (row: number) => boolean): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    const gap = last ? Array.from({ length: row - last.to - 1 }, (_, index) => last.to + 1 + index) : [];
    if (last && gap.every(mayWrite)) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs;
}

/**
 * @param grid read with formulas and number formats: cells between the changed ones are written back as they stand
 * @param columns column of each field that is written
 * @param mayWrite rows that the acting person may write to, so that a gap between two changes can be bridged
 */
export function kolomPatch(
  grid: Grid,
  columns: ColumnsByField,
  perubahan: readonly PerubahanBaris[],
  mayWrite: (row: number) => boolean,
): TabPatch {
  const byRow = new Map(perubahan.map(({ row, isi }) => [row, isi]));
  const values: ValueBlock[] = [];
  const numberFormats: TextBlock[] = [];
  for (const { from, to } of rowRuns([...byRow.keys()], mayWrite)) {
    const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    for (const { column, fields } of fieldRuns(columns)) {
      const contentAt = (row: number, field: string, at: number): CellContent =>
        byRow.get(row)?.[field] ?? existingContent(grid, row, at);
      const formatAt = (row: number, field: string, at: number): string =>
        byRow.get(row)?.[field] === undefined ? (grid.numberFormats?.[row - 1]?.[at - 1] ?? 'General') : TEXT;
      values.push({
        row: from,
        column,
        values: rows.map((row) => fields.map((field, index) => contentAt(row, field, column + index))),
      });
      numberFormats.push({
        row: from,
        column,
        texts: rows.map((row) => fields.map((field, index) => formatAt(row, field, column + index))),
      });
    }
  }
  return { tab: grid.tab, numberFormats, values };
}

/** A note below what stands in the cell already; nothing that was written is replaced. */
export function tambahCatatan(before: string, catatan: string): string {
  return before.trim() === '' ? catatan : `${before.trimEnd()}\n${catatan}`;
}
