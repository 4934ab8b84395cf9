/** Reads everything the actions compute from: one pass over the input tabs with a constant number of calls. */
import type { BukuKerja, NomorTriwulan } from '../core/buku-kerja.ts';
import type { Grid } from '../core/grid.ts';
import { inferTahun } from '../core/parse-tab/infer-tahun.ts';
import { parseBukuKerja } from '../core/parse-tab/parse-buku-kerja.ts';
import { parsePengaturan } from '../core/parse-tab/pengaturan.ts';
import { lampirkanVerifikasi } from './isian/catatan-verifikasi.ts';
import { lampirkanMesin } from './lampirkan-mesin.ts';
import type { GridPart, Ports, TabInfo, TabRequest } from './ports.ts';
import { findTab } from './tab-name.ts';

/** Tabs whose figures count: their number formats tell 85 % from 0,85. */
const FIGURES = [
  'Perjanjian Kinerja',
  'Rencana Aksi',
  'Triwulan I',
  'Triwulan II',
  'Triwulan III',
  'Triwulan IV',
  'Anggaran',
  'Progres Bulanan',
];

const WORDS = ['Pengaturan', 'Unit Kerja', 'Pejabat'];

export interface ReadBukuKerja {
  buku: BukuKerja;
  /** By the canonical name of the tab; tabs that do not exist are absent. Empty when nothing was asked for beside the figures: large workbooks are not held twice. */
  grids: Map<string, Grid>;
  tabs: TabInfo[];
  /** Sentences on what had to be assumed in reading. */
  catatan: string[];
  /** Kode data of the quarters that were hashed already. */
  kodeData: Map<NomorTriwulan, string>;
}

function requestsOf(
  tabs: readonly TabInfo[],
  extra: ReadonlyMap<string, readonly GridPart[]>,
): Map<string, TabRequest> {
  const requests = new Map<string, TabRequest>();
  for (const canonical of new Set([...WORDS, ...FIGURES, ...extra.keys()])) {
    const tab = findTab(tabs, canonical);
    if (!tab) continue;
    const parts: GridPart[] = FIGURES.includes(canonical) ? ['numberFormats'] : [];
    requests.set(canonical, { tab: tab.tab, parts: [...parts, ...(extra.get(canonical) ?? [])] });
  }
  return requests;
}

/** A year that stands nowhere in the workbook is this year: in January that is mostly wrong. */
function assumptions(
  grids: readonly Grid[],
  pengaturan: Grid | undefined,
  { pengaturan: { tahun } }: BukuKerja,
): string[] {
  const isWritten = parsePengaturan(pengaturan ?? null, 0).pengaturan.tahun !== 0 || inferTahun(grids) !== null;
  if (isWritten) return [];
  return [`Tahun tidak tertulis di buku kerja, jadi dipakai ${tahun}. Bila bukan itu, isi Tahun di tab Pengaturan.`];
}

/** @param extra notes or formulas to read besides, and tabs that most actions do without (Narasi, Riwayat Capaian), by the canonical name */
export function readBukuKerja(
  ports: Ports,
  extra: ReadonlyMap<string, readonly GridPart[]> = new Map(),
): ReadBukuKerja {
  const tabs = ports.workbook.listTabs();
  const requests = requestsOf(tabs, extra);
  const read = ports.workbook.read([...requests.values()]);
  const byName = new Map(read.map((grid) => [grid.tab, grid]));
  const grids = new Map<string, Grid>();
  for (const [canonical, request] of requests) {
    const grid = byName.get(request.tab);
    if (grid) grids.set(canonical, grid);
  }
  const all = [...grids.values()];
  const buku = lampirkanMesin(ports, lampirkanVerifikasi(ports, parseBukuKerja(all, ports.now().tahun)));
  return {
    buku,
    grids: extra.size > 0 ? grids : new Map(),
    tabs,
    catatan: assumptions(all, grids.get('Pengaturan'), buku),
    kodeData: new Map(),
  };
}
