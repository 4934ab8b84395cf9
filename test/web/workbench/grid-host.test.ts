/** The host computes and the grid shows: nothing is computed, changed or remembered behind its back. */
import { describe, expect, it } from 'vitest';
import type { SheetView, WorkbookView } from '../../../local/host/view/view-types.ts';
import { withGrid } from './grid-bench.ts';
import { cellsOf, deltaOf, sheetOf, viewOf } from './grid-views.ts';

const open = withGrid();

const BOOK = viewOf([
  sheetOf({
    cells: cellsOf([
      ['Target', 'Realisasi', 'Capaian'],
      [
        { t: '80', k: 'n' },
        { t: '40', k: 'n' },
        { t: '50,00%', e: '=B2/A2', f: true, k: 'n' },
      ],
    ]),
  }),
  sheetOf({ id: 2, name: 'Rekap', cells: cellsOf([['Rekap']]) }),
  sheetOf({ id: 3, name: 'Arsip', cells: cellsOf([['Arsip']]) }),
]);

function frameOf(sheet: SheetView) {
  const { cells: _, ...frame } = sheet;
  return frame;
}

describe('who computes', () => {
  it('is the host, even when he is wrong', async () => {
    const bench = await open(BOOK);
    await bench.answer(
      deltaOf([
        {
          id: 1,
          frame: null,
          cells: { 1: { 1: { t: '60', k: 'n' }, 2: { t: '999,99%', e: '=B2/A2', f: true, k: 'n' } } },
        },
      ]),
    );
    await bench.select('B2');
    await bench.type('60');
    await bench.press('Enter');
    await expect.poll(() => bench.text('C2')).toBe('999,99%');
    await bench.page.waitForTimeout(300);
    expect(await bench.text('C2')).toBe('999,99%');
    expect(await bench.edits()).toHaveLength(1);
  });

  it('is nobody here: a result stays until he says another, and a formula stays a formula', async () => {
    const bench = await open(BOOK);
    await bench.answer(deltaOf([{ id: 1, frame: null, cells: { 1: { 1: { t: '60', k: 'n' } } } }]));
    await bench.select('B2');
    await bench.type('60');
    await bench.press('Enter');
    await expect.poll(() => bench.text('B2')).toBe('60');
    expect(await bench.text('C2')).toBe('50,00%');
    await bench.select('C2');
    await bench.press('F2');
    expect(await bench.written()).toBe('=B2/A2');
    await bench.press('Enter');
    expect(await bench.edits()).toHaveLength(1);
    expect(await bench.page.evaluate(() => window.kisi.hasFormulas())).toBe(false);
  });

  it('leaves a formula that was typed to him', async () => {
    const bench = await open(BOOK);
    await bench.plan('gema');
    await bench.select('C3');
    await bench.type('=1+1');
    await bench.press('Enter');
    await expect.poll(() => bench.text('C3')).toBe('4.321');
    expect(await bench.page.evaluate(() => window.kisi.hasFormulas())).toBe(false);
  });
});

describe("Univer's own commands", () => {
  it('change nothing: what the page does not offer is stopped before it begins', async () => {
    const bench = await open(BOOK);
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    const tries: [string, object][] = [
      ['sheet.command.set-range-values', { range, value: { v: 'X' } }],
      ['sheet.mutation.set-range-values', { cellValue: { 0: { 0: { v: 'X', t: 1 } } } }],
      ['sheet.command.clear-selection-content', {}],
      ['sheet.command.insert-row', { range, direction: 0 }],
      ['sheet.command.remove-sheet', {}],
      ['sheet.command.move-range', { fromRange: range, toRange: { ...range, startRow: 5, endRow: 5 } }],
      ['sheet.command.set-range-bold', {}],
      ['univer.command.undo', {}],
      ['univer.command.paste', {}],
      ['sheet.operation.set-cell-edit-visible', { visible: true }],
    ];
    for (const [command, params] of tries) {
      const done = await bench.page.evaluate(([id, given]) => window.kisi.force(id, given).catch(() => false), [
        command,
        params,
      ] as const);
      expect([command, done]).toEqual([command, false]);
    }
    expect(await bench.text('A1')).toBe('Target');
    expect(await bench.edits()).toEqual([]);
  });
});

describe('a delta', () => {
  it('changes cells without sending anything back', async () => {
    const bench = await open(BOOK);
    await bench.apply(
      deltaOf([{ id: 1, frame: null, cells: { 0: { 0: null }, 5: { 0: { t: 'Baru', s: 1 } } } }], {
        styles: [{ bold: true, background: '#00ff00' }],
      }),
    );
    expect(await bench.text('A1')).toBe('');
    expect(await bench.text('A6')).toBe('Baru');
    expect(await bench.look('A6')).toMatchObject({ bl: 1, bg: { rgb: '#00ff00' } });
    expect(await bench.edits()).toEqual([]);
  });

  it('adds, removes and hides tabs', async () => {
    const bench = await open(BOOK);
    const added = sheetOf({ id: 9, name: 'Baru', frozenRows: 2, columnWidths: { 0: 300 } });
    const cells = { 0: { 0: { t: 'Tab baru' } } };
    await bench.apply(deltaOf([{ id: 9, frame: frameOf(added), cells }], { order: [1, 9, 2, 3] }));
    await bench.page.evaluate(() => window.kisi.grid.showSheet(9));
    expect(await bench.text('A1')).toBe('Tab baru');
    expect((await bench.box('A1')).width).toBe(300);
    await bench.apply(deltaOf([], { order: [1, 2, 3] }));
    const active = () => bench.page.evaluate(() => window.kisi.grid.activeSheet());
    expect(await active()).toBe(1);
    expect(await bench.text('A1')).toBe('Target');
    await bench.apply(deltaOf([{ id: 1, frame: { ...frameOf(BOOK.sheets[0]!), hidden: true }, cells: {} }]));
    expect(await active()).toBe(2);
    const names = await bench.page.evaluate(() => window.kisi.grid.view()?.sheets.map(({ name }) => name));
    expect(names).toEqual(['Triwulan I', 'Rekap', 'Arsip']);
  });

  it('changes the size, the frozen, hidden and merged parts of a tab', async () => {
    const bench = await open(BOOK);
    await bench.select('A190');
    const frame = {
      ...frameOf(BOOK.sheets[0]!),
      ...{ rows: 50, columns: 10, frozenRows: 1, hiddenRows: [3], rowHeights: { 1: 60 } },
      merges: [{ top: 9, left: 0, bottom: 9, right: 3 }],
    };
    await bench.apply(deltaOf([{ id: 1, frame, cells: {} }]));
    expect(await bench.selected()).toBe('A50');
    expect((await bench.box('A2')).height).toBe(60);
    expect((await bench.box('A4')).height).toBe(0);
    expect((await bench.box('B10')).width).toBe(400);
    await bench.press('Control+Home', 'Control+ArrowRight', 'Control+ArrowRight');
    expect(await bench.selected()).toBe('J1');
  });

  it('keeps the selection and what is being written', async () => {
    const bench = await open(BOOK);
    await bench.select('B2');
    await bench.type('ini sedang diti');
    await bench.apply(deltaOf([{ id: 1, frame: null, cells: { 1: { 2: { t: '1%', k: 'n' } } } }]));
    await bench.type('k');
    expect(await bench.written()).toBe('ini sedang ditik');
    expect(await bench.text('C2')).toBe('1%');
    await bench.press('Enter');
    expect(await bench.edits()).toHaveLength(1);
  });
});

describe('find', () => {
  it('finds texts tab by tab, in what is shown or in what is written', async () => {
    const bench = await open(BOOK);
    const find = (text: string, options = {}) =>
      bench.page.evaluate(
        ([wanted, how]) => window.kisi.grid.find(wanted, how).map(({ sheet, a1 }) => `${sheet}!${a1}`),
        [text, options] as const,
      );
    expect(await find('AR')).toEqual(['1!A1', '3!A1']);
    expect(await find('ar', { matchCase: true, sheet: 1 })).toEqual(['1!A1']);
    expect(await find('40', { wholeCell: true })).toEqual(['1!B2']);
    expect(await find('B2')).toEqual([]);
    expect(await find('b2', { inFormulas: true })).toEqual(['1!C2']);
    expect(await find('')).toEqual([]);
  });
});

describe('speed', () => {
  it('shows ten tabs of 500 rows within 1.5 s and a small change within 30 ms', async () => {
    const bench = await open(BOOK);
    const times = await bench.page.evaluate(async (small) => {
      const { grid } = window.kisi;
      const makeCells = () => {
        const cells: SheetView['cells'] = {};
        for (let row = 0; row < 500; row += 1) {
          const line: SheetView['cells'][number] = {};
          for (let column = 0; column < 24; column += 1)
            line[column] =
              column % 3 === 0
                ? { t: `Teks ${row}`, s: 1 }
                : { t: `${row}.234,56`, e: `${row}234,56`, k: 'n', s: column % 2 ? 2 : 0 };
          cells[row] = line;
        }
        return cells;
      };
      const sheet = small.sheets[0];
      const makeView = (id: string): WorkbookView => ({
        ...{ ...small, id, styles: [{}, { bold: true }, { numberFormat: '#,##0.00' }] },
        sheets: Array.from(
          { length: 10 },
          (_, index) => ({ ...sheet, id: index + 1, rows: 1_000, cells: makeCells() }) as SheetView,
        ),
      });
      const shown: number[] = [];
      for (const id of ['a', 'b']) {
        const view = makeView(id);
        const start = performance.now();
        grid.show(view);
        await new Promise(requestAnimationFrame);
        shown.push(performance.now() - start);
      }
      const applied = Array.from({ length: 21 }, (_, index) => {
        const start = performance.now();
        const cells = { [index]: { 2: { t: String(index), k: 'n' as const } } };
        grid.apply({
          version: index,
          styles: [],
          sheets: [{ id: 1, frame: null, cells }],
          order: null,
          activeSheetId: 1,
        });
        return performance.now() - start;
      });
      return { shown: Math.min(...shown), applied: applied.sort((a, b) => a - b)[10] ?? 0 };
    }, BOOK);
    expect(times.shown).toBeLessThan(1_500);
    expect(times.applied).toBeLessThan(30);
  });
});
