/** The page of actions as it goes on: form after form, back, the result and what follows it, with the keyboard alone. */
import { describe, expect, it } from 'vitest';
import { hasVisibleFocus } from './accessibility.ts';
import { CATAT, PENERIMA, PERIODE, PERSETUJUAN, TERCATAT, TERKIRIM } from './tindakan-answers.ts';
import { withTindakan } from './tindakan-page.ts';

const start = withTindakan();

/** Of the people who are proposed. */
const EMAILS = PENERIMA.formulir.bagian
  .flatMap((bagian) => ('pilihan' in bagian ? (bagian.pilihan ?? []) : []))
  .filter((one) => 'dicentang' in one && one.dicentang)
  .map((one) => one.nilai);

describe('forms one after the other', () => {
  it('send their name and everything filled in so far, from the start values to the result', async () => {
    const answers = [PERIODE, PENERIMA, PERSETUJUAN, TERKIRIM];
    const { page, press, heading, questions } = await start(answers, { isian: { dari: 'beranda' } });
    expect(await page.title()).toBe('Sosialisasikan Laporan');
    await page.getByRole('radio', { name: 'Triwulan II 2026' }).check();
    await press('Lanjut');
    await heading('Penerima laporan Triwulan III 2026');
    await page.getByLabel('Isi email').fill('Mohon koreksi.');
    await press('Lanjut');
    await heading('Periksa sebelum dikirim');
    await press('Bagikan dan kirim');
    await heading('Laporan Triwulan III disosialisasikan');
    const first = { dari: 'beranda', periode: 'Triwulan II' };
    const second = {
      ...first,
      penerima: EMAILS,
      perihal: 'Laporan Kinerja Triwulan III 2026',
      pesan: 'Mohon koreksi.',
      batas: '',
    };
    expect(EMAILS).toHaveLength(6);
    expect(await questions()).toEqual([
      { aksi: 'sosialisasi', tahap: '', isian: { dari: 'beranda' } },
      { aksi: 'sosialisasi', tahap: 'periode', isian: first },
      { aksi: 'sosialisasi', tahap: 'penerima', isian: second },
      { aksi: 'sosialisasi', tahap: 'setuju', isian: second },
    ]);
  });

  it('take the focus to their heading, which hides where the title bar says the same', async () => {
    const { page, press, heading } = await start([PERIODE, PENERIMA]);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Sosialisasikan Laporan');
    expect(await page.locator('h1.hanya-pembaca').count()).toBe(1);
    await press('Lanjut');
    await heading('Penerima laporan Triwulan III 2026');
    expect(await focused()).toBe('Penerima laporan Triwulan III 2026');
    expect(await page.locator('h1.hanya-pembaca').count()).toBe(0);
  });

  it('keep on the way back and forth what was filled in, ticks too', async () => {
    const { page, press, heading, questions } = await start([PERIODE, PENERIMA, PERSETUJUAN, PENERIMA, PERSETUJUAN]);
    await press('Lanjut');
    await heading('Penerima laporan Triwulan III 2026');
    await page.getByRole('checkbox', { name: /Kasubag Umum/ }).uncheck();
    await page.getByRole('checkbox', { name: /Kepala Seksi Layanan/ }).check();
    await page.getByLabel('Isi email').fill('Mohon koreksi.');
    await page.getByLabel('Koreksi ditunggu sampai').fill('2026-10-31');
    await press('Lanjut');
    await heading('Periksa sebelum dikirim');
    await press('Kembali');
    await press('Kembali');
    expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('Triwulan III');
    await press('Lanjut');
    await heading('Penerima laporan Triwulan III 2026');
    expect(await page.getByRole('checkbox', { name: /Kasubag Umum/ }).isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: /Kepala Seksi Layanan/ }).isChecked()).toBe(true);
    expect(await page.getByLabel('Isi email').inputValue()).toBe('Mohon koreksi.');
    expect(await page.getByText('31 Oktober 2026').isVisible()).toBe(true);
    await press('Lanjut');
    await heading('Periksa sebelum dikirim');
    const sent = await questions();
    // What was filled in on a later form is no part of an earlier one that is sent again.
    expect(Object.keys(sent[3]?.isian ?? {})).toEqual(['periode']);
    expect(sent[4]).toEqual(sent[2]);
  });

  it('starts anew where the action proposes something else than before', async () => {
    const other = structuredClone(PENERIMA);
    for (const bagian of other.formulir.bagian)
      if (bagian.nama === 'pesan') Object.assign(bagian, { nilai: 'Untuk Triwulan II.' });
    const { page, press, heading } = await start([PERIODE, PENERIMA, other]);
    await press('Lanjut');
    await heading('Penerima laporan Triwulan III 2026');
    await page.getByLabel('Isi email').fill('Untuk Triwulan III.');
    await press('Kembali');
    await press('Lanjut');
    await heading('Penerima laporan Triwulan III 2026');
    expect(await page.getByLabel('Isi email').inputValue()).toBe('Untuk Triwulan II.');
  });

  it('do not pile up when the same form is shown again', async () => {
    const { page, press, heading } = await start([PERIODE, CATAT, CATAT, TERCATAT]);
    await press('Lanjut');
    await heading('Catat langkah 2 Triwulan III');
    await page.getByLabel('Catatan').fill('Sudah dicek.');
    await press('Simpan');
    await expect.poll(() => page.locator('main').getAttribute('aria-busy')).toBe('false');
    expect(await page.getByLabel('Catatan').inputValue()).toBe('Sudah dicek.');
    await press('Kembali');
    await page.getByRole('radio').first().waitFor();
  });
});

describe('a form that cannot be taken back', () => {
  it('warns of that only once somebody is ticked to whom it would go', async () => {
    const pilihan = [{ nilai: 'a@example.go.id', label: 'Seksi Arsip <a@example.go.id>', dicentang: false }];
    const bagian = [{ tipe: 'centang', nama: 'penerima', label: 'Dikirim kepada', pilihan }];
    const form = { ok: true, formulir: { nama: 'kirim', judul: 'Kirim', bagian, tombol: 'Kumpulkan', bahaya: true } };
    const { page } = await start([form]);
    const note = page.locator('.teks--bahaya');
    const red = () => page.locator('#tombol .utama--bahaya').count();
    const box = page.getByRole('checkbox');
    await box.waitFor();
    expect([await note.isVisible(), await red()]).toEqual([false, 0]);
    await box.check();
    expect([await note.isVisible(), await red()]).toEqual([true, 1]);
    await box.uncheck();
    expect([await note.isVisible(), await red()]).toEqual([false, 0]);
  });

  it('says so before its parts and at its red button, and is not sent by Enter in a field', async () => {
    const bagian = [{ tipe: 'isian', nama: 'alasan', label: 'Alasan membuka', jenis: 'teks', nilai: '', wajib: true }];
    const form = {
      ok: true,
      formulir: { nama: 'buka', judul: 'Buka Kunci', bagian, tombol: 'Buka kunci', bahaya: true },
    };
    const { page, press, heading, questions } = await start([form, TERCATAT]);
    const button = page.getByRole('button', { name: 'Buka kunci' });
    const note = page.locator(`#${await button.getAttribute('aria-describedby')}`);
    expect(await note.innerText()).toContain('tidak dapat dibatalkan begitu saja');
    const colour = (name: string) =>
      page.evaluate((variable) => getComputedStyle(document.documentElement).getPropertyValue(variable), name);
    await page.mouse.move(0, 0);
    expect(await colour('--bahaya')).toBe('#b3261e');
    expect(await button.evaluate((it) => getComputedStyle(it).backgroundColor)).toBe('rgb(179, 38, 30)');
    await page.getByLabel('Alasan membuka').fill('Koreksi Bidang Arsip.');
    await page.keyboard.press('Enter');
    expect(await questions()).toHaveLength(1);
    await press('Buka kunci');
    await heading('Langkah 2 Triwulan III dicatat');
  });
});

describe('a result', () => {
  it('says with its heading how it went, links to files, and opens its tab', async () => {
    const { page, press, calls, hostCalls } = await start([CATAT, TERKIRIM]);
    await press('Simpan');
    const heading = page.getByRole('heading', { level: 1, name: 'Laporan Triwulan III disosialisasikan' });
    await heading.waitFor();
    expect(await heading.getAttribute('class')).toContain('hasil-judul--tolak');
    expect(await page.locator('#hasil-pesan').innerText()).toBe('5 orang menerima laporan, 1 belum.');
    expect(await page.getByRole('link').count()).toBe(2);
    expect(await page.getByRole('link', { name: /Rev 1/ }).getAttribute('href')).toBe('https://docs.example/d/1');
    expect(await page.locator('#tombol button').allTextContents()).toEqual([
      'Tutup',
      'Buka tab Distribusi',
      'Catat Koreksi…',
    ]);
    const more = page.locator('section').filter({ hasText: 'Tindakan lain' });
    expect(await more.getByRole('button').allTextContents()).toEqual(['Kunci Triwulan III…']);
    await press('Buka tab Distribusi');
    await expect.poll(hostCalls).toEqual(['editor.focus', 'close']);
    expect((await calls()).at(-1)).toEqual({ name: 'callBuka', question: { tab: 'Distribusi', sel: 'A1' } });
  });

  it('opens the next action in the same page, with its values, and leads back to itself', async () => {
    const { press, heading, questions } = await start([CATAT, TERKIRIM, CATAT, TERCATAT]);
    await press('Simpan');
    await heading('Laporan Triwulan III disosialisasikan');
    await press('Catat Koreksi…');
    await heading('Catat langkah 2 Triwulan III');
    await press('Simpan');
    await heading('Langkah 2 Triwulan III dicatat');
    await press('Kembali');
    await heading('Laporan Triwulan III disosialisasikan');
    expect((await questions())[2]).toEqual({ aksi: 'koreksi', tahap: '', isian: { periode: 'Triwulan III' } });
    expect(await questions()).toHaveLength(4);
  });
});

describe('the keyboard alone', () => {
  it('fills in two forms, agrees, and comes to the result', async () => {
    const { page, questions, heading } = await start([PERIODE, CATAT, TERCATAT]);
    await page.keyboard.press('Tab');
    expect(await hasVisibleFocus(page)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await heading('Catat langkah 2 Triwulan III');
    await page.keyboard.press('Tab');
    expect(await hasVisibleFocus(page)).toBe(true);
    await page.getByLabel('Catatan').focus();
    await page.keyboard.type('Sudah dicek.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await hasVisibleFocus(page)).toBe(true);
    await page.keyboard.press('Enter');
    await heading('Langkah 2 Triwulan III dicatat');
    expect((await questions()).at(-1)?.isian).toEqual({
      periode: 'Triwulan II',
      mulai: '2026-10-05',
      catatan: 'Sudah dicek.',
    });
  });

  it('does not lose with Escape what was typed', async () => {
    const { page, hostCalls } = await start([CATAT]);
    await page.getByLabel('Catatan').fill('Panjang sekali.');
    await page.keyboard.press('Escape');
    expect(await hostCalls()).toEqual([]);
    expect(await page.getByRole('status').filter({ hasText: 'belum dikirim' }).count()).toBe(1);
    await page.getByLabel('Catatan').fill('');
    await page.keyboard.press('Escape');
    expect(await hostCalls()).toEqual(['close']);
  });

  it('goes back with Escape from a later form, with everything kept', async () => {
    const { page, press, heading } = await start([PERIODE, CATAT, CATAT]);
    await press('Lanjut');
    await heading('Catat langkah 2 Triwulan III');
    await page.getByLabel('Catatan').fill('Panjang sekali.');
    await page.keyboard.press('Escape');
    await page.getByRole('radio').first().waitFor();
    await press('Lanjut');
    await heading('Catat langkah 2 Triwulan III');
    expect(await page.getByLabel('Catatan').inputValue()).toBe('Panjang sekali.');
  });
});
