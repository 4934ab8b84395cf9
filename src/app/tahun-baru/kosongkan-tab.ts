/** Clears the old year out of the tabs: figures, registers, results, marks and protections. Each step may run twice. */
import type { Grid } from '../../core/grid.ts';
import { tabPotret } from '../../core/kunci/snapshot-lines.ts';
import { findColumns } from '../../core/parse-tab/find-columns.ts';
import type { ColumnsByField } from '../../core/render-tab/column-blocks.ts';
import { mergeNotes } from '../../core/render-tab/pemeriksaan-patch.ts';
import { findProvenance } from '../../core/render-tab/provenance.ts';
import { ARSIP } from '../../core/tab-layout/arsip.ts';
import type { TabLayout } from '../../core/tab-layout/column.ts';
import { semesterLayout, TAHUNAN } from '../../core/tab-layout/hasil.ts';
import { HASIL_PEMERIKSAAN } from '../../core/tab-layout/hasil-pemeriksaan.ts';
import { NARASI } from '../../core/tab-layout/narasi.ts';
import { UNIT_KERJA } from '../../core/tab-layout/pejabat.ts';
import { PEMBAGIAN_TUGAS, TINDAK_LANJUT } from '../../core/tab-layout/pembagian-tugas.ts';
import { DISPOSISI, DISTRIBUSI, KENDALI_SOP, KOREKSI } from '../../core/tab-layout/register.ts';
import type { TabPatch } from '../../core/tab-patch.ts';
import { catatanPimpinanPatch } from '../../core/tahun-baru/catatan-pimpinan.ts';
import { columnsOf, kosongkanPatch, kosongkanSemua } from '../../core/tahun-baru/kosongkan.ts';
import {
  anggaranPatchTahunBaru,
  perjanjianPatch,
  progresPatch,
  rencanaAksiPatch,
  rentangTurun,
  tanpaKode,
  versiLama,
} from '../../core/tahun-baru/rencana-lama.ts';
import { tindakLanjutSelesai } from '../../core/tindak-lanjut/diumumkan.ts';
import { openRegister } from '../open-register.ts';
import type { GridPart, Ports } from '../ports.ts';
import { type ReadBukuKerja, readBukuKerja } from '../read-buku-kerja.ts';
import { findTab } from '../tab-name.ts';

const QUARTERS = ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'] as const;

/** Tabs that hold the plan and the figures: formulas and texts beside the cleared cells are written back as they stand. */
export const UNTUK_DIKOSONGKAN = new Map<string, readonly GridPart[]>(
  ['Perjanjian Kinerja', 'Rencana Aksi', 'Anggaran', 'Progres Bulanan', 'Pengaturan', ...QUARTERS].map((tab) => [
    tab,
    ['formulas', 'notes'],
  ]),
);

function applyAll(ports: Ports, patches: readonly (TabPatch | null)[]): void {
  for (const patch of patches) if (patch) ports.workbook.apply(patch);
}

/** Protections of ours that a copy brought along, and the snapshots. */
export function lepasPerlindungan(ports: Ports, read: ReadBukuKerja): void {
  for (const canonical of [...QUARTERS, 'Anggaran']) {
    const info = findTab(read.tabs, canonical);
    if (info) ports.protection.replace(info.tab, 'Kinerja:', []);
  }
  for (const nomor of [1, 2, 3, 4] as const) {
    const info = findTab(read.tabs, tabPotret(nomor));
    if (!info) continue;
    ports.protection.replace(info.tab, 'Kinerja:', []);
    ports.workbook.removeTab(info.tab);
  }
}

function deleteRows(ports: Ports, tab: string | undefined, rows: readonly number[]): void {
  if (tab === undefined) return;
  for (const { row, count } of rentangTurun(rows)) ports.workbook.deleteRows(tab, row, count);
}

/**
 * Rows of superseded versions go: actions first, because which of them hold follows from the versions of the plan; an
 * indikator's dropping last, or the version before it would hold again.
 */
export function hapusVersiLama(ports: Ports, read: ReadBukuKerja): void {
  const { buku } = read;
  const { rencanaAksi, digantikan, dihapus } = versiLama(buku);
  const perjanjian = buku.indikator[0]?.table.tab;
  deleteRows(ports, buku.rencanaAksi[0]?.table.tab, rencanaAksi);
  deleteRows(ports, perjanjian, digantikan);
  const moved = dihapus.map((row) => row - digantikan.filter((old) => old < row).length);
  deleteRows(ports, perjanjian, moved);
}

/** Notes and colours that Validasi put onto the cells. */
function marksPatch(grid: Grid): TabPatch {
  const texts = grid.notes ? mergeNotes(grid.notes, []) : null;
  return {
    tab: grid.tab,
    ...(texts ? { notes: [{ row: 1, column: 1, texts }] } : {}),
    colours: { prefix: 'temuan:', rules: [] },
  };
}

/** The rows of the quarterly tabs go altogether: Kumpulkan Data Triwulan makes them anew out of the new plan. */
function triwulanPatch(read: ReadBukuKerja, index: number): TabPatch | null {
  const tab = read.buku.triwulan[(index + 1) as 1 | 2 | 3 | 4];
  const grid = read.grids.get(QUARTERS[index] ?? '');
  if (!tab || !grid) return null;
  const rows = [...tab.rows.map(({ row }) => row), ...tanpaKode(read.buku, grid.tab)];
  return kosongkanPatch({ grid, columns: tab.table.columns, rows, formulas: 'hapus' });
}

/** Reads the plan and the figures again, as the rows may have moved, and clears them. */
export function kosongkanAngka(ports: Ports, pertahankan: boolean): void {
  const read = readBukuKerja(ports, UNTUK_DIKOSONGKAN);
  const { buku } = read;
  const patchOf = (canonical: string, make: (grid: Grid) => TabPatch | null): TabPatch | null => {
    const grid = read.grids.get(canonical);
    return grid ? make(grid) : null;
  };
  const marked = [...read.grids].filter(([canonical]) => UNTUK_DIKOSONGKAN.has(canonical)).map(([, grid]) => grid);
  applyAll(ports, [
    ...QUARTERS.map((_, index) => triwulanPatch(read, index)),
    patchOf('Anggaran', (grid) => anggaranPatchTahunBaru(buku, grid, pertahankan)),
    patchOf('Progres Bulanan', (grid) => progresPatch(buku, grid)),
    patchOf('Rencana Aksi', (grid) => rencanaAksiPatch(buku, grid, pertahankan)),
    patchOf('Perjanjian Kinerja', (grid) => perjanjianPatch(buku, grid, pertahankan)),
    ...marked.map(marksPatch),
  ]);
}

/** Every entry of a register; of Kendali SOP only what happened, because its steps and who carries them out stay. */
const REGISTERS: readonly { layout: TabLayout; fields: readonly string[] | null }[] = [
  { layout: DISPOSISI, fields: null },
  { layout: DISTRIBUSI, fields: null },
  { layout: KOREKSI, fields: null },
  { layout: ARSIP, fields: null },
  { layout: PEMBAGIAN_TUGAS, fields: null },
  { layout: HASIL_PEMERIKSAAN, fields: null },
  { layout: UNIT_KERJA, fields: ['idLembarIsian'] },
  { layout: KENDALI_SOP, fields: ['terpenuhi', 'mulai', 'selesai', 'lama', 'status', 'keluaran', 'alasan'] },
];

function registerPatch(
  grids: ReadonlyMap<string, Grid>,
  { layout, fields }: (typeof REGISTERS)[number],
): TabPatch | null {
  const grid = grids.get(layout.tab);
  const found = grid ? findColumns(grid, layout) : null;
  if (!grid || !found) return null;
  const columns: ColumnsByField = fields ? columnsOf(found.columns, fields) : found.columns;
  return kosongkanSemua(grid.tab, columns, found.headerRow + 1, grid.values.length);
}

/** Title and time of the last recap or check, which stand above the header. */
function headBlocks(grid: Grid, headerRow: number): NonNullable<TabPatch['values']> {
  const { row } = findProvenance(grid.values);
  if (row > 1)
    return [{ row: row - 1, column: 1, values: [[null], [null], [null]].slice(0, Math.min(3, headerRow - row + 1)) }];
  return [];
}

/** A recap's rows; what people typed below those that we wrote stays. */
function hasilPatchKosong(ports: Ports, grids: ReadonlyMap<string, Grid>, layout: TabLayout): TabPatch | null {
  const grid = grids.get(layout.tab);
  const found = grid ? findColumns(grid, layout) : null;
  if (!grid || !found) return null;
  // A tab that was never made, or is cleared already, holds nothing of ours.
  if (findProvenance(grid.values).row === 0) return null;
  const memory = ports.workbook.readProperty(`hasil:${grid.tab}`);
  const lines = memory.startsWith('{') ? (JSON.parse(memory) as { lines: number }).lines : null;
  const last = lines === null ? grid.values.length : Math.min(found.headerRow + lines, grid.values.length);
  const body = kosongkanSemua(grid.tab, found.columns, found.headerRow + 1, last);
  const head = headBlocks(grid, found.headerRow);
  return body || head.length > 0 ? { tab: grid.tab, ...body, values: [...head, ...(body?.values ?? [])] } : null;
}

function pemeriksaanHead(grid: Grid | undefined): TabPatch | null {
  const title = String(grid?.values[0]?.[0] ?? '');
  if (!grid || !title.startsWith('Hasil Pemeriksaan ')) return null;
  return { tab: grid.tab, values: [{ row: 1, column: 1, values: [['Hasil Pemeriksaan'], [null]] }] };
}

export function kosongkanRegister(ports: Ports, grids: ReadonlyMap<string, Grid>): void {
  const narasi = grids.get(NARASI.tab);
  applyAll(ports, [
    ...REGISTERS.map((register) => registerPatch(grids, register)),
    ...[semesterLayout(1), semesterLayout(2), TAHUNAN].map((layout) => hasilPatchKosong(ports, grids, layout)),
    pemeriksaanHead(grids.get(HASIL_PEMERIKSAAN.tab)),
    narasi ? catatanPimpinanPatch(narasi) : null,
  ]);
}

/** Follow-up that is done stays in the old workbook. */
export function kosongkanTindakLanjutSelesai(ports: Ports, read: ReadBukuKerja): void {
  const register = openRegister(ports, read.tabs, TINDAK_LANJUT);
  if (!register) return;
  const rows = tindakLanjutSelesai(register);
  for (const { row, count } of rentangTurun(rows)) {
    const patch = kosongkanSemua(register.grid.tab, register.columns, row, row + count - 1);
    if (patch) ports.workbook.apply(patch);
  }
}
