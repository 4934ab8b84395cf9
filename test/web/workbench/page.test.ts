/** The page around the grid: menus, toolbar, tabs, search; by keyboard alone, readable, and reaching the file. */
import { describe, expect, it } from 'vitest';
import { findFlaws, hasVisibleFocus } from '../accessibility.ts';
import { choose, contentOf, goTo, saved, typeInto } from './hands.ts';
import { withWorkbench } from './workbench-under-test.ts';

const open = withWorkbench();

describe('the menu bar', () => {
  it('is used by keyboard: F10, arrows, first letters, Escape back to the cells', async () => {
    const { page } = await open('kosong');
    await goTo(page, 'Sheet1', 'B3');
    await page.keyboard.press('F10');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Berkas');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('Kinerja');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Setuju');
    await page.keyboard.type('l');
    expect(await focused()).toBe('Lindungi');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Panel');
    expect(await hasVisibleFocus(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Lainnya');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.type('lewat papan tombol');
    await page.keyboard.press('Enter');
    expect(await contentOf(page, 'Sheet1', 'B3')).toBe('lewat papan tombol');
  });

  it('goes on to its neighbours while open', async () => {
    const { page } = await open('kosong');
    await page.keyboard.press('F10');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('menu', { name: 'Edit' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('menu', { name: 'Kinerja' }).waitFor();
  });
});

describe('what the menus do', () => {
  it('reaches the file and can be undone', async () => {
    const { page } = await open('kosong');
    await typeInto(page, 'Sheet1', 'A1', '0,2653');
    await goTo(page, 'Sheet1', 'A1');
    await choose(page, 'Format', 'Tebal');
    await page.getByRole('button', { name: 'Tebal', pressed: true }).waitFor();
    await page.getByRole('button', { name: /^Format angka/ }).click();
    await page.getByRole('menuitemradio', { name: /^Persen/ }).click();
    await page.getByRole('button', { name: 'Format angka: Persen' }).waitFor();
    await choose(page, 'Sisipkan/Hapus', 'Sisipkan baris di atas');
    expect(await contentOf(page, 'Sheet1', 'A2')).toBe('26,53%');
    await choose(page, 'Edit', 'Urungkan');
    await expect.poll(() => contentOf(page, 'Sheet1', 'A1')).toBe('26,53%');
    await page.getByRole('button', { name: 'Ulangi' }).click();
    await expect.poll(() => contentOf(page, 'Sheet1', 'A2')).toBe('26,53%');
    await saved(page);
    await page.reload();
    await page.locator('#muat').waitFor({ state: 'hidden' });
    expect(await contentOf(page, 'Sheet1', 'A2')).toBe('26,53%');
  });

  it('sorts, fills down and writes notes', async () => {
    const { page } = await open('kosong');
    for (const [row, text] of ['c', 'a', 'b'].entries()) await typeInto(page, 'Sheet1', `A${row + 1}`, text);
    await goTo(page, 'Sheet1', 'A1:A3');
    await choose(page, 'Data', 'Urutkan menurut kolom A, A–Z');
    await expect.poll(() => contentOf(page, 'Sheet1', 'A3')).toBe('c');
    await goTo(page, 'Sheet1', 'A1:A3');
    await choose(page, 'Edit', 'Isi ke bawah');
    await expect.poll(() => contentOf(page, 'Sheet1', 'A3')).toBe('a');
    await choose(page, 'Sisipkan/Hapus', 'Catatan…');
    await page.getByLabel('Isi catatan').fill('sudah dicek');
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await choose(page, 'Sisipkan/Hapus', 'Catatan…');
    expect(await page.getByLabel('Isi catatan').inputValue()).toBe('sudah dicek');
  });
});

describe('the tabs', () => {
  it('are added, renamed, moved, hidden, shown and deleted', async () => {
    const { page } = await open('kosong');
    const names = () => page.getByRole('tab').allTextContents();
    await page.getByRole('button', { name: 'Tab baru' }).click();
    await expect.poll(names).toEqual(['Sheet1', 'Lembar2']);
    const act = async (tab: string, ...items: string[]) => {
      await page.getByRole('tab', { name: tab, exact: true }).click({ button: 'right' });
      for (const name of items)
        await page.getByRole('menu').last().getByRole('menuitem', { name, exact: true }).click();
    };
    await act('Lembar2', 'Ganti nama…');
    await page.getByRole('textbox', { name: 'Nama tab' }).fill('sheet1');
    await page.keyboard.press('Enter');
    await page.getByText('Sudah ada tab dengan nama itu').waitFor();
    await page.getByRole('textbox', { name: 'Nama tab' }).fill('Rekap');
    await page.keyboard.press('Enter');
    await expect.poll(names).toEqual(['Sheet1', 'Rekap']);
    await act('Rekap', 'Pindah ke kiri');
    await expect.poll(names).toEqual(['Rekap', 'Sheet1']);
    await act('Rekap', 'Sembunyikan');
    await expect.poll(names).toEqual(['Sheet1']);
    await act('Sheet1', 'Tampilkan tab tersembunyi', 'Rekap');
    await expect.poll(names).toEqual(['Rekap', 'Sheet1']);
    await act('Rekap', 'Hapus…');
    await page.getByRole('button', { name: 'Hapus tab' }).click();
    await expect.poll(names).toEqual(['Sheet1']);
  });
});

describe('the search', () => {
  it('finds in this tab and in all, and goes back to the cells', async () => {
    const { page } = await open('contoh');
    await page.keyboard.press('Control+f');
    await page.getByLabel('Cari di sel').fill('Indeks Kepuasan');
    await page.getByText('Tidak ditemukan').waitFor();
    await page.getByRole('checkbox', { name: 'Semua tab' }).check();
    await page.getByText(/^1 dari \d+$/).waitFor();
    await page.getByLabel('Cari di sel').press('Enter');
    await page.getByText(/^2 dari \d+$/).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#cari').isVisible()).toBe(false);
  });
});

describe('the page', () => {
  it.each([
    ['light', { dark: false }],
    ['dark', { dark: true }],
    ['900 px wide', { width: 900, height: 700 }],
  ])('is readable: %s', async (_, look) => {
    const { page } = await open('contoh', look);
    expect(await findFlaws(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Format', exact: true }).click();
    expect(await findFlaws(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await choose(page, 'Berkas', 'Buka berkas…');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /kinerja\.xlsx/ })
      .waitFor();
    expect(await findFlaws(page)).toEqual([]);
  });

  it('speaks no English', async () => {
    const { page } = await open('contoh');
    const words = await page.locator('body').innerText();
    expect(words).not.toMatch(/\b(?:the|file|sheet|save|cancel|loading|undo|edit cell)\b/i);
  });
});
