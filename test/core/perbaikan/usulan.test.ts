/** Which cells Perbaiki has a fix for, what it would write, and what it leaves to a person. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellContent, CellValue, Grid } from '../../../src/core/grid.ts';
import { readAngka } from '../../../src/core/parse-tab/read-angka.ts';
import { usulanAngka } from '../../../src/core/perbaikan/angka.ts';
import { usulanKerapian } from '../../../src/core/perbaikan/kerapian.ts';
import { perbaikanPatch } from '../../../src/core/perbaikan/perbaikan-patch.ts';
import { kunciUsulan } from '../../../src/core/perbaikan/usulan.ts';
import { ANGGARAN } from '../../../src/core/tab-layout/anggaran.ts';
import { PEJABAT } from '../../../src/core/tab-layout/pejabat.ts';
import { PERJANJIAN_KINERJA } from '../../../src/core/tab-layout/perjanjian-kinerja.ts';
import { triwulanLayout } from '../../../src/core/tab-layout/triwulan.ts';
import type { KodePeriksa, Temuan } from '../../../src/core/temuan/temuan.ts';

const temuan = (kode: KodePeriksa): Temuan => ({
  ...{ kode, level: 'peringatan', tab: 'Triwulan II', row: 5, column: 5, sel: 'E5', kodeIndikator: 'IKU-1' },
  ...{ kolom: 'Realisasi', nilai: '', pesan: '', perbaikan: '' },
});

const gridOf = (tab: string, values: CellValue[][]): Grid => ({ tab, gid: 1, values });

describe('a figure that was written as text', () => {
  it.each<[string, KodePeriksa, CellValue, number]>([
    ['loses its unit', 'UNIT_IN_VALUE', '232 Org', 232],
    ['loses a unit behind a decimal', 'UNIT_IN_VALUE', '12,5 Menit', 12.5],
    ['becomes a number', 'NUMBER_AS_TEXT', '1.234.567,89', 1_234_567.89],
    ['loses Rp and its tail', 'NUMBER_AS_TEXT', 'Rp 1.250.000,-', 1_250_000],
    ['keeps its sign in brackets', 'NUMBER_AS_TEXT', '(1.250)', -1250],
    ['is read the English way where it was written so', 'DECIMAL_SEPARATOR_MIX', '1,004,422.50', 1_004_422.5],
    ['of a percentage is the figure before the sign', 'NUMBER_AS_TEXT', '85 %', 85],
  ])('%s', (_, kode, lama, expected) => {
    const usulan = usulanAngka(temuan(kode), lama, '');
    expect(usulan?.baru.map(({ isi }) => isi)).toEqual([expected]);
    expect(usulan).toMatchObject({ pasti: true, angkaTetap: true, lama });
  });

  it.each<[lama: string, satuan: string, pasti: boolean]>([
    ['232 Org', 'Orang', true],
    ['12 kasus', 'Kasus per 1.000', true],
    ['Rp 5.000 rupiah', 'Rupiah', true],
    ['9.876 Kg', 'Orang', false],
    ['5 kg', 'Ton', false],
    ['705 lembar (belum final)', 'Lembar', false],
  ])('of %s in the satuan %s is sure: %s', (lama, satuan, pasti) => {
    const usulan = usulanAngka(temuan('UNIT_IN_VALUE'), lama, '', satuan);
    expect(usulan?.pasti).toBe(pasti);
    expect(usulan?.alasan.includes(satuan)).toBe(!pasti);
  });

  it('may mean two things: both are offered in words, none is sure', () => {
    const usulan = usulanAngka(temuan('DECIMAL_AMBIGUOUS'), '1.500', '');
    expect(usulan?.baru).toEqual([
      { isi: 1500, teks: '1.500', arti: 'seribu lima ratus' },
      { isi: 1.5, teks: '1,5', arti: 'satu koma lima' },
    ]);
    expect(usulan?.pasti).toBe(false);
  });

  it('as a fraction of a percentage is offered, but never sure', () => {
    const usulan = usulanAngka(temuan('PERCENT_FRACTION'), 0.85, '');
    expect(usulan?.baru[0]?.isi).toBe(85);
    expect(usulan?.pasti).toBe(false);
  });

  it.each<[string, KodePeriksa, CellValue, string]>([
    ['the result of a formula', 'UNIT_IN_VALUE', '232 Org', '=A1&" Org"'],
    ['what is a number already', 'NUMBER_AS_TEXT', 232, ''],
    ['what is no number', 'NUMBER_AS_TEXT', 'banyak', ''],
    ['another temuan', 'NO_DATA', '', ''],
  ])('leaves %s alone', (_, kode, lama, formula) => {
    expect(usulanAngka(temuan(kode), lama, formula)).toBeNull();
  });

  it('reads, once fixed, as it read before, and then has nothing more to be said', () => {
    const context = { persen: false, uang: false, desimal: false };
    const written = fc.tuple(
      fc.integer({ min: 0, max: 5_000_000 }),
      fc.constantFrom('', ' Orang', ' dok.', ',5', ',25 Menit'),
      fc.constantFrom('', 'Rp ', '-'),
    );
    fc.assert(
      fc.property(written, ([whole, tail, front]) => {
        const text = `${front}${String(whole).replace(/\B(?=(\d{3})+$)/g, '.')}${tail}`;
        const before = readAngka(text, undefined, context);
        for (const { kode } of before.temuan) {
          const usulan = usulanAngka(temuan(kode), text, '');
          if (usulan?.baru.length !== 1) continue;
          const after = readAngka(usulan.baru[0]?.isi as number, undefined, context);
          expect(after.reading.value).toBe(before.reading.value);
          expect(after.temuan).toEqual([]);
        }
      }),
    );
  });
});

describe('words that were written untidily', () => {
  it.each<[string, Parameters<typeof usulanKerapian>[1], CellValue[][], [string, CellContent][]]>([
    [
      'a Kode loses the spaces around and doubled within it',
      PERJANJIAN_KINERJA,
      [
        ['Kode', 'Sasaran Strategis', 'Indikator Kinerja', 'Satuan', 'Arah', 'Cara Rekap', 'Target Tahunan'],
        [' IKU-1\u00a0', 'S', 'I', 'Orang', 'Naik', 'Jumlah', 4],
        ['IKU-2', 'S', 'I', 'Orang', 'Naik', 'Jumlah', 4],
      ],
      [['A2', 'IKU-1']],
    ],
    [
      'a NIP is set in its groups, one of another length stays',
      PEJABAT,
      [
        ['Peran SOP', 'Nama', 'NIP', 'Email'],
        ['Kepala Dinas', 'Kepala Dinas', '197001151994031002', ' kepala@example.go.id '],
        ['Sekretaris Dinas', 'Sekretaris Dinas', '19700115 199403 1 002', 'sekretaris@example.go.id'],
        ['Kepala Bidang', 'Kepala Bidang', '1970011519940310', ''],
      ],
      [
        ['C2', '19700115 199403 1 002'],
        ['D2', 'kepala@example.go.id'],
      ],
    ],
    [
      'a quarter is named as the choices of the column say it',
      ANGGARAN,
      [
        ['Kode Program/Kegiatan', 'Program/Kegiatan/Sub Kegiatan', 'Pagu', 'Pagu Perubahan Berlaku Mulai'],
        ['2.23', 'Perpustakaan', 10, 'Triwulan Il'],
        ['2.24', 'Kearsipan', 10, 'TW III'],
        ['2.25', 'Lain', 10, 'nanti'],
      ],
      [['D2', 'TW II']],
    ],
  ])('%s', (_, layout, values, expected) => {
    const usulan = usulanKerapian(gridOf(layout.tab, values), layout, 2026);
    expect(usulan.map(({ sel, baru }) => [sel, baru[0]?.isi])).toEqual(expected);
    expect(usulan.every(({ pasti, angkaTetap }) => pasti && angkaTetap)).toBe(true);
  });

  it('is not said of a tab that is tidy', () => {
    const layout = triwulanLayout(1);
    expect(
      usulanKerapian(
        gridOf(layout.tab, [
          ['Kode', 'Realisasi'],
          ['IKU-1', 12],
        ]),
        layout,
        2026,
      ),
    ).toEqual([]);
  });
});

describe('the key of a proposal', () => {
  it('changes with what stands in the cell', () => {
    const a = usulanAngka(temuan('UNIT_IN_VALUE'), '232 Org', '');
    const b = usulanAngka(temuan('UNIT_IN_VALUE'), '233 Org', '');
    expect(a && kunciUsulan(a)).not.toBe(b && kunciUsulan(b));
  });
});

describe('perbaikanPatch', () => {
  const rows = 400;
  const grid: Grid = {
    ...gridOf(
      'Triwulan II',
      Array.from({ length: rows }, (_, row) => [`IKU-${row}`, row % 3 === 0 ? `${row} Org` : row]),
    ),
    numberFormats: Array.from({ length: rows }, (_, row) => ['@', row % 3 === 0 ? '@' : '0%']),
    formulas: Array.from({ length: rows }, (_, row) => ['', row === 7 ? '=A1' : '']),
  };
  const cells = Array.from({ length: 100 }, (_, index) => ({
    row: index * 3 + 1,
    column: 2,
    isi: index * 3,
    format: null,
  }));

  it('writes scattered cells of a column in one run, and the cells between them as they stand, formulas too', () => {
    const patch = perbaikanPatch(grid, cells, false);
    expect(patch.values).toHaveLength(1);
    const [block] = patch.values ?? [];
    expect(block?.values[0]).toEqual([0]);
    expect(block?.values[1]).toEqual([1]);
    expect(block?.values[7]).toEqual([{ formula: '=A1' }]);
    expect(patch.numberFormats?.[0]?.texts.slice(0, 2)).toEqual([['General'], ['0%']]);
  });

  it('writes nothing but the cells themselves where the others may be somebody else’s', () => {
    expect(perbaikanPatch(grid, cells, true).values).toHaveLength(100);
  });

  it('puts back a format as it was, and blanks a cell that was blank', () => {
    const patch = perbaikanPatch(grid, [{ row: 1, column: 2, isi: null, format: '@' }], false);
    expect(patch.values).toEqual([{ row: 1, column: 2, values: [[null]] }]);
    expect(patch.numberFormats).toEqual([{ row: 1, column: 2, texts: [['@']] }]);
  });
});
