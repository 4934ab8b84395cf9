/** The list of what is to be corrected, beside the cells: it stays while people work, and is asked for again there. */
import { describe, expect, it } from 'vitest';
import { findFlaws } from './accessibility.ts';
import { PILIHAN_TRIWULAN, TEMUAN } from './answers.ts';
import { withBrowser } from './page-under-test.ts';

const open = withBrowser();

const ANSWERS = {
  callAwal: [{ json: PILIHAN_TRIWULAN }],
  callValidasi: [{ json: { ok: true, temuan: TEMUAN } }, { json: { ok: true, temuan: [] } }],
  callBuka: [{ json: { ok: true } }],
  callBukaTindakan: [{ json: { ok: true } }],
};

describe('the list beside the cells', () => {
  const beside = (dark = false) =>
    open('periode', {
      ...{ aksi: 'validasi', periode: 'Triwulan II 2026', sidebar: true, width: 300, height: 600, dark },
      answers: ANSWERS,
    });

  it('is there at once, for the period it was opened for', async () => {
    const { page, calls } = await beside();
    await page.getByRole('heading', { name: 'Triwulan II 2026 sudah diperiksa' }).waitFor();
    expect(await calls()).toEqual([{ name: 'callValidasi', question: { periode: 'Triwulan II 2026' } }]);
    expect(await page.getByRole('button', { name: 'Tampilkan di samping' }).count()).toBe(0);
  });

  it('stays when a cell is opened, and checks again on demand', async () => {
    const { page, calls, hostCalls } = await beside();
    await page.getByRole('button', { name: 'E7' }).click();
    await expect.poll(hostCalls).toEqual(['editor.focus']);
    await page.getByRole('button', { name: 'Periksa lagi' }).click();
    await page.getByText('Tidak ada yang wajib diperbaiki').waitFor();
    expect((await calls()).map(({ name }) => name)).toEqual(['callValidasi', 'callBuka', 'callValidasi']);
  });

  it.each([false, true])('keeps nobody out at 300 pixels (dark: %s)', async (dark) => {
    const { page } = await beside(dark);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findFlaws(page)).toEqual([]);
  });
});

describe('the way there', () => {
  it('leads from the dialog, which then goes', async () => {
    const { page, calls, hostCalls } = await open('periode', { aksi: 'validasi', answers: ANSWERS });
    await page.getByRole('button', { name: PILIHAN_TRIWULAN.tombol, exact: true }).click();
    await page.getByRole('button', { name: 'Tampilkan di samping' }).click();
    await expect.poll(hostCalls).toEqual(['editor.focus', 'close']);
    expect((await calls()).at(-1)).toEqual({
      name: 'callBukaTindakan',
      question: { aksi: 'validasi', isian: { periode: 'Triwulan II 2026' } },
    });
  });

  it('is not offered where there is nothing to list', async () => {
    const { page } = await open('periode', {
      aksi: 'validasi',
      answers: { ...ANSWERS, callValidasi: [{ json: { ok: true, temuan: [] } }] },
    });
    await page.getByRole('button', { name: PILIHAN_TRIWULAN.tombol, exact: true }).click();
    await page.getByText('Tidak ada yang wajib diperbaiki').waitFor();
    expect(await page.getByRole('button', { name: 'Tampilkan di samping' }).count()).toBe(0);
  });
});
