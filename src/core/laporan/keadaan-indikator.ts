/** How the indikator of a period stand: target reached or not, not yet due, without data. */
import { roundHalfUp } from '../angka.ts';
import { STATUS } from '../capaian/status.ts';
import type { RekapRow } from '../rekap/rekap.ts';

export type Keadaan = 'tercapai' | 'tidakTercapai' | 'belumLengkap' | 'belumJatuhTempo' | 'belumAdaData' | 'lain';

/** As printed, so that 99,999 counts as the 100,00 that readers see. */
export function cetak(capaian: number): number {
  return roundHalfUp(capaian, 2);
}

/** A row that takes part in the means is judged by its capaian; the others say by their status why they are not. */
export function keadaanOf(row: RekapRow): Keadaan {
  if (row.dihitung && row.capaian !== null) return cetak(row.capaian) >= 100 ? 'tercapai' : 'tidakTercapai';
  if (row.status === STATUS.belumLengkap) return 'belumLengkap';
  if (row.status === STATUS.belumJatuhTempo) return 'belumJatuhTempo';
  return row.status === STATUS.belumAdaData ? 'belumAdaData' : 'lain';
}

export function hitungKeadaan(rows: readonly RekapRow[]): Record<Keadaan, RekapRow[]> {
  const found: Record<Keadaan, RekapRow[]> = {
    tercapai: [],
    tidakTercapai: [],
    belumLengkap: [],
    belumJatuhTempo: [],
    belumAdaData: [],
    lain: [],
  };
  for (const row of rows) found[keadaanOf(row)].push(row);
  return found;
}

/** Rows that take part in the means, with the capaian that is printed. */
export function dinilai(rows: readonly RekapRow[]): { row: RekapRow; capaian: number }[] {
  return rows.flatMap((row) =>
    row.dihitung && row.capaianTampil !== null ? [{ row, capaian: cetak(row.capaianTampil) }] : [],
  );
}

/** The rows with the highest and with the lowest printed capaian; several when they are equal. */
export function ujung(rows: readonly RekapRow[]): {
  tertinggi: { rows: RekapRow[]; capaian: number } | null;
  terendah: { rows: RekapRow[]; capaian: number } | null;
} {
  const judged = dinilai(rows);
  if (judged.length === 0) return { tertinggi: null, terendah: null };
  const values = judged.map(({ capaian }) => capaian);
  const at = (capaian: number) => ({
    capaian,
    rows: judged.filter((one) => one.capaian === capaian).map(({ row }) => row),
  });
  return {
    tertinggi: at(values.reduce((most, value) => Math.max(most, value))),
    terendah: at(values.reduce((least, value) => Math.min(least, value))),
  };
}

export const sebutIndikator = ({ kode, indikator }: RekapRow): string => `${kode} ${indikator.indikator}`.trim();
