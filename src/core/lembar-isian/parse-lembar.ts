/** Reads a Lembar Isian that came back: whose it is, and what the unit filled in, by Kode and header text. */
import type { CellValue, Grid } from '../grid.ts';
import { findColumns } from '../parse-tab/find-columns.ts';
import { headerKey } from '../parse-tab/header-text.ts';
import { wordKey } from '../parse-tab/read-word.ts';
import type { XlsxTab } from '../xlsx/read-xlsx.ts';
import { LABEL_STATUS } from './build-lembar.ts';
import { type IdentitasLembar, type IsiAwal, readIdentitas } from './identitas.ts';
import { FIELD_ISIAN, type FieldIsian, LEMBAR_ISIAN, type LembarField, type SelIsian } from './kolom.ts';

export interface BarisTerisi {
  kode: string;
  /** Row in the unit's sheet, from 1. */
  row: number;
  /** Columns that the sheet no longer has are absent: they say nothing. */
  isian: Partial<Record<FieldIsian, SelIsian>>;
}

export interface LembarTerisi {
  identitas: IdentitasLembar;
  awal: IsiAwal;
  /** The unit says that it is done. */
  diajukan: boolean;
  baris: BarisTerisi[];
  /** Kode that stand in several rows: none of them is taken. */
  ganda: string[];
  /** Rows with figures or words but without a Kode. */
  tanpaKode: number;
}

export type HasilParseLembar =
  | { ok: true; lembar: LembarTerisi }
  | { ok: false; sebab: 'bukan-lembar' | 'tanpa-kolom' };

type Columns = Partial<Record<LembarField, number>>;

function cellAt(tab: XlsxTab, row: number, column: number | undefined): CellValue {
  return column === undefined ? '' : (tab.values[row - 1]?.[column - 1] ?? '');
}

const isFilled = (value: CellValue): boolean => String(value).trim() !== '';

function readRow(tab: XlsxTab, row: number, columns: Columns): BarisTerisi {
  const isian: BarisTerisi['isian'] = {};
  for (const field of FIELD_ISIAN) {
    const column = columns[field];
    if (column === undefined) continue;
    isian[field] = {
      value: cellAt(tab, row, column),
      format: tab.numberFormats[row - 1]?.[column - 1] ?? 'General',
    };
  }
  const kode = String(cellAt(tab, row, columns.kode))
    .replace(/\s+/g, ' ')
    .trim();
  return { kode, row, isian };
}

/** The answer stands in the first filled cell right of its label, above the table. */
function readStatus(tab: XlsxTab, headerRow: number): boolean {
  for (const line of tab.values.slice(0, headerRow - 1)) {
    const label = line.findIndex((value) => headerKey(value).replace(/:$/, '') === headerKey(LABEL_STATUS));
    if (label < 0) continue;
    const answer = line.slice(label + 1).find(isFilled) ?? '';
    return wordKey(String(answer)) === 'diajukan';
  }
  return false;
}

function readTable(tab: XlsxTab): Omit<LembarTerisi, 'identitas' | 'awal'> | null {
  const found = findColumns({ values: tab.values } as Pick<Grid, 'values'>, LEMBAR_ISIAN);
  if (!found || found.columns.kode === undefined || found.columns.realisasi === undefined) return null;
  const { columns, headerRow } = found;
  const all = tab.values.slice(headerRow).map((_, index) => readRow(tab, headerRow + 1 + index, columns));
  const filled = (one: BarisTerisi) => Object.values(one.isian).some((sel) => isFilled(sel?.value ?? ''));
  const counts = new Map<string, number>();
  for (const { kode } of all) if (kode !== '') counts.set(kode, (counts.get(kode) ?? 0) + 1);
  const ganda = [...counts].filter(([, count]) => count > 1).map(([kode]) => kode);
  return {
    diajukan: readStatus(tab, headerRow),
    baris: all.filter(({ kode }) => counts.get(kode) === 1),
    ganda,
    tanpaKode: all.filter((one) => one.kode === '' && filled(one)).length,
  };
}

/** The first tab that is not hidden and has the columns Kode and Realisasi is read. */
export function parseLembar(tabs: readonly XlsxTab[]): HasilParseLembar {
  const known = readIdentitas(tabs);
  if (!known) return { ok: false, sebab: 'bukan-lembar' };
  for (const tab of tabs.filter(({ tersembunyi }) => !tersembunyi)) {
    const table = readTable(tab);
    if (table) return { ok: true, lembar: { ...known, ...table } };
  }
  return { ok: false, sebab: 'tanpa-kolom' };
}
