/** axe at the workbench: the page with all that opens in it, and the add-on's pages in their shut frames, in light and dark. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../axe.ts';
import { choose, dialogPage, goTo, saved, sidebarPage, typeInto } from './hands.ts';
import { withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

/** Looks at the page under the name of what is open in it. */
async function look(page: Page, state: string): Promise<void> {
  expect.soft([state, ...(await findViolations(page))]).toEqual([state]);
}

async function openMenus(page: Page): Promise<void> {
  for (const name of ['Berkas', 'Edit', 'Sisipkan/Hapus', 'Format', 'Data', 'Kinerja']) {
    await page.getByRole('menubar').getByRole('menuitem', { name, exact: true }).click();
    await page.getByRole('menu', { name }).waitFor();
    await look(page, `menu ${name}`);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: /^Format angka/ }).click();
  await look(page, 'formats');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Bertindak sebagai' }).click();
  await page.getByRole('menu').waitFor();
  await look(page, 'people');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Triwulan I', exact: true }).click({ button: 'right' });
  await look(page, 'menu of a tab');
  await page.keyboard.press('Escape');
}

async function openWindows(page: Page): Promise<void> {
  for (const [menu, item] of [
    ['Berkas', 'Buka berkas…'],
    ['Berkas', 'Simpan salinan…'],
    ['Berkas', 'Berkas hasil'],
    ['Berkas', 'Surat keluar'],
    ['Sisipkan/Hapus', 'Catatan…'],
  ] as const) {
    await choose(page, menu, item);
    await page.getByRole('dialog').waitFor();
    await page.waitForFunction(() => document.querySelector('dialog [aria-busy="true"]') === null);
    await look(page, item);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

describe.each([
  ['light', { dark: false }],
  ['dark', { dark: true, width: 1024, height: 600 }],
])('the workbench, %s', (_, appearance) => {
  it('has no violation with its menus and windows', { timeout: 240_000 }, async () => {
    const { page } = await open('contoh', appearance);
    await look(page, 'Beranda');
    await goTo(page, 'Triwulan II', 'E4');
    await openMenus(page);
    await openWindows(page);
    await page.keyboard.press('Control+h');
    await page.getByLabel('Cari di sel').fill('Indeks');
    await look(page, 'find and replace');
    await page.keyboard.press('Escape');
    await goTo(page, 'Triwulan II', 'B1');
    await choose(page, 'Data', 'Buat filter');
    await page.getByRole('button', { name: /filter/i, pressed: true }).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('dialog', { name: /^Filter kolom/ }).waitFor();
    await look(page, 'list of the filter');
    await page.getByRole('radio', { name: 'Tampilkan menurut kondisi' }).check();
    await look(page, 'condition of the filter');
    await page.keyboard.press('Escape');
  });

  it('has no violation with the pages of the add-on in it', { timeout: 240_000 }, async () => {
    const { page } = await open('latihan', appearance);
    const dialog = dialogPage(page);
    const side = sidebarPage(page);
    await choose(page, 'Kinerja', 'Validasi Triwulan…');
    await dialog.getByRole('radio', { name: /^Triwulan II(?!I)/ }).check();
    await look(page, 'choice of a quarter');
    await dialog.getByRole('button', { name: 'Validasi', exact: true }).click();
    await dialog.getByRole('button', { name: 'Tampilkan di samping' }).waitFor();
    await look(page, 'what is to be corrected');
    await dialog.getByRole('button', { name: 'Tampilkan di samping' }).click();
    await side.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await look(page, 'the same beside the cells');
    for (const names of [
      ['Lainnya', 'Kendali SOP'],
      ['Lainnya', 'Siapa Belum Mengisi'],
      ['Lainnya', 'Lihat Asal Angka'],
      ['Lainnya', 'Uji Tabel…'],
    ]) {
      await goTo(page, 'Triwulan II', 'M4');
      await choose(page, 'Kinerja', ...names);
      const title = (names.at(-1) ?? '').replace('…', '');
      await page
        .frameLocator(`#samping iframe[title="${title}"]`)
        .getByRole('heading', { level: 1 })
        .waitFor({ state: 'attached' });
      await look(page, title);
    }
    for (const names of [
      ['Rekap Semester…'],
      ['Susun Laporan…'],
      ['Lainnya', 'Siapkan Buku Kerja…'],
      ['Lainnya', 'Kumpulkan Data Triwulan…'],
      ['Lainnya', 'Kunci Triwulan…'],
      ['Lainnya', 'Catat Koreksi…'],
      ['Lainnya', 'Tarik Lembar Isian…'],
    ]) {
      await choose(page, 'Kinerja', ...names);
      await dialog.locator('#tombol button').first().waitFor();
      await look(page, names.at(-1) ?? '');
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await choose(page, 'Kinerja', 'Bantuan');
    await side.locator('dt').first().waitFor();
    await look(page, 'Bantuan');
  });

  it('has no violation with its notices, questions and short messages', { timeout: 120_000 }, async () => {
    const { page, file, folder, bench } = await open('kosong', appearance);
    await choose(page, 'Kinerja', 'Lindungi');
    await page.getByRole('status').getByText('Sudah dilindungi.').waitFor();
    await look(page, 'short message');
    await choose(page, 'Kinerja', 'Setuju');
    await page.getByRole('dialog', { name: 'Ganti isi?' }).waitFor();
    await look(page, 'question');
    await page.keyboard.press('Escape');
    await choose(page, 'Kinerja', 'Tanya');
    await page.getByRole('dialog', { name: 'Nama' }).waitFor();
    await look(page, 'question with a field');
    await page.keyboard.press('Escape');
    const parts = unzipSync(readFileSync(file));
    const signed = { ...parts, '_xmlsignatures/sig1.xml': strToU8('<Signature/>') };
    writeFileSync(join(folder, 'tertanda.xlsx'), zipSync(signed));
    await choose(page, 'Berkas', 'Buka berkas…');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^tertanda\.xlsx/ })
      .click();
    await page.getByText('tertanda.xlsx', { exact: true }).first().waitFor();
    await typeInto(page, 'Sheet1', 'A1', 'baru');
    await page.getByText('Belum tersimpan: sebagian isi berkas akan hilang').waitFor();
    await look(page, 'what would be lost');
    await page.getByRole('button', { name: 'Izinkan dan simpan' }).click();
    await saved(page);
    await bench.close();
    await page
      .getByText(/^Program/)
      .first()
      .waitFor();
    await look(page, 'the program has ended');
  });
});
