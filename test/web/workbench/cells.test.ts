/** What somebody coming from Excel tries first: merging, lines, moving, series, replacing, sums; each reaches the file. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../local/files/xlsx/read-workbook.ts';
import { choose, contentOf, goTo, saved, typeInto } from './hands.ts';
import { withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();
const TAB = 'Sheet1';

async function write(page: Page, address: string, texts: readonly (readonly string[])[]): Promise<void> {
  await goTo(page, TAB, address);
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

async function sheetIn(file: string) {
  const { model } = await readWorkbook(readFileSync(file), { fileName: file });
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no tab');
  return { sheet, styles: model.styles };
}

describe('blocks of cells', () => {
  it('are merged after a question, lined, and parted again', { timeout: 60_000 }, async () => {
    const { page, file } = await open('kosong');
    await write(page, 'B2', [
      ['Judul', 'hilang'],
      ['x', 'y'],
    ]);
    await goTo(page, TAB, 'B2:C2');
    await choose(page, 'Format', 'Gabungkan sel', 'Gabungkan semua');
    const question = page.getByRole('dialog', { name: 'Gabungkan sel?' });
    await question.getByText('Isi 1 sel lain di B2:C2 dihapus.').waitFor();
    await question.getByRole('button', { name: 'Batal' }).click();
    expect(await contentOf(page, TAB, 'C2')).toBe('hilang');
    await goTo(page, TAB, 'B2:C2');
    await choose(page, 'Format', 'Gabungkan sel', 'Gabungkan semua');
    await question.getByRole('button', { name: 'Gabungkan', exact: true }).click();
    await question.waitFor({ state: 'detached' });
    await goTo(page, TAB, 'B2:C3');
    await choose(page, 'Format', 'Garis tepi', 'Garis luar');
    await choose(page, 'Format', 'Garis tepi', 'Jenis garis');
    await page.getByRole('menuitemradio', { name: 'Tebal' }).click();
    await saved(page);
    const { sheet, styles } = await sheetIn(file);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(styles.get(sheet.styles[2]?.[2]).borders).toEqual({
      bottom: { style: 'thick', color: '#000000' },
      right: { style: 'thick', color: '#000000' },
    });
    await goTo(page, TAB, 'B2');
    await choose(page, 'Format', 'Gabungkan sel', 'Pisahkan');
    // Saved a second after the last change.
    await expect.poll(async () => (await sheetIn(file)).sheet.merges, { timeout: 15_000 }).toEqual([]);
  });

  it('move by cutting and pasting, formulas following, and go on as series', { timeout: 60_000 }, async () => {
    const { page, file } = await open('kosong');
    await write(page, 'A1', [
      ['10', '=A1*2'],
      ['TW I', '5'],
    ]);
    await goTo(page, TAB, 'A1');
    await page.keyboard.press('Control+x');
    await page.locator('.kisi-salinan').waitFor();
    await goTo(page, TAB, 'D4');
    await page.keyboard.press('Control+v');
    await expect.poll(() => contentOf(page, TAB, 'B1')).toBe('=D4*2');
    expect(await contentOf(page, TAB, 'A1')).toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(() => contentOf(page, TAB, 'B1')).toBe('=A1*2');
    await write(page, 'A3', [['IKU-1'], ['IKU-2']]);
    await goTo(page, TAB, 'A3:A4');
    const canvas = (await page.locator('.kisi-kanvas').boundingBox()) ?? { x: 0, y: 0 };
    const corner = { x: canvas.x + 46 + 100, y: canvas.y + 22 + 4 * 21 };
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(corner.x - 30, corner.y + 45, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => contentOf(page, TAB, 'A6')).toBe('IKU-4');
    await saved(page);
    expect((await sheetIn(file)).sheet.values.slice(2, 6).map(([first]) => first)).toEqual([
      'IKU-1',
      'IKU-2',
      'IKU-3',
      'IKU-4',
    ]);
  });

  it('are replaced by another text, one by one or all at once', { timeout: 60_000 }, async () => {
    const { page } = await open('kosong');
    await write(page, 'A1', [
      ['Bidang A', '=A1'],
      ['bidang a', 'Bidang A'],
    ]);
    await page.keyboard.press('Control+h');
    await page.getByLabel('Cari di sel').fill('Bidang A');
    await page.getByText('1 dari 4').waitFor();
    await page.getByLabel('Ganti dengan').fill('Sekretariat');
    await page.getByLabel('Huruf besar/kecil sama').check();
    await page.getByText('1 dari 3').waitFor();
    await page.getByRole('button', { name: 'Ganti', exact: true }).click();
    await page.getByText('1 kecocokan di 1 sel sudah diganti.').waitFor();
    await page.getByLabel('Huruf besar/kecil sama').uncheck();
    await page.getByRole('button', { name: 'Ganti semua' }).click();
    await page.getByText('2 kecocokan di 2 sel sudah diganti.').waitFor();
    await page.getByText('Tidak ditemukan').waitFor();
    await page.keyboard.press('Escape');
    expect(await contentOf(page, TAB, 'A2')).toBe('Sekretariat');
    await page.keyboard.press('Control+z');
    await expect.poll(() => contentOf(page, TAB, 'A2')).toBe('bidang a');
    expect(await contentOf(page, TAB, 'A1')).toBe('Sekretariat');
  });

  it('are added up below, in Indonesian, and dated by keys', { timeout: 60_000 }, async () => {
    const { page } = await open('kosong');
    await write(page, 'A1', [['1.234,56'], ['=A1*2'], ['teks'], ['26,53%'], ['Rp1.000'], ['1/2/2026']]);
    await goTo(page, TAB, 'A1:A3');
    const sums = page.locator('.hitung-jumlah');
    await expect.poll(() => sums.textContent()).toBe('Jumlah: 3.703,68   Rata-rata: 1.851,84   Hitungan: 3');
    await goTo(page, TAB, 'A4:A6');
    await expect.poll(() => sums.textContent()).toContain('Hitungan: 3');
    expect(await contentOf(page, TAB, 'A4')).toBe('26,53%');
    expect(await contentOf(page, TAB, 'A5')).toBe('1000');
    expect(await contentOf(page, TAB, 'A6')).toBe('01/02/2026');
    await typeInto(page, TAB, 'B1', '=A6+1');
    expect(await contentOf(page, TAB, 'B1')).toBe('=A6+1');
    await goTo(page, TAB, 'C1');
    await page.keyboard.press('Control+;');
    await expect.poll(() => contentOf(page, TAB, 'C1')).toMatch(/^\d\d\/\d\d\/20\d\d$/);
  });
});
