/** Writes the recap of a semester or the year into its tab, and knows which rows of it are ours. */
import type { Grid } from '../core/grid.ts';
import { findColumns } from '../core/parse-tab/find-columns.ts';
import type { Rekap } from '../core/rekap/rekap.ts';
import type { ColumnsByField } from '../core/render-tab/column-blocks.ts';
import { type ChartMemory, hasilCharts } from '../core/render-tab/hasil-charts.ts';
import type { HasilLine } from '../core/render-tab/hasil-lines.ts';
import { type HasilPlace, hasilPatch } from '../core/render-tab/hasil-patch.ts';
import { findProvenance } from '../core/render-tab/provenance.ts';
import type { TabLayout } from '../core/tab-layout/column.ts';
import { cellsOf, machineFingerprint } from './machine-cells.ts';
import type { Ports, TabInfo } from './ports.ts';
import { createLayoutTab, fillLayoutTab } from './siapkan/create-tab.ts';
import { findTab } from './tab-name.ts';
import { NeedsConfirmation } from './user-error.ts';

/** What we remember of a result tab, in the document's properties. */
interface Memory {
  /** Lines below the header. */
  lines: number;
  cells: string;
  /** Cells that our charts show, by their titles; absent before there were any. */
  grafik?: ChartMemory;
}

export interface HasilTab {
  tab: string;
  /** The tab does not exist yet, or has no header: it is made when it is written. */
  toMake: 'tab' | 'header' | null;
  layout: TabLayout;
  grid: Grid;
  place: HasilPlace;
  /** Our cells stand there just as we wrote them. */
  untouched: boolean;
  /** Charts that were laid down before. */
  grafik: ChartMemory;
  /** Provenance line as it stands, `''` when the tab was never made. */
  provenance: string;
}

const propertyOf = (tab: string): string => `hasil:${tab}`;

function readMemory(ports: Ports, tab: string): Memory | null {
  const text = ports.workbook.readProperty(propertyOf(tab));
  return text === '' ? null : (JSON.parse(text) as Memory);
}

function columnsOf(grid: Grid, layout: TabLayout): { columns: ColumnsByField; headerRow: number; hasHeader: boolean } {
  const found = findColumns(grid, layout);
  if (found) return { columns: found.columns, headerRow: found.headerRow, hasHeader: true };
  const columns = Object.fromEntries(layout.columns.map((column, index) => [column.field, index + 1]));
  return { columns, headerRow: layout.headerRow, hasHeader: false };
}

/** Where title, provenance and state stand: where they stood before, otherwise right above the header. */
function headRowOf(grid: Grid, headerRow: number): number {
  const room = headerRow - 3;
  const known = findProvenance(grid.values).row - 1;
  return known > 0 ? Math.min(known, Math.max(room, 0)) : Math.max(room, 0);
}

/** Last row that holds anything in our columns, from 1. */
export function lastFilledRow(grid: Grid, columns: ColumnsByField): number {
  for (let row = grid.values.length; row > 0; row -= 1) {
    const line = grid.values[row - 1] ?? [];
    if (Object.values(columns).some((column) => column !== undefined && (line[column - 1] ?? '') !== '')) return row;
  }
  return 0;
}

function fingerprintOf(ports: Ports, grid: Grid, columns: ColumnsByField, headerRow: number, lastRow: number): string {
  const fields = Object.keys(columns);
  return machineFingerprint(ports, fields, lastRow - headerRow, cellsOf(grid, columns, headerRow + 1));
}

function placeOf(
  ports: Ports,
  grid: Grid,
  layout: TabLayout,
  konfirmasi: boolean,
): { place: HasilPlace; untouched: boolean; hasHeader: boolean } {
  const { columns, headerRow, hasHeader } = columnsOf(grid, layout);
  const filled = lastFilledRow(grid, columns);
  const memory = readMemory(ports, grid.tab);
  const lastRow = memory ? headerRow + memory.lines : filled;
  const untouched = memory !== null && fingerprintOf(ports, grid, columns, headerRow, lastRow) === memory.cells;
  // Without a header of ours everything that stands in the tab is somebody else's.
  const free = hasHeader ? headerRow : 0;
  if (!untouched && filled > free && !konfirmasi) {
    throw new NeedsConfirmation(
      `Tab ${grid.tab} berisi angka atau teks yang diketik atau diubah dengan tangan.`,
      'Jika dilanjutkan, isi kolom hasil rekap di tab itu diganti. Kolom tambahan Anda tetap utuh.',
    );
  }
  const headRow = headRowOf(grid, headerRow);
  const place = { tab: grid.tab, columns, headerRow, headRow, lastRow: filled > headerRow ? lastRow : 0 };
  return { place, untouched, hasHeader };
}

/**
 * Looks at the tab before anything is written.
 * @throws NeedsConfirmation when it holds anything that we did not write, unless the person has agreed
 */
export function openHasilTab(ports: Ports, tabs: readonly TabInfo[], layout: TabLayout, konfirmasi: boolean): HasilTab {
  const known = findTab(tabs, layout.tab);
  const empty: Grid = { tab: layout.tab, gid: 0, values: [['']] };
  const grid = known ? (ports.workbook.read([{ tab: known.tab }])[0] ?? empty) : empty;
  const { place, untouched, hasHeader } = placeOf(ports, grid, layout, konfirmasi);
  return {
    tab: grid.tab,
    toMake: known ? (hasHeader ? null : 'header') : 'tab',
    layout,
    grid,
    place,
    untouched,
    grafik: readMemory(ports, grid.tab)?.grafik ?? {},
    provenance: findProvenance(grid.values).line,
  };
}

/** Rows that people typed below ours move down when ours grow. */
function makeRoom(ports: Ports, hasil: HasilTab, lines: number): void {
  const { place, grid } = hasil;
  const last = place.headerRow + lines;
  const below = grid.values.slice(place.lastRow).some((line) => line.some((value) => value !== ''));
  if (place.lastRow > 0 && last > place.lastRow && below) {
    ports.workbook.insertRows(hasil.tab, place.lastRow + 1, last - place.lastRow);
  }
}

/** Where everything in the tab ends once the lines are written, with what people typed below them. */
function lastRowOf({ place, grid }: HasilTab, lines: number): number {
  const grown = place.lastRow > 0 ? Math.max(0, place.headerRow + lines - place.lastRow) : 0;
  return Math.max(place.headerRow + lines, grid.values.length + grown);
}

/** Writes the tab once and remembers what was written. */
export function writeHasilTab(
  ports: Ports,
  tabs: TabInfo[],
  hasil: HasilTab,
  head: readonly [string, string, string],
  lines: HasilLine[],
  rekap: Rekap,
): void {
  if (hasil.toMake === 'tab') createLayoutTab(ports, tabs, hasil.layout);
  if (hasil.toMake === 'header') fillLayoutTab(ports, hasil.tab, hasil.layout);
  makeRoom(ports, hasil, lines.length);
  const { memory: grafik, charts } = hasilCharts(rekap, hasil.place, lastRowOf(hasil, lines.length), hasil.grafik);
  const list = { fresh: hasil.toMake === 'tab', list: charts };
  ports.workbook.apply({ ...hasilPatch(hasil.place, head, lines), charts: list });
  const { columns } = hasil.place;
  const at = (index: number, field: string) => lines[index]?.cells[field]?.content;
  const cells = machineFingerprint(ports, Object.keys(columns), lines.length, at);
  const memory: Memory = { lines: lines.length, cells, grafik };
  ports.workbook.writePropertyLater(propertyOf(hasil.tab), JSON.stringify(memory));
}
