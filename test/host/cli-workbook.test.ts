/** The command line on a workbook, with the small add-on: answers, questions, files, exit codes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../local/cli/io.ts';
import type { runCommand } from '../../local/cli/run-command.ts';
import { ADD_ON, buildWorker } from './built-host.ts';
import { temporaryFolder } from './script-host.ts';

let folder: string;
let runBuilt: typeof runCommand;

beforeAll(async () => {
  const workerUrl = await buildWorker();
  folder = dirname(fileURLToPath(workerUrl));
  const main = (await import(new URL('./main.mjs', workerUrl).href)) as { runCommand: typeof runCommand };
  runBuilt = main.runCommand;
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Desk {
  cwd: string;
  /** Answers of the person, in order; none = no terminal. */
  typed?: (string | null)[];
  env?: Record<string, string>;
  width?: number;
}

async function run(
  desk: Desk,
  ...argv: string[]
): Promise<{ code: number; out: string; err: string; asked: string[] }> {
  const seen = { out: '', err: '', asked: [] as string[] };
  const typed = [...(desk.typed ?? [])];
  const io: Io = {
    out: (text) => {
      seen.out += text;
    },
    err: (text) => {
      seen.err += text;
    },
    ask: (question) => {
      seen.asked.push(question);
      return Promise.resolve(typed.shift() ?? null);
    },
    width: desk.width ?? 100,
    cwd: desk.cwd,
    env: { KINERJA_ADD_ON: ADD_ON, ...desk.env },
  };
  return { code: await runBuilt(argv, io), ...seen };
}

/** A desk with a workbook on it. */
async function desk(): Promise<Desk> {
  const cwd = temporaryFolder();
  const { code } = await run({ cwd }, 'siapkan', 'buku.xlsx', '--tahun', '2026');
  expect(code).toBe(0);
  return { cwd };
}

describe('siapkan', () => {
  it('makes a file that is not there', async () => {
    const cwd = temporaryFolder();
    const { code, out, err } = await run({ cwd }, 'siapkan', 'baru.xlsx', '--hari-ini', '2027-01-02');
    expect([code, existsSync(join(cwd, 'baru.xlsx'))]).toEqual([0, true]);
    expect(out).toContain(join(cwd, 'baru.xlsx'));
    expect(err).toBe('Catatan: Tab Beranda dibuat.\n');
  });

  it('asks before it touches what exists, and takes no for an answer', async () => {
    const { cwd } = await desk();
    const { code, asked, err } = await run({ cwd, typed: [''] }, 'siapkan', 'buku.xlsx');
    expect([code, asked]).toEqual([1, ['Tab sudah ada.\nYa = lengkapi.\nLanjutkan? [y/T] ']]);
    expect(err).toContain('Tab sudah ada.');
  });

  it.each([['y'], ['Ya'], [' YA ']])('goes on after %j', async (answer) => {
    const { cwd } = await desk();
    expect(await run({ cwd, typed: [answer] }, 'siapkan', 'buku.xlsx')).toMatchObject({ code: 0 });
  });

  it('goes on with --ya without asking', async () => {
    const { cwd } = await desk();
    expect(await run({ cwd }, 'siapkan', 'buku.xlsx', '--ya')).toMatchObject({ code: 0, asked: [] });
  });

  it('refuses where nobody can answer', async () => {
    const { cwd } = await desk();
    const { code, out, asked } = await run({ cwd, typed: ['ya'] }, 'siapkan', 'buku.xlsx', '--json');
    expect([code, asked]).toEqual([1, []]);
    expect(JSON.parse(out)).toMatchObject({ ok: false, perluKonfirmasi: true, pesan: 'Tab sudah ada.' });
  });
});

describe('validasi', () => {
  it('ends with 1 when there is a galat, and saves all the same', async () => {
    const { cwd } = await desk();
    const before = readFileSync(join(cwd, 'buku.xlsx'));
    const { code, out } = await run({ cwd }, 'validasi', 'buku.xlsx', '--periode', 'Triwulan I');
    expect(code).toBe(1);
    expect(out).toMatch(/Wajib Diperbaiki {2}Triwulan I {2}E2 {3}Isian bukan angka\./);
    expect(out).toContain('1 Wajib Diperbaiki, 0 Perlu Dicek, 0 Info.');
    expect(readFileSync(join(cwd, 'buku.xlsx')).equals(before)).toBe(false);
  });

  it('ends with 0 when there is none', async () => {
    const { cwd } = await desk();
    expect(await run({ cwd }, 'validasi', 'buku.xlsx', '--periode', 'TW II')).toMatchObject({ code: 0 });
  });

  it('says below each finding how to put it right', async () => {
    const { cwd } = await desk();
    const { out } = await run({ cwd }, 'validasi', 'buku.xlsx', '--periode', 'Triwulan I');
    expect(out).toMatch(/Isian bukan angka\.\n {4}Cara Memperbaiki: Tulis angka\.\n/);
  });

  it('takes options in front of its name', async () => {
    const { cwd } = await desk();
    const { code, out } = await run({ cwd }, '--json', '--periode', 'Triwulan I', 'validasi', 'buku.xlsx');
    expect([code, JSON.parse(out)]).toMatchObject([1, { ok: true, temuan: [{ sel: 'E2' }] }]);
  });

  it('of an unknown period is wrong use', async () => {
    const { cwd } = await desk();
    const people = await run({ cwd }, 'validasi', 'buku.xlsx', '--periode', 'Triwulan VI');
    expect([people.code, people.out, people.err]).toEqual([
      2,
      '',
      'Periode "Triwulan VI" tidak dikenal.\nPakai Triwulan I sampai IV.\n',
    ]);
    const json = await run({ cwd }, 'validasi', 'buku.xlsx', '--periode', 'Triwulan VI', '--json');
    expect([json.code, JSON.parse(json.out)]).toMatchObject([2, { ok: false, salahPakai: true }]);
  });

  it('prints one JSON object and nothing else', async () => {
    const { cwd } = await desk();
    const { code, out, err } = await run({ cwd }, 'validasi', 'buku.xlsx', '--periode', 'Triwulan I', '--json');
    expect([code, err, out.split('\n').length]).toEqual([1, '', 2]);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      temuan: [
        {
          ...{ kode: 'NOT_A_NUMBER', level: 'galat', tab: 'Triwulan I', sel: 'E2', nilai: 'dua' },
          ...{ pesan: 'Isian bukan angka.', perbaikan: 'Tulis angka.' },
        },
      ],
      panggilan: { baca: 0, tulis: 1, lain: 0 },
    });
  });
});

describe('rekap', () => {
  it('shows a table and the mean', async () => {
    const { cwd } = await desk();
    const { code, out } = await run({ cwd }, 'rekap', 'buku.xlsx', '--periode', 'Semester I');
    expect(code).toBe(0);
    expect(out).toMatch(/IKU-1 {2}Jumlah buku {3}1\.000 {4}1\.250,5 {2}125,05% {2}Sangat Tinggi {6}2\/2/);
    expect(out).toMatch(/IKU-2 {2}Indeks {11}80 {10}– {8}– {2}Belum ada data {5}0\/1/);
    expect(out).toContain('Rata-rata capaian 125,05% dari 1 indikator, 1 tidak dihitung.');
  });

  it('gives unrounded numbers as JSON', async () => {
    const { cwd } = await desk();
    const { out } = await run({ cwd }, 'rekap', 'buku.xlsx', '--periode', 'Semester I', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      rows: [{ kode: 'IKU-1', capaian: 125.05 }, { capaian: null }],
      rataRata: { n: 1 },
      panggilan: { tulis: 1 },
    });
  });

  it('that is refused says why and changes nothing', async () => {
    const { cwd } = await desk();
    const before = readFileSync(join(cwd, 'buku.xlsx'));
    const people = await run({ cwd }, 'rekap', 'buku.xlsx', '--periode', 'Semester II');
    expect([people.code, people.out]).toEqual([1, '']);
    expect(people.err).toContain('Masih ada data yang salah.\nPerbaiki dahulu.\n');
    expect(people.err).toContain('Isian bukan angka.\n    Cara Memperbaiki: Tulis angka.\n');
    const json = await run({ cwd }, 'rekap', 'buku.xlsx', '--periode', 'Semester II', '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, saran: 'Perbaiki dahulu.', temuan: [{ sel: 'E2' }] });
    expect(readFileSync(join(cwd, 'buku.xlsx')).equals(before)).toBe(true);
  });

  it.each([
    ['y', 0],
    ['t', 0],
    [null, 0],
  ])('asked with a way around, after %j ends with %i', async (answer, code) => {
    const { cwd } = await desk();
    expect(await run({ cwd, typed: [answer] }, 'rekap', 'buku.xlsx', '--periode', 'Tahun')).toMatchObject({ code });
  });
});

describe('laporan', () => {
  it('says where the files are', async () => {
    const { cwd } = await desk();
    const { code, out } = await run({ cwd }, 'laporan', 'buku.xlsx', '--periode', 'Tahun', '--json');
    expect(code).toBe(0);
    const { berkas } = JSON.parse(out) as { berkas: string[] };
    expect(berkas).toEqual([join('hasil', 'Laporan Kinerja Tahun 2026 - Rev 1.docx')]);
    expect(readFileSync(join(cwd, berkas[0] ?? ''), 'utf8')).toBe('PK');
  });

  it('goes to the folder that is named', async () => {
    const { cwd } = await desk();
    const elsewhere = join(temporaryFolder(), 'laporan 2026');
    const { out } = await run({ cwd }, 'laporan', 'buku.xlsx', '--periode', 'Tahun', '--keluar', elsewhere);
    expect(out).toBe(`Laporan tersimpan: ${join(elsewhere, 'Laporan Kinerja Tahun 2026 - Rev 1.docx')}\n`);
    expect(existsSync(join(cwd, 'hasil'))).toBe(false);
  });
});

describe('a folder for results that cannot be', () => {
  it.each([
    ['a file', 'catatan.txt', 'catatan.txt adalah berkas, bukan folder.'],
    ['below a file', 'catatan.txt/a/b', 'catatan.txt adalah berkas, bukan folder.'],
    ['a link that leads nowhere', 'putus/hasil', 'tidak dapat dibuat.'],
    ['a name that is too long', 'x'.repeat(300), 'tidak dapat dibuat.'],
    ['a folder of the system', '/proc/kinerja/hasil', 'tidak dapat di'],
    ['a folder of the system that is there', '/proc', 'tidak dapat di'],
  ])('%s is refused before anything is done', async (_, keluar, pesan) => {
    const { cwd } = await desk();
    writeFileSync(join(cwd, 'catatan.txt'), 'catatan');
    symlinkSync(join(cwd, 'tiada'), join(cwd, 'putus'));
    const before = [readdirSync(cwd), readFileSync(join(cwd, 'buku.xlsx'))];
    const words = ['laporan', 'buku.xlsx', '--periode', 'Tahun', '--keluar', keluar];
    const { code, out, err } = await run({ cwd }, ...words);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(pesan);
    expect(err).toContain('pilih folder lain');
    expect(err).not.toMatch(/E[A-Z]{4,}|kesalahan di program/);
    const json = await run({ cwd }, ...words, '--json');
    expect([json.code, JSON.parse(json.out)]).toMatchObject([1, { ok: false, temuan: [] }]);
    expect([readdirSync(cwd), readFileSync(join(cwd, 'buku.xlsx'))]).toEqual(before);
  });

  it('refuses the other commands too when it is named', async () => {
    const { cwd } = await desk();
    writeFileSync(join(cwd, 'catatan.txt'), 'catatan');
    const words = ['validasi', 'buku.xlsx', '--periode', 'TW II', '--keluar', 'catatan.txt'];
    expect(await run({ cwd }, ...words)).toMatchObject({ code: 1, out: '' });
  });

  it('is the usual one, which is a file', async () => {
    const { cwd } = await desk();
    writeFileSync(join(cwd, 'hasil'), 'catatan');
    expect(await run({ cwd }, 'laporan', 'buku.xlsx', '--periode', 'Tahun')).toMatchObject({ code: 1, out: '' });
    expect(await run({ cwd }, 'validasi', 'buku.xlsx', '--periode', 'TW II')).toMatchObject({ code: 0 });
  });

  it('leaves nothing behind when the action is refused later', async () => {
    const { cwd } = await desk();
    mkdirSync(join(cwd, 'ada'));
    for (const keluar of ['baru/sekali', 'ada'])
      await run({ cwd }, 'laporan', 'tiada.xlsx', '--periode', 'Tahun', '--keluar', keluar);
    expect([readdirSync(cwd).sort(), readdirSync(join(cwd, 'ada'))]).toEqual([['ada', 'buku.xlsx'], []]);
  });

  it.each([['catatan.txt/contoh.xlsx'], ['/proc/kinerja/contoh.xlsx']])(
    'of the sample %s is told in words',
    async (file) => {
      const { cwd } = await desk();
      writeFileSync(join(cwd, 'catatan.txt'), 'catatan');
      const { code, err } = await run({ cwd }, 'contoh', file);
      expect(code).toBe(1);
      expect(err).toContain('pilih folder lain');
    },
  );

  it('is not a workbook, even with --ya', async () => {
    const { cwd } = await desk();
    mkdirSync(join(cwd, 'ada.xlsx'));
    const { code, err } = await run({ cwd }, 'contoh', 'ada.xlsx', '--ya');
    expect([code, err.split('\n')[0]]).toEqual([1, 'ada.xlsx adalah folder, bukan berkas.']);
  });
});

describe('trouble', () => {
  it('with a file that is not there is told in words', async () => {
    const { code, out, err } = await run({ cwd: temporaryFolder() }, 'rekap', 'tiada.xlsx', '--periode', 'Tahun');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('tiada.xlsx');
    const json = await run({ cwd: temporaryFolder() }, 'rekap', 'tiada.xlsx', '--periode', 'Tahun', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, pesan: expect.stringContaining('tiada.xlsx') as string });
  });

  it('in the add-on ends with 1 and leaves the file alone', async () => {
    const { cwd } = await desk();
    const before = readFileSync(join(cwd, 'buku.xlsx'));
    const { code, err } = await run({ cwd }, 'rekap', 'buku.xlsx', '--periode', 'Triwulan V');
    expect([code, err.split('\n')[0]]).toEqual([1, 'Maaf, terjadi kesalahan di program (kode uji).']);
    expect(readFileSync(join(cwd, 'buku.xlsx')).equals(before)).toBe(true);
  });

  it('with a build that is missing is told in words', async () => {
    const { code, err } = await run(
      { cwd: temporaryFolder(), env: { KINERJA_ADD_ON: '/tidak/ada' } },
      'siapkan',
      'a.xlsx',
    );
    expect([code, err]).toEqual([1, 'Program belum dibangun.\nJalankan "npm run build", lalu coba lagi.\n']);
  });

  it('with a clock that is set wrongly is wrong use', async () => {
    const env = { KINERJA_HARI_INI: 'besok' };
    expect(await run({ cwd: temporaryFolder(), env }, 'siapkan', 'a.xlsx')).toMatchObject({ code: 2 });
  });

  it('with a file that is open elsewhere is told before anything is done', async () => {
    const { cwd } = await desk();
    writeFileSync(join(cwd, '.~lock.buku.xlsx#'), 'Kepala Dinas,user,komputer,22.11.2026 14:05,file:///profil;');
    const { code, err } = await run({ cwd }, 'laporan', 'buku.xlsx', '--periode', 'Tahun');
    expect(code).toBe(1);
    expect(err).toMatch(/sedang terbuka di LibreOffice \(Kepala Dinas\)/);
    expect(existsSync(join(cwd, 'hasil'))).toBe(false);
  });

  it('with what saving would lose is listed, and refused without --ya', async () => {
    const { cwd } = await desk();
    const before = readFileSync(join(cwd, 'buku.xlsx'));
    const again = ['siapkan', 'buku.xlsx', '--tahun', '2099'];
    const refused = await run({ cwd, typed: ['ya'] }, ...again);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('akan menghilangkan isi berikut:\n  - Tab Nama yang terlalu panjang');
    expect(readFileSync(join(cwd, 'buku.xlsx')).equals(before)).toBe(true);
    expect(await run({ cwd }, ...again, '--ya')).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'buku.xlsx')).equals(before)).toBe(false);
  });

  it('with a file that is no workbook is told in words', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'bukan.xlsx'), 'bukan buku kerja');
    const { code, err } = await run({ cwd }, 'rekap', 'bukan.xlsx', '--periode', 'Tahun');
    expect([code, err.includes('kesalahan di program')]).toEqual([1, false]);
  });
});
