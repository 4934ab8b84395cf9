/** Knows machine-made cells again: a fingerprint of what we wrote tells whether a person has typed over it. */
import type { CellContent, CellValue, Grid } from '../core/grid.ts';
import type { ColumnsByField } from '../core/render-tab/column-blocks.ts';
import type { Ports } from './ports.ts';

/** Spreadsheet programs keep 15 significant digits when they save a file; what we write and what is read back must agree. */
export function stableText(value: CellValue | CellContent | undefined): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (value instanceof Date) return value.toISOString();
  return value === null || value === undefined ? '' : String(value);
}

/**
 * First 16 hex digits over `count` rows of cells, in field order.
 * @param at cell of a row (from 0) and a field, as read or as it will be written
 */
export function machineFingerprint(
  ports: Ports,
  fields: readonly string[],
  count: number,
  at: (index: number, field: string) => CellValue | CellContent | undefined,
): string {
  const sorted = [...fields].sort();
  const lines: string[] = [];
  for (let index = 0; index < count; index += 1) {
    lines.push(sorted.map((field) => stableText(at(index, field))).join('\u0001'));
  }
  return ports.sha256(lines.join('\u0002')).slice(0, 16);
}

/** Reads the cells of a grid for `machineFingerprint`; row `first` counts from 1. */
export function cellsOf(grid: Grid, columns: ColumnsByField, first: number) {
  return (index: number, field: string): CellValue | undefined =>
    grid.values[first - 1 + index]?.[(columns[field] ?? 0) - 1];
}
