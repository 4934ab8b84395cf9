/** Dialogs, sidebar, toasts and questions of an add-on: as in Google Sheets, and shut in. */
import { describe, expect, it } from 'vitest';
import { choose, contentOf, dialogPage, sidebarPage } from './hands.ts';
import { withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

describe('a page of the add-on', () => {
  it('calls the script with its handlers and user object', async () => {
    const { page } = await open('kosong');
    await choose(page, 'Kinerja', 'Jendela');
    const dialog = dialogPage(page);
    await dialog.getByRole('button', { name: 'Panggil' }).click();
    await dialog.getByText('[{"a":[1,"dua",null]},"benda"]').waitFor();
    await dialog.getByRole('button', { name: 'Tutup' }).click();
    expect(await contentOf(page, 'Sheet1', 'A1')).toBe('digema');
  });

  it('hears of an error by name and message, and may not pass a date', async () => {
    const { page } = await open('kosong');
    await choose(page, 'Kinerja', 'Jendela');
    const dialog = dialogPage(page);
    await dialog.getByRole('button', { name: 'Rusak' }).click();
    await dialog.getByText('TypeError: tidak bisa benda').waitFor();
    await dialog.getByRole('button', { name: 'Tanggal' }).click();
    await dialog.getByText('Failed due to illegal value in property: 0').waitFor();
  });

  it('has no origin, reaches neither the page around it nor the server, and opens nothing with its key', async () => {
    const { page, bench } = await open('kosong');
    await choose(page, 'Kinerja', 'Jendela');
    await dialogPage(page).getByText('tertutup: null').waitFor();
    const address = (await page.locator('dialog iframe.halaman').getAttribute('src')) ?? '';
    const key = new URL(address, bench.url).searchParams.get('token') ?? '';
    expect(bench.url).not.toContain(key);
    const { origin } = new URL(bench.url);
    const without = address.replace(/&token=.*/, '');
    const statusOf = async (path: string) => (await page.request.get(origin + path)).status();
    expect([await statusOf(address), await statusOf(without), await statusOf(`/?token=${key}`)]).toEqual([
      200, 401, 401,
    ]);
    const policy = (await page.request.get(origin + address)).headers()['content-security-policy'];
    expect(policy).toContain('sandbox allow-scripts');
    expect(policy).toContain("default-src 'none'");
  });

  it('jumps in the grid by its links, gives way to the next, and closes with Escape', async () => {
    const { page } = await open('kosong');
    await choose(page, 'Kinerja', 'Lainnya', 'Panel');
    await choose(page, 'Kinerja', 'Lainnya', 'Panel');
    expect(await page.locator('#samping iframe').count()).toBe(1);
    await sidebarPage(page).getByRole('link', { name: 'Ke sel' }).click();
    await expect.poll(() => page.getByLabel(/^Alamat sel/).inputValue()).toBe('C7');
    await choose(page, 'Kinerja', 'Jendela');
    await dialogPage(page).getByRole('button', { name: 'Panggil' }).focus();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('gives its place to the dialog that it leads to: at no moment are there two', { timeout: 60_000 }, async () => {
    const { page } = await open('contoh');
    await page.evaluate(() => {
      let most = 0;
      const count = () => {
        most = Math.max(most, document.querySelectorAll('dialog').length);
        document.body.dataset.jendela = String(most);
      };
      new MutationObserver(count).observe(document.body, { childList: true });
    });
    await choose(page, 'Kinerja', 'Susun Laporan…');
    await dialogPage(page)
      .getByRole('radio', { name: /^Semester I(?!I)/ })
      .check();
    await dialogPage(page).getByRole('button', { name: 'Pratinjau' }).click();
    await page.getByRole('dialog', { name: 'Pratinjau Laporan' }).waitFor();
    await dialogPage(page).getByText('PENDAHULUAN').first().waitFor({ timeout: 30_000 });
    expect(await page.locator('body').getAttribute('data-jendela')).toBe('1');
  });

  it('keeps the keyboard inside a dialog', async () => {
    const { page } = await open('kosong');
    await choose(page, 'Kinerja', 'Jendela');
    await dialogPage(page).getByRole('button', { name: 'Panggil' }).focus();
    for (let press = 0; press < 14; press += 1) {
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      );
      expect(isInside).toBe(true);
    }
  });
});

describe('a question of the script', () => {
  it('waits for the answer, line by line as it was asked', async () => {
    const { page } = await open('kosong');
    await choose(page, 'Kinerja', 'Setuju');
    const question = page.getByRole('dialog', { name: 'Ganti isi?' });
    expect(await question.locator('.tanya p').allTextContents()).toEqual(['Baris pertama.', 'Baris kedua.']);
    await page.keyboard.press('Enter');
    await expect.poll(() => contentOf(page, 'Sheet1', 'A1')).toBe('YES');
  });

  it('takes Escape as CLOSE, and a text with its button', async () => {
    const { page } = await open('kosong');
    await choose(page, 'Kinerja', 'Setuju');
    await page.getByRole('dialog', { name: 'Ganti isi?' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => contentOf(page, 'Sheet1', 'A1')).toBe('CLOSE');
    await choose(page, 'Kinerja', 'Tanya');
    await page.getByRole('dialog', { name: 'Nama' }).getByRole('textbox').fill('Siti');
    await page.keyboard.press('Enter');
    await expect.poll(() => contentOf(page, 'Sheet1', 'A1')).toBe('OK Siti');
  });

  it('is there after a reload and in a second window, and goes when it is answered in one of them', async () => {
    const { page, another } = await open('kosong');
    await choose(page, 'Kinerja', 'Setuju');
    await page.getByRole('dialog', { name: 'Ganti isi?' }).waitFor();
    await page.reload();
    await page.getByRole('dialog', { name: 'Ganti isi?' }).waitFor();
    const second = await another();
    await second.getByRole('dialog', { name: 'Ganti isi?' }).getByRole('button', { name: 'Tidak' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => contentOf(page, 'Sheet1', 'A1')).toBe('NO');
  });

  it('is CLOSE when every window is closed', async () => {
    const { page, another } = await open('kosong');
    await choose(page, 'Kinerja', 'Setuju');
    await page.getByRole('dialog', { name: 'Ganti isi?' }).waitFor();
    await page.goto('about:blank');
    await new Promise((resolve) => setTimeout(resolve, 11_500));
    const second = await another();
    await second.locator('#muat').waitFor({ state: 'hidden' });
    expect(await contentOf(second, 'Sheet1', 'A1')).toBe('CLOSE');
  });
});

describe('the menu of the add-on', () => {
  it('shows a toast, and the tab that the script has opened', async () => {
    const { page } = await open('kosong');
    await choose(page, 'Kinerja', 'Lindungi');
    await page.getByRole('status').getByText('Sudah dilindungi.').waitFor();
    await choose(page, 'Kinerja', 'Tab baru');
    await page.getByRole('tab', { name: 'Hasil', selected: true }).waitFor();
  });

  it('says an error by its name, and that one action is at work already', async () => {
    const { page } = await open('kosong');
    await choose(page, 'Kinerja', 'Lainnya', 'Rusak');
    await page.getByText('Error: sengaja rusak').waitFor();
    await page.keyboard.press('Escape');
    await choose(page, 'Kinerja', 'Lama');
    await page.getByText('Kinerja sedang bekerja…').waitFor();
    await choose(page, 'Kinerja', 'Tab baru');
    await page.getByText('Kinerja masih bekerja.').waitFor();
    await page.getByText('Kinerja sedang bekerja…').waitFor({ state: 'hidden' });
    expect(await contentOf(page, 'Sheet1', 'A1')).toBe('selesai lama');
  });
});
