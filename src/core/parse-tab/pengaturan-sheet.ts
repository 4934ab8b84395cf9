/** Tab Pengaturan as a sheet of several tables one below the other: where each begins, ends and has its columns. */
import type { CellValue, Grid } from '../grid.ts';
import { PENGATURAN, PENGATURAN_TABLES, type PengaturanTable } from '../tab-layout/pengaturan.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import type { Level, Temuan } from '../temuan/temuan.ts';
import { headerKey } from './header-text.ts';
import { isBlankWord, readAngka, showCell } from './read-angka.ts';
import { ANGKA, PERSEN } from './read-ukuran.ts';

/** One of the named tables: its rows of data, and its columns (from 1) by field. */
export interface Section {
  first: number;
  last: number;
  columns: Partial<Record<string, number>>;
}

interface Header {
  table: PengaturanTable;
  row: number;
  columns: Partial<Record<string, number>>;
}

export class PengaturanSheet {
  readonly grid: Grid;
  /** Columns of the keys and their rows; column 0 when the tab has no such table. */
  readonly keys: { kunci: number; nilai: number; first: number; last: number };
  readonly headers: readonly Header[];
  private readonly temuan: Temuan[];

  constructor(grid: Grid, temuan: Temuan[]) {
    this.grid = grid;
    this.temuan = temuan;
    this.headers = findHeaders(grid);
    this.keys = findKeyTable(grid, this.headers);
  }

  cell(row: number, column: number): CellValue {
    return this.grid.values[row - 1]?.[column - 1] ?? '';
  }

  isBlankRow(row: number): boolean {
    return (this.grid.values[row - 1] ?? []).every((value) => value === '' || isBlankWord(value));
  }

  number(row: number, column: number): number | null {
    return readAngka(this.cell(row, column), this.grid.numberFormats?.[row - 1]?.[column - 1], ANGKA).reading.value;
  }

  percent(row: number, column: number): number | null {
    return readAngka(this.cell(row, column), this.grid.numberFormats?.[row - 1]?.[column - 1], PERSEN).reading.value;
  }

  unknown(row: number, column: number, pilihan: string, dibaca: string, level: Level): void {
    const kolom = showCell(this.cell(row, this.keys.kunci || column));
    const nilai = showCell(this.cell(row, column));
    const place = { tab: this.grid.tab, row, column, kodeIndikator: '', kolom, nilai };
    this.temuan.push(createTemuan('VALUE_UNKNOWN', place, { kolom, nilai, pilihan, dibaca }, level));
  }
}

/** A row that names all required columns of a table is its header; the line with its name above is for people. */
function headerOf(line: readonly CellValue[], row: number): Header | null {
  const at = new Map(line.map((value, index) => [headerKey(value), index + 1]));
  for (const table of PENGATURAN_TABLES) {
    if (!table.columns.every((column) => !column.required || at.has(headerKey(column.header)))) continue;
    const columns: Partial<Record<string, number>> = {};
    for (const column of table.columns) {
      const index = at.get(headerKey(column.header));
      if (index !== undefined) columns[column.field] = index;
    }
    return { table, row, columns };
  }
  return null;
}

function findHeaders(grid: Grid): Header[] {
  return grid.values.flatMap((line, index) => headerOf(line, index + 1) ?? []);
}

function findKeyTable(grid: Grid, headers: readonly Header[]): PengaturanSheet['keys'] {
  const [kunciText, nilaiText] = PENGATURAN.columns.map((column) => headerKey(column.header));
  for (const [index, line] of grid.values.entries()) {
    const keys = line.map(headerKey);
    const [kunci, nilai] = [keys.indexOf(kunciText ?? '') + 1, keys.indexOf(nilaiText ?? '') + 1];
    if (kunci === 0 || nilai === 0) continue;
    const next = headers.find((header) => header.row > index + 1);
    return { kunci, nilai, first: index + 2, last: (next?.row ?? grid.values.length + 1) - 1 };
  }
  return { kunci: 0, nilai: 0, first: 1, last: 0 };
}

/** The named tables that the tab has: each from below its header to the next blank row or the next table. */
export function findSections(sheet: PengaturanSheet): Map<string, Section> {
  const sections = new Map<string, Section>();
  for (const [index, { table, row, columns }] of sheet.headers.entries()) {
    const end = sheet.headers[index + 1]?.row ?? sheet.grid.values.length + 1;
    let last = row;
    while (last + 1 < end && !sheet.isBlankRow(last + 1)) last += 1;
    if (!sections.has(table.name)) sections.set(table.name, { first: row + 1, last, columns });
  }
  return sections;
}
