/** The menu, the dialogs and the page calls of the built add-on, as Google would run them, over a real .xlsx. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostClient } from '../../local/host/client.ts';
import type { MenuEntry, UiNotice, UiQuestion } from '../../local/host/session.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-menu-'));
const file = join(folder, 'buku.xlsx');
const notices: UiNotice[] = [];
const questions: UiQuestion[] = [];
let client: HostClient;

async function call(name: string, request: object): Promise<Record<string, unknown>> {
  const { result, error } = await client.call(name, [JSON.stringify(request)]);
  if (error) throw new Error(error.message);
  return JSON.parse(String(result));
}

async function menu(): Promise<MenuEntry[]> {
  notices.length = 0;
  const { error } = await client.call('onOpen', [], { from: 'trigger' });
  expect(error).toBeUndefined();
  const shown = notices.find((notice) => notice.kind === 'menu');
  return shown?.kind === 'menu' ? shown.menu : [];
}

/** Presses a menu item. @returns the page that it shows */
async function openMenu(name: string): Promise<UiNotice & { html: string }> {
  notices.length = 0;
  const { error } = await client.call(name, [], { from: 'menu' });
  expect(error).toBeUndefined();
  const page = notices.find((notice) => notice.kind === 'dialog' || notice.kind === 'sidebar');
  if (!page || !('html' in page)) throw new Error(`${name} shows no page`);
  return page;
}

const captions = (entries: MenuEntry[]): string[] =>
  entries.map((entry) => (entry.kind === 'separator' ? '—' : entry.caption));

beforeAll(async () => {
  client = HostClient.start({
    addOnFolder: join(process.cwd(), 'build/out'),
    driveFolder: join(folder, 'hasil'),
    user: 'kasubag.perencanaan@example.go.id',
    fixedNow: '2026-11-22T05:00:00.000Z',
    ask: (question) => {
      questions.push(question);
      return Promise.resolve({ button: 'CLOSE', text: '' });
    },
    onNotice: (notice) => notices.push(notice),
    workerUrl: pathToFileURL(join(process.cwd(), 'build/local/worker.mjs')),
  });
  await client.open(file, true);
});

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the menu Kinerja', () => {
  it('begins with Siapkan Buku Kerja in an empty Sheet', async () => {
    expect(captions(await menu())[0]).toBe('Siapkan Buku Kerja…');
  });

  it('refuses the other dialogs there, saying what to do', async () => {
    expect(await call('callAwal', { aksi: 'validasi' })).toMatchObject({
      ok: false,
      pesan: 'Buku kerja ini belum disiapkan.',
    });
  });

  it('says at Beranda how to make it, where it cannot be brought up to date', async () => {
    expect(await client.call('menuBeranda', [], { from: 'menu' })).not.toHaveProperty('error');
    expect(questions.map(({ title }) => title)).toEqual(['Tab Beranda tidak ada']);
  });

  it('has the labels of the design once the workbook is prepared', async () => {
    expect(await call('callSiapkan', { tahun: 2026 })).toMatchObject({ ok: true });
    const entries = await menu();
    expect(captions(entries)).toEqual([
      'Beranda',
      '—',
      'Validasi Triwulan…',
      'Rekap Semester…',
      'Susun Laporan…',
      'Sosialisasikan Laporan…',
      '—',
      'Lainnya',
      'Bantuan',
    ]);
    const more = entries.find((entry) => entry.kind === 'menu');
    expect(more?.kind === 'menu' ? captions(more.items) : []).toEqual([
      'Siapkan Buku Kerja…',
      'Kumpulkan Data Triwulan…',
      'Siapa Belum Mengisi',
      'Rekap Triwulan…',
      'Rekap Tahunan…',
      'Kunci Triwulan…',
      'Buka Kunci…',
      'Catat Koreksi…',
      'Lembar Disposisi…',
      'Tarik Lembar Isian…',
      'Uji Tabel…',
      'Lihat Asal Angka',
      'Kendali SOP',
      'Cetak Ulang…',
      'Serah Terima…',
      'Mulai Tahun Baru…',
      'Urungkan Tindakan Terakhir',
    ]);
  });

  it.each([
    ['menuValidasiTriwulan', 'data-aksi="validasi"'],
    ['menuRekapTriwulan', 'data-aksi="rekap-triwulan"'],
    ['menuRekapSemester', 'data-aksi="rekap-semester"'],
    ['menuRekapTahunan', 'data-aksi="rekap-tahunan"'],
    ['menuSusunLaporan', 'data-aksi="laporan"'],
    ['menuSiapkanBukuKerja', 'Siapkan Buku Kerja'],
    ['menuBantuan', 'Bantuan'],
  ])('%s shows its page', async (name, content) => {
    expect((await openMenu(name)).html).toContain(content);
  });

  it.each([
    ['menuSosialisasikanLaporan', 'sosialisasi', 'Sosialisasikan Laporan'],
    ['menuKumpulkanDataTriwulan', 'kumpulkan', 'Kumpulkan Data Triwulan'],
    ['menuKunciTriwulan', 'kunci', 'Kunci Triwulan'],
    ['menuBukaKunci', 'buka-kunci', 'Buka Kunci'],
    ['menuCatatKoreksi', 'koreksi', 'Catat Koreksi'],
    ['menuLembarDisposisi', 'disposisi', 'Lembar Disposisi'],
    ['menuTarikLembarIsian', 'tarik', 'Tarik Lembar Isian'],
    ['menuCetakUlang', 'cetak-ulang', 'Cetak Ulang'],
    ['menuSerahTerima', 'serah-terima', 'Serah Terima'],
    ['menuMulaiTahunBaru', 'tahun-baru', 'Mulai Tahun Baru'],
    ['menuUrungkan', 'urungkan', 'Urungkan Tindakan Terakhir'],
  ])('%s opens action %s in a wide dialog', async (name, aksi, title) => {
    const shown = await openMenu(name);
    expect(shown).toMatchObject({ kind: 'dialog', title, width: 760, height: 520 });
    expect(shown.html).toContain(
      `<body data-aksi="${aksi}" data-isian="{}" data-judul="${title}" data-tempat="jendela">`,
    );
  });

  it.each([
    ['menuSiapaBelumMengisi', 'siapa-belum', 'Siapa Belum Mengisi'],
    ['menuKendaliSop', 'kendali', 'Kendali SOP'],
    ['menuUjiTabel', 'uji', 'Uji Tabel'],
    ['menuLihatAsalAngka', 'asal', 'Lihat Asal Angka'],
  ])('%s opens action %s in the sidebar', async (name, aksi, title) => {
    const shown = await openMenu(name);
    expect(shown).toMatchObject({ kind: 'sidebar', title });
    expect(shown.html).toContain(
      `<body data-aksi="${aksi}" data-isian="{}" data-judul="${title}" data-tempat="samping">`,
    );
  });

  it('brings Beranda up to date and opens it', async () => {
    notices.length = 0;
    await client.call('menuBeranda', [], { from: 'menu' });
    expect(notices.some((notice) => notice.kind === 'activate')).toBe(true);
    expect((await client.texts('Beranda'))?.flat().join('\n')).toContain('22 Nov 2026');
  });
});

describe('the page calls', () => {
  it.each([
    ['validasi', 'Triwulan III'],
    ['rekap-triwulan', 'Triwulan III'],
    ['rekap-semester', 'Semester II'],
    ['rekap-tahunan', 'Tahun'],
    ['laporan', 'Triwulan III'],
  ])('%s proposes %s on 22 November', async (aksi, periode) => {
    const answer = await call('callAwal', { aksi });
    const choices = answer.pilihan as { periode: string; disarankan: boolean }[];
    expect(choices.filter((one) => one.disarankan).map((one) => one.periode)).toEqual([periode]);
  });

  it('opens the window of an action from another window, with the values that it starts from', async () => {
    notices.length = 0;
    const request = { aksi: 'sosialisasi', isian: { periode: 'Semester I', berkas: { nama: 'x', base64: 'y' } } };
    expect(await call('callBukaTindakan', request)).toEqual({ ok: true });
    const page = notices.find((notice) => notice.kind === 'dialog');
    const html = page && 'html' in page ? page.html : '';
    expect(html).toContain('data-aksi="sosialisasi"');
    expect(html).toMatch(
      /data-isian="\{(?:&quot;|&#34;)periode(?:&quot;|&#34;):(?:&quot;|&#34;)Semester I(?:&quot;|&#34;)\}"/,
    );
  });

  const CALLS = ['callAwal', 'callSiapkan', 'callValidasi', 'callRekap', 'callLaporan', 'callBuka'];

  it.each([...CALLS, 'callTindakan', 'callBukaTindakan'])('%s refuses what is not a request', async (name) => {
    for (const wrong of ['', 'null', '[]', '{"periode":7}', 'x'.repeat(10)]) {
      const { result, error } = await client.call(name, [wrong]);
      const isSetup = name === 'callSiapkan' && wrong.startsWith('{');
      if (error) throw new Error(`${name}(${wrong}): ${error.message}`);
      expect(JSON.parse(String(result)), wrong).toMatchObject({ ok: isSetup });
    }
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'knows no action or dialog called %s, which every object has',
    async (aksi) => {
      expect(await call('callTindakan', { aksi })).toMatchObject({ ok: false, pesan: 'Tindakan ini tidak dikenali.' });
      expect(await call('callAwal', { aksi })).toMatchObject({ ok: false, pesan: 'Jendela ini tidak dikenali.' });
      expect(await call('callBukaTindakan', { aksi })).toMatchObject({ ok: false });
    },
  );

  it('refuses a period of another year and one that is none', async () => {
    expect(await call('callRekap', { periode: 'Semester I 2025' })).toMatchObject({ ok: false });
    expect(await call('callRekap', { periode: 'Kuartal 1' })).toMatchObject({ ok: false });
  });
});

describe('setting up twice', () => {
  it('gives the file that setting up once gives, byte for byte', async () => {
    await client.save();
    const once = readFileSync(file);
    expect(await call('callSiapkan', { tahun: 2026, konfirmasi: true })).toMatchObject({ ok: true, akanDibuat: [] });
    await client.save();
    expect(readFileSync(file).equals(once)).toBe(true);
  });
});
