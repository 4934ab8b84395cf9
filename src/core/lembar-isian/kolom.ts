/** The columns of a Lembar Isian: those of the quarterly tab that a unit needs to see, and those that it fills in. */
import type { TriwulanField } from '../buku-kerja.ts';
import type { CellValue } from '../grid.ts';
import type { Column, TabLayout } from '../tab-layout/column.ts';
import { triwulanLayout } from '../tab-layout/triwulan.ts';

/** What a unit fills in, in the order of the tab. */
export const FIELD_ISIAN = [
  'realisasi',
  'pembilang',
  'penyebut',
  'namaPenyebut',
  'faktor',
  'kendala',
  'tindakLanjut',
  'batasWaktu',
  'buktiDukung',
] as const satisfies readonly TriwulanField[];

export type FieldIsian = (typeof FIELD_ISIAN)[number];

export const FIELD_ANGKA: readonly FieldIsian[] = ['realisasi', 'pembilang', 'penyebut'];

export type LembarField = 'kode' | 'indikator' | 'satuan' | 'target' | 'petunjuk' | FieldIsian;

/** A cell with the format that says how its number is meant (85 % is 0,85). */
export interface SelIsian {
  value: CellValue;
  /** US style pattern. */
  format: string;
}

export const KOSONG: SelIsian = { value: '', format: 'General' };

/** Pixels. Narrower than in the workbook, so that the sheet can be read when it is printed on one page's width. */
const LEBAR: Partial<Record<LembarField, number>> = {
  kode: 80,
  indikator: 220,
  satuan: 75,
  realisasi: 90,
  pembilang: 85,
  penyebut: 85,
  namaPenyebut: 120,
  faktor: 170,
  kendala: 170,
  tindakLanjut: 170,
  batasWaktu: 85,
  buktiDukung: 130,
};

const SHOWN = ['kode', 'indikator', 'satuan', 'target'] as const satisfies readonly TriwulanField[];

function columnOf(field: (typeof SHOWN)[number] | FieldIsian): Column<LembarField> {
  const found = triwulanLayout(1).columns.find((column) => column.field === field);
  if (!found) throw new Error(`no column ${field} in the quarterly tab`);
  const { required: _required, ...rest } = found;
  return { ...rest, field, width: LEBAR[field] ?? rest.width, ...(field === 'kode' ? { required: true } : {}) };
}

/** Header texts are those of the quarterly tab, so that people find the same words in both. */
export const LEMBAR_ISIAN: TabLayout<LembarField> = {
  tab: 'Isian',
  headerRow: 4,
  frozenColumns: 1,
  machine: false,
  columns: [
    ...SHOWN.map(columnOf),
    { field: 'petunjuk', header: 'Yang Diisi', machine: true, kind: 'panjang', width: 160 },
    ...FIELD_ISIAN.map(columnOf),
  ],
};

/** Text of the header in the quarterly tab and in the sheet. */
export function judulKolom(field: FieldIsian): string {
  return LEMBAR_ISIAN.columns.find((column) => column.field === field)?.header ?? field;
}
