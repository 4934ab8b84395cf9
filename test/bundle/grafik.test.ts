/** Charts from end to end: in the report as pictures, on the recap's tab as charts of the file, and there only once. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../local/files/xlsx/read-workbook.ts';
import { writeWorkbook } from '../../local/files/xlsx/write-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-grafik-'));
const file = join(folder, 'Buku.xlsx');
const kinerja = (...args: string[]) =>
  execFileSync(process.execPath, ['local/kinerja.mjs', ...args], { encoding: 'utf8' });
const REKAP = ['rekap', file, '--periode', 'Semester I', '--ya', '--alasan', 'uji'];

beforeAll(() => {
  kinerja('contoh', file);
  kinerja(...REKAP);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = () => readWorkbook(readFileSync(file), { fileName: 'Buku.xlsx' });

async function chartsOf(tab: string) {
  const { model } = await open();
  return model.sheets.find(({ name }) => name === tab)?.charts ?? [];
}

const OURS = ['Rata-rata Capaian per Sasaran Semester I', 'Capaian per Indikator Semester I'];

describe('the recap', () => {
  it('has its charts below the figures, over the cells that say so', async () => {
    const { model } = await open();
    const sheet = model.sheets.find(({ name }) => name === 'Semester I');
    expect(sheet?.charts.map(({ options }) => options.title)).toEqual(OURS);
    const [means] = sheet?.charts ?? [];
    const [names, figures] = means?.areas ?? [];
    expect(sheet?.values[(names?.top ?? 0) - 1]?.[names?.left ?? 0]).toBe('Rata-rata capaian per sasaran');
    expect(typeof sheet?.values[figures?.top ?? 0]?.[figures?.left ?? 0]).toBe('number');
    expect(means?.anchor.row).toBeGreaterThanOrEqual(sheet?.values.length ?? 0);
  });

  it('made again leaves them as they are; charts of people stay, and a chart that was taken away stays away', async () => {
    const before = await chartsOf('Semester I');
    kinerja(...REKAP);
    expect(await chartsOf('Semester I')).toEqual(before);
    const opened = await open();
    const sheet = opened.model.sheets.find(({ name }) => name === 'Semester I');
    const [first, second] = sheet?.charts ?? [];
    if (!sheet || !first || !second) throw new Error('no charts');
    sheet.charts = [second, { ...structuredClone(first), id: 9, kept: null, options: { title: 'Milik orang' } }];
    writeFileSync(file, await writeWorkbook(opened));
    kinerja(...REKAP);
    expect((await chartsOf('Semester I')).map(({ options }) => options.title)).toEqual([OURS[1], 'Milik orang']);
  }, 60_000);
});

describe('the report', () => {
  it('holds a PNG with alt text for each of its figures', () => {
    const out = join(folder, 'laporan');
    kinerja('laporan', file, '--periode', 'Semester I', '--ya', '--alasan', 'uji', '--keluar', out);
    const found = readdirSync(out, { recursive: true, encoding: 'utf8' }).find((name) =>
      /Laporan Kinerja.*\.docx$/.test(name),
    );
    const parts = unzipSync(readFileSync(join(out, found ?? '')));
    const text = new TextDecoder().decode(parts['word/document.xml']);
    const alts = [...text.matchAll(/descr="(Grafik (?:batang|kolom)[^"]*)"/g)].map(([, alt]) => alt);
    expect(new Set(alts).size).toBe(8);
    const pictures = Object.entries(parts).filter(([path]) => /^word\/media\/.*\.png$/.test(path));
    expect(pictures.length).toBeGreaterThanOrEqual(8);
    for (const [, bytes] of pictures) expect([...bytes.subarray(0, 4)]).toEqual([137, 80, 78, 71]);
    expect(text).toContain('Kemajuan terhadap Target Tahun');
  }, 120_000);
});
