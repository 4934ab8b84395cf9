/** Clearing cells for a new year: what lies between stays as it is, formulas of people stay where they still compute something. */
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid.ts';
import { kosongkanPatch, kosongkanSemua } from '../../../src/core/tahun-baru/kosongkan.ts';
import { milikKantor } from '../../../src/core/tahun-baru/milik-kantor.ts';
import { letakPengaturan } from '../../../src/core/tahun-baru/pengaturan-tahun.ts';
import { rentangTurun } from '../../../src/core/tahun-baru/rencana-lama.ts';

const GRID: Grid = {
  tab: 'Anggaran',
  gid: 1,
  values: [
    ['Kode', 'Realisasi'],
    ['2.23', 30],
    ['Catatan', '1/2'],
    ['2.23.01', 30],
  ],
  formulas: [
    ['', ''],
    ['', '=SUM(B4:B4)'],
    ['', ''],
    ['', ''],
  ],
  numberFormats: [
    ['General', 'General'],
    ['@', '#,##0'],
    ['@', '@'],
    ['@', '0.###############'],
  ],
};

describe('clearing cells', () => {
  const rows = [2, 4];
  const columns = { realisasi: 2 };

  it('keeps formulas and writes the rows between back under their own formats', () => {
    expect(kosongkanPatch({ grid: GRID, columns, rows, formulas: 'tetap' })).toEqual({
      tab: 'Anggaran',
      numberFormats: [{ row: 2, column: 2, texts: [['#,##0'], ['@'], ['General']] }],
      values: [{ row: 2, column: 2, values: [[{ formula: '=SUM(B4:B4)' }], ['1/2'], [null]] }],
    });
  });

  it('clears formulas as well where the rows go altogether', () => {
    const patch = kosongkanPatch({ grid: GRID, columns, rows, formulas: 'hapus' });
    expect(patch?.values?.[0]?.values).toEqual([[null], ['1/2'], [null]]);
  });

  it('is nothing without rows or columns', () => {
    expect(kosongkanPatch({ grid: GRID, columns, rows: [], formulas: 'hapus' })).toBeNull();
    expect(kosongkanPatch({ grid: GRID, columns: {}, rows, formulas: 'hapus' })).toBeNull();
    expect(kosongkanSemua('Arsip', { no: 1 }, 2, 1)).toBeNull();
  });

  it('takes as many blocks as there are runs of columns, however many rows', () => {
    const patch = kosongkanSemua('Arsip', { no: 1, jenis: 2, oleh: 4 }, 2, 500);
    expect(patch?.values?.map(({ column, values }) => [column, values.length])).toEqual([
      [1, 499],
      [4, 499],
    ]);
  });
});

describe('rows to be deleted', () => {
  it('are gathered into runs from the bottom up', () => {
    expect(rentangTurun([3, 9, 4, 10, 6])).toEqual([
      { row: 9, count: 2 },
      { row: 6, count: 1 },
      { row: 3, count: 2 },
    ]);
    expect(rentangTurun([])).toEqual([]);
  });
});

describe('what belongs to the office', () => {
  it('is every tab and column that is not ours, and no snapshot', () => {
    const grid: Grid = {
      tab: 'Disposisi',
      gid: 1,
      values: [['Buku Disposisi 2026'], ['Nomor', 'Tanggal', 'Periode', 'Arsip Fisik']],
    };
    const tabs = [{ tab: 'Disposisi' }, { tab: 'TW 1' }, { tab: '_Kunci TW 1' }, { tab: 'Notulen' }];
    expect(milikKantor(tabs, [grid], 2026)).toEqual({
      tab: ['Notulen'],
      kolom: ['Disposisi: Arsip Fisik'],
      tahunLama: ['Disposisi A1'],
    });
  });
});

describe('a setting', () => {
  it('is found by its name wherever it stands', () => {
    const grid: Grid = {
      tab: 'Pengaturan',
      gid: 1,
      values: [
        ['Pengaturan', 'Nilai'],
        ['Logo', ''],
        ['TAHUN ', 2026],
        ['', ''],
      ],
    };
    expect(letakPengaturan(grid, 'tahun')).toEqual({ row: 3, column: 2 });
    expect(letakPengaturan(grid, 'folderArsip')).toBeNull();
    expect(letakPengaturan({ ...grid, values: [['x']] }, 'tahun')).toBeNull();
  });
});
