/** Moving about: keys, mouse, addresses, and what the page and a screen reader are told of it. */
import { describe, expect, it } from 'vitest';
import { withGrid } from './grid-bench.ts';
import { cellsOf, sheetOf, viewOf } from './grid-views.ts';

const open = withGrid();

const BOOK = viewOf([
  sheetOf({
    cells: cellsOf([
      ['No', 'Indikator', 'Target', null, 'Catatan'],
      [{ t: '1', k: 'n' }, 'Nilai SAKIP', { t: '80', k: 'n' }],
      [{ t: '2', k: 'n' }, 'Indeks', { t: '90', e: '=C2+10', f: true, k: 'n' }],
      [null, null, null],
      [{ t: '4', k: 'n' }, 'Opini', { t: 'WTP' }],
    ]),
    merges: [{ top: 6, left: 0, bottom: 7, right: 2 }],
    hiddenRows: [9, 10],
    notes: { '2,2': 'Dari RPJMD' },
    protections: [{ area: { top: 0, left: 0, bottom: 0, right: 25 }, open: [], reason: 'Judul', warningOnly: false }],
  }),
  sheetOf({ id: 2, name: 'Rekap Semester', cells: cellsOf([['Isi']]) }),
  sheetOf({ id: 3, name: 'Arsip', hidden: true }),
]);

describe('keys', () => {
  it('go cell by cell, over merged cells as one and past hidden rows', async () => {
    const bench = await open(BOOK);
    const path: [string, string][] = [
      ['ArrowDown', 'A2'],
      ['ArrowRight', 'B2'],
      ['Control+ArrowDown', 'B3'],
      ['Control+ArrowDown', 'B5'],
      ['ArrowDown', 'B6'],
      ['ArrowDown', 'A7:C8'],
      ['ArrowDown', 'A9'],
      ['ArrowDown', 'A12'],
      ['Control+Home', 'A1'],
      ['End', 'E1'],
      ['Home', 'A1'],
      ['Control+End', 'E5'],
      ['PageDown', 'E36'],
      ['Control+ArrowUp', 'E1'],
      ['ArrowUp', 'E1'],
    ];
    for (const [key, place] of path) {
      await bench.press(key);
      if (key === 'PageDown') expect(Number((await bench.selected()).slice(1))).toBeGreaterThan(25);
      else expect([key, await bench.selected()]).toEqual([key, place]);
    }
  });

  it('select with Shift, whole rows and columns with the space bar, all with Ctrl and A', async () => {
    const bench = await open(BOOK);
    await bench.select('B2');
    await bench.press('Shift+ArrowDown', 'Shift+ArrowRight');
    expect(await bench.selected()).toBe('B2:C3');
    await bench.press('Shift+ArrowUp', 'Shift+ArrowUp');
    expect(await bench.selected()).toBe('B1:C2');
    await bench.press('Control+Shift+ArrowDown');
    expect(await bench.selected()).toBe('B2:C3');
    await bench.select('B2');
    await bench.press('Control+a');
    expect(await bench.selected()).toBe('A1:C3');
    await bench.press('Shift+Space');
    expect(await bench.selected()).toBe('A1:Z3');
    await bench.press('Control+a');
    expect(await bench.selected()).toBe('A1:Z200');
  });

  it('walk with Tab and Enter, through what is selected and back to where Tab began', async () => {
    const bench = await open(BOOK);
    await bench.select('B2');
    await bench.press('Tab', 'Tab');
    await bench.type('x');
    await bench.press('Enter');
    expect(await bench.selected()).toBe('B3');
    await bench.select('A1:B2');
    const active = async () => {
      const selection = await bench.page.evaluate(() => window.kisi.grid.selection());
      return [selection?.active.row, selection?.active.column];
    };
    await bench.press('Tab', 'Tab');
    expect(await active()).toEqual([1, 0]);
    await bench.press('Shift+Tab');
    expect(await active()).toEqual([0, 1]);
    expect(await bench.selected()).toBe('A1:B2');
  });

  it('ask the page to undo, redo and find; Univer is never asked', async () => {
    const bench = await open(BOOK);
    await bench.press('Control+z', 'Control+y', 'Control+Shift+z', 'Control+f');
    expect(await bench.list('pressed')).toEqual(['urungkan', 'ulangi', 'ulangi', 'cari']);
  });

  it('make letters bold, italic and underlined', async () => {
    const bench = await open(BOOK);
    await bench.select('B2:C2');
    await bench.press('Control+b');
    const areas = [{ top: 1, left: 1, bottom: 1, right: 2 }];
    expect(await bench.edit()).toEqual({ kind: 'tampilan', sheet: 1, areas, look: { bold: true } });
  });

  it('lead out of the grid with F6', async () => {
    const bench = await open(BOOK);
    await bench.page.evaluate(() => {
      const button = document.createElement('button');
      button.id = 'sesudah';
      button.textContent = 'Sesudah';
      document.body.append(button);
    });
    await bench.press('F6');
    expect(await bench.page.evaluate(() => document.activeElement?.id)).toBe('sesudah');
  });
});

describe('the mouse', () => {
  it('selects cells, blocks, columns and all', async () => {
    const bench = await open(BOOK);
    await bench.click('C4');
    expect(await bench.selected()).toBe('C4');
    await bench.drag(await bench.point('B2'), await bench.point('D5'));
    expect(await bench.selected()).toBe('B2:D5');
    const { left, width, top } = await bench.box('C1');
    await bench.page.mouse.click(left + width / 2, top - 10);
    expect(await bench.selected()).toBe('C1:C200');
    await bench.page.mouse.click(20, top - 10);
    expect(await bench.selected()).toBe('A1:Z200');
  });

  it('keeps the keyboard in the grid', async () => {
    const bench = await open(BOOK);
    await bench.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await bench.click('C9');
    await bench.type('isi');
    expect(await bench.written()).toBe('isi');
  });

  it('asks for a menu where it is', async () => {
    const bench = await open(BOOK);
    const { left, width, top } = await bench.box('C1');
    const cell = await bench.point('C3');
    await bench.page.mouse.click(cell.x, cell.y, { button: 'right' });
    await bench.page.mouse.click(left + width / 2, top - 10, { button: 'right' });
    await bench.page.mouse.click(20, cell.y, { button: 'right' });
    expect(await bench.list('menus')).toMatchObject([
      { kind: 'sel', x: Math.floor(cell.x), y: Math.floor(cell.y) },
      { kind: 'kolom' },
      { kind: 'baris' },
    ]);
    expect(await bench.selected()).toBe('A3:Z3');
  });
});

describe('addresses', () => {
  it('lead to cells, blocks, columns and other tabs', async () => {
    const bench = await open(BOOK);
    const go = async (text: string) => {
      await bench.page.fill('.kisi-alamat', text);
      await bench.page.press('.kisi-alamat', 'Enter');
      return bench.selected();
    };
    expect(await go('c150')).toBe('C150');
    expect(await go('B2:D4')).toBe('B2:D4');
    expect(await go('D:E')).toBe('D1:E200');
    expect(await go("'rekap semester'!A1")).toBe('A1');
    expect(await bench.page.evaluate(() => window.kisi.grid.activeSheet())).toBe(2);
    await go('Tidak ada');
    await go('Arsip!A1');
    expect(await bench.list('refused')).toHaveLength(2);
  });

  it('bring the cell into sight', async () => {
    const bench = await open(BOOK);
    await bench.select('X180');
    const { left, top } = await bench.box('X180');
    expect(left).toBeGreaterThan(46);
    expect(left).toBeLessThan(1_200);
    expect(top).toBeGreaterThan(50);
    expect(top).toBeLessThan(700);
  });
});

describe('what others are told', () => {
  it('is where the selection is and what the host says of the cell', async () => {
    const bench = await open(BOOK);
    await bench.select('C3');
    const selection = await bench.page.evaluate(() => window.kisi.selections.at(-1));
    expect(selection).toEqual({
      ...{ sheet: 1, areas: [{ top: 2, left: 2, bottom: 2, right: 2 }], active: { row: 2, column: 2 } },
      cell: { t: '90', e: '=C2+10', f: true, k: 'n' },
    });
  });

  it('is said to screen readers', async () => {
    const bench = await open(BOOK);
    const said = () => bench.page.textContent('[aria-live=polite]');
    await bench.select('C3');
    expect(await said()).toBe('C3, 90, rumus, catatan: Dari RPJMD');
    await bench.press('ArrowDown');
    expect(await said()).toBe('C4, kosong');
    await bench.select('A1:B2');
    expect(await said()).toBe('A1:B2 dipilih, A1, No, terkunci');
    expect(await bench.page.getAttribute('.kisi', 'aria-label')).toBe('Lembar kerja');
    expect(await bench.page.getAttribute('.kisi-kanvas canvas', 'tabindex')).toBe('-1');
    for (const field of ['.kisi-sel', '.kisi-isi', '.kisi-alamat'])
      expect(await bench.page.getAttribute(field, 'aria-label')).not.toBe('');
  });
});
