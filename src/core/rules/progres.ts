/** The rule PROGRESS_MISMATCH: the months of Progres Bulanan combine to the quarter by Cara Rekap. */
import type { ProgresBulananRow } from '../buku-kerja.ts';
import type { Reading } from '../indikator.ts';
import { showAngka } from '../parse-tab/read-angka.ts';
import { angkaBulanan } from '../rekap/progres-triwulan.ts';
import { decimalsOf, isRounded } from './figure.ts';
import { eachRow, type Report, type RowContext, type Rule, reportRow } from './rule.ts';

const KOLOM = { realisasi: 'Realisasi', pembilang: 'Pembilang', penyebut: 'Penyebut' };

function compare(context: RowContext, progres: ProgresBulananRow, report: Report): void {
  const { indikator, row, triwulan } = context;
  const bulanan = angkaBulanan(progres, indikator, triwulan);
  if (!bulanan || bulanan.hasil === null) return;
  const typed: Reading = row[bulanan.field];
  if (typed.value === null || isRounded(bulanan.hasil, typed.value, decimalsOf(typed))) return;
  const { field, hasil, cara } = bulanan;
  const data = { kolom: KOLOM[field], nilai: showAngka(typed.value), hasil: showAngka(hasil), cara };
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
