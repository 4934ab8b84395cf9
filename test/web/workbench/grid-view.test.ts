/** What the grid shows: texts, looks, notes, links, frozen and hidden parts, sizes. */
import { describe, expect, it } from 'vitest';
import { withGrid } from './grid-bench.ts';
import { cellsOf, deltaOf, sheetOf, viewOf } from './grid-views.ts';

const open = withGrid();

const LINE = { style: 'thin', color: '#bf9000' };

const STYLES = [
  {},
  { bold: true, italic: true, fontSize: 14, fontColor: '#ffffff', background: '#1f4e79', align: 'center' as const },
  { wrap: true, vertical: 'top' as const },
  { numberFormat: '#,##0.00' },
  { borders: { top: LINE, bottom: { style: 'double', color: '#000000' } } },
];

const LONG = 'Persentase dokumen perencanaan perangkat daerah yang selaras dengan rencana pembangunan';

const BOOK = viewOf(
  [
    sheetOf({
      cells: cellsOf([
        [{ t: 'Judul', s: 1 }, 'Teks', { t: '12,5', k: 'n' }, { t: 'TRUE', k: 'b' }, { t: '#N/A', k: 'e' }],
        [
          { t: LONG, s: 2 },
          { t: 'garis', s: 4 },
          { t: '1.234.567.890.123,00', k: 'n', s: 3 },
        ],
        ['Buka', { t: '0,333333333333333', k: 'n' }, { t: 'Laporan', l: 'https://dinas.go.id/a' }],
        [null, { t: 'Ke temuan', l: '#gid=2&range=B5' }],
      ]),
      columnWidths: { 0: 150, 2: 80 },
      rowHeights: { 4: 50 },
      merges: [{ top: 7, left: 0, bottom: 8, right: 3 }],
      notes: { '0,1': 'Catatan penilai.\nBaris dua.' },
      frozenRows: 1,
      frozenColumns: 1,
      hiddenRows: [5],
      hiddenColumns: [5],
    }),
    sheetOf({ id: 2, name: 'Polos', hiddenGridlines: true }),
  ],
  STYLES,
);

describe('a cell', () => {
  it('stands where its kind belongs, unless its look says otherwise', async () => {
    const bench = await open(BOOK);
    const aligned = await Promise.all(['B1', 'C1', 'D1', 'E1', 'A1'].map(async (a1) => (await bench.look(a1)).ht));
    expect(aligned).toEqual([1, 3, 2, 2, 2]);
  });

  it('has the look of the view', async () => {
    const bench = await open(BOOK);
    expect(await bench.look('A1')).toMatchObject({
      ...{ bl: 1, it: 1, fs: 14, cl: { rgb: '#ffffff' }, bg: { rgb: '#1f4e79' }, ff: 'Arial', vt: 3 },
    });
    expect(await bench.look('A2')).toMatchObject({ tb: 3, vt: 1, fs: 10 });
    expect(await bench.look('B2')).toMatchObject({ bd: { t: { s: 1, cl: { rgb: '#bf9000' } }, b: { s: 7 } } });
    expect(await bench.look('C3')).toMatchObject({ cl: { rgb: '#1155cc' }, ul: { s: 1 } });
  });

  it('never shows a part of a number', async () => {
    const bench = await open(BOOK);
    expect(await bench.text('C2')).toBe('###');
    expect(await bench.text('B3')).toMatch(/^0,3{6,12}$/);
    const { cells: _, ...frame } = BOOK.sheets[0]!;
    await bench.apply(deltaOf([{ id: 1, frame: { ...frame, columnWidths: { 0: 150, 2: 300 } }, cells: {} }]));
    expect(await bench.text('C2')).toBe('1.234.567.890.123,00');
    await bench.select('C2');
    expect(await bench.page.inputValue('.kisi-isi')).toBe('1.234.567.890.123,00');
  });

  it('shows its note when the pointer rests on it', async () => {
    const bench = await open(BOOK);
    const { x, y } = await bench.point('B1');
    await bench.page.mouse.move(x, y);
    const card = bench.page.locator('.kisi-catatan');
    await card.waitFor({ state: 'visible' });
    expect(await card.textContent()).toBe('Catatan penilai.\nBaris dua.');
    const beside = await bench.point('C1');
    await bench.page.mouse.move(beside.x, beside.y);
    await card.waitFor({ state: 'hidden' });
  });

  it('opens its link where its text is clicked, and by keyboard', async () => {
    const bench = await open(BOOK);
    const { left, top, width, height } = await bench.box('B4');
    await bench.page.mouse.click(left + 15, top + height / 2);
    expect(await bench.list('links')).toEqual(['#gid=2&range=B5']);
    expect(await bench.selected()).toBe('B4');
    await bench.page.mouse.click(left + width - 3, top + height / 2);
    expect(await bench.list('links')).toEqual([]);
    await bench.select('C3');
    await bench.press('Alt+Enter');
    expect(await bench.list('links')).toEqual(['https://dinas.go.id/a']);
  });
});

describe('a tab', () => {
  it('keeps its frozen part in sight', async () => {
    const bench = await open(BOOK);
    const before = await bench.box('A1');
    await bench.select('T150');
    expect(await bench.box('A1')).toEqual(before);
    expect((await bench.box('T150')).top).toBeGreaterThan(before.top + before.height - 1);
    expect((await bench.box('B2')).top).toBeLessThan(0);
    const { x, y } = await bench.point('A1');
    await bench.page.mouse.click(x, y);
    expect(await bench.selected()).toBe('A1');
  });

  it('has the widths and heights of the file, and room for long texts', async () => {
    const bench = await open(BOOK);
    expect((await bench.box('A1')).width).toBe(150);
    expect((await bench.box('B1')).width).toBe(100);
    expect((await bench.box('A5')).height).toBe(50);
    expect((await bench.box('A4')).height).toBe(21);
    expect((await bench.box('A2')).height).toBeGreaterThan(50);
    expect((await bench.box('B8')).width).toBe(150 + 100 + 80 + 100);
  });

  it('hides rows, columns and lines', async () => {
    const bench = await open(BOOK);
    expect((await bench.box('A6')).height).toBe(0);
    expect((await bench.box('F1')).width).toBe(0);
    const shot = async (id: number) => {
      await bench.page.evaluate((sheet) => window.kisi.grid.showSheet(sheet), id);
      await bench.select('A1', id);
      await bench.page.waitForTimeout(100);
      const { x, y } = await bench.point('H20', 0, 0);
      return bench.page.screenshot({ clip: { x: x - 40, y: y - 15, width: 80, height: 30 } });
    };
    const [lined, blank] = [await shot(1), await shot(2)];
    expect(lined.equals(blank)).toBe(false);
  });
});

describe('sizes', () => {
  it('are drawn with the borders of headings and shown at once', async () => {
    const bench = await open(BOOK);
    const { left, width, top } = await bench.box('D1');
    await bench.plan('diam');
    const border = { x: left + width - 2, y: top - 10 };
    await bench.page.mouse.move(border.x - 1, border.y);
    await bench.drag(border, { x: border.x + 60, y: border.y });
    const edit = await bench.edit();
    expect(edit).toMatchObject({ kind: 'ukuran', sheet: 1, axis: 'kolom', from: 3, count: 1 });
    const pixels = edit.kind === 'ukuran' ? edit.pixels : 0;
    expect(Math.abs(pixels - 160)).toBeLessThan(6);
    expect((await bench.box('D1')).width).toBe(pixels);
  });

  it('go back when the host does not take them', async () => {
    const bench = await open(BOOK);
    const { left, top, height } = await bench.box('A3');
    const border = { x: left - 20, y: top + height - 2 };
    await bench.page.mouse.move(border.x, border.y - 1);
    await bench.drag(border, { x: border.x, y: border.y + 30 });
    expect(await bench.edit()).toMatchObject({ kind: 'ukuran', axis: 'baris', from: 2, count: 1 });
    await expect.poll(async () => (await bench.box('A3')).height).toBe(21);
  });

  it('fit their contents with a double click', async () => {
    const bench = await open(BOOK);
    const { left, width, top } = await bench.box('C1');
    await bench.page.mouse.move(left + width - 3, top - 10);
    await bench.page.mouse.dblclick(left + width - 2, top - 10);
    const edit = await bench.edit();
    expect(edit).toMatchObject({ kind: 'ukuran', axis: 'kolom', from: 2, count: 1 });
    expect(edit.kind === 'ukuran' && edit.pixels).toBeGreaterThan(130);
  });

  it('show hidden rows again with the arrows in the heading', async () => {
    const bench = await open(BOOK);
    const { top } = await bench.box('A7');
    await bench.page.mouse.click(40, top - 6);
    expect(await bench.edit()).toEqual({ kind: 'sembunyi', sheet: 1, axis: 'baris', from: 5, count: 1, hidden: false });
  });
});

describe('the frozen part', () => {
  it('is changed by drawing its border', async () => {
    const bench = await open(BOOK);
    const { left, top, height } = await bench.box('A1');
    const border = { x: left + 400, y: top + height - 1 };
    await bench.page.mouse.move(border.x, border.y - 1);
    await bench.drag(border, { x: border.x, y: (await bench.point('A4', 0.5, 0.8)).y });
    expect(await bench.edit()).toEqual({ kind: 'bekukan', sheet: 1, rows: 4, columns: 1 });
  });
});

describe('words', () => {
  it('are Indonesian, whatever is open', async () => {
    const bench = await open(BOOK);
    await bench.select('B1');
    await bench.press('F2');
    const words = await bench.page.evaluate(() => {
      const texts = [document.body.textContent ?? ''];
      for (const element of document.querySelectorAll('*'))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
          texts.push(element.getAttribute(name) ?? '');
      return texts.join(' ');
    });
    const english =
      /\b(the|cells?|sheets?|select(ed|ion)?|paste|copy|undo|redo|insert|delete|formulas?|search|find|error|warning|rows?|columns?|notes?|values?|list|options?|edit(ing)?|untitled)\b/i;
    expect(words).not.toMatch(english);
    expect(words).toContain('Lembar kerja');
  });
});
