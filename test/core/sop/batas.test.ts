/** Days and minutes of the SOP: standard times, working days, lengths in words, and the day of the LKjIP. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAkhirPekan } from '../../../src/core/isian/batas-isi.ts';
import {
  batasKerja,
  batasLkjip,
  formatLama,
  formatLamaBaku,
  hariKemudian,
  isLewatWaktu,
  menitBekerja,
  parseLamaBaku,
} from '../../../src/core/sop/batas.ts';
import { formatTanggal, toIso, type Waktu } from '../../../src/core/tanggal.ts';
import { hariAntara, menitAntara, tambahHari } from '../../../src/core/waktu.ts';

const waktu = (text: string): Waktu => {
  const [day = '', clock = '00.00'] = text.split(' ');
  const [tahun = 0, bulan = 0, hari = 0] = day.split('-').map(Number);
  const [jam = 0, menit = 0] = clock.split('.').map(Number);
  return { tahun, bulan, hari, jam, menit };
};

const hariApaSaja = fc
  .integer({ min: 0, max: 4000 })
  .map((count) => tambahHari({ tahun: 2022, bulan: 1, hari: 1 }, count));

describe('counting working days', () => {
  it.each([
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-27', 5, '2026-12-04'],
    ['2026-11-27', 0, '2026-11-27'],
  ])('%s and %i of them later it is %s', (from, count, to) => {
    expect(toIso(hariKemudian(waktu(from), count, 'Kerja'))).toBe(to);
  });

  it('never ends on a weekend, and passes exactly as many working days as were asked for', () => {
    fc.assert(
      fc.property(hariApaSaja, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = hariKemudian(from, count, 'Kerja');
        const between = Array.from({ length: hariAntara(from, to) }, (_, index) => tambahHari(from, index + 1));
        expect(isAkhirPekan(to)).toBe(false);
        expect(between.filter((day) => !isAkhirPekan(day))).toHaveLength(count);
      }),
    );
  });

  it('with calendar days is plain addition', () => {
    fc.assert(
      fc.property(hariApaSaja, fc.integer({ min: 0, max: 400 }), (from, count) => {
        expect(hariAntara(from, hariKemudian(from, count, 'Kalender'))).toBe(count);
      }),
    );
  });
});

describe('time worked', () => {
  it.each([
    ['2026-11-23 08.00', '2026-11-23 08.12', 'Kalender', 12],
    ['2026-11-27 16.00', '2026-11-30 08.00', 'Kalender', 64 * 60],
    ['2026-11-27 16.00', '2026-11-30 08.00', 'Kerja', 16 * 60],
    ['2026-11-28 09.00', '2026-11-28 10.00', 'Kerja', 0],
    ['2026-11-29 09.00', '2026-11-30 00.30', 'Kerja', 30],
    ['2026-11-23 08.00', '2026-11-23 07.00', 'Kerja', -60],
  ] as const)('from %s to %s in days of kind %s is %i minutes', (mulai, akhir, hari, menit) => {
    expect(menitBekerja(waktu(mulai), waktu(akhir), hari)).toBe(menit);
  });

  it('adds up over any moment in between, and is never more than the clock says', () => {
    const saat = fc
      .tuple(hariApaSaja, fc.integer({ min: 0, max: 1439 }))
      .map(([day, menit]): Waktu => ({ ...day, jam: Math.floor(menit / 60), menit: menit % 60 }));
    fc.assert(
      fc.property(saat, saat, saat, (a, b, c) => {
        const [first, middle, last] = [a, b, c].sort((x, y) => menitAntara(y, x)) as [Waktu, Waktu, Waktu];
        if (hariAntara(first, last) > 60) return;
        const whole = menitBekerja(first, last, 'Kerja');
        expect(menitBekerja(first, middle, 'Kerja') + menitBekerja(middle, last, 'Kerja')).toBe(whole);
        expect(whole).toBeLessThanOrEqual(menitAntara(first, last));
      }),
    );
  });
});

describe('lengths in words', () => {
  it.each([
    [-1, ''],
    [0, '0 menit'],
    [12, '12 menit'],
    [60, '1 jam'],
    [185, '3 jam 5 menit'],
    [1440, '1 hari'],
    [2 * 1440 + 180, '2 hari 3 jam'],
    [2 * 1440 + 5, '2 hari'],
    [130 * 1440 + 61, '130 hari 1 jam'],
  ])('%i minutes are %j', (menit, text) => {
    expect(formatLama(menit)).toBe(text);
  });

  it.each([
    ['15 menit', { waktu: 15, satuan: 'menit' }],
    ['2 Hari', { waktu: 2, satuan: 'hari' }],
    ['120 hari kerja', { waktu: 120, satuan: 'hari' }],
    ['1,5 hari', { waktu: 1.5, satuan: 'hari' }],
    ['0 menit', null],
    ['sebentar', null],
    ['', null],
  ])('%j is read as %j', (text, lama) => {
    expect(parseLamaBaku(text)).toEqual(lama);
  });

  it('reads back what it writes', () => {
    for (const lama of [
      { waktu: 15, satuan: 'menit' as const },
      { waktu: 1.5, satuan: 'hari' as const },
    ]) {
      expect(parseLamaBaku(formatLamaBaku(lama))).toEqual(lama);
    }
  });
});

describe('the end of a standard time', () => {
  it.each([
    ['2026-11-23 08.00', 15, 'menit', 'Kalender', '2026-11-23'],
    ['2026-11-23 23.50', 15, 'menit', 'Kalender', '2026-11-24'],
    ['2026-11-26 08.00', 2, 'hari', 'Kalender', '2026-11-28'],
    ['2026-11-26 08.00', 2, 'hari', 'Kerja', '2026-11-30'],
    ['2026-01-14 10.30', 120, 'hari', 'Kalender', '2026-05-14'],
  ] as const)('of %s + %i %s (%s) is %s', (mulai, count, satuan, hari, batas) => {
    expect(toIso(batasKerja(waktu(mulai), { waktu: count, satuan }, hari))).toBe(batas);
  });

  it.each([
    ['2026-11-23 08.00', '2026-11-23 08.15', 15, 'menit', false],
    ['2026-11-23 08.00', '2026-11-23 08.16', 15, 'menit', true],
    ['2026-11-26 08.00', '2026-11-28 23.59', 2, 'hari', false],
    ['2026-11-26 08.00', '2026-11-29 00.00', 2, 'hari', true],
  ] as const)('%s until %s is over %i %s: %s', (mulai, now, count, satuan, late) => {
    expect(isLewatWaktu(waktu(mulai), waktu(now), { waktu: count, satuan }, 'Kalender')).toBe(late);
  });
});

describe('Batas LKjIP', () => {
  it.each([
    ['Akhir Februari', 2026, '28 Februari 2027'],
    ['akhir  februari', 2027, '29 Februari 2028'],
    ['Akhir Maret', 2026, '31 Maret 2027'],
    ['Akhir Desember', 2026, '31 Desember 2027'],
    ['28 Februari', 2026, '28 Februari 2027'],
    ['29 Februari', 2026, '28 Februari 2027'],
    ['29 Februari', 2027, '29 Februari 2028'],
    ['15 Mar', 2026, '15 Maret 2027'],
    ['31/03', 2026, '31 Maret 2027'],
    ['20 Maret 2028', 2026, '20 Maret 2028'],
    ['secepatnya', 2026, '28 Februari 2027'],
    ['', 2023, '29 Februari 2024'],
  ])('%j for the year %i is %s', (text, tahun, batas) => {
    expect(formatTanggal(batasLkjip(text, tahun))).toBe(batas);
  });
});
