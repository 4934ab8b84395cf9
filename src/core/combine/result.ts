/** Reads target and realisasi of a period out of what was combined, by Cara Rekap (domain rules §4). */
import Big from 'big.js';
import { formatAngka, toNumber } from '../angka.ts';
import type { CaraRekap } from '../indikator.ts';
import type { Ukuran } from '../rekap/rekap.ts';
import { type Deret, sumOf, type Titik } from './deret.ts';
import type { Gabungan } from './gabungan.ts';

export interface HasilGabungan {
  target: Ukuran;
  /** `null` although quarters are filled: it cannot be computed (penyebut 0, or past the largest number). */
  realisasi: Ukuran;
  /** Σ of the filled quarters for Rasio, otherwise `null`. */
  pembilang: number | null;
  penyebut: number | null;
}

interface Figure {
  value: number | null;
  text: string;
}

const NOTHING: Figure = { value: null, text: '' };
const figureOf = (titik: Titik | null): Figure => titik ?? NOTHING;
/** Sum and mean of one figure are that figure, with its words. */
const sum = (deret: Deret): Figure =>
  deret.n <= 1 ? figureOf(deret.last) : { value: toNumber(sumOf(deret)), text: '' };
const last = (deret: Deret): Figure => figureOf(deret.last);

function mean(deret: Deret): Figure {
  if (deret.n <= 1) return figureOf(deret.last);
  return { value: toNumber(sumOf(deret).div(deret.n)), text: '' };
}

/** How each way reads a series; that of Rasio is for its target, its realisasi comes from the components. */
const READ: Record<CaraRekap, (deret: Deret) => Figure> = {
  Jumlah: sum,
  'Posisi Akhir': last,
  'Rata-rata': mean,
  Rasio: last,
  Maksimum: (deret) => figureOf(deret.max),
  Minimum: (deret) => figureOf(deret.min),
};

/** The words of a range are written anew: its bounds may come from two quarters. */
function ukuranOf({ value, text }: Figure, max: number | null): Ukuran {
  if (value !== null && max !== null) return { value, max, text: `${formatAngka(value)}–${formatAngka(max)}` };
  return text === '' ? { value } : { value, text };
}

function ratio({ pembilang, penyebut, filled }: Gabungan, faktor: number): number | null {
  if (filled === 0 || penyebut.lte(0)) return null;
  return toNumber(pembilang.times(faktor).div(penyebut));
}

/**
 * Target and realisasi of the period. While nothing is filled the target is that of the plan, so that people see what
 * they will be measured against.
 * @param faktor of the satuan, for Rasio
 */
export function resultOf(gabungan: Gabungan, caraRekap: CaraRekap, faktor: number): HasilGabungan {
  const read = READ[caraRekap];
  const byPlan = caraRekap === 'Jumlah' || gabungan.filled === 0;
  const target = ukuranOf(
    read(byPlan ? gabungan.plan : gabungan.target),
    read(byPlan ? gabungan.planMax : gabungan.targetMax).value,
  );
  if (caraRekap !== 'Rasio') {
    return { target, realisasi: ukuranOf(read(gabungan.realisasi), null), pembilang: null, penyebut: null };
  }
  const components = gabungan.filled > 0;
  return {
    target,
    realisasi: { value: ratio(gabungan, faktor) },
    pembilang: components ? toNumber(gabungan.pembilang) : null,
    penyebut: components ? toNumber(gabungan.penyebut) : null,
  };
}

/** Realisasi of one quarter from its components; `null` when one is missing or penyebut is 0. */
export function ratioOf(pembilang: number | null, penyebut: number | null, faktor: number): number | null {
  if (pembilang === null || penyebut === null || penyebut <= 0) return null;
  return toNumber(new Big(pembilang).times(faktor).div(penyebut));
}
