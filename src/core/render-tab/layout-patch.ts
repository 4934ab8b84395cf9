/** What the setup writes into a tab: headers, formats, choices, widths, colours of kategori, and the guard around machine-made cells. */
import type { SkalaKategori } from '../buku-kerja.ts';
import { columnLetters } from '../grid.ts';
import type { Column, ColumnKind, TabLayout } from '../tab-layout/column.ts';
import type { ChoiceRule, ColourRule, ColumnFormat, TabPatch } from '../tab-patch.ts';
import { fieldRuns } from './column-blocks.ts';
import { PERCENT_VALUE, RUPIAH, TEXT } from './value-format.ts';

/**
 * Text formats keep a Kode, a NIP or an account code what it is. Figures that people type keep the automatic format: in a
 * cell of a number format a typed `1/2` becomes a serial number, and nobody could tell that it was a date.
 */
const PATTERN: Record<ColumnKind, string> = {
  teks: TEXT,
  panjang: TEXT,
  tautan: TEXT,
  angka: 'General',
  persen: PERCENT_VALUE,
  rupiah: RUPIAH,
  bulat: '0',
  tanggal: 'd mmm yyyy',
  waktu: 'd mmm yyyy hh"."mm',
};

export const HEADER_FILL = { typed: '#d7e8dd', machine: '#e3e6ea' } as const;

/** Spare columns to the right, for people's own. */
export const SPARE_COLUMNS = 4;

const GUARD = 'Kinerja: sel buatan program';

/** What the guard was called in workbooks that were set up before. */
const GUARD_BEFORE = ['Kinerja: sel buatan add-on'];

/** Pixels. Few different widths, because each run of them costs a call. */
const WIDTH = { base: 100, wide: 150, exceptions: 6 } as const;

/** Where the columns of another tab stand, for choices that draw on them. */
export type ColumnLocator = (tab: string, header: string) => { tab: string; column: number; fromRow: number } | null;

export interface PlacedColumn {
  column: Column;
  /** From 1. */
  at: number;
}

function choiceOf(column: Column, locate: ColumnLocator): ChoiceRule | undefined {
  const { options, help } = column;
  if (!options) return undefined;
  if ('values' in options) {
    return { kind: 'list', values: options.values, strict: options.strict, ...(help === undefined ? {} : { help }) };
  }
  const place = locate(options.fromTab, options.header);
  return place ? { kind: 'column', ...place, ...(help === undefined ? {} : { help }) } : undefined;
}

export function patternOf(column: Column): string {
  return PATTERN[column.kind];
}

/** Format and choice of each column. */
export function columnFormats(placed: readonly PlacedColumn[], locate: ColumnLocator): ColumnFormat[] {
  return placed.map(({ column, at }) => {
    const choice = column.machine ? undefined : choiceOf(column, locate);
    return { column: at, pattern: patternOf(column), ...(choice ? { choice } : {}) };
  });
}

/** One call sets all columns; the widest runs get a call of their own. */
function widthsOf(placed: readonly PlacedColumn[]): NonNullable<TabPatch['columnWidths']> {
  const wide = placed.filter(({ column }) => column.width >= WIDTH.wide);
  const width = new Map(wide.map(({ column, at }) => [at, column.width]));
  const runs = fieldRuns(Object.fromEntries(wide.map(({ column, at }) => [column.field, at]))).map((run) => {
    const widths = run.fields.map((_, index) => width.get(run.column + index) ?? WIDTH.base);
    return { column: run.column, count: widths.length, width: Math.max(...widths) };
  });
  const kept = runs.sort((a, b) => b.width - a.width).slice(0, WIDTH.exceptions);
  const first = Math.min(...placed.map(({ at }) => at));
  return [{ column: first, count: placed.length, width: WIDTH.base }, ...kept];
}

const CENTERED: readonly string[] = ['satuan', 'kategori', 'terisi', 'caraRekap', 'arah', 'rumus', 'no', 'revisi'];

/** Long texts wrap; short words that stand beside figures are centred, so that they do not run into them. */
function bodyOf(layout: TabLayout): NonNullable<TabPatch['body']> {
  const { columns } = layout;
  const isLong = ({ kind, width }: Column) =>
    kind === 'panjang' || ((kind === 'teks' || kind === 'tautan') && width >= 120);
  return {
    fromRow: layout.headerRow + 1,
    column: 1,
    wraps: columns.map(isLong),
    aligns: columns.map(({ field, kind }) => (CENTERED.includes(field) || kind === 'persen' ? 'center' : null)),
  };
}

/** The areas people fill in: their columns below the header, and what is right of ours. */
function openAreas(placed: readonly PlacedColumn[], fromRow: number): string[] {
  const typed = placed.filter(({ column }) => !column.machine);
  const columns = Object.fromEntries(typed.map(({ column, at }) => [column.field, at]));
  const last = Math.max(...placed.map(({ at }) => at));
  const spare = `${columnLetters(last + 1)}1:${columnLetters(last + SPARE_COLUMNS)}`;
  const runs = fieldRuns(columns).map(({ column, fields }) => {
    const [from, to] = [columnLetters(column), columnLetters(column + fields.length - 1)];
    return `${from}${fromRow}:${to}`;
  });
  return [...runs, spare];
}

/** Colours of column Kategori, from `fromRow` to the end of the tab. */
export function kategoriColours(at: number, fromRow: number, skala: readonly SkalaKategori[]): ColourRule[] {
  const letters = columnLetters(at);
  return skala.map(({ kategori, warna }) => ({
    key: `kategori:${kategori}`,
    areas: [`${letters}${fromRow}:${letters}`],
    equals: kategori,
    background: warna,
  }));
}

function placeInOrder(layout: TabLayout): PlacedColumn[] {
  return layout.columns.map((column, index) => ({ column, at: index + 1 }));
}

function headerPatch(layout: TabLayout): Pick<TabPatch, 'values' | 'backgrounds' | 'looks' | 'notes'> {
  const row = layout.headerRow;
  const { columns } = layout;
  return {
    values: [{ row, column: 1, values: [columns.map((column) => column.header)] }],
    backgrounds: [
      { row, column: 1, texts: [columns.map((column) => (column.machine ? HEADER_FILL.machine : HEADER_FILL.typed))] },
    ],
    looks: [
      { row, column: 1, rows: 1, columns: columns.length, bold: true, wrap: true },
      ...(row >= 4 ? [{ row: 1, column: 1, rows: 1, columns: 1, bold: true, fontSize: 14 }] : []),
    ],
    ...(columns.some((column) => column.help !== undefined)
      ? { notes: [{ row, column: 1, texts: [columns.map((column) => column.help ?? '')] }] }
      : {}),
  };
}

/** Everything for a tab that was made just now. At most 25 service calls when carried out. */
export function freshTabPatch(layout: TabLayout, locate: ColumnLocator, skala: readonly SkalaKategori[]): TabPatch {
  const placed = placeInOrder(layout);
  const fromRow = layout.headerRow + 1;
  const kategori = placed.find(({ column }) => column.field === 'kategori' && column.machine);
  const guarded = layout.machine || placed.some(({ column }) => column.machine);
  const open = layout.machine ? [] : openAreas(placed, fromRow);
  return {
    tab: layout.tab,
    fresh: true,
    ...headerPatch(layout),
    columnFormats: { fromRow, columns: columnFormats(placed, locate) },
    body: bodyOf(layout),
    frozen: { rows: layout.headerRow, columns: layout.frozenColumns },
    columnWidths: widthsOf(placed),
    ...(kategori ? { colours: { prefix: 'kategori:', rules: kategoriColours(kategori.at, fromRow, skala) } } : {}),
    ...(guarded ? { guard: { description: GUARD, before: GUARD_BEFORE, open } } : {}),
  };
}
