/** Charts of a result tab, over the cells of its own lines: they follow the figures by themselves. */
import { WARNA } from '../laporan/grafik/grafik.ts';
import { formatPeriode } from '../periode.ts';
import type { Rekap } from '../rekap/rekap.ts';
import type { TabChart } from '../tab-patch.ts';
import { MEANS_OFFSET } from './hasil-lines.ts';
import type { HasilPlace } from './hasil-patch.ts';

/** Default height of a row, pixels. */
const ROW = 21;
const WIDTH = 760;

/** What was laid down before: the cells of each chart by its title, as text. */
export type ChartMemory = Record<string, string>;

function perSasaran(rekap: Rekap, place: HasilPlace, row: number): Omit<TabChart, 'whenAbsent'> | null {
  const { sasaran, capaian } = place.columns;
  const rows = rekap.perSasaran.length;
  if (!sasaran || !capaian || rows === 0) return null;
  const first = place.headerRow + rekap.rows.length + MEANS_OFFSET;
  return {
    title: `Rata-rata Capaian per Sasaran ${formatPeriode(rekap.periode)}`,
    kind: 'batang',
    areas: [sasaran, capaian].map((column) => ({ row: first, column, rows, columns: 1 })),
    headers: 0,
    at: { row, column: sasaran },
    width: WIDTH,
    height: Math.max(220, 110 + rows * 44),
    color: WARNA.gelap,
    valueTitle: 'Capaian (%)',
  };
}

function perIndikator(rekap: Rekap, place: HasilPlace, row: number): Omit<TabChart, 'whenAbsent'> | null {
  const { kode, capaian, sasaran } = place.columns;
  const rows = rekap.rows.length;
  if (!kode || !capaian || rows === 0) return null;
  return {
    title: `Capaian per Indikator ${formatPeriode(rekap.periode)}`,
    kind: 'kolom',
    areas: [kode, capaian].map((column) => ({ row: place.headerRow, column, rows: rows + 1, columns: 1 })),
    headers: 1,
    at: { row, column: sasaran ?? 1 },
    width: Math.min(1600, Math.max(WIDTH, 100 + rows * 52)),
    height: 340,
    color: WARNA.gelap,
    valueTitle: 'Capaian (%)',
  };
}

/**
 * The charts that have to be laid down or changed: none as long as they show the same cells. One that people took away stays away.
 * @param lastRow of the tab, with everything that people typed: charts lie below it
 */
export function hasilCharts(
  rekap: Rekap,
  place: HasilPlace,
  lastRow: number,
  before: ChartMemory,
): { charts: TabChart[]; memory: ChartMemory } {
  const first = perSasaran(rekap, place, lastRow + 3);
  const below = lastRow + 3 + (first ? Math.ceil(first.height / ROW) + 1 : 0);
  const wanted = [first, perIndikator(rekap, place, below)].filter((chart) => chart !== null);
  const memory = Object.fromEntries(wanted.map(({ title, areas }) => [title, JSON.stringify(areas)]));
  const changed = wanted.filter(({ title }) => memory[title] !== before[title]);
  return {
    memory,
    charts: changed.map((chart) => ({ ...chart, whenAbsent: chart.title in before ? 'leave' : 'lay' })),
  };
}
