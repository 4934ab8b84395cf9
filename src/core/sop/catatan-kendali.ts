/** What people and actions have written into tab Kendali SOP: one row for each step of each period. */
import { formatPeriode, type Periode, parsePeriode } from '../periode.ts';
import type { Register, RegisterRow } from '../register.ts';
import type { KendaliSopField } from '../tab-layout/register.ts';
import type { Waktu } from '../tanggal.ts';
import { readWaktu } from '../waktu.ts';
import { LANGKAH, type NomorLangkah } from './langkah.ts';

/** A moment as it was written. A text that is none ("kemarin") counts as written all the same. */
export interface Saat {
  tertulis: boolean;
  waktu: Waktu | null;
}

export interface CatatanKendali {
  /** Row in the tab, from 1. */
  row: number;
  periode: Periode;
  langkah: NomorLangkah;
  pelaksana: string;
  waktuBaku: string;
  mulai: Saat;
  selesai: Saat;
  keluaran: string;
  alasan: string;
}

/** `Triwulan I 2`: tells the steps of a year apart. */
export function kunciLangkah(periode: Periode, langkah: number): string {
  return `${formatPeriode(periode)} ${langkah}`;
}

export function findLangkah(nomor: NomorLangkah): (typeof LANGKAH)[number] {
  const langkah = LANGKAH.find((one) => one.nomor === nomor);
  if (!langkah) throw new RangeError(`there is no step ${nomor}`);
  return langkah;
}

function saatOf(row: RegisterRow<KendaliSopField>, field: 'mulai' | 'selesai'): Saat {
  const tertulis = row.text(field) !== '';
  return { tertulis, waktu: tertulis ? readWaktu(row.value(field)) : null };
}

function toCatatan(row: RegisterRow<KendaliSopField>, tahun: number): CatatanKendali | null {
  const periode = parsePeriode(row.text('periode'), tahun);
  const langkah = LANGKAH.find(({ nomor }) => String(nomor) === row.text('langkah').replace(/^langkah\s*/i, ''));
  if (!periode || !langkah || langkah.jenis !== periode.jenis) return null;
  return {
    ...{ row: row.row, periode, langkah: langkah.nomor },
    ...{ pelaksana: row.text('pelaksana'), waktuBaku: row.text('waktuBaku') },
    ...{ mulai: saatOf(row, 'mulai'), selesai: saatOf(row, 'selesai') },
    ...{ keluaran: row.text('keluaran'), alasan: row.text('alasan') },
  };
}

/**
 * The steps that stand in the tab, by `kunciLangkah`. Of two rows for one step the upper one holds; rows that name no step of the
 * SOP are people's own.
 */
export function readKendali(register: Register<KendaliSopField>, tahun: number): Map<string, CatatanKendali> {
  const byKunci = new Map<string, CatatanKendali>();
  for (const row of register.rows) {
    const catatan = toCatatan(row, tahun);
    if (!catatan || catatan.periode.tahun !== tahun) continue;
    const kunci = kunciLangkah(catatan.periode, catatan.langkah);
    if (!byKunci.has(kunci)) byKunci.set(kunci, catatan);
  }
  return byKunci;
}

/** Marked as done without ever having begun, with a reason: the step was left out. */
export function isDilewati({ mulai, selesai, alasan }: Pick<CatatanKendali, 'mulai' | 'selesai' | 'alasan'>): boolean {
  return selesai.tertulis && !mulai.tertulis && alasan !== '';
}
