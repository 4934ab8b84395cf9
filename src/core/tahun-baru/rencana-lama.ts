/** Last year's plan as a starting point for the next: one version of each indikator is left, and the figures are cleared where wanted. */
import type { AnggaranField, BukuKerja, ProgresBulananField, RencanaAksiField } from '../buku-kerja.ts';
import type { Grid } from '../grid.ts';
import type { PerjanjianKinerjaField } from '../indikator.ts';
import { indikatorInForce, rencanaAksiInForce } from '../perjanjian-kinerja.ts';
import { existingContent } from '../render-tab/column-blocks.ts';
import type { TabPatch } from '../tab-patch.ts';
import { columnsOf, kosongkanPatch } from './kosongkan.ts';

/** Rows of Perjanjian Kinerja and Rencana Aksi that do not go along. Rows from 1. */
export interface VersiLama {
  rencanaAksi: number[];
  /** Replaced by a later version; to be deleted before `dihapus`, or a dropped indikator would come back to life. */
  digantikan: number[];
  /** Rows that say that an indikator was dropped. */
  dihapus: number[];
}

/** Only the version in force in Triwulan IV goes along. */
export function versiLama(buku: BukuKerja): VersiLama {
  const inForce = indikatorInForce(buku, 4);
  const latest = new Map<string, number>();
  for (const { kode, versi } of buku.indikator) latest.set(kode, Math.max(latest.get(kode) ?? 0, versi));
  const actions = new Set([...rencanaAksiInForce(buku, 4).values()].flat());
  const isDropped = (kode: string): boolean => latest.has(kode) && !inForce.has(kode);
  const rencanaAksi = buku.rencanaAksi.filter((row) => row.kode !== '' && (!actions.has(row) || isDropped(row.kode)));
  const old = buku.indikator.filter(({ kode, versi }) => kode !== '' && versi < (latest.get(kode) ?? 0));
  const dropped = buku.indikator.filter((one) => !old.includes(one) && one.kode !== '' && isDropped(one.kode));
  const rows = (list: readonly { row: number }[]) => list.map(({ row }) => row);
  return { rencanaAksi: rows(rencanaAksi), digantikan: rows(old), dihapus: rows(dropped) };
}

/** Runs of adjacent rows from the bottom up, so that deleting one moves none of the others. */
export function rentangTurun(rows: readonly number[]): { row: number; count: number }[] {
  const runs: { row: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => b - a)) {
    const run = runs[runs.length - 1];
    if (run && run.row === row + 1) {
      run.row = row;
      run.count += 1;
    } else runs.push({ row, count: 1 });
  }
  return runs;
}

const QUARTERS = [1, 2, 3, 4] as const;

/** Rows with figures that have lost their Kode: not among the rows that were parsed, but of the old year all the same. */
export function tanpaKode({ temuan }: BukuKerja, tab: string): number[] {
  const lost = temuan.filter(
    ({ kode, level, tab: name }) => kode === 'KODE_MISSING' && level === 'galat' && name === tab,
  );
  return lost.map(({ row }) => row);
}

/** Target Tahunan and the versions; definitions, Target Akhir Renstra and Standar Nasional stay. */
export function perjanjianPatch(buku: BukuKerja, grid: Grid, pertahankan: boolean): TabPatch | null {
  const fields: PerjanjianKinerjaField[] = [
    'versiPk',
    'berlakuMulai',
    ...(pertahankan ? [] : ['targetTahunan' as const]),
  ];
  const columns = columnsOf(buku.indikator[0]?.table.columns ?? {}, fields);
  return kosongkanPatch({
    grid,
    columns,
    rows: [...buku.indikator.map(({ row }) => row), ...tanpaKode(buku, grid.tab)],
    formulas: 'tetap',
  });
}

export function rencanaAksiPatch(buku: BukuKerja, grid: Grid, pertahankan: boolean): TabPatch | null {
  const target = QUARTERS.map((nomor) => `targetTw${nomor}` as const);
  const fields: RencanaAksiField[] = ['versiPk', ...(pertahankan ? [] : target)];
  const columns = columnsOf(buku.rencanaAksi[0]?.table.columns ?? {}, fields);
  return kosongkanPatch({
    grid,
    columns,
    rows: [...buku.rencanaAksi.map(({ row }) => row), ...tanpaKode(buku, grid.tab)],
    formulas: 'tetap',
  });
}

/** Months, for every Kode. */
export function progresPatch(buku: BukuKerja, grid: Grid): TabPatch | null {
  const fields = Array.from({ length: 12 }, (_, index) => `bulan${index + 1}` as ProgresBulananField);
  const columns = columnsOf(buku.progresBulanan[0]?.table.columns ?? {}, fields);
  return kosongkanPatch({
    grid,
    columns,
    rows: [...buku.progresBulanan.map(({ row }) => row), ...tanpaKode(buku, grid.tab)],
    formulas: 'tetap',
  });
}

/** Money that belongs to the old year in any case. */
const UANG: readonly AnggaranField[] = [
  ...QUARTERS.map((nomor) => `kasTw${nomor}` as const),
  ...QUARTERS.map((nomor) => `realisasiTw${nomor}` as const),
  ...QUARTERS.map((nomor) => `fisikTw${nomor}` as const),
  'jumlahRealisasi',
  'serapan',
  'paguPerubahan',
  'paguPerubahanBerlakuMulai',
];

/** Where the pagu is kept it is that of the last change. Accounts with their names stay. */
export function anggaranPatchTahunBaru(buku: BukuKerja, grid: Grid, pertahankan: boolean): TabPatch | null {
  const table = buku.anggaran[0]?.table.columns ?? {};
  const rows = [...buku.anggaran.map(({ row }) => row), ...tanpaKode(buku, grid.tab)];
  const fields: AnggaranField[] = pertahankan ? [...UANG] : [...UANG, 'pagu'];
  const patch = kosongkanPatch({ grid, columns: columnsOf(table, fields), rows, formulas: 'tetap' });
  const { pagu, paguPerubahan } = table;
  if (!pertahankan || !patch || pagu === undefined || paguPerubahan === undefined) return patch;
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  const changed = new Set(buku.anggaran.filter((one) => one.paguPerubahan.status !== 'blank').map(({ row }) => row));
  const values = Array.from({ length: last - first + 1 }, (_, index) => {
    const row = first + index;
    return [existingContent(grid, row, changed.has(row) ? paguPerubahan : pagu)];
  });
  return changed.size === 0
    ? patch
    : { ...patch, values: [{ row: first, column: pagu, values }, ...(patch.values ?? [])] };
}
