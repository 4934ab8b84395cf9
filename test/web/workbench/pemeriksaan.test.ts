/** What is to be corrected, in the sidebar of the workbench: each entry leads to its cell, and the list stays. */
import { expect, it } from 'vitest';
import { choose, dialogPage, saved, sidebarPage, typeInto } from './hands.ts';
import { withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

it('leads from the list beside the cells to each of them, and is short by one when that is corrected', {
  timeout: 120_000,
}, async () => {
  const { page } = await open('contoh');
  await typeInto(page, 'Triwulan II', 'E4', 'banyak');
  await choose(page, 'Kinerja', 'Validasi Triwulan…');
  const dialog = dialogPage(page);
  await dialog.getByRole('radio', { name: /^Triwulan II(?!I)/ }).check();
  await dialog.getByRole('button', { name: 'Validasi', exact: true }).click();
  await dialog.getByRole('button', { name: 'Tampilkan di samping' }).click();
  const side = sidebarPage(page);
  await side.getByRole('heading', { name: 'Triwulan II 2025 sudah diperiksa' }).waitFor();
  await page.locator('dialog').waitFor({ state: 'detached' });

  await side.getByRole('button', { name: /E4/ }).first().click();
  await expect.poll(() => page.getByLabel(/^Alamat sel/).inputValue()).toBe('E4');
  await page.keyboard.type('9876');
  await page.keyboard.press('Enter');
  await side.getByRole('button', { name: 'Periksa lagi' }).click();
  await side.getByText('Tidak ada yang wajib diperbaiki').waitFor();
  await saved(page);
});
