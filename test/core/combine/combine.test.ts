/** The monoid of quarters: its laws, what every Cara Rekap reads out of it, and increments of cumulative figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NomorTriwulan } from '../../../src/core/buku-kerja.ts';
import { faktorOf } from '../../../src/core/combine/faktor.ts';
import {
  combine,
  EMPTY,
  fromTriwulan,
  type Gabungan,
  type TriwulanFigure,
} from '../../../src/core/combine/gabungan.ts';
import { toIncrements } from '../../../src/core/combine/increments.ts';
import { ratioOf, resultOf } from '../../../src/core/combine/result.ts';
import { CARA_ISI, CARA_REKAP, type CaraRekap } from '../../../src/core/indikator.ts';

type Q = { due?: boolean; t?: number | null; max?: number; r?: number | null; a?: number | null; b?: number | null };

function figureOf(q: Q, index: number): TriwulanFigure {
  const { due = true, t = null, max, r = null, a = null, b = null } = q;
  return {
    triwulan: (index + 1) as NomorTriwulan,
    due,
    filled: r !== null || (a !== null && b !== null),
    target: max === undefined ? { value: t } : { value: t, max },
    realisasi: { value: r },
    pembilang: a,
    penyebut: b,
  };
}

const all = (quarters: Q[]): Gabungan => quarters.map(figureOf).map(fromTriwulan).reduce(combine, EMPTY);

/** Big compares by its digits once it is text. */
const plain = (gabungan: Gabungan): unknown => JSON.parse(JSON.stringify(gabungan));

const number = fc.oneof(
  fc.integer({ min: -100, max: 100 }),
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 100),
  fc.constantFrom(0.1, 0.2, 0.3, 1e-9, 12345678901.23),
);
const blankOr = fc.option(number, { nil: null });
const quarter = fc.record({ due: fc.boolean(), t: blankOr, max: number, r: blankOr, a: blankOr, b: blankOr });
const year = fc.tuple(quarter, quarter, quarter, quarter);

describe('the monoid', () => {
  it('has a neutral element', () => {
    fc.assert(
      fc.property(quarter, (q) => {
        const one = fromTriwulan(figureOf(q, 0));
        expect(plain(combine(EMPTY, one))).toEqual(plain(one));
        expect(plain(combine(one, EMPTY))).toEqual(plain(one));
      }),
    );
  });

  it('is associative and does not mind the order of its parts', () => {
    fc.assert(
      fc.property(year, (quarters) => {
        const [a, b, c, d] = quarters.map(figureOf).map(fromTriwulan) as [Gabungan, Gabungan, Gabungan, Gabungan];
        const straight = plain([a, b, c, d].reduce(combine));
        expect(plain(combine(combine(a, b), combine(c, d)))).toEqual(straight);
        expect(plain(combine(a, combine(b, combine(c, d))))).toEqual(straight);
        expect(plain([d, b, a, c].reduce(combine))).toEqual(straight);
      }),
    );
  });

  it('makes the same year of two semesters as of four quarters, for every Cara Rekap, Cara Isi and pattern of blanks', () => {
    fc.assert(
      fc.property(
        year,
        fc.constantFrom(...CARA_REKAP),
        fc.constantFrom(...CARA_ISI),
        fc.constantFrom(1, 100),
        (quarters, caraRekap, caraIsi, faktor) => {
          const states = toIncrements(quarters.map(figureOf), caraIsi, caraRekap).map(fromTriwulan);
          const [semester1, semester2] = [states.slice(0, 2).reduce(combine), states.slice(2).reduce(combine)];
          const fromSemesters = resultOf(combine(semester1, semester2), caraRekap, faktor);
          expect(fromSemesters).toEqual(resultOf(states.reduce(combine), caraRekap, faktor));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('gives the same sums as adding the figures by hand, whatever the pattern of blanks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }), { minLength: 4, maxLength: 4 }),
        (r) => {
          const filled = r.filter((value) => value !== null);
          const gabungan = all(r.map((value) => ({ t: 10, r: value })));
          const value = (caraRekap: CaraRekap) => resultOf(gabungan, caraRekap, 1).realisasi.value;
          if (filled.length === 0) {
            for (const caraRekap of CARA_REKAP) expect(value(caraRekap)).toBeNull();
            return;
          }
          const sum = filled.reduce((a, b) => a + b, 0);
          expect(value('Jumlah')).toBe(sum);
          expect(value('Rata-rata')).toBeCloseTo(sum / filled.length, 9);
          expect(value('Posisi Akhir')).toBe(filled[filled.length - 1]);
          expect(value('Maksimum')).toBe(Math.max(...filled));
          expect(value('Minimum')).toBe(Math.min(...filled));
        },
      ),
    );
  });
});

describe('resultOf', () => {
  const partial: Q[] = [
    { t: 10, r: 8 },
    { t: 20, r: null },
    { t: 30, r: 33 },
    { t: 40, r: null },
  ];

  it.each<[CaraRekap, number, number]>([
    ['Jumlah', 100, 41],
    ['Posisi Akhir', 30, 33],
    ['Rata-rata', 20, 20.5],
    ['Maksimum', 30, 33],
    ['Minimum', 10, 8],
  ])('%s measures a year with blanks against %s and reads %s', (caraRekap, target, realisasi) => {
    const result = resultOf(all(partial), caraRekap, 1);
    expect([result.target.value, result.realisasi.value]).toEqual([target, realisasi]);
    expect([result.pembilang, result.penyebut]).toEqual([null, null]);
  });

  it('divides the sums of the components for Rasio, against the target of the last filled quarter', () => {
    const gabungan = all([
      { t: 80, a: 10, b: 10 },
      { t: 85, a: 30, b: 90 },
      { t: 90, a: 5, b: null },
    ]);
    expect(resultOf(gabungan, 'Rasio', 100)).toEqual({
      target: { value: 85 },
      realisasi: { value: 40 },
      pembilang: 40,
      penyebut: 100,
    });
  });

  it('gives no ratio where the penyebut adds up to 0', () => {
    expect(resultOf(all([{ t: 80, a: 0, b: 0 }]), 'Rasio', 100).realisasi.value).toBeNull();
    expect(
      resultOf(
        all([
          { t: 80, a: 0, b: 0 },
          { t: 80, a: 1, b: 4 },
        ]),
        'Rasio',
        100,
      ).realisasi.value,
    ).toBe(25);
  });

  it.each(CARA_REKAP)('shows the planned target while nothing is filled: %s', (caraRekap) => {
    const { target, realisasi } = resultOf(all([{ t: 10 }, { t: 10 }]), caraRekap, 1);
    expect(target.value).toBe(caraRekap === 'Jumlah' ? 20 : 10);
    expect(realisasi.value).toBeNull();
  });

  it('leaves out quarters that are not due', () => {
    const gabungan = all([
      { t: 10, r: 8, due: false },
      { t: 20, r: 18 },
    ]);
    expect([gabungan.due, gabungan.filled]).toEqual([1, 1]);
    expect(resultOf(gabungan, 'Jumlah', 1)).toMatchObject({ target: { value: 20 }, realisasi: { value: 18 } });
  });

  it('reads 0 as a figure', () => {
    const gabungan = all([
      { t: 0, r: 0 },
      { t: 5, r: null },
    ]);
    expect(gabungan.filled).toBe(1);
    expect(resultOf(gabungan, 'Posisi Akhir', 1)).toMatchObject({ target: { value: 0 }, realisasi: { value: 0 } });
  });

  it('adds decimals without binary noise', () => {
    expect(
      resultOf(
        all([
          { t: 0.1, r: 0.1 },
          { t: 0.2, r: 0.2 },
        ]),
        'Jumlah',
        1,
      ).realisasi.value,
    ).toBe(0.3);
  });

  it.each<[CaraRekap, number, number]>([
    ['Jumlah', 165, 180],
    ['Posisi Akhir', 85, 90],
    ['Rata-rata', 82.5, 90],
  ])('combines both bounds of a range: %s', (caraRekap, value, max) => {
    const { target } = resultOf(
      all([
        { t: 80, max: 90, r: 1 },
        { t: 85, max: 90, r: 1 },
      ]),
      caraRekap,
      1,
    );
    expect(target).toEqual({ value, max, text: `${String(value).replace('.', ',')}–${max}` });
  });

  it('keeps the words of a predikat', () => {
    const wtp = { value: 4, text: 'WTP' };
    const figure = { ...figureOf({}, 1), filled: true, target: wtp, realisasi: { value: 3, text: 'WDP' } };
    expect(resultOf(fromTriwulan(figure), 'Posisi Akhir', 1)).toMatchObject({
      target: wtp,
      realisasi: { value: 3, text: 'WDP' },
    });
  });

  it('never gives a figure that no number can hold', () => {
    expect(
      resultOf(
        all([
          { t: 1, r: 1e308 },
          { t: 1, r: 1e308 },
        ]),
        'Jumlah',
        1,
      ).realisasi.value,
    ).toBeNull();
  });
});

describe('toIncrements', () => {
  const increments = (quarters: Q[], caraRekap: CaraRekap = 'Jumlah') =>
    toIncrements(quarters.map(figureOf), 'Kumulatif', caraRekap);

  it('makes figures and targets of Jumlah each quarter’s own, against the previous filled one', () => {
    const result = increments([
      { t: 10, r: 8 },
      { t: 20, r: null },
      { t: 30, r: 27 },
      { t: 40, r: 44 },
    ]);
    expect(result.map(({ realisasi }) => realisasi.value)).toEqual([8, null, 19, 17]);
    expect(result.map(({ target }) => target.value)).toEqual([10, 10, 10, 10]);
  });

  it('makes the components of Rasio increments and leaves its target, which is a ratio', () => {
    const result = increments(
      [
        { t: 80, a: 40, b: 50 },
        { t: 85, a: 90, b: 100 },
      ],
      'Rasio',
    );
    expect(result.map(({ pembilang, penyebut, target }) => [pembilang, penyebut, target.value])).toEqual([
      [40, 50, 80],
      [50, 50, 85],
    ]);
  });

  it.each<CaraRekap>(['Posisi Akhir', 'Rata-rata', 'Maksimum', 'Minimum'])(
    'leaves figures as typed for %s',
    (caraRekap) => {
      const figures = [
        { t: 10, r: 8 },
        { t: 20, r: 18 },
      ].map(figureOf);
      expect(toIncrements(figures, 'Kumulatif', caraRekap)).toBe(figures);
      expect(toIncrements(figures, 'Per Triwulan', 'Jumlah')).toBe(figures);
    },
  );

  it('telescopes: the year is the last figure typed, whatever was left blank or is not due', () => {
    const cell = fc.option(
      fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
      { nil: null },
    );
    const q = fc.record({ due: fc.boolean(), t: cell, r: cell, a: cell, b: cell });
    fc.assert(
      fc.property(fc.array(q, { minLength: 4, maxLength: 4 }), (quarters) => {
        const due = quarters.filter((one) => one.due);
        const lastOf = (pick: (one: Q) => number | null | undefined) =>
          due
            .map(pick)
            .filter((v) => v != null)
            .pop() ?? null;
        const jumlah = resultOf(increments(quarters).map(fromTriwulan).reduce(combine), 'Jumlah', 1);
        expect(jumlah.realisasi.value).toBe(lastOf(({ r }) => r));
        expect(jumlah.target.value).toBe(lastOf(({ t }) => t));
        const rasio = increments(quarters, 'Rasio').map(fromTriwulan).reduce(combine);
        const filled = due.filter((one) => one.r !== null || (one.a !== null && one.b !== null));
        const lastPair =
          filled
            .map(({ b }) => b)
            .filter((v) => v != null)
            .pop() ?? 0;
        expect(rasio.penyebut.toNumber()).toBe(lastPair);
      }),
    );
  });
});

describe('faktorOf and ratioOf', () => {
  it.each([
    ['%', 100],
    ['Persen', 100],
    ['persen (%)', 100],
    ['per 1.000', 1000],
    ['per 1000 penduduk', 1000],
    ['Per 1.000 KH', 1000],
    ['per 100.000', 100000],
    ['per 100.000 kelahiran hidup', 100000],
    ['per 10.000 penduduk', 10000],
    ['orang', 1],
    ['rasio', 1],
    ['per 100 orang', 1],
    ['', 1],
  ])('%j has the factor %i', (satuan, expected) => {
    expect(faktorOf(satuan)).toBe(expected);
  });

  it('has no ratio without both components', () => {
    expect([ratioOf(3, 4, 100), ratioOf(null, 4, 100), ratioOf(3, null, 100), ratioOf(3, 0, 100)]).toEqual([
      75,
      null,
      null,
      null,
    ]);
  });
});
