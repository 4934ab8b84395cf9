/** The rule PROGRESS_MISMATCH: the months of Progres Bulanan combine to the quarter by Cara Rekap. */
import Big from 'big.js';
import { sumDecimal, toNumber } from '../angka.ts';
import type { ProgresBulananRow } from '../buku-kerja.ts';
import type { CaraRekap, Indikator, Reading } from '../indikator.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import { decimalsOf, isRounded } from './figure.ts';
import { eachRow, type Report, type RowContext, type Rule, reportRow } from './rule.ts';

function mean(values: readonly number[]): number | null {
  const sum = sumDecimal(values);
  return sum === null ? null : toNumber(new Big(sum).div(values.length));
}

/** Filled months as one figure, with the words for how it was made. */
const COMBINE: Record<CaraRekap, { cara: string; of: (values: readonly number[]) => number | null }> = {
  Jumlah: { cara: 'jumlah bulan', of: sumDecimal },
  Rasio: { cara: 'jumlah bulan', of: sumDecimal },
  'Posisi Akhir': { cara: 'bulan terakhir yang terisi', of: (values) => values[values.length - 1] ?? null },
  'Rata-rata': { cara: 'rata-rata bulan', of: mean },
  Maksimum: { cara: 'bulan tertinggi', of: (values) => Math.max(...values) },
  Minimum: { cara: 'bulan terendah', of: (values) => Math.min(...values) },
};

function combinerOf({ caraRekap, caraIsi }: Indikator): (typeof COMBINE)[CaraRekap] | null {
  if (!caraRekap) return null;
  return caraIsi === 'Kumulatif' ? COMBINE['Posisi Akhir'] : COMBINE[caraRekap];
}

/** The figure of the quarterly tab that the row of months stands for. */
function fieldOf(
  { komponen }: ProgresBulananRow,
  { caraRekap }: Indikator,
): 'realisasi' | 'pembilang' | 'penyebut' | null {
  if (caraRekap !== 'Rasio') return komponen === '' ? 'realisasi' : null;
  if (komponen === 'Pembilang') return 'pembilang';
  return komponen === 'Penyebut' ? 'penyebut' : null;
}

function compare(context: RowContext, progres: ProgresBulananRow, report: Report): void {
  const { indikator, row, triwulan } = context;
  const combiner = combinerOf(indikator);
  const field = fieldOf(progres, indikator);
  if (!combiner || !field || indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak') return;
  const months = progres.bulan.slice(triwulan * 3 - 3, triwulan * 3);
  const values = months.flatMap(({ value }) => value ?? []);
  const typed: Reading = row[field];
  if (values.length === 0 || typed.value === null || months.some(({ status }) => status === 'unreadable')) return;
  const combined = combiner.of(values);
  if (combined === null || isRounded(combined, typed.value, decimalsOf(typed))) return;
  const kolom = { realisasi: 'Realisasi', pembilang: 'Pembilang', penyebut: 'Penyebut' }[field];
  const data = { kolom, nilai: showAngka(typed.value), hasil: showAngka(combined), cara: combiner.cara };
  reportRow(report, 'PROGRESS_MISMATCH', context, field, data);
}

export const PROGRESS_MISMATCH: Rule = {
  kode: 'PROGRESS_MISMATCH',
  check: (context, report) => {
    const { progresBulanan } = context.buku;
    if (progresBulanan.length === 0) return;
    const byKode = new Map<string, ProgresBulananRow[]>();
    for (const row of progresBulanan) byKode.set(row.kode, [...(byKode.get(row.kode) ?? []), row]);
    eachRow(context, (one) => {
      for (const progres of byKode.get(one.indikator.kode) ?? []) compare(one, progres, report);
    });
  },
};
