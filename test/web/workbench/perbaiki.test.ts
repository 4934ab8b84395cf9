/** From Validasi to Perbaiki and back: old and new are shown first, one press writes, another puts everything back. */
import { describe, expect, it } from 'vitest';
import { choose, contentOf, dialogPage } from './hands.ts';
import { withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

describe('Perbaiki', () => {
  it('is offered after Validasi, shows old and new, writes what is ticked, and is taken back from the menu', async () => {
    const { page } = await open('latihan');
    await choose(page, 'Kinerja', 'Validasi Triwulan…');
    const dialog = dialogPage(page);
    await dialog.getByRole('radio', { name: /^Triwulan II(?!I)/ }).check();
    await dialog.getByRole('button', { name: 'Validasi', exact: true }).click();
    if (process.env.GAMBAR) {
      await dialog.getByRole('button', { name: 'Perbaiki…', exact: true }).waitFor();
      await page.screenshot({ path: `${process.env.GAMBAR}/perbaiki-1.png` });
    }
    await dialog.getByRole('button', { name: 'Perbaiki…', exact: true }).click();
    await dialog.getByText('Triwulan II E5: "232 Orang" → 232').waitFor();
    await dialog.getByRole('radio', { name: 'sembilan puluh tujuh koma enam (97,6)' }).check();
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/perbaiki-2.png` });
    await dialog.getByRole('button', { name: 'Perbaiki', exact: true }).click();
    await dialog.getByRole('heading', { name: '2 sel diperbaiki' }).waitFor();
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/perbaiki-3.png` });
    await dialog.getByRole('button', { name: 'Tutup' }).click();
    expect(await contentOf(page, 'Triwulan II', 'E5')).toBe('232');
    expect(await contentOf(page, 'Triwulan II', 'E9')).toBe('97,6');

    await choose(page, 'Kinerja', 'Lainnya', 'Urungkan Tindakan Terakhir');
    const undo = dialogPage(page);
    await undo.getByRole('heading', { name: 'Urungkan Perbaiki' }).waitFor();
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/perbaiki-4.png` });
    await undo.getByRole('button', { name: 'Urungkan', exact: true }).click();
    await undo.getByRole('heading', { name: 'Perbaiki diurungkan' }).waitFor();
    await undo.getByRole('button', { name: 'Tutup' }).click();
    expect(await contentOf(page, 'Triwulan II', 'E5')).toBe('232 Orang');
  });
});
