/** The period dialog where needs of a step of the SOP are missing: only a written reason goes on. */
import { describe, expect, it } from 'vitest';
import { PILIHAN_LAPORAN, PILIHAN_SEMESTER, REKAP, TANYA } from './answers.ts';
import { type Answer, withBrowser } from './page-under-test.ts';
import { KURANG } from './tindakan-answers.ts';

const open = withBrowser();

/** Opens the dialog of the aksi and presses its button. */
async function run(aksi: 'rekap-semester' | 'laporan', runs: Answer[]) {
  const awal = aksi === 'laporan' ? PILIHAN_LAPORAN : PILIHAN_SEMESTER;
  const opened = await open('periode', {
    aksi,
    answers: { callAwal: [{ json: awal }], callRekap: runs, callLaporan: runs },
  });
  await opened.page.getByRole('button', { name: awal.tombol, exact: true }).click();
  return opened;
}

describe('needs of the SOP that are missing', () => {
  it('are listed, and passed over only with a written reason, which is kept through a question', async () => {
    const done = { json: { ...REKAP, tab: 'Semester I' } };
    const { page, calls } = await run('rekap-semester', [{ json: KURANG }, { json: TANYA }, done]);
    await page.getByRole('heading', { name: 'Syarat belum lengkap' }).waitFor();
    expect(await page.getByText(KURANG.pesan).isVisible()).toBe(true);
    expect(await page.locator('.butir li').allTextContents()).toEqual(KURANG.kurang);
    await page.getByRole('button', { name: 'Tetap lanjutkan' }).click();
    const field = page.getByLabel('Alasan tetap melanjutkan');
    expect(await page.getByRole('alert').textContent()).toContain('Tulis alasannya lebih dahulu.');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await calls()).toHaveLength(2);
    await field.fill(' Sudah disetujui Sekretaris Dinas. ');
    await page.getByRole('button', { name: 'Tetap lanjutkan' }).click();
    await page.getByRole('button', { name: 'Lanjutkan', exact: true }).click();
    await page.getByRole('heading', { name: 'Rekap Semester I 2026 selesai' }).waitFor();
    const alasan = 'Sudah disetujui Sekretaris Dinas.';
    expect((await calls()).slice(1).map(({ question }) => question)).toEqual([
      { periode: 'Semester I' },
      { periode: 'Semester I', alasan },
      { periode: 'Semester I', alasan, konfirmasi: true },
    ]);
  });

  it('lead back to the choice by Batal', async () => {
    const { page, calls } = await run('laporan', [{ json: KURANG }]);
    await page.getByRole('button', { name: 'Batal' }).click();
    await page.getByRole('radio').first().waitFor();
    expect(await calls()).toHaveLength(2);
  });
});
