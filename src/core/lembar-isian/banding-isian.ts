/** Compares what a unit sent back with the quarterly tab, cell by cell: what is new, what disagrees, and what the unit blanked. */
import type { BukuKerja, NomorTriwulan, TriwulanRow, TriwulanTab } from '../buku-kerja.ts';
import { cellAddress, type Grid } from '../grid.ts';
import type { Indikator } from '../indikator.ts';
import { unitByKode } from '../isian/baris-baru.ts';
import { unitKey } from '../isian/unit.ts';
import { isErrorText } from '../parse-tab/read-angka.ts';
import { wordKey } from '../parse-tab/read-word.ts';
import { indikatorInForce } from '../perjanjian-kinerja.ts';
import { selDiTab } from './baris-lembar.ts';
import { FIELD_ISIAN, type FieldIsian, judulKolom, type SelIsian } from './kolom.ts';
import type { BarisTerisi, LembarTerisi } from './parse-lembar.ts';
import { isKosong, isSamaIsi } from './sama-isi.ts';

/** `baru`: the tab is blank. `konflik`: both are filled and differ. `dikosongkan`: the unit blanked what the tab has. */
type KeadaanSel = 'sama' | 'baru' | 'konflik' | 'dikosongkan';

export interface SelBanding {
  kode: string;
  field: FieldIsian;
  /** Header as it stands in the tab. */
  kolom: string;
  /** In the tab, from 1; and its address. */
  row: number;
  column: number;
  sel: string;
  keadaan: KeadaanSel;
  tab: SelIsian;
  isian: SelIsian;
  /** What stood there when the sheet was sent, `null` when the sheet does not say. */
  awal: SelIsian | null;
  /** The unit left the cell as it was sent: it is the tab that changed since. */
  tidakDiubahUnit: boolean;
  /** A formula stands in the tab: it is never replaced. */
  rumus: boolean;
  /** The row is verified already. */
  terverifikasi: boolean;
}

export interface Banding {
  sel: SelBanding[];
  /** Rows of the tab that the sheet speaks of, for Status Isian. */
  baris: TriwulanRow[];
  /** Kode that the tab does not have. */
  asing: string[];
  /** Kode that belong to another unit by now. */
  unitLain: string[];
  /** Columns with isian that the tab does not have. */
  tanpaKolom: FieldIsian[];
  /** Cells of the unit's sheet that hold an error of the spreadsheet: `IKU-1, Realisasi (#REF!)`. */
  galat: string[];
}

interface RowContext {
  row: TriwulanRow;
  tab: TriwulanTab;
  grid: Grid;
  indikator: Indikator | undefined;
  lembar: LembarTerisi;
}

/** What of the sheet cannot be taken, gathered on the way. */
interface Unusable {
  tanpaKolom: Set<FieldIsian>;
  galat: string[];
}

function keadaanOf(tab: SelIsian, isian: SelIsian, awal: SelIsian | null, same: (a: SelIsian, b: SelIsian) => boolean) {
  if (same(tab, isian)) return 'sama';
  if (isKosong(isian)) return awal && isKosong(awal) ? 'sama' : 'dikosongkan';
  // A dash was typed by somebody as well: it is not replaced unasked.
  return tab.value === '' ? 'baru' : 'konflik';
}

function compareCell(context: RowContext, field: FieldIsian, isian: SelIsian): SelBanding | null {
  const { row, tab, grid, indikator, lembar } = context;
  const there = selDiTab(grid, tab, row.row, field);
  const column = tab.table.columns[field];
  if (!there || column === undefined) return null;
  const sent = lembar.awal.get(row.kode);
  const awal = sent ? { value: sent[field], format: there.format } : null;
  const same = (a: SelIsian, b: SelIsian) => isSamaIsi(a, b, field, indikator);
  return {
    kode: row.kode,
    field,
    kolom: tab.table.headers[field] ?? field,
    row: row.row,
    column,
    sel: cellAddress(row.row, column),
    keadaan: keadaanOf(there, isian, awal, same),
    tab: there,
    isian,
    awal,
    tidakDiubahUnit: awal !== null && same(awal, isian),
    rumus: (grid.formulas?.[row.row - 1]?.[column - 1] ?? '') !== '',
    terverifikasi: wordKey(row.verifikasi) === 'diverifikasi',
  };
}

function compareRow(context: RowContext, { kode, isian }: BarisTerisi, seen: Unusable): SelBanding[] {
  return FIELD_ISIAN.flatMap((field) => {
    const sel = isian[field];
    if (!sel) return [];
    if (isErrorText(sel.value)) {
      seen.galat.push(`${kode}, ${judulKolom(field)} (${String(sel.value)})`);
      return [];
    }
    const compared = compareCell(context, field, sel);
    if (!compared && !isKosong(sel)) seen.tanpaKolom.add(field);
    return compared ?? [];
  });
}

/** @param grid of the quarterly tab, with number formats and formulas */
export function bandingkanIsian(buku: BukuKerja, grid: Grid, nomor: NomorTriwulan, lembar: LembarTerisi): Banding {
  const tab = buku.triwulan[nomor];
  const banding: Banding = { sel: [], baris: [], asing: [], unitLain: [], tanpaKolom: [], galat: [] };
  if (!tab) return { ...banding, asing: lembar.baris.map(({ kode }) => kode) };
  const rows = new Map([...tab.rows].reverse().map((row) => [row.kode, row]));
  const inForce = indikatorInForce(buku, nomor);
  const units = unitByKode(buku, nomor);
  const seen: Unusable = { tanpaKolom: new Set(), galat: banding.galat };
  for (const terisi of lembar.baris) {
    const row = rows.get(terisi.kode);
    const unit = units.get(terisi.kode);
    if (!row) banding.asing.push(terisi.kode);
    else if (unit !== undefined && unitKey(unit) !== unitKey(lembar.identitas.unit)) {
      banding.unitLain.push(terisi.kode);
    } else {
      const indikator = inForce.get(terisi.kode);
      banding.sel.push(...compareRow({ row, tab, grid, indikator, lembar }, terisi, seen));
      banding.baris.push(row);
    }
  }
  return { ...banding, tanpaKolom: [...seen.tanpaKolom] };
}
