/** Writes single cells of a tab in a number of calls that does not depend on how many there are. */
import type { CellContent, Grid } from '../grid.ts';
import { isPercentFormat } from '../parse-tab/read-angka.ts';
import { existingContent } from '../render-tab/column-blocks.ts';
import { isAutomatic, TEXT } from '../render-tab/value-format.ts';
import type { TabPatch, TextBlock, ValueBlock } from '../tab-patch.ts';
import { isDateFormat } from '../xlsx/number-format.ts';

/** From 1. `format` `null` = as the content asks for. */
export interface SelBaru {
  row: number;
  column: number;
  isi: CellContent;
  format: string | null;
}

/** So many runs of one column are written one by one; with more the cells between them are written back as they stand. */
const FEW = 4;

interface Run {
  column: number;
  first: number;
  last: number;
}

/** A figure must not fall into a text, day or percentage cell; a formula never into a text cell. */
function formatOf(isi: CellContent, format: string | null, before: string): string {
  if (format !== null) return isAutomatic(format) ? 'General' : format;
  const isText = typeof isi === 'string' || isi === null;
  const isUnfit = before === TEXT || isPercentFormat(before) || isDateFormat(before);
  return isAutomatic(before) || (!isText && isUnfit) ? 'General' : before;
}

function runsOf(column: number, rows: readonly number[], apart: boolean): Run[] {
  const runs: Run[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.last === row - 1) last.last = row;
    else runs.push({ column, first: row, last: row });
  }
  const whole = { column, first: runs[0]?.first ?? 0, last: runs[runs.length - 1]?.last ?? 0 };
  return runs.length > FEW && !apart ? [whole] : runs;
}

function range<Cell>({ first, last }: Run, at: (row: number) => Cell): Cell[][] {
  return Array.from({ length: last - first + 1 }, (_, index) => [at(first + index)]);
}

/**
 * @param grid as read, with number formats and formulas
 * @param apart write nothing but the cells themselves: others between them may belong to somebody else
 */
export function perbaikanPatch(grid: Grid, cells: readonly SelBaru[], apart: boolean): TabPatch {
  const byColumn = new Map<number, Map<number, SelBaru>>();
  for (const cell of cells) {
    const rows = byColumn.get(cell.column) ?? new Map<number, SelBaru>();
    byColumn.set(cell.column, rows.set(cell.row, cell));
  }
  const blocks = [...byColumn].flatMap(([column, rows]) =>
    runsOf(column, [...rows.keys()], apart).map((run) => {
      const before = (row: number) => grid.numberFormats?.[row - 1]?.[column - 1] ?? '';
      const formatAt = (row: number): string => {
        const cell = rows.get(row);
        return cell ? formatOf(cell.isi, cell.format, before(row)) : isAutomatic(before(row)) ? 'General' : before(row);
      };
      const contentAt = (row: number): CellContent => rows.get(row)?.isi ?? existing(grid, rows, row, column);
      const place = { row: run.first, column };
      const formats: TextBlock = { ...place, texts: range(run, formatAt) };
      const values: ValueBlock = { ...place, values: range(run, contentAt) };
      return { formats, values };
    }),
  );
  return {
    tab: grid.tab,
    numberFormats: blocks.map(({ formats }) => formats),
    values: blocks.map(({ values }) => values),
  };
}

/** A cell that is to become blank is not one that stays. */
function existing(grid: Grid, rows: ReadonlyMap<number, SelBaru>, row: number, column: number): CellContent {
  return rows.has(row) ? null : existingContent(grid, row, column);
}
