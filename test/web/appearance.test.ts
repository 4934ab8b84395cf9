/** Every state of every page, light and dark, wide and 300 pixels narrow: readable, named, nothing cut off. */
import { describe, expect, it } from 'vitest';
import { findFlaws } from './accessibility.ts';
import { findViolations } from './axe.ts';
import { withBrowser } from './page-under-test.ts';
import { STATES } from './states.ts';

const open = withBrowser();

describe.each(STATES)('$page, $name', ({ page: name, aksi, answers: given, reach }) => {
  it.each([
    ['light', 460, false],
    ['dark', 460, true],
    ['narrow', 300, false],
    ['narrow dark', 300, true],
    ['wide', 760, true],
  ])('has no flaw in the %s window', async (_, width, dark) => {
    const sidebar = width === 300;
    const look = { ...(aksi ? { aksi } : {}), ...(given ? { answers: given } : {}), width, dark, sidebar };
    const { page } = await open(name, look);
    await reach(page);
    await page.mouse.move(0, 0);
    expect(await findFlaws(page)).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('the help', () => {
  it('explains every menu item that exists, the three levels, several accounts, and where the data goes', async () => {
    const { page } = await open('bantuan', { width: 300 });
    const terms = (await page.locator('dt').allTextContents()).join('\n');
    for (const item of [
      'Beranda',
      'Validasi Triwulan…',
      'Rekap Semester…',
      'Susun Laporan…',
      'Siapkan Buku Kerja…',
      'Rekap Triwulan…',
      'Rekap Tahunan…',
      'Sosialisasikan Laporan…',
      'Kumpulkan Data Triwulan…',
      'Siapa Belum Mengisi',
      'Kunci Triwulan…',
      'Buka Kunci…',
      'Catat Koreksi…',
      'Lembar Disposisi…',
      'Tarik Lembar Isian…',
      'Kendali SOP',
      'Cetak Ulang…',
      'Serah Terima…',
      'Mulai Tahun Baru…',
      'Wajib Diperbaiki',
      'Perlu Dicek',
      'Info',
    ]) {
      expect(terms).toContain(item);
    }
    const text = await page.locator('main').innerText();
    expect(text).toContain('Authorization is required to perform that action');
    expect(text).toContain('Tidak ada data yang dikirim ke tempat lain');
    expect(text).not.toMatch(/temuan|galat/i);
  });
});
