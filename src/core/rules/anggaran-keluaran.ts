/** Rules of the group money that hold an account against the indikator it pays for: spending, physical progress, output. */
import { formatRupiah, sumDecimal } from '../angka.ts';
import type { AnggaranRow, NomorTriwulan } from '../buku-kerja.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import type { KodeTahun } from '../rekap/figures.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import { fieldUang, namaTriwulan, placeOfAnggaran, type Report, type Rule, type RuleContext } from './rule.ts';

/** What an indikator has brought forth up to the last quarter of the period. */
interface Keluaran {
  kode: string;
  /** It should have brought something forth by now, and has not. */
  kosong: boolean;
  /** Things were produced. */
  ada: boolean;
  /** As much as was planned up to now. */
  tercapai: boolean;
}

/** An account with the indikator it supports, all of them known. */
interface Pasangan {
  row: AnggaranRow;
  keluaran: readonly Keluaran[];
}

/** Only things that are counted up speak for themselves: of an index or a percentage 0 and more say little about work done. */
function keluaranOf({ kode, quarters }: KodeTahun): Keluaran | null {
  const filled = quarters.filter((quarter) => quarter?.figure.filled && quarter.row?.tahan.trim() === '');
  const due = filled.filter((quarter) => quarter?.figure.due);
  const indikator = filled[filled.length - 1]?.indikator;
  if (indikator?.tipe !== 'Angka' || indikator.arah !== 'Naik' || indikator.caraRekap !== 'Jumlah') {
    return null;
  }
  const values = (list: typeof filled, pick: 'realisasi' | 'target') =>
    list.flatMap((quarter) => quarter?.figure[pick].value ?? []);
  const upTo = (numbers: readonly number[]) =>
    indikator.caraIsi === 'Kumulatif' ? (numbers[numbers.length - 1] ?? 0) : (sumDecimal(numbers) ?? 0);
  const [realisasi, target] = [upTo(values(filled, 'realisasi')), upTo(values(due, 'target'))];
  return {
    kode,
    kosong: realisasi === 0 && target > 0,
    ada: realisasi > 0,
    tercapai: target > 0 && realisasi >= target,
  };
}

/** @returns the pairs, and by indikator the accounts that pay for it */
function readPasangan({ buku, kodeTahun }: RuleContext): {
  pasangan: Pasangan[];
  akunOf: ReadonlyMap<string, readonly AnggaranRow[]>;
} {
  const named = buku.anggaran.filter(({ kodeIndikator }) => kodeIndikator.length > 0);
  const wanted = new Set(named.flatMap(({ kodeIndikator }) => kodeIndikator));
  const byKode = new Map<string, Keluaran>();
  for (const one of kodeTahun) {
    const keluaran = wanted.has(one.kode) ? keluaranOf(one) : null;
    if (keluaran) byKode.set(one.kode, keluaran);
  }
  const akunOf = new Map<string, AnggaranRow[]>();
  for (const row of named) {
    for (const kode of row.kodeIndikator) {
      const known = akunOf.get(kode);
      if (known) known.push(row);
      else akunOf.set(kode, [row]);
    }
  }
  const pasangan = named.flatMap((row) => {
    const keluaran = row.kodeIndikator.flatMap((kode) => byKode.get(kode) ?? []);
    return keluaran.length === row.kodeIndikator.length ? [{ row, keluaran }] : [];
  });
  return { pasangan, akunOf };
}

const lastOf = ({ triwulan }: RuleContext): NomorTriwulan => triwulan[triwulan.length - 1] ?? 4;

/** Realisasi up to a quarter; `null` unless every quarter is filled. */
function spentOf(row: AnggaranRow, last: NomorTriwulan): number | null {
  const filled = row.realisasi.slice(0, last).flatMap(({ value }) => value ?? []);
  return filled.length === last ? sumDecimal(filled) : null;
}

/** The latest Fisik up to a quarter: it is "s.d.". */
function fisikOf(row: AnggaranRow, last: NomorTriwulan): { nomor: NomorTriwulan; value: number } | null {
  for (const nomor of [4, 3, 2, 1] as const) {
    const value = nomor <= last ? (row.fisik[nomor - 1]?.value ?? null) : null;
    if (value !== null) return { nomor, value };
  }
  return null;
}

function namesOf(keluaran: readonly Keluaran[]): string {
  return `realisasi ${keluaran.map(({ kode }) => kode).join(', ')}`;
}

function checkSpending(context: RuleContext, report: Report): void {
  const last = lastOf(context);
  for (const { row, keluaran } of readPasangan(context).pasangan) {
    const nomor = ([4, 3, 2, 1] as const).find((one) => one <= last && (row.realisasi[one - 1]?.value ?? 0) > 0);
    if (nomor === undefined || !keluaran.every(({ kosong }) => kosong)) continue;
    const spent = sumDecimal(row.realisasi.slice(0, last).flatMap(({ value }) => value ?? [])) ?? 0;
    const data = { realisasi: formatRupiah(spent), triwulan: namaTriwulan(last), keluaran: namesOf(keluaran) };
    const nilai = formatRupiah(row.realisasi[nomor - 1]?.value ?? 0);
    report(createTemuan('SPEND_WITHOUT_OUTPUT', placeOfAnggaran(row, fieldUang('realisasi', nomor), nilai), data));
  }
}

/** Nothing to be spent yet by the cash plan, or nothing at all. */
function isUnspentByPlan(row: AnggaranRow, last: NomorTriwulan): boolean {
  const kas = row.kas.slice(0, last).flatMap(({ value }) => value ?? []);
  return !row.pagu.value || (kas.length === last && kas.every((value) => value === 0));
}

function checkNoSpending(context: RuleContext, report: Report): void {
  const last = lastOf(context);
  const { pasangan, akunOf } = readPasangan(context);
  for (const { row, keluaran } of pasangan) {
    if (spentOf(row, last) !== 0 || isUnspentByPlan(row, last)) continue;
    const isFree = (kode: string) => (akunOf.get(kode) ?? []).every((other) => spentOf(other, last) === 0);
    const made = keluaran.filter(({ kode, ada }) => ada && isFree(kode));
    if (made.length === 0) continue;
    const data = { keluaran: namesOf(made), triwulan: namaTriwulan(last) };
    report(createTemuan('OUTPUT_WITHOUT_SPEND', placeOfAnggaran(row, fieldUang('realisasi', last), 'Rp0'), data));
  }
}

function checkProgress(context: RuleContext, report: Report): void {
  const last = lastOf(context);
  const { pasangan, akunOf } = readPasangan(context);
  for (const { row, keluaran } of pasangan) {
    const fisik = fisikOf(row, last);
    if (!fisik) continue;
    const penuh = fisik.value >= 100;
    const atZero = (kode: string) => (akunOf.get(kode) ?? []).every((other) => fisikOf(other, last)?.value === 0);
    const at = penuh
      ? keluaran.filter(({ kosong }) => kosong)
      : keluaran.filter(({ kode, tercapai }) => tercapai && fisik.value === 0 && atZero(kode));
    if (at.length === 0 || (penuh && at.length < keluaran.length)) continue;
    const data = {
      ...{ fisik: showAngka(fisik.value), triwulan: namaTriwulan(fisik.nomor) },
      ...{ keluaran: penuh ? namesOf(at) : at.map(({ kode }) => kode).join(', '), penuh },
    };
    const place = placeOfAnggaran(row, fieldUang('fisik', fisik.nomor), showAngka(fisik.value));
    report(createTemuan('OUTPUT_PROGRESS_CONFLICT', place, data));
  }
}

export const OUTPUT_RULES: readonly Rule[] = [
  { kode: 'SPEND_WITHOUT_OUTPUT', check: checkSpending },
  { kode: 'OUTPUT_WITHOUT_SPEND', check: checkNoSpending },
  { kode: 'OUTPUT_PROGRESS_CONFLICT', check: checkProgress },
];
