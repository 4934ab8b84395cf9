/** The budget of a recap: the tree of accounts, pagu in force, serapan and totals without double counting. */
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../../src/core/angka.ts';
import { buildAnggaran, depthOf, parentOf } from '../../../src/core/rekap/anggaran.ts';
import { type AnggaranSpec, anggaranOf, SEMESTER_1, SEMESTER_2, triwulan, WHOLE_YEAR } from './sample.ts';

const build = (specs: AnggaranSpec[], periode = WHOLE_YEAR) =>
  buildAnggaran(
    specs.map((spec, index) => anggaranOf(spec, index + 2)),
    periode,
  );

describe('account codes', () => {
  it.each([
    ['2', 1],
    ['2.23', 2],
    ['2.23.02', 3],
    ['2.23.02.2.01', 5],
    ['2.23.02.2.01.0001', 6],
    ['2.23.02.2.01.01', 6],
    ['2.23.02.2', 0],
    ['2.23.02.2.01.001', 0],
    ['2.23.2', 0],
    ['2.23.02.2.01.0001.1', 0],
    ['Program A', 0],
    ['', 0],
  ])('%j has depth %i', (kode, depth) => {
    expect(depthOf(kode)).toBe(depth);
  });

  it('finds the longest prefix that is there', () => {
    const kodeSet = new Set(['2', '2.23', '2.23.02', '2.2', '2.23.02.2.01']);
    expect(parentOf('2.23.02.2.01.0001', kodeSet)).toBe('2.23.02.2.01');
    expect(parentOf('2.23.02.2.02.0001', kodeSet)).toBe('2.23.02');
    expect(parentOf('2.24.02', kodeSet)).toBe('2');
    expect(parentOf('2', kodeSet)).toBeNull();
    expect(parentOf('3.23.02', kodeSet)).toBeNull();
  });
});

describe('buildAnggaran', () => {
  const tree: AnggaranSpec[] = [
    { kode: '2.23.02', pagu: 1000, realisasi: [100, 200, 300, 350] },
    { kode: '2.23.02.2.01', pagu: 600, realisasi: [100, 100, 100, 250] },
    { kode: '2.23.02.2.01.0001', pagu: 600, realisasi: [100, 100, 100, 250] },
    { kode: '2.23.02.2.02', pagu: 400, realisasi: [0, 100, 200, 100] },
    { kode: '2.24.02', pagu: 500, realisasi: [50, 50, 50, 50] },
  ];

  it('counts no account together with its parent in the total', () => {
    const { rows, total } = build(tree);
    expect(rows.map(({ kode, depth }) => [kode, depth])).toEqual([
      ['2.23.02', 3],
      ['2.23.02.2.01', 5],
      ['2.23.02.2.01.0001', 6],
      ['2.23.02.2.02', 5],
      ['2.24.02', 3],
    ]);
    expect(total).toMatchObject({ pagu: 1500, realisasi: 1150, realisasiSd: 1150, realisasiParts: [400, 750] });
    expect(roundHalfUp(total.serapan ?? 0, 2)).toBe(76.67);
  });

  it('gives each period its own realisasi, its parts and the sum since January', () => {
    expect(build(tree, triwulan(2)).rows[0]).toMatchObject({
      realisasiParts: [],
      realisasi: 200,
      realisasiSd: 300,
      serapan: 30,
    });
    expect(build(tree, SEMESTER_1).rows[0]).toMatchObject({
      realisasiParts: [100, 200],
      realisasi: 300,
      realisasiSd: 300,
    });
    expect(build(tree, SEMESTER_2).rows[0]).toMatchObject({
      realisasiParts: [300, 350],
      realisasi: 650,
      realisasiSd: 950,
      serapan: 95,
    });
  });

  it('does not mind the order of the rows', () => {
    expect(build([...tree].reverse()).total).toEqual(build(tree).total);
  });

  it('sums the children where a parent has no figure of its own', () => {
    const { rows, total } = build([
      { kode: '2.23.02' },
      { kode: '2.23.02.2.01', realisasi: [7] },
      { kode: '2.23.02.2.01.0001', pagu: 600, realisasi: [1, 2] },
      { kode: '2.23.02.2.01.0002', pagu: 400, realisasi: [3] },
    ]);
    expect(rows[1]).toMatchObject({ pagu: 1000, realisasiParts: [9, null] });
    expect(rows[0]).toMatchObject({ pagu: 1000, realisasi: 9 });
    expect(total).toMatchObject({ pagu: 1000, realisasi: 9 });
  });

  it('tells blank from 0', () => {
    const { rows, total } = build([
      { kode: '2.23.02', pagu: 100 },
      { kode: '2.24.02', pagu: 0, realisasi: [0] },
    ]);
    expect(rows[0]).toMatchObject({ realisasi: null, realisasiSd: null, serapan: null });
    expect(rows[1]).toMatchObject({ realisasi: 0, realisasiSd: 0, serapan: null });
    expect(total).toMatchObject({ pagu: 100, realisasi: 0, serapan: 0 });
    expect(build([]).total).toMatchObject({ pagu: null, realisasi: null, serapan: null });
  });

  it('uses a changed pagu from its quarter on, so that earlier serapan does not move', () => {
    const spec: AnggaranSpec = {
      kode: '2.23.02',
      pagu: 1000,
      paguPerubahan: 2000,
      berlakuMulai: 3,
      realisasi: [500, 0, 0, 0],
    };
    expect(build([spec], triwulan(2)).rows[0]).toMatchObject({ pagu: 1000, serapan: 50 });
    expect(build([spec], SEMESTER_1).total.serapan).toBe(50);
    expect(build([spec], triwulan(3)).rows[0]).toMatchObject({ pagu: 2000, serapan: 25 });
    expect(build([{ ...spec, berlakuMulai: 4 }], triwulan(3)).rows[0]?.pagu).toBe(1000);
    expect(build([{ ...spec, paguPerubahan: 0 }], WHOLE_YEAR).rows[0]).toMatchObject({ pagu: 0, serapan: null });
  });

  it('carries a pagu that was changed only below up to the parent', () => {
    const { rows } = build([
      { kode: '2.23.02', pagu: 1000 },
      { kode: '2.23.02.2.01', pagu: 600, paguPerubahan: 700 },
      { kode: '2.23.02.2.02', pagu: 400 },
    ]);
    expect(rows[0]?.pagu).toBe(1100);
  });

  it('shows a typed total but does not add it', () => {
    const { rows, total } = build([
      { kode: '2.23.02', pagu: 100, realisasi: [10] },
      { kode: '', uraian: 'JUMLAH', pagu: 100, realisasi: [10] },
      { kode: 'Total', uraian: '', pagu: 100, realisasi: [10] },
    ]);
    expect(rows).toHaveLength(3);
    expect(total).toMatchObject({ pagu: 100, realisasi: 10 });
  });

  it('adds an account whose code is not valid once', () => {
    const { total } = build([
      { kode: 'Program A', pagu: 100 },
      { kode: '2.23.02', pagu: 50 },
      { kode: '2.23.02.7', pagu: 50 },
    ]);
    expect(total.pagu).toBe(150);
  });

  it('adds cents exactly', () => {
    expect(build([{ kode: '2.23', pagu: 1, realisasi: [0.1, 0.2] }]).total.realisasi).toBe(0.3);
  });

  it.each([
    ['12-polman kegiatan', 1004422800, [177776900, 217285100, 159227092, 446683866], 1000972958, 99.66],
    ['12-polman penyusunan', 808430200, [177776900, 139800500, 156653392, 331138792], 805369584, 99.62],
    ['12-polman perubahan', 195992600, [77484600, 2573700, 115545074], 195603374, 99.8],
  ])('gives the published serapan: %s', (_title, pagu, realisasi, sum, serapan) => {
    const { total } = build([{ kode: '5.02.02', pagu, realisasi }]);
    expect(total.realisasi).toBe(sum);
    expect(roundHalfUp(total.serapan ?? 0, 2)).toBe(serapan);
  });
});
