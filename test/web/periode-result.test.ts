/** The period dialog after it ran: results, refusals, questions and failures, and that data stays text. */
import { describe, expect, it } from 'vitest';
import {
  LAPORAN,
  PILIHAN_LAPORAN,
  PILIHAN_SEMESTER,
  PILIHAN_TRIWULAN,
  REKAP,
  TANYA,
  TEMUAN,
  TOLAK,
  temuan,
} from './answers.ts';
import { type Answer, withBrowser } from './page-under-test.ts';

const open = withBrowser();

/** Opens the dialog of the aksi and presses its button. */
async function run(
  aksi: 'validasi' | 'rekap' | 'laporan',
  runs: Answer[],
  buka: Answer = { json: { ok: true } },
  bukaTindakan: Answer = { json: { ok: true } },
) {
  const awal = { validasi: PILIHAN_TRIWULAN, rekap: PILIHAN_SEMESTER, laporan: PILIHAN_LAPORAN }[aksi];
  const opened = await open('periode', {
    aksi: aksi === 'rekap' ? 'rekap-semester' : aksi,
    answers: {
      callAwal: [{ json: awal }],
      callValidasi: runs,
      callRekap: runs,
      callLaporan: runs,
      callBuka: [buka],
      callBukaTindakan: [bukaTindakan],
    },
  });
  await opened.page.getByRole('button', { name: awal.tombol, exact: true }).click();
  return opened;
}

describe('a validation', () => {
  it('counts per level and lists the temuan by tab, what must be repaired first', async () => {
    const { page } = await run('validasi', [{ json: { ok: true, temuan: TEMUAN } }]);
    const heading = page.getByRole('heading', { level: 1, name: 'Triwulan II 2026 sudah diperiksa' });
    await heading.waitFor();
    expect(await heading.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.locator('.hitungan').allInnerTexts()).toEqual([
      'Wajib Diperbaiki\n2',
      'Perlu Dicek\n1',
      'Info\n1',
    ]);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Tab Triwulan II',
      'Tab Rencana Aksi',
    ]);
    expect(await page.locator('.temuan-sel').allTextContents()).toEqual(['E7', 'Tab', 'E8', 'E4']);
    expect(await page.locator('.temuan-level').allTextContents()).toEqual([
      'Wajib Diperbaiki',
      'Wajib Diperbaiki',
      'Info',
      'Perlu Dicek',
    ]);
    expect(await page.getByText('Perbaiki dahulu yang wajib diperbaiki').isVisible()).toBe(true);
  });

  it('shows ten and says how many there are', async () => {
    const many = Array.from({ length: 37 }, (_, index) => temuan('galat', 'Triwulan II', `E${index + 2}`));
    const { page } = await run('validasi', [{ json: { ok: true, temuan: many } }]);
    await page.getByText('Ditampilkan 10 dari 37.').waitFor();
    expect(await page.locator('.temuan-sel').allTextContents()).toEqual(many.slice(0, 10).map(({ sel }) => sel));
    expect(await page.locator('.hitungan dd').first().textContent()).toBe('37');
  });

  it('says that all is well when nothing was found, and which recap is out of date', async () => {
    const catatan = ['Rekap Semester I perlu diperbarui.'];
    const { page } = await run('validasi', [{ json: { ok: true, temuan: [], catatan } }]);
    await page.getByText('Periode ini siap direkap.').waitFor();
    expect(await page.locator('.butir li').allTextContents()).toEqual(['Rekap Semester I perlu diperbarui.']);
    expect(await page.locator('.hitungan dd').allTextContents()).toEqual(['0', '0', '0']);
    expect(await page.locator('.temuan').count()).toBe(0);
  });

  it.each([
    ['a temuan', '.temuan >> nth=0', { tab: 'Triwulan II', sel: 'E7' }],
    ['a temuan of a whole tab', '.temuan >> nth=1', { tab: 'Triwulan II', sel: 'A1' }],
    ['the button', '.tombol .utama', { tab: 'Hasil Pemeriksaan', sel: 'A1' }],
  ])('%s opens its cell and makes room for it', async (_, target, question) => {
    const { page, calls, hostCalls } = await run('validasi', [{ json: { ok: true, temuan: TEMUAN } }]);
    await page.locator(target).click();
    await expect.poll(hostCalls).toEqual(['editor.focus', 'close']);
    expect((await calls()).at(-1)).toEqual({ name: 'callBuka', question });
  });

  it.each([
    ['refuses', { json: { ok: false, pesan: 'Tab Triwulan II sudah dihapus.' } }, 'Tab Triwulan II sudah dihapus.'],
    ['fails', { error: { name: 'Error', message: 'x' } }, 'Tab Triwulan II tidak dapat dibuka.'],
  ])('stays open and says why when opening a cell %s', async (_, buka, text) => {
    const { page, hostCalls } = await run('validasi', [{ json: { ok: true, temuan: TEMUAN } }], buka);
    const first = page.locator('.temuan').first();
    await first.click();
    await expect.poll(() => page.getByRole('status').innerText()).toContain(text);
    expect(await hostCalls()).toEqual([]);
    expect(await first.isEnabled()).toBe(true);
    expect(await first.evaluate((it) => it === document.activeElement)).toBe(true);
  });
});

describe('a recap', () => {
  it('shows the mean, its kategori, how many are in it, the notes, and leads to its tab', async () => {
    const { page, calls } = await run('rekap', [{ json: REKAP }]);
    await page.getByRole('heading', { name: 'Rekap Semester I 2026 selesai' }).waitFor();
    expect(await page.locator('.rata-rata').innerText()).toMatch(
      /Rata-rata capaian\s+58,99%\s+Rendah\s+dari 12 indikator, 2 tidak dihitung/,
    );
    expect(await page.locator('.butir li').allTextContents()).toEqual(REKAP.catatan);
    await page.getByRole('button', { name: 'Buka tab Semester I' }).click();
    await expect.poll(calls).toContainEqual({ name: 'callBuka', question: { tab: 'Semester I', sel: 'A1' } });
  });

  it('of the year leads to tab Tahunan', async () => {
    const { page } = await open('periode', {
      aksi: 'rekap-tahunan',
      answers: {
        callAwal: [{ json: { ...PILIHAN_LAPORAN, tombol: 'Rekap' } }],
        callRekap: [{ json: { ...REKAP, tab: 'Tahunan' } }],
      },
    });
    await page.getByRole('button', { name: 'Rekap', exact: true }).click();
    await page.getByRole('heading', { name: 'Rekap Tahun 2026 selesai' }).waitFor();
    expect(await page.getByRole('button', { name: 'Buka tab Tahunan' }).isVisible()).toBe(true);
  });

  it.each([
    [null, 'Belum ada'],
    [0, '0,00%'],
    [100, '100,00%'],
    [2.675, '2,68%'],
    [99.999, '100,00%'],
    [0.0000001, '0,00%'],
    [1234.5, '1.234,50%'],
    [-0.001, '0,00%'],
  ])('writes a mean of %s as %s', async (nilai, text) => {
    const rataRata = { nilai, n: 3, tidakDihitung: 0 };
    const { page } = await run('rekap', [{ json: { ok: true, tab: 'Semester I', rataRata } }]);
    await page.locator('.rata-rata-nilai').waitFor();
    expect((await page.locator('.rata-rata-nilai').innerText()).trim()).toBe(text);
    expect(await page.getByRole('heading', { name: 'Catatan' }).count()).toBe(0);
  });
});

describe('a report', () => {
  const LANJUT = [
    { label: 'Sosialisasikan Laporan…', aksi: 'sosialisasi', isian: { periode: 'Tahun' } },
    { label: 'Lampirkan Salinan Bertanda Tangan…', aksi: 'lampirkan', isian: { dokumen: '3' } },
  ];

  it('leads on to what comes next, in the window of that action', async () => {
    const { page, calls } = await run('laporan', [{ json: { ...LAPORAN, lanjut: LANJUT } }]);
    const next = page.locator('#tombol .utama');
    await expect.poll(() => next.innerText()).toBe('Sosialisasikan Laporan…');
    expect(await page.getByRole('button', { name: 'Lampirkan Salinan' }).count()).toBe(1);
    await next.click();
    const question = { aksi: 'sosialisasi', isian: { periode: 'Tahun' } };
    await expect.poll(async () => (await calls()).at(-1)).toEqual({ name: 'callBukaTindakan', question });
  });

  it('says where to go when the window does not open', async () => {
    const { page } = await run('laporan', [{ json: { ...LAPORAN, lanjut: LANJUT } }], undefined, {
      json: { ok: false },
    });
    await page.getByRole('button', { name: 'Lampirkan Salinan' }).click();
    const said = 'Lampirkan Salinan Bertanda Tangan tidak dapat dibuka dari sini. Buka sendiri dari menu Kinerja.';
    await expect.poll(() => page.locator('#kabar').innerText()).toBe(said);
  });

  it('links to its files in a new window, and to nothing that is not an address', async () => {
    const { page } = await run('laporan', [{ json: LAPORAN }]);
    const links = page.getByRole('link');
    await links.first().waitFor();
    expect(await links.count()).toBe(1);
    expect(await links.first().evaluate((it) => [...it.attributes].map(({ name, value }) => [name, value]))).toEqual([
      ['href', 'https://docs.example/d/1'],
      ['target', '_blank'],
      ['rel', 'noopener'],
    ]);
    expect(await page.locator('.berkas li').allInnerTexts()).toEqual([
      expect.stringContaining('Laporan Kinerja Tahun 2026 - Rev 1'),
      'Lampiran',
    ]);
  });
});

describe('an action that does not run', () => {
  it('shows what happened, what to do and the cells, and leads back to the same choice', async () => {
    const { page } = await run('rekap', [{ json: TOLAK }]);
    await page.getByRole('heading', { name: 'Belum dapat dilanjutkan' }).waitFor();
    expect(await page.getByText(TOLAK.pesan).isVisible()).toBe(true);
    expect(await page.getByText(TOLAK.saran).isVisible()).toBe(true);
    expect(await page.locator('.temuan-sel').allTextContents()).toEqual(['E7', 'Tab']);
    expect(await page.getByRole('heading', { level: 1 }).getAttribute('aria-describedby')).toBe('hasil-pesan');
    await page.getByRole('button', { name: 'Kembali' }).click();
    expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('Semester I');
  });

  it('runs after a question only when it is agreed to', async () => {
    const { page, calls } = await run('rekap', [{ json: TANYA }, { json: TANYA }, { json: REKAP }]);
    await page.getByRole('button', { name: 'Batal' }).click();
    await page.getByRole('button', { name: 'Rekap', exact: true }).click();
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await page.getByRole('heading', { name: 'Rekap Semester I 2026 selesai' }).waitFor();
    expect((await calls()).slice(1).map(({ question }) => question)).toEqual([
      { periode: 'Semester I' },
      { periode: 'Semester I' },
      { periode: 'Semester I', konfirmasi: true },
    ]);
  });
});

describe('a question that can be answered with no', () => {
  it.each([
    ['Lanjutkan tanpa itu', false],
    ['Lanjutkan', true],
  ])('sends %s as konfirmasi %s', async (label, konfirmasi) => {
    const { page, calls } = await run('rekap', [{ json: { ...TANYA, bolehTanpa: true } }, { json: REKAP }]);
    await page.getByRole('button', { name: label, exact: true }).click();
    await page.getByRole('heading', { name: 'Rekap Semester I 2026 selesai' }).waitFor();
    expect((await calls()).at(-1)?.question).toEqual({ periode: 'Semester I', konfirmasi });
  });

  it('is not offered where the action cannot go on without', async () => {
    const { page } = await run('rekap', [{ json: TANYA }]);
    await page.getByRole('button', { name: 'Lanjutkan', exact: true }).waitFor();
    expect(await page.getByRole('button').allTextContents()).toEqual(['Batal', 'Lanjutkan']);
  });
});

describe('a call that fails', () => {
  const broken = 'Maaf, ada kesalahan';
  const lost = 'Sambungan terputus';

  it.each<[string, Answer, string, RegExp]>([
    [
      'an error with an id',
      { error: { name: 'Error', message: 'Maaf (kode 1a2bfe7c). TypeError: HTTP 503' } },
      broken,
      /kode 1a2bfe7c /,
    ],
    ['an error without one', { error: { name: 'Error', message: 'kode data berubah' } }, broken, /Kinerja › Bantuan/],
    ['text that is no JSON', { text: '<html>' }, broken, /kesalahan program/],
    ['JSON that is no answer', { json: [] }, broken, /kesalahan program/],
    ['an answer without its figures', { json: { ok: true } }, broken, /kesalahan program/],
    ['no connection', { error: { name: 'Error', message: 'NetworkError: gagal, HTTP 0' } }, lost, /sudah selesai/],
  ])('%s is told without its technicalities', async (_, answer, heading, text) => {
    const { page } = await run('rekap', [answer]);
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await page.locator('#hasil-pesan').innerText()).toMatch(text);
    expect(await page.locator('body').innerText()).not.toMatch(/Error|undefined|JSON|html|HTTP/);
  });

  it('can be tried again with the same question', async () => {
    const failed: Answer = { error: { name: 'Error', message: 'x' } };
    const { page, calls } = await run('rekap', [{ json: TANYA }, failed, { json: REKAP }]);
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByRole('heading', { name: 'Rekap Semester I 2026 selesai' }).waitFor();
    expect((await calls()).at(-1)?.question).toEqual({ periode: 'Semester I', konfirmasi: true });
  });

  it('is told as well when it is the first call', async () => {
    const answers = { callAwal: [{ error: { name: 'Error', message: 'x' } }, { json: PILIHAN_SEMESTER }] };
    const { page } = await open('periode', { aksi: 'rekap-semester', answers });
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByRole('radio', { name: 'Semester I Disarankan' }).waitFor();
  });
});

describe('data with markup', () => {
  const evil = '<img src=x onerror=alert(1)></p><script>alert(2)</script> &amp; <b>';

  it('stays text in a refusal', async () => {
    const refusal = {
      ok: false,
      pesan: evil,
      saran: evil,
      temuan: [{ ...temuan('galat', evil, evil, evil), perbaikan: evil }],
    };
    const { page } = await run('rekap', [{ json: refusal }]);
    await page.getByRole('heading', { name: 'Belum dapat dilanjutkan' }).waitFor();
    expect(await page.getByText(evil, { exact: true }).count()).toBe(5);
    expect(await page.locator('img, main script, main b').count()).toBe(0);
  });

  it('stays text in the choice, the result and the file names', async () => {
    const awal = {
      ...PILIHAN_LAPORAN,
      judul: evil,
      penjelasan: evil,
      pilihan: [{ ...PILIHAN_LAPORAN.pilihan[0], keterangan: evil }],
    };
    const berkas = [{ nama: evil, url: `https://docs.example/"onclick="alert(3)` }];
    const { page } = await open('periode', {
      aksi: 'laporan',
      answers: { callAwal: [{ json: awal }], callLaporan: [{ json: { ok: true, berkas, catatan: [evil] } }] },
    });
    await page.getByText(evil, { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Susun', exact: true }).click();
    await page.getByRole('link').waitFor();
    expect(await page.getByRole('link').getAttribute('onclick')).toBe(null);
    expect(await page.locator('img, main script, main b').count()).toBe(0);
  });

  it('stays text in the attribute that the server fills in', async () => {
    const { page } = await open('periode', { aksi: 'validasi', answers: { callAwal: [{ json: PILIHAN_TRIWULAN }] } });
    await page.getByRole('radio').first().waitFor();
    expect(await page.locator('body').getAttribute('data-aksi')).toBe('validasi');
  });
});
