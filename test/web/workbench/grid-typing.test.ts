/** Writing into cells: what is sent, what is on the screen meanwhile, and who has the last word. */
import { describe, expect, it } from 'vitest';
import { withGrid } from './grid-bench.ts';
import { cellsOf, deltaOf, sheetOf, viewOf } from './grid-views.ts';

const open = withGrid();

const STATUS = ['Draf', 'Diajukan', 'Disetujui', 'Dikembalikan'];

const BOOK = viewOf(
  [
    sheetOf({
      cells: cellsOf([
        ['Indikator', 'Target', 'Realisasi', 'Capaian', 'Status'],
        [
          'Nilai SAKIP',
          { t: '33,33', e: '33,3333333', k: 'n', s: 1 },
          { t: '12,5', k: 'n' },
          { t: '37,50%', e: '=SUM(C2;0)/B2', f: true, k: 'n' },
          'Draf',
        ],
        ['Indeks', { t: '80', k: 'n' }, null, { t: '#DIV/0!', e: '=C3/B3', f: true, k: 'e' }],
      ]),
      validations: [
        { areas: [{ top: 1, left: 4, bottom: 9, right: 4 }], kind: 'list', values: STATUS, strict: true, help: '' },
      ],
      protections: [
        {
          area: { top: 0, left: 0, bottom: 0, right: 25 },
          open: [{ top: 0, left: 3, bottom: 0, right: 3 }],
          reason: 'Judul kolom',
          warningOnly: false,
        },
        { area: { top: 20, left: 0, bottom: 20, right: 5 }, open: [], reason: 'Jumlah', warningOnly: true },
      ],
    }),
    sheetOf({ id: 2, name: 'Rekap Semester', cells: cellsOf([['Isi']]) }),
  ],
  [{}, { numberFormat: '0.00' }],
);

const typed = (row: number, column: number, text: string, sheet = 1) => ({
  kind: 'ketik',
  sheet,
  cells: [{ row, column, text }],
});

describe('writing into a cell', () => {
  it('shows at once what was typed and sends it as it was typed', async () => {
    const bench = await open(BOOK);
    await bench.plan('diam');
    await bench.select('C3');
    await bench.type('1.234,50');
    expect(await bench.written()).toBe('1.234,50');
    await bench.press('Enter');
    expect(await bench.edit()).toEqual(typed(2, 2, '1.234,50'));
    expect(await bench.text('C3')).toBe('1.234,50');
    expect(await bench.selected()).toBe('C4');
    expect(await bench.look('C3')).toMatchObject({ ht: 3 });
  });

  it('begins with every digit of a number and with the formula in its own spelling', async () => {
    const bench = await open(BOOK);
    await bench.select('B2');
    await bench.press('F2');
    expect(await bench.written()).toBe('33,3333333');
    await bench.press('Enter');
    expect(await bench.edits()).toEqual([]);
    await bench.select('D2');
    await bench.press('Enter');
    expect(await bench.written()).toBe('=SUM(C2;0)/B2');
    await bench.press('End');
    await bench.type('+1');
    await bench.press('Tab');
    expect(await bench.edit()).toEqual(typed(1, 3, '=SUM(C2;0)/B2+1'));
    expect(await bench.selected()).toBe('E2');
  });

  it('begins with a double click, too, and in the field above the grid', async () => {
    const bench = await open(BOOK);
    const { x, y } = await bench.point('B2');
    await bench.page.mouse.dblclick(x, y);
    expect(await bench.written()).toBe('33,3333333');
    await bench.press('Escape');
    expect(await bench.written()).toBeNull();
    await bench.page.click('.kisi-isi');
    await bench.press('End');
    await bench.type('4');
    expect(await bench.written()).toBe('33,33333334');
    await bench.press('Enter');
    expect(await bench.edit()).toEqual(typed(1, 1, '33,33333334'));
    expect(await bench.selected()).toBe('B3');
  });

  it('is given up with Escape: nothing is sent, the cell is as it was', async () => {
    const bench = await open(BOOK);
    await bench.select('A2');
    await bench.type('salah');
    await bench.press('Escape');
    expect(await bench.edits()).toEqual([]);
    expect(await bench.text('A2')).toBe('Nilai SAKIP');
    expect(await bench.page.inputValue('.kisi-isi')).toBe('Nilai SAKIP');
  });

  it('ends with an arrow after typing, and moves in the text after F2', async () => {
    const bench = await open(BOOK);
    await bench.select('A5');
    await bench.type('ab');
    await bench.press('ArrowRight');
    expect(await bench.edit()).toEqual(typed(4, 0, 'ab'));
    expect(await bench.selected()).toBe('B5');
    await bench.press('F2');
    await bench.type('ad');
    await bench.press('ArrowLeft');
    await bench.type('b');
    await bench.press('Enter');
    expect(await bench.edit()).toEqual(typed(4, 1, 'abd'));
  });

  it('stays at the cell that is being pressed when the answer comes meanwhile', async () => {
    const bench = await open(BOOK);
    await bench.plan('gema', 30);
    await bench.select('A6');
    await bench.type('satu');
    const { x, y } = await bench.point('C8');
    await bench.page.mouse.move(x, y);
    await bench.page.mouse.down();
    await expect.poll(() => bench.page.evaluate(() => window.kisi.grid.view()?.version)).toBeGreaterThan(1);
    await bench.page.mouse.up();
    expect(await bench.selected()).toBe('C8');
    await bench.select('A6');
    await bench.type('dua');
    await bench.page.mouse.move(x, y);
    await bench.page.mouse.down();
    await bench.page.waitForTimeout(80);
    const end = await bench.point('D10');
    await bench.page.mouse.move(end.x, end.y, { steps: 3 });
    await bench.page.mouse.up();
    expect(await bench.selected()).toBe('C8:D10');
  });

  it('ends when another cell is clicked, and when the keyboard goes elsewhere', async () => {
    const bench = await open(BOOK);
    await bench.select('A6');
    await bench.type('satu');
    await bench.click('C8');
    expect(await bench.edit()).toEqual(typed(5, 0, 'satu'));
    expect(await bench.selected()).toBe('C8');
    await bench.type('dua');
    await bench.page.evaluate(() => {
      const button = document.createElement('button');
      document.body.append(button);
      button.focus();
    });
    expect(await bench.edit()).toEqual(typed(7, 2, 'dua'));
  });

  it('takes line breaks with Alt and Enter', async () => {
    const bench = await open(BOOK);
    await bench.select('A7');
    await bench.type('baris satu');
    await bench.press('Alt+Enter');
    await bench.type('baris dua');
    await bench.press('Enter');
    expect(await bench.edit()).toEqual(typed(6, 0, 'baris satu\nbaris dua'));
  });

  it('fills all selected cells with Ctrl and Enter, a formula as a copy', async () => {
    const bench = await open(BOOK);
    await bench.select('A8:B9');
    await bench.type('x');
    await bench.press('Control+Enter');
    const cells = [
      [7, 0],
      [7, 1],
      [8, 0],
      [8, 1],
    ].map(([row, column]) => ({ row, column, text: 'x' }));
    expect(await bench.edit()).toEqual({ kind: 'ketik', sheet: 1, cells });
    await bench.select('C8:C9');
    await bench.type('=A8');
    await bench.press('Control+Enter');
    expect(await bench.edits()).toEqual([
      [
        typed(7, 2, '=A8'),
        {
          ...{ kind: 'salin', sheet: 1, from: { top: 7, left: 2, bottom: 7, right: 2 }, toSheet: 1 },
          ...{ to: { top: 7, left: 2, bottom: 8, right: 2 }, what: 'semua' },
        },
      ],
    ]);
  });

  it('empties with Delete', async () => {
    const bench = await open(BOOK);
    await bench.plan('gema');
    await bench.select('A2:B3');
    await bench.press('Delete');
    const areas = [{ top: 1, left: 0, bottom: 2, right: 1 }];
    expect(await bench.edit()).toEqual({ kind: 'kosongkan', sheet: 1, areas });
    expect(await bench.text('A2')).toBe('');
  });
});

describe('the host has the last word', () => {
  it('puts back what it did not take', async () => {
    const bench = await open(BOOK);
    await bench.plan('tolak', 150);
    await bench.select('C2');
    await bench.type('abc');
    await bench.press('Enter');
    expect(await bench.text('C2')).toBe('abc');
    await expect.poll(() => bench.text('C2')).toBe('12,5');
    expect(await bench.look('C2')).toMatchObject({ ht: 3 });
  });

  it('shows what it made of the text', async () => {
    const bench = await open(BOOK);
    await bench.answer(deltaOf([{ id: 1, frame: null, cells: { 2: { 2: { t: '12,50%', e: '12,5%', k: 'n' } } } }]));
    await bench.select('C3');
    await bench.type('0,125');
    await bench.press('Enter');
    await expect.poll(() => bench.text('C3')).toBe('12,50%');
    await bench.press('ArrowUp', 'F2');
    expect(await bench.written()).toBe('12,5%');
  });

  it('keeps what is typed next while the answer before is on its way', async () => {
    const bench = await open(BOOK);
    await bench.plan('gema', 300);
    await bench.select('A10');
    for (const text of ['satu', 'dua', 'tiga']) {
      await bench.type(text);
      await bench.press('Enter');
    }
    expect(await Promise.all(['A10', 'A11', 'A12'].map((a1) => bench.text(a1)))).toEqual(['satu', 'dua', 'tiga']);
    await bench.page.waitForTimeout(450);
    expect(await Promise.all(['A10', 'A11', 'A12'].map((a1) => bench.text(a1)))).toEqual(['satu', 'dua', 'tiga']);
  });
});

describe('a closed cell', () => {
  it('refuses before anything is written, and says why', async () => {
    const bench = await open(BOOK);
    await bench.select('B1');
    await bench.type('X');
    expect(await bench.written()).toBeNull();
    await bench.press('F2', 'Delete');
    expect(await bench.written()).toBeNull();
    expect(await bench.edits()).toEqual([]);
    const reason = 'Sel ini dilindungi (Judul kolom) dan tidak dapat diubah oleh Anda.';
    expect(await bench.list('refused')).toEqual([reason, reason, reason]);
    expect(await bench.text('B1')).toBe('Target');
  });

  it('leaves its open part and what only warns to the host', async () => {
    const bench = await open(BOOK);
    for (const a1 of ['D1', 'A21']) {
      await bench.select(a1);
      await bench.type('isi');
      await bench.press('Enter');
    }
    expect(await bench.edits()).toHaveLength(2);
    expect(await bench.list('refused')).toEqual([]);
  });

  it('is every cell as long as nothing may be changed', async () => {
    const bench = await open(BOOK);
    await bench.page.evaluate(() => window.kisi.grid.setReadOnly('Kinerja sedang bekerja.'));
    await bench.select('A5');
    await bench.type('isi');
    await bench.press('Delete');
    expect(await bench.edits()).toEqual([]);
    expect(new Set(await bench.list('refused'))).toEqual(new Set(['Kinerja sedang bekerja.']));
    await bench.page.evaluate(() => window.kisi.grid.setReadOnly(null));
    await bench.type('belum selesai');
    await bench.page.evaluate(() => window.kisi.grid.setReadOnly('Kinerja sedang bekerja.'));
    await bench.click('C9');
    await bench.press('Enter');
    expect(await bench.written()).toBe('belum selesai');
    await bench.page.evaluate(() => window.kisi.grid.setReadOnly(null));
    await bench.press('Enter');
    expect(await bench.edit()).toEqual(typed(4, 0, 'belum selesai'));
  });
});

describe('a cell with choices', () => {
  it('opens them with its arrow and takes the one that is clicked', async () => {
    const bench = await open(BOOK);
    await bench.click('E2');
    const { left, top, width, height } = await bench.box('E2');
    await bench.page.mouse.click(left + width - 8, top + height / 2);
    expect(await bench.page.locator('.kisi-pilihan').allTextContents()).toEqual(STATUS);
    expect(await bench.page.getAttribute('.kisi-pilihan[aria-selected=true]', 'id')).toContain('-0');
    await bench.page.click('.kisi-pilihan >> text=Disetujui');
    expect(await bench.edit()).toEqual(typed(1, 4, 'Disetujui'));
    expect(await bench.page.isVisible('.kisi-daftar')).toBe(false);
  });

  it('is chosen by keyboard alone, narrowed by what is typed', async () => {
    const bench = await open(BOOK);
    await bench.select('E3');
    await bench.press('Alt+ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await bench.page.textContent('[aria-live=polite]')).toBe('Diajukan, pilihan 2 dari 4');
    expect(await bench.page.getAttribute('.kisi-sel', 'aria-activedescendant')).toMatch(/-1$/);
    await bench.press('Enter');
    expect(await bench.edit()).toEqual(typed(2, 4, 'Diajukan'));
    await bench.type('kemb');
    expect(await bench.page.locator('.kisi-pilihan').allTextContents()).toEqual(['Dikembalikan']);
    await bench.press('Enter');
    expect(await bench.edit()).toEqual(typed(2, 4, 'Dikembalikan'));
  });

  it('leaves other texts to the host, which knows the rule', async () => {
    const bench = await open(BOOK);
    await bench.select('E3');
    await bench.type('zzz');
    expect(await bench.page.textContent('.kisi-daftar')).toBe('Tidak ada pilihan yang cocok.');
    await bench.press('Enter');
    expect(await bench.edit()).toEqual(typed(2, 4, 'zzz'));
    await expect.poll(() => bench.text('E3')).toBe('');
  });
});

describe('a formula', () => {
  it('takes the cells that are clicked while it waits for one', async () => {
    const bench = await open(BOOK);
    await bench.select('D5');
    await bench.type('=SUM(');
    await bench.click('B2');
    expect(await bench.written()).toBe('=SUM(B2');
    await bench.drag(await bench.point('B2'), await bench.point('C3'));
    expect(await bench.written()).toBe('=SUM(B2:C3');
    await bench.type(';');
    await bench.click('A2');
    await bench.type(')');
    await bench.press('Enter');
    expect(await bench.edit()).toEqual(typed(4, 3, '=SUM(B2:C3;A2)'));
    expect(await bench.selected()).toBe('D6');
  });

  it('takes cells by arrow keys and of another tab', async () => {
    const bench = await open(BOOK);
    await bench.select('D5');
    await bench.type('=');
    await bench.press('ArrowUp', 'ArrowUp');
    expect(await bench.written()).toBe('=D3');
    await bench.type('+');
    await bench.page.evaluate(() => window.kisi.grid.showSheet(2));
    await bench.click('A1');
    expect(await bench.page.inputValue('.kisi-isi')).toBe("=D3+'Rekap Semester'!A1");
    await bench.press('Enter');
    expect(await bench.edit()).toEqual(typed(4, 3, "=D3+'Rekap Semester'!A1"));
    expect(await bench.page.evaluate(() => window.kisi.grid.activeSheet())).toBe(1);
    expect(await bench.selected()).toBe('D6');
  });
});

describe('boxes to tick', () => {
  const boxes = viewOf([
    sheetOf({
      cells: cellsOf([[{ t: 'TRUE', k: 'b' }], [{ t: 'FALSE', k: 'b' }], [null], ['lain']]),
      validations: [
        {
          ...{ areas: [{ top: 0, left: 0, bottom: 3, right: 0 }], kind: 'checkbox', strict: true, help: '' },
          values: ['TRUE', 'FALSE'],
        },
      ],
    }),
  ]);

  it('are ticked by the space bar, all that are selected like the active one, and by a click', async () => {
    const bench = await open(boxes);
    await bench.plan('gema');
    await bench.select('A1');
    expect(await bench.page.textContent('.kisi-pembaca[aria-live]')).toContain('kotak dicentang');
    await bench.press('Space');
    expect(await bench.edit()).toEqual(typed(0, 0, 'FALSE'));
    await bench.select('A2:A4');
    await bench.press('Space');
    expect(await bench.edit()).toEqual({
      ...{ kind: 'ketik', sheet: 1 },
      cells: [
        { row: 1, column: 0, text: 'TRUE' },
        { row: 2, column: 0, text: 'TRUE' },
      ],
    });
    await bench.click('A3');
    expect(await bench.edit()).toEqual(typed(2, 0, 'FALSE'));
    const aside = await bench.point('A3', 0.1);
    await bench.page.mouse.click(aside.x, aside.y);
    expect(await bench.edits()).toEqual([]);
  });

  it('leave the space bar to cells without one, and a text that is neither value as it stands', async () => {
    const bench = await open(boxes);
    expect(await bench.text('A4')).toBe('lain');
    await bench.select('B1');
    await bench.press('Space');
    expect(await bench.written()).toBe(' ');
    await bench.press('Escape');
  });
});
