/** Prepares a quarterly tab from the plan: appends the rows it lacks with their machine-made cells, and leaves every other row alone. */
import type { NomorTriwulan, TriwulanTab } from '../../core/buku-kerja.ts';
import type { CellValue, Grid } from '../../core/grid.ts';
import { type BarisBaru, barisBaru } from '../../core/isian/baris-baru.ts';
import { parseBukuKerja } from '../../core/parse-tab/parse-buku-kerja.ts';
import { formatPeriode } from '../../core/periode.ts';
import { buildRekap } from '../../core/rekap/build-rekap.ts';
import {
  MACHINE_FIELDS,
  type TriwulanSource,
  triwulanCells,
  triwulanPatch,
} from '../../core/render-tab/triwulan-patch.ts';
import { TEXT } from '../../core/render-tab/value-format.ts';
import { triwulanLayout } from '../../core/tab-layout/triwulan.ts';
import type { TabPatch } from '../../core/tab-patch.ts';
import { cellsOf } from '../machine-cells.ts';
import { memoryOf, parseMemory, withAdded } from '../machine-memory.ts';
import type { Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { triwulanSource } from '../rekap-triwulan.ts';
import { createLayoutTab } from '../siapkan/create-tab.ts';
import { temuanOf } from '../temuan-periode.ts';
import { lampirkanVerifikasi } from './catatan-verifikasi.ts';
import type { PeriodeTriwulan } from './penerima-unit.ts';

/** Remembered cells of a quarterly tab, as Rekap Triwulan keeps them. */
const REMEMBERED = MACHINE_FIELDS.filter((field) => field !== 'pesan' && field !== 'capaian');

const propertyOf = (tab: string): string => `mesin:${tab}`;

/** Reads the workbook with what is needed to write into the quarter's tab. */
export function readUntukIsian(ports: Ports, nomor: NomorTriwulan): ReadBukuKerja {
  return readBukuKerja(ports, new Map([[triwulanLayout(nomor).tab, ['formulas']]]));
}

/** Makes the quarter's tab where the workbook has none, and reads again. */
export function ensureTab(ports: Ports, read: ReadBukuKerja, nomor: NomorTriwulan): ReadBukuKerja {
  if (read.buku.triwulan[nomor]) return read;
  createLayoutTab(ports, [...read.tabs], triwulanLayout(nomor));
  return readUntukIsian(ports, nomor);
}

/** Where the rows go: right below the last row of data. What people put below the table (totals, signatures) moves down. */
function placeOf(read: ReadBukuKerja, grid: Grid, tab: TriwulanTab): { row: number; insert: boolean } {
  const data = tab.rows.map(({ row }) => row);
  // A row that has lost its Kode is a row of data, too.
  const lost = read.buku.temuan
    .filter(({ kode, level, tab: name }) => kode === 'KODE_MISSING' && level === 'galat' && name === grid.tab)
    .map(({ row }) => row);
  const last = Math.max(tab.table.headerRow, ...data, ...lost);
  const below = grid.values.slice(last).some((line) => line.some((value) => value !== ''));
  return { row: last + 1, insert: below };
}

/** The grid as it will be once the rows stand there. */
function withRows(grid: Grid, row: number, insert: boolean, lines: readonly CellValue[][]): Grid {
  const width = grid.values[0]?.length ?? 1;
  const place = <T>(part: T[][], added: T[][], blank: T): T[][] => {
    const head = part.slice(0, row - 1);
    while (head.length < row - 1) head.push(Array<T>(width).fill(blank));
    return [...head, ...added, ...part.slice(insert ? row - 1 : row - 1 + added.length)];
  };
  const blanks = <T>(blank: T): T[][] => lines.map(() => Array<T>(width).fill(blank));
  return {
    ...grid,
    values: place<CellValue>(
      grid.values,
      lines.map((line) => [...line]),
      '',
    ),
    ...(grid.numberFormats ? { numberFormats: place(grid.numberFormats, blanks('General'), 'General') } : {}),
    ...(grid.formulas ? { formulas: place(grid.formulas, blanks(''), '') } : {}),
  };
}

/** Only the rows from `row` on, `count` of them: every other row stays as it stands. */
function sliceRows(patch: TabPatch, row: number, count: number): TabPatch {
  const cut = <T>(block: { row: number }, lines: T[][]): T[][] => lines.slice(row - block.row, row - block.row + count);
  return {
    tab: patch.tab,
    values: (patch.values ?? []).map((block) => ({ ...block, row, values: cut(block, block.values) })),
    numberFormats: (patch.numberFormats ?? []).map((block) => ({ ...block, row, texts: cut(block, block.texts) })),
  };
}

export interface TambahanBaris {
  baris: BarisBaru[];
  /** The workbook as it will be with the rows. */
  read: ReadBukuKerja;
  /** Carries it out: two writes and, where something stands below the table, an insertion. */
  tulis: () => void;
}

/** Rows that were added count as written by us in the next recap. */
function remember(ports: Ports, before: ReadBukuKerja, source: TriwulanSource, added: readonly string[]): void {
  const tab = before.buku.triwulan[source.nomor];
  const grid = before.grids.get(triwulanLayout(source.nomor).tab);
  const fields = REMEMBERED.filter((field) => source.tab.table.columns[field] !== undefined);
  const memory = (rows: TriwulanTab['rows'], from: Grid) => {
    const at = cellsOf(from, source.tab.table.columns, 1);
    const cells = triwulanCells(source);
    return memoryOf(
      rows.map(({ kode }) => kode),
      fields,
      (index, field) => {
        const { row = 1, kode = '' } = rows[index] ?? {};
        const ours = cells.get(row)?.[field as (typeof REMEMBERED)[number]].content ?? '';
        return added.includes(kode) ? ours : at(row - 1, field);
      },
    );
  };
  const property = propertyOf(source.grid.tab);
  const known = parseMemory(ports.workbook.readProperty(property));
  const older = memory(tab?.rows ?? [], grid ?? source.grid);
  const after = memory(source.tab.rows, source.grid);
  ports.workbook.writeProperty(property, JSON.stringify(withAdded(known, older, after, added)));
}

/**
 * Computes the rows that the tab lacks; nothing is written before `tulis`.
 * @param read from `readUntukIsian`, with the quarter's tab in it
 */
export function tambahBaris(ports: Ports, read: ReadBukuKerja, periode: PeriodeTriwulan): TambahanBaris {
  const { nomor } = periode;
  const baris = barisBaru(read.buku, nomor, ports.now());
  const name = formatPeriode(periode);
  const grid = read.grids.get(name);
  const tab = read.buku.triwulan[nomor];
  if (baris.length === 0 || !grid || !tab) return { baris, read, tulis: () => undefined };
  const at = placeOf(read, grid, tab);
  const kode = tab.table.columns.kode ?? 1;
  const lines = baris.map((one) => (grid.values[0] ?? ['']).map((_, column) => (column === kode - 1 ? one.kode : '')));
  const grown = withRows(grid, at.row, at.insert, lines);
  const grids = new Map([...read.grids, [name, grown]]);
  const buku = lampirkanVerifikasi(ports, parseBukuKerja([...grids.values()], ports.now().tahun));
  const next: ReadBukuKerja = { ...read, grids, buku };
  const rekap = buildRekap(next.buku, periode, ports.now(), []);
  const source = triwulanSource(next, rekap, temuanOf(ports, next, periode));
  const patch = sliceRows(triwulanPatch(source, MACHINE_FIELDS), at.row, baris.length);
  const kodeBlock = { row: at.row, column: kode };
  const tulis = (): void => {
    if (at.insert) ports.workbook.insertRows(grid.tab, at.row, baris.length);
    ports.workbook.apply({
      tab: grid.tab,
      numberFormats: [{ ...kodeBlock, texts: baris.map(() => [TEXT]) }, ...(patch.numberFormats ?? [])],
      values: [{ ...kodeBlock, values: baris.map((one) => [one.kode]) }, ...(patch.values ?? [])],
    });
    remember(
      ports,
      read,
      source,
      baris.map((one) => one.kode),
    );
  };
  return { baris, read: next, tulis };
}
