/** The shortcuts in whole numbers give what decimal arithmetic gives. */
import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../../src/core/angka.ts';
import { capaianOfTarget } from '../../../src/core/capaian/formula.ts';

const positive = fc.oneof(
  fc.integer({ min: 1, max: 10_000_000 }).map((n) => n / 100),
  fc.integer({ min: 1, max: 1_000_000_000 }).map((n) => n / 10_000),
  fc.integer({ min: 1, max: 1_000_000_000 }).map((n) => n / 1_000_000),
  fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
);

describe('capaianOfTarget', () => {
  it('is the decimal quotient for figures of any size and precision', () => {
    fc.assert(
      fc.property(positive, positive, (r, t) => {
        const [x, y] = [new Big(r), new Big(t)];
        const exact = { naik: x.times(100).div(y), selisih: y.times(2).minus(x).times(100).div(y) };
        const expected = { naik: exact.naik.toNumber(), selisih: Math.max(0, exact.selisih.toNumber()) };
        const close = (value: number | null, wanted: number) =>
          expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(
            Math.max(1e-15, Math.abs(wanted) * 1e-12),
          );
        close(capaianOfTarget(r, t, 'Naik', 'Selisih'), expected.naik);
        close(capaianOfTarget(t, r, 'Turun', 'Rasio'), expected.naik);
        close(capaianOfTarget(r, t, 'Turun', 'Selisih'), expected.selisih);
        close(capaianOfTarget(r, t, 'Stabil', 'Selisih'), r < t ? expected.naik : expected.selisih);
      }),
      { numRuns: 2000 },
    );
  });

  it('prints a quotient that lies on half a unit as the decimal rule says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.constantFrom(1, 2, 4, 5, 8, 10, 16, 20, 25, 40, 50, 80),
        (n, t) => {
          const wanted = (n * 10 + 5) / 1000;
          const r = new Big(wanted).times(t).div(100).toNumber();
          expect(roundHalfUp(capaianOfTarget(r, t, 'Naik', 'Selisih') ?? 0, 2)).toBe((n + 1) / 100);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
