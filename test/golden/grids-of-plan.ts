/** The tabs of a hand-made workbook as grids, as the add-on reads them: without a file and a host, many cases take no time. */
import type { CellValue, Grid } from '../../src/core/grid.ts';
import { type HandMadeTab, type TypedContent, toTypedContent } from './workbook-file.ts';

const DAY = 86_400_000;

/** Days since 1899-12-30 as the local midnight that Sheets gives. */
function dateOf(serial: number): Date {
  const utc = new Date((serial - 25_569) * DAY);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
}

function cellValue({ value, style }: TypedContent): CellValue {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  const isDate = typeof value === 'number' && style?.numberFormat === 'yyyy-mm-dd';
  return isDate ? dateOf(value) : value;
}

function gridOf(tab: string, gid: number, { rows }: HandMadeTab): Grid {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const contents = rows.map((row) => Array.from({ length: width }, (_, index) => toTypedContent(row[index] ?? '')));
  return {
    tab,
    gid,
    values: contents.map((line) => line.map(cellValue)),
    numberFormats: contents.map((line) => line.map(({ style }) => style?.numberFormat ?? 'General')),
  };
}

export function gridsOfTabs(tabs: Readonly<Record<string, HandMadeTab>>): Grid[] {
  return Object.entries(tabs).map(([tab, content], index) => gridOf(tab, index + 1, content));
}
