/** What a rule is, and what rules look at: the workbook by Kode and quarter, prepared once for all of them. */
import type {
  AnggaranField,
  AnggaranRow,
  BukuKerja,
  NomorTriwulan,
  TriwulanField,
  TriwulanRow,
} from '../buku-kerja.ts';
import type { Indikator, Reading, SourceRow } from '../indikator.ts';
import { headerKey } from '../parse-tab/header-text.ts';
import { hasEnded, type Periode, ROMAWI, type Tanggal, triwulanOf } from '../periode.ts';
import { type KodeTahun, type KodeTriwulan, readKodeTahun } from '../rekap/figures.ts';
import { createTemuan, type Place, type TemuanData } from '../temuan/create-temuan.ts';
import type { KodePeriksa, Level, Temuan } from '../temuan/temuan.ts';
import { type Rencana, readRencana } from './rencana.ts';

export type Report = (temuan: Temuan) => void;

export interface RuleContext {
  buku: BukuKerja;
  periode: Periode;
  today: Tanggal;
  /** Quarters of the period. */
  triwulan: readonly NomorTriwulan[];
  /** Every Kode with its quarters TW I … the period's last. */
  kodeTahun: readonly KodeTahun[];
  /** Every version of every indikator with the targets that hold under it. */
  rencana: readonly Rencana[];
  /** Could the Kode column of the tab be read? Without it nothing can be said of what is or is not in the tab. */
  isReadable: (tab: string) => boolean;
  hasEnded: (triwulan: NomorTriwulan) => boolean;
}

/** Looks at the whole workbook. */
export interface Rule {
  kode: KodePeriksa;
  check: (context: RuleContext, report: Report) => void;
}

/** One row of a quarterly tab that belongs to an indikator in force. */
export interface RowContext extends KodeTriwulan {
  row: TriwulanRow;
  buku: BukuKerja;
  triwulan: NomorTriwulan;
  /** The quarter is over. */
  ended: boolean;
  /** In the indikator's satuan; for Rasio from the components. */
  realisasi: number | null;
  /** By the Rencana Aksi in force. */
  target: number | null;
  /** The nearest earlier quarter with a realisasi. */
  previous: { triwulan: NomorTriwulan; quarter: KodeTriwulan; realisasi: number } | null;
}

/** Looks at one row of a quarterly tab. */
export interface RowRule {
  kode: KodePeriksa;
  check: (context: RowContext, report: Report) => void;
}

/** Rows of a quarterly tab are told by their Kode; without that column nothing can be said about them. */
function findUnreadable(buku: BukuKerja): (tab: string) => boolean {
  const unreadable = new Set<string>();
  for (const { kode, tab, kolom } of buku.temuan) {
    const isKode = kolom === '' || /^kode/i.test(kolom);
    if (kode === 'HEADER_MISSING' && isKode) unreadable.add(headerKey(tab));
  }
  return (tab) => !unreadable.has(headerKey(tab));
}

export function createContext(buku: BukuKerja, periode: Periode, today: Tanggal): RuleContext {
  const triwulan = triwulanOf(periode);
  const last = triwulan[triwulan.length - 1] ?? 4;
  return {
    buku,
    periode,
    today,
    triwulan,
    kodeTahun: readKodeTahun(buku, periode.tahun, last, today),
    rencana: readRencana(buku),
    isReadable: findUnreadable(buku),
    hasEnded: (nomor) => hasEnded(periode.tahun, nomor, today),
  };
}

function previousOf(quarters: KodeTahun['quarters'], triwulan: NomorTriwulan): RowContext['previous'] {
  for (let nomor = triwulan - 1; nomor >= 1; nomor -= 1) {
    const quarter = quarters[nomor - 1];
    const realisasi = quarter?.figure.realisasi.value ?? null;
    if (quarter && realisasi !== null) return { triwulan: nomor as NomorTriwulan, quarter, realisasi };
  }
  return null;
}

/** Calls `visit` for each row of the period's quarterly tabs whose indikator is in force, a doubled Kode once. */
export function eachRow(context: RuleContext, visit: (row: RowContext) => void): void {
  const { buku, triwulan, kodeTahun } = context;
  for (const nomor of triwulan) {
    const ended = context.hasEnded(nomor);
    for (const { quarters } of kodeTahun) {
      const quarter = quarters[nomor - 1];
      if (!quarter?.row) continue;
      const { indikator, row, planned, figure } = quarter;
      visit({
        indikator,
        row,
        planned,
        figure,
        buku,
        triwulan: nomor,
        ended,
        realisasi: figure.realisasi.value,
        target: figure.target.value,
        previous: previousOf(quarters, nomor),
      });
    }
  }
}

/** The cell of a field of a parsed row. */
export function placeOf<Field extends string>(
  { table, row }: SourceRow<Field>,
  kodeIndikator: string,
  field: Field,
  nilai: string,
): Place {
  return {
    tab: table.tab,
    row,
    column: table.columns[field] ?? 0,
    kodeIndikator,
    kolom: table.headers[field] ?? '',
    nilai,
  };
}

/** Reports about a cell of a row of a quarterly tab. */
export function reportRow<K extends KodePeriksa>(
  report: Report,
  kode: K,
  { row }: Pick<RowContext, 'row'>,
  field: TriwulanField & keyof TriwulanRow,
  data: TemuanData[K],
  level?: Level,
): void {
  const value: string | Reading = row[field];
  const nilai = typeof value === 'string' ? value : value.text;
  report(createTemuan(kode, placeOf(row, row.kode, field, nilai), data, level));
}

export function reportIndikator<K extends KodePeriksa>(
  report: Report,
  kode: K,
  indikator: Indikator,
  field: 'kode' | 'caraRekap' | 'caraIsi' | 'targetTahunan',
  data: TemuanData[K],
): void {
  const value: string | Reading | null = indikator[field];
  const nilai = typeof value === 'string' || value === null ? (value ?? '') : value.text;
  report(createTemuan(kode, placeOf(indikator, indikator.kode, field, nilai), data));
}

export const namaTriwulan = (nomor: number): string => `TW ${ROMAWI[nomor as NomorTriwulan]}`;

/** Field of a quarter in tab Anggaran. */
export type KolomUang = 'kas' | 'realisasi' | 'fisik';
export const fieldUang = (kolom: KolomUang, nomor: NomorTriwulan): `${KolomUang}Tw${NomorTriwulan}` =>
  `${kolom}Tw${nomor}`;

export function placeOfAnggaran(row: AnggaranRow, field: AnggaranField, nilai: string): Place {
  return placeOf(row, row.kode, field, nilai);
}
