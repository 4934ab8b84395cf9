/** The decision table of capaian, line by line, its formulas, and the laws they keep. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../../src/core/angka.ts';
import { type CapaianInput, calculateCapaian } from '../../../src/core/capaian/capaian.ts';
import { ARAH, RUMUS_TURUN, TIPE } from '../../../src/core/indikator.ts';
import { PENGATURAN } from '../rekap/sample.ts';

type Short = Partial<Omit<CapaianInput, 'target'>> & { t: number | null; max?: number; r: number | null };

function capaian({ t, max, r, ...rest }: Short) {
  return calculateCapaian({
    target: max === undefined ? { value: t } : { value: t, max },
    realisasi: r,
    arah: 'Naik',
    rumus: 'Selisih',
    tipe: 'Angka',
    due: true,
    pengaturan: PENGATURAN,
    ...rest,
  });
}

const printed = (short: Short): number | null => {
  const value = capaian(short).capaian;
  return value === null ? null : roundHalfUp(value, 2);
};

describe('the formulas', () => {
  it.each<[string, Short, number]>([
    ['Naik', { t: 80, r: 72 }, 90],
    ['Naik above target', { t: 80, r: 200 }, 250],
    ['Naik, nothing reached', { t: 80, r: 0 }, 0],
    ['Turun Selisih, better', { arah: 'Turun', t: 10, r: 8 }, 120],
    ['Turun Selisih, worse', { arah: 'Turun', t: 10, r: 12 }, 80],
    ['Turun Selisih, nothing happened', { arah: 'Turun', t: 10, r: 0 }, 200],
    ['Turun Selisih has floor 0', { arah: 'Turun', t: 10, r: 25 }, 0],
    ['Turun Rasio, better', { arah: 'Turun', rumus: 'Rasio', t: 10, r: 8 }, 125],
    ['Turun Rasio, worse', { arah: 'Turun', rumus: 'Rasio', t: 10, r: 40 }, 25],
    ['Stabil exactly', { arah: 'Stabil', t: 12, r: 12 }, 100],
    ['Stabil below', { arah: 'Stabil', t: 12, r: 9 }, 75],
    ['Stabil above', { arah: 'Stabil', t: 12, r: 15 }, 75],
    ['Stabil has floor 0', { arah: 'Stabil', t: 12, r: 30 }, 0],
    ['Rentang inside', { tipe: 'Rentang', t: 80, max: 90, r: 85 }, 100],
    ['Rentang on the lower bound', { tipe: 'Rentang', t: 80, max: 90, r: 80 }, 100],
    ['Rentang on the upper bound', { tipe: 'Rentang', t: 80, max: 90, r: 90 }, 100],
    ['Rentang Naik above', { tipe: 'Rentang', t: 80, max: 90, r: 92 }, 102.22],
    ['Rentang Naik below', { tipe: 'Rentang', t: 80, max: 90, r: 60 }, 75],
    ['Rentang Turun below', { tipe: 'Rentang', arah: 'Turun', t: 7, max: 8, r: 6.5 }, 107.14],
    ['Rentang Turun above', { tipe: 'Rentang', arah: 'Turun', t: 7, max: 8, r: 10 }, 75],
    [
      'Rentang Turun, by Selisih although Rumus says Rasio',
      { tipe: 'Rentang', arah: 'Turun', rumus: 'Rasio', t: 7, max: 8, r: 0 },
      200,
    ],
    ['Rentang Turun has floor 0', { tipe: 'Rentang', arah: 'Turun', t: 7, max: 8, r: 17 }, 0],
    ['Rentang Stabil below', { tipe: 'Rentang', arah: 'Stabil', t: 8, max: 10, r: 6 }, 75],
    ['Rentang Stabil above', { tipe: 'Rentang', arah: 'Stabil', t: 8, max: 10, r: 12 }, 80],
    ['Rentang Stabil has floor 0', { tipe: 'Rentang', arah: 'Stabil', t: 8, max: 10, r: 21 }, 0],
    ['Rentang from 0, inside', { tipe: 'Rentang', t: 0, max: 5, r: 0 }, 100],
    ['Rentang from 0, above', { tipe: 'Rentang', arah: 'Turun', t: 0, max: 5, r: 6 }, 80],
    ['Rentang with its bounds exchanged', { tipe: 'Rentang', t: 90, max: 80, r: 92 }, 102.22],
    ['Rentang with one bound only', { tipe: 'Rentang', t: 80, r: 84 }, 105],
    ['Predikat reached', { tipe: 'Predikat', t: 4, r: 4 }, 100],
    ['Predikat missed, Naik whatever Arah says', { tipe: 'Predikat', arah: 'Turun', t: 4, r: 3 }, 75],
    ['Ya/Tidak: Ya', { tipe: 'Ya/Tidak', t: 1, r: 1 }, 100],
    ['Ya/Tidak: Tidak', { tipe: 'Ya/Tidak', t: 1, r: 0 }, 0],
  ])('%s', (_title, short, expected) => {
    expect(printed(short)).toBe(expected);
  });

  it('gives the status of the kategori beside a formula', () => {
    expect(capaian({ t: 80, r: 72 })).toEqual({
      capaian: 90,
      kategori: 'Tinggi',
      status: 'Tinggi',
      tercapai: null,
      overCap: false,
      realisasiWithoutTarget: false,
      batas: null,
    });
  });

  it.each([
    ['Predikat', 4, 4, true, 'Sangat Tinggi'],
    ['Predikat', 3, 4, true, 'Sangat Tinggi'],
    ['Predikat', 4, 3, false, 'Sedang'],
    ['Ya/Tidak', 1, 1, null, 'Sangat Tinggi'],
    ['Ya/Tidak', 1, 0, null, 'Sangat Rendah'],
  ] as const)(
    'says beside the kategori of %s %i against %i whether it is reached: %s',
    (tipe, t, r, tercapai, kategori) => {
      expect(capaian({ tipe, t, r })).toMatchObject({ tercapai, kategori, status: kategori });
    },
  );
});

describe('the decision table', () => {
  it.each<[string, Short, number | null, string]>([
    ['not due comes before everything', { due: false, t: null, r: 5 }, null, 'Belum jatuh tempo'],
    ['R blank', { t: 5, r: null }, null, 'Belum ada data'],
    ['R blank comes before T blank', { t: null, r: null }, null, 'Belum ada data'],
    ['T blank', { t: null, r: 5 }, null, 'Target belum diisi'],
    ['T = 0, Naik, R = 0', { t: 0, r: 0 }, null, 'Tidak ada target'],
    ['T = 0, Naik, R > 0', { t: 0, r: 3 }, null, 'Tidak ada target'],
    ['T = 0, Naik, R < 0', { t: 0, r: -3 }, null, 'Perlu penilaian manual'],
    ['T = 0, Turun, R = 0', { arah: 'Turun', t: 0, r: 0 }, 100, 'Tercapai'],
    ['T = 0, Turun Rasio, R = 0', { arah: 'Turun', rumus: 'Rasio', t: 0, r: 0 }, 100, 'Tercapai'],
    ['T = 0, Turun, R > 0', { arah: 'Turun', t: 0, r: 1 }, 0, 'Tidak tercapai'],
    ['T = 0, Turun, R < 0', { arah: 'Turun', t: 0, r: -1 }, null, 'Perlu penilaian manual'],
    ['T = 0, Stabil, R = 0', { arah: 'Stabil', t: 0, r: 0 }, 100, 'Sangat Tinggi'],
    ['T = 0, Stabil, R > 0', { arah: 'Stabil', t: 0, r: 1 }, 0, 'Sangat Rendah'],
    ['T = 0, Stabil, R < 0', { arah: 'Stabil', t: 0, r: -1 }, 0, 'Sangat Rendah'],
    ['T < 0', { t: -5, r: 5 }, null, 'Perlu penilaian manual'],
    ['T < 0, Stabil', { arah: 'Stabil', t: -5, r: -5 }, null, 'Perlu penilaian manual'],
    ['R < 0', { t: 5, r: -5 }, null, 'Perlu penilaian manual'],
    ['Rentang from below 0', { tipe: 'Rentang', t: -1, max: 5, r: 3 }, null, 'Perlu penilaian manual'],
    ['Rentang 0–0, Turun', { tipe: 'Rentang', arah: 'Turun', t: 0, max: 0, r: 0 }, 100, 'Tercapai'],
    ['Turun Rasio, R = 0', { arah: 'Turun', rumus: 'Rasio', t: 5, r: 0 }, 120, 'Sangat Tinggi'],
    ['figures past what a number holds', { t: 5e-324, r: 1e308 }, null, 'Perlu penilaian manual'],
    ['R not a number', { t: 5, r: Number.NaN }, null, 'Belum ada data'],
    ['T infinite', { t: Number.POSITIVE_INFINITY, r: 5 }, null, 'Target belum diisi'],
  ])('%s', (_title, short, expected, status) => {
    const result = capaian(short);
    expect(result.capaian).toBe(expected);
    expect(result.status).toBe(status);
    expect(result.kategori === '').toBe(expected === null);
  });

  it('finds a realisasi without target only where the target is 0 and the arah Naik', () => {
    expect(capaian({ t: 0, r: 3 }).realisasiWithoutTarget).toBe(true);
    expect(capaian({ t: 0, r: 0 }).realisasiWithoutTarget).toBe(false);
    expect(capaian({ arah: 'Turun', t: 0, r: 3 }).realisasiWithoutTarget).toBe(false);
    expect(capaian({ t: 3, r: 3 }).realisasiWithoutTarget).toBe(false);
  });

  it.each([
    [null, 120, 120],
    [150, 120, 150],
    [110, null, 110],
    [null, 105, 105],
    [null, null, 120],
  ])('with caps %s shown and %s in means gives %s to Turun Rasio without an event', (tampil, rataRata, expected) => {
    const pengaturan = { ...PENGATURAN, batasCapaianTampil: tampil, batasCapaianRataRata: rataRata };
    const result = capaian({ arah: 'Turun', rumus: 'Rasio', t: 5, r: 0, pengaturan });
    expect(result).toMatchObject({ capaian: expected, batas: expected, overCap: true });
  });

  it.each([
    [120, false],
    [120.01, true],
    [250, true],
  ])('marks %s %% as over the cap: %s', (r, expected) => {
    expect(capaian({ t: 100, r })).toMatchObject({ capaian: r, overCap: expected, batas: null });
  });
});

describe('laws', () => {
  const figure = fc.oneof(
    fc.constantFrom(null, 0, -1, 5e-324, 1e308, -1e308),
    fc.double({ noNaN: false, noDefaultInfinity: false }),
    fc.integer({ min: -50, max: 1000 }),
  );
  const anyInput = fc.record({
    t: figure,
    max: fc.double({ noNaN: false }),
    r: figure,
    arah: fc.constantFrom(...ARAH),
    rumus: fc.constantFrom(...RUMUS_TURUN),
    tipe: fc.constantFrom(...TIPE),
    due: fc.boolean(),
  });
  const decimal = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100);
  const positive = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100);

  it('never gives NaN, Infinity or a negative capaian, always a status', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = capaian(input);
        expect(result.capaian === null || (Number.isFinite(result.capaian) && result.capaian >= 0)).toBe(true);
        expect(result.status).not.toBe('');
        expect(result.kategori === '').toBe(result.capaian === null);
      }),
    );
  });

  it('tells blank from 0', () => {
    fc.assert(
      fc.property(positive, fc.constantFrom(...ARAH), (t, arah) => {
        expect(capaian({ t, r: null, arah })).toMatchObject({ capaian: null, status: 'Belum ada data' });
        expect(capaian({ t, r: 0, arah }).capaian).not.toBeNull();
      }),
    );
  });

  it('is symmetric about the target for Stabil', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (t, distance) => {
        fc.pre(distance <= t);
        const of = (r: number) => capaian({ arah: 'Stabil', t: t / 4, r: r / 4 }).capaian;
        expect(of(t - distance)).toBe(of(t + distance));
      }),
    );
  });

  it.each(ARAH)('does not fall when the realisasi gets better: %s', (arah) => {
    fc.assert(
      fc.property(positive, decimal, decimal, fc.constantFrom(...RUMUS_TURUN), (t, a, b, rumus) => {
        const distance = (r: number) => (arah === 'Stabil' ? Math.abs(r - t) : arah === 'Turun' ? r : -r);
        const [better, worse] = distance(a) <= distance(b) ? [a, b] : [b, a];
        fc.pre(arah !== 'Turun' || rumus === 'Selisih' || better > 0);
        const of = (r: number) => capaian({ arah, rumus, t, r }).capaian ?? -1;
        expect(of(better)).toBeGreaterThanOrEqual(of(worse) - 1e-9);
      }),
    );
  });

  it('gives 100 when the target is met exactly', () => {
    fc.assert(
      fc.property(positive, fc.constantFrom(...ARAH), fc.constantFrom(...RUMUS_TURUN), (t, arah, rumus) => {
        expect(capaian({ t, r: t, arah, rumus }).capaian).toBe(100);
      }),
    );
  });
});

describe('published figures', () => {
  it.each<[string, Short, number]>([
    ['AKB Lampung 2015 against 2015', { arah: 'Turun', t: 32, r: 4.88 }, 184.75],
    ['AKB Lampung 2015 against 2019', { arah: 'Turun', t: 24, r: 4.88 }, 179.67],
    ['AKB Lampung 2015 by T/R', { arah: 'Turun', rumus: 'Rasio', t: 32, r: 4.88 }, 655.74],
    ['AKB Lampung 2019 by T/R', { arah: 'Turun', rumus: 'Rasio', t: 24, r: 4.88 }, 491.8],
    ['unit pembenihan, TW', { t: 38443, r: 37016 }, 96.29],
    ['unit pembenihan, tahun', { t: 40250, r: 37016 }, 91.97],
    ['investasi, TW', { t: 23091, r: 23186.47 }, 100.41],
    ['investasi, tahun', { t: 23200, r: 23186.47 }, 99.94],
    ['rumah tangga pembudidaya, tahun', { t: 1842000, r: 0 }, 0],
    ['dokumen penganggaran', { t: 95.56, r: 93 }, 97.32],
    ['rancangan perda', { t: 2, r: 3 }, 150],
    ['rancangan perda perubahan', { t: 3, r: 5 }, 166.67],
    ['NTPi', { t: 102.75, r: 101.8 }, 99.08],
    ['penanganan kasus', { t: 90, r: 100 }, 111.11],
    ['P2TP2A aktif', { t: 69.23, r: 53.85 }, 77.78],
    ['irigasi teknis', { t: 67, r: 67.09 }, 100.13],
    ['jembatan', { t: 94.17, r: 93.79 }, 99.6],
  ])('%s', (_title, short, expected) => {
    expect(printed(short)).toBe(expected);
  });
});
