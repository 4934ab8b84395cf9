/** A1 notation and areas of cells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaToA1,
  columnLetters,
  columnNumber,
  parseArea,
  quoteSheetName,
  splitSheetName,
} from '../../../local/host/spreadsheet/a1.ts';
import { areasByKey, intersection, subtract } from '../../../local/host/spreadsheet/area.ts';
import type { Area } from '../../../local/host/spreadsheet/model.ts';

const grid = { maxRows: 2000, maxColumns: 1000 };
const area = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50)).map(
  ([a, b, c, d]): Area => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }),
);

function cellsOf({ top, left, bottom, right }: Area): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) cells.push(`${row},${column}`);
  return cells;
}

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s', (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters.toLowerCase())).toBe(number);
});

describe('laws', () => {
  it('an area is what its text says', () => {
    fc.assert(
      fc.property(area, (item) => {
        expect(parseArea(areaToA1(item), grid)).toEqual(item);
      }),
    );
  });

  it('a tab name survives its quotes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        expect(splitSheetName(`${quoteSheetName(name)}!A1`)).toEqual({ sheet: name, cells: 'A1' });
      }),
    );
  });

  it('taking an area away leaves every other cell exactly once', () => {
    fc.assert(
      fc.property(area, area, (item, hole) => {
        const common = intersection(item, hole);
        const gone = new Set(common ? cellsOf(common) : []);
        const wanted = cellsOf(item).filter((cell) => !gone.has(cell));
        expect(subtract(item, hole).flatMap(cellsOf).sort()).toEqual(wanted.sort());
      }),
      { numRuns: 50 },
    );
  });

  it('areas by key cover the cells of the key exactly once', () => {
    const table = fc.array(fc.array(fc.constantFrom('a', 'b', null), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(table, (keys) => {
        for (const [key, areas] of areasByKey(keys, 2, 3)) {
          const wanted = keys.flatMap((row, r) =>
            row.flatMap((item, c) => (item === key ? [`${r + 2},${c + 3}`] : [])),
          );
          expect(areas.flatMap(cellsOf).sort()).toEqual(wanted.sort());
        }
      }),
    );
  });
});
