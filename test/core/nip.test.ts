/** NIP: how it is printed, and which ones are impossible. */
import { describe, expect, it } from 'vitest';
import { checkNip, formatNip } from '../../src/core/nip.ts';

const TODAY = { tahun: 2026, bulan: 11, hari: 22 };

describe('formatNip', () => {
  it.each([
    ['197001151994031002', '19700115 199403 1 002'],
    ['19700115 199403 1 002', '19700115 199403 1 002'],
    ["'19700115.199403.1.002", '19700115 199403 1 002'],
    [' 19700115-199403-1-002 ', '19700115 199403 1 002'],
    ['12345', '12345'],
    ['', ''],
  ])('prints %j as %j', (text, expected) => {
    expect(formatNip(text)).toBe(expected);
  });
});

describe('checkNip', () => {
  it.each(['19700115 199403 1 002', '200002292022112001', '19700115 198701 1 002', '20080115 202611 2 001'])(
    'accepts %s',
    (text) => {
      expect(checkNip(text, TODAY)).toEqual({ valid: true });
    },
  );

  it.each([
    ['month 13', '197001151994131002', /Bulan/],
    ['month 00', '197001151994001002', /Bulan/],
    ['sex 3', '197001151994033002', /ke-15/],
    ['sex 0', '197001151994030002', /ke-15/],
    ['17 digits', '19700115199403100', /18 angka/],
    ['19 digits', '1970011519940310021', /18 angka/],
    ['blank', '', /18 angka/],
    ['letters', '1970011519940310O2', /hanya/],
    ['a number in scientific form', '1,97001E+17', /hanya/],
    ['appointed at age 5', '197001151975031002', /17 tahun/],
    ['appointed a month before 17', '197002151987011002', /17 tahun/],
    ['appointed next month', '197001152026121002', /masa depan/],
    ['appointed next year as PPPK', '197001152027211002', /masa depan/],
    ['30 February', '197002301994031002', /tanggal lahir/],
    ['29 February of a common year', '197102291994031002', /tanggal lahir/],
    ['birth month 00', '197000151994031002', /tanggal lahir/],
    ['the year 0', '000001151994031002', /tanggal lahir/],
  ])('refuses %s and says why', (_title, text, reason) => {
    const check = checkNip(text, TODAY);
    expect(check.valid).toBe(false);
    expect(check.reason).toMatch(reason);
  });

  it('accepts a PPPK number with a warning', () => {
    const check = checkNip('199001152022211002', TODAY);
    expect(check.valid).toBe(true);
    expect(check.warning).toMatch(/PPPK/);
  });
});
