/** Charts of the recap's tab in the workbench: pictures over the cells they lie on, with a text for those who cannot see them. */
import { describe, expect, it } from 'vitest';
import { withGrid } from './grid-bench.ts';
import { cellsOf, sheetOf, viewOf } from './grid-views.ts';

const open = withGrid();

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150"><rect width="300" height="150" fill="#1f3a5f"/></svg>';
const PLACE = { offsetX: 4, offsetY: 6, width: 300, height: 150 };
const BOOK = viewOf([
  sheetOf({
    cells: cellsOf([['Judul']]),
    charts: [
      { id: 1, row: 3, column: 1, ...PLACE, title: 'Rata-rata Capaian', svg: SVG },
      { id: 2, row: 14, column: 1, ...PLACE, title: 'Radar', svg: null },
    ],
  }),
]);

describe('charts over the grid', () => {
  it('are pictures at the cells they lie on, named, and let clicks through; others say where they can be seen', async () => {
    const { page } = await open(BOOK);
    const picture = page.getByRole('img', { name: 'Grafik: Rata-rata Capaian' });
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(300);
    const box = await picture.boundingBox();
    expect([box?.width, box?.height]).toEqual([300, 150]);
    expect(await picture.evaluate((image) => getComputedStyle(image).pointerEvents)).toBe('none');
    expect(await page.locator('.kisi-grafik-lain').textContent()).toContain(
      'Radar. Grafik jenis ini tidak digambar di sini',
    );
  });
});
