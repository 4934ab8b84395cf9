/** `kinerja contoh`: the samples as files, and what the built add-on says about them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../local/cli/io.ts';
import { readSampleMistakes } from '../../local/contoh/sample-data.ts';
import { readWorkbook } from '../../local/files/xlsx/read-workbook.ts';

interface Temuan {
  kode: string;
  level: string;
  tab: string;
  sel: string;
}

type Run = (argv: readonly string[], io: Io) => Promise<number>;

const folder = mkdtempSync(join(tmpdir(), 'contoh-'));
const TODAY = ['--hari-ini', '2026-01-15'];
const QUARTERS = ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'];
let runCommand: Run;

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const seen = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      seen.out += text;
    },
    err: (text) => {
      seen.err += text;
    },
    ask: () => Promise.resolve(null),
    width: 100,
    cwd: folder,
    env: {},
  };
  return { code: await runCommand([...argv, ...TODAY], io), ...seen };
}

async function temuanOf(file: string, periode: string): Promise<Temuan[]> {
  const { out } = await run('validasi', file, '--periode', periode, '--json');
  return (JSON.parse(out) as { temuan: Temuan[] }).temuan;
}

beforeAll(async () => {
  const bundle = pathToFileURL(join(import.meta.dirname, '../../build/local/main.mjs')).href;
  ({ runCommand } = (await import(bundle)) as { runCommand: Run });
  for (const argv of [['baik.xlsx'], ['buruk.xlsx', '--bermasalah']]) {
    expect(await run('contoh', ...argv)).toMatchObject({ code: 0, err: '' });
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the clean sample', () => {
  /** Beside NOT_DUE, which every indikator that is not due every quarter gets. */
  const INTENDED: Record<string, string[]> = {
    'Triwulan I': ['OVER_CAP peringatan'],
    'Triwulan II': ['UNIT_IN_VALUE peringatan'],
    'Triwulan III': ['FRACTIONAL_COUNT peringatan', 'NUMBER_AS_TEXT info'],
    'Triwulan IV': [],
  };
  const NOT_DUE: Record<string, number> = { 'Triwulan I': 4, 'Triwulan II': 3, 'Triwulan III': 4, 'Triwulan IV': 0 };

  it.each(QUARTERS)('has exactly the intended temuan in %s', async (periode) => {
    const temuan = await temuanOf('baik.xlsx', periode);
    const [notDue, others] = [
      temuan.filter(({ kode }) => kode === 'NOT_DUE'),
      temuan.filter(({ kode }) => kode !== 'NOT_DUE'),
    ];
    expect(others.map(({ kode, level }) => `${kode} ${level}`).sort()).toEqual(INTENDED[periode]);
    expect(new Set(others.map(({ tab }) => tab))).toEqual(new Set(others.length > 0 ? [periode] : []));
    expect(notDue).toHaveLength(NOT_DUE[periode] ?? -1);
  });

  it('is recapped for the year with every indikator counted', async () => {
    const { code, out } = await run('rekap', 'baik.xlsx', '--periode', 'Tahun', '--json', '--ya');
    const answer = JSON.parse(out) as { ok: boolean; rows: { capaian: number }[]; rataRata: { n: number } };
    expect([code, answer.ok, answer.rows.length, answer.rataRata.n]).toEqual([0, true, 16, 14]);
    for (const { capaian } of answer.rows) expect(capaian > 85 && capaian < 115).toBe(true);
  });
});

describe.each(['baik.xlsx', 'buruk.xlsx'])('tab Beranda of %s', (file) => {
  it('says what is filled and what comes next, not how an empty workbook is set up', async () => {
    const { model } = await readWorkbook(readFileSync(join(folder, file)), { fileName: file });
    const lines = (model.sheets.find(({ name }) => name === 'Beranda')?.values ?? []).map((line) => line.join(' | '));
    const text = lines.join('\n');
    expect(text).not.toContain('Urutan kerja dalam satu tahun');
    expect(text).toMatch(/Langkah berikutnya[ |]*\n\S/);
    for (const tab of ['Triwulan I', 'Triwulan IV']) expect(text).toContain(tab);
    expect(model.sheets.find(({ id }) => id === model.activeSheetId)?.name).toBe('Beranda');
  });
});

describe('the sample with mistakes', () => {
  it('shows each mistake that contoh/bermasalah.json describes, in its quarter or in the year', async () => {
    const ofYear = await temuanOf('buruk.xlsx', 'Tahun');
    const all = [...ofYear];
    for (const quarter of QUARTERS) all.push(...(await temuanOf('buruk.xlsx', quarter)));
    const found = new Set(all.map(({ kode }) => kode));
    const described = readSampleMistakes(2025).map(({ temuan }) => temuan);
    expect([...found]).toEqual(expect.arrayContaining(described));
    const galat = ofYear.filter(({ level }) => level === 'galat');
    expect(new Set(galat.map(({ tab }) => tab))).toEqual(new Set(['Anggaran', 'Perjanjian Kinerja', ...QUARTERS]));
  });

  it('is refused by the recap', async () => {
    const { code, out } = await run('rekap', 'buruk.xlsx', '--periode', 'Semester I', '--json');
    expect([code, (JSON.parse(out) as { ok: boolean }).ok]).toEqual([1, false]);
  });
});

describe('the file', () => {
  it.each([['--tahun=2027'], ['--bermasalah']])('made twice with %s has the same bytes', async (option) => {
    await run('contoh', 'satu.xlsx', option, '--ya');
    await run('contoh', join('lain', 'satu.xlsx'), option, '--ya');
    const [one, other] = ['satu.xlsx', 'lain/satu.xlsx'].map((name) => readFileSync(join(folder, name)));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });

  it('that exists is replaced only with --ya, and nothing else is left in the folder', async () => {
    const path = join(folder, 'ada.xlsx');
    writeFileSync(path, 'isi lama');
    const refused = await run('contoh', 'ada.xlsx');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Berkas ada.xlsx sudah ada.');
    expect(readFileSync(path, 'utf8')).toBe('isi lama');
    expect(await run('contoh', 'ada.xlsx', '--ya', '--json')).toMatchObject({
      code: 0,
      out: `${JSON.stringify({ ok: true, berkas: [path] })}\n`,
    });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is not made for a year that is none', async () => {
    const { code, err } = await run('contoh', 'tahun.xlsx', '--tahun', '25');
    expect([code, err.split('\n')[0]]).toEqual([2, '"25" bukan tahun.']);
  });
});
