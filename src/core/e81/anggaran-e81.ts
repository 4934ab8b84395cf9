/** The Rp columns of an account: Renstra, pagu in force, each quarter, the year so far. */
import Big from 'big.js';
import { sumDecimal, toNumber } from '../angka.ts';
import type { AnggaranRow, NomorTriwulan } from '../buku-kerja.ts';
import { buildAnggaran, parentOf } from '../rekap/anggaran.ts';
import type { RekapAnggaranRow } from '../rekap/rekap.ts';
import { numberOf } from '../rekap/ukuran.ts';

export interface UangE81 {
  targetRenstra: number | null;
  realisasiLalu: number | null;
  target: number | null;
  /** TW I … the form's quarter. */
  triwulan: (number | null)[];
  realisasi: number | null;
  realisasiRenstra: number | null;
  capaianRenstra: number | null;
}

const filled = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/** 13/5 × 100. */
function persenOf(realisasi: number | null, target: number | null): number | null {
  if (realisasi === null || target === null || target <= 0) return null;
  return toNumber(new Big(realisasi).times(100).div(target));
}

/** Figures of the Renstra: what stands in the row itself, where it is blank the sum of the accounts below. */
function renstraOf(rows: readonly AnggaranRow[], field: 'paguRenstra' | 'realisasiRenstraLalu'): Map<string, number> {
  const kodeSet = new Set(rows.map(({ kode }) => kode.trim()));
  const found = new Map<string, number>();
  // From the deepest up: a parent is reached after its children.
  const ordered = [...rows].sort((a, b) => b.kode.split('.').length - a.kode.split('.').length);
  const below = new Map<string, number[]>();
  for (const row of ordered) {
    const kode = row.kode.trim();
    const value = numberOf(row[field]) ?? sumDecimal(below.get(kode) ?? []);
    if (value === null || found.has(kode)) continue;
    found.set(kode, value);
    const parent = parentOf(kode, kodeSet);
    if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), value]);
  }
  return found;
}

function uangOf(
  account: RekapAnggaranRow,
  quarters: readonly (number | null)[],
  targetRenstra: number | null,
  realisasiLalu: number | null,
  isFirst: boolean,
): UangE81 {
  // Without the years before, what was spent since the start of the Renstra is not known.
  const known = realisasiLalu !== null || isFirst;
  const realisasiRenstra = known ? sumDecimal(filled([realisasiLalu, account.realisasiSd])) : null;
  return {
    targetRenstra,
    realisasiLalu,
    target: account.pagu,
    triwulan: [...quarters],
    realisasi: account.realisasiSd,
    realisasiRenstra,
    capaianRenstra: persenOf(realisasiRenstra, targetRenstra),
  };
}

/**
 * @param isFirst the year is the first of the Renstra: nothing was spent before it
 * @returns accounts in the order of the tab with their money, and the total over the topmost ones
 */
export function anggaranE81(
  rows: readonly AnggaranRow[],
  tahun: number,
  triwulan: NomorTriwulan,
  isFirst: boolean,
): { accounts: { account: RekapAnggaranRow; uang: UangE81 }[]; jumlah: UangE81 } {
  const numbers = ([1, 2, 3, 4] as const).slice(0, triwulan);
  const perQuarter = numbers.map((nomor) => buildAnggaran(rows, { tahun, jenis: 'triwulan', nomor }));
  const now = buildAnggaran(rows, { tahun, jenis: 'triwulan', nomor: triwulan });
  const target = renstraOf(rows, 'paguRenstra');
  const lalu = renstraOf(rows, 'realisasiRenstraLalu');
  const accounts = now.rows.map((account, index) => {
    const quarters = perQuarter.map((one) => one.rows[index]?.realisasi ?? null);
    const [goal, before] = [target.get(account.kode) ?? null, lalu.get(account.kode) ?? null];
    return { account, uang: uangOf(account, quarters, goal, before, isFirst) };
  });
  const kodeSet = new Set(now.rows.map(({ kode }) => kode));
  const tops = accounts.filter(({ account }) => account.depth > 0 && parentOf(account.kode, kodeSet) === null);
  const sum = (pick: (uang: UangE81) => number | null): number | null =>
    sumDecimal(filled(tops.map(({ uang }) => pick(uang))));
  const quarters = perQuarter.map((one) => one.total.realisasi);
  const jumlah = uangOf(
    now.total,
    quarters,
    sum((uang) => uang.targetRenstra),
    sum((uang) => uang.realisasiLalu),
    isFirst,
  );
  return { accounts, jumlah };
}
