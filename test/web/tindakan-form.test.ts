/** The page of actions, part by part: what each kind of part shows, what it sends, and what it refuses. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withBrowser } from './page-under-test.ts';
import { BERKAS, PENERIMA, PERSETUJUAN, TERCATAT } from './tindakan-answers.ts';

const open = withBrowser();

const form = (bagian: object[], more: object = {}) => ({
  ok: true,
  formulir: { nama: 'isi', judul: 'Contoh', bagian, tombol: 'Kirim', ...more },
});

/** Opens a page whose first answer is the form. */
async function show(first: object, more: { width?: number } = {}) {
  const opened = await open('tindakan', {
    aksi: 'contoh',
    answers: { callTindakan: [{ json: first }, { json: TERCATAT }] },
    ...more,
  });
  await opened.page.locator('#tombol button').first().waitFor();
  const press = () => opened.page.locator('#tombol .utama').click();
  const sent = async () => {
    await press();
    await expect.poll(async () => (await opened.calls()).length).toBe(2);
    return (await opened.calls())[1]?.question as { isian: Record<string, unknown> };
  };
  return { ...opened, press, sent };
}

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'));

describe('a text', () => {
  it('keeps its lines, and says aloud that it asks for attention', async () => {
    const { page } = await show(
      form([
        { tipe: 'teks', isi: 'Baris satu.\nBaris dua.' },
        { tipe: 'teks', isi: 'Masih DRAF.', nada: 'perhatian' },
        { tipe: 'teks', isi: 'Contoh email:\n\nYth. Bapak/Ibu,\nlaporan terlampir.' },
      ]),
    );
    expect(await page.locator('.teks--contoh').count()).toBe(1);
    expect(await page.locator('.teks').allTextContents()).toEqual([
      'Baris satu.\nBaris dua.',
      'Perhatian: Masih DRAF.',
      'Contoh email:\n\nYth. Bapak/Ibu,\nlaporan terlampir.',
    ]);
  });
});

describe('a table', () => {
  it('has its title as caption, figures to the right, and a sentence when it is empty', async () => {
    const { page } = await show(PERSETUJUAN);
    const table = page.getByRole('table', { name: 'Yang akan dikirim' });
    expect(await table.getByRole('row').count()).toBe(7);
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['Nama', 'Email', 'Hak', 'Ukuran (KB)']);
    const align = (text: string) =>
      table.getByRole('cell', { name: text, exact: true }).evaluate((cell) => getComputedStyle(cell).textAlign);
    expect(await align('1.204,50')).toBe('right');
    expect(await align('Kepala Dinas')).toBe('left');
    expect(await page.getByRole('heading', { name: 'Sudah pernah dikirim' }).isVisible()).toBe(true);
    expect(await page.getByText('Belum ada yang dikirimi.').isVisible()).toBe(true);
  });

  it('scrolls inside its own region, which the Tab key reaches only then', async () => {
    const row = ['Bidang Perpustakaan', 'kabid.pustaka@example.go.id', 'Komentar pada dokumen'];
    const many = { tipe: 'tabel', judul: 'Banyak', kolom: ['Unit', 'Email', 'Hak'], baris: Array(200).fill(row) };
    const few = { tipe: 'tabel', judul: 'Sedikit', kolom: ['Unit'], baris: [['Sekretariat']] };
    const { page } = await show(form([many, few]));
    const region = page.getByRole('region', { name: 'Banyak' });
    await expect.poll(() => region.getAttribute('tabindex')).toBe('0');
    expect(await page.getByRole('region', { name: 'Sedikit' }).getAttribute('tabindex')).toBe(null);
    expect((await region.boundingBox())?.height).toBeLessThan(400);
    await region.focus();
    await page.keyboard.press('End');
    await expect.poll(() => region.evaluate((it) => it.scrollTop)).toBeGreaterThan(1000);
    const head = await region.getByRole('columnheader', { name: 'Unit' }).boundingBox();
    expect(Math.abs((head?.y ?? 0) - ((await region.boundingBox())?.y ?? 0))).toBeLessThan(3);
  });
});

describe('a table in the sidebar', () => {
  it('says beside each value what it is, scrolls no way but down, and stays a table', async () => {
    const { page } = await show(PERSETUJUAN, { width: 300 });
    const table = page.getByRole('table', { name: 'Yang akan dikirim' });
    expect(await table.getByRole('row').count()).toBe(7);
    const cell = table.getByRole('cell', { name: 'kepala.dinas@example.go.id' });
    expect(await cell.evaluate((it) => getComputedStyle(it, '::before').content)).toContain('"Email"');
    const region = page.getByRole('region', { name: 'Yang akan dikirim' });
    expect(await region.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  });
});

describe('one of several', () => {
  const pilihan = [
    { nilai: 'a', label: 'Pertama', keterangan: 'Paling sering dipakai' },
    { nilai: 'b', label: 'Kedua' },
    { nilai: 'c', label: 'Ketiga', keterangan: 'Belum dapat dipilih', tertutup: true },
  ];

  it('starts as the action says, closed ones rest, and the chosen one is sent', async () => {
    const { page, sent } = await show(form([{ tipe: 'pilihan', nama: 'cara', label: 'Cara', nilai: 'a', pilihan }]));
    const group = page.getByRole('group', { name: 'Cara' });
    expect(await group.getByRole('radio', { checked: true }).getAttribute('value')).toBe('a');
    expect(await group.getByRole('radio', { name: 'Ketiga' }).isDisabled()).toBe(true);
    await group.getByRole('radio', { name: 'Kedua' }).check();
    expect((await sent()).isian).toEqual({ cara: 'b' });
  });

  it('asks for a choice where none is made, beside the group, with the focus on the first', async () => {
    const { page, press, calls } = await show(
      form([{ tipe: 'pilihan', nama: 'cara', label: 'Cara', nilai: '', pilihan, bantuan: 'Dapat diganti nanti.' }]),
    );
    await press();
    expect(await page.getByText('Pilih salah satu.').isVisible()).toBe(true);
    expect(await focusedName(page)).toBe('cara');
    const described = await page.getByRole('group').getAttribute('aria-describedby');
    for (const id of described?.split(' ') ?? []) expect(await page.locator(`#${id}`).count()).toBe(1);
    expect(await calls()).toHaveLength(1);
    await page.getByRole('radio', { name: 'Pertama' }).check();
    expect(await page.getByText('Pilih salah satu.').count()).toBe(0);
  });
});

describe('any of several', () => {
  const office = { nilai: 'a@example.go.id', label: 'Sekretaris Dinas', dicentang: true };
  const outside = {
    nilai: 'b@gmail.example',
    label: 'Kepala Seksi',
    keterangan: 'di luar domain kantor',
    dicentang: false,
  };

  it('sends what is ticked and counts it', async () => {
    const closed = { nilai: '', label: 'Staf', keterangan: 'email belum diisi', tertutup: true, dicentang: false };
    const { page, sent } = await show(
      form([{ tipe: 'centang', nama: 'kepada', label: 'Kepada', pilihan: [office, outside, closed] }]),
    );
    expect(await page.getByText('1 dari 3 dipilih').isVisible()).toBe(true);
    expect(await page.locator('main button').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Kepala Seksi' }).check();
    expect(await page.getByText('2 dari 3 dipilih').isVisible()).toBe(true);
    expect((await sent()).isian).toEqual({ kepada: ['a@example.go.id', 'b@gmail.example'] });
  });

  it('never ticks an address outside the office by the button that ticks many', async () => {
    const { page } = await show(PENERIMA);
    const boxes = page.getByRole('checkbox');
    const checked = () => boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked));
    const proposed = [true, true, true, true, true, true, false, false];
    expect(await checked()).toEqual(proposed);
    await page.getByRole('button', { name: 'Kosongkan' }).click();
    expect(await checked()).toEqual(proposed.map(() => false));
    expect(await page.getByText('0 dari 8 dipilih').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Pilih yang disarankan' }).click();
    expect(await checked()).toEqual(proposed);
    const outsider = page.getByRole('checkbox', { name: /Kepala Seksi Layanan/ });
    const reason = await outsider.getAttribute('aria-describedby');
    expect(await page.locator(`#${reason}`).textContent()).toContain('di luar domain kantor');
    expect(await page.getByRole('checkbox', { name: /Kepala Seksi Pembinaan/ }).isDisabled()).toBe(true);
  });

  it('says Pilih semua where all of them are proposed', async () => {
    const pilihan = Array.from({ length: 6 }, (_, index) => ({
      ...office,
      nilai: `u${index}`,
      label: `Unit ${index}`,
    }));
    const { page, sent } = await show(form([{ tipe: 'centang', nama: 'unit', label: 'Unit', pilihan }]));
    await page.getByRole('checkbox', { name: 'Unit 3' }).uncheck();
    await page.getByRole('button', { name: 'Pilih semua' }).click();
    expect((await sent()).isian).toEqual({ unit: ['u0', 'u1', 'u2', 'u3', 'u4', 'u5'] });
  });
});

describe('something to type', () => {
  const isian = (jenis: string, more: object = {}) => ({
    tipe: 'isian',
    nama: jenis,
    label: `Isian ${jenis}`,
    jenis,
    nilai: '',
    wajib: false,
    ...more,
  });

  it('sends texts without the spaces around them, blank ones too', async () => {
    const { page, sent } = await show(form(['teks', 'paragraf', 'tanggal', 'angka', 'email'].map((one) => isian(one))));
    await page.getByLabel('Isian teks').fill('  005/Disposisi ');
    await page.getByLabel('Isian paragraf').fill('Baris satu\nBaris dua');
    await page.getByLabel('Isian tanggal').fill('2026-03-31');
    expect(await page.getByText('31 Maret 2026').isVisible()).toBe(true);
    await page.getByLabel('Isian angka').fill('1.234,5');
    expect((await sent()).isian).toEqual({
      teks: '005/Disposisi',
      paragraf: 'Baris satu\nBaris dua',
      tanggal: '2026-03-31',
      angka: '1.234,5',
      email: '',
    });
  });

  it.each([
    ['angka', 'dua belas', 'Tulis sebagai angka'],
    ['angka', '12abc', 'Tulis sebagai angka'],
    ['email', 'kepala.dinas', 'Tulis alamat email yang lengkap'],
    ['email', 'a@b.go.id, c@d.go.id', 'Tulis alamat email yang lengkap'],
  ])('refuses in %s what is none: %s', async (jenis, text, message) => {
    const { page, press, calls } = await show(form([isian(jenis)]));
    const field = page.getByLabel(`Isian ${jenis}`);
    await field.fill(text);
    await press();
    expect(await page.getByText(message).isVisible()).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await focusedName(page)).toBe(jenis);
    expect(await calls()).toHaveLength(1);
  });

  it('says beside each what is missing, focuses the first, and takes the message away while it is typed', async () => {
    const { page, press, calls } = await show(
      form([isian('teks'), isian('paragraf', { wajib: true }), isian('tanggal', { wajib: true })]),
    );
    await press();
    expect(await page.locator('.isian-pesan:not(:empty)').allTextContents()).toEqual([
      'Isian paragraf belum diisi.',
      'Isian tanggal belum diisi.',
    ]);
    expect(await page.getByRole('status').filter({ hasText: 'perlu' }).innerText()).toBe('2 isian perlu dilengkapi.');
    expect(await focusedName(page)).toBe('paragraf');
    expect(await calls()).toHaveLength(1);
    const field = page.getByLabel('Isian paragraf');
    expect(await field.getAttribute('required')).toBe('');
    const message = page.getByText('Isian paragraf belum diisi.');
    expect(await field.getAttribute('aria-describedby')).toContain(await message.getAttribute('id'));
    await field.fill('x');
    expect(await page.locator('.isian-pesan:not(:empty)').count()).toBe(1);
    expect(await field.getAttribute('aria-invalid')).toBe('false');
    expect(await page.getByText('* wajib diisi').isVisible()).toBe(true);
  });
});

describe('a file', () => {
  /** A file of so many bytes, made in the page: large ones take seconds to get there. */
  const choose = (page: Page, name: string, size: number) =>
    page.locator('input[type=file]').evaluate(
      (input: HTMLInputElement, [name, size]) => {
        const chosen = new DataTransfer();
        chosen.items.add(new File([new Uint8Array(Number(size))], String(name)));
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [name, size],
    );

  it('is sent as its name and its bytes', async () => {
    const { page, sent } = await show(BERKAS);
    const bytes = Buffer.from([0x50, 0x4b, 0, 255, 1]);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'Lembar TW III.XLSX', mimeType: 'a/b', buffer: bytes });
    await page.getByText('Lembar TW III.XLSX', { exact: true }).waitFor();
    expect((await sent()).isian.lembar).toEqual({ nama: 'Lembar TW III.XLSX', base64: bytes.toString('base64') });
  });

  it.each([
    ['another kind of file', 'catatan.docx', 1, 'bukan .xlsx'],
    ['an empty file', 'kosong.xlsx', 0, 'kosong'],
    ['a large file', 'besar.xlsx', 8_000_001, 'lebih kecil dari 8 MB'],
  ])('refuses %s at once, and when it is sent all the same', async (_, name, size, message) => {
    const { page, press, calls } = await show(BERKAS);
    await choose(page, name, size);
    await page.getByText(message).waitFor();
    await press();
    expect(await page.getByText(message).isVisible()).toBe(true);
    expect(await page.getByText('Belum ada berkas yang dipilih').isVisible()).toBe(true);
    expect(await focusedName(page)).toBe('lembar');
    expect(await calls()).toHaveLength(1);
  });

  it('is asked for where it must be there, by its name', async () => {
    const { page, press } = await show(BERKAS);
    await press();
    expect(await page.getByText('Lembar isian dari unit belum dipilih.').isVisible()).toBe(true);
    const control = page.getByLabel('Lembar isian dari unit').and(page.getByLabel('Belum ada berkas yang dipilih'));
    expect(await control.getAttribute('aria-invalid')).toBe('true');
    expect(await control.getAttribute('accept')).toBe('.xlsx');
  });

  it('stays away when none was chosen and none is needed', async () => {
    const { sent } = await show(
      form([{ tipe: 'berkas', nama: 'pindaian', label: 'Pindaian', terima: ['.pdf'], wajib: false }]),
    );
    expect((await sent()).isian).toEqual({});
  });
});
