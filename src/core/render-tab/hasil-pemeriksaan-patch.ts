/** Tab Hasil Pemeriksaan: every temuan of the last Validasi as a row with a link to its cell. */
import type { CellContent, Grid } from '../grid.ts';
import { HASIL_PEMERIKSAAN } from '../tab-layout/hasil-pemeriksaan.ts';
import type { CellLink, TabPatch } from '../tab-patch.ts';
import type { Temuan } from '../temuan/temuan.ts';
import { type ColumnsByField, textBlocks, valueBlocks } from './column-blocks.ts';
import { TINGKAT_PEMERIKSAAN } from './pemeriksaan-patch.ts';
import { TEXT } from './value-format.ts';

/** Since when a temuan stands, by code, tab, Kode and column. */
export type Sejak = ReadonlyMap<string, string>;

const columnPart = (sel: string): string => sel.replace(/\d+$/, '');

function sejakKey(kode: string, tab: string, kodeIndikator: string, sel: string): string {
  return [kode, tab, kodeIndikator, columnPart(sel)].join('|');
}

/** Reads column Sejak of the rows that stand there. */
export function readSejak(grid: Grid, columns: ColumnsByField, headerRow: number): Sejak {
  const at = (line: readonly unknown[], field: string) => String(line[(columns[field] ?? 0) - 1] ?? '');
  const sejak = new Map<string, string>();
  for (const line of grid.values.slice(headerRow)) {
    const since = at(line, 'sejak');
    if (since !== '')
      sejak.set(sejakKey(at(line, 'kodePeriksa'), at(line, 'tab'), at(line, 'kode'), at(line, 'sel')), since);
  }
  return sejak;
}

export interface PemeriksaanPlace {
  tab: string;
  columns: ColumnsByField;
  headerRow: number;
  /** Last row with anything in our columns. */
  lastRow: number;
}

function cells(temuan: Temuan, no: number, sejak: Sejak, now: string): Record<string, CellContent> {
  const since = sejak.get(sejakKey(temuan.kode, temuan.tab, temuan.kodeIndikator, temuan.sel));
  return {
    no,
    tingkat: TINGKAT_PEMERIKSAAN[temuan.level],
    kodePeriksa: temuan.kode,
    tab: temuan.tab,
    sel: temuan.sel,
    kode: temuan.kodeIndikator,
    nilai: temuan.nilai,
    masalah: temuan.pesan,
    perbaikan: temuan.perbaikan,
    sejak: since ?? now,
  };
}

/**
 * @param head title, what was checked and when, and the count
 * @param gidOf sheet id of a tab, for the links
 */
export function hasilPemeriksaanPatch(
  place: PemeriksaanPlace,
  head: readonly [string, string],
  temuan: readonly Temuan[],
  sejak: Sejak,
  now: string,
  gidOf: (tab: string) => number | undefined,
): TabPatch {
  const first = place.headerRow + 1;
  const lines = temuan.map((one, index) => cells(one, index + 1, sejak, now));
  const count = Math.max(lines.length, place.lastRow - place.headerRow);
  const values = valueBlocks(place.columns, first, count, (index, field) => lines[index]?.[field] ?? null);
  if (place.headerRow >= 4) values.unshift({ row: place.headerRow - 3, column: 1, values: head.map((line) => [line]) });
  const links = Array.from({ length: count }, (_, index): CellLink => {
    const one = temuan[index];
    const gid = one ? gidOf(one.tab) : undefined;
    return one && gid !== undefined && one.sel !== ''
      ? { text: one.sel, gid, sel: one.sel }
      : { text: '', gid: 0, sel: '' };
  });
  return {
    tab: place.tab,
    numberFormats: textBlocks(place.columns, first, count, (_, field) => (field === 'no' ? '0' : TEXT)),
    values,
    ...(place.columns.sel === undefined ? {} : { links: { row: first, column: place.columns.sel, links } }),
  };
}

/** Columns of a tab that the setup made. */
export const PEMERIKSAAN_COLUMNS: ColumnsByField = Object.fromEntries(
  HASIL_PEMERIKSAAN.columns.map((column, index) => [column.field, index + 1]),
);
