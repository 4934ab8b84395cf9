/** The page of actions where a call does not run at once: refusals, questions, missing needs, failures, and waiting. */
import { describe, expect, it } from 'vitest';
import { TANYA, TOLAK } from './answers.ts';
import type { Answer } from './page-under-test.ts';
import { CATAT, KURANG, PERIODE, TERCATAT } from './tindakan-answers.ts';
import { withTindakan } from './tindakan-page.ts';

const start = withTindakan();

describe('a call that does not run', () => {
  it('shows the refusal and leads back to the form as it was', async () => {
    const { page, press, heading } = await start([CATAT, TOLAK]);
    await page.getByLabel('Catatan').fill('Sudah dicek.');
    await press('Simpan');
    await heading('Belum dapat dilanjutkan');
    await press('Kembali');
    expect(await page.getByLabel('Catatan').inputValue()).toBe('Sudah dicek.');
  });

  it.each([
    ['Lanjutkan', 'ya'],
    ['Lanjutkan tanpa itu', 'tidak'],
  ])('answers a question with %s as konfirmasi %s, for that call alone', async (label, konfirmasi) => {
    const { press, heading, questions } = await start([PERIODE, { ...TANYA, bolehTanpa: true }, CATAT, TERCATAT]);
    await press('Lanjut');
    await heading('Perlu persetujuan Anda');
    await press(label);
    await heading('Catat langkah 2 Triwulan III');
    await press('Simpan');
    await heading('Langkah 2 Triwulan III dicatat');
    expect((await questions()).map(({ isian }) => isian.konfirmasi)).toEqual([
      undefined,
      undefined,
      konfirmasi,
      undefined,
    ]);
  });

  it('asks for a written reason, says what is missing, and sends the reason until the action has run', async () => {
    const { page, press, heading, questions } = await start([PERIODE, KURANG, CATAT, TERCATAT]);
    await press('Lanjut');
    await heading('Syarat belum lengkap');
    expect(await page.locator('.butir li').allTextContents()).toEqual(KURANG.kurang);
    await press('Tetap lanjutkan');
    expect(await page.getByRole('alert').textContent()).toContain('Tulis alasannya');
    const field = page.getByLabel('Alasan tetap melanjutkan');
    expect(await field.evaluate((it) => it === document.activeElement)).toBe(true);
    await field.fill('  Unit sedang dinas luar. ');
    await press('Tetap lanjutkan');
    await heading('Catat langkah 2 Triwulan III');
    await press('Simpan');
    await heading('Langkah 2 Triwulan III dicatat');
    expect((await questions()).map(({ tahap, isian }) => [tahap, isian.alasan])).toEqual([
      ['', undefined],
      ['periode', undefined],
      ['periode', 'Unit sedang dinas luar.'],
      ['catat', 'Unit sedang dinas luar.'],
    ]);
  });

  it('forgets the reason when one goes back and chooses something else', async () => {
    const { page, press, heading, questions } = await start([PERIODE, KURANG, CATAT, CATAT]);
    await press('Lanjut');
    await heading('Syarat belum lengkap');
    await page.getByLabel('Alasan tetap melanjutkan').fill('Unit sedang dinas luar.');
    await press('Tetap lanjutkan');
    await heading('Catat langkah 2 Triwulan III');
    await press('Kembali');
    await page.getByRole('radio', { name: 'Triwulan II 2026' }).check();
    await press('Lanjut');
    await heading('Catat langkah 2 Triwulan III');
    expect((await questions()).at(-1)).toMatchObject({ tahap: 'periode', isian: { periode: 'Triwulan II' } });
    expect((await questions()).at(-1)?.isian.alasan).toBe(undefined);
  });

  it('tries again with all that was given, the reason too', async () => {
    const broken: Answer = { error: { name: 'Error', message: 'HTTP 503' } };
    const { page, press, heading, questions } = await start([KURANG, broken, CATAT]);
    await page.getByLabel('Alasan tetap melanjutkan').fill('Mendesak.');
    await press('Tetap lanjutkan');
    await heading('Sambungan terputus');
    await press('Coba lagi');
    await heading('Catat langkah 2 Triwulan III');
    expect((await questions()).map(({ isian }) => isian.alasan)).toEqual([undefined, 'Mendesak.', 'Mendesak.']);
  });
});

describe('waiting', () => {
  it('rests every control and says so once', async () => {
    const { page, press } = await start([CATAT, 'never']);
    await press('Simpan');
    expect(await page.locator('button:enabled, input:enabled, textarea:enabled').count()).toBe(0);
    expect(await page.locator('#kabar').innerText()).toContain('Sedang dikerjakan …');
  });
});
