/** Everything that the state of the steps is decided by: the plan, the registers, the isian of the units, the tab itself, and the clock. */
import { revisiTerbaru } from '../arsip/dokumen.ts';
import type { BukuKerja, NomorTriwulan, Pengaturan } from '../buku-kerja.ts';
import { type KeadaanUnit, keadaanIsian } from '../isian/keadaan-isian.ts';
import type { Pejabat } from '../orang.ts';
import { formatPeriode } from '../periode.ts';
import type { Waktu } from '../tanggal.ts';
import type { CatatanKendali } from './catatan-kendali.ts';
import { type Kekurangan, kekuranganPerjanjian, kekuranganProgres, kekuranganRencana } from './kelengkapan.ts';

/** What one unit owes in a quarter, in rows. */
export interface IsianUnit {
  unit: string;
  wajib: number;
  terisi: number;
  /** Rows of indikator among them: only these are handed in and verified. */
  indikator: number;
  diajukan: number;
  diverifikasi: number;
  dikembalikan: number;
}

/** What the plan lacks for a quarter, and what the units still owe. */
export interface FaktaTriwulan {
  perjanjian: Kekurangan[];
  rencana: Kekurangan[];
  progres: Kekurangan[];
  isian: IsianUnit[];
  terkunci: boolean;
}

/** A report on record. */
export interface LaporanTercatat {
  /** `Triwulan I`, `Semester II`, `Tahun`. */
  periode: string;
  revisi: number;
  tanggal: string;
  keadaan: string;
  /** Link, or the file's name where there is no link. */
  berkas: string;
}

/** What the registers say. A register that was not read, or that the workbook does not have, is `null`. */
export interface FaktaRegister {
  /** Periode and step of each Lembar Disposisi, as `kunciLangkah`. */
  disposisi: ReadonlySet<string> | null;
  laporan: readonly LaporanTercatat[] | null;
  /** Periods for which it is written who writes what. */
  pembagianTugas: ReadonlySet<string> | null;
  /** By quarter: anything recorded (Nihil counts), and how many are open. */
  koreksi: Readonly<Record<number, { ada: boolean; terbuka: number }>> | null;
}

export type NamaRegister = keyof FaktaRegister;

export interface FaktaSop {
  tahun: number;
  now: Waktu;
  pengaturan: Pengaturan;
  pejabat: readonly Pejabat[];
  triwulan: Readonly<Record<NomorTriwulan, FaktaTriwulan>>;
  register: FaktaRegister;
  /** By `kunciLangkah`. */
  kendali: ReadonlyMap<string, CatatanKendali>;
}

export const TANPA_REGISTER: FaktaRegister = { disposisi: null, laporan: null, pembagianTugas: null, koreksi: null };

function toIsianUnit({ baris, ...unit }: KeadaanUnit): IsianUnit {
  const { wajib, terisi, diajukan, diverifikasi, dikembalikan } = unit;
  const indikator = baris.filter(({ jenis }) => jenis === 'indikator').length;
  return { unit: unit.unit, wajib, terisi, indikator, diajukan, diverifikasi, dikembalikan };
}

/**
 * @param terkunci quarters that are locked
 * @param kendali the steps as the tab has them
 */
export function buildFakta(
  buku: BukuKerja,
  now: Waktu,
  terkunci: readonly NomorTriwulan[],
  register: FaktaRegister,
  kendali: ReadonlyMap<string, CatatanKendali>,
): FaktaSop {
  const triwulan = (nomor: NomorTriwulan): FaktaTriwulan => ({
    perjanjian: kekuranganPerjanjian(buku, nomor),
    rencana: kekuranganRencana(buku, nomor),
    progres: kekuranganProgres(buku, nomor),
    isian: keadaanIsian(buku, nomor).map(toIsianUnit),
    terkunci: terkunci.includes(nomor),
  });
  const { pengaturan, pejabat } = buku;
  return {
    ...{ tahun: pengaturan.tahun, now, pengaturan, pejabat, register, kendali },
    triwulan: { 1: triwulan(1), 2: triwulan(2), 3: triwulan(3), 4: triwulan(4) },
  };
}

/** The report of a period that was recorded last, `null` when there is none. */
export function laporanTerakhir(register: FaktaRegister, periode: Parameters<typeof formatPeriode>[0]) {
  const name = formatPeriode(periode);
  return revisiTerbaru((register.laporan ?? []).filter((one) => one.periode === name));
}

/** Rows that no unit has filled in yet. */
export function tunggakan(isian: readonly IsianUnit[]): IsianUnit[] {
  return isian.filter(({ terisi, wajib }) => terisi < wajib);
}
