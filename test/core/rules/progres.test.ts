/** PROGRESS_MISMATCH: the months of Progres Bulanan against the quarter. */
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/core/grid.ts';
import { cellsWith, cleanSheets, type Sheets, validate } from '../sample-buku.ts';

const TW1 = 'Triwulan I';

describe('PROGRESS_MISMATCH', () => {
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
  const progres = (...rows: CellValue[][]): Sheets => ({
    ...cleanSheets(),
    'Progres Bulanan': [['Kode', ...MONTHS, 'Komponen'], ...rows],
  });

  it.each<[string, CellValue[], string[]]>([
    ['a sum that fits', ['A', 300, 300, 350], []],
    ['a sum that does not', ['A', 300, 300, 300], [`${TW1}!E2`]],
    ['the last position', ['B', 70, 75, 79.5], []],
    ['another last position', ['B', 79.5, 75, 70], [`${TW1}!E3`]],
    ['a mean within rounding', ['C', 80, 80, 81.4], []],
    ['the highest month', ['E', 9, 2, 3], []],
    ['a cumulative figure', ['F', 30, 60, 98], []],
    ['no months at all', ['A'], []],
  ])('compares the months of the quarter: %s', (_what, row, at) => {
    expect(cellsWith(validate(progres(row), 'TW I'), 'PROGRESS_MISMATCH')).toEqual(at);
  });

  it('compares the components of a ratio', () => {
    const twelve = (...values: CellValue[]): CellValue[] => [
      ...values,
      ...Array<CellValue>(12 - values.length).fill(''),
    ];
    const sheets = progres(['D', ...twelve(15, 15, 15), 'Pembilang'], ['D', ...twelve(20, 20, 20), 'Penyebut']);
    expect(cellsWith(validate(sheets, 'TW I'), 'PROGRESS_MISMATCH')).toEqual([`${TW1}!G5`]);
  });

  it('never blocks a recap', () => {
    const sheets = progres(['A', 'x', '#REF!', 350], ['Z', 1]);
    const temuan = validate(sheets, 'TW I').filter(({ tab }) => tab === 'Progres Bulanan');
    expect(temuan.map(({ kode, level }) => `${kode} ${level}`)).toEqual([
      'NOT_A_NUMBER peringatan',
      'CELL_ERROR peringatan',
      'KODE_UNKNOWN peringatan',
    ]);
  });
});
