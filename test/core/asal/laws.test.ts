/** The trace of every figure of a recap says the same as the recap: its expression, evaluated over its operands, gives the figure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asalPagu, asalRealisasiAnggaran, asalSerapan, pohonAnggaran } from '../../../src/core/asal/anggaran.ts';
import type { Asal } from '../../../src/core/asal/asal.ts';
import { type BahanAsal, bahanAsal, barisAsal } from '../../../src/core/asal/bahan.ts';
import { evaluasi } from '../../../src/core/asal/ekspresi.ts';
import { asalKolom } from '../../../src/core/asal/kolom.ts';
import { asalKategoriRataRata, asalRataRata } from '../../../src/core/asal/rata-rata.ts';
import { type Periode, type Tanggal, triwulanOf } from '../../../src/core/periode.ts';
import { buildRekap } from '../../../src/core/rekap/build-rekap.ts';
import type { RekapRow } from '../../../src/core/rekap/rekap.ts';
import { rekapExtras } from '../../../src/core/rekap/renstra.ts';
import { TAHUNAN, type TahunanField } from '../../../src/core/tab-layout/hasil.ts';
import { specsOf } from '../rekap/arbitrary.ts';
import {
  anggaranOf,
  bukuOf,
  type Cell,
  PENGATURAN,
  SEMESTER_1,
  SEMESTER_2,
  type Spec,
  triwulan,
  WHOLE_YEAR,
} from '../rekap/sample.ts';

const PERIODS: Periode[] = [triwulan(1), triwulan(3), triwulan(4), SEMESTER_1, SEMESTER_2, WHOLE_YEAR];

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(0, -5) },
  { weight: 1, arbitrary: fc.constant('unreadable' as const) },
  { weight: 1, arbitrary: fc.record({ min: fc.integer({ min: 0, max: 50 }), max: fc.integer({ min: 0, max: 90 }) }) },
);
const specs = specsOf(cell, 2);
const today = fc.record({
  tahun: fc.integer({ min: 2026, max: 2027 }),
  bulan: fc.integer({ min: 1, max: 12 }),
  hari: fc.constant(15),
});
const batas = fc.record({ tampil: fc.constantFrom(null, 100), rataRata: fc.constantFrom(null, 110, 120) });

function bahanOf(
  list: readonly Spec[],
  periode: Periode,
  day: Tanggal,
  caps: { tampil: number | null; rataRata: number | null },
) {
  const pengaturan = { ...PENGATURAN, batasCapaianTampil: caps.tampil, batasCapaianRataRata: caps.rataRata };
  const buku = { ...bukuOf([...list]), pengaturan };
  const rekap = buildRekap(buku, periode, day, []);
  return bahanAsal(buku, rekap, rekapExtras(rekap, pengaturan), day, (kode, field) => ({
    tab: 'T',
    sel: `${kode}${field}`,
  }));
}

/** Every node whose expression does not give its figure. */
function wrong(asal: Asal, path: string): string[] {
  const here = `${path} › ${asal.nama}`;
  const below = asal.suku.flatMap((one) => wrong(one, here));
  const single = asal.jenis === 'salinan' ? asal.suku[0] : undefined;
  if (single && (single.nilai !== asal.nilai || single.teks !== asal.teks)) return [`${here}: copy differs`, ...below];
  if (!asal.ekspresi) return below;
  const value = evaluasi(
    asal.ekspresi,
    asal.suku.map(({ nilai }) => nilai),
  );
  const isSame =
    value === null || asal.nilai === null
      ? value === asal.nilai
      : Math.abs(value - asal.nilai) <= 1e-9 * Math.max(1, Math.abs(asal.nilai));
  return isSame ? below : [`${here}: ${value} is not ${asal.nilai}`, ...below];
}

/** What the tab shows in the columns of figures. */
function shown(row: RekapRow, bahan: BahanAsal): Partial<Record<TahunanField, number | null>> {
  const [a, b] = row.parts;
  const parts =
    a && b
      ? {
          targetA: a.target.value,
          realisasiA: a.realisasi.value,
          capaianA: a.capaian,
          targetB: b.target.value,
          realisasiB: b.realisasi.value,
          capaianB: b.capaian,
        }
      : {};
  return {
    ...parts,
    target: row.target.value,
    realisasi: row.realisasi.value,
    capaian: row.capaianTampil,
    targetTahunan: row.targetTahunan.value,
    capaianTahunan: row.capaianTahunan,
    capaianRenstra: bahan.extras.get(row.kode)?.capaianRenstra ?? null,
  };
}

describe('the trace of a figure', () => {
  it('gives, evaluated, what the recap shows in every column of every row, for every Cara Rekap and every blank', () => {
    fc.assert(
      fc.property(specs, today, fc.constantFrom(...PERIODS), batas, (list, day, periode, caps) => {
        const bahan = bahanOf(list, periode, day, caps);
        for (const row of bahan.rekap.rows) {
          const baris = barisAsal(bahan, row.kode);
          if (!baris) throw new Error(row.kode);
          for (const [field, value] of Object.entries(shown(row, bahan))) {
            const asal = asalKolom(baris, field as TahunanField);
            expect(asal?.nilai, `${row.kode} ${field} ${row.caraRekap}`).toBe(value);
            if (asal) expect(wrong(asal, row.kode)).toEqual([]);
          }
          const instead = periode.jenis === 'triwulan' ? row.status : '–';
          expect(asalKolom(baris, 'kategori')?.teks).toBe(row.kategori === '' ? instead : row.kategori);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('says something of every column of a result tab, always ending in cells or in a reason', () => {
    fc.assert(
      fc.property(specs, today, (list, day) => {
        const bahan = bahanOf(list, WHOLE_YEAR, day, { tampil: null, rataRata: 120 });
        for (const row of bahan.rekap.rows) {
          const baris = barisAsal(bahan, row.kode);
          for (const { field } of TAHUNAN.columns) {
            const asal = baris && asalKolom(baris, field);
            if (!asal) throw new Error(field);
            expect(asal.kalimat.length + asal.suku.length + (asal.sel ? 1 : 0), field).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('adds the means up again: over the rows that count, each under its cap, the others named', () => {
    fc.assert(
      fc.property(specs, today, fc.constantFrom(...PERIODS), batas, (list, day, periode, caps) => {
        const bahan = bahanOf(list, periode, day, caps);
        const { rataRata, perSasaran } = bahan.rekap;
        for (const [sasaran, mean] of [
          [null, rataRata] as const,
          ...perSasaran.map((one) => [one.sasaran, one] as const),
        ]) {
          const asal = asalRataRata(bahan, sasaran);
          if (!asal) throw new Error(String(sasaran));
          expect(asal.nilai).toBe(mean.nilai);
          expect(asal.suku).toHaveLength(mean.n);
          if (sasaran !== null) expect(asal.lewat).toHaveLength(mean.tidakDihitung);
          expect(wrong(asal, '')).toEqual([]);
          if (mean.nilai !== null) expect(asalKategoriRataRata(bahan, sasaran)?.teks).toBe(mean.kategori);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('adds up the budget again, from the accounts below where a cell is blank', () => {
    const money = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1e9 }));
    const accounts = fc.uniqueArray(
      fc.record({
        kode: fc.constantFrom('2.23', '2.23.02', '2.23.02.2.01', '2.23.02.2.02', '2.24.02'),
        pagu: money,
        paguPerubahan: money,
        realisasi: fc.array(money, { minLength: 4, maxLength: 4 }),
      }),
      { selector: ({ kode }) => kode, maxLength: 5 },
    );
    fc.assert(
      fc.property(accounts, fc.constantFrom(...PERIODS), (list, periode) => {
        const rows = list.map((account, index) => anggaranOf(account, index + 2));
        const { anggaran } = buildRekap(
          { ...bukuOf([]), anggaran: rows },
          periode,
          { tahun: 2027, bulan: 1, hari: 2 },
          [],
        );
        const numbers = triwulanOf(periode);
        const last = numbers[numbers.length - 1] ?? 4;
        const pohon = pohonAnggaran(rows, last);
        const upTo = ([1, 2, 3, 4] as const).filter((nomor) => nomor <= last);
        for (const [index, row] of [...anggaran.rows, anggaran.total].entries()) {
          const akun = pohon.accounts[index] ?? null;
          const pagu = asalPagu(pohon, akun);
          const realisasi = asalRealisasiAnggaran(pohon, akun, 'Realisasi', numbers, row.realisasi);
          const sd = asalRealisasiAnggaran(pohon, akun, 'Realisasi s.d.', upTo, row.realisasiSd);
          const serapan = asalSerapan(sd, pagu, row.serapan);
          expect([pagu.nilai, realisasi.nilai, sd.nilai, serapan.nilai]).toEqual([
            row.pagu,
            row.realisasi,
            row.realisasiSd,
            row.serapan,
          ]);
          expect([pagu, realisasi, sd, serapan].flatMap((one) => wrong(one, row.kode))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
