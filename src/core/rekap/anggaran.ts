/** The budget beside a recap: the tree of accounts, pagu in force, realisasi and serapan (domain rules §6). */
import Big from 'big.js';
import { sumDecimal, toNumber } from '../angka.ts';
import type { AnggaranRow, NomorTriwulan } from '../buku-kerja.ts';
import { type Periode, triwulanOf } from '../periode.ts';
import type { RekapAnggaran, RekapAnggaranRow } from './rekap.ts';
import { numberOf } from './ukuran.ts';

const KODE = /^\d\.\d{2}(\.\d{2}(\.\d\.\d{2}(\.\d{2}(\d{2})?)?)?)?$/;

/** Parts of an account code: 1 urusan, 2 bidang, 3 program, 5 kegiatan, 6 sub kegiatan; 0 when the code is not valid. */
export function depthOf(kode: string): number {
  if (/^\d$/.test(kode)) return 1;
  return KODE.test(kode) ? kode.split('.').length : 0;
}

/** The longest proper prefix (by dots) among the codes, `null` for a topmost account. */
export function parentOf(kode: string, kodeSet: ReadonlySet<string>): string | null {
  for (let end = kode.lastIndexOf('.'); end > 0; end = kode.lastIndexOf('.', end - 1)) {
    const prefix = kode.slice(0, end);
    if (kodeSet.has(prefix)) return prefix;
  }
  return null;
}

/** An account in the tree. Money of the tab itself: `null` where the cell is blank. */
export interface Akun {
  row: AnggaranRow;
  kode: string;
  children: Akun[];
  isTop: boolean;
}

export interface Uang {
  pagu: number | null;
  /** Where pagu is from: the cell Pagu Perubahan, the accounts below, or the cell Pagu. */
  asalPagu: 'perubahan' | 'bawah' | 'pagu';
  /** The pagu in force is one after a budget change, here or below. */
  isChanged: boolean;
  /** Of each quarter alone, TW I…IV. */
  realisasi: (number | null)[];
}

/** A row of totals that somebody typed: adding it would count everything twice. */
function isTypedTotal({ kode, uraian }: AnggaranRow): boolean {
  if (depthOf(kode.trim()) > 0) return false;
  return kode.trim() === '' || [kode, uraian].some((text) => /^\s*(sub\s*)?(jumlah|total)\b/i.test(text));
}

/** The accounts in the order of the tab, each with its children. */
export function buildTree(rows: readonly AnggaranRow[]): Akun[] {
  const accounts = rows.map((row): Akun => ({ row, kode: row.kode.trim(), children: [], isTop: false }));
  const byKode = new Map<string, Akun>();
  for (const akun of accounts) {
    if (akun.kode !== '' && !byKode.has(akun.kode)) byKode.set(akun.kode, akun);
  }
  const kodeSet = new Set(byKode.keys());
  for (const akun of accounts) {
    const parent = byKode.get(parentOf(akun.kode, kodeSet) ?? '');
    if (parent) parent.children.push(akun);
    else akun.isTop = !isTypedTotal(akun.row);
  }
  return accounts;
}

const filled = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/**
 * Money of every account: its own figures, and where a cell of a parent is blank the sum of its children. A change of
 * pagu that was entered only below counts above as well.
 */
export function uangOf(accounts: readonly Akun[], last: NomorTriwulan): Map<Akun, Uang> {
  const result = new Map<Akun, Uang>();
  const visit = (akun: Akun): Uang => {
    const known = result.get(akun);
    if (known) return known;
    const children = akun.children.map(visit);
    const { row } = akun;
    const changed = row.paguPerubahanBerlakuMulai <= last ? numberOf(row.paguPerubahan) : null;
    const below = sumDecimal(filled(children.map(({ pagu }) => pagu)));
    const isChangedBelow = children.some(({ isChanged }) => isChanged);
    const fromBelow = changed === null && isChangedBelow ? below : null;
    const own = changed ?? fromBelow ?? numberOf(row.pagu);
    const asalPagu: Uang['asalPagu'] =
      changed !== null ? 'perubahan' : fromBelow !== null || own === null ? 'bawah' : 'pagu';
    const realisasi = row.realisasi.map(
      (reading, index) =>
        numberOf(reading) ?? sumDecimal(filled(children.map((child) => child.realisasi[index] ?? null))),
    );
    const uang = { pagu: own ?? below, asalPagu, isChanged: changed !== null || isChangedBelow, realisasi };
    result.set(akun, uang);
    return uang;
  };
  for (const akun of accounts) visit(akun);
  return result;
}

function serapanOf(realisasi: number | null, pagu: number | null): number | null {
  if (realisasi === null || pagu === null || pagu <= 0) return null;
  return toNumber(new Big(realisasi).times(100).div(pagu));
}

/** The quarters of each part of the period: quarters of a semester, semesters of a year. */
function partsOf(periode: Periode): NomorTriwulan[][] {
  if (periode.jenis === 'triwulan') return [];
  if (periode.jenis === 'semester') return triwulanOf(periode).map((nomor) => [nomor]);
  return [
    [1, 2],
    [3, 4],
  ];
}

function rowOf(head: { kode: string; uraian: string; depth: number }, uang: Uang, periode: Periode): RekapAnggaranRow {
  const sumOf = (numbers: readonly NomorTriwulan[]): number | null =>
    sumDecimal(filled(numbers.map((nomor) => uang.realisasi[nomor - 1] ?? null)));
  const numbers = triwulanOf(periode);
  const last = numbers[numbers.length - 1] ?? 4;
  const realisasiSd = sumOf(([1, 2, 3, 4] as const).slice(0, last));
  return {
    ...head,
    pagu: uang.pagu,
    realisasiParts: partsOf(periode).map(sumOf),
    realisasi: sumOf(numbers),
    realisasiSd,
    serapan: serapanOf(realisasiSd, uang.pagu),
  };
}

/** The last quarter with a figure of its own: up to it Jumlah Realisasi and Serapan of tab Anggaran are counted. */
export function triwulanTerisi(rows: readonly AnggaranRow[]): NomorTriwulan {
  const filledUp = ([4, 3, 2, 1] as const).find((nomor) =>
    rows.some(({ realisasi }) => realisasi[nomor - 1]?.status === 'value'),
  );
  return filledUp ?? 1;
}

/** Every account of the tab in its order, and the total over the topmost ones. */
export function buildAnggaran(rows: readonly AnggaranRow[], periode: Periode): RekapAnggaran {
  const numbers = triwulanOf(periode);
  const accounts = buildTree(rows);
  const uang = uangOf(accounts, numbers[numbers.length - 1] ?? 4);
  const tops = accounts.filter(({ isTop }) => isTop).flatMap((akun) => uang.get(akun) ?? []);
  const total: Uang = {
    pagu: sumDecimal(filled(tops.map(({ pagu }) => pagu))),
    asalPagu: 'bawah',
    isChanged: false,
    realisasi: [0, 1, 2, 3].map((index) => sumDecimal(filled(tops.map(({ realisasi }) => realisasi[index] ?? null)))),
  };
  return {
    rows: accounts.flatMap((akun) => {
      const money = uang.get(akun);
      const head = { kode: akun.kode, uraian: akun.row.uraian, depth: depthOf(akun.kode) };
      return money ? [rowOf(head, money, periode)] : [];
    }),
    total: rowOf({ kode: '', uraian: 'Jumlah', depth: 0 }, total, periode),
  };
}
