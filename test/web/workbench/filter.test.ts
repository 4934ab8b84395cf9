/** The filter as a person uses it: made, narrowed by its button or by keys, and found again in the file. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../local/files/xlsx/read-workbook.ts';
import { findFlaws } from '../accessibility.ts';
import { choose, contentOf, goTo, saved } from './hands.ts';
import { withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

const TABLE = [
  ['Indikator', 'Unit', 'Capaian'],
  ['Nilai SAKIP', 'Sekretariat', '87,5%'],
  ['Indeks layanan', 'Bidang A', '101%'],
  ['Jumlah naskah', 'Bidang B', '0%'],
  ['Nilai SPBE', 'Sekretariat', '64%'],
];

/** As if copied from another program. */
async function paste(page: Page, texts: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate(
    (plain) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    texts.map((line) => line.join('\t')).join('\n'),
  );
}

const TAB = 'Sheet1';

async function openTable() {
  const desk = await open('kosong');
  await goTo(desk.page, TAB, 'A1');
  await paste(desk.page, TABLE);
  await goTo(desk.page, TAB, 'B2');
  await choose(desk.page, 'Data', 'Buat filter');
  return desk;
}

const rows = (page: Page) => page.locator('.hitung-saring');

describe('the filter', () => {
  it('is made around the active cell, narrowed by values, and reaches the file', { timeout: 60_000 }, async () => {
    const { page, file } = await openTable();
    await goTo(page, TAB, 'B1');
    await page.keyboard.press('Alt+ArrowDown');
    const panel = page.getByRole('dialog', { name: 'Filter kolom B: Unit' });
    await panel.waitFor();
    // The field of the grid is as small as its cell.
    expect((await findFlaws(page)).filter((flaw) => !flaw.includes('kisi-sel'))).toEqual([]);
    await panel.getByRole('button', { name: 'Kosongkan' }).click();
    await panel.getByRole('button', { name: 'Terapkan' }).click();
    await panel.getByText('Pilih paling sedikit satu nilai.').waitFor();
    await panel.getByLabel('Cari nilai').fill('sekre');
    await panel.getByRole('checkbox', { name: /Sekretariat/ }).check();
    await panel.getByRole('button', { name: 'Terapkan' }).click();
    await rows(page).getByText('2 dari 4 baris').waitFor();

    // Arrows pass by what is hidden; what is written over a block leaves it alone.
    await goTo(page, TAB, 'B2');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel(/^Alamat sel/).inputValue()).toBe('B5');
    await goTo(page, TAB, 'A2');
    await paste(page, [['Satu'], ['Dua']]);
    await page.getByText('2 baris yang disembunyikan filter').waitFor({ state: 'detached' });
    expect([await contentOf(page, TAB, 'A2'), await contentOf(page, TAB, 'A5')]).toEqual(['Satu', 'Dua']);
    expect([await contentOf(page, TAB, 'A3'), await contentOf(page, TAB, 'A4')]).toEqual([
      'Indeks layanan',
      'Jumlah naskah',
    ]);
    await goTo(page, TAB, 'A2:A5');
    await page.keyboard.press('Delete');
    await page.getByText('2 baris yang disembunyikan filter dilewati').waitFor();
    expect(await contentOf(page, TAB, 'A3')).toBe('Indeks layanan');
    await saved(page);
    const [sheet] = (await readWorkbook(readFileSync(file), { fileName: file })).model.sheets;
    expect([sheet?.filter, sheet?.filteredRows]).toEqual([{ top: 0, left: 0, bottom: 4, right: 2 }, new Set([2, 3])]);

    await choose(page, 'Data', 'Hapus filter');
    await expect.poll(() => rows(page).textContent()).toBe('');
    await goTo(page, TAB, 'B2');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel(/^Alamat sel/).inputValue()).toBe('B3');
    await page.keyboard.press('Control+z');
    await rows(page).getByText('2 dari 4 baris').waitFor();
  });

  it('narrows by a condition, sorts, and says what a condition needs', { timeout: 60_000 }, async () => {
    const { page } = await openTable();
    await goTo(page, TAB, 'C1');
    await page.keyboard.press('Alt+ArrowDown');
    const panel = page.getByRole('dialog', { name: 'Filter kolom C: Capaian' });
    await panel.getByRole('radio', { name: 'Tampilkan menurut kondisi' }).check();
    await panel.getByRole('combobox', { name: 'Kondisi' }).selectOption('Lebih dari');
    await panel.getByRole('button', { name: 'Terapkan' }).click();
    await panel.getByText('Isi dahulu pembandingnya.').waitFor();
    await panel.getByLabel('Angka atau tanggal').fill('80');
    await page.keyboard.press('Enter');
    await rows(page).getByText('2 dari 4 baris').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    expect(await panel.getByLabel('Angka atau tanggal').inputValue()).toBe('80%');
    await panel.getByRole('button', { name: 'Tampilkan semua' }).click();
    await expect.poll(() => rows(page).textContent()).toBe('');
    await page.keyboard.press('Alt+ArrowDown');
    await panel.getByRole('button', { name: 'Urutkan A–Z' }).click();
    await expect.poll(() => contentOf(page, TAB, 'A2')).toBe('Jumlah naskah');
    expect(await contentOf(page, TAB, 'A5')).toBe('Indeks layanan');
  });
});
