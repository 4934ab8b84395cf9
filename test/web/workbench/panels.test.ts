/** The panels about a file that cannot be saved: each says why and what to do, and the work can be taken to a copy. */
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contentOf, saved, typeInto } from './hands.ts';
import { type Desk, withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

async function saveCopy({ page, folder }: Desk, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Simpan salinan…' }).first().click();
  await page.getByLabel('Nama salinan').fill(name);
  await page.keyboard.press('Enter');
  await page.getByText('Salinan tersimpan').waitFor();
  expect(existsSync(join(folder, `${name}.xlsx`))).toBe(true);
}

async function lookAgain(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

describe('a file that LibreOffice has open', () => {
  it('is not replaced; a copy takes the work, and when it is closed there the file is saved by itself', async () => {
    const desk = await open('kosong');
    const { page, file, folder } = desk;
    const before = readFileSync(file);
    const lock = join(folder, '.~lock.kinerja.xlsx#');
    writeFileSync(lock, 'Ibu Sari,sari,meja-2,12.01.2026 12:00,file:///x;');
    await typeInto(page, 'Sheet1', 'A1', 'sementara');
    await page
      .getByText(/sedang terbuka di LibreOffice \(Ibu Sari\)/)
      .first()
      .waitFor();
    await page
      .getByText(/Tutup dulu di sana/)
      .first()
      .waitFor();
    await page.getByText('Belum tersimpan', { exact: true }).waitFor();
    await saveCopy(desk, 'salinan terkunci');
    expect(readFileSync(file).equals(before)).toBe(true);
    rmSync(lock);
    await lookAgain(page);
    await saved(page);
    await page.getByText(/sedang terbuka di LibreOffice/).waitFor({ state: 'detached' });
    expect(readFileSync(file).equals(before)).toBe(false);
  });
});

describe('a file that may only be read', () => {
  it('says so, is not replaced, and is saved when it may be written again', async () => {
    const desk = await open('kosong');
    const { page, file } = desk;
    const before = readFileSync(file);
    chmodSync(file, 0o444);
    await typeInto(page, 'Sheet1', 'A1', 'sementara');
    await page.getByText('Berkas kinerja.xlsx hanya bisa dibaca.').first().waitFor();
    await page.getByText(/Lepas tanda hanya-baca/).waitFor();
    await saveCopy(desk, 'salinan baca');
    expect(readFileSync(file).equals(before)).toBe(true);
    chmodSync(file, 0o644);
    await page.getByRole('button', { name: 'Coba simpan lagi' }).click();
    await saved(page);
    expect(await contentOf(page, 'Sheet1', 'A1')).toBe('sementara');
    expect(readFileSync(file).equals(before)).toBe(false);
  });
});
