/** Copying, cutting, pasting and filling: formulas move along within the grid, texts go to and come from other programs. */
import { describe, expect, it } from 'vitest';
import { type Bench, withGrid } from './grid-bench.ts';
import { cellsOf, deltaOf, sheetOf, viewOf } from './grid-views.ts';

const open = withGrid();

const BOOK = viewOf(
  [
    sheetOf({
      cells: cellsOf([
        ['Indikator', 'Target', 'Capaian'],
        ['Nilai "SAKIP"', { t: '1.234,50', e: '1234,5', k: 'n', s: 1 }, { t: '50,00%', e: '=B2/2', f: true, k: 'n' }],
        ['baris satu\nbaris dua', { t: '80', k: 'n' }, { t: '25,00%', e: '=B3/2', f: true, k: 'n' }],
      ]),
      protections: [
        { area: { top: 30, left: 0, bottom: 30, right: 25 }, open: [], reason: 'Jumlah', warningOnly: false },
      ],
    }),
    sheetOf({ id: 2, name: 'Rekap' }),
  ],
  [{}, { bold: true, background: '#ffff00' }],
);

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

const copy = (from: object, to: object, more: object = {}) => ({
  ...{ kind: 'salin', sheet: 1, from, toSheet: 1, to, what: 'semua' },
  ...more,
});

/** Notes, links and merged cells go along. */
const PASTED = { pasted: true };

function clipboardText(bench: Bench): Promise<string> {
  return bench.page.evaluate(() => navigator.clipboard.readText());
}

describe('copying within the grid', () => {
  it('copies cells with their formulas, not their texts', async () => {
    const bench = await open(BOOK);
    await bench.select('B2:C3');
    await bench.press('Control+c');
    expect(await bench.page.isVisible('.kisi-salinan')).toBe(true);
    await bench.select('E5');
    await bench.press('Control+v');
    expect(await bench.edit()).toEqual(copy(area(1, 1, 2, 2), area(4, 4, 5, 5), PASTED));
    expect(await bench.selected()).toBe('E5:F6');
    await bench.press('Escape');
    expect(await bench.page.isVisible('.kisi-salinan')).toBe(false);
  });

  it('fills a larger selection, and goes to another tab', async () => {
    const bench = await open(BOOK);
    await bench.select('C2');
    await bench.press('Control+c');
    await bench.select('C2:C9');
    await bench.press('Control+v');
    expect(await bench.edit()).toEqual(copy(area(1, 2, 1, 2), area(1, 2, 8, 2), PASTED));
    await bench.select('A1', 2);
    await bench.press('Control+v');
    expect(await bench.edit()).toEqual(copy(area(1, 2, 1, 2), area(0, 0, 0, 0), { toSheet: 2, ...PASTED }));
  });

  it('shows a copied formula as not yet known, never as a figure of its own', async () => {
    const bench = await open(BOOK);
    await bench.plan('diam');
    await bench.select('B2:C2');
    await bench.press('Control+c');
    await bench.select('B9');
    await bench.press('Control+v');
    expect(await bench.text('B9')).toBe('1.234,50');
    expect(await bench.text('C9')).toBe('…');
    expect(await bench.look('B9')).toMatchObject({ bl: 1 });
  });

  it('copies only values with Shift', async () => {
    const bench = await open(BOOK);
    await bench.select('C2');
    await bench.press('Control+c');
    await bench.select('D2');
    await bench.press('Control+Shift+v');
    expect(await bench.edit()).toEqual(copy(area(1, 2, 1, 2), area(1, 3, 1, 3), { what: 'nilai' }));
  });

  it('moves what was cut, once', async () => {
    const bench = await open(BOOK);
    await bench.select('A2:B3');
    await bench.press('Control+x');
    await bench.select('B3');
    await bench.press('Control+v');
    const from = area(1, 0, 2, 1);
    expect(await bench.edit()).toEqual({ kind: 'pindah', sheet: 1, from, toSheet: 1, row: 2, column: 1 });
    await bench.select('F1');
    await bench.press('Control+v');
    expect(await bench.edit()).toMatchObject({ kind: 'tempel', row: 0, column: 5 });
  });

  it('forgets its own copy when rows come or go, and pastes its texts', async () => {
    const bench = await open(BOOK);
    await bench.select('B2:C2');
    await bench.press('Control+c');
    const { cells: _, ...frame } = BOOK.sheets[0]!;
    await bench.apply(deltaOf([{ id: 1, frame: { ...frame, rows: 201 }, cells: {} }]));
    expect(await bench.page.isVisible('.kisi-salinan')).toBe(false);
    await bench.select('E5');
    await bench.press('Control+v');
    expect(await bench.edit()).toMatchObject({ kind: 'tempel', texts: [['1.234,50', '50,00%']] });
  });

  it('refuses to cut, to paste into and to fill closed cells', async () => {
    const bench = await open(BOOK);
    await bench.select('A31');
    await bench.press('Control+x');
    await bench.paste('a\tb');
    await bench.press('Control+d');
    expect(await bench.edits()).toEqual([]);
    const reason = 'Sel ini dilindungi (Jumlah) dan tidak dapat diubah oleh Anda.';
    expect(await bench.list('refused')).toEqual([reason, reason, reason]);
  });
});

describe('other programs', () => {
  it('get texts with tabs and a table', async () => {
    const bench = await open(BOOK);
    await bench.select('A2:B3');
    await bench.press('Control+c');
    expect(await clipboardText(bench)).toBe('"Nilai ""SAKIP"""\t1.234,50\n"baris satu\nbaris dua"\t80');
    const html = await bench.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text() ?? '';
    });
    expect(html).toContain('Nilai "SAKIP"');
    expect(html).toMatch(/font-weight:\s*bold/);
  });

  it('give a block from Excel', async () => {
    const bench = await open(BOOK);
    await bench.plan('gema');
    await bench.select('A5');
    await bench.paste(
      'Satu\t1.234,56\t26,53%\r\n"dua\nbaris"\t\t=A1\r\n',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>x</td></tr></table></html>',
    );
    const texts = [
      ['Satu', '1.234,56', '26,53%'],
      ['dua\nbaris', '', '=A1'],
    ];
    expect(await bench.edit()).toEqual({ kind: 'tempel', sheet: 1, row: 4, column: 0, texts });
    expect(await bench.text('B5')).toBe('1.234,56');
    expect(await bench.selected()).toBe('A5:C6');
  });

  it('give a table of a web page, cells that span several as one', async () => {
    const bench = await open(BOOK);
    await bench.select('A5');
    await bench.paste(
      '',
      '<table><tr><th colspan="2">Judul <b>tebal</b></th></tr><tr><td>a<br>b</td><td> 1&nbsp;000 </td></tr></table>',
    );
    const texts = [
      ['Judul tebal', ''],
      ['a\nb', '1 000'],
    ];
    expect(await bench.edit()).toMatchObject({ texts });
  });

  it('give one text for all selected cells', async () => {
    const bench = await open(BOOK);
    await bench.select('A5:B6');
    await bench.paste('sama');
    const texts = [
      ['sama', 'sama'],
      ['sama', 'sama'],
    ];
    expect(await bench.edit()).toMatchObject({ row: 4, column: 0, texts });
  });

  it('are served by menus, too', async () => {
    const bench = await open(BOOK);
    await bench.select('A1:B1');
    await bench.page.evaluate(() => window.kisi.grid.copy());
    await expect.poll(() => clipboardText(bench)).toBe('Indikator\tTarget');
    await bench.select('A9');
    await bench.page.evaluate(() => window.kisi.grid.paste());
    expect(await bench.edit()).toEqual(copy(area(0, 0, 0, 1), area(8, 0, 8, 1), PASTED));
    await bench.page.evaluate(() => window.kisi.grid.clear());
    expect(await bench.edit()).toEqual({ kind: 'kosongkan', sheet: 1, areas: [area(8, 0, 8, 1)] });
  });
});

describe('rows that the filter hides', () => {
  const filtered = viewOf([
    sheetOf({
      cells: cellsOf([['Unit'], ['A'], ['B'], ['A'], ['A']]),
      filter: area(0, 0, 4, 0),
      filterColumns: { 0: { kind: 'values', hidden: ['B'] } },
      filteredRows: [2],
    }),
  ]);

  it('are not copied, not moved, not written into, and the person is told', async () => {
    const bench = await open(filtered);
    await bench.select('A2:A4');
    await bench.press('Control+c');
    expect(await clipboardText(bench)).toBe('A\nA');
    await bench.select('C7');
    await bench.press('Control+v');
    expect(await bench.edits()).toEqual([
      [copy(area(1, 0, 1, 0), area(6, 2, 6, 2), PASTED), copy(area(3, 0, 3, 0), area(7, 2, 7, 2), PASTED)],
    ]);
    await bench.select('A2:A4');
    await bench.press('Control+x');
    await bench.select('E7');
    await bench.press('Control+v');
    expect([await bench.edits(), await bench.list('refused')]).toEqual([
      [],
      [expect.stringContaining('disembunyikan filter')],
    ]);
    await bench.press('Escape');
    await bench.select('A2:A5');
    await bench.press('Delete');
    expect(await bench.edit()).toEqual({
      kind: 'kosongkan',
      sheet: 1,
      areas: [area(1, 0, 1, 0), area(3, 0, 4, 0)],
    });
    expect(await bench.list('told')).toEqual(['1 baris yang disembunyikan filter dilewati dan tidak berubah.']);
  });

  it('open by the button in the header, by mouse and by keys', async () => {
    const bench = await open(filtered);
    const { left, top, width, height } = await bench.box('A1');
    await bench.page.mouse.click(left + width - 8, top + height - 10);
    await bench.select('A1');
    await bench.press('Alt+ArrowDown');
    expect(await bench.list('filters')).toEqual([0, 0]);
    await bench.page.mouse.click(left + 20, top + height - 10);
    expect(await bench.list('filters')).toEqual([]);
    expect(await bench.page.textContent('.kisi-pembaca[aria-live]')).toContain('kepala filter');
  });
});

describe('filling', () => {
  it('downwards and to the right by keys', async () => {
    const bench = await open(BOOK);
    await bench.select('B2:C4');
    await bench.press('Control+d');
    expect(await bench.edit()).toEqual(copy(area(1, 1, 1, 2), area(2, 1, 3, 2)));
    await bench.press('Control+r');
    expect(await bench.edit()).toEqual(copy(area(1, 1, 3, 1), area(1, 2, 3, 2)));
    await bench.select('C3');
    await bench.press('Control+d');
    expect(await bench.edit()).toEqual(copy(area(1, 2, 1, 2), area(2, 2, 2, 2)));
  });

  it('by the handle at the corner of the selection', async () => {
    const bench = await open(BOOK);
    await bench.select('C2:C3');
    const corner = await bench.point('C3', 1, 1);
    await bench.drag(corner, await bench.point('C8'));
    expect(await bench.edits()).toEqual([
      [
        copy(area(1, 2, 2, 2), area(3, 2, 6, 2)),
        copy(area(1, 2, 1, 2), area(7, 2, 7, 2)),
        { kind: 'deret', sheet: 1, from: area(1, 2, 2, 2), whole: area(1, 2, 7, 2) },
      ],
    ]);
    expect(await bench.selected()).toBe('C2:C8');
  });

  it('does not drag cells elsewhere', async () => {
    const bench = await open(BOOK);
    await bench.select('B2');
    await bench.drag(await bench.point('B2', 0, 0.3), await bench.point('E9'));
    expect(await bench.edits()).toEqual([]);
    expect(await bench.text('B2')).toBe('1.234,50');
  });
});
