/** Numbers typed as text, from a table of spellings, and the law that what we print is read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAngka, formatRupiah } from '../../../src/core/angka.ts';
import { parseNumberText } from '../../../src/core/parse-tab/number-text.ts';

describe('parseNumberText', () => {
  it.each([
    ['0', 0, 'indonesia'],
    ['007', 7, 'indonesia'],
    ['1500', 1500, 'indonesia'],
    ['1.234.567,89', 1234567.89, 'indonesia'],
    ['1.234.567', 1234567, 'indonesia'],
    ['1.234,5', 1234.5, 'indonesia'],
    ['1.234,567', 1234.567, 'indonesia'],
    ['12,5', 12.5, 'indonesia'],
    ['12,50', 12.5, 'indonesia'],
    [',5', 0.5, 'indonesia'],
    ['0,85', 0.85, 'indonesia'],
    ['1234,5678', 1234.5678, 'indonesia'],
    ['5.', 5, 'indonesia'],
    ['1 234 567', 1234567, 'indonesia'],
    ['1\u00a0234,5', 1234.5, 'indonesia'],
    ['1. 234. 567', 1234567, 'indonesia'],
    [' 42 ', 42, 'indonesia'],
    ["'42", 42, 'indonesia'],
    ['+42', 42, 'indonesia'],
    ['-42', -42, 'indonesia'],
    ['− 42', -42, 'indonesia'],
    ['–42', -42, 'indonesia'],
    ['(1.234.567)', -1234567, 'indonesia'],
    ['( 12,5 )', -12.5, 'indonesia'],
    ['Rp1.234.567', 1234567, 'indonesia'],
    ['Rp. 1.234.567', 1234567, 'indonesia'],
    ['Rp\u00a01.234.567,00', 1234567, 'indonesia'],
    ['rp 5000', 5000, 'indonesia'],
    ['-Rp1.234.567', -1234567, 'indonesia'],
    ['Rp-1.234.567', -1234567, 'indonesia'],
    ['Rp (1.234.567)', -1234567, 'indonesia'],
    ['(Rp1.234.567)', -1234567, 'indonesia'],
    ['1.500.000,-', 1500000, 'indonesia'],
    ['Rp1.500.000,--', 1500000, 'indonesia'],
    ['Rp 1.500.000 ,-', 1500000, 'indonesia'],
    ['85%', 85, 'indonesia'],
    ['85 %', 85, 'indonesia'],
    ['26,53%', 26.53, 'indonesia'],
    ['1.500', 1500, 'satu-titik'],
    ['Rp1.500', 1500, 'satu-titik'],
    ['-1.500', -1500, 'satu-titik'],
    ['12.500', 12500, 'satu-titik'],
    ['1,500', 1.5, 'ragu'],
    ['0,125', 0.125, 'ragu'],
    ['0.125', 0.125, 'ragu'],
    ['12.5', 12.5, 'inggris'],
    ['85.00', 85, 'inggris'],
    ['1234.500', 1234.5, 'inggris'],
    ['1.2345', 1.2345, 'inggris'],
    ['1,004,422,800', 1004422800, 'inggris'],
    ['1,234.56', 1234.56, 'inggris'],
    ['1,234,567.8', 1234567.8, 'inggris'],
  ] as const)('reads %j as %s (%s)', (text, value, style) => {
    expect(parseNumberText(text)).toMatchObject({ value, style });
  });

  it.each([
    ['232 Org', 232, 'Org'],
    ['232Org', 232, 'Org'],
    ['12 Dok.', 12, 'Dok.'],
    ['3,5 jam', 3.5, 'jam'],
    ['1.234 m2', 1234, 'm2'],
    ['7 kali/tahun', 7, 'kali/tahun'],
    ['85 persen', 85, 'persen'],
    ['12 Desa', 12, 'Desa'],
    ['2 sepeda', 2, 'sepeda'],
  ])('reads %j as %s with unit %j', (text, value, unit) => {
    expect(parseNumberText(text)).toMatchObject({ value, unit });
  });

  it.each([
    '',
    'abc',
    'sekitar 50',
    '5 juta',
    '2 rb',
    '1,5 miliar',
    '12 Januari',
    '3 Des',
    '12 Jan 2026',
    '1/2',
    '3 dari 4',
    '1.2.3',
    '1.234.56',
    '12,34,5',
    '1234.567,8',
    '1,234.567.8',
    '1 2',
    '90-100',
    '90–100',
    '5+',
    '>5',
    '5,',
    '1e5',
    '50-an',
    '12:30',
    'WTP',
    '--',
    'Rp',
    '()',
    '2026-01-03',
    '15 menit 30 detik',
  ])('does not take %j for a number', (text) => {
    expect(parseNumberText(text)).toBeNull();
  });

  it('names both readings of a doubtful figure', () => {
    expect(parseNumberText('1,500')).toMatchObject({ value: 1.5, other: 1500 });
    expect(parseNumberText('1.500')).toMatchObject({ value: 1500, other: 1.5 });
  });

  it('reads back every figure that we print', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 2 }), (whole, desimal) => {
        const value = Number(`${whole}e-${desimal}`);
        expect(parseNumberText(formatAngka(value))?.value).toBe(value === 0 ? 0 : value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (rupiah) => {
        expect(parseNumberText(formatRupiah(rupiah))?.value).toBe(rupiah);
      }),
    );
  });
});
