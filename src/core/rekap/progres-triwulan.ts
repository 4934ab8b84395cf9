/** Combines the months of Progres Bulanan to the figures of a quarter by Cara Rekap. */
import Big from 'big.js';
import { sumDecimal, toNumber } from '../angka.ts';
import type { NomorTriwulan, ProgresBulananRow } from '../buku-kerja.ts';
import type { CaraRekap, Indikator, Reading } from '../indikator.ts';
import { NAMA_BULAN } from '../tanggal.ts';

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

/** Figures "s.d." a month say it all with the last one. */
function caraOf({ caraRekap, caraIsi }: Indikator): CaraRekap | null {
  return caraRekap && caraIsi === 'Kumulatif' ? 'Posisi Akhir' : caraRekap;
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

export interface AngkaBulanan {
  /** The cell of the quarterly tab that it stands for. */
  field: 'realisasi' | 'pembilang' | 'penyebut';
  /** `null` when no month is filled, or one cannot be read. */
  hasil: number | null;
  /** How it was made, in words. */
  cara: string;
  /** The three months as they stand. */
  bulan: { nama: string; reading: Reading }[];
  /** A month cannot be read. */
  takTerbaca: boolean;
  /** Months without a figure are missing from the result: not so when only the last one counts and it is there. */
  lengkap: boolean;
}

/** @returns `null` where months say nothing about the quarter: without Cara Rekap, for words, and for rows of another komponen */
export function angkaBulanan(
  progres: ProgresBulananRow,
  indikator: Indikator,
  triwulan: NomorTriwulan,
): AngkaBulanan | null {
  const cara = caraOf(indikator);
  const field = fieldOf(progres, indikator);
  if (!cara || !field || indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak') return null;
  const first = triwulan * 3 - 3;
  const bulan = progres.bulan.slice(first, first + 3).map((reading, index) => ({
    nama: NAMA_BULAN[first + index] ?? '',
    reading,
  }));
  const values = bulan.flatMap(({ reading }) => reading.value ?? []);
  const takTerbaca = bulan.some(({ reading }) => reading.status === 'unreadable');
  const combiner = COMBINE[cara];
  const lastIsFilled = bulan[2]?.reading.status === 'value';
  return {
    field,
    hasil: values.length === 0 || takTerbaca ? null : combiner.of(values),
    cara: combiner.cara,
    bulan,
    takTerbaca,
    lengkap: values.length === 3 || (cara === 'Posisi Akhir' && lastIsFilled),
  };
}
