/** Finds the cell that a correction means: by its address, or by Kode and column, in the tabs whose figures go into a report. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import { type CellValue, cellAddress, type Grid, parseAddress } from '../grid.ts';
import { type FoundColumns, findColumns } from '../parse-tab/find-columns.ts';
import { createMatcher, headerKey } from '../parse-tab/header-text.ts';
import { isPercentFormat, showCell, timesHundred } from '../parse-tab/read-angka.ts';
import { ANGGARAN } from '../tab-layout/anggaran.ts';
import type { Column, TabLayout } from '../tab-layout/column.ts';
import { PERJANJIAN_KINERJA, RENCANA_AKSI } from '../tab-layout/perjanjian-kinerja.ts';
import { tabKey } from '../tab-layout/tab-name.ts';
import { PROGRES_BULANAN, triwulanLayout } from '../tab-layout/triwulan.ts';

const TRIWULAN: readonly NomorTriwulan[] = [1, 2, 3, 4];

/** Tabs in which a correction may name a cell. */
export const TAB_KOREKSI: readonly TabLayout[] = [
  ...TRIWULAN.map((nomor): TabLayout => triwulanLayout(nomor)),
  ANGGARAN,
  PROGRES_BULANAN,
  RENCANA_AKSI,
  PERJANJIAN_KINERJA,
];

/** Columns that belong to somebody else's decision (verification, holding a row) or that rows are known by. */
const BUKAN_KOREKSI = new Set([
  ...['kode', 'kodeInduk', 'versiPk', 'berlakuMulai', 'komponen'],
  ...['statusIsian', 'verifikasi', 'catatanVerifikasi', 'tahan'],
]);

export interface SelKoreksi {
  /** Name of the tab as it stands in the workbook. */
  tab: string;
  /** From 1. */
  row: number;
  column: number;
  /** `H12`. */
  sel: string;
  kode: string;
  kolom: Column;
  /** Header text as it stands in the tab. */
  judul: string;
  value: CellValue;
  /** `''` when none, or when formulas were not read. */
  formula: string;
  /** Number format, `''` when it was not read. */
  format: string;
  /** Quarters whose figures depend on the cell. */
  triwulan: NomorTriwulan[];
}

/** A sentence in place of the cell when it cannot be found. */
export type SelDitemukan = { ok: true; sel: SelKoreksi } | { ok: false; alasan: string };

export function layoutKoreksi(tab: string): TabLayout | undefined {
  return TAB_KOREKSI.find((layout) => tabKey(layout.tab) === tabKey(tab));
}

/** May the action write there? Cells that it makes itself, and those of other decisions, are never written by a correction. */
export function canDitulis({ kolom }: Pick<SelKoreksi, 'kolom'>): boolean {
  return kolom.machine !== true && !BUKAN_KOREKSI.has(kolom.field);
}

/** The cell as people see it: `85%` where the format shows it so. */
export function showSel({ value, format }: Pick<SelKoreksi, 'value' | 'format'>): string {
  if (typeof value === 'number' && isPercentFormat(format)) return `${showCell(timesHundred(value))}%`;
  return showCell(value);
}

/** A quarter's own tab and columns concern that quarter, a month its quarter; targets and pagu of the year all four. */
export function triwulanOfSel(layout: TabLayout, field: string): NomorTriwulan[] {
  const own = TRIWULAN.filter((nomor) => layout.tab === triwulanLayout(nomor).tab);
  if (own.length > 0) return own;
  const nomor = /Tw([1-4])$/.exec(field)?.[1];
  const bulan = /^bulan(\d+)$/.exec(field)?.[1];
  const only = nomor ? Number(nomor) : Math.ceil(Number(bulan ?? 0) / 3);
  return only === 0 ? [...TRIWULAN] : TRIWULAN.filter((one) => one === only);
}

interface Lembar {
  grid: Grid;
  layout: TabLayout;
  found: FoundColumns<string>;
}

function selAt({ grid, layout, found }: Lembar, row: number, column: number): SelDitemukan {
  const field = Object.keys(found.columns).find((one) => found.columns[one] === column);
  const kolom = layout.columns.find((one) => one.field === field);
  const sel = cellAddress(row, column);
  const kode = showCell(grid.values[row - 1]?.[(found.columns.kode ?? 0) - 1] ?? '');
  if (!kolom || row <= found.headerRow || row > grid.values.length || kode === '') {
    return {
      ok: false,
      alasan: `Sel ${sel} di tab ${grid.tab} bukan sel isian: tidak ada Kode atau kolom yang dikenali di sana.`,
    };
  }
  return {
    ok: true,
    sel: {
      ...{ tab: grid.tab, row, column, sel, kode, kolom },
      judul: found.headers[kolom.field] ?? kolom.header,
      value: grid.values[row - 1]?.[column - 1] ?? '',
      formula: grid.formulas?.[row - 1]?.[column - 1] ?? '',
      format: grid.numberFormats?.[row - 1]?.[column - 1] ?? '',
      triwulan: triwulanOfSel(layout, kolom.field),
    },
  };
}

function byAlamat(lembar: Lembar, text: string): SelDitemukan {
  const place = parseAddress(text);
  if (!place) return { ok: false, alasan: `"${text}" bukan alamat sel. Tulis misalnya E12.` };
  return selAt(lembar, place.row, place.column);
}

/** The column that a text names: by the header that stands in the tab, or as the layout knows it. */
function columnOf({ layout, found }: Lembar, text: string, tahun: number): number | undefined {
  const key = headerKey(text);
  const written = Object.keys(found.headers).find((field) => headerKey(found.headers[field] ?? '') === key);
  const field = written ?? createMatcher(layout, tahun)(key)?.field;
  return field === undefined ? undefined : found.columns[field];
}

const kodeKey = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

function byKode(lembar: Lembar, kode: string, kolom: string, tahun: number): SelDitemukan {
  const { grid, found } = lembar;
  const column = columnOf(lembar, kolom, tahun);
  if (column === undefined) return { ok: false, alasan: `Kolom "${kolom}" tidak ada di tab ${grid.tab}.` };
  const rows = grid.values
    .map((line, index) => ({ row: index + 1, kode: showCell(line[(found.columns.kode ?? 0) - 1] ?? '') }))
    .filter((one) => one.row > found.headerRow && kodeKey(one.kode) === kodeKey(kode));
  const [first, ...others] = rows;
  if (!first) return { ok: false, alasan: `Kode "${kode}" tidak ada di tab ${grid.tab}.` };
  if (others.length === 0) return selAt(lembar, first.row, column);
  const cells = rows.map(({ row }) => cellAddress(row, column)).join(', ');
  return { ok: false, alasan: `Kode "${kode}" ada di ${rows.length} baris tab ${grid.tab}. Tulis selnya: ${cells}.` };
}

/** Rows are sorted and columns moved: does the cell still belong to the Kode and the column that were written down with it? */
function isMilik({ kode, judul, kolom }: SelKoreksi, alamat: { kode: string; kolom: string }): boolean {
  const isKolom = [judul, kolom.header].some((text) => headerKey(text) === headerKey(alamat.kolom));
  return (alamat.kode === '' || kodeKey(alamat.kode) === kodeKey(kode)) && (alamat.kolom === '' || isKolom);
}

/**
 * @param grid the tab, read with formulas and number formats where these matter
 * @param alamat `sel` counts while the Kode and column beside it are still its own, otherwise `kode` and `kolom` together
 * @param tahun for headers that carry the year
 */
export function findSel(
  grid: Grid,
  layout: TabLayout,
  alamat: { sel: string; kode: string; kolom: string },
  tahun: number,
): SelDitemukan {
  const found = findColumns(grid, layout, tahun);
  if (!found) return { ok: false, alasan: `Judul kolom tab ${grid.tab} tidak dikenali.` };
  const lembar: Lembar = { grid, layout, found };
  const at: SelDitemukan | null = alamat.sel === '' ? null : byAlamat(lembar, alamat.sel);
  if (at?.ok && isMilik(at.sel, alamat)) return at;
  if (alamat.kode !== '' && alamat.kolom !== '') return byKode(lembar, alamat.kode, alamat.kolom, tahun);
  if (!at) return { ok: false, alasan: 'Sel yang dikoreksi belum jelas: tulis selnya, atau Kode dan Kolomnya.' };
  if (!at.ok) return at;
  return { ok: false, alasan: `Sel ${at.sel.sel} di tab ${grid.tab} berisi ${at.sel.judul} dari ${at.sel.kode}.` };
}
