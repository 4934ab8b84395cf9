/** Reads the cells of one tab by field, and collects what is to be said about them with their addresses. */

import type { CellValue, Grid } from '../grid.ts';
import { columnLetters } from '../grid.ts';
import type { Reading, TableColumns } from '../indikator.ts';
import { desimalTercetak, type Tercetak } from '../penjelasan/tercetak.ts';
import type { TabLayout } from '../tab-layout/column.ts';
import { createTemuan, type Place, type TemuanData } from '../temuan/create-temuan.ts';
import type { KodePeriksa, Level, Temuan } from '../temuan/temuan.ts';
import { findColumns } from './find-columns.ts';
import { type AngkaCell, type AngkaContext, isBlankWord, isErrorText, readAngka, showCell } from './read-angka.ts';
import type { WordList } from './read-word.ts';

export class TableReader<Field extends string> {
  readonly table: TableColumns<Field>;
  readonly layout: TabLayout<Field>;
  /** Last row of the tab, from 1. */
  readonly lastRow: number;
  /** Row and Kode that the temuan of the cells now read belong to. */
  row = 0;
  kode = '';
  private readonly grid: Grid;
  private readonly temuan: Temuan[];

  constructor(grid: Grid, layout: TabLayout<Field>, table: TableColumns<Field>, temuan: Temuan[]) {
    this.grid = grid;
    this.layout = layout;
    this.table = table;
    this.temuan = temuan;
    this.lastRow = grid.values.length;
  }

  has(field: Field): boolean {
    return this.table.columns[field] !== undefined;
  }

  /** Cells of the present row, from column A. */
  line(): readonly CellValue[] {
    return this.grid.values[this.row - 1] ?? [];
  }

  /** `''` where the tab has no such column. */
  cell(field: Field): CellValue {
    const column = this.table.columns[field];
    return column === undefined ? '' : (this.grid.values[this.row - 1]?.[column - 1] ?? '');
  }

  private formatOf(field: Field): string | undefined {
    const column = this.table.columns[field];
    return column === undefined ? undefined : this.grid.numberFormats?.[this.row - 1]?.[column - 1];
  }

  place(field: Field): Place {
    const { tab, columns, headers } = this.table;
    const header = headers[field] ?? this.layout.columns.find((column) => column.field === field)?.header ?? '';
    return {
      tab,
      row: this.row,
      column: columns[field] ?? 0,
      kodeIndikator: this.kode,
      kolom: header,
      nilai: showCell(this.cell(field)),
    };
  }

  report<K extends KodePeriksa>(kode: K, field: Field, data: TemuanData[K], level?: Level): void {
    this.temuan.push(createTemuan(kode, this.place(field), data, level));
  }

  /** Text without spaces around it; a spreadsheet error is reported and read as blank. */
  text(field: Field): string {
    const value = this.cell(field);
    if (value === '') return '';
    if (isErrorText(value)) {
      this.report('CELL_ERROR', field, { kolom: this.place(field).kolom, nilai: showCell(value) });
      return '';
    }
    return showCell(value).replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '');
  }

  /** Text in which `-` and its like mean that nothing stands there. */
  word(field: Field): string {
    return isBlankWord(this.cell(field)) ? '' : this.text(field);
  }

  /** @returns `null` when blank, `undefined` when it is not one of the words */
  choice<Word extends string>(field: Field, list: WordList<Word>): Word | null | undefined {
    const text = this.word(field);
    return text === '' ? null : list.find(text);
  }

  /** One of the words, or the default: reported when something else stands there. */
  choiceOr<Word extends string>(field: Field, list: WordList<Word>, fallback: Word, level?: Level): Word {
    const word = this.choice(field, list);
    if (word === undefined) this.unknown(field, list.words.join(', '), fallback, level);
    return word ?? fallback;
  }

  /** VALUE_UNKNOWN at the cell. */
  unknown(field: Field, pilihan: string, dibaca: string, level?: Level): void {
    const { kolom, nilai } = this.place(field);
    this.report('VALUE_UNKNOWN', field, { kolom, nilai, pilihan, dibaca }, level);
  }

  /** The cell as a number, with everything reported that is to be said now; `satuTitik` is left to the caller. */
  angkaCell(field: Field, context: AngkaContext): AngkaCell {
    const cell = readAngka(this.cell(field), this.formatOf(field), context);
    if (cell.temuan.length > 0 && !cell.satuTitik) this.reportAngka(cell, field);
    return cell;
  }

  /** A figure of ours or typed over ours, with its printed decimals; whatever else stands there is no claim and not reported. */
  tercetak(field: Field, context: AngkaContext): Tercetak | null {
    const value = this.cell(field);
    if (value === '') return null;
    const format = this.formatOf(field);
    const nilai = readAngka(value, format, context).reading.value;
    return nilai === null ? null : { nilai, desimal: desimalTercetak(value, nilai, format) };
  }

  /** As `angkaCell` where nothing but the cell itself decides. */
  angka(field: Field, context: AngkaContext): Reading {
    const cell = this.angkaCell(field, context);
    if (cell.satuTitik) this.reportAngka(cell, field);
    return cell.reading;
  }

  reportAngka(cell: AngkaCell, field: Field): void {
    const place = this.place(field);
    for (const one of cell.temuan) this.temuan.push(angkaTemuan(one, place));
  }
}

function angkaTemuan(one: AngkaCell['temuan'][number], place: Place): Temuan {
  const { kolom, nilai } = place;
  switch (one.kode) {
    case 'NOT_A_NUMBER':
      return createTemuan(one.kode, place, {
        kolom,
        nilai,
        rentang: /\d\s*(?:[-–—]|s\.?d\.?|sampai)\s*\d/i.test(nilai),
      });
    case 'CELL_ERROR':
    case 'DATE_IN_NUMBER':
      return createTemuan(one.kode, place, { kolom, nilai });
    case 'DECIMAL_AMBIGUOUS':
      return createTemuan(one.kode, place, { kolom, nilai, besar: one.besar, kecil: one.kecil });
    case 'UNIT_IN_VALUE':
      return createTemuan(one.kode, place, { ...one, kolom, nilai });
    default:
      return createTemuan(one.kode, place, { kolom, nilai, terbaca: one.terbaca });
  }
}

/** Temuan about the tab as a whole. */
function tabPlace(tab: string, kolom: string): Place {
  return { tab, row: 0, column: 0, kodeIndikator: '', kolom, nilai: '' };
}

/** A tab that is needed and not there. */
export function missingTab(tab: string): Temuan {
  return createTemuan('HEADER_MISSING', tabPlace(tab, ''), { tab, header: '' });
}

/**
 * Opens a tab for reading: finds its header, reports what of it is missing or doubled.
 * @param level of a missing header, where it is not a galat
 */
export function openTable<Field extends string>(
  grid: Grid,
  layout: TabLayout<Field>,
  tahun: number,
  temuan: Temuan[],
  level?: Level,
): TableReader<Field> {
  const found = findColumns(grid, layout, tahun);
  const { tab, gid } = grid;
  const table: TableColumns<Field> = {
    tab,
    gid,
    headerRow: found?.headerRow ?? 0,
    columns: found?.columns ?? {},
    headers: found?.headers ?? {},
  };
  for (const { field, header, required } of layout.columns) {
    if (required && table.columns[field] === undefined) {
      temuan.push(createTemuan('HEADER_MISSING', tabPlace(tab, header), { tab, header }, level));
    }
  }
  for (const { field, columns } of found?.duplicates ?? []) {
    const header = table.headers[field] ?? '';
    const letters = columns.map(columnLetters).join(' dan ');
    const place = { ...tabPlace(tab, header), row: table.headerRow, column: columns[1] ?? 0, nilai: header };
    temuan.push(createTemuan('HEADER_DUPLICATE', place, { tab, header, columns: letters }, level));
  }
  return new TableReader(grid, layout, table, temuan);
}
