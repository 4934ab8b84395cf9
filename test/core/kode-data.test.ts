/** The canonical source of a quarter: equal for equal figures wherever they stand, different for different ones. */
import { describe, expect, it } from 'vitest';
import type { BukuKerja, TriwulanRow } from '../../src/core/buku-kerja.ts';
import { canonicalSource } from '../../src/core/kode-data.ts';
import { anggaranOf, bukuOf, rencanaOf, type Spec } from './rekap/sample.ts';

const SPECS: Spec[] = [
  { kode: 'IKU-10', realisasi: [1, 2, 3, 4] },
  { kode: 'IKU-2', realisasi: [5, null, 0, 7], sasaran: 'Sasaran "dua"' },
  { kode: 'IKU-1', caraRekap: 'Rasio', satuan: '%', pembilang: [1, 2], penyebut: [4, 4] },
];

const buku = (): BukuKerja => ({
  ...bukuOf(SPECS),
  anggaran: [
    anggaranOf({ kode: '2.23.02', pagu: 10, paguPerubahan: 20, berlakuMulai: 3, realisasi: [1, 2, 3, 4] }, 2),
    anggaranOf({ kode: '2.24.02', pagu: 5 }, 3),
  ],
});

function withRows(source: BukuKerja, change: (rows: TriwulanRow[]) => TriwulanRow[]): BukuKerja {
  const tab = source.triwulan[2];
  return { ...source, triwulan: { ...source.triwulan, 2: tab ? { ...tab, rows: change(tab.rows) } : null } };
}

const changeFirst = (change: Partial<TriwulanRow>) =>
  withRows(buku(), ([first, ...rest]) => (first ? [{ ...first, ...change }, ...rest] : rest));

const SAME = canonicalSource(buku(), 2);

describe('canonicalSource', () => {
  it('is JSON with sorted keys and rows in Kode order', () => {
    const parsed = JSON.parse(SAME);
    expect(Object.keys(parsed)).toEqual(['anggaran', 'indikator', 'pengaturan', 'rencanaAksi', 'triwulan']);
    expect(parsed.triwulan.map(({ kode }: { kode: string }) => kode)).toEqual(['IKU-1', 'IKU-10', 'IKU-2']);
    expect(Object.keys(parsed.triwulan[0])).toEqual(Object.keys(parsed.triwulan[0]).sort());
    expect(SAME).not.toContain('"row"');
    expect(SAME).not.toContain('"table"');
  });

  it('does not change when rows and columns move', () => {
    const source = buku();
    const moved: BukuKerja = {
      ...source,
      indikator: source.indikator.map((row) => ({ ...row, row: row.row + 10 })).reverse(),
      rencanaAksi: [...source.rencanaAksi].reverse(),
      anggaran: [...source.anggaran].reverse(),
    };
    const shuffled = withRows(moved, (rows) =>
      rows.map((row) => ({ ...row, row: row.row + 5, table: { ...row.table, columns: { kode: 9 } } })).reverse(),
    );
    expect(canonicalSource(shuffled, 2)).toBe(SAME);
  });

  it('does not change with what the add-on writes itself, or with the spelling of a number', () => {
    const number = (text: string, value: number) => ({ status: 'value' as const, value, text });
    const rewritten = changeFirst({
      satuan: 'eksemplar',
      target: number('25', 25),
      penanggungJawab: 'Sekretariat',
      realisasi: number('2,0', 2),
    });
    expect(canonicalSource(rewritten, 2)).toBe(SAME);
  });

  it.each<[string, BukuKerja]>([
    ['a realisasi', changeFirst({ realisasi: { status: 'value', value: 2.5, text: '2,5' } })],
    ['a blank instead of a figure', changeFirst({ realisasi: { status: 'blank', value: null, text: '' } })],
    [
      '0 instead of a blank',
      withRows(buku(), (rows) =>
        rows.map((row) =>
          row.kode === 'IKU-2' ? { ...row, realisasi: { status: 'value', value: 0, text: '0' } } : row,
        ),
      ),
    ],
    ['a component', changeFirst({ pembilang: { status: 'value', value: 9, text: '9' } })],
    ['a kendala', changeFirst({ kendala: 'Hujan' })],
    ['a hold', changeFirst({ tahan: 'Tugas luar' })],
    ['a row less', withRows(buku(), (rows) => rows.slice(1))],
    [
      'the direction of an indikator',
      { ...buku(), indikator: buku().indikator.map((row) => ({ ...row, arah: 'Turun' as const })) },
    ],
    [
      'a quarterly target',
      { ...buku(), rencanaAksi: [rencanaOf('IKU-10', [25, 26, 25, 25]), ...buku().rencanaAksi.slice(1)] },
    ],
    ['the formula for Turun', { ...buku(), pengaturan: { ...buku().pengaturan, rumusTurun: 'Rasio' } }],
    ['a cap', { ...buku(), pengaturan: { ...buku().pengaturan, batasCapaianRataRata: 110 } }],
    [
      'a bound of the scale',
      { ...buku(), pengaturan: { ...buku().pengaturan, skalaKategori: buku().pengaturan.skalaKategori.slice(1) } },
    ],
    [
      'a realisasi anggaran',
      {
        ...buku(),
        anggaran: [anggaranOf({ kode: '2.23.02', pagu: 10, realisasi: [1, 3] }), ...buku().anggaran.slice(1)],
      },
    ],
  ])('changes with %s', (_title, changed) => {
    expect(canonicalSource(changed, 2)).not.toBe(SAME);
  });

  it('does not change with another quarter, a version or a pagu that is not in force yet', () => {
    const source = buku();
    const later = bukuOf([
      ...SPECS.map((spec) => ({
        ...spec,
        realisasi: spec.realisasi?.map((cell, index) => (index === 1 ? cell : 99)) ?? [],
      })),
      { kode: 'IKU-2', versi: 1, versiPk: 'Perubahan 1', berlakuMulai: 3, tahunan: 500 },
    ]);
    const anggaran = [
      anggaranOf({ kode: '2.23.02', pagu: 10, paguPerubahan: 99, berlakuMulai: 3, realisasi: [9, 2, 9, 9] }, 2),
      ...source.anggaran.slice(1),
    ];
    expect(canonicalSource({ ...later, anggaran }, 2)).toBe(SAME);
    expect(canonicalSource({ ...later, anggaran }, 3)).not.toBe(canonicalSource(source, 3));
  });

  it('stands also for a tab that is missing', () => {
    expect(
      JSON.parse(canonicalSource({ ...buku(), triwulan: { 1: null, 2: null, 3: null, 4: null } }, 2)).triwulan,
    ).toEqual([]);
  });
});
