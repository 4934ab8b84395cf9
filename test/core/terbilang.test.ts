/** Numbers in Indonesian words: written, read, and read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTerbilang, parseTerbilangAtFront } from '../../src/core/parse-terbilang.ts';
import { formatTerbilang } from '../../src/core/terbilang.ts';

const CASES: [number, string][] = [
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [13, 'tiga belas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [21, 'dua puluh satu'],
  [100, 'seratus'],
  [101, 'seratus satu'],
  [110, 'seratus sepuluh'],
  [111, 'seratus sebelas'],
  [999, 'sembilan ratus sembilan puluh sembilan'],
  [1000, 'seribu'],
  [1001, 'seribu satu'],
  [1100, 'seribu seratus'],
  [1250, 'seribu dua ratus lima puluh'],
  [2026, 'dua ribu dua puluh enam'],
  [11_000, 'sebelas ribu'],
  [100_000, 'seratus ribu'],
  [101_000, 'seratus satu ribu'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [3_057_006_326, 'tiga miliar lima puluh tujuh juta enam ribu tiga ratus dua puluh enam'],
  [1_000_000_000_000, 'satu triliun'],
  [-5, 'minus lima'],
];

describe('formatTerbilang', () => {
  it.each(CASES)('writes %d as %s', (value, text) => {
    expect(formatTerbilang(value)).toBe(text);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15])('refuses %d, which has no words', (value) => {
    expect(() => formatTerbilang(value)).toThrow(RangeError);
  });
});

describe('parseTerbilang', () => {
  it.each(CASES)('reads %d out of %s', (value, text) => {
    expect(parseTerbilang(text)).toBe(value);
  });

  it.each<[string, number]>([
    ['Tiga Belas', 13],
    ['duapuluh satu', 21],
    ['tigabelas', 13],
    ['dua-puluh-lima', 25],
    ['satu milyar', 1e9],
    ['dua trilyun', 2e12],
    ['seratusribu', 100_000],
    ['satu ribu', 1000],
    ['satu ratus', 100],
  ])('reads %s as people write it', (text, value) => {
    expect(parseTerbilang(text)).toBe(value);
  });

  it.each([
    '',
    'banyak',
    'dua satu',
    'satu belas',
    'puluh',
    'ratus dua',
    'dua puluh sepuluh',
    'dua puluh sebelas',
    'dua ribu tiga juta',
    'seribu seribu',
    'seribu dua ribu',
    'lima ratus rb',
    'nol satu',
    'setengah',
  ])('reads nothing out of "%s"', (text) => {
    expect(parseTerbilang(text)).toBeNull();
  });

  it('leaves the words that follow the number', () => {
    expect(parseTerbilangAtFront('dua belas orang peserta')).toEqual({ value: 12, rest: 2 });
    expect(parseTerbilangAtFront('orang')).toBeNull();
  });

  it('reads back every number that is written', () => {
    const anyNumber = fc.oneof(
      fc.integer({ min: 0, max: 2_000 }),
      fc.integer({ min: 0, max: 999_999_999_999_999 }),
      fc
        .array(fc.constantFrom(0, 1, 10, 11, 12, 20, 100, 111, 999), { minLength: 1, maxLength: 5 })
        .map((groups) => groups.reduce<number>((value, group) => value * 1000 + group, 0)),
    );
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(parseTerbilang(formatTerbilang(value))).toBe(value);
        expect(parseTerbilang(formatTerbilang(value).replaceAll(' ', ''))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});
