/** The panels about a file that cannot be saved: each says why and what to do, and the work can be taken to a copy. */
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, contentOf, saved, typeInto } from './hands.ts';
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

/** As Excel writes it beside an open file: length and name in 54 bytes, then the name in UTF-16. */
function excelOwnerFile(name: string): Buffer {
  const bytes = Buffer.alloc(165, ' ');
  bytes[0] = name.length;
  bytes.write(name, 1, 'latin1');
  bytes[54] = name.length;
  bytes.write(name, 55, 'utf16le');
  return bytes;
}

describe('a file that Excel has open', () => {
  it('is not replaced; a copy takes the work, and when it is closed there the file is saved by itself', async () => {
    const desk = await open('kosong');
    const { page, file, folder } = desk;
    const before = readFileSync(file);
    const lock = join(folder, '~$kinerja.xlsx');
    writeFileSync(lock, excelOwnerFile('Ibu Sari'));
    await typeInto(page, 'Sheet1', 'A1', 'sementara');
    await page
      .getByText(/sedang terbuka di Excel \(Ibu Sari\)/)
      .first()
      .waitFor();
    await page.getByText('Belum tersimpan', { exact: true }).waitFor();
    await saveCopy(desk, 'salinan excel');
    expect(readFileSync(file).equals(before)).toBe(true);
    rmSync(lock);
    await lookAgain(page);
    await saved(page);
    await page.getByText(/sedang terbuka di Excel/).waitFor({ state: 'detached' });
    expect(readFileSync(file).equals(before)).toBe(false);
  });
});

describe('a file with contents that would be lost', () => {
  it('is not saved before the person agrees, names what would go, and can be left as it is', async () => {
    const desk = await open('kosong');
    const { page, file, folder } = desk;
    const signed = join(folder, 'tertanda.xlsx');
    const parts = unzipSync(readFileSync(file));
    writeFileSync(signed, zipSync({ ...parts, '_xmlsignatures/sig1.xml': strToU8('<Signature/>') }));
    const before = readFileSync(signed);
    await choose(page, 'Berkas', 'Buka berkas…');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^tertanda\.xlsx/ })
      .click();
    await page.getByText('tertanda.xlsx', { exact: true }).first().waitFor();
    await typeInto(page, 'Sheet1', 'A1', 'baru');
    await page.getByText('Belum tersimpan: sebagian isi berkas akan hilang').waitFor();
    await page.getByText(/Tanda tangan digital/).waitFor();
    await page.getByText('Belum tersimpan', { exact: true }).waitFor();
    expect(readFileSync(signed).equals(before)).toBe(true);
    await saveCopy(desk, 'salinan tertanda');
    expect(readFileSync(signed).equals(before)).toBe(true);
    await page.getByRole('button', { name: 'Izinkan dan simpan' }).click();
    await saved(page);
    await page.getByText('sebagian isi berkas akan hilang').waitFor({ state: 'detached' });
    expect(Object.keys(unzipSync(readFileSync(signed)))).not.toContain('_xmlsignatures/sig1.xml');
    expect(await contentOf(page, 'Sheet1', 'A1')).toBe('baru');
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
