/** Beranda: brings the year on one screen up to date, and with it the machine-made columns of tab Kendali SOP. */
import { isEmptyGrid } from '../core/grid.ts';
import { berandaLines } from '../core/render-tab/beranda-lines.ts';
import { type BerandaHead, berandaPatch, findBeranda, tinggiBeranda } from '../core/render-tab/beranda-patch.ts';
import { kendaliStatusPatch } from '../core/render-tab/kendali-patch.ts';
import { formatWaktu } from '../core/tanggal.ts';
import type { Ports } from './ports.ts';
import { type KeadaanSop, readKeadaanSop } from './sop/read-keadaan.ts';
import { findTab } from './tab-name.ts';

/** Written by whoever switches the daily reminder on: `{email, sejak}`. */
const PENGINGAT = 'pengingat';

function readPengingat(ports: Ports): { email: string; sejak: string } | null {
  const text = ports.workbook.readProperty(PENGINGAT);
  if (!text.startsWith('{')) return null;
  const { email, sejak } = JSON.parse(text) as { email?: unknown; sejak?: unknown };
  if (typeof email !== 'string' || email === '') return null;
  return { email, sejak: typeof sejak === 'string' ? sejak : '' };
}

/** Somebody has filled in a figure of some quarter. */
function hasData({ read }: KeadaanSop): boolean {
  return ([1, 2, 3, 4] as const).some((nomor) =>
    read.buku.triwulan[nomor]?.rows.some(({ realisasi, pembilang }) =>
      [realisasi, pembilang].some(({ status }) => status !== 'blank'),
    ),
  );
}

function headOf(ports: Ports, sop: KeadaanSop): BerandaHead {
  const { tahun, namaPerangkatDaerah, namaPemerintahDaerah } = sop.read.buku.pengaturan;
  const dinas = [namaPerangkatDaerah, namaPemerintahDaerah].filter((text) => text !== '').join(', ');
  return { tahun, dinas, waktu: formatWaktu(ports.now()), panduan: !hasData(sop) };
}

/** Rows that people filled in below the block move down when it grows; a block that is new goes above what stands there. */
function makeRoom(ports: Ports, grid: Parameters<typeof findBeranda>[0], height: number): void {
  const { tab, row, rows } = findBeranda(grid);
  const below = grid.values.slice(row + rows - 1).some((line) => line.some((value) => value !== ''));
  if (height > rows && below) ports.workbook.insertRows(tab, row + rows, height - rows);
}

function writeBeranda(ports: Ports, sop: KeadaanSop): void {
  const { tabs } = sop.read;
  const info = findTab(tabs, 'Beranda');
  const grid = info ? ports.workbook.read([{ tab: info.tab }])[0] : undefined;
  if (!grid) return;
  const head = headOf(ports, sop);
  const lines = berandaLines({ ...sop, pengingat: readPengingat(ports) });
  if (!isEmptyGrid(grid)) makeRoom(ports, grid, tinggiBeranda(head, lines));
  ports.workbook.apply(berandaPatch(findBeranda(grid), head, lines, (tab) => findTab(tabs, tab)?.gid, false));
}

/** Writes Beranda and the columns Terpenuhi, Lama and Status of Kendali SOP by what was read. */
export function tulisBeranda(ports: Ports, sop: KeadaanSop): void {
  const patch = sop.register ? kendaliStatusPatch(sop.register, sop.keadaan) : null;
  if (patch) ports.workbook.apply(patch);
  writeBeranda(ports, sop);
}

/**
 * Reads the workbook and rewrites our block of tab Beranda; notes of people beside it and below it stay. The number of calls does
 * not depend on the number of rows. A workbook without that tab is left as it is.
 * @throws UserError in a workbook that was not set up
 */
export function perbaruiBeranda(ports: Ports): KeadaanSop {
  const sop = readKeadaanSop(ports);
  tulisBeranda(ports, sop);
  return sop;
}
