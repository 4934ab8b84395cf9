/** Writes our block of tab Beranda: title, the year on one screen, and the guide of the setup while there is no data. */
import type { CellContent, Grid } from '../grid.ts';
import type { CellLink, TabPatch } from '../tab-patch.ts';
import { type BarisBeranda, LEBAR_BERANDA, type SelBeranda } from './beranda-lines.ts';
import { HEADER_FILL } from './layout-patch.ts';
import { TEXT } from './value-format.ts';

interface Panduan {
  text: string;
  tab: string;
}

const PANDUAN: readonly Panduan[] = [
  { text: 'Isi nama pemerintah daerah, nama perangkat daerah, dan dasar hukum.', tab: 'Pengaturan' },
  { text: 'Daftarkan unit kerja yang mengisi data.', tab: 'Unit Kerja' },
  { text: 'Daftarkan pejabat yang menandatangani dan menerima laporan.', tab: 'Pejabat' },
  { text: 'Salin indikator dari perjanjian kinerja, lengkap dengan Arah dan Cara Rekap.', tab: 'Perjanjian Kinerja' },
  { text: 'Isi target setiap triwulan.', tab: 'Rencana Aksi' },
  { text: 'Unit kerja mengisi realisasi triwulan. Sel yang belum ada datanya dibiarkan kosong.', tab: 'Triwulan I' },
  { text: 'Isi pagu dan realisasi anggaran.', tab: 'Anggaran' },
  { text: 'Menu Kinerja, Validasi Triwulan: lihat apa yang harus diperbaiki.', tab: 'Hasil Pemeriksaan' },
  { text: 'Menu Kinerja, Rekap Semester.', tab: 'Semester I' },
  { text: 'Menu Kinerja, Lainnya, Rekap Tahunan.', tab: 'Tahunan' },
  { text: 'Menu Kinerja, Susun Laporan. Laporan yang dibuat tercatat di Arsip.', tab: 'Arsip' },
];

/** By the first words the block is found again, by the last line its end. */
const AWAL = 'Rekap Kinerja Tahun ';
const AKHIR = 'Akhir bagian otomatis Beranda.';

const WARNA = { teks: '#202124', batang: '#3d7a57' } as const;

const NOTICE = 'catatan Anda di kolom L ke kanan dan di bawah bagian ini tidak diubah.';

export interface BerandaHead {
  tahun: number;
  /** `Dinas Arsip dan Perpustakaan, Pemerintah Kabupaten Contoh`; `''` while it is not filled in. */
  dinas: string;
  /** `22 Nov 2026 14.05`; `''` = the setup, which knows nothing yet. */
  waktu: string;
  /** The guide, while there is no data. */
  panduan: boolean;
}

export interface BerandaPlace {
  tab: string;
  /** First row of the block, from 1. */
  row: number;
  /** Rows that are ours already. */
  rows: number;
  /** Written by this version before: widths and the like are as people left them. */
  dikenal: boolean;
}

function headLines({ tahun, dinas, waktu }: BerandaHead): BarisBeranda[] {
  const asOf =
    waktu === ''
      ? `Bagian ini ditulis ulang setiap kali Beranda dibuka dari menu Kinerja; ${NOTICE}`
      : `Keadaan ${waktu}. Bagian ini ditulis ulang setiap kali Beranda dibuka dari menu Kinerja; ${NOTICE}`;
  return [
    { bold: true, sel: [{ text: `${AWAL}${tahun}` }] },
    ...(dinas === '' ? [] : [{ bold: true, sel: [{ text: dinas }] }]),
    { sel: [{ text: asOf }] },
    { sel: [] },
  ];
}

function guideLines(): BarisBeranda[] {
  const header = Array.from(
    { length: LEBAR_BERANDA },
    (_, at): SelBeranda => ({
      text: at === 0 ? 'Urutan kerja dalam satu tahun. Semua tindakan ada di menu Kinerja.' : '',
      background: HEADER_FILL.typed,
    }),
  );
  const steps = PANDUAN.map(
    ({ text }, index): BarisBeranda => ({ sel: [{ text: '' }, { text: `${index + 1}. ${text}` }] }),
  );
  return [{ bold: true, sel: header }, ...steps, { sel: [] }];
}

const quoted = (text: string): string => text.replace(/"/g, '""');

/** A link that opens elsewhere is a formula: a cell of text cannot carry one. */
function contentOf(sel: SelBeranda | undefined): CellContent {
  if (!sel || sel.text === '') return null;
  return sel.url ? { formula: `=HYPERLINK("${quoted(sel.url)}";"${quoted(sel.text)}")` } : sel.text;
}

function looksOf(place: BerandaPlace, lines: readonly BarisBeranda[], rows: number): NonNullable<TabPatch['looks']> {
  const { row } = place;
  const whole = { row, column: 1, rows, columns: LEBAR_BERANDA };
  return [
    { ...whole, wrap: false, fontSize: 10, fontColor: WARNA.teks },
    { row, column: 1, rows: 1, columns: 1, fontSize: 16 },
    ...runsOf(lines, 'tabel').map(([from, count]) => ({
      ...{ row: row + from, column: 1, rows: count, columns: LEBAR_BERANDA, wrap: true },
    })),
    // The bars begin beside the name of the quarter and end before its lock.
    ...runsOf(lines, 'grafik').map(([from, count]) => ({
      ...{ row: row + from, column: 2, rows: count, columns: 6, fontColor: WARNA.batang },
    })),
  ];
}

/** Neighbouring lines of tables or bars as first line and count: one run a table, whatever its length. */
function runsOf(lines: readonly BarisBeranda[], kind: 'tabel' | 'grafik'): [number, number][] {
  const runs: [number, number][] = [];
  for (const [at, line] of lines.entries()) {
    if (!line[kind]) continue;
    const run = runs[runs.length - 1];
    if (run && run[0] + run[1] === at) run[1] += 1;
    else runs.push([at, 1]);
  }
  return runs;
}

function linksOf(place: BerandaPlace, at: number, gidOf: (tab: string) => number | undefined): Pick<TabPatch, 'links'> {
  const links = PANDUAN.map(({ tab }): CellLink => ({ text: tab, gid: gidOf(tab) ?? 0, sel: 'A1' }));
  return { links: { row: place.row + at, column: 1, links } };
}

const WIDTHS = [
  { column: 1, count: 1, width: 190 },
  { column: 2, count: LEBAR_BERANDA - 1, width: 118 },
];

/** Lines of the block from its title to its last line. */
function blokBeranda(head: BerandaHead, lines: readonly BarisBeranda[]): BarisBeranda[] {
  const end = `${AKHIR} Di bawah baris ini silakan menulis catatan sendiri.`;
  return [...headLines(head), ...(head.panduan ? guideLines() : []), ...lines, { sel: [{ text: end }] }];
}

/** Rows that the block will take up. */
export function tinggiBeranda(head: BerandaHead, lines: readonly BarisBeranda[]): number {
  return blokBeranda(head, lines).length;
}

/**
 * Rewrites the block; what stands right of it and below it is not touched.
 * @param gidOf sheet id of a tab, `undefined` when it does not exist
 * @param fresh the tab was made just now
 */
export function berandaPatch(
  place: BerandaPlace,
  head: BerandaHead,
  lines: readonly BarisBeranda[],
  gidOf: (tab: string) => number | undefined,
  fresh: boolean,
): TabPatch {
  const all = blokBeranda(head, lines);
  const rows = Math.max(all.length, place.rows);
  const cells = <T>(of: (sel: SelBeranda | undefined, line: BarisBeranda | undefined) => T): T[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: LEBAR_BERANDA }, (_, c) => of(all[r]?.sel[c], all[r])));
  const at = { row: place.row, column: 1 };
  return {
    tab: place.tab,
    ...(fresh ? { fresh } : {}),
    numberFormats: [{ ...at, texts: cells((sel) => (sel?.url ? 'General' : TEXT)) }],
    values: [{ ...at, values: cells(contentOf) }],
    fontWeights: [{ ...at, texts: cells((_, line) => (line?.bold ? 'bold' : 'normal')) }],
    backgrounds: [{ ...at, texts: cells((sel) => sel?.background ?? '#ffffff') }],
    looks: looksOf(place, all, rows),
    ...(head.panduan ? linksOf(place, headLines(head).length + 1, gidOf) : {}),
    ...(place.dikenal ? {} : { columnWidths: WIDTHS, frozen: { rows: 0, columns: 0 } }),
  };
}

/**
 * Beranda as the setup leaves it: the guide with its links, before anything is known.
 * @param fresh the tab was made just now
 */
export function berandaBaru(
  tab: string,
  tahun: number,
  gidOf: (tab: string) => number | undefined,
  fresh: boolean,
): TabPatch {
  const head = { tahun, dinas: '', waktu: '', panduan: true };
  return berandaPatch({ tab, row: 1, rows: 0, dikenal: false }, head, [], gidOf, fresh);
}

/** The guide that earlier versions of the setup wrote: a title, a header in the fourth line, and numbered lines. */
function oldGuideRows(column: readonly string[], first: number): number {
  if (column[first + 2] !== 'Langkah') return 0;
  let rows = 4;
  while (/^\d+$/.test(column[first - 1 + rows] ?? '')) rows += 1;
  return rows;
}

/**
 * Finds our block again, wherever rows were put above it.
 * @returns `rows` 0 when there is none of ours; then `row` is where it goes, above what stands in the tab
 */
export function findBeranda(grid: Grid): BerandaPlace {
  const column = grid.values.map((line) => String(line[0] ?? '').trim());
  const first = column.findIndex((text) => /^Rekap Kinerja Tahun \d{4}$/.test(text)) + 1;
  if (first === 0) return { tab: grid.tab, row: 1, rows: 0, dikenal: false };
  const end = column.findIndex((text, index) => index >= first && text.startsWith(AKHIR)) + 1;
  const rows = end > 0 ? end - first + 1 : oldGuideRows(column, first);
  return { tab: grid.tab, row: first, rows, dikenal: end > 0 };
}
