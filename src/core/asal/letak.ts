/** What a selected cell is: which tab, which column, whose row. */
import { type CellValue, cellAddress, type Grid, parseAddress } from '../grid.ts';
import { findColumns } from '../parse-tab/find-columns.ts';
import { showCell } from '../parse-tab/read-angka.ts';
import { type Periode, parsePeriode, tabOfPeriode } from '../periode.ts';
import type { Column, TabLayout } from '../tab-layout/column.ts';
import { TAB_LAYOUTS } from '../tab-layout/tab-layouts.ts';
import { tabKey } from '../tab-layout/tab-name.ts';

export interface Letak {
  grid: Grid;
  /** `null` for a tab that is none of ours. */
  layout: TabLayout | null;
  /** From 1. */
  row: number;
  column: number;
  sel: string;
  /** `null` for a column that we do not know. */
  kolom: Column | null;
  /** Header text as it stands in the tab. */
  judul: string;
  /** The cell is the header line or above it. */
  diKepala: boolean;
  value: CellValue;
  /** `''` when none. */
  formula: string;
  columns: Partial<Record<string, number>>;
  headerRow: number;
}

export function layoutOf(tab: string): TabLayout | null {
  return TAB_LAYOUTS.find((layout) => tabKey(layout.tab) === tabKey(tab)) ?? null;
}

/** The period whose figures stand in a tab; `null` for every other tab. */
export function periodeOfTab({ tab }: TabLayout, tahun: number): Periode | null {
  const periode = parsePeriode(tab, tahun);
  return periode && tabOfPeriode(periode) === tab ? periode : null;
}

/**
 * @param grid the whole tab, with formulas where these matter
 * @param sel `H12`
 * @returns `null` when `sel` is no address
 */
export function letakOf(grid: Grid, sel: string, tahun: number): Letak | null {
  const place = parseAddress(sel);
  if (!place) return null;
  const { row, column } = place;
  const layout = layoutOf(grid.tab);
  const found = layout ? findColumns(grid, layout, tahun) : null;
  const field = Object.keys(found?.columns ?? {}).find((one) => found?.columns[one] === column);
  const kolom = layout?.columns.find((one) => one.field === field) ?? null;
  return {
    ...{ grid, layout, row, column, sel: cellAddress(row, column), kolom },
    judul: (field && found?.headers[field]) || kolom?.header || '',
    diKepala: found !== null && row <= found.headerRow,
    value: grid.values[row - 1]?.[column - 1] ?? '',
    formula: grid.formulas?.[row - 1]?.[column - 1] ?? '',
    columns: found?.columns ?? {},
    headerRow: found?.headerRow ?? 0,
  };
}

/** The cell of a field in the same row, as text; `''` where the tab has no such column. */
export function kataDi({ grid, columns, row }: Letak, field: string, at = row): string {
  const column = columns[field];
  return column === undefined ? '' : showCell(grid.values[at - 1]?.[column - 1] ?? '');
}
