/** Days and moments as people write them, and reckoning with them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWaktu } from '../../src/core/tanggal.ts';
import { hariAntara, hariPekan, menitAntara, parseTanggal, readWaktu, tambahHari } from '../../src/core/waktu.ts';

describe('a moment', () => {
  it.each([
    ['22 Nov 2026 14.05', { tahun: 2026, bulan: 11, hari: 22, jam: 14, menit: 5 }],
    ['22 November 2026 pukul 14:05', { tahun: 2026, bulan: 11, hari: 22, jam: 14, menit: 5 }],
    ['22/11/2026 08.30', { tahun: 2026, bulan: 11, hari: 22, jam: 8, menit: 30 }],
    ['22-11-2026', { tahun: 2026, bulan: 11, hari: 22, jam: 0, menit: 0 }],
    ['2026-11-22 23:59:10', { tahun: 2026, bulan: 11, hari: 22, jam: 23, menit: 59 }],
    ['31 Feb 2026', null],
    ['22 Nov 2026 24.00', null],
    ['besok', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(readWaktu(text)).toEqual(expected);
  });

  it('is read back from the text that the add-on writes', () => {
    const day = fc.date({ min: new Date(2000, 0, 1), max: new Date(2099, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const waktu = readWaktu(date);
        expect(waktu).not.toBeNull();
        if (waktu) expect(readWaktu(formatWaktu(waktu))).toEqual(waktu);
      }),
    );
  });
});

describe('reckoning', () => {
  const day = (text: string) => parseTanggal(text) ?? { tahun: 0, bulan: 0, hari: 0 };
  it('counts days over months, years and leap days', () => {
    expect(hariAntara(day('2028-02-28'), day('2028-03-01'))).toBe(2);
    expect(hariAntara(day('2026-12-31'), day('2027-01-01'))).toBe(1);
    expect(tambahHari(day('2026-12-31'), 59)).toEqual(day('2027-02-28'));
    expect(tambahHari(day('2026-03-01'), -1)).toEqual(day('2026-02-28'));
  });

  it('counts minutes across midnight', () => {
    const from = { ...day('2026-11-22'), jam: 23, menit: 50 };
    expect(menitAntara(from, { ...day('2026-11-23'), jam: 0, menit: 20 })).toBe(30);
  });

  it('knows the days of the week', () => {
    expect(hariPekan(day('2026-11-22'))).toBe(0);
    expect(hariPekan(day('2026-11-23'))).toBe(1);
  });
});
