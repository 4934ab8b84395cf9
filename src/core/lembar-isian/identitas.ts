/** The hidden tab of a Lembar Isian: which workbook, quarter and unit it is of, and what stood in it when it was sent. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import type { CellValue } from '../grid.ts';
import { headerKey } from '../parse-tab/header-text.ts';
import type { XlsxTab } from '../xlsx/read-xlsx.ts';
import type { XlsxCell, XlsxSheet, XlsxValue } from '../xlsx/xlsx-sheet.ts';
import type { BarisLembar } from './baris-lembar.ts';
import { FIELD_ISIAN, type FieldIsian } from './kolom.ts';

const TAB_IDENTITAS = '_isian';

/** Layout of this tab; a sheet of a later one is not ours to read. */
const VERSI = 1;

export interface IdentitasLembar {
  /** Id of the workbook that it was made from. */
  buku: string;
  tahun: number;
  nomor: NomorTriwulan;
  unit: string;
  /** Fingerprint of what was sent. */
  kodeData: string;
  /** `22 Nov 2026 14.05`. */
  dibuat: string;
}

/** What stood in the cells when the sheet was sent, by Kode. */
export type IsiAwal = Map<string, Record<FieldIsian, CellValue>>;

const KUNCI = {
  penanda: 'Lembar Isian Kinerja',
  buku: 'Buku Kerja',
  tahun: 'Tahun',
  nomor: 'Triwulan',
  unit: 'Unit Kerja',
  kodeData: 'Kode Data',
  dibuat: 'Dibuat',
} as const;

/** Rows above the table of what was sent: the keys and a blank one. */
const HEADER_ROW = Object.keys(KUNCI).length + 2;

export function identitasSheet(identitas: IdentitasLembar, baris: readonly BarisLembar[]): XlsxSheet {
  const text = (value: string): XlsxCell => ({ value, format: '@' });
  const pairs: (XlsxCell | XlsxValue)[][] = [
    [KUNCI.penanda, VERSI],
    [KUNCI.buku, text(identitas.buku)],
    [KUNCI.tahun, identitas.tahun],
    [KUNCI.nomor, identitas.nomor],
    [KUNCI.unit, text(identitas.unit)],
    [KUNCI.kodeData, text(identitas.kodeData)],
    [KUNCI.dibuat, text(identitas.dibuat)],
  ];
  const sent = baris.map(({ kode, isian }) => [text(kode), ...FIELD_ISIAN.map((field): XlsxCell => isian[field])]);
  return { nama: TAB_IDENTITAS, hidden: true, rows: [...pairs, [], ['Kode', ...FIELD_ISIAN], ...sent] };
}

/** One text for what is sent: the same cells give the same text. */
export function isianText(baris: readonly BarisLembar[]): string {
  const plain = (value: CellValue) => (value instanceof Date ? value.getTime() : value);
  return JSON.stringify(
    baris.map(({ kode, isian }) => [kode, ...FIELD_ISIAN.map((field) => plain(isian[field].value))]),
  );
}

function readAwal({ values }: XlsxTab): IsiAwal {
  const header = (values[HEADER_ROW - 1] ?? []).map(String);
  const awal: IsiAwal = new Map();
  for (const line of values.slice(HEADER_ROW)) {
    const kode = String(line[0] ?? '').trim();
    if (kode === '') continue;
    const cells = {} as Record<FieldIsian, CellValue>;
    for (const field of FIELD_ISIAN) cells[field] = line[header.indexOf(field)] ?? '';
    awal.set(kode, cells);
  }
  return awal;
}

/** @returns `null` when no tab of the file says that it is a Lembar Isian */
export function readIdentitas(tabs: readonly XlsxTab[]): { identitas: IdentitasLembar; awal: IsiAwal } | null {
  const tab = tabs.find(({ nama, values }) => nama.startsWith(TAB_IDENTITAS) && values[0]?.[0] === KUNCI.penanda);
  if (!tab) return null;
  const byKey = new Map(tab.values.slice(0, HEADER_ROW).map((line) => [headerKey(line[0]), line[1] ?? '']));
  const text = (key: string): string => String(byKey.get(headerKey(key)) ?? '').trim();
  const nomor = Number(text(KUNCI.nomor));
  if (text(KUNCI.penanda) !== String(VERSI) || ![1, 2, 3, 4].includes(nomor)) return null;
  const identitas = {
    buku: text(KUNCI.buku),
    tahun: Number(text(KUNCI.tahun)),
    nomor: nomor as NomorTriwulan,
    unit: text(KUNCI.unit),
    kodeData: text(KUNCI.kodeData),
    dibuat: text(KUNCI.dibuat),
  };
  return { identitas, awal: readAwal(tab) };
}
