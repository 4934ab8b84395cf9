/** The parts of the grid that need no browser: addresses, walking, filling, blocks of text, formulas that wait for cells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../local/host/view/edit-types.ts';
import { areaName, aroundMerges, columnName, parseArea, without } from '../../../local/web/grid/areas.ts';
import { fillEdits, fillFromEdge, pasteTarget } from '../../../local/web/grid/fill.ts';
import { aroundFiltered } from '../../../local/web/grid/filtered-rows.ts';
import type { Area } from '../../../local/web/grid/grid-types.ts';
import { actionOf, editKeyOf, type Stroke } from '../../../local/web/grid/keyboard.ts';
import { cycle, jump, lastFilled, step, stretch, type Terrain } from '../../../local/web/grid/navigation.ts';
import { refusalFor } from '../../../local/web/grid/protection.ts';
import { pickSpan, putReference, referenceTo } from '../../../local/web/grid/reference-pick.ts';
import { parseTabText, toTabText } from '../../../local/web/grid/table-text.ts';
import { sheetOf } from './grid-views.ts';

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

const SHEET = { id: 1, filteredRows: [] as number[] };

const SIZE = { rows: 100, columns: 30 };

const areas = fc
  .tuple(fc.nat(12), fc.nat(12), fc.nat(5), fc.nat(5))
  .map(([top, left, height, width]) => area(top, left, top + height, left + width));

const cellsIn = ({ top, left, bottom, right }: Area): string[] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, aside) => `${top + down},${left + aside}`),
  ).flat();

describe('addresses', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(areas, (one) => {
        expect(parseArea(areaName(one), SIZE)).toEqual(one);
      }),
    );
    expect(parseArea("'Tab ''A'''!$B$2", SIZE)).toEqual(area(1, 1, 1, 1));
    expect(parseArea('B:D', SIZE)).toEqual(area(0, 1, 99, 3));
    expect(parseArea('5:3', SIZE)).toEqual(area(2, 0, 4, 29));
    expect(parseArea('D9:B5', SIZE)).toEqual(area(4, 1, 8, 3));
    expect(parseArea('A90:A300', SIZE)).toEqual(area(89, 0, 99, 0));
    for (const text of ['', 'A', '5', 'A0', 'AAAA1', 'A1:B2:C3', 'Z999', 'halo'])
      expect(parseArea(text, SIZE)).toBeNull();
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('of what is left when a part is taken away hold every other cell once', () => {
    fc.assert(
      fc.property(areas, areas, (one, hole) => {
        const left = without(one, hole).flatMap(cellsIn).sort();
        const gone = new Set(cellsIn(hole));
        expect(left).toEqual(
          cellsIn(one)
            .filter((cell) => !gone.has(cell))
            .sort(),
        );
      }),
    );
  });

  it('grow around merged cells', () => {
    expect(aroundMerges(area(1, 1, 1, 2), [area(1, 2, 3, 3), area(3, 3, 4, 4), area(9, 9, 9, 10)])).toEqual(
      area(1, 1, 4, 4),
    );
  });
});

const terrain = (filled: string[], more: Partial<Terrain> = {}): Terrain => ({
  ...{ rows: 10, columns: 6, merges: [], isHiddenRow: () => false, isHiddenColumn: () => false },
  hasContent: (row, column) => filled.includes(`${row},${column}`),
  ...more,
});

describe('walking', () => {
  it('stops at the edge and passes by what is hidden', () => {
    const ground = terrain([], { isHiddenRow: (row) => row === 1 || row === 9 });
    expect(step(ground, { row: 0, column: 0 }, 'bawah')).toEqual({ row: 2, column: 0 });
    expect(step(ground, { row: 8, column: 0 }, 'bawah')).toEqual({ row: 8, column: 0 });
    expect(step(ground, { row: 0, column: 0 }, 'kiri')).toEqual({ row: 0, column: 0 });
  });

  it('jumps to the end of a run, over a gap, or to the edge', () => {
    const ground = terrain(['0,0', '1,0', '2,0', '5,0']);
    const from = (row: number) => jump(ground, { row, column: 0 }, 'bawah').row;
    expect([0, 2, 3, 5].map(from)).toEqual([2, 5, 5, 9]);
    expect(lastFilled(ground)).toEqual({ row: 5, column: 0 });
  });

  it('goes round in a selection, merged cells once', () => {
    const ground = terrain([], { merges: [area(1, 1, 2, 2)] });
    const seen: string[] = [];
    let spot = { row: 1, column: 0 };
    for (let count = 0; count < 6; count += 1) {
      seen.push(`${spot.row},${spot.column}`);
      spot = cycle(ground, area(1, 0, 2, 2), spot, 'kanan');
    }
    expect(seen).toEqual(['1,0', '1,1', '2,0', '1,0', '1,1', '2,0']);
    expect(stretch(ground, { row: 0, column: 1 }, { row: 1, column: 1 })).toEqual(area(0, 1, 2, 2));
  });
});

describe('filling', () => {
  /** Cells that the copies write, each with the cell it comes from. */
  const written = (edits: ReturnType<typeof fillEdits>): Map<string, string> => {
    const cells = new Map<string, string>();
    for (const edit of edits) {
      if (edit.kind !== 'salin') continue;
      const { from, to } = edit;
      const [height, width] = [from.bottom - from.top + 1, from.right - from.left + 1];
      expect([(to.bottom - to.top + 1) % height, (to.right - to.left + 1) % width]).toEqual([0, 0]);
      for (const cell of cellsIn(to)) {
        const [row = 0, column = 0] = cell.split(',').map(Number);
        expect(cells.has(cell)).toBe(false);
        cells.set(cell, `${from.top + ((row - to.top) % height)},${from.left + ((column - to.left) % width)}`);
      }
    }
    return cells;
  };
  const turn = (value: number, size: number) => ((value % size) + size) % size;

  it('goes on with the pattern of the source in every direction', () => {
    const ways = fc.constantFrom('bawah', 'kanan', 'atas', 'kiri');
    fc.assert(
      fc.property(areas, ways, fc.integer({ min: 1, max: 9 }), (one, way, count) => {
        const from = area(one.top + 10, one.left + 10, one.bottom + 10, one.right + 10);
        const whole = { ...from };
        if (way === 'bawah') whole.bottom += count;
        if (way === 'atas') whole.top -= count;
        if (way === 'kanan') whole.right += count;
        if (way === 'kiri') whole.left -= count;
        const cells = written(fillEdits(1, from, whole));
        const wanted = new Map<string, string>();
        for (const cell of without(whole, from).flatMap(cellsIn)) {
          const [row = 0, column = 0] = cell.split(',').map(Number);
          const source = [
            from.top + turn(row - from.top, from.bottom - from.top + 1),
            from.left + turn(column - from.left, from.right - from.left + 1),
          ];
          wanted.set(cell, source.join(','));
        }
        expect(new Map([...cells].sort())).toEqual(new Map([...wanted].sort()));
      }),
    );
  });

  it('inwards empties what is left out', () => {
    const edits = fillEdits(1, area(1, 1, 4, 1), area(1, 1, 2, 1));
    expect(edits).toEqual([{ kind: 'kosongkan', sheet: 1, areas: [area(3, 1, 4, 1)] }]);
  });

  it('has nothing to copy into the first row, and finds room for a block', () => {
    expect(fillFromEdge(SHEET, area(0, 0, 0, 3), 'bawah')).toEqual([]);
    expect(fillFromEdge(SHEET, area(2, 0, 5, 0), 'kanan')).toEqual([]);
    const size = { rows: 2, columns: 1 };
    expect(pasteTarget(size, area(0, 0, 3, 1), { filteredRows: [] })).toEqual(area(0, 0, 3, 1));
    expect(pasteTarget(size, area(0, 0, 2, 0), { filteredRows: [] })).toEqual(area(0, 0, 1, 0));
    expect(pasteTarget(size, area(0, 0, 0, 0), { filteredRows: [1, 2] })).toEqual(area(0, 0, 3, 0));
  });
});

describe('blocks with rows that the filter hides', () => {
  const frame = { filteredRows: [2, 3, 6] };
  const around = (...edits: Edit[]) => aroundFiltered(edits, (id) => (id === 1 ? frame : null));
  const copy = (from: Area, to: Area, toSheet = 1): Edit => ({
    ...{ kind: 'salin', sheet: 1, from, toSheet, to, what: 'semua' },
  });

  it('are emptied where they can be seen', () => {
    expect(around({ kind: 'kosongkan', sheet: 1, areas: [area(0, 0, 8, 1)] })).toEqual({
      edits: [{ kind: 'kosongkan', sheet: 1, areas: [area(0, 0, 1, 1), area(4, 0, 5, 1), area(7, 0, 8, 1)] }],
      skipped: 3,
    });
  });

  it('take copies row by row in sight, and give only those to another tab', () => {
    expect(around(copy(area(0, 0, 0, 0), area(1, 0, 4, 0))).edits).toEqual([
      copy(area(0, 0, 0, 0), area(1, 0, 1, 0)),
      copy(area(0, 0, 0, 0), area(4, 0, 4, 0)),
    ]);
    expect(around(copy(area(1, 0, 5, 0), area(0, 0, 2, 0), 2)).edits).toEqual([
      copy(area(1, 0, 1, 0), area(0, 0, 0, 0), 2),
      copy(area(4, 0, 5, 0), area(1, 0, 2, 0), 2),
    ]);
  });

  it('are deleted and hidden row by row in sight, from below', () => {
    const rows = { sheet: 1, axis: 'baris' } as const;
    expect(around({ kind: 'hapus', ...rows, at: 1, count: 5 })).toEqual({
      edits: [
        { kind: 'hapus', ...rows, at: 4, count: 2 },
        { kind: 'hapus', ...rows, at: 1, count: 1 },
      ],
      skipped: 2,
    });
    expect(around({ kind: 'sembunyi', ...rows, from: 2, count: 3, hidden: true }).edits).toEqual([
      { kind: 'sembunyi', ...rows, from: 4, count: 1, hidden: true },
    ]);
    const columns: Edit = { kind: 'hapus', sheet: 1, axis: 'kolom', at: 2, count: 3 };
    expect(around(columns).edits).toEqual([columns]);
  });

  it('are filled from the next row in sight above', () => {
    expect(fillFromEdge({ id: 1, ...frame }, area(4, 0, 4, 0), 'bawah')).toEqual([
      copy(area(1, 0, 1, 0), area(4, 0, 4, 0)),
    ]);
    expect(fillFromEdge({ id: 1, filteredRows: [0] }, area(1, 0, 1, 0), 'bawah')).toEqual([]);
  });

  it('take pasted lines one after the other where they can be seen', () => {
    const paste: Edit = { kind: 'tempel', sheet: 1, row: 1, column: 0, texts: [['a'], ['b'], ['c'], ['d']] };
    expect(around(paste).edits).toEqual([
      { ...paste, row: 1, texts: [['a']] },
      { ...paste, row: 4, texts: [['b'], ['c']] },
      { ...paste, row: 7, texts: [['d']] },
    ]);
  });
});

describe('blocks of text', () => {
  it('come back as they were', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', ',', '1') });
    const blocks = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(texts, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      )
      // One line break at the end belongs to the clipboard, not to the last cell.
      .filter((block) => block.at(-1)?.join('') !== '');
    fc.assert(
      fc.property(blocks, (block) => {
        expect(parseTabText(toTabText(block))).toEqual(block);
      }),
    );
  });

  it('may hold quotes that belong to the text', () => {
    expect(parseTabText('5" pipa\t"dua\n"" baris"\r\n"belum selesai\tx\r\n')).toEqual([
      ['5" pipa', 'dua\n" baris'],
      ['"belum selesai', 'x'],
    ]);
    expect(parseTabText('')).toEqual([['']]);
  });
});

describe('a formula that is written', () => {
  it('waits for a cell only after a sign', () => {
    const waits = (text: string) => pickSpan(text, text.length, null) !== null;
    expect(['=', '=SUM(', '=A1+', '=A1; ', '=A1:'].every(waits)).toBe(true);
    expect(['', 'a+', '=A1', '=SUM(A1)', '="teks;'].some(waits)).toBe(false);
  });

  it('takes the cell that was picked last instead of the one before', () => {
    const first = putReference('=SUM()', { start: 5, end: 5 }, 'B2');
    expect(first).toEqual({ text: '=SUM(B2)', span: { start: 5, end: 7 } });
    expect(pickSpan(first.text, 7, first.span)).toEqual(first.span);
    expect(putReference(first.text, first.span, 'B2:C9').text).toBe('=SUM(B2:C9)');
    expect([null, 'Rekap', "Tab 'A'"].map((name) => referenceTo('B2', name))).toEqual([
      'B2',
      'Rekap!B2',
      "'Tab ''A'''!B2",
    ]);
  });
});

describe('a closed part', () => {
  const sheet = sheetOf({
    protections: [
      { area: null, open: [area(2, 2, 5, 5), area(2, 6, 5, 6)], reason: 'Tab hasil', warningOnly: false },
      { area: area(3, 3, 3, 3), open: [], reason: '', warningOnly: true },
    ],
  });

  it('is closed unless all that is written into is open', () => {
    const text = 'Sel ini dilindungi (Tab hasil) dan tidak dapat diubah oleh Anda.';
    expect(refusalFor(sheet, [area(2, 2, 5, 6)])).toBeNull();
    expect(refusalFor(sheet, [area(2, 2, 6, 6)])).toBe(text);
    expect(refusalFor(sheet, [area(3, 3, 3, 3), area(0, 0, 0, 0)])).toBe(text);
  });
});

describe('keys', () => {
  const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
    key,
    ctrl: false,
    shift: false,
    alt: false,
    ...more,
  });

  it('of the space bar ticks a box, which the grid declines where there is none', () => {
    expect(actionOf(stroke(' '))).toEqual({ do: 'centang' });
  });

  it('that are letters or the browser’s are left alone', () => {
    for (const one of [
      stroke('a'),
      stroke('1'),
      stroke('F5'),
      stroke('t', { ctrl: true }),
      stroke('v', { ctrl: true }),
    ])
      expect(actionOf(one)).toBeNull();
    expect(editKeyOf(stroke('a'))).toEqual({ do: 'biarkan' });
    expect(editKeyOf(stroke('ArrowLeft', { ctrl: true }))).toEqual({ do: 'biarkan' });
  });
});
