/** The setup dialog: what would happen, the year, the run and its outcome. */
import { describe, expect, it } from 'vitest';
import { SIAPKAN, TANYA } from './answers.ts';
import { type Answer, withBrowser } from './page-under-test.ts';

const open = withBrowser();

async function openPlan(runs: Answer[] = ['never'], awal: object = SIAPKAN) {
  const opened = await open('siapkan', {
    answers: { callAwal: [{ json: awal }], callSiapkan: runs, callBuka: [{ json: { ok: true } }] },
  });
  await opened.page.getByRole('spinbutton', { name: 'Tahun' }).waitFor();
  return { ...opened, year: opened.page.getByRole('spinbutton', { name: 'Tahun' }) };
}

describe('the plan', () => {
  it('shows the year, focused, and what happens to which tab', async () => {
    const { page, year, calls } = await openPlan();
    expect(await year.inputValue()).toBe('2026');
    expect(await year.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.locator('summary').allInnerTexts()).toEqual([
      'Dilengkapi\n1 tab',
      'Dibuat baru\n7 tab',
      'Tidak berubah\n2 tab',
    ]);
    expect(await page.getByText('Menambah kolom Status Jabatan').isVisible()).toBe(true);
    expect(await page.getByText('Triwulan I', { exact: true }).isVisible()).toBe(false);
    await page.locator('summary').nth(1).press('Enter');
    expect(await page.getByText('Triwulan I', { exact: true }).isVisible()).toBe(true);
    expect(await calls()).toEqual([{ name: 'callAwal', question: { aksi: 'siapkan' } }]);
  });

  it('leaves out lists that are empty and says when nothing is missing', async () => {
    const { page } = await openPlan(['never'], { ...SIAPKAN, akanDibuat: [], akanDilengkapi: [] });
    expect(await page.locator('summary').allInnerTexts()).toEqual(['Tidak berubah\n2 tab']);
    expect(await page.getByText('Semua tab sudah lengkap').isVisible()).toBe(true);
  });
});

describe('the year', () => {
  it.each(['', '1999', '2101', '2026.5', '26'])('refuses %j with a message at the field', async (text) => {
    const { page, year, calls } = await openPlan();
    await year.fill(text);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('antara 2000 dan 2100');
    expect(await year.getAttribute('aria-invalid')).toBe('true');
    expect(await year.getAttribute('aria-describedby')).toBe(await page.getByRole('alert').getAttribute('id'));
    expect(await year.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await calls()).toHaveLength(1);
    await year.fill('2027');
    expect(await page.getByRole('alert').textContent()).toBe('');
    expect(await year.getAttribute('aria-invalid')).toBe('false');
  });

  it.each([2000, 2027, 2100])('%i is sent as a number', async (tahun) => {
    const { page, year, calls } = await openPlan();
    await year.fill(String(tahun));
    await page.keyboard.press('Enter');
    await expect.poll(calls).toContainEqual({ name: 'callSiapkan', question: { tahun, konfirmasi: false } });
  });
});

describe('the run', () => {
  it('asks, keeps the year when it is cancelled, and runs when it is agreed to', async () => {
    const done = { ok: true, tahun: 2027, akanDibuat: ['Beranda'], akanDilengkapi: SIAPKAN.akanDilengkapi };
    const { page, year, calls } = await openPlan([{ json: TANYA }, { json: TANYA }, { json: done }]);
    await year.fill('2027');
    await page.getByRole('button', { name: 'Siapkan' }).click();
    await page.getByRole('button', { name: 'Batal' }).click();
    expect(await year.inputValue()).toBe('2027');
    await page.getByRole('button', { name: 'Siapkan' }).click();
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    const heading = page.getByRole('heading', { name: 'Buku kerja 2027 siap' });
    await heading.waitFor();
    expect(await heading.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.locator('summary').allInnerTexts()).toEqual(['Dilengkapi\n1 tab', 'Dibuat baru\n1 tab']);
    await page.getByRole('button', { name: 'Buka tab Pengaturan' }).click();
    await expect.poll(calls).toEqual([
      { name: 'callAwal', question: { aksi: 'siapkan' } },
      { name: 'callSiapkan', question: { tahun: 2027, konfirmasi: false } },
      { name: 'callSiapkan', question: { tahun: 2027, konfirmasi: false } },
      { name: 'callSiapkan', question: { tahun: 2027, konfirmasi: true } },
      { name: 'callBuka', question: { tab: 'Pengaturan', sel: 'A1' } },
    ]);
  });

  it('shows a refusal and leads back to the year', async () => {
    const { page, year } = await openPlan([
      { json: { ok: false, pesan: 'Tab Pejabat terkunci.', saran: 'Buka dahulu.' } },
    ]);
    await page.getByRole('button', { name: 'Siapkan' }).click();
    await page.getByText('Tab Pejabat terkunci.').waitFor();
    await page.getByRole('button', { name: 'Kembali' }).click();
    expect(await year.inputValue()).toBe('2026');
  });
});
