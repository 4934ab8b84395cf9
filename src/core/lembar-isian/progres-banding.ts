/** The figures that the months give for a quarter beside those that stand in its tab, row by row. */
import type { BukuKerja, NomorTriwulan, ProgresBulananRow, TriwulanRow } from '../buku-kerja.ts';
import { cellAddress, type Grid } from '../grid.ts';
import type { Indikator } from '../indikator.ts';
import { wordKey } from '../parse-tab/read-word.ts';
import { indikatorInForce } from '../perjanjian-kinerja.ts';
import { type AngkaBulanan, angkaBulanan } from '../rekap/progres-triwulan.ts';
import { decimalsOf, isRounded } from '../rules/figure.ts';

/**
 * `isi`: the tab is blank. `ganti`: the tab has another figure. `sama`: nothing to be done. `tidak`: cannot be used, `sebab` says why.
 */
type KeadaanProgres = 'isi' | 'ganti' | 'sama' | 'tidak';

export interface SelProgres {
  field: AngkaBulanan['field'];
  /** Header as it stands in the tab. */
  kolom: string;
  row: number;
  column: number;
  sel: string;
  bulanan: AngkaBulanan;
  /** As people see it, `''` for a blank. */
  diTab: string;
  keadaan: KeadaanProgres;
}

export interface ProgresBaris {
  indikator: Indikator;
  baris: TriwulanRow;
  sel: SelProgres[];
  keadaan: KeadaanProgres;
  /** Why it cannot be used, or what to mind; `''` = nothing. */
  sebab: string;
  /** Months without a figure are missing from the result. */
  lengkap: boolean;
  terverifikasi: boolean;
}

function keadaanSel(baris: TriwulanRow, { field, hasil }: AngkaBulanan, rumus: boolean): KeadaanProgres {
  const typed = baris[field];
  if (hasil === null) return 'tidak';
  if (typed.value !== null && isRounded(hasil, typed.value, decimalsOf(typed))) return 'sama';
  if (rumus) return 'tidak';
  return typed.status === 'blank' ? 'isi' : 'ganti';
}

function selOf(baris: TriwulanRow, grid: Grid, bulanan: AngkaBulanan): SelProgres | null {
  const { columns, headers } = baris.table;
  const column = columns[bulanan.field];
  if (column === undefined) return null;
  const rumus = (grid.formulas?.[baris.row - 1]?.[column - 1] ?? '') !== '';
  const value = grid.values[baris.row - 1]?.[column - 1] ?? '';
  const keadaan = keadaanSel(baris, bulanan, rumus);
  return {
    ...{ field: bulanan.field, kolom: headers[bulanan.field] ?? bulanan.field, row: baris.row, column, bulanan },
    sel: cellAddress(baris.row, column),
    diTab: baris[bulanan.field].text || String(value),
    // A dash was typed by somebody as well: it is only replaced when its row is ticked.
    keadaan: keadaan === 'isi' && value !== '' ? 'ganti' : keadaan,
  };
}

function sebabOf(indikator: Indikator, sel: readonly SelProgres[], bulanan: readonly AngkaBulanan[]): string {
  const butuh = indikator.caraRekap === 'Rasio' ? 2 : 1;
  const kosong = bulanan.find(({ takTerbaca }) => takTerbaca);
  const bulan = kosong?.bulan.find(({ reading }) => reading.status === 'unreadable');
  if (bulan) return `angka ${bulan.nama} "${bulan.reading.text}" tidak terbaca`;
  if (new Set(bulanan.map(({ field }) => field)).size < butuh)
    return 'perlu satu baris Pembilang dan satu baris Penyebut';
  if (bulanan.length > butuh) return 'Kode ini tertulis lebih dari sekali di tab Progres Bulanan';
  if (sel.length < butuh) return 'kolomnya tidak ada di tab triwulan';
  if (bulanan.some(({ hasil }) => hasil === null)) return 'belum ada angka bulanan';
  if (sel.some(({ keadaan }) => keadaan === 'tidak')) return 'sel di tab berisi rumus';
  return '';
}

function worst(sel: readonly SelProgres[]): KeadaanProgres {
  if (sel.every(({ keadaan }) => keadaan === 'sama')) return 'sama';
  return sel.some(({ keadaan }) => keadaan === 'ganti') ? 'ganti' : 'isi';
}

function barisOf(
  indikator: Indikator,
  baris: TriwulanRow,
  months: readonly ProgresBulananRow[],
  grid: Grid,
  nomor: NomorTriwulan,
): ProgresBaris | null {
  const bulanan = months.flatMap((row) => angkaBulanan(row, indikator, nomor) ?? []);
  if (bulanan.length === 0) return null;
  const sel = bulanan.flatMap((one) => selOf(baris, grid, one) ?? []);
  const sebab = sebabOf(indikator, sel, bulanan);
  return {
    ...{ indikator, baris, sel, sebab },
    keadaan: sebab === '' ? worst(sel) : 'tidak',
    lengkap: bulanan.every(({ lengkap }) => lengkap),
    terverifikasi: wordKey(baris.verifikasi) === 'diverifikasi',
  };
}

/**
 * Rows of the quarter's tab that the months say something about, in the order of the plan.
 * @param grid of the tab, with formulas
 */
export function bandingkanProgres(buku: BukuKerja, grid: Grid, nomor: NomorTriwulan): ProgresBaris[] {
  const rows = new Map([...(buku.triwulan[nomor]?.rows ?? [])].reverse().map((row) => [row.kode, row]));
  const months = new Map<string, ProgresBulananRow[]>();
  for (const row of buku.progresBulanan) months.set(row.kode, [...(months.get(row.kode) ?? []), row]);
  return [...indikatorInForce(buku, nomor)].flatMap(([kode, indikator]) => {
    const baris = rows.get(kode);
    const own = months.get(kode);
    return baris && own ? (barisOf(indikator, baris, own, grid, nomor) ?? []) : [];
  });
}
