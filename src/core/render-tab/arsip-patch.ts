/** Register of the reports that were made: the next revision, and the rows that record it in tab Arsip. */
import type { CellContent, Grid } from '../grid.ts';
import type { ArsipField } from '../tab-layout/arsip.ts';
import type { TabPatch } from '../tab-patch.ts';
import type { ColumnsByField } from './column-blocks.ts';
import { textBlocks, valueBlocks } from './column-blocks.ts';
import { TEXT } from './value-format.ts';

export interface ArsipPlace {
  grid: Grid;
  columns: ColumnsByField;
  headerRow: number;
}

export type ArsipRow = Partial<Record<ArsipField, string | number>>;

function cell(place: ArsipPlace, row: number, field: ArsipField): string {
  return String(place.grid.values[row - 1]?.[(place.columns[field] ?? 0) - 1] ?? '').trim();
}

/** Rows of the register from 1 that hold a document of this kind and period. */
function rowsOf(place: ArsipPlace, jenis: string, periode: string): number[] {
  const rows: number[] = [];
  for (let row = place.headerRow + 1; row <= place.grid.values.length; row += 1) {
    if (cell(place, row, 'jenis') === jenis && cell(place, row, 'periode') === periode) rows.push(row);
  }
  return rows;
}

/** Highest revision on record, 0 when there is none. */
export function lastRevisi(place: ArsipPlace, jenis: string, periode: string): number {
  return Math.max(0, ...rowsOf(place, jenis, periode).map((row) => Number(cell(place, row, 'revisi')) || 0));
}

function lastRow(place: ArsipPlace): number {
  for (let row = place.grid.values.length; row > place.headerRow; row -= 1) {
    if ((place.grid.values[row - 1] ?? []).some((value) => value !== '')) return row;
  }
  return place.headerRow;
}

/** Appends a document and marks earlier drafts of the same kind and period as replaced. */
export function arsipPatch(place: ArsipPlace, document: ArsipRow): TabPatch {
  const row = lastRow(place) + 1;
  const no = row - place.headerRow;
  const content = (field: string): CellContent => (field === 'no' ? no : (document[field as ArsipField] ?? null));
  const values = valueBlocks(place.columns, row, 1, (_, field) => content(field));
  const keadaan = place.columns.keadaan;
  const before = rowsOf(place, String(document.jenis ?? ''), String(document.periode ?? ''));
  const first = before[0];
  if (keadaan !== undefined && first !== undefined) {
    const replaced = new Set(before.filter((one) => cell(place, one, 'keadaan') === 'Draf'));
    const column = Array.from({ length: row - first }, (_, index) => {
      const at = first + index;
      return [replaced.has(at) ? 'Digantikan' : (place.grid.values[at - 1]?.[keadaan - 1] ?? null)];
    });
    values.push({
      row: first,
      column: keadaan,
      values: column.map(([value]) => [value === '' ? null : (value ?? null)]),
    });
  }
  const pattern = (field: string): string => (typeof content(field) === 'number' ? '0' : TEXT);
  const numberFormats = textBlocks(place.columns, row, 1, (_, field) => pattern(field));
  return { tab: place.grid.tab, numberFormats, values };
}
