/** The part of a form in which each of several things gets a meaning from one list: what the columns of a table are. */
import { describe, expect, it } from 'vitest';
import { findFlaws } from './accessibility.ts';
import { withBrowser } from './page-under-test.ts';
import { KOLOM, TABEL_DIUJI, TERCATAT } from './tindakan-answers.ts';

const open = withBrowser();

describe('the meaning of columns', () => {
  it.each([300, 760])(
    'is chosen from lists that have names and examples, %i pixels wide, and sent by letter',
    async (width) => {
      const { page, calls } = await open('tindakan', {
        ...{ aksi: 'uji', width },
        answers: { callTindakan: [{ json: KOLOM }, { json: TERCATAT }] },
      });
      const list = page.getByRole('combobox', { name: 'Kolom D: Rencana' });
      await list.waitFor();
      expect(await page.getByRole('group', { name: 'Arti kolom' }).getByRole('combobox').count()).toBe(2);
      expect(await list.inputValue()).toBe('Tidak dipakai');
      const example = await list.evaluate(
        (one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent,
      );
      expect(example).toBe('100 · 50');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await findFlaws(page)).toEqual([]);
      await list.selectOption('Target');
      await page.locator('#tombol .utama').click();
      await expect.poll(async () => (await calls()).length).toBe(2);
      const question = (await calls())[1]?.question as { isian: Record<string, unknown> };
      expect(question.isian.kolom).toEqual(['D=Target', 'E=Realisasi']);
    },
  );

  it('leads from a card of the outcome to its cell', async () => {
    const { page, calls } = await open('tindakan', {
      aksi: 'uji',
      answers: { callTindakan: [{ json: KOLOM }, { json: TABEL_DIUJI }], callBuka: [{ json: { ok: true } }] },
    });
    await page.locator('#tombol .utama').click();
    await page.getByRole('button', { name: 'F4 · Jumlah koleksi' }).click();
    await expect.poll(async () => (await calls()).some(({ name }) => name === 'callBuka')).toBe(true);
    const question = (await calls()).find(({ name }) => name === 'callBuka')?.question;
    expect(question).toMatchObject({ tab: 'Lama', sel: 'F4' });
  });
});
