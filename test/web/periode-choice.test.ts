/** The period dialog before and while it runs: what is proposed, what is asked of the add-on, what waiting looks like. */
import { describe, expect, it } from 'vitest';
import { hasVisibleFocus } from './accessibility.ts';
import { PILIHAN_LAPORAN, PILIHAN_SEMESTER, PILIHAN_TRIWULAN, REKAP, TANYA, temuan } from './answers.ts';
import { withBrowser } from './page-under-test.ts';

const open = withBrowser();

describe('choosing a period', () => {
  it('proposes the suggested period, focused, with the explanation and the name of the button', async () => {
    const { page, calls } = await open('periode', {
      aksi: 'rekap-semester',
      answers: { callAwal: [{ json: PILIHAN_SEMESTER }] },
    });
    const group = page.getByRole('group', { name: 'Pilih periode tahun 2026' });
    const suggested = group.getByRole('radio', { name: 'Semester I Disarankan' });
    await suggested.waitFor();
    expect(await suggested.isChecked()).toBe(true);
    expect(await suggested.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await group.getByRole('radio').count()).toBe(2);
    expect(await group.getByRole('radio', { name: 'Semester II' }).isDisabled()).toBe(true);
    expect(await page.getByText('Menggabungkan dua triwulan').isVisible()).toBe(true);
    expect(await page.getByText('Triwulan I dan II · belum direkap').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Rekap', exact: true }).isEnabled()).toBe(true);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Rekap Semester');
    expect(await calls()).toEqual([{ name: 'callAwal', question: { aksi: 'rekap-semester' } }]);
  });

  it('falls back to the first possible period when the suggested one cannot be run', async () => {
    const pilihan = PILIHAN_TRIWULAN.pilihan.map((item) => ({ ...item, bisa: item.periode === 'Triwulan III' }));
    const { page } = await open('periode', {
      aksi: 'validasi',
      answers: { callAwal: [{ json: { ...PILIHAN_TRIWULAN, pilihan } }] },
    });
    await page.getByRole('radio').first().waitFor();
    expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('Triwulan III');
  });

  it('says so and rests its button when no period can be run', async () => {
    const pilihan = PILIHAN_SEMESTER.pilihan.map((item) => ({ ...item, bisa: false }));
    const { page } = await open('periode', {
      aksi: 'rekap-semester',
      answers: { callAwal: [{ json: { ...PILIHAN_SEMESTER, pilihan } }] },
    });
    await page.getByText('Belum ada periode yang dapat dipilih.').waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Rekap', exact: true }).isDisabled()).toBe(true);
  });

  it.each([
    ['validasi', PILIHAN_TRIWULAN, 'callValidasi', 'Triwulan II'],
    ['rekap-triwulan', { ...PILIHAN_TRIWULAN, tombol: 'Rekap' }, 'callRekap', 'Triwulan II'],
    ['rekap-semester', PILIHAN_SEMESTER, 'callRekap', 'Semester I'],
    ['rekap-tahunan', { ...PILIHAN_LAPORAN, tombol: 'Rekap' }, 'callRekap', 'Tahun'],
    ['laporan', PILIHAN_LAPORAN, 'callLaporan', 'Tahun'],
  ])('%s runs its own function on the chosen period', async (aksi, awal, name, periode) => {
    const { page, calls } = await open('periode', {
      aksi,
      answers: { callAwal: [{ json: awal }], [name]: ['never'] },
    });
    await page.getByRole('button', { name: awal.tombol, exact: true }).click();
    await expect.poll(calls).toEqual([
      { name: 'callAwal', question: { aksi } },
      { name, question: { periode } },
    ]);
  });

  it('shows the refusal of the first call, with nothing to go back to', async () => {
    const { page } = await open('periode', {
      aksi: 'rekap-semester',
      answers: { callAwal: [{ json: { ok: false, pesan: 'Buku kerja belum disiapkan.', saran: 'Siapkan dahulu.' } }] },
    });
    await page.getByText('Buku kerja belum disiapkan.').waitFor();
    expect(await page.getByRole('button').allTextContents()).toEqual(['Tutup']);
  });
});

describe('waiting for the add-on', () => {
  const answers = { callAwal: [{ json: PILIHAN_SEMESTER }], callRekap: ['never' as const] };

  async function run() {
    const opened = await open('periode', { aksi: 'rekap-semester', answers, stoppedClock: true });
    await opened.page.clock.runFor(50);
    await opened.page.getByRole('button', { name: 'Rekap', exact: true }).click();
    return opened;
  }

  it('announces the work, counts the seconds unannounced, and rests every control', async () => {
    const { page } = await run();
    const status = page.getByRole('status');
    expect(await status.getAttribute('aria-live')).toBe('polite');
    await page.clock.runFor(12_000);
    expect(await status.innerText()).toMatch(/Merekap Semester I 2026 …\s+12 detik/);
    expect(await status.locator('.kabar-detik').getAttribute('aria-hidden')).toBe('true');
    expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
    expect(await page.locator('button:enabled, input:enabled').count()).toBe(0);
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await status.innerText()).not.toContain('%');
    await page.clock.runFor(53_000);
    expect(await status.innerText()).toContain('1 menit 5 detik');
    expect(await status.innerText()).toContain('perlu beberapa menit');
  });

  it('neither runs twice nor closes while it runs', async () => {
    const { page, calls, hostCalls } = await run();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect((await calls()).filter(({ name }) => name === 'callRekap')).toHaveLength(1);
    expect(await hostCalls()).toEqual([]);
  });

  it('gives up when no answer can come any more', async () => {
    const { page } = await run();
    await page.clock.runFor(6 * 60_000);
    expect(await page.getByText('Sambungan terputus').count()).toBe(0);
    await page.clock.runFor(60_000);
    await page.getByRole('heading', { name: 'Sambungan terputus' }).waitFor();
  });
});

describe('the keyboard alone', () => {
  it('chooses, runs, meets a question, agrees, and opens the result', async () => {
    const { page, calls, hostCalls } = await open('periode', {
      aksi: 'validasi',
      answers: {
        callAwal: [{ json: PILIHAN_TRIWULAN }],
        callValidasi: [{ json: TANYA }, { json: { ok: true, temuan: [temuan('galat', 'Triwulan III', 'E7')] } }],
        callBuka: [{ json: { ok: true } }],
      },
    });
    await page.getByRole('radio').first().waitFor();
    expect(await hasVisibleFocus(page)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('Triwulan III');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Perlu persetujuan Anda' }).waitFor();
    await page.keyboard.press('Enter');
    expect((await calls()).filter(({ name }) => name === 'callValidasi')).toHaveLength(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await hasVisibleFocus(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Triwulan III 2026 sudah diperiksa' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await hasVisibleFocus(page)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(hostCalls).toEqual(['editor.focus', 'close']);
    expect((await calls()).slice(1)).toEqual([
      { name: 'callValidasi', question: { periode: 'Triwulan III' } },
      { name: 'callValidasi', question: { periode: 'Triwulan III', konfirmasi: true } },
      { name: 'callBuka', question: { tab: 'Triwulan III', sel: 'E7' } },
    ]);
  });

  it('closes with Escape from the form and from the result', async () => {
    const answers = { callAwal: [{ json: PILIHAN_SEMESTER }], callRekap: [{ json: REKAP }] };
    const { page, hostCalls } = await open('periode', { aksi: 'rekap-semester', answers });
    await page.getByRole('radio').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await hostCalls()).toEqual(['close']);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Rekap Semester I 2026 selesai' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await hostCalls()).toEqual(['close', 'close']);
  });

  it('Escape answers a question with no and leads back to the choice', async () => {
    const answers = { callAwal: [{ json: PILIHAN_LAPORAN }], callLaporan: [{ json: TANYA }] };
    const { page, calls, hostCalls } = await open('periode', { aksi: 'laporan', answers });
    await page.getByRole('radio', { name: 'Semester I' }).check();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Perlu persetujuan Anda' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('radio').first().waitFor();
    expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('Semester I');
    expect(await page.getByRole('radio', { checked: true }).evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await calls()).toHaveLength(2);
    expect(await hostCalls()).toEqual([]);
  });
});
