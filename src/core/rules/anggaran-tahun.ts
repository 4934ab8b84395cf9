/** The rule QUARTERS_NE_YEAR: the cash plan of four quarters is the pagu, and a total of the year is its quarters. */
import Big from 'big.js';
import { formatRupiah, sumDecimal, toNumber } from '../angka.ts';
import type { AnggaranRow, NomorTriwulan } from '../buku-kerja.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import { isRounded } from './figure.ts';
import { placeOfAnggaran, type Report, type Rule } from './rule.ts';

const selisih = (a: number, b: number): string => formatRupiah(toNumber(new Big(a).minus(b)) ?? 0);

/** A plan that is not complete may be short of the pagu, but not beyond it. After a budget change either pagu may still be planned. */
function checkKas(row: AnggaranRow, report: Report): void {
  const filled = row.kas.flatMap(({ value }) => value ?? []);
  const sum = sumDecimal(filled);
  const limits = [row.pagu, row.paguPerubahan].flatMap(({ value }) => value ?? []);
  const limit = row.paguPerubahan.value ?? row.pagu.value;
  if (sum === null || limit === null || limits.some((pagu) => isRounded(sum, pagu, 0))) return;
  if (filled.length < 4 && sum < Math.max(...limits)) return;
  const field = row.paguPerubahan.value === null ? 'pagu' : 'paguPerubahan';
  const nomor = ([4, 3, 2, 1] as const).find((one) => row.kas[one - 1]?.value !== null) ?? 4;
  const data = {
    ...{ jenis: 'kas' as const, kolom: row.table.headers[field] ?? 'Pagu' },
    ...{ nilai: formatRupiah(limit), hasil: formatRupiah(sum), selisih: selisih(sum, limit) },
  };
  const place = placeOfAnggaran(row, `kasTw${nomor}`, formatRupiah(row.kas[nomor - 1]?.value ?? 0));
  report(createTemuan('QUARTERS_NE_YEAR', place, data));
}

/** A recap writes the sum up to its quarter: any of the four may rightly stand there. */
function checkRealisasi(row: AnggaranRow, report: Report): void {
  const typed = row.jumlahRealisasi?.value ?? null;
  if (typed === null) return;
  const upTo = (last: NomorTriwulan) => sumDecimal(row.realisasi.slice(0, last).flatMap(({ value }) => value ?? []));
  const sums = ([1, 2, 3, 4] as const).map(upTo);
  const all = sums[3] ?? null;
  if (all === null || sums.some((sum) => sum !== null && isRounded(sum, typed, 0))) return;
  const data = {
    ...{ jenis: 'realisasi' as const, kolom: row.table.headers.jumlahRealisasi ?? 'Jumlah Realisasi' },
    ...{ nilai: formatRupiah(typed), hasil: formatRupiah(all), selisih: selisih(typed, all) },
  };
  const place = placeOfAnggaran(row, 'jumlahRealisasi', formatRupiah(typed));
  // Mostly it is a recap that has gone out of date; the next one writes it anew.
  report(createTemuan('QUARTERS_NE_YEAR', place, data, 'peringatan'));
}

export const QUARTERS_NE_YEAR: Rule = {
  kode: 'QUARTERS_NE_YEAR',
  check: ({ buku }, report) => {
    for (const row of buku.anggaran) {
      checkKas(row, report);
      checkRealisasi(row, report);
    }
  },
};
