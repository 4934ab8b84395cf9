/** `kinerja uji`: foreign workbooks and text files, the JSON for programs, exit codes, and that no file is changed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, type CommandLine, type Said } from './cli-desk.ts';

let commandLine: CommandLine;
const folder = mkdtempSync(join(tmpdir(), 'uji-'));
const desk = {
  folder,
  run: (...argv: string[]): Promise<Said> => commandLine.run({ cwd: folder }, ...argv),
};
const FILE = join(desk.folder, 'lkjip-2024.xlsx');

interface Jawaban {
  ok: boolean;
  kolom: { kolom: string; dibacaSebagai: string }[];
  baris: {
    sel: string;
    capaianHitung: number | null;
    capaianTercetak: number | null;
    rumus: string;
    temuan: object[];
  }[];
  temuan: { kode: string; sel: string; pesan: string }[];
  ringkasan: { diuji: number; cocok: number; kalimat: string };
}

const ROWS = [
  ['PENGUKURAN KINERJA TAHUN 2024'],
  ['Indikator Kinerja', 'Satuan', 'Arah', 'Kinerja', null, null],
  [null, null, null, 'Target', 'Realisasi', '%'],
  [1, 2, 3, 4, 5, '6=5/4'],
  ['Jumlah pengunjung', 'Orang', 'Naik', 1000, 950, 95],
  ['Waktu tunggu layanan', 'Menit', 'Turun', '10 Menit', 12, 120],
  ['Rata-rata', null, null, null, null, '107,50'],
];

beforeAll(async () => {
  commandLine = await buildCommandLine(join(process.cwd(), 'build/out'));
  writeFileSync(FILE, await writeXlsx({ sheets: [{ name: 'Tabel 3.1', rows: ROWS }] }));
});

afterAll(() => {
  commandLine.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('kinerja uji', () => {
  it('examines a tab of any workbook, and changes nothing in it', async () => {
    const before = readFileSync(FILE);
    const { code, out } = await desk.run('uji', FILE, '--tab', 'Tabel 3.1', '--json');
    const jawaban = JSON.parse(out) as Jawaban;
    expect(code).toBe(1);
    expect(jawaban.kolom.map(({ kolom, dibacaSebagai }) => `${kolom} ${dibacaSebagai}`)).toContain('D Target');
    expect(
      jawaban.baris.map(({ sel, capaianHitung, capaianTercetak, rumus }) => [
        sel,
        capaianHitung,
        capaianTercetak,
        rumus,
      ]),
    ).toEqual([
      ['F5', 95, 95, 'Naik'],
      ['F6', 80, 120, 'Turun Selisih'],
      ['F7', 107.5, 107.5, ''],
    ]);
    expect(jawaban.baris.map(({ temuan }) => temuan.length)).toEqual([0, 1, 0]);
    expect(jawaban.temuan.map(({ kode, sel }) => `${sel} ${kode}`)).toEqual(['F6 CAPAIAN_MISMATCH']);
    expect(jawaban.temuan[0]?.pesan).toContain('dihitung dengan rumus Naik');
    expect(jawaban.ringkasan).toMatchObject({ diuji: 3, cocok: 2, kalimat: '2 dari 3 angka cocok dihitung ulang.' });
    expect(readFileSync(FILE).equals(before)).toBe(true);
  });

  it('takes an area, and what a column is said to be', async () => {
    const area = await desk.run('uji', FILE, '--tab', 'tabel 3.1', '--rentang', 'A2:F5');
    expect(area.code).toBe(0);
    expect(area.out).toContain('1 dari 1 angka cocok dihitung ulang.');
    const said = await desk.run('uji', FILE, '--tab', 'Tabel 3.1', '--kolom', 'F=Tidak dipakai');
    expect(said.code).toBe(0);
    expect(said.out).toContain('Tidak ada angka tercetak');
  });

  it('takes text files, as other programs export them', async () => {
    const csv = join(desk.folder, 'ekspor.csv');
    writeFileSync(
      csv,
      '\ufeffIndikator;Satuan;Target;Realisasi;Capaian\r\nJumlah A;Unit;8;7;87,5\r\nJumlah B;Unit;8;7;88,9\r\n',
    );
    const { code, out } = await desk.run('uji', csv);
    expect(code).toBe(1);
    expect(out).toContain('Uji Tabel: ekspor.csv');
    expect(out).toContain('1 dari 2 angka cocok dihitung ulang.');
  });

  it.each<[what: string, args: string[], code: number, pesan: RegExp]>([
    ['a tab that there is not', ['--tab', 'Entah'], 2, /Tab "Entah" tidak ada/],
    ['an area that is none', ['--tab', 'Tabel 3.1', '--rentang', 'semua'], 2, /bukan rentang sel/],
    ['a meaning that there is not', ['--tab', 'Tabel 3.1', '--kolom', 'D=Harapan'], 2, /bukan arti kolom/],
  ])('refuses %s', async (_what, args, code, pesan) => {
    const result = await desk.run('uji', FILE, ...args);
    expect([result.code, result.err]).toEqual([code, expect.stringMatching(pesan)]);
  });

  it('says when a text file is not there', async () => {
    const { code, err } = await desk.run('uji', join(desk.folder, 'tidak-ada.csv'));
    expect([code, err]).toEqual([1, expect.stringContaining('tidak-ada.csv tidak ditemukan')]);
  });

  it('says when a text file has nothing in it', async () => {
    const csv = join(desk.folder, 'kosong.csv');
    writeFileSync(csv, '\ufeff \r\n');
    const { code, err } = await desk.run('uji', csv);
    expect([code, err]).toEqual([1, expect.stringContaining('Berkas kosong.csv kosong.')]);
  });
});

describe('tabs of our own', () => {
  const file = join(folder, 'contoh.xlsx');

  beforeAll(async () => {
    await desk.run('contoh', file);
    for (const periode of ['TW I', 'TW II', 'TW III', 'TW IV', 'Semester I', 'Semester II', 'Tahun']) {
      await desk.run('rekap', file, '--periode', periode, '--ya');
    }
  }, 120_000);

  it.each(['Triwulan II', 'Triwulan IV', 'Semester I', 'Semester II', 'Tahunan', 'Anggaran'])(
    'are clean: %s of the finished sample',
    async (tab) => {
      const { code, out } = await desk.run('uji', file, '--tab', tab, '--json');
      const { temuan, ringkasan } = JSON.parse(out) as Jawaban;
      expect([code, temuan.map(({ pesan }) => pesan)]).toEqual([0, []]);
      expect(ringkasan.cocok).toBe(ringkasan.diuji);
      expect(ringkasan.diuji).toBeGreaterThan(10);
    },
  );
});
