/** The sidebar and the focus: an answer that comes late does not take the keyboard from whoever types elsewhere by then. */
import { expect, it } from 'vitest';
import { PILIHAN_TRIWULAN } from './answers.ts';
import { withBrowser } from './page-under-test.ts';

const open = withBrowser();

const VALIDASI = { json: { ok: true, temuan: [] }, delay: 400 };

async function waiting(sidebar: boolean) {
  const answers = { callAwal: [{ json: PILIHAN_TRIWULAN }], callValidasi: [VALIDASI] };
  const opened = await open('periode', { aksi: 'validasi', periode: 'Triwulan II 2026', sidebar, answers });
  await opened.page.evaluate(() => {
    document.hasFocus = () => false;
    (document.activeElement as HTMLElement | null)?.blur();
  });
  return opened;
}

it('stays where it is beside the cells when the person has gone on to them', async () => {
  const { page } = await waiting(true);
  await page.getByRole('heading', { name: 'Triwulan II 2026 sudah diperiksa' }).waitFor();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

it('goes to the outcome in a window over the cells', async () => {
  const { page } = await waiting(false);
  const heading = page.getByRole('heading', { name: 'Triwulan II 2026 sudah diperiksa' });
  await heading.waitFor();
  expect(await heading.evaluate((it) => it === document.activeElement)).toBe(true);
});
