/** Rules of the group realisasi about the figures themselves: sign, size, and the quarters before. */
import { formatAngka } from '../angka.ts';
import type { Tipe } from '../indikator.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import { formatPeriode } from '../periode.ts';
import { isCounted, isPersen } from '../satuan.ts';
import { capaianOfRow } from './capaian-baris.ts';
import { showUkuran } from './figure.ts';
import { namaTriwulan, type Report, type RowContext, type RowRule, reportRow } from './rule.ts';

/** "Far off": a figure this many times too large or too small is a slip of the decimal sign or the satuan (domain rules §7). */
const JAUH = 20;

const isWord = (tipe: Tipe): boolean => tipe === 'Predikat' || tipe === 'Ya/Tidak';

function checkNegative(context: RowContext, report: Report): void {
  for (const [field, kolom] of [
    ['realisasi', 'Realisasi'],
    ['pembilang', 'Pembilang'],
    ['penyebut', 'Penyebut'],
  ] as const) {
    const { value } = context.row[field];
    if (value === null || value >= 0) continue;
    reportRow(report, 'NEGATIVE_VALUE', context, field, { kolom, nilai: showAngka(value) });
  }
}

/** A percentage may pass 100 where the plan itself does. */
function checkOver100(context: RowContext, report: Report): void {
  const { indikator, realisasi, target } = context;
  if (realisasi === null || realisasi <= 100 || (target ?? 0) > 100) return;
  if (isWord(indikator.tipe) || !isPersen(indikator.satuan, indikator.tipe)) return;
  reportRow(report, 'PERCENT_OVER_100', context, 'realisasi', { nilai: showAngka(realisasi) });
}

/** Means and ratios of things that are counted may well be fractions. */
function checkFraction(context: RowContext, report: Report): void {
  const { indikator, realisasi } = context;
  if (realisasi === null || Number.isInteger(realisasi)) return;
  if (indikator.caraRekap === 'Rata-rata' || indikator.caraRekap === 'Rasio') return;
  if (indikator.tipe !== 'Angka' || !isCounted(indikator.satuan)) return;
  const data = { nilai: showAngka(realisasi), satuan: indikator.satuan };
  reportRow(report, 'FRACTIONAL_COUNT', context, 'realisasi', data);
}

function checkMagnitude(context: RowContext, report: Report): void {
  const { indikator, realisasi, target, previous, figure } = context;
  if (isWord(indikator.tipe) || !realisasi || !target || !previous?.realisasi) return;
  const [r, t, p] = [Math.abs(realisasi), Math.abs(figure.target.max ?? target), Math.abs(previous.realisasi)];
  const besar = r >= t * JAUH && r >= p * JAUH;
  const kecil = r <= Math.abs(target) / JAUH && r <= p / JAUH;
  if (!besar && !kecil) return;
  reportRow(report, 'MAGNITUDE_SUSPECT', context, 'realisasi', {
    nilai: showAngka(realisasi),
    target: showUkuran(figure.target),
    lalu: showAngka(previous.realisasi),
    besar,
  });
}

/** Of a ratio the components are "s.d."; it may fall itself. */
function checkQuarterDecrease(context: RowContext, report: Report): void {
  const { indikator, row, previous } = context;
  if (indikator.caraIsi !== 'Kumulatif' || isWord(indikator.tipe) || !previous?.quarter.row) return;
  const fields = indikator.caraRekap === 'Rasio' ? (['pembilang', 'penyebut'] as const) : (['realisasi'] as const);
  const kolom = { realisasi: 'Realisasi', pembilang: 'Pembilang', penyebut: 'Penyebut' };
  for (const field of fields) {
    const [now, before] = [row[field].value, previous.quarter.row[field].value];
    if (now === null || before === null || now >= before) continue;
    reportRow(report, 'QUARTER_DECREASE', context, field, {
      kolom: kolom[field],
      nilai: showAngka(now),
      lalu: showAngka(before),
      triwulan: namaTriwulan(previous.triwulan),
    });
  }
}

const jump = (now: number, before: number): 1 | -1 | 0 => {
  if (now > before * 2) return 1;
  return now < before / 2 ? -1 : 0;
};

/** A jump that the plan makes as well is no surprise, nor is the growth of a "s.d." figure. */
function checkJump(context: RowContext, report: Report): void {
  const { indikator, realisasi, target, previous } = context;
  if (indikator.caraRekap !== 'Posisi Akhir' || indikator.caraIsi === 'Kumulatif' || isWord(indikator.tipe)) return;
  if (realisasi === null || !previous || realisasi < 0 || previous.realisasi <= 0) return;
  const direction = jump(realisasi, previous.realisasi);
  const before = previous.quarter.figure.target.value;
  if (direction === 0) return;
  const planned = target !== null && target > 0 && before !== null && before > 0;
  if (planned && jump(realisasi / target, previous.realisasi / before) !== direction) return;
  reportRow(report, 'QUARTER_JUMP', context, 'realisasi', {
    nilai: showAngka(realisasi),
    lalu: showAngka(previous.realisasi),
    triwulan: namaTriwulan(previous.triwulan),
    naik: direction > 0,
  });
}

/** Most rows are far from 120 per cent, whatever the formula: they need no exact arithmetic to tell. */
function isFarBelowCap({ indikator, realisasi, target }: RowContext): boolean {
  if (realisasi === null || target === null) return true;
  if (indikator.tipe === 'Rentang' || target <= 0) return false;
  return indikator.arah === 'Turun' ? realisasi > target * 0.85 : realisasi < target * 1.19;
}

function checkOverCap(context: RowContext, report: Report): void {
  if (isFarBelowCap(context)) return;
  const result = capaianOfRow(context);
  if (!result?.overCap || result.capaian === null) return;
  const capaian = result.batas === null ? formatAngka(result.capaian, 2) : '';
  const data = { capaian, batas: formatAngka(result.batas ?? 0) };
  reportRow(report, 'OVER_CAP', context, 'realisasi', data);
}

export const NILAI_RULES: readonly RowRule[] = [
  { kode: 'NEGATIVE_VALUE', check: checkNegative },
  { kode: 'PERCENT_OVER_100', check: checkOver100 },
  { kode: 'FRACTIONAL_COUNT', check: checkFraction },
  { kode: 'MAGNITUDE_SUSPECT', check: checkMagnitude },
  { kode: 'QUARTER_DECREASE', check: checkQuarterDecrease },
  { kode: 'QUARTER_JUMP', check: checkJump },
  { kode: 'OVER_CAP', check: checkOverCap },
  {
    kode: 'REALISASI_WITHOUT_TARGET',
    check: (context, report) => {
      if (context.target !== 0 || !capaianOfRow(context)?.realisasiWithoutTarget) return;
      const triwulan = formatPeriode({
        tahun: context.buku.pengaturan.tahun,
        jenis: 'triwulan',
        nomor: context.triwulan,
      });
      const nilai = showAngka(context.realisasi ?? 0);
      reportRow(report, 'REALISASI_WITHOUT_TARGET', context, 'realisasi', { nilai, triwulan });
    },
  },
];
