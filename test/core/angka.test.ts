/** Rounding and Indonesian number texts, from tables. */
import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAngka, formatPersen, formatRupiah, roundHalfUp, sumDecimal } from '../../src/core/angka.ts';

describe('roundHalfUp', () => {
  it.each([
    [58.985, 2, 58.99],
    [2.675, 2, 2.68],
    [-2.675, 2, -2.68],
    [1.005, 2, 1.01],
    [0.125, 2, 0.13],
    [89.994999, 2, 89.99],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1e21, 2, 1e21],
  ])('rounds %s to %s decimals as %s', (value, desimal, expected) => {
    expect(roundHalfUp(value, desimal)).toBe(expected);
  });

  it('never gives a negative zero', () => {
    expect(Object.is(roundHalfUp(-0.001, 2), 0)).toBe(true);
  });

  it.each([Number.NaN, Infinity, -Infinity])('refuses %s', (value) => {
    expect(() => roundHalfUp(value, 2)).toThrow();
  });

  it('agrees with decimal arithmetic everywhere, near half a unit too', () => {
    const near = fc
      .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.constantFrom(-1e-9, 0, 1e-9, 1e-4, 0.3))
      .map(([n, off]) => (n + 0.5 + off) / 100);
    fc.assert(
      fc.property(fc.oneof(near, fc.double({ min: -1e12, max: 1e12, noNaN: true })), (value) => {
        expect(roundHalfUp(value, 2)).toBe(Number(new Big(value).toFixed(2, Big.roundHalfUp)) + 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('is symmetric about zero and moves a value by half a unit at most', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, desimal) => {
        const rounded = roundHalfUp(value, desimal);
        expect(roundHalfUp(-value, desimal) + rounded).toBe(0);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -desimal + 1e-6);
      }),
    );
  });
});

describe('formatAngka', () => {
  it.each([
    [1234567.89, undefined, '1.234.567,89'],
    [0, undefined, '0'],
    [100, undefined, '100'],
    [1000, undefined, '1.000'],
    [1.5, undefined, '1,5'],
    [1.1, undefined, '1,1'],
    [10.01, undefined, '10,01'],
    [100.004, undefined, '100'],
    [58.985, undefined, '58,99'],
    [999.999, undefined, '1.000'],
    [-1234.5, undefined, '-1.234,5'],
    [-0.001, undefined, '0'],
    [-0, undefined, '0'],
    [1e21, undefined, '1.000.000.000.000.000.000.000'],
    [1e-7, undefined, '0'],
    [100, 2, '100,00'],
    [-0.001, 2, '0,00'],
    [12.345, 0, '12'],
    [1500, 0, '1.500'],
    [100, 0, '100'],
    [0.5, 3, '0,500'],
  ])('writes %s with %s decimals as %s', (value, desimal, expected) => {
    expect(formatAngka(value, desimal)).toBe(expected);
  });
});

describe('formatPersen and formatRupiah', () => {
  it('writes a percentage with two decimals unless told', () => {
    expect(formatPersen(26.53)).toBe('26,53%');
    expect(formatPersen(100)).toBe('100,00%');
    expect(formatPersen(99.5, 0)).toBe('100%');
  });

  it.each([
    [3057006326, 'Rp3.057.006.326'],
    [0, 'Rp0'],
    [-1500, '-Rp1.500'],
    [999.5, 'Rp1.000'],
    [-0.2, 'Rp0'],
  ])('writes %s rupiah as %s', (value, expected) => {
    expect(formatRupiah(value)).toBe(expected);
  });
});

describe('sumDecimal', () => {
  it.each<[number[], number | null]>([
    [[], null],
    [[0], 0],
    [[0.1, 0.2], 0.3],
    [[1e15, 0.1, -1e15], 0.1],
    [[3057006326, 1], 3057006327],
    [[1e308, 1e308], null],
  ])('of %j is %s', (values, expected) => {
    expect(sumDecimal(values)).toBe(expected);
  });
});
