/** "Angka ini dari mana?": the figure that is marked in the grid explains itself in the sidebar, down to the typed cells. */
import { describe, expect, it } from 'vitest';
import { choose, goTo, sidebarPage, typeInto } from './hands.ts';
import { withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

describe('Lihat Asal Angka', () => {
  it('shows formula and operands of the marked cell, leads to the typed one, and looks again at another', async () => {
    const { page } = await open('contoh');
    await goTo(page, 'Triwulan II', 'J5');
    await choose(page, 'Kinerja', 'Lainnya', 'Lihat Asal Angka');
    const side = sidebarPage(page);
    await side.getByRole('heading', { name: /^Capaian TW II: / }).waitFor();
    await side.getByText('Realisasi TW II ÷ Target TW II × 100', { exact: true }).waitFor();
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/asal-1.png` });
    await side.getByRole('button', { name: 'Triwulan II E5', exact: true }).click();
    await page.waitForFunction(
      () => (document.querySelector('[aria-label^="Alamat sel"]') as HTMLInputElement).value === 'E5',
    );

    await side.getByRole('button', { name: 'Segarkan untuk sel yang dipilih' }).click();
    await side.getByRole('heading', { name: /^Realisasi: / }).waitFor();
    await side.getByRole('heading', { name: 'Dipakai di' }).waitFor();
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/asal-2.png` });
    expect(await side.getByRole('button', { name: /^Triwulan II: Capaian TW/ }).count()).toBe(1);
  });

  it('says that a figure of the plan has changed since it was recapped, and shows both', async () => {
    const { page } = await open('contoh');
    await typeInto(page, 'Rencana Aksi', 'E5', '221');
    await goTo(page, 'Triwulan II', 'D5');
    await choose(page, 'Kinerja', 'Lainnya', 'Lihat Asal Angka');
    const side = sidebarPage(page);
    await side.getByText(/Di sel tertulis 220; dihitung dari data sekarang 221\./).waitFor();
    await side.getByRole('button', { name: 'Rekap Triwulan' }).waitFor();
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/asal-3.png` });
  });
});
