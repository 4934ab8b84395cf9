/** The preview of a report: sheets of paper in a window, from which the report can be made at once. */
import { describe, expect, it } from 'vitest';
import { PILIHAN_LAPORAN, PRATINJAU } from './answers.ts';
import { type OpenPage, withBrowser } from './page-under-test.ts';

const open = withBrowser();

const preview = (more: object = {}, look: object = {}): Promise<OpenPage> =>
  open('pratinjau', {
    ...{ periode: 'Semester I', width: 1000, height: 600, ...look },
    answers: { callPratinjau: [{ json: PRATINJAU }], ...more },
  });

describe('the preview', () => {
  it('asks for the chosen period and shows its sheets', async () => {
    const { page, calls } = await preview();
    await page.getByRole('heading', { name: 'BAB I PENDAHULUAN' }).waitFor();
    expect(await calls()).toEqual([{ name: 'callPratinjau', question: { periode: 'Semester I' } }]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Pratinjau ${PRATINJAU.judul}`);
    expect(await page.getByRole('table', { name: /Tabel 1\.1/ }).count()).toBe(1);
  });

  it('follows a reference within the sheets, and stays where it is', async () => {
    const { page } = await preview();
    await page.getByRole('link', { name: 'Tabel 1.1' }).click();
    await expect.poll(() => page.getByRole('cell', { name: 'IKU-1' }).isVisible()).toBe(true);
    expect(await page.locator('#isi').evaluate((box) => box.scrollTop)).toBeGreaterThan(200);
    expect(page.url()).not.toContain('#');
  });

  it('makes the report from here, and leads back when that is refused', async () => {
    const refused = { ok: false, pesan: 'Belum bisa.', saran: 'Coba nanti.', temuan: [] };
    const { page, calls } = await preview({ callLaporan: [{ json: refused }] });
    await page.getByRole('button', { name: 'Susun', exact: true }).click();
    await page.getByText('Belum bisa.').waitFor();
    expect((await calls()).at(-1)).toEqual({ name: 'callLaporan', question: { periode: 'Semester I' } });
    await page.getByRole('button', { name: 'Kembali' }).click();
    await page.getByText('Isi bab').waitFor();
  });

  it('says what stands in the way', async () => {
    const refused = { ok: false, pesan: 'Masih ada yang wajib diperbaiki.', saran: 'Perbaiki dahulu.', temuan: [] };
    const { page } = await preview({ callPratinjau: [{ json: refused }] });
    await page.getByText('Masih ada yang wajib diperbaiki.').waitFor();
  });
});

describe('the way there', () => {
  it('is a button beside Susun, for the chosen period', async () => {
    const { page, calls } = await open('periode', {
      aksi: 'laporan',
      answers: { callAwal: [{ json: PILIHAN_LAPORAN }], callBukaTindakan: [{ json: { ok: true } }] },
    });
    await page.getByRole('radio', { name: /^Semester I/ }).check();
    await page.getByRole('button', { name: 'Pratinjau' }).click();
    await expect
      .poll(async () => (await calls()).at(-1))
      .toEqual({
        name: 'callBukaTindakan',
        question: { aksi: 'pratinjau', isian: { periode: 'Semester I' } },
      });
  });

  it('is a window of its own from the page of actions as well, where Susun Laporan is opened in place', async () => {
    const { page, calls } = await open('tindakan', {
      ...{ aksi: 'laporan', sidebar: true, width: 300 },
      answers: { callAwal: [{ json: PILIHAN_LAPORAN }], callBukaTindakan: [{ json: { ok: true } }] },
    });
    await page.getByRole('radio', { name: /^Tahun/ }).check();
    await page.getByRole('button', { name: 'Pratinjau' }).click();
    await expect
      .poll(async () => (await calls()).at(-1))
      .toEqual({
        name: 'callBukaTindakan',
        question: { aksi: 'pratinjau', isian: { periode: 'Tahun' } },
      });
  });
});
