/** Cara Isi Kumulatif: "s.d." figures become each quarter's own before they are combined (domain rules §4). */
import Big from 'big.js';
import { toNumber } from '../angka.ts';
import type { CaraIsi, CaraRekap } from '../indikator.ts';
import type { TriwulanFigure } from './gabungan.ts';

/** Gives the growth since the last figure it was given; blank stays blank and is passed over. */
function growth(): (value: number | null) => number | null {
  let previous: Big | null = null;
  return (value) => {
    if (value === null || !Number.isFinite(value)) return null;
    const current = new Big(value);
    const increment = previous ? toNumber(current.minus(previous)) : value;
    previous = current;
    return increment;
  };
}

/**
 * The year's quarters, in order, as increments against the previous filled quarter: figures and targets for Jumlah, the
 * components for Rasio (its target is a ratio that holds "s.d." this quarter and stays). Quarters that are not due stand
 * outside the series, so that the sums telescope to the last "s.d." figure. Other ways of combining use figures as typed.
 */
export function toIncrements(
  figures: readonly TriwulanFigure[],
  caraIsi: CaraIsi,
  caraRekap: CaraRekap,
): readonly TriwulanFigure[] {
  if (caraIsi !== 'Kumulatif' || (caraRekap !== 'Jumlah' && caraRekap !== 'Rasio')) return figures;
  const [ofTarget, ofMax, ofRealisasi, ofPembilang, ofPenyebut] = [growth(), growth(), growth(), growth(), growth()];
  return figures.map((figure) => {
    if (!figure.due) return figure;
    if (caraRekap === 'Rasio') {
      if (!figure.filled) return figure;
      return { ...figure, pembilang: ofPembilang(figure.pembilang), penyebut: ofPenyebut(figure.penyebut) };
    }
    const max = ofMax(figure.target.max ?? null);
    const target = { value: ofTarget(figure.target.value), ...(max === null ? {} : { max }) };
    return { ...figure, target, realisasi: { value: ofRealisasi(figure.realisasi.value) } };
  });
}
