/** The rule STALE_DATA: a realisasi that is last year's to the last digit was perhaps copied. */
import { showAngka } from '../parse-tab/read-angka.ts';
import { formatPeriode } from '../periode.ts';
import { isSame } from './figure.ts';
import { eachRow, type RowContext, type Rule, reportRow } from './rule.ts';

/** Whole numbers below this come again by chance, as do figures that meet their target. */
const KECIL = 100;

function isTelling({ realisasi, target, indikator }: RowContext): boolean {
  if (realisasi === null || indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak') return false;
  if (target !== null && isSame(realisasi, target)) return false;
  return !Number.isInteger(realisasi) || Math.abs(realisasi) > KECIL;
}

export const STALE_DATA: Rule = {
  kode: 'STALE_DATA',
  check: (context, report) => {
    const { buku, periode } = context;
    const tahun = periode.tahun - 1;
    const lalu = new Map(
      (buku.riwayatCapaian ?? []).filter((one) => one.tahun === tahun).map((one) => [one.kode, one.realisasi]),
    );
    if (lalu.size === 0) return;
    eachRow(context, (one) => {
      const before = lalu.get(one.row.kode)?.[one.triwulan - 1] ?? null;
      if (before === null || one.realisasi === null || !isSame(before, one.realisasi) || !isTelling(one)) return;
      const triwulan = formatPeriode({ tahun, jenis: 'triwulan', nomor: one.triwulan });
      const field = one.indikator.caraRekap === 'Rasio' ? 'pembilang' : 'realisasi';
      reportRow(report, 'STALE_DATA', one, field, { nilai: showAngka(one.realisasi), triwulan, tahun });
    });
  },
};
