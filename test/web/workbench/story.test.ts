/** The story of the workbench from opening to the report, as somebody lives it who has never seen it. */
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../local/files/xlsx/read-workbook.ts';
import { choose, contentOf, dialogPage, goTo, saved, sidebarPage, typeInto } from './hands.ts';
import { withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

describe('the story', () => {
  it('goes from a wrong figure over validation and recap to the report', { timeout: 180_000 }, async () => {
    const { page, file, bench } = await open('contoh');
    expect(await page.getByRole('tab', { name: 'Beranda' }).getAttribute('aria-selected')).toBe('true');

    // A realisasi that is no number.
    await typeInto(page, 'Triwulan II', 'E4', 'banyak');
    await saved(page);
    await choose(page, 'Kinerja', 'Validasi Triwulan…');
    const dialog = dialogPage(page);
    await dialog.getByRole('radio', { name: /^Triwulan II(?!I)/ }).check();
    await dialog.getByRole('button', { name: 'Validasi', exact: true }).click();
    await dialog.getByRole('heading', { name: 'Triwulan II 2025 sudah diperiksa' }).waitFor();
    await dialog.getByRole('button', { name: /E4/ }).first().click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel(/^Alamat sel/).inputValue()).toBe('E4');
    expect(await page.getByRole('tab', { name: 'Triwulan II', exact: true }).getAttribute('aria-selected')).toBe(
      'true',
    );

    // Corrected where the grid has jumped to.
    await page.keyboard.type('9876');
    await page.keyboard.press('Enter');
    expect(await contentOf(page, 'Triwulan II', 'E4')).toBe('9876');
    await choose(page, 'Kinerja', 'Validasi Triwulan…');
    await dialog.getByRole('radio', { name: /^Triwulan II(?!I)/ }).check();
    await dialog.getByRole('button', { name: 'Validasi', exact: true }).click();
    await dialog.getByText('Tidak ada yang wajib diperbaiki').waitFor();
    await dialog.getByRole('button', { name: 'Tutup' }).click();

    await choose(page, 'Kinerja', 'Rekap Semester…');
    await dialog.getByRole('radio', { name: /^Semester I(?!I)/ }).check();
    await dialog.getByRole('button', { name: 'Rekap', exact: true }).click();
    await dialog.getByRole('button', { name: 'Buka tab Semester I' }).click();
    await page.getByRole('tab', { name: 'Semester I', exact: true, selected: true }).waitFor();

    await choose(page, 'Kinerja', 'Susun Laporan…');
    await dialog.getByRole('radio', { name: /^Semester I(?!I)/ }).check();
    await dialog.getByRole('button', { name: 'Susun', exact: true }).click();
    await dialog.getByRole('progressbar', { name: /^Langkah [23] dari 3$/ }).waitFor();
    await dialog.getByRole('heading', { name: /Laporan Semester I 2025 selesai/ }).waitFor();
    await dialog.getByRole('link').first().click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Unduh/ }).click();
    const document = await (await download).path();
    expect((await mammoth.extractRawText({ buffer: readFileSync(document) })).value).toContain('SEMESTER I');

    // And in the page, without Word.
    await page.getByRole('button', { name: /^Pratinjau/ }).click();
    await page.frameLocator('iframe.pratinjau').getByText('SEMESTER I').first().waitFor();
    await saved(page);

    // Closed; the file holds everything.
    await page.close();
    await bench.close();
    const { model } = await readWorkbook(readFileSync(file), { fileName: file });
    const rows = (tab: string) => model.sheets.find(({ name }) => name === tab)?.values ?? [];
    expect(rows('Triwulan II')[3]?.[4]).toBe(9876);
    expect(rows('Semester I').some((line) => String(line[0]).startsWith('Direkap '))).toBe(true);
    expect(rows('Arsip').some((line) => line.includes('Laporan Kinerja') && line.includes('Semester I'))).toBe(true);
    expect(rows('Riwayat').some((line) => line.includes('Susun Laporan'))).toBe(true);
  });

  it('shows the list beside the cells in the sidebar', async () => {
    const { page } = await open('contoh');
    await choose(page, 'Kinerja', 'Lainnya', 'Siapa Belum Mengisi');
    await sidebarPage(page)
      .getByRole('heading', { name: /Siapa Belum Mengisi/ })
      .waitFor();
    await goTo(page, 'Triwulan I', 'B2');
    expect(await page.locator('#samping').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Tutup panel samping' }).click();
    expect(await page.locator('#samping').isVisible()).toBe(false);
  });
});
