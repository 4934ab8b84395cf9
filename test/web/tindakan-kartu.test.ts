/** Lists of cards in the sidebar and texts to copy: what is folded, what is opened from there, what stays. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PILIHAN_TRIWULAN, REKAP } from './answers.ts';
import { CATAT, KENDALI, TERCATAT, TERKIRIM } from './tindakan-answers.ts';
import { type Reply, withTindakan } from './tindakan-page.ts';

const openTindakan = withTindakan();

/** Opens the list in the sidebar; `next` are the answers after it. */
async function openList(next: Reply[] = [], list: Reply = KENDALI) {
  const opened = await openTindakan([list, ...next], {
    aksi: 'kendali',
    judul: 'Kendali SOP',
    sidebar: true,
    width: 300,
    height: 640,
    answers: {
      callAwal: [{ json: PILIHAN_TRIWULAN }],
      callRekap: [{ json: { ...REKAP, tab: 'Triwulan III' } }],
    },
  });
  await opened.heading('Kendali SOP 2026');
  return opened;
}

describe('a list of cards', () => {
  it('shows each with its status, sentences, links and buttons, described by its title', async () => {
    const { page } = await openList();
    const card = page.locator('.kartu').filter({ hasText: '2. Merekap' }).last();
    expect(await card.locator('.lencana').textContent()).toBe('Siap');
    expect(await card.locator('p').allTextContents()).toEqual([
      'Pelaksana: Staf Penyusun Evaluasi Kinerja',
      'Waktu baku: 30 menit',
    ]);
    const button = card.getByRole('button', { name: 'Catat…' });
    const title = page.locator(`#${await button.getAttribute('aria-describedby')}`);
    expect(await title.textContent()).toBe('2. Merekap laporan kinerja triwulan');
    expect(await page.getByRole('link', { name: /Disposisi 005/ }).getAttribute('href')).toBe(
      'https://docs.example/d/5',
    );
  });

  it('folds the groups in which nothing is to be done, and counts what is in each', async () => {
    const { page } = await openList();
    const groups = page.locator('details');
    expect(await groups.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open))).toEqual([
      false,
      true,
      false,
    ]);
    expect(await groups.locator('.lipat-jumlah').allTextContents()).toEqual([
      '2 Selesai',
      '1 Selesai · 1 Siap · 1 Terlambat',
      '1 Belum',
    ]);
    await page.getByText('Triwulan IV').click();
    expect(await page.getByText('1. Mengumpulkan data laporan kinerja triwulan', { exact: true }).isVisible()).toBe(
      true,
    );
  });

  it('does not fold one group alone', async () => {
    const selesai = { ...KENDALI.selesai, bagian: KENDALI.selesai.bagian.slice(0, 2) };
    const { page } = await openList([], { ok: true, selesai });
    expect(await page.locator('details').count()).toBe(0);
    expect(await page.locator('.kartu').count()).toBe(2);
  });

  it('is no success: its heading carries no sign, and nothing else is proposed than looking', async () => {
    const { page } = await openList();
    const sign = await page
      .getByRole('heading', { level: 1 })
      .evaluate((it) => getComputedStyle(it, '::before').content);
    expect(sign).toBe('none');
    expect(await page.locator('#tombol button').allTextContents()).toEqual([
      'Tutup',
      'Muat ulang',
      'Buka tab Kendali SOP',
    ]);
  });

  it('stays beside the cells when it opens a tab', async () => {
    const { press, hostCalls, page } = await openList();
    await press('Buka tab Kendali SOP');
    await expect.poll(hostCalls).toEqual(['editor.focus']);
    expect(await page.locator('.kartu').first().isVisible()).toBe(false);
    expect(await page.locator('.kartu').nth(2).isVisible()).toBe(true);
  });

  it('asks anew when it is reloaded', async () => {
    const fresh = { ok: true, selesai: { ...KENDALI.selesai, judul: 'Kendali SOP 2026, 23 Nov' } };
    const { press, heading, calls } = await openList([fresh]);
    await press('Muat ulang');
    await heading('Kendali SOP 2026, 23 Nov');
    expect(await calls()).toHaveLength(2);
    expect((await calls())[1]).toEqual((await calls())[0]);
  });

  it('opens the action of a button, and leads back to the list as it is now', async () => {
    const fresh = { ok: true, selesai: { ...KENDALI.selesai, judul: 'Kendali SOP 2026, baru' } };
    const { page, press, heading, calls } = await openList([CATAT, TERCATAT, fresh]);
    await press('Catat…');
    await heading('Catat langkah 2 Triwulan III');
    expect(await page.locator('#tombol button').allTextContents()).toEqual(['Kembali', 'Simpan']);
    await press('Simpan');
    await heading('Langkah 2 Triwulan III dicatat');
    expect(await page.locator('#tombol button').allTextContents()).toEqual(['Kembali', 'Buka tab Kendali SOP']);
    await press('Kembali');
    await heading('Kendali SOP 2026, baru');
    expect((await calls()).map(({ question }) => question)).toEqual([
      { aksi: 'kendali', tahap: '', isian: {} },
      { aksi: 'kendali', tahap: '', isian: { periode: 'Triwulan III', langkah: '2' } },
      {
        aksi: 'kendali',
        tahap: 'catat',
        isian: { periode: 'Triwulan III', langkah: '2', mulai: '2026-10-05', catatan: '' },
      },
      { aksi: 'kendali', tahap: '', isian: {} },
    ]);
  });

  it('takes its own place again when an outcome leads to it, so that the way back does not grow', async () => {
    const dicatat = {
      ok: true,
      selesai: { ...TERCATAT.selesai, lanjut: [{ label: 'Kendali SOP', aksi: 'kendali', isian: {} }] },
    };
    const { page, press, heading } = await openList([CATAT, dicatat, KENDALI]);
    await press('Catat…');
    await press('Simpan');
    await heading('Langkah 2 Triwulan III dicatat');
    await press('Kendali SOP');
    await heading('Kendali SOP 2026');
    expect(await page.locator('#tombol button').first().textContent()).toBe('Tutup');
  });

  it('opens another list over itself, with the way back', async () => {
    const lanjut = [
      { label: 'Kirim pengingat', aksi: 'pengingat', isian: {} },
      { label: 'Lihat Triwulan II', aksi: 'kendali', isian: { periode: 'Triwulan II' } },
      { label: 'Verifikasi isian', aksi: 'verifikasi', isian: {} },
    ];
    const list = { ok: true, selesai: { ...KENDALI.selesai, lanjut } };
    const other = { ok: true, selesai: { ...KENDALI.selesai, judul: 'Triwulan II 2026', lanjut } };
    const third = { ok: true, selesai: { ...KENDALI.selesai, judul: 'Triwulan I 2026' } };
    const { page, press, heading } = await openList([other, third, other], list);
    expect(await page.locator('#tombol button').last().textContent()).toBe('Kirim pengingat');
    const more = page.locator('section').filter({ hasText: 'Tindakan lain' });
    expect(await more.getByRole('button').allTextContents()).toEqual(['Lihat Triwulan II', 'Verifikasi isian']);
    const [top, cards] = await Promise.all([more.boundingBox(), page.locator('details').first().boundingBox()]);
    expect(top?.y).toBeLessThan(cards?.y ?? 0);
    await press('Lihat Triwulan II');
    await heading('Triwulan II 2026');
    expect(await page.locator('#tombol button').first().textContent()).toBe('Kembali');
    await press('Lihat Triwulan II');
    await heading('Triwulan I 2026');
    await press('Kembali');
    await heading('Triwulan II 2026');
  });

  it('runs a recap of the period on its card in the same place', async () => {
    const { page, press, heading, calls, hostCalls } = await openList();
    await press('Rekap Triwulan…');
    await page.getByRole('radio').first().waitFor();
    expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('Triwulan III');
    expect(await page.locator('#tombol button').allTextContents()).toEqual(['Kembali', 'Periksa']);
    await press('Periksa');
    await heading('Rekap Triwulan III 2026 selesai');
    expect((await calls()).slice(1)).toEqual([
      { name: 'callAwal', question: { aksi: 'rekap-triwulan' } },
      { name: 'callRekap', question: { periode: 'Triwulan III' } },
    ]);
    await press('Kembali');
    await heading('Kendali SOP 2026');
    expect(await hostCalls()).toEqual([]);
  });
});

describe('a text to copy', () => {
  const answer = { ok: true, selesai: { ...TERKIRIM.selesai, judul: 'Kendali SOP 2026' } };
  const text = 'Yth. Bapak/Ibu,\nLaporan Kinerja Triwulan III 2026 sudah dibagikan.';

  /** Takes the place of the clipboard; `forbidden` as in a frame that may not use it. */
  async function openText(forbidden: boolean, commandWorks = true) {
    const opened = await openList([], answer);
    await opened.page.evaluate(
      ([no, works]) => {
        const copied: string[] = [];
        Object.assign(window, { copied });
        const writeText = async (it: string) => {
          if (no) throw new DOMException('no', 'NotAllowedError');
          copied.push(it);
        };
        Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
        document.execCommand = (name) => {
          const area = document.activeElement as HTMLTextAreaElement;
          if (works && name === 'copy') copied.push(area.value.slice(area.selectionStart, area.selectionEnd));
          return works === true;
        };
      },
      [forbidden, commandWorks],
    );
    await opened.press('Salin');
    return { ...opened, copied: () => copiedIn(opened.page) };
  }

  const copiedIn = (page: Page) => page.evaluate(() => (window as unknown as { copied: string[] }).copied);

  it.each([
    ['the clipboard', false],
    ['the selection, where a frame may not use the clipboard', true],
  ])('goes through %s, and says so', async (_, forbidden) => {
    const { page, copied } = await openText(forbidden);
    await page.getByText('Sudah disalin.').waitFor();
    expect((await copied()).join()).toContain(text);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Salin');
  });

  it('stands selected where neither works, with what to press', async () => {
    const { page, copied } = await openText(true, false);
    await page.getByText('Tekan Ctrl+C').waitFor();
    expect(await copied()).toEqual([]);
    const selected = await page
      .getByLabel('Pesan untuk grup WhatsApp')
      .evaluate((it: HTMLTextAreaElement) => [it === document.activeElement, it.selectionEnd - it.selectionStart]);
    expect(selected).toEqual([true, expect.any(Number)]);
    expect(selected[1]).toBeGreaterThan(text.length);
  });

  it('opens elsewhere in a new window', async () => {
    const { page } = await openText(false);
    const link = page.getByRole('link', { name: /Buka WhatsApp/ });
    expect(await link.getAttribute('href')).toBe('https://wa.me/?text=Yth.');
    expect(await link.getAttribute('target')).toBe('_blank');
  });
});

describe('data with markup', () => {
  it('stays text in every part, and an address that is none leads nowhere', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script><b>';
    const berkas = [{ nama: evil, url: 'javascript:alert(3)', id: evil }];
    const tombol = [{ label: evil, aksi: evil, isian: {} }];
    const pilihan = [{ nilai: evil, label: evil, keterangan: evil, dicentang: true }];
    const bagian = [
      { tipe: 'teks', isi: evil, nada: 'perhatian' },
      { tipe: 'tabel', judul: evil, kolom: [evil], baris: [[evil]] },
      { tipe: 'pilihan', nama: evil, label: evil, pilihan, nilai: evil, bantuan: evil },
      { tipe: 'centang', nama: 'c', label: evil, pilihan, bantuan: evil },
      { tipe: 'isian', nama: 'i', label: evil, jenis: 'teks', nilai: evil, wajib: true, bantuan: evil },
      { tipe: 'berkas', nama: 'b', label: evil, terima: [evil], wajib: false, bantuan: evil },
      { tipe: 'salin', label: evil, isi: evil, tautan: { label: evil, url: 'javascript:alert(4)' } },
      { tipe: 'tautan', judul: evil, berkas },
      {
        tipe: 'kartu',
        judul: evil,
        kartu: [{ judul: evil, status: evil, nada: 'biasa', kalimat: [evil], tautan: berkas, tombol }],
      },
    ];
    const formulir = { nama: evil, judul: evil, bagian, tombol: evil, bahaya: true };
    const { page } = await openTindakan([{ ok: true, formulir }]);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('main img, main script, main b, main a').count()).toBe(0);
    expect(await page.getByText(evil, { exact: true }).count()).toBeGreaterThanOrEqual(15);
  });
});
