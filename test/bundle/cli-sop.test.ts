/** The commands of the SOP on the sample workbook, through the bundle: what they answer, what they ask for, what they leave behind. */
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCommandLine, type CommandLine, type Said } from '../host/cli-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-perintah-'));
const TODAY = ['--hari-ini', '2026-04-02'];

let line: CommandLine;

const run = (name: string, ...options: string[]): Promise<Said> =>
  line.run({ cwd: folder }, name, 'buku.xlsx', ...options, ...TODAY);

const json = ({ out }: Said) => JSON.parse(out) as Record<string, unknown>;

beforeAll(async () => {
  cpSync(join(process.cwd(), 'build/out'), join(folder, 'add-on'), { recursive: true });
  line = await buildCommandLine(join(folder, 'add-on'));
  expect((await line.run({ cwd: folder }, 'contoh', 'contoh.xlsx', '--tahun', '2026')).code).toBe(0);
}, 120_000);

beforeEach(() => copyFileSync(join(folder, 'contoh.xlsx'), join(folder, 'buku.xlsx')));

afterAll(() => {
  line.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('every action of the add-on', () => {
  it.each([
    ['status'],
    ['langkah'],
    ['siapa-belum'],
    ['kumpulkan', '--periode', 'TW I'],
    ['pengingat', '--sekarang', '--periode', 'TW I'],
    ['verifikasi', '--periode', 'TW I'],
    ['kirim-isian', '--periode', 'TW I'],
    ['tarik', '--periode', 'TW I'],
    ['progres', '--periode', 'TW I'],
    ['sosialisasi', '--periode', 'TW I'],
    ['koreksi', '--periode', 'TW I', '--nihil'],
    ['kunci', '--periode', 'TW I'],
    ['buka', '--periode', 'TW I', '--alasan', 'x'],
    ['tahan', '--periode', 'TW I'],
    ['disposisi', '--periode', 'TW I', '--langkah', '1'],
    ['pembagian', '--periode', 'Semester I'],
    ['cetak-ulang'],
    ['banding', '--periode', 'TW I'],
    ['ambil-perubahan', '--periode', 'TW I'],
    ['paket-bukti'],
    ['impor-riwayat', '--berkas', 'tidak-ada.xlsx'],
    ['lampirkan'],
    ['lambang'],
    ['tindak-lanjut'],
    ['riwayat'],
    ['asal', '--tab', 'Triwulan I', '--sel', 'E2'],
    ['perbaiki', '--periode', 'TW I'],
    ['urungkan'],
    ['serah-terima', '--sebagai', 'kasubag.baru@example.go.id'],
  ])('%s is known, and answers one JSON object', async (name, ...options) => {
    const said = await run(name, ...options, '--json');
    expect([0, 1, 2]).toContain(said.code);
    expect(said.out).not.toContain('tidak dikenali');
    expect(said.err).toBe('');
    expect(json(said)).toHaveProperty('ok', said.code === 0);
  });
});

describe('the order of the year', () => {
  it('is told as data: the state of every step, and the next one', async () => {
    const { langkah, tahun, unit } = json(await run('status', '--json')) as {
      langkah: { periode: string; langkah: number }[];
      tahun: number;
      unit: unknown[];
    };
    expect(tahun).toBe(2026);
    expect(langkah).toHaveLength(4 * 5 + 2 * 3 + 1);
    expect(unit.length).toBeGreaterThan(5);
  });

  it('sends mails only to those who were named', async () => {
    const silent = await run('kumpulkan', '--periode', 'Triwulan II');
    expect([silent.code, existsSync(join(folder, 'hasil/surat-keluar'))]).toEqual([1, false]);
    expect(silent.err).toContain('Perlu persetujuan: Kumpulkan Data Triwulan II.');
    const named = json(
      await run('kumpulkan', '--periode', 'Triwulan II', '--kepada', 'kasi.koleksi@example.go.id', '--json'),
    );
    expect(named).toMatchObject({ ok: true, email: { terkirim: ['kasi.koleksi@example.go.id'] } });
    expect((named.jalur as { surat: string[] }).surat).toHaveLength(1);
    const stranger = await run('kumpulkan', '--periode', 'Triwulan II', '--kepada', 'orang@example.com');
    expect([stranger.code, stranger.err.includes('orang@example.com tidak ada di daftar penerima')]).toEqual([2, true]);
  });

  it('locks, and opens again only with a reason', async () => {
    const locked = json(await run('kunci', '--periode', 'TW I', '--ya', '--json'));
    expect(locked).toMatchObject({ ok: true, terkunci: true, judul: 'Triwulan I terkunci', catatan: [] });
    const silent = await run('buka', '--periode', 'TW I', '--ya');
    expect([silent.code, silent.err]).toEqual([
      2,
      'Alasan membuka belum diisi.\nTambahkan --alasan "hasil reviu Sekretaris".\n',
    ]);
    const open = json(await run('buka', '--periode', 'TW I', '--alasan', 'Hasil reviu.', '--json'));
    expect(open).toMatchObject({ ok: true, terkunci: false, alasan: 'Hasil reviu.' });
  });

  it('leaves a step out with a reason', async () => {
    const at = { cwd: mkdtempSync(join(folder, 'kosong-')) };
    expect((await line.run(at, 'siapkan', 'baru.xlsx', '--tahun', '2026', ...TODAY)).code).toBe(0);
    const skip = ['langkah', 'baru.xlsx', '--periode', 'TW I', '--langkah', '5', '--lewati', ...TODAY];
    const silent = await line.run(at, ...(skip as [string]));
    expect([silent.code, silent.err.startsWith('Alasan belum diisi.')]).toEqual([2, true]);
    const said = await line.run(at, ...(skip as [string]), '--alasan', 'Disampaikan lisan.', '--json');
    expect(json(said)).toMatchObject({ ok: true, langkah: [{ langkah: 5, status: 'Dilewati' }] });
  });

  it('notes nothing about a step when it is not said what became of it', async () => {
    const said = await run('langkah', '--periode', 'TW I', '--langkah', '4');
    expect([said.code, said.err.startsWith('Belum disebut apakah langkah itu dicatat atau dilewati.')]).toEqual([
      2,
      true,
    ]);
  });

  it('turns the year in a copy', async () => {
    const said = await run('tahun-baru', '--ke', 'kinerja-2027', '--tahun', '2027', '--ya', '--json');
    expect(json(said)).toMatchObject({ ok: true, dari: 2026, tahun: 2027 });
    const status = await line.run({ cwd: folder }, 'status', 'kinerja-2027.xlsx', '--json', '--hari-ini', '2027-01-10');
    expect(json(status)).toMatchObject({ ok: true, tahun: 2027 });
  });
});

describe('the help', () => {
  it('has an example for every command that parses', async () => {
    const { out } = await line.run({ cwd: folder }, '--help');
    const names = [...out.matchAll(/^ {2}([a-z][a-z-]*) {2}/gm)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(25);
    for (const name of names) {
      const help = await line.run({ cwd: folder }, name, '--help');
      expect(help.code, name).toBe(0);
      expect(help.out, name).toMatch(new RegExp(`Contoh:\n {2}kinerja ${name} `));
    }
  });
});
