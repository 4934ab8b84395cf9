/** What the figures of one period are traced by: the workbook as parsed, its quarters by Kode, and the recap that is shown. */
import type { BukuKerja, NomorTriwulan, RencanaAksi } from '../buku-kerja.ts';
import { type Periode, type Tanggal, triwulanOf } from '../periode.ts';
import { rencanaAksiInForce } from '../perjanjian-kinerja.ts';
import { type KodeTahun, type KodeTriwulan, readKodeTahun } from '../rekap/figures.ts';
import type { Quarters, RowContext } from '../rekap/measure.ts';
import type { Rekap, RekapRow } from '../rekap/rekap.ts';
import type { HasilExtras } from '../render-tab/hasil-lines.ts';
import type { AlamatSel } from './asal.ts';

export interface BahanAsal {
  buku: BukuKerja;
  rekap: Rekap;
  /** For the year only. */
  extras: ReadonlyMap<string, HasilExtras>;
  context: RowContext;
  /** By Kode, TW I … the period's last quarter. */
  kodeTahun: ReadonlyMap<string, KodeTahun>;
  rencana: Record<NomorTriwulan, ReadonlyMap<string, RencanaAksi[]>>;
  /** Cells of the recap's own tab, `null` where it has none. */
  selHasil: (kode: string, field: string) => AlamatSel | null;
}

/** One row of the recap with the quarters it is made from. */
export interface BarisAsal {
  bahan: BahanAsal;
  row: RekapRow;
  quarters: Quarters;
}

/** @param selHasil cells of the tab that shows the recap */
export function bahanAsal(
  buku: BukuKerja,
  rekap: Rekap,
  extras: ReadonlyMap<string, HasilExtras>,
  today: Tanggal,
  selHasil: BahanAsal['selHasil'],
): BahanAsal {
  const periode: Periode = rekap.periode;
  const numbers = triwulanOf(periode);
  const last = numbers[numbers.length - 1] ?? 4;
  const byKode = readKodeTahun(buku, periode.tahun, last, today).map((one) => [one.kode, one] as const);
  const rencanaOf = (nomor: NomorTriwulan) => rencanaAksiInForce(buku, nomor);
  return {
    ...{ buku, rekap, extras, selHasil },
    context: { periode, pengaturan: buku.pengaturan, today },
    kodeTahun: new Map(byKode),
    rencana: { 1: rencanaOf(1), 2: rencanaOf(2), 3: rencanaOf(3), 4: rencanaOf(4) },
  };
}

/** @returns `null` for a Kode that the recap does not have */
export function barisAsal(bahan: BahanAsal, kode: string): BarisAsal | null {
  const row = bahan.rekap.rows.find((one) => one.kode === kode);
  const kodeTahun = bahan.kodeTahun.get(kode);
  return row && kodeTahun ? { bahan, row, quarters: kodeTahun.quarters } : null;
}

export function quarterOf({ quarters }: BarisAsal, nomor: NomorTriwulan): KodeTriwulan | null {
  return quarters[nomor - 1] ?? null;
}
