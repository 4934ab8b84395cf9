/** Combines the quarters of one Kode into a period and measures it: the period itself, its parts and the progress. */
import type { NomorTriwulan, Pengaturan } from '../buku-kerja.ts';
import { STATUS } from '../capaian/status.ts';
import { faktorOf } from '../combine/faktor.ts';
import { combine, EMPTY, fromTriwulan, type Gabungan, type TriwulanFigure } from '../combine/gabungan.ts';
import { toIncrements } from '../combine/increments.ts';
import { resultOf } from '../combine/result.ts';
import type { Indikator } from '../indikator.ts';
import { type Periode, type Tanggal, triwulanOf } from '../periode.ts';
import { capaianAgainst, evaluate, type Hasil, isTerukur, type Terukur } from './evaluate.ts';
import type { KodeTriwulan } from './figures.ts';
import type { RekapPart, Ukuran } from './rekap.ts';

export interface RowContext {
  periode: Periode;
  pengaturan: Pengaturan;
  today: Tanggal;
}

export type Quarters = readonly (KodeTriwulan | null)[];

/** A period or part with what was combined for it. */
export interface Measured {
  gabungan: Gabungan;
  hasil: Hasil;
}

const NO_PART: RekapPart = {
  target: { value: null },
  realisasi: { value: null },
  capaian: null,
  status: STATUS.belumJatuhTempo,
};

const isInForce = (quarter: KodeTriwulan | null): quarter is KodeTriwulan => quarter !== null;

/** The last version in force among the quarters, measurable or not; `null` when none is. */
export function lastIndikator(quarters: Quarters): Indikator | null {
  return quarters.filter(isInForce).pop()?.indikator ?? null;
}

export function isHeld(quarters: Quarters): boolean {
  return quarters.some((quarter) => (quarter?.row?.tahan.trim() ?? '') !== '');
}

/** A part as shown; one with a held row in it says so instead of a capaian. */
function partOf({ hasil }: Measured, quarters: Quarters): RekapPart {
  const { target, realisasi, capaian, status } = hasil;
  return isHeld(quarters)
    ? { target, realisasi, capaian: null, status: STATUS.ditahan }
    : { target, realisasi, capaian, status };
}

/** One quarter by its own version, with target and realisasi as they stand, "s.d." for Kumulatif, due or not. */
function measureQuarter(quarter: KodeTriwulan, indikator: Terukur, pengaturan: Pengaturan): Measured {
  const gabungan = fromTriwulan(quarter.figure);
  const hasil = evaluate(gabungan, indikator, pengaturan);
  hasil.target = quarter.figure.target;
  hasil.realisasi = quarter.figure.realisasi;
  return { gabungan, hasil };
}

function quarterPart(quarter: KodeTriwulan | null | undefined, pengaturan: Pengaturan): RekapPart {
  if (!quarter || !isTerukur(quarter.indikator)) return NO_PART;
  return partOf(measureQuarter(quarter, quarter.indikator, pengaturan), [quarter]);
}

/** Which quarters count: those that are due; while none is, those of the plan (for the target); all that are filled (for progress). */
export type Hitungan = 'jatuh-tempo' | 'rencana' | 'terisi';

const COUNTS: Record<Hitungan, (quarter: KodeTriwulan) => boolean> = {
  'jatuh-tempo': ({ figure }) => figure.due,
  rencana: ({ figure, planned }) => figure.due || planned,
  terisi: ({ figure }) => figure.filled,
};

/** Does the quarter count? */
export const isCounted = (quarter: KodeTriwulan, hitungan: Hitungan): boolean => COUNTS[hitungan](quarter);

/** The figures that are combined for some quarters of the year, in order; increments where Cara Isi is Kumulatif. */
export function figuresOf(
  quarters: Quarters,
  indikator: Terukur,
  hitungan: Hitungan,
  numbers: readonly NomorTriwulan[],
): TriwulanFigure[] {
  const figures = quarters.filter(isInForce).map((quarter): TriwulanFigure => {
    const { figure } = quarter;
    const due = isCounted(quarter, hitungan);
    return due === figure.due ? figure : { ...figure, due };
  });
  return toIncrements(figures, indikator.caraIsi, indikator.caraRekap).filter(({ triwulan }) =>
    numbers.includes(triwulan),
  );
}

function combineAll(
  quarters: Quarters,
  indikator: Terukur,
  hitungan: Hitungan,
  numbers: readonly NomorTriwulan[],
): Gabungan {
  return figuresOf(quarters, indikator, hitungan, numbers).reduce(
    (gabungan, figure) => combine(gabungan, fromTriwulan(figure)),
    EMPTY,
  );
}

/** Some quarters of the year. While none of them is due yet the target is that of the plan. */
function measureQuarters(
  quarters: Quarters,
  indikator: Terukur,
  numbers: readonly NomorTriwulan[],
  pengaturan: Pengaturan,
): Measured {
  const gabungan = combineAll(quarters, indikator, 'jatuh-tempo', numbers);
  const hasil = evaluate(gabungan, indikator, pengaturan);
  if (gabungan.due > 0) return { gabungan, hasil };
  const plan = combineAll(quarters, indikator, 'rencana', numbers);
  return { gabungan, hasil: { ...hasil, target: resultOf(plan, indikator.caraRekap, 1).target } };
}

function semesterOf(
  quarters: Quarters,
  nomor: 1 | 2,
  { pengaturan }: RowContext,
): { gabungan: Gabungan; part: RekapPart } {
  const own = quarters.slice(nomor * 2 - 2, nomor * 2);
  const indikator = lastIndikator(own);
  if (!indikator || !isTerukur(indikator)) return { gabungan: EMPTY, part: NO_PART };
  const measured = measureQuarters(quarters, indikator, nomor === 1 ? [1, 2] : [3, 4], pengaturan);
  return { gabungan: measured.gabungan, part: partOf(measured, own) };
}

/**
 * The period and its parts: quarters of a semester, semesters of a year. The year is combined from its two semesters.
 * @param quarters TW I … the period's last
 * @param indikator the last version in force in the period
 */
export function measurePeriode(
  quarters: Quarters,
  indikator: Terukur,
  context: RowContext,
): Measured & { parts: RekapPart[] } {
  const { periode, pengaturan } = context;
  if (periode.jenis === 'triwulan') {
    const quarter = quarters[periode.nomor - 1];
    if (quarter) return { ...measureQuarter(quarter, indikator, pengaturan), parts: [] };
    return { gabungan: EMPTY, hasil: evaluate(EMPTY, indikator, pengaturan), parts: [] };
  }
  const numbers = triwulanOf(periode);
  if (periode.jenis === 'semester') {
    const parts = numbers.map((nomor) => quarterPart(quarters[nomor - 1], pengaturan));
    return { ...measureQuarters(quarters, indikator, numbers, pengaturan), parts };
  }
  const [first, second] = [semesterOf(quarters, 1, context), semesterOf(quarters, 2, context)];
  const gabungan = combine(first.gabungan, second.gabungan);
  const hasil =
    gabungan.due > 0
      ? evaluate(gabungan, indikator, pengaturan)
      : measureQuarters(quarters, indikator, numbers, pengaturan).hasil;
  return { gabungan, hasil, parts: [first.part, second.part] };
}

/**
 * Progress, per cent: all that was realised in TW I … the period's end, also in quarters that are not due, against Target
 * Tahunan. Not shown for Turun: little so far is no progress, and of the whole year the capaian itself speaks.
 */
export function capaianTahunanOf(
  quarters: Quarters,
  indikator: Terukur,
  targetTahunan: Ukuran,
  { pengaturan }: RowContext,
): number | null {
  if (indikator.arah === 'Turun' && indikator.tipe !== 'Predikat' && indikator.tipe !== 'Ya/Tidak') return null;
  const gabungan = combineAll(quarters, indikator, 'terisi', [1, 2, 3, 4]);
  const { realisasi } = resultOf(gabungan, indikator.caraRekap, faktorOf(indikator.satuan));
  return capaianAgainst(targetTahunan, realisasi, indikator, true, pengaturan).capaian;
}
