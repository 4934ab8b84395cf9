/** Parses the whole workbook: each tab by its own parser, in the order in which they need each other. */
import type { BukuKerja, NomorTriwulan } from '../buku-kerja.ts';
import { type Grid, isEmptyGrid } from '../grid.ts';
import { ANGGARAN } from '../tab-layout/anggaran.ts';
import type { TabLayout } from '../tab-layout/column.ts';
import { NARASI } from '../tab-layout/narasi.ts';
import { PEJABAT, UNIT_KERJA } from '../tab-layout/pejabat.ts';
import { PENGATURAN } from '../tab-layout/pengaturan.ts';
import { PERJANJIAN_KINERJA, RENCANA_AKSI } from '../tab-layout/perjanjian-kinerja.ts';
import { RIWAYAT_CAPAIAN } from '../tab-layout/riwayat-capaian.ts';
import { findByName } from '../tab-layout/tab-name.ts';
import { PROGRES_BULANAN, triwulanLayout } from '../tab-layout/triwulan.ts';
import type { Temuan } from '../temuan/temuan.ts';
import { parseAnggaran } from './anggaran.ts';
import { inferTahun } from './infer-tahun.ts';
import { parseNarasi } from './narasi.ts';
import { parsePejabat, parseUnitKerja } from './pejabat.ts';
import { parsePengaturan } from './pengaturan.ts';
import { parsePerjanjianKinerja } from './perjanjian-kinerja.ts';
import { createPlanContext, type PlanContext } from './plan-context.ts';
import { parseProgresBulanan } from './progres-bulanan.ts';
import { parseRencanaAksi } from './rencana-aksi.ts';
import { parseRiwayatCapaian } from './riwayat-capaian.ts';
import { missingTab } from './table-reader.ts';
import { TriwulanParser } from './triwulan.ts';

type FindGrid = (layout: Pick<TabLayout, 'tab'>) => Grid | null;

function gridFinder(grids: readonly Grid[]): FindGrid {
  return ({ tab }) => findByName(grids, tab) ?? null;
}

/** Parses a tab that an office may do without: absent or empty it is no temuan, and `undefined`. */
function parseOptional<Parsed>(grid: Grid | null, parse: (grid: Grid) => Parsed): Parsed | undefined {
  return grid && !isEmptyGrid(grid) ? parse(grid) : undefined;
}

/** Parses a tab that must be there. */
function parseNeeded<Parsed>(
  grid: Grid | null,
  layout: Pick<TabLayout, 'tab'>,
  temuan: Temuan[],
  parse: (grid: Grid) => Parsed,
): Parsed | null {
  if (grid) return parse(grid);
  temuan.push(missingTab(layout.tab));
  return null;
}

function parseTriwulanTabs(
  findGrid: FindGrid,
  plan: PlanContext,
  tahun: number,
  temuan: Temuan[],
): BukuKerja['triwulan'] {
  const parser = new TriwulanParser(plan, tahun, temuan);
  const parse = (nomor: NomorTriwulan) => {
    const grid = findGrid(triwulanLayout(nomor));
    return grid && parser.parse(grid, nomor);
  };
  const tabs = { 1: parse(1), 2: parse(2), 3: parse(3), 4: parse(4) };
  parser.settle();
  return tabs;
}

/**
 * @param grids the input tabs, in any order; those not given are missing. Number formats tell 85 % from 0,85.
 * @param tahunDefault the year when neither Pengaturan nor any title or header names one
 */
export function parseBukuKerja(grids: readonly Grid[], tahunDefault: number): BukuKerja {
  const findGrid = gridFinder(grids);
  const { pengaturan, temuan } = parsePengaturan(findGrid(PENGATURAN), inferTahun(grids) ?? tahunDefault);
  const { tahun } = pengaturan;
  const perjanjian = parseNeeded(findGrid(PERJANJIAN_KINERJA), PERJANJIAN_KINERJA, temuan, (grid) =>
    parsePerjanjianKinerja(grid, pengaturan, temuan),
  ) ?? { indikator: [], skor: new Map() };
  const plan = createPlanContext(perjanjian);
  const narasi = findGrid(NARASI);
  const unitKerja = parseOptional(findGrid(UNIT_KERJA), (grid) => parseUnitKerja(grid, tahun, temuan));
  const pejabat = parseOptional(findGrid(PEJABAT), (grid) => parsePejabat(grid, tahun, temuan));
  const rencanaAksi =
    parseNeeded(findGrid(RENCANA_AKSI), RENCANA_AKSI, temuan, (grid) => parseRencanaAksi(grid, tahun, plan, temuan)) ??
    [];
  const triwulan = parseTriwulanTabs(findGrid, plan, tahun, temuan);
  const anggaran = parseOptional(findGrid(ANGGARAN), (grid) => parseAnggaran(grid, tahun, temuan));
  const progres = parseOptional(findGrid(PROGRES_BULANAN), (grid) => parseProgresBulanan(grid, tahun, plan, temuan));
  const riwayat = parseOptional(findGrid(RIWAYAT_CAPAIAN), parseRiwayatCapaian);
  return {
    pengaturan,
    unitKerja: unitKerja?.units ?? [],
    pejabat: pejabat?.people ?? [],
    indikator: perjanjian.indikator,
    rencanaAksi,
    triwulan,
    anggaran: anggaran?.rows ?? [],
    progresBulanan: progres ?? [],
    ...(unitKerja ? { tabelUnitKerja: unitKerja.table } : {}),
    ...(pejabat ? { tabelPejabat: pejabat.table } : {}),
    ...(anggaran && anggaran.jumlah.length > 0 ? { jumlahAnggaran: anggaran.jumlah } : {}),
    ...(riwayat ? { riwayatCapaian: riwayat } : {}),
    ...(narasi ? { narasi: parseOptional(narasi, (grid) => parseNarasi(grid, tahun, temuan)) ?? [] } : {}),
    temuan,
  };
}
