/** What can go wrong around the page: the connection, the program, the file, other windows. Nothing typed is lost unseen. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { choose, contentOf, saved, sidebarPage, typeInto } from './hands.ts';
import { withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

describe('a lost connection', () => {
  it('is shown within 3 seconds, keeps what is typed, and sends it when it is back', async () => {
    const { page } = await open('kosong');
    await page.context().setOffline(true);
    const since = Date.now();
    await page.getByText('Sambungan ke program terputus').waitFor();
    expect(Date.now() - since).toBeLessThan(3000);
    await typeInto(page, 'Sheet1', 'B2', '12,5');
    await page.getByText('1 isian sel belum terkirim').waitFor();
    await page.context().setOffline(false);
    await page.getByText('Tersambung', { exact: true }).waitFor();
    await saved(page);
    expect(await contentOf(page, 'Sheet1', 'B2')).toBe('12,5');
    await page.reload();
    await page.locator('#muat').waitFor({ state: 'hidden' });
    expect(await contentOf(page, 'Sheet1', 'B2')).toBe('12,5');
  });

  it('says how to start again when the program was ended, and lets nobody type into nothing', async () => {
    const { page, bench } = await open('kosong');
    await bench.close();
    await page.getByText('Program Rekap Kinerja sudah berhenti.').waitFor();
    await page
      .getByText(/npm start/)
      .first()
      .waitFor();
    await typeInto(page, 'Sheet1', 'B2', '5');
    expect(await page.getByText(/isian sel belum terkirim/).count()).toBe(0);
  });
});

describe('the file', () => {
  it('that another program has changed is never overwritten; a copy takes what was done here', async () => {
    const { page, file, folder } = await open('kosong');
    writeFileSync(file, 'dari program lain');
    await typeInto(page, 'Sheet1', 'A1', 'milik saya');
    await page.getByText('kinerja.xlsx diubah program lain').waitFor();
    await page.getByText('Belum tersimpan', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Simpan salinan…' }).click();
    await page.getByLabel('Nama salinan').fill('salinan saya');
    await page.keyboard.press('Enter');
    await page.getByText('Salinan tersimpan').waitFor();
    expect(existsSync(join(folder, 'salinan saya.xlsx'))).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('dari program lain');
  });

  it('can be taken as it is now, after a confirmation', async () => {
    const { page, file, folder } = await open('kosong');
    await typeInto(page, 'Sheet1', 'A1', 'awal');
    await saved(page);
    await choose(page, 'Berkas', 'Simpan salinan…');
    await page.getByLabel('Nama salinan').fill('lain');
    await page.keyboard.press('Enter');
    await page.getByText('Salinan tersimpan').waitFor();
    await typeInto(page, 'Sheet1', 'A1', 'kemudian');
    await saved(page);
    writeFileSync(file, readFileSync(join(folder, 'lain.xlsx')));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByRole('button', { name: 'Muat ulang dari berkas' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Muat ulang' }).click();
    await expect.poll(() => contentOf(page, 'Sheet1', 'A1')).toBe('awal');
    await page.getByText('diubah program lain').waitFor({ state: 'detached' });
  });

  it('can be another one: new, opened from a folder, and from the list of the last ones', async () => {
    const { page, folder } = await open('kosong');
    await typeInto(page, 'Sheet1', 'A1', 'yang pertama');
    await choose(page, 'Berkas', 'Buku kerja baru…');
    await page.getByLabel('Nama berkas').fill('Kedua');
    await page.keyboard.press('Enter');
    await page.getByText('Kedua.xlsx').first().waitFor();
    await typeInto(page, 'Sheet1', 'A1', 'yang kedua');
    await saved(page);
    expect(existsSync(join(folder, 'Kedua.xlsx'))).toBe(true);
    await choose(page, 'Berkas', 'Buka berkas…');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^kinerja\.xlsx/ })
      .click();
    await expect.poll(() => contentOf(page, 'Sheet1', 'A1')).toBe('yang pertama');
    await page.getByRole('menuitem', { name: 'Berkas', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Berkas terakhir' }).click();
    await page.getByRole('menuitem', { name: /^Kedua\.xlsx/ }).click();
    await expect.poll(() => contentOf(page, 'Sheet1', 'A1')).toBe('yang kedua');
  });
});

describe('a second window', () => {
  it('follows what is done in the first, and the other way round', async () => {
    const { page, another } = await open('kosong');
    const second = await another();
    await second.locator('#muat').waitFor({ state: 'hidden' });
    await typeInto(page, 'Sheet1', 'A1', 'dari satu');
    await expect.poll(() => contentOf(second, 'Sheet1', 'A1')).toBe('dari satu');
    await typeInto(second, 'Sheet1', 'A2', 'dari dua');
    await expect.poll(() => contentOf(page, 'Sheet1', 'A2')).toBe('dari dua');
    await choose(page, 'Kinerja', 'Jendela');
    await page.getByRole('dialog', { name: 'Jendela uji' }).waitFor();
    expect(await second.locator('dialog').count()).toBe(0);
  });

  it('starts nothing while an action runs in the first, sees that it runs, and its page waits for its turn', async () => {
    const { page, another } = await open('kosong');
    const second = await another();
    await second.locator('#muat').waitFor({ state: 'hidden' });
    await choose(second, 'Kinerja', 'Lainnya', 'Panel');
    await choose(page, 'Kinerja', 'Lama');
    await second.getByText('Kinerja sedang bekerja…').waitFor();
    await sidebarPage(second).getByRole('button', { name: 'Panggil' }).click();
    await choose(second, 'Kinerja', 'Tab baru');
    await second.getByText('Kinerja masih bekerja.').waitFor();
    expect(await page.getByText('Kinerja masih bekerja.').count()).toBe(0);
    // The call of the page was not refused: it comes after the long one.
    await sidebarPage(second).getByText('benda').waitFor();
    await expect.poll(() => contentOf(second, 'Sheet1', 'A1')).toBe('digema');
    expect(await second.getByRole('tab').allTextContents()).toEqual(['Sheet1']);
  });
});

describe('another person', () => {
  it('is let in by the owner, is refused a protected cell with the reason, and undone again', async () => {
    const { page } = await open('contoh');
    const person = page.getByRole('button', { name: /Bertindak sebagai/ });
    await person.click();
    await page.getByRole('menuitemradio', { name: /^Kepala Dinas/ }).click();
    await page.getByText('Sekarang bertindak sebagai Kepala Dinas').waitFor();
    expect(await person.textContent()).toContain('Kepala Dinas');
  });

  it('finds the sidebar begun anew, in every window, with the focus where it was', async () => {
    const { page, bench, another } = await open('kosong');
    const second = await another();
    for (const one of [page, second]) {
      await one.locator('#muat').waitFor({ state: 'hidden' });
      await choose(one, 'Kinerja', 'Lainnya', 'Panel');
      await sidebarPage(one).getByRole('button', { name: 'Panggil' }).click();
      await sidebarPage(one).getByText('benda').waitFor();
    }
    await page.locator('#orang').focus();
    const token = new URL(bench.url).searchParams.get('token') ?? '';
    await page.request.post(`${new URL(bench.url).origin}/api/pengguna`, {
      headers: { 'x-kinerja-token': token },
      data: { email: 'staf@lain.example' },
    });
    for (const one of [page, second]) {
      await one.getByRole('button', { name: /staf@lain\.example/ }).waitFor();
      await sidebarPage(one).getByText('tertutup: null').waitFor();
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('orang');
  });

  it('may not type where the owner has protected', async () => {
    const { page, bench } = await open('kosong');
    await choose(page, 'Kinerja', 'Lindungi');
    await page.getByText('Sudah dilindungi.').waitFor();
    const token = new URL(bench.url).searchParams.get('token') ?? '';
    await page.request.post(`${new URL(bench.url).origin}/api/pengguna`, {
      headers: { 'x-kinerja-token': token },
      data: { email: 'staf@lain.example' },
    });
    await page.getByRole('button', { name: /staf@lain\.example/ }).waitFor();
    await typeInto(page, 'Sheet1', 'B2', 'boleh?');
    await page
      .getByText(/dilindungi.*Hanya untuk Kasubag/)
      .first()
      .waitFor();
    expect(await contentOf(page, 'Sheet1', 'B2')).toBe('');
  });
});
