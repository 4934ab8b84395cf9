import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, Grid } from '../../../src/core/grid.ts';
import { isianPatch, type SelTulis } from '../../../src/core/lembar-isian/isian-patch.ts';

const grid = (values: CellValue[][], formulas?: string[][], numberFormats?: string[][]): Grid => ({
  ...{ tab: 'Triwulan II', gid: 1, values },
  numberFormats: numberFormats ?? values.map((line) => line.map(() => 'General')),
  formulas: formulas ?? values.map((line) => line.map(() => '')),
});

const tulis = (row: number, column: number, value: CellValue, format = 'General'): SelTulis => ({
  ...{ row, column },
  isi: { value, format },
});

/** Cells that the patch writes, with what it writes there. */
function written(patch: ReturnType<typeof isianPatch>): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const { row, column, values } of patch.values ?? []) {
    for (const [r, line] of values.entries()) {
      for (const [c, content] of line.entries()) cells.set(`${row + r},${column + c}`, content);
    }
  }
  return cells;
}

describe('writing single cells', () => {
  it('joins cells over blanks of typed columns, but not over what stands there, formulas or machine-made columns', () => {
    const values: CellValue[][] = [
      ['', '', '', '', ''],
      ['', 'ada', '', '', ''],
      ['', '', '', '', ''],
    ];
    const cells = [tulis(1, 1, 'a'), tulis(1, 3, 'b'), tulis(2, 1, 'c'), tulis(3, 3, 'd'), tulis(1, 5, 'e')];
    const shapes = (typed: number[], formulas?: string[][]) =>
      isianPatch(grid(values, formulas), cells, typed).values?.map(({ row, column, values: v }) => [
        row,
        column,
        v.length,
        v[0]?.length,
      ]);
    expect(shapes([1, 2, 3, 4, 5])).toEqual([
      [1, 1, 1, 5],
      [2, 1, 1, 1],
      [3, 3, 1, 1],
    ]);
    expect(shapes([1, 2, 3, 5])).toEqual([
      [1, 1, 1, 3],
      [1, 5, 1, 1],
      [2, 1, 1, 1],
      [3, 3, 1, 1],
    ]);
    expect(
      shapes(
        [1, 2, 3, 5],
        [
          ['', '=1', '', '', ''],
          ['', '', '', '', ''],
          ['', '', '', '', ''],
        ],
      )?.[0],
    ).toEqual([1, 1, 2, 1]);
  });

  it('keeps a percentage in its format, and lets no figure fall into a text, day or percentage cell', () => {
    const formats = [['@', '0%', 'd mmm yyyy', '#,##0', '@', 'General']];
    const cells = [
      tulis(1, 1, 5),
      tulis(1, 2, 5),
      tulis(1, 3, 5),
      tulis(1, 4, 5),
      tulis(1, 5, 'x'),
      tulis(1, 6, 0.5, '0.0%'),
    ];
    const patch = isianPatch(grid([['', '', '', '', '', '']], undefined, formats), cells, [1, 2, 3, 4, 5, 6]);
    expect(patch.numberFormats).toEqual([
      { row: 1, column: 1, texts: [['General', 'General', 'General', '#,##0', '@', '0.0%']] },
    ]);
  });

  it('changes the chosen cells and no others, in no more rectangles than there are cells', () => {
    const cell = fc.constantFrom<CellValue>('', '', '', 'teks', 7);
    const place = fc.record({ row: fc.integer({ min: 1, max: 6 }), column: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 6, maxLength: 6 }),
        fc.uniqueArray(place, { minLength: 1, maxLength: 14, selector: ({ row, column }) => `${row},${column}` }),
        fc.subarray([1, 2, 3, 4, 5, 6]),
        (values, places, typed) => {
          const patch = isianPatch(
            grid(values),
            places.map(({ row, column }) => tulis(row, column, `${row}${column}`)),
            typed,
          );
          const cells = written(patch);
          for (const { row, column } of places) expect(cells.get(`${row},${column}`)).toBe(`${row}${column}`);
          for (const [key, content] of cells) {
            const [row = 0, column = 0] = key.split(',').map(Number);
            if (places.some((one) => one.row === row && one.column === column)) continue;
            expect([content, values[row - 1]?.[column - 1], typed.includes(column)]).toEqual([null, '', true]);
          }
          expect(patch.values?.length).toBeLessThanOrEqual(places.length);
        },
      ),
    );
  });
});
