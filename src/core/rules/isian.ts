/** Rules of the group realisasi about what is filled in and what is not: due dates, components, satuan. */
import { faktorOf } from '../combine/faktor.ts';
import { ratioOf } from '../combine/result.ts';
import type { Reading } from '../indikator.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import { wordKey } from '../parse-tab/read-word.ts';
import { formatPeriode } from '../periode.ts';
import { normalizeSatuan } from '../satuan.ts';
import { decimalsOf, isRounded, isSame } from './figure.ts';
import { eachRow, type Report, type RowContext, type RowRule, type Rule, reportRow } from './rule.ts';

const isFilled = (reading: Reading): boolean => reading.status !== 'blank';

function namaPeriode({ buku, triwulan }: RowContext): string {
  return formatPeriode({ tahun: buku.pengaturan.tahun, jenis: 'triwulan', nomor: triwulan });
}

function hasAnything({ row }: RowContext): boolean {
  return isFilled(row.realisasi) || isFilled(row.pembilang) || isFilled(row.penyebut);
}

function checkNoData(context: RowContext, report: Report): void {
  const { row, indikator, planned, ended, figure } = context;
  // Without any target the plan is missing (TARGET_MISSING); a held row has given its reason.
  if (!planned || !ended || row.tahan !== '' || figure.target.value === null) return;
  const rasio = indikator.caraRekap === 'Rasio';
  if (rasio ? hasAnything(context) : isFilled(row.realisasi)) return;
  if (row.table.columns.realisasi === undefined) return;
  reportRow(report, 'NO_DATA', context, 'realisasi', { triwulan: namaPeriode(context), rasio });
}

function checkNumdenMissing(context: RowContext, report: Report): void {
  const { row, indikator } = context;
  const rasio = indikator.caraRekap === 'Rasio';
  const [pembilang, penyebut] = [isFilled(row.pembilang), isFilled(row.penyebut)];
  const level = rasio ? 'galat' : 'peringatan';
  if (pembilang !== penyebut) {
    const jenis = pembilang ? 'penyebut' : 'pembilang';
    reportRow(report, 'NUMDEN_MISSING', context, jenis, { jenis }, level);
  } else if (rasio && !pembilang && isFilled(row.realisasi)) {
    const field = row.table.columns.pembilang === undefined ? 'realisasi' : 'pembilang';
    reportRow(report, 'NUMDEN_MISSING', context, field, { jenis: 'keduanya' }, level);
  }
}

function checkNumdenMismatch(context: RowContext, report: Report): void {
  const { row, indikator } = context;
  const { realisasi, pembilang, penyebut } = row;
  // Of a sum or a peak the components say nothing.
  if (!['Rasio', 'Posisi Akhir', 'Rata-rata'].includes(indikator.caraRekap ?? '')) return;
  if (indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak' || realisasi.value === null) return;
  const computed = ratioOf(pembilang.value, penyebut.value, faktorOf(indikator.satuan));
  if (computed === null || isRounded(computed, realisasi.value, decimalsOf(realisasi))) return;
  const data = { nilai: showAngka(realisasi.value), hasil: showAngka(computed) };
  reportRow(report, 'NUMDEN_MISMATCH', context, 'realisasi', data);
}

function checkUnitMix(context: RowContext, report: Report): void {
  const { row, indikator } = context;
  if (row.satuan === '' || indikator.satuan === '') return;
  if (normalizeSatuan(row.satuan) === normalizeSatuan(indikator.satuan)) return;
  reportRow(report, 'UNIT_MIX', context, 'satuan', { satuan: row.satuan, pk: indikator.satuan });
}

export const ISIAN_RULES: readonly RowRule[] = [
  { kode: 'NO_DATA', check: checkNoData },
  {
    kode: 'NOT_DUE',
    check: (context, report) => {
      const { row, planned } = context;
      if (planned || row.table.columns.realisasi === undefined) return;
      const triwulan = namaPeriode(context);
      const terisi = isFilled(row.realisasi) ? row.realisasi.text : '';
      reportRow(report, 'NOT_DUE', context, 'realisasi', { triwulan, terisi });
    },
  },
  { kode: 'NUMDEN_MISSING', check: checkNumdenMissing },
  { kode: 'NUMDEN_MISMATCH', check: checkNumdenMismatch },
  {
    kode: 'DENOMINATOR_ZERO',
    check: (context, report) => {
      const { pembilang, penyebut } = context.row;
      if (penyebut.value !== 0) return;
      reportRow(report, 'DENOMINATOR_ZERO', context, 'penyebut', { pembilang: pembilang.text });
    },
  },
  { kode: 'UNIT_MIX', check: checkUnitMix },
];

/** The first row of each named penyebut in a quarter says its value. */
export const DENOMINATOR_CONFLICT: Rule = {
  kode: 'DENOMINATOR_CONFLICT',
  check: (context, report) => {
    const first = new Map<string, RowContext>();
    eachRow(context, (one) => {
      const { row, triwulan } = one;
      if (row.namaPenyebut === '' || row.penyebut.value === null) return;
      const key = `${triwulan} ${wordKey(row.namaPenyebut)}`;
      const other = first.get(key)?.row;
      if (!other) first.set(key, one);
      else if (!isSame(other.penyebut.value ?? 0, row.penyebut.value)) {
        reportRow(report, 'DENOMINATOR_CONFLICT', one, 'penyebut', {
          nama: row.namaPenyebut,
          nilai: showAngka(row.penyebut.value),
          lain: showAngka(other.penyebut.value ?? 0),
          kode: other.kode,
          row: other.row,
        });
      }
    });
  },
};
