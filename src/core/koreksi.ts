/** Corrections that officials send back: what a row of tab Koreksi says, which state may follow which, and what a quarter still owes. */
import type { NomorTriwulan } from './buku-kerja.ts';
import { formatPeriode, type Periode, parsePeriode, ROMAWI, triwulanOf } from './periode.ts';
import type { Register, RegisterRow } from './register.ts';
import type { KoreksiField } from './tab-layout/register.ts';
import { tabKey } from './tab-layout/tab-name.ts';

export const STATUS_KOREKSI = ['Diusulkan', 'Diterima', 'Ditolak', 'Diterapkan', 'Nihil'] as const;
export type StatusKoreksi = (typeof STATUS_KOREKSI)[number];

/** What may follow; a state that nothing follows closes the row. An accepted correction that proves wrong can still be refused. */
const LANJUTAN: Record<StatusKoreksi, readonly StatusKoreksi[]> = {
  Diusulkan: ['Diterima', 'Ditolak'],
  Diterima: ['Diterapkan', 'Ditolak'],
  Ditolak: [],
  Diterapkan: [],
  Nihil: [],
};

export interface Koreksi {
  /** Row in the tab, from 1. */
  row: number;
  no: string;
  /** As written, `Triwulan I`. */
  periode: string;
  dari: string;
  tanggal: string;
  bagian: string;
  isiKoreksi: string;
  tab: string;
  sel: string;
  kode: string;
  kolom: string;
  semula: string;
  menjadi: string;
  oleh: string;
  waktu: string;
  alasan: string;
  status: StatusKoreksi;
}

/** A row that people typed without a Status, or with a word of their own, is still open. */
function statusOf(text: string): StatusKoreksi {
  const word = text.trim().toLowerCase();
  return STATUS_KOREKSI.find((status) => status.toLowerCase() === word) ?? 'Diusulkan';
}

export function toKoreksi(row: RegisterRow<KoreksiField>): Koreksi {
  const text = (field: KoreksiField): string => row.text(field);
  return {
    ...{ row: row.row, no: text('no'), periode: text('periode'), dari: text('dari'), tanggal: text('tanggal') },
    ...{ bagian: text('bagian'), isiKoreksi: text('isiKoreksi'), tab: text('tab'), sel: text('sel') },
    ...{ kode: text('kode'), kolom: text('kolom'), semula: text('semula'), menjadi: text('menjadi') },
    ...{ oleh: text('oleh'), waktu: text('waktu'), alasan: text('alasan'), status: statusOf(text('status')) },
  };
}

export function nextStatus(status: StatusKoreksi): readonly StatusKoreksi[] {
  return LANJUTAN[status];
}

/** Not yet decided, or accepted and not yet carried out. */
export function isTerbuka({ status }: Pick<Koreksi, 'status'>): boolean {
  return LANJUTAN[status].length > 0;
}

/** Quarters whose tab bears the name that is written in column Tab. */
function triwulanOfTab(tab: string): NomorTriwulan[] {
  return ([1, 2, 3, 4] as const).filter((nomor) => tabKey(tab) === tabKey(`Triwulan ${ROMAWI[nomor]}`));
}

/** The quarters that a correction concerns: its own, or for a longer period the one whose tab it names. */
function triwulanOfKoreksi(koreksi: Pick<Koreksi, 'periode' | 'tab'>): NomorTriwulan[] {
  // The year does not matter: a workbook holds one.
  const periode = parsePeriode(koreksi.periode, 0);
  if (periode?.jenis === 'triwulan') return triwulanOf(periode);
  return koreksi.tab === '' ? [] : triwulanOfTab(koreksi.tab);
}

/**
 * What step 8 asks of the quarters: has anything come back from the officials (`Nihil` counts), and is anything of it still open?
 * @returns by quarter: `ada` = any row, `terbuka` = rows that are Diusulkan or Diterima
 */
export function keadaanKoreksi(
  register: Register<KoreksiField>,
  triwulan: readonly NomorTriwulan[],
): Record<number, { ada: boolean; terbuka: number }> {
  const all = register.rows.map(toKoreksi);
  const result: Record<number, { ada: boolean; terbuka: number }> = {};
  for (const nomor of triwulan) {
    const own = all.filter((one) => triwulanOfKoreksi(one).includes(nomor));
    result[nomor] = { ada: own.length > 0, terbuka: own.filter(isTerbuka).length };
  }
  return result;
}

/** Corrections written down for exactly this period, in the order of the tab. */
export function koreksiOf(register: Register<KoreksiField>, periode: Periode): Koreksi[] {
  const name = formatPeriode(periode);
  return register.rows.map(toKoreksi).filter((one) => {
    const own = parsePeriode(one.periode, periode.tahun);
    return own !== null && formatPeriode(own) === name;
  });
}

/** The highest number on record, 0 when there is none. */
export function lastNomorKoreksi(register: Register<KoreksiField>): number {
  return Math.max(0, ...register.rows.map((row) => Number(row.text('no')) || 0));
}
