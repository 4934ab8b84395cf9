/** An action in several calls: progress, stopping and going on, with the keyboard and for a screen reader, in light and dark. */
import { describe, expect, it } from 'vitest';
import { findFlaws } from './accessibility.ts';
import { LAPORAN, PILIHAN_LAPORAN, TOLAK } from './answers.ts';
import { type Answer, type OpenOptions, withBrowser } from './page-under-test.ts';

const open = withBrowser();

const kemajuan = (langkah: number, sudah: string, sedang: string, delay = 10): Answer => ({
  delay,
  json: { ok: true, kemajuan: { langkah, dari: 3, berikut: `{"sampai":"${langkah}"}`, sudah, sedang } },
});

const SATU = kemajuan(1, 'Data Semester I diperiksa.', 'Menyusun dan menyimpan dokumen');
const DUA = kemajuan(2, 'Laporan tersimpan dan tercatat di tab Arsip.', 'Membuat PDF');

async function run(callLaporan: Answer[], look: OpenOptions = {}) {
  const opened = await open('periode', {
    ...look,
    aksi: 'laporan',
    answers: { callAwal: [{ json: PILIHAN_LAPORAN }], callLaporan },
  });
  await opened.page.getByRole('button', { name: PILIHAN_LAPORAN.tombol, exact: true }).click();
  return opened;
}

describe('an action in several calls', () => {
  it('shows how far it is, what is done, and what runs', async () => {
    const { page } = await run([SATU, 'never']);
    const heading = page.getByRole('heading', { level: 1, name: /^Menyusun laporan / });
    await heading.waitFor();
    expect(await heading.evaluate((it) => it === document.activeElement)).toBe(true);
    const bar = page.getByRole('progressbar', { name: 'Langkah 2 dari 3' });
    expect(await bar.evaluate((it) => [(it as HTMLProgressElement).value, (it as HTMLProgressElement).max])).toEqual([
      1, 3,
    ]);
    expect(await page.getByRole('status').first().textContent()).toBe('Menyusun dan menyimpan dokumen …');
    expect(await page.locator('.kemajuan-butir li').allTextContents()).toEqual(['Data Semester I diperiksa.']);
  });

  it('hands on what each call gave, runs to the end, and keeps the focus on the way', async () => {
    const { page, calls } = await run([SATU, DUA, { json: LAPORAN }]);
    await page.getByRole('heading', { level: 1, name: /selesai$/ }).waitFor();
    const questions = (await calls()).filter(({ name }) => name === 'callLaporan').map(({ question }) => question);
    const periode = (questions[0] as { periode: string }).periode;
    expect(questions).toEqual([
      { periode },
      { periode, berikut: '{"sampai":"1"}' },
      { periode, berikut: '{"sampai":"2"}' },
    ]);
  });

  it('counts the seconds', async () => {
    const { page } = await run([SATU, 'never'], { stoppedClock: true });
    await page.clock.runFor(20);
    await page.getByRole('progressbar').waitFor();
    await page.clock.runFor(5000);
    expect(await page.locator('.kabar-detik').textContent()).toBe('5 detik');
  });

  it('says in its last step that nothing is left to stop', async () => {
    const { page, calls } = await run([SATU, DUA, 'never']);
    await page.getByRole('progressbar', { name: 'Langkah 3 dari 3' }).waitFor();
    const button = page.getByRole('button', { name: 'Batal' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await button.click({ force: true });
    expect(await page.getByRole('status').first().textContent()).toContain('Langkah terakhir sedang berjalan');
    expect((await calls()).filter(({ name }) => name === 'callLaporan')).toHaveLength(3);
  });
});

describe('Batal', () => {
  /** Presses the button while the second step runs, which then ends. */
  async function stopped(press: 'click' | 'Enter' | 'Escape', look: OpenOptions = {}) {
    const slow = kemajuan(2, 'Laporan tersimpan dan tercatat di tab Arsip.', 'Membuat PDF', 1500);
    const opened = await run([SATU, slow, { json: LAPORAN }], look);
    const { page } = opened;
    const button = page.getByRole('button', { name: 'Batal' });
    await button.waitFor();
    if (press === 'click') await button.click();
    else if (press === 'Escape') await page.keyboard.press('Escape');
    else {
      await page.keyboard.press('Tab');
      expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
    }
    expect(await page.getByRole('status').first().textContent()).toContain('Dihentikan setelah langkah ini selesai');
    await page.getByRole('heading', { level: 1, name: 'Dihentikan setelah langkah 2 dari 3' }).waitFor();
    return opened;
  }

  it.each(['click', 'Enter', 'Escape'] as const)(
    'by %s calls no further, and says what is done and what is not',
    async (press) => {
      const { page, calls } = await stopped(press);
      expect((await calls()).filter(({ name }) => name === 'callLaporan')).toHaveLength(2);
      expect(await page.locator('.butir li').allTextContents()).toEqual([
        'Data Semester I diperiksa.',
        'Laporan tersimpan dan tercatat di tab Arsip.',
      ]);
      expect(await page.getByText('Belum dikerjakan: Membuat PDF.').isVisible()).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    },
  );

  it('can be thought better of: Lanjutkan calls the step that was left', async () => {
    const { page, calls } = await stopped('click');
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await page.getByRole('heading', { level: 1, name: /selesai$/ }).waitFor();
    const last = (await calls()).filter(({ name }) => name === 'callLaporan').at(-1)?.question;
    expect(last).toMatchObject({ berikut: '{"sampai":"2"}' });
  });

  it('leads back to the choice of the period', async () => {
    const { page } = await stopped('click');
    await page.getByRole('button', { name: 'Kembali' }).click();
    await page.getByRole('button', { name: PILIHAN_LAPORAN.tombol, exact: true }).waitFor();
  });

  it.each([false, true])('and the progress keep nobody out (dark: %s, 300 pixels wide)', async (dark) => {
    const { page } = await run([SATU, 'never'], { dark, width: 300 });
    await page.getByRole('progressbar').waitFor();
    expect(await findFlaws(page)).toEqual([]);
    const { page: after } = await stopped('click', { dark, width: 300 });
    expect(await findFlaws(after)).toEqual([]);
  });
});

describe('trouble on the way', () => {
  it('says beside a refusal what is done already', async () => {
    const { page } = await run([SATU, { json: TOLAK }]);
    await page.getByRole('heading', { level: 1, name: 'Belum dapat dilanjutkan' }).waitFor();
    expect(await page.locator('.butir li').first().textContent()).toBe('Data Semester I diperiksa.');
  });

  it('goes on with the same step once the connection is back', async () => {
    const lost: Answer = { error: { name: 'NetworkError', message: 'NetworkError: HTTP 0' } };
    const { page, calls } = await run([SATU, lost, DUA, { json: LAPORAN }]);
    await page.getByRole('heading', { level: 1, name: 'Sambungan terputus' }).waitFor();
    expect(await page.locator('.butir li').allTextContents()).toEqual(['Data Semester I diperiksa.']);
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByRole('heading', { level: 1, name: /selesai$/ }).waitFor();
    const handed = (await calls())
      .filter(({ name }) => name === 'callLaporan')
      .map(({ question }) => (question as { berikut?: string }).berikut);
    expect(handed).toEqual([undefined, '{"sampai":"1"}', '{"sampai":"1"}', '{"sampai":"2"}']);
  });

  it('asks in between, and goes on with the answer', async () => {
    const tanya: Answer = { json: { ok: false, perluKonfirmasi: true, pesan: 'Ada ketikan.', saran: 'Lanjutkan?' } };
    const { page, calls } = await run([SATU, tanya, { json: LAPORAN }]);
    await page.getByRole('button', { name: 'Lanjutkan', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /selesai$/ }).waitFor();
    expect((await calls()).at(-1)?.question).toMatchObject({ konfirmasi: true, berikut: '{"sampai":"1"}' });
  });
});
