/** Lihat Asal Angka in the sidebar: a tree that unfolds by keyboard, links to cells, and looks again at another cell. */
import { describe, expect, it } from 'vitest';
import { ASAL, TERCATAT } from './tindakan-answers.ts';
import { type Reply, withTindakan } from './tindakan-page.ts';

const openTindakan = withTindakan();

async function openAsal(next: Reply[] = []) {
  const opened = await openTindakan([ASAL, ...next], {
    ...{ aksi: 'asal', judul: 'Lihat Asal Angka', sidebar: true, width: 300, height: 640 },
  });
  await opened.heading('Capaian Semester I: 98,75%');
  return opened;
}

describe('the origin of a figure', () => {
  it('shows the formula with names and with figures, and below it the operands down to the typed ones', async () => {
    const { page } = await openAsal();
    expect(await page.locator('.asal-rumus').first().locator('p').allTextContents()).toEqual([
      'Realisasi Semester I ÷ Target Semester I × 100',
      '395 ÷ 400 × 100 = 98,75',
    ]);
    expect(await page.locator('.asal-suku--ujung .asal-nama').allTextContents()).toEqual([
      'Realisasi TW I',
      'Realisasi TW II',
      'Target Semester I',
    ]);
    expect(await page.getByText('belum ada data').isVisible()).toBe(true);
  });

  it('folds and unfolds an operand by keyboard', async () => {
    const { page } = await openAsal();
    const summary = page.locator('summary', { hasText: 'Realisasi Semester I' });
    const inner = page.getByText('190 + 205 = 395', { exact: true });
    expect(await inner.isVisible()).toBe(true);
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await inner.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await inner.isVisible()).toBe(true);
  });

  it('opens the cell of an operand beside the sidebar, which stays', async () => {
    const { page, press, calls } = await openAsal();
    await press('Triwulan II E2');
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    expect((await calls()).find(({ name }) => name === 'callBuka')?.question).toEqual({
      tab: 'Triwulan II',
      sel: 'E2',
    });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Capaian Semester I: 98,75%');
  });

  it('asks again for the marked cell without naming one', async () => {
    const { press, heading, questions } = await openAsal([TERCATAT]);
    await press('Segarkan untuk sel yang dipilih');
    await heading('Langkah 2 Triwulan III dicatat');
    expect(await questions()).toEqual([
      { aksi: 'asal', tahap: '', isian: {} },
      { aksi: 'asal', tahap: '', isian: {} },
    ]);
  });
});
