/** What holds of every recap, whatever stands in the workbook. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BukuKerja } from '../../../src/core/buku-kerja.ts';
import { ARAH, CARA_REKAP } from '../../../src/core/indikator.ts';
import type { Periode } from '../../../src/core/periode.ts';
import { buildRekap } from '../../../src/core/rekap/build-rekap.ts';
import { specsOf } from './arbitrary.ts';
import { anggaranOf, bukuOf, type Cell, SEMESTER_1, SEMESTER_2, type Spec, triwulan, WHOLE_YEAR } from './sample.ts';

const PERIODS: Periode[] = [triwulan(1), triwulan(2), triwulan(3), triwulan(4), SEMESTER_1, SEMESTER_2, WHOLE_YEAR];

const extreme = fc.constantFrom(0, -5, 1e308, -1e308, 5e-324, Number.NaN, Number.POSITIVE_INFINITY);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: extreme },
  { weight: 1, arbitrary: fc.constant('unreadable' as const) },
  { weight: 1, arbitrary: fc.record({ min: fc.integer({ min: 0, max: 50 }), max: fc.integer({ min: 0, max: 90 }) }) },
);
const specs = specsOf(cell, 1);
const today = fc.record({
  tahun: fc.integer({ min: 2025, max: 2027 }),
  bulan: fc.integer({ min: 1, max: 12 }),
  hari: fc.constant(15),
});
const accounts = fc.array(
  fc.record({
    kode: fc.constantFrom('2.23', '2.23.02', '2.23.02.2.01', '2.24.02', 'x', ''),
    pagu: fc.oneof(fc.constant(null), extreme, fc.integer({ min: 0, max: 1e9 })),
    paguPerubahan: fc.oneof(fc.constant(null), extreme),
    realisasi: fc.array(fc.oneof(fc.constant(null), extreme), { minLength: 4, maxLength: 4 }),
  }),
  { maxLength: 5 },
);

/** Every number below a value, wherever it stands. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === 'indikator' ? [] : numbersIn(member)));
}

describe('a recap', () => {
  it('holds no NaN and no Infinity, throws nothing and loses no row', () => {
    fc.assert(
      fc.property(specs, accounts, today, fc.constantFrom(...PERIODS), (list, budget, day, periode) => {
        const buku: BukuKerja = {
          ...bukuOf(list),
          anggaran: budget.map((account, index) => anggaranOf(account, index + 2)),
        };
        const rekap = buildRekap(buku, periode, day, []);
        expect(numbersIn(rekap).every(Number.isFinite)).toBe(true);
        expect(rekap.rows.map(({ kode }) => kode)).toEqual(
          list.filter(({ dihapus }) => !dihapus).map(({ kode }) => kode),
        );
        expect(rekap.anggaran.rows).toHaveLength(budget.length);
        const texts = JSON.stringify(rekap, (key, value) => (key === 'indikator' ? null : value));
        expect(texts).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 500 },
    );
  });

  it('gives every row a status, a kategori only with a capaian, and counts it in exactly one way', () => {
    fc.assert(
      fc.property(specs, today, fc.constantFrom(...PERIODS), (list, day, periode) => {
        const rekap = buildRekap(bukuOf(list), periode, day, []);
        for (const row of rekap.rows) {
          expect(row.status).not.toBe('');
          if (row.kategori !== '') expect(row.capaian).not.toBeNull();
          if (row.dihitung) expect(row.kategori).not.toBe('');
          expect(row.filled).toBeLessThanOrEqual(row.due);
          expect(row.terisi).toBe(`${row.filled}/${row.due}`);
        }
        const counted = rekap.perSasaran.reduce((sum, { n, tidakDihitung }) => sum + n + tidakDihitung, 0);
        expect(counted).toBe(rekap.rataRata.n + rekap.rataRata.tidakDihitung);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the rows of any tab', () => {
    fc.assert(
      fc.property(specs, today, fc.constantFrom(...PERIODS), fc.gen(), (list, day, periode, gen) => {
        const buku = bukuOf(list);
        const shuffle = <T>(rows: T[]): T[] =>
          gen(fc.shuffledSubarray, rows, { minLength: rows.length, maxLength: rows.length });
        const tab = (nomor: 1 | 2 | 3 | 4) => {
          const found = buku.triwulan[nomor];
          return found && { ...found, rows: shuffle(found.rows) };
        };
        const shuffled: BukuKerja = {
          ...buku,
          indikator: shuffle(buku.indikator),
          rencanaAksi: shuffle(buku.rencanaAksi),
          triwulan: { 1: tab(1), 2: tab(2), 3: tab(3), 4: tab(4) },
        };
        const [a, b] = [buildRekap(buku, periode, day, []), buildRekap(shuffled, periode, day, [])];
        const byKode = (rekap: typeof a) => [...rekap.rows].sort((x, y) => x.kode.localeCompare(y.kode));
        expect(byKode(b)).toEqual(byKode(a));
        expect(b.rataRata).toEqual(a.rataRata);
        const bySasaran = (rekap: typeof a) => [...rekap.perSasaran].sort((x, y) => x.sasaran.localeCompare(y.sasaran));
        expect(bySasaran(b)).toEqual(bySasaran(a));
      }),
      { numRuns: 200 },
    );
  });

  it('has the same realisasi in the semester parts of the year as in the recaps of the semesters', () => {
    fc.assert(
      fc.property(specs, today, (list, day) => {
        const buku = bukuOf(list);
        const year = buildRekap(buku, WHOLE_YEAR, day, []);
        for (const [index, periode] of [SEMESTER_1, SEMESTER_2].entries()) {
          for (const [position, row] of buildRekap(buku, periode, day, []).rows.entries()) {
            const { target, realisasi, capaian, status } = row;
            expect(year.rows[position]?.parts[index]).toEqual({ target, realisasi, capaian, status });
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells a blank realisasi from 0', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ARAH),
        fc.constantFrom(...CARA_REKAP.filter((cara) => cara !== 'Rasio')),
        (arah, caraRekap) => {
          const of = (realisasi: Cell) => {
            const one: Spec = { kode: 'A', arah, caraRekap, target: [5, 5, 5, 5], realisasi: [realisasi, 5] };
            return buildRekap(bukuOf([one]), SEMESTER_1, { tahun: 2027, bulan: 1, hari: 1 }, []).rows[0];
          };
          expect(of(null)).toMatchObject({ terisi: '1/2', status: 'Belum lengkap' });
          expect(of(0)?.terisi).toBe('2/2');
          expect(of(0)?.status).not.toBe('Belum lengkap');
        },
      ),
    );
  });

  it('takes a moment for ten thousand indikator', () => {
    const list = Array.from(
      { length: 10_000 },
      (_, index): Spec => ({
        kode: `IKU-${index}`,
        sasaran: `Sasaran ${index % 50}`,
        caraRekap: CARA_REKAP[index % CARA_REKAP.length] ?? 'Jumlah',
        target: [10.5, 20.25, 30, 40],
        realisasi: [11.1, 19.9, 33.33, index / 7],
        pembilang: [1, 2, 3, 4],
        penyebut: [4, 5, 6, 7],
      }),
    );
    const buku = bukuOf(list);
    const start = performance.now();
    expect(buildRekap(buku, WHOLE_YEAR, { tahun: 2027, bulan: 1, hari: 1 }, []).rows).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
