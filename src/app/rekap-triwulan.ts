/** Rekap Triwulan: fills the machine-made columns of the quarterly tab, and of Anggaran, beside what the units typed. */

import type { TriwulanField } from '../core/buku-kerja.ts';
import { faktorOf } from '../core/combine/faktor.ts';
import { cellAddress, type Grid } from '../core/grid.ts';
import { belumDiverifikasi } from '../core/isian/belum-diverifikasi.ts';
import { SEBUT_GUGUR } from '../core/isian/verifikasi-tercatat.ts';
import { formatPeriode, tabOfPeriode } from '../core/periode.ts';
import { buildAnggaran, triwulanTerisi } from '../core/rekap/anggaran.ts';
import type { Rekap, RekapAnggaran } from '../core/rekap/rekap.ts';
import { anggaranPatch } from '../core/render-tab/anggaran-patch.ts';
import { pesanOfRows } from '../core/render-tab/pemeriksaan-patch.ts';
import {
  foreignCells,
  MACHINE_FIELDS,
  type TriwulanSource,
  triwulanCells,
  triwulanPatch,
} from '../core/render-tab/triwulan-patch.ts';
import type { Temuan } from '../core/temuan/temuan.ts';
import { cellsOf } from './machine-cells.ts';
import { isRemembered, memoryOf, parseMemory } from './machine-memory.ts';
import type { Ports } from './ports.ts';
import type { ReadBukuKerja } from './read-buku-kerja.ts';
import { buatJejak, catatJejak, jejakSel } from './urungkan/catat-jejak.ts';
import { NeedsConfirmation, UserError } from './user-error.ts';

/** Everything that is needed to write a quarterly tab; the grid must have been read with formulas. */
export function triwulanSource(read: ReadBukuKerja, rekap: Rekap, temuan: readonly Temuan[]): TriwulanSource {
  const { periode } = rekap;
  const name = tabOfPeriode(periode);
  const tab = periode.jenis === 'triwulan' ? read.buku.triwulan[periode.nomor] : null;
  const grid: Grid | undefined = read.grids.get(name);
  if (!tab || !grid || periode.jenis !== 'triwulan') {
    throw new UserError(`Tab ${name} tidak ada.`, 'Jalankan Siapkan Buku Kerja untuk membuatnya.');
  }
  return {
    nomor: periode.nomor,
    tab,
    grid,
    rows: new Map(rekap.rows.map((row) => [row.kode, row])),
    pesan: pesanOfRows(temuan.filter((one) => one.tab === grid.tab)),
    pengaturan: read.buku.pengaturan,
    faktor: faktorOf,
  };
}

/** What we wrote last time, but for Pesan and for Capaian TW, whose results change while people type. */
const REMEMBERED = MACHINE_FIELDS.filter((field) => field !== 'pesan' && field !== 'capaian');

const propertyOf = (tab: string): string => `mesin:${tab}`;

/** Rows named in a question; the others are counted. */
const NAMED = 5;

/** Cells of machine-made columns that a person has typed into since we wrote them. */
function typedCells(ports: Ports, source: TriwulanSource): { row: number; column: number }[] {
  const { table, rows } = source.tab;
  const at = cellsOf(source.grid, table.columns, 1);
  const before = parseMemory(ports.workbook.readProperty(propertyOf(source.grid.tab)));
  const kodeList = rows.map(({ kode }) => kode);
  const now = memoryOf(kodeList, REMEMBERED, (index, field) => at((rows[index]?.row ?? 0) - 1, field));
  const kodeOf = new Map(rows.map(({ row, kode }) => [row, kode]));
  const fieldOf = new Map(REMEMBERED.map((field) => [table.columns[field], field]));
  return foreignCells(source).filter(({ row, column }) => {
    const field = fieldOf.get(column);
    return field === undefined || !isRemembered(before, now, field, kodeOf.get(row) ?? '');
  });
}

/** @param kept cells that stay as typed: they are not ours, so they are not remembered as such */
function remember(ports: Ports, source: TriwulanSource, kept: readonly { row: number; column: number }[]): void {
  const { rows, table } = source.tab;
  const cells = triwulanCells(source);
  const typed = new Set(kept.map(({ row, column }) => `${row},${column}`));
  const memory = memoryOf(
    rows.map(({ kode }) => kode),
    REMEMBERED.filter((field) => table.columns[field] !== undefined),
    (index, field) => {
      const row = rows[index]?.row ?? 0;
      if (typed.has(`${row},${table.columns[field as TriwulanField]}`)) return '\u0000';
      return cells.get(row)?.[field as (typeof MACHINE_FIELDS)[number]].content ?? '';
    },
  );
  ports.workbook.writeProperty(propertyOf(source.grid.tab), JSON.stringify(memory));
}

/** Tab Anggaran shows what was spent up to the last quarter with a figure, whichever quarter is being recapped. */
function spentSoFar({ buku }: ReadBukuKerja): RekapAnggaran {
  const nomor = triwulanTerisi(buku.anggaran);
  return buildAnggaran(buku.anggaran, { tahun: buku.pengaturan.tahun, jenis: 'triwulan', nomor });
}

/** Figures that nobody has verified: said before they are recapped. `''` when there are none. */
function belumDiverifikasiText({ buku }: ReadBukuKerja, { nomor, grid }: TriwulanSource): string {
  const rows = belumDiverifikasi(buku, nomor);
  const sentences = (['', 'berubah', 'tanpa-tindakan'] as const).flatMap((sebab) => {
    const kode = rows.filter(({ gugur }) => gugur === sebab).map((row) => row.kode);
    if (kode.length === 0) return [];
    const named = kode.slice(0, NAMED).join(', ');
    const rest = kode.length > NAMED ? `, dan ${kode.length - NAMED} lainnya` : '';
    const apa = sebab === '' ? 'belum diverifikasi' : SEBUT_GUGUR[sebab];
    return [`${kode.length} baris di tab ${grid.tab} ${apa} (${named}${rest}).`];
  });
  return sentences.join(' ');
}

/**
 * Asks what must be agreed to before anything is written, in one question.
 * @param typed what stands in machine-made columns, `''` = nothing
 * @param unverified figures that nobody has verified, `''` = none
 */
function confirm(typed: string, unverified: string, konfirmasi: boolean | undefined): void {
  if (unverified !== '' && konfirmasi !== true) {
    const replace = typed === '' ? '' : ' Sel buatan program yang diketik diganti dengan hasil hitung.';
    throw new NeedsConfirmation(
      [unverified, typed].filter((text) => text !== '').join(' '),
      `Lanjutkan bila angkanya memang sudah boleh direkap.${replace} Bila belum, minta pejabat pemeriksa memverifikasinya lebih dahulu.`,
    );
  }
  if (typed === '' || konfirmasi !== undefined) return;
  throw new NeedsConfirmation(
    typed,
    'Lanjutkan untuk menggantinya dengan hasil hitung. Tanpa itu, sel tersebut dibiarkan.',
    true,
  );
}

/** What people had typed into machine-made cells can be put back. */
function catatPengganti(ports: Ports, source: TriwulanSource, typed: readonly { row: number; column: number }[]): void {
  if (typed.length === 0) return;
  const { columns, headers } = source.tab.table;
  const cells = triwulanCells(source);
  const kode = new Map(source.tab.rows.map((row) => [row.row, row.kode]));
  const sel = typed.flatMap(({ row, column }) => {
    const field = MACHINE_FIELDS.find((one) => columns[one] === column);
    const baru = field && cells.get(row)?.[field].content;
    if (!field || baru === undefined) return [];
    return [jejakSel(source.grid, { row, column, kode: kode.get(row) ?? '', kolom: headers[field] ?? field, baru })];
  });
  const periode = formatPeriode({ tahun: 0, jenis: 'triwulan', nomor: source.nomor });
  catatJejak(ports, buatJejak(ports, 'Rekap Triwulan', periode, sel));
}

/**
 * Writes Indikator, Satuan, Target, Capaian, Kategori … into the rows as they stand.
 * @param konfirmasi `true` replaces cells that people typed into machine-made columns, `false` leaves them
 * @throws NeedsConfirmation when there are such cells and nobody was asked yet, or rows that nobody verified
 */
export function writeTriwulan(
  ports: Ports,
  read: ReadBukuKerja,
  rekap: Rekap,
  temuan: readonly Temuan[],
  konfirmasi: boolean | undefined,
): string[] {
  const source = triwulanSource(read, rekap, temuan);
  const typed = typedCells(ports, source);
  const first = typed[0];
  const count = `${typed.length} sel di kolom buatan program pada tab ${source.grid.tab}`;
  const sentence = first
    ? `${count} berisi ketikan yang berbeda dari hasil hitung (mulai sel ${cellAddress(first.row, first.column)}).`
    : '';
  confirm(sentence, belumDiverifikasiText(read, source), konfirmasi);
  const keep = konfirmasi === true ? [] : typed;
  if (konfirmasi === true) catatPengganti(ports, source, typed);
  ports.workbook.apply(triwulanPatch(source, MACHINE_FIELDS, keep));
  remember(ports, source, keep);
  const anggaran = read.grids.get('Anggaran');
  const budget = anggaran ? anggaranPatch(anggaran, read.buku.anggaran, spentSoFar(read)) : null;
  if (budget) ports.workbook.apply(budget);
  return keep.length > 0 ? [`${count} dibiarkan seperti diketik.`] : [];
}
