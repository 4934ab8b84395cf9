/** Builds the recap of a triwulan, a semester or the year out of the parsed workbook (domain rules §4–6). */
import { sumDecimal } from '../angka.ts';
import type { BukuKerja, NomorTriwulan } from '../buku-kerja.ts';
import { type Periode, type Tanggal, triwulanOf } from '../periode.ts';
import { buildAnggaran } from './anggaran.ts';
import { buildRow } from './build-row.ts';
import { readKodeTahun } from './figures.ts';
import { averagesOf } from './rata-rata.ts';
import type { Rekap } from './rekap.ts';

/** Percentage points between what was reached and what it took; efficient only when the targets were reached for less. */
function efisiensiOf(periode: Periode, rataRata: number | null, serapan: number | null): Rekap['efisiensi'] {
  if (periode.jenis !== 'tahun' || rataRata === null || serapan === null) return null;
  const nilai = sumDecimal([rataRata, -serapan]);
  return nilai === null ? null : { nilai, efisien: rataRata >= 100 && nilai > 0 };
}

/**
 * The recap of a period, never with NaN or Infinity in it. Galat are refused before; what they leave unmeasurable stands
 * here as a row `Perlu diperbaiki`, nothing is thrown.
 * @param buku needs the quarterly tabs TW I … the period's last, for increments and progress
 * @param today quarters that are not over by then are not due while they are blank
 * @param kodeData fingerprints of the source, passed through
 */
export function buildRekap(
  buku: BukuKerja,
  periode: Periode,
  today: Tanggal,
  kodeData: { triwulan: NomorTriwulan; kode: string }[],
): Rekap {
  const { pengaturan } = buku;
  const numbers = triwulanOf(periode);
  const last = numbers[numbers.length - 1] ?? 4;
  const context = { periode, pengaturan, today };
  const rows = readKodeTahun(buku, periode.tahun, last, today).flatMap(
    (kodeTahun) => buildRow(kodeTahun, context) ?? [],
  );
  const averages = averagesOf(rows, pengaturan);
  const anggaran = buildAnggaran(buku.anggaran, periode);
  const efisiensi = efisiensiOf(periode, averages.rataRata.nilai, anggaran.total.serapan);
  return { periode, rows, ...averages, anggaran, efisiensi, kodeData };
}
