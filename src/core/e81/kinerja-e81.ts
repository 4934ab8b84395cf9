/** The K columns of an indikator: its quarters, the year so far, and what the Renstra adds to them. */
import { sumDecimal } from '../angka.ts';
import type { Pengaturan } from '../buku-kerja.ts';
import { faktorOf } from '../combine/faktor.ts';
import { combine, EMPTY, fromTriwulan, type TriwulanFigure } from '../combine/gabungan.ts';
import { toIncrements } from '../combine/increments.ts';
import { ratioOf, resultOf } from '../combine/result.ts';
import type { Indikator } from '../indikator.ts';
import { capaianAgainst, isTerukur } from '../rekap/evaluate.ts';
import type { KodeTriwulan } from '../rekap/figures.ts';
import type { Ukuran } from '../rekap/rekap.ts';
import type { RiwayatCapaian } from '../rekap/tahun-lalu.ts';
import { ukuranOf } from '../rekap/ukuran.ts';
import type { BarisE81 } from './formulir-e81.ts';

const BLANK: Ukuran = { value: null };

export interface KinerjaE81 {
  indikator: Indikator;
  triwulan: Ukuran[];
  target: Ukuran;
  realisasi: Ukuran;
  capaian: number | null;
  targetRenstra: Ukuran;
  realisasiLalu: Ukuran;
  realisasiRenstra: Ukuran;
  capaianRenstra: number | null;
  catatan: BarisE81['catatan'];
}

/** The figure of a quarter as column 8–11 shows it: of a ratio what its components give. */
function ofQuarter({ realisasi, pembilang, penyebut }: TriwulanFigure, indikator: Indikator): Ukuran {
  if (indikator.caraRekap !== 'Rasio') return realisasi;
  return { value: ratioOf(pembilang, penyebut, faktorOf(indikator.satuan)) };
}

/** Everything that was reported counts, due or not, as for the progress of the year. */
function ownFigures(quarters: readonly (KodeTriwulan | null)[], indikator: Indikator): (TriwulanFigure | null)[] {
  const { caraRekap, caraIsi } = indikator;
  const filled = quarters.map((quarter) => (quarter?.figure.filled ? { ...quarter.figure, due: true } : null));
  if (!caraRekap) return filled;
  const list = filled.filter((figure) => figure !== null);
  const own = new Map(toIncrements(list, caraIsi, caraRekap).map((figure) => [figure.triwulan, figure]));
  return filled.map((figure) => (figure ? (own.get(figure.triwulan) ?? figure) : null));
}

/** Years of the Renstra before this one: their sum for what adds up, otherwise the last of them that is known. */
function realisasiLaluOf(
  indikator: Indikator,
  riwayat: readonly RiwayatCapaian[],
  { tahun, periodeRenstra }: Pengaturan,
): Ukuran {
  const typed = ukuranOf(indikator.realisasiRenstraLalu, indikator.tipe);
  if (indikator.realisasiRenstraLalu.status !== 'blank') return typed;
  if (!periodeRenstra) return BLANK;
  const years = riwayat
    .filter((one) => one.kode === indikator.kode && one.tahun >= periodeRenstra.awal && one.tahun < tahun)
    .sort((a, b) => a.tahun - b.tahun);
  const last = years[years.length - 1];
  if (!last || indikator.caraRekap !== 'Jumlah') return last?.realisasi ?? BLANK;
  const values = years.map(({ realisasi }) => realisasi.value);
  return values.every((value) => value !== null) ? { value: sumDecimal(values) } : BLANK;
}

/** 6 and 12 together: a sum only of what adds up. In the first year of the Renstra nothing came before. */
function bersama(indikator: Indikator, lalu: Ukuran, tahun: Ukuran, isFirst: boolean): Ukuran {
  if (indikator.caraRekap !== 'Jumlah') return tahun.value === null && !tahun.text ? lalu : tahun;
  if (tahun.value === null) return lalu;
  if (lalu.value === null) return isFirst ? tahun : BLANK;
  return { value: sumDecimal([lalu.value, tahun.value]) };
}

function catatanOf(indikator: Indikator): BarisE81['catatan'] {
  const { caraRekap, caraIsi, arah, tipe } = indikator;
  const isSum = caraRekap === 'Jumlah';
  return [
    ...(isSum && caraIsi === 'Kumulatif' ? (['kumulatif'] as const) : []),
    ...(caraRekap === 'Rasio' ? (['rasio'] as const) : isSum ? [] : (['caraRekap'] as const)),
    ...(isSum ? [] : (['posisi'] as const)),
    ...(arah !== 'Naik' || tipe === 'Rentang' ? (['rumus'] as const) : []),
  ];
}

/**
 * @param quarters TW I … the form's quarter
 * @returns `null` for an indikator that is in force in none of them
 */
export function kinerjaE81(
  quarters: readonly (KodeTriwulan | null)[],
  riwayat: readonly RiwayatCapaian[],
  pengaturan: Pengaturan,
): KinerjaE81 | null {
  const indikator = quarters.filter((quarter) => quarter !== null).pop()?.indikator;
  if (!indikator) return null;
  const own = ownFigures(quarters, indikator);
  const figures = own.filter((figure) => figure !== null);
  const gabungan = figures.reduce((sum, figure) => combine(sum, fromTriwulan(figure)), EMPTY);
  const realisasi = indikator.caraRekap
    ? resultOf(gabungan, indikator.caraRekap, faktorOf(indikator.satuan)).realisasi
    : BLANK;
  const target = ukuranOf(indikator.targetTahunan, indikator.tipe);
  const isSum = indikator.caraRekap === 'Jumlah';
  const goal5 = isSum ? indikator.targetRenstraKumulatif : indikator.targetAkhirRenstra;
  const targetRenstra = ukuranOf(goal5, indikator.tipe);
  const realisasiLalu = realisasiLaluOf(indikator, riwayat, pengaturan);
  const isFirst = pengaturan.periodeRenstra?.awal === pengaturan.tahun;
  const realisasiRenstra = bersama(indikator, realisasiLalu, realisasi, isFirst);
  const against = (goal: Ukuran, reached: Ukuran): number | null =>
    isTerukur(indikator) && goal.value !== null
      ? capaianAgainst(goal, reached, indikator, true, pengaturan).capaian
      : null;
  return {
    indikator,
    triwulan: own.map((figure) => (figure ? ofQuarter(figure, indikator) : BLANK)),
    target,
    realisasi,
    capaian: against(target, realisasi),
    targetRenstra,
    realisasiLalu,
    realisasiRenstra,
    capaianRenstra: against(targetRenstra, realisasiRenstra),
    catatan: catatanOf(indikator),
  };
}
