/** What is written into tab Kendali SOP: single cells in few blocks, and the machine-made columns around whatever people typed. */
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/core/grid.ts';
import { parseRegister } from '../../../src/core/register.ts';
import { kendaliStatusPatch, perubahanPatch, terpenuhiText } from '../../../src/core/render-tab/kendali-patch.ts';
import { kendaliRowsPatch, missingKendaliRows, WARNA_STATUS } from '../../../src/core/render-tab/kendali-rows.ts';
import { readKendali } from '../../../src/core/sop/catatan-kendali.ts';
import { keadaanSetahun } from '../../../src/core/sop/keadaan-langkah.ts';
import { DEFAULT_WAKTU_BAKU } from '../../../src/core/tab-layout/pengaturan.ts';
import { KENDALI_SOP } from '../../../src/core/tab-layout/register.ts';
import { buatFakta } from '../sop/fakta.ts';

const HEADER = KENDALI_SOP.columns.map(({ header }) => header);

function registerOf(rows: Record<string, CellValue>[], formulas: Record<string, string>[] = []) {
  const lines = rows.map((row) => HEADER.map((header) => row[header] ?? ''));
  const texts = [{}, ...formulas].map((row) => HEADER.map((header) => (row as Record<string, string>)[header] ?? ''));
  const register = parseRegister(
    { tab: 'Kendali SOP', gid: 1, values: [HEADER, ...lines], formulas: texts },
    KENDALI_SOP,
  );
  if (!register) throw new Error('no header');
  return register;
}

describe('the rows of the setup', () => {
  it('are 27, and only those that the tab lacks', () => {
    const all = missingKendaliRows(2026, DEFAULT_WAKTU_BAKU, new Map());
    expect(all).toHaveLength(27);
    const register = registerOf([
      { Periode: 'Triwulan I', Langkah: 1 },
      { Periode: 'TW II', Langkah: '3' },
      { Periode: 'Semester I', Langkah: 2 },
    ]);
    const missing = missingKendaliRows(2026, DEFAULT_WAKTU_BAKU, readKendali(register, 2026));
    expect(missing).toHaveLength(25);
    expect(missing.some(({ periode, langkah }) => periode === 'Triwulan II' && langkah === 3)).toBe(false);
  });

  it('go below what stands there, and Status gets its colours', () => {
    const register = registerOf([{ Periode: 'Catatan' }]);
    const patch = kendaliRowsPatch(register, missingKendaliRows(2026, DEFAULT_WAKTU_BAKU, new Map()));
    expect(patch.values?.map(({ row }) => row)).toEqual([3]);
    expect(patch.colours?.rules).toHaveLength(Object.keys(WARNA_STATUS).length);
    expect(patch.colours?.rules[0]?.areas).toEqual(['K2:K']);
  });
});

describe('the cells of steps that moved', () => {
  it('are one block for neighbouring rows with the same cells', () => {
    const register = registerOf([{}, {}, {}]);
    const isi = { mulai: 'a', selesai: 'b', lama: 'c', status: 'd' };
    const patch = perubahanPatch(register, [
      { row: 3, isi },
      { row: 2, isi },
    ]);
    expect(patch.values).toEqual([
      {
        row: 2,
        column: 8,
        values: [
          ['a', 'b', 'c', 'd'],
          ['a', 'b', 'c', 'd'],
        ],
      },
    ]);
    expect(patch.numberFormats?.[0]?.texts.flat().every((format) => format === '@')).toBe(true);
  });

  it('are blocks of their own where other cells change or columns stand apart', () => {
    const register = registerOf([{}, {}, {}]);
    const patch = perubahanPatch(register, [
      { row: 2, isi: { terpenuhi: 'Ya', status: 'Selesai' } },
      { row: 3, isi: { status: 'Selesai' } },
    ]);
    expect(patch.values?.map(({ row, column }) => [row, column])).toEqual([
      [2, 6],
      [2, 11],
      [3, 11],
    ]);
  });

  it('leave out a column that the tab does not have', () => {
    const header = HEADER.filter((one) => one !== 'Lama');
    const register = parseRegister({ tab: 'Kendali SOP', gid: 1, values: [header, ['Triwulan I', 1]] }, KENDALI_SOP);
    const patch = register ? perubahanPatch(register, [{ row: 2, isi: { lama: 'x', status: 'y' } }]) : null;
    expect(patch?.values?.flatMap(({ values }) => values.flat())).toEqual(['y']);
  });
});

describe('the machine-made columns', () => {
  const keadaan = keadaanSetahun(
    buatFakta('5 Apr 2026', { 'Triwulan I 1': { mulai: '2 Apr 2026 08.00', selesai: '2 Apr 2026 08.10' } }),
  );
  const status = (patch: ReturnType<typeof kendaliStatusPatch>, column: number) =>
    patch?.values?.find((block) => block.column === column)?.values.map(([value]) => value);

  it('say Ya, or which needs are missing', () => {
    expect(keadaan.slice(0, 4).map(terpenuhiText)).toEqual(['Ya', 'Ya', 'Ya', 'Belum: Draf Laporan Kinerja']);
  });

  it('are written around what people typed, formulas included', () => {
    const rows = keadaan.map(() => ({}) as Record<string, CellValue>);
    rows[1] = { Status: 'ditunda pimpinan' };
    rows[2] = { Status: 5 };
    const register = registerOf(rows, [{}, {}, { Status: '=1+4' }]);
    expect(status(kendaliStatusPatch(register, keadaan), 11)?.slice(0, 4)).toEqual([
      'Selesai',
      'ditunda pimpinan',
      { formula: '=1+4' },
      'Belum',
    ]);
  });

  it('are not written at all when they stand there already', () => {
    const rows = keadaan.map((one) => ({ Terpenuhi: terpenuhiText(one), Lama: one.lama, Status: one.status }));
    expect(kendaliStatusPatch(registerOf(rows), keadaan)).toBeNull();
    const late = rows.map((row, index) => (index === 3 ? { ...row, Status: 'Siap' } : row));
    expect(kendaliStatusPatch(registerOf(late), keadaan)?.values?.map(({ column }) => column)).toEqual([11]);
  });
});
