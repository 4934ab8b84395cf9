/** The year of a workbook whose Pengaturan does not name it. */
import { describe, expect, it } from 'vitest';
import { inferTahun } from '../../../src/core/parse-tab/infer-tahun.ts';
import { parseBukuKerja } from '../../../src/core/parse-tab/parse-buku-kerja.ts';

const grid = (tab: string, values: (string | number)[][]) => ({ tab, gid: 1, values });

describe('the year of a workbook', () => {
  it.each([
    ['a header', [['Kode', 'Target 2026']], 2026],
    ['a title', [['PERJANJIAN KINERJA TAHUN 2025'], ['Kode']], 2025],
    ['nothing', [['Kode', 'Target']], null],
    ['a Renstra target', [['Target Akhir Renstra 2029']], null],
    ['a regulation', [['Peraturan Menteri Nomor 53 Tahun 2014']], null],
    ['a figure', [['Target', 2026]], null],
  ])('is read from %s', (_title, values, expected) => {
    expect(inferTahun([grid('Perjanjian Kinerja', values as (string | number)[][])])).toBe(expected);
  });

  it('is the one named most often', () => {
    expect(inferTahun([grid('A', [['Kinerja 2024']]), grid('B', [['Target 2025', 'Triwulan I 2025']])])).toBe(2025);
  });

  it('comes from Pengaturan first, and from the clock last', () => {
    const plan = grid('Perjanjian Kinerja', [['Kode', 'Target 2025']]);
    const settings = grid('Pengaturan', [
      ['Pengaturan', 'Nilai'],
      ['Tahun', 2024],
    ]);
    expect(parseBukuKerja([plan, settings], 2030).pengaturan.tahun).toBe(2024);
    expect(parseBukuKerja([plan], 2030).pengaturan.tahun).toBe(2025);
    expect(parseBukuKerja([grid('Perjanjian Kinerja', [['Kode']])], 2030).pengaturan.tahun).toBe(2030);
  });
});
