/** Rules of the group money: a parent is the sum of its children, and nothing is spent beyond the pagu. */
import Big from 'big.js';
import { formatRupiah, sumDecimal, toNumber } from '../angka.ts';
import type { AnggaranRow, JumlahAnggaran, NomorTriwulan } from '../buku-kerja.ts';
import { explainTotal, type Rincian } from '../penjelasan/explain-total.ts';
import { parentOf } from '../rekap/anggaran.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import { isRounded } from './figure.ts';
import {
  fieldUang,
  type KolomUang,
  namaTriwulan,
  placeOf,
  placeOfAnggaran,
  type Report,
  type Rule,
  type RuleContext,
} from './rule.ts';

type MoneyField = 'pagu' | 'paguPerubahan' | `${KolomUang}Tw${NomorTriwulan}`;

interface Kolom {
  field: MoneyField;
  nama: string;
  of: (row: JumlahAnggaran) => number | null;
}

type Tree = ReadonlyMap<AnggaranRow, readonly AnggaranRow[]>;

/** Rows below each account that has any, direct ones only. */
function childrenOf(rows: readonly AnggaranRow[]): Tree {
  const byKode = new Map<string, AnggaranRow>();
  for (const row of rows) if (!byKode.has(row.kode)) byKode.set(row.kode, row);
  const kodeSet = new Set(byKode.keys());
  const children = new Map<AnggaranRow, AnggaranRow[]>();
  for (const row of rows) {
    const parent = byKode.get(parentOf(row.kode, kodeSet) ?? '');
    if (!parent) continue;
    const known = children.get(parent);
    if (known) known.push(row);
    else children.set(parent, [row]);
  }
  return children;
}

/** The figure of an account; of one that is blank what stands below it, which is how the recap adds it up. */
function nilaiOf(row: AnggaranRow, tree: Tree, kolom: Kolom): number | null {
  return kolom.of(row) ?? sumDecimal((tree.get(row) ?? []).flatMap((child) => nilaiOf(child, tree, kolom) ?? []));
}

/** Columns that the period's figures come from: later quarters are not judged yet. */
function kolomOf(last: NomorTriwulan): Kolom[] {
  const quarters = ([1, 2, 3, 4] as const).slice(0, last);
  return [
    { field: 'pagu', nama: 'Pagu', of: (row) => row.pagu.value },
    ...quarters.map(
      (nomor): Kolom => ({
        field: fieldUang('kas', nomor),
        nama: `Anggaran Kas ${namaTriwulan(nomor)}`,
        of: (row) => row.kas[nomor - 1]?.value ?? null,
      }),
    ),
    ...quarters.map(
      (nomor): Kolom => ({
        field: fieldUang('realisasi', nomor),
        nama: `Realisasi ${namaTriwulan(nomor)}`,
        of: (row) => row.realisasi[nomor - 1]?.value ?? null,
      }),
    ),
  ];
}

/** An account that a budget change leaves alone keeps its pagu, also inside a changed sum. */
const PAGU_PERUBAHAN: Kolom = {
  field: 'paguPerubahan',
  nama: 'Pagu Perubahan',
  of: (row) => row.paguPerubahan.value ?? row.pagu.value,
};

/** The figures of these accounts in one column, with those one level below. */
function rincianOf(rows: readonly AnggaranRow[], tree: Tree, kolom: Kolom): Rincian[] {
  return rows.flatMap((row) => {
    const nilai = kolom.of(row);
    const below = (tree.get(row) ?? []).flatMap((child) => {
      const value = kolom.of(child);
      return value === null ? [] : [{ nama: child.kode, nilai: value }];
    });
    return nilai === null ? [] : [{ nama: row.kode, nilai, rincian: below }];
  });
}

/** A total that fits what stands below its parts is right: of its parts one is wrong, and says so itself. */
function fitsBelow(total: number, children: readonly AnggaranRow[], tree: Tree, kolom: Kolom): boolean {
  const below = children.flatMap((row) => {
    const parts = (tree.get(row) ?? []).flatMap((child) => kolom.of(child) ?? []);
    return sumDecimal(parts) ?? kolom.of(row) ?? [];
  });
  const sum = sumDecimal(below);
  return sum !== null && isRounded(sum, total, 0);
}

/** A blank parent is no claim, and children without any figure are no sum. */
function checkSum(parent: AnggaranRow, tree: Tree, kolom: Kolom, report: Report): void {
  const children = tree.get(parent) ?? [];
  const total = kolom.of(parent);
  const sum = sumDecimal(children.flatMap((row) => nilaiOf(row, tree, kolom) ?? []));
  if (total === null || sum === null || isRounded(sum, total, 0) || fitsBelow(total, children, tree, kolom)) return;
  const selisih = toNumber(new Big(total).minus(sum)) ?? 0;
  const data = {
    kolom: kolom.nama,
    nilai: formatRupiah(total),
    hasil: formatRupiah(sum),
    selisih: formatRupiah(selisih),
    sebab: explainTotal(total, rincianOf(children, tree, kolom), 0, formatRupiah)?.kalimat ?? '',
  };
  report(createTemuan('TOTAL_MISMATCH', placeOfAnggaran(parent, kolom.field, formatRupiah(total)), data));
}

function checkTotals({ buku, triwulan }: RuleContext, report: Report): void {
  const columns = kolomOf(triwulan[triwulan.length - 1] ?? 4);
  const tree = childrenOf(buku.anggaran);
  for (const [parent, children] of tree) {
    for (const kolom of columns) checkSum(parent, tree, kolom, report);
    const isChanged = [parent, ...children].some(({ paguPerubahan }) => paguPerubahan.value !== null);
    // Entered only below, the change counts above as well: there is no second figure to compare.
    if (isChanged && parent.paguPerubahan.value !== null) checkSum(parent, tree, PAGU_PERUBAHAN, report);
  }
}

/** Every account below these ones, however deep. */
function allBelow(rows: readonly AnggaranRow[], tree: Tree): AnggaranRow[] {
  return rows.flatMap((row) => {
    const children = tree.get(row) ?? [];
    return [...children, ...allBelow(children, tree)];
  });
}

/** The accounts with everything below them, as a total would add it that takes in every row of the tab. */
function withAllBelow(tops: readonly AnggaranRow[], tree: Tree, kolom: Kolom): Rincian[] {
  const figures = (rows: readonly AnggaranRow[]) =>
    rows.flatMap((row) => {
      const nilai = kolom.of(row);
      return nilai === null ? [] : [{ nama: row.kode, nilai }];
    });
  return tops.flatMap((row) => {
    const [own] = figures([row]);
    return own ? [{ ...own, rincian: figures(allBelow([row], tree)) }] : [];
  });
}

/** A row that adds up the whole tab: not a subtotal between the accounts, not a mean. */
function isGrandTotal({ kode, uraian, row }: JumlahAnggaran, lastAkun: number): boolean {
  const label = `${kode} ${uraian}`;
  return row > lastAkun && /jumlah|total/i.test(label) && !/sub|rata|rerata|%/i.test(label);
}

/** Nothing is computed from a typed total of the tab; a wrong one is worth a look, but blocks nothing. */
function checkGrandTotal({ buku, triwulan }: RuleContext, report: Report): void {
  const { anggaran, jumlahAnggaran = [] } = buku;
  const tree = childrenOf(anggaran);
  const below = new Set([...tree.values()].flat());
  const tops = anggaran.filter((row) => !below.has(row));
  const lastAkun = Math.max(0, ...anggaran.slice(-1).map(({ row }) => row));
  for (const total of jumlahAnggaran.filter((one) => isGrandTotal(one, lastAkun))) {
    for (const kolom of kolomOf(triwulan[triwulan.length - 1] ?? 4)) {
      const nilai = kolom.of(total);
      const sum = sumDecimal(tops.flatMap((row) => nilaiOf(row, tree, kolom) ?? []));
      if (nilai === null || sum === null || isRounded(sum, nilai, 0)) continue;
      const sebab =
        explainTotal(nilai, rincianOf(tops, tree, kolom), 0, formatRupiah) ??
        explainTotal(nilai, withAllBelow(tops, tree, kolom), 0, formatRupiah);
      const data = {
        ...{ kolom: `${kolom.nama} pada baris jumlah`, nilai: formatRupiah(nilai), hasil: formatRupiah(sum) },
        ...{ selisih: formatRupiah(toNumber(new Big(nilai).minus(sum)) ?? 0), sebab: sebab?.kalimat ?? '' },
        barisJumlah: true,
      };
      const place = placeOf(total, '', kolom.field, formatRupiah(nilai));
      report(createTemuan('TOTAL_MISMATCH', place, data, 'peringatan'));
    }
  }
}

/** Pagu in force in a quarter; `null` when it is blank. */
function paguOf(row: AnggaranRow, nomor: NomorTriwulan): { field: MoneyField; pagu: number } | null {
  const changed = nomor >= row.paguPerubahanBerlakuMulai ? row.paguPerubahan.value : null;
  const pagu = changed ?? row.pagu.value;
  return pagu === null ? null : { field: changed === null ? 'pagu' : 'paguPerubahan', pagu };
}

function checkOverspend({ buku, triwulan }: RuleContext, report: Report): void {
  const last = triwulan[triwulan.length - 1] ?? 4;
  for (const row of buku.anggaran) {
    const limit = paguOf(row, last);
    const spent = sumDecimal(row.realisasi.slice(0, last).flatMap(({ value }) => value ?? []));
    if (!limit || spent === null || spent <= limit.pagu) continue;
    // The cell at fault is that of the last quarter with a figure.
    const nomor = ([4, 3, 2, 1] as const).find((one) => one <= last && row.realisasi[one - 1]?.value) ?? last;
    const place = placeOfAnggaran(
      row,
      fieldUang('realisasi', nomor),
      formatRupiah(row.realisasi[nomor - 1]?.value ?? 0),
    );
    const data = { realisasi: formatRupiah(spent), pagu: formatRupiah(limit.pagu), triwulan: namaTriwulan(last) };
    report(createTemuan('OVERSPEND', place, data));
  }
}

export const MONEY_RULES: readonly Rule[] = [
  { kode: 'TOTAL_MISMATCH', check: checkTotals },
  { kode: 'TOTAL_MISMATCH', check: checkGrandTotal },
  { kode: 'OVERSPEND', check: checkOverspend },
];
