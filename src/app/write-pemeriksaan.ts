/** Writes tab Hasil Pemeriksaan, making it where it is missing, and carries over since when each temuan stands. */
import { type Grid, isEmptyGrid } from '../core/grid.ts';
import { findColumns } from '../core/parse-tab/find-columns.ts';
import { formatPeriode, type Periode } from '../core/periode.ts';
import {
  hasilPemeriksaanPatch,
  PEMERIKSAAN_COLUMNS,
  type PemeriksaanPlace,
  readSejak,
} from '../core/render-tab/hasil-pemeriksaan-patch.ts';
import { HASIL_PEMERIKSAAN } from '../core/tab-layout/hasil-pemeriksaan.ts';
import { formatWaktu } from '../core/tanggal.ts';
import type { Temuan } from '../core/temuan/temuan.ts';
import { lastFilledRow } from './hasil-tab.ts';
import type { Ports } from './ports.ts';
import type { ReadBukuKerja } from './read-buku-kerja.ts';
import { countLevels } from './rekap-answer.ts';
import { createLayoutTab, fillLayoutTab } from './siapkan/create-tab.ts';
import { findTab } from './tab-name.ts';

function openPemeriksaan(ports: Ports, read: ReadBukuKerja): { grid: Grid; place: PemeriksaanPlace } {
  const known = findTab(read.tabs, HASIL_PEMERIKSAAN.tab);
  if (!known) createLayoutTab(ports, read.tabs, HASIL_PEMERIKSAAN);
  const tab = known?.tab ?? HASIL_PEMERIKSAAN.tab;
  const grid = (known ? ports.workbook.read([{ tab }])[0] : undefined) ?? { tab, gid: 0, values: [['']] };
  const found = findColumns(grid, HASIL_PEMERIKSAAN);
  if (known && isEmptyGrid(grid)) fillLayoutTab(ports, tab, HASIL_PEMERIKSAAN);
  const columns = found?.columns ?? PEMERIKSAAN_COLUMNS;
  const headerRow = found?.headerRow ?? HASIL_PEMERIKSAAN.headerRow;
  return { grid, place: { tab, columns, headerRow, lastRow: Math.max(lastFilledRow(grid, columns), headerRow) } };
}

function headOf(periode: Periode, temuan: readonly Temuan[], waktu: string): [string, string] {
  const { galat, peringatan, info } = countLevels(temuan);
  return [
    `Hasil Pemeriksaan ${formatPeriode(periode)} Tahun ${periode.tahun}`,
    `Diperiksa ${waktu}: ${galat} wajib diperbaiki, ${peringatan} perlu dicek, ${info} info.`,
  ];
}

/** Replaces the rows of the last Validasi; what is fixed disappears. */
export function writePemeriksaan(ports: Ports, read: ReadBukuKerja, periode: Periode, temuan: readonly Temuan[]): void {
  const { grid, place } = openPemeriksaan(ports, read);
  const now = formatWaktu(ports.now());
  const sejak = readSejak(grid, place.columns, place.headerRow);
  const gidOf = (tab: string) => findTab(read.tabs, tab)?.gid;
  ports.workbook.apply(hasilPemeriksaanPatch(place, headOf(periode, temuan, now), temuan, sejak, now, gidOf));
}
