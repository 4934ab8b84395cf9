/** Uji Tabel in the workbench: a table that is pasted, and a tab as it stands; nothing in the workbook changes. */
import { describe, expect, it } from 'vitest';
import { choose, contentOf, goTo, sidebarPage } from './hands.ts';
import { withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

const TABEL = [
  'Indikator Kinerja\tSatuan\tTarget\tRealisasi\tCapaian (%)',
  'Jumlah pengunjung\tOrang\t1.000\t950\t95,00',
  'Persentase koleksi layak\t%\t80\t92\t100,00',
].join('\n');

describe('Uji Tabel', () => {
  it('examines the open tab, then a pasted table, and leads to a cell', async () => {
    const { page } = await open('contoh');
    await goTo(page, 'Triwulan II', 'A1');
    await choose(page, 'Kinerja', 'Lainnya', 'Uji Tabel…');
    const side = sidebarPage(page);
    const tab = side.getByRole('textbox', { name: 'Tab', exact: true });
    await tab.waitFor();
    expect(await tab.inputValue()).toBe('Triwulan II');
    await side.getByRole('button', { name: 'Kenali Kolom' }).click();
    const target = side.getByRole('combobox', { name: /^Kolom D: / });
    await target.waitFor();
    expect(await target.inputValue()).toBe('Target');
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/uji-1.png` });
    await side.getByRole('button', { name: 'Uji Tabel', exact: true }).click();
    await side.getByRole('heading', { name: 'Uji Tabel: Triwulan II' }).waitFor();
    const before = await contentOf(page, 'Triwulan II', 'J5');

    await side.getByRole('button', { name: 'Uji tabel lain' }).click();
    await side.getByRole('textbox', { name: /tempel tabel/i }).fill(TABEL);
    await side.getByRole('button', { name: 'Kenali Kolom' }).click();
    await side.getByRole('combobox').first().waitFor();
    await side.getByRole('button', { name: 'Uji Tabel', exact: true }).click();
    await side.getByText('1 dari 2 angka cocok dihitung ulang.').waitFor();
    await side.getByText(/angka itu cocok bila capaian dibatasi 100 persen\./).waitFor();
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/uji-2.png` });
    expect(await contentOf(page, 'Triwulan II', 'J5')).toBe(before);
  });
});
