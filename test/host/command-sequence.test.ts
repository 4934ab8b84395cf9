/** One command after the other on the same file, with the built add-on: each tab keeps a part of its own. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Io } from '../../local/cli/io.ts';
import type { runCommand } from '../../local/cli/run-command.ts';
import { emptyWorkbook } from '../../local/files/xlsx/empty-workbook.ts';
import { readWorkbook } from '../../local/files/xlsx/read-workbook.ts';
import { writeWorkbook } from '../../local/files/xlsx/write-workbook.ts';
import { buildWorker } from './built-host.ts';
import { partsOf } from './files/xlsx/fixture.ts';
import { temporaryFolder } from './script-host.ts';

const ADD_ON = join(import.meta.dirname, '../../build/out');
/** Tabs that the commands make when they need them. */
const MADE_LATER = /^(?:Hasil Pemeriksaan|Semester I|Semester II|Tahun)$/;

let bundle: string;
let runBuilt: typeof runCommand;

beforeAll(async () => {
  const workerUrl = await buildWorker();
  bundle = dirname(fileURLToPath(workerUrl));
  ({ runCommand: runBuilt } = (await import(new URL('./main.mjs', workerUrl).href)) as {
    runCommand: typeof runCommand;
  });
});

afterAll(() => rmSync(bundle, { recursive: true }));

async function run(cwd: string, ...argv: string[]): Promise<{ code: number; err: string }> {
  let err = '';
  const io: Io = {
    out: () => undefined,
    err: (text) => {
      err += text;
    },
    ask: () => Promise.resolve(null),
    width: 100,
    cwd,
    env: { KINERJA_ADD_ON: ADD_ON, KINERJA_HARI_INI: '2026-01-15' },
  };
  return { code: await runBuilt(argv, io), err };
}

/** Name and first row of every tab, once the parts of the file are found to be distinct. */
async function tabsOf(file: string): Promise<Map<string, unknown>> {
  const bytes = readFileSync(file);
  const xml = partsOf(bytes)['xl/_rels/workbook.xml.rels'] ?? '';
  const targets = [...xml.matchAll(/ Target="([^"]+)"/g)].map(([, target]) => target);
  expect(targets).toHaveLength(new Set(targets).size);
  const { sheets } = await readXlsx(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows[0]?.[0]]));
}

/** Without the tabs that commands make, and with parts numbered in one go: the hidden tab has the last number. */
async function withoutLaterTabs(bytes: Uint8Array): Promise<Uint8Array> {
  const { model } = await readWorkbook(bytes, { fileName: 'buku.xlsx' });
  const sheets = model.sheets.filter(({ name }) => !MADE_LATER.test(name));
  return writeWorkbook({ model: { ...model, sheets }, kept: emptyWorkbook('buku').kept });
}

it('every command of a sequence leaves every tab with its content', async () => {
  const cwd = temporaryFolder();
  const file = join(cwd, 'buku.xlsx');
  expect(await run(cwd, 'contoh', 'buku.xlsx')).toMatchObject({ code: 0 });
  writeFileSync(file, await withoutLaterTabs(readFileSync(file)));
  const counts = [(await tabsOf(file)).size];
  for (const argv of [
    ['validasi', '--periode', 'Triwulan I'],
    ['rekap', '--periode', 'Semester I'],
    ['laporan', '--periode', 'Semester I'],
    ['siapkan'],
    ['rekap', '--periode', 'Tahun'],
    ['laporan', '--periode', 'Tahun'],
  ]) {
    const [command = '', ...options] = argv;
    const before = await tabsOf(file);
    const { code, err } = await run(cwd, command, 'buku.xlsx', ...options, '--ya');
    expect([argv, code, err]).toEqual([argv, 0, err]);
    const after = await tabsOf(file);
    for (const [name, first] of before)
      if (first !== null && !name.startsWith('_')) expect([name, after.get(name)]).toEqual([name, first]);
    for (const [name, first] of after) if (MADE_LATER.test(name)) expect(String(first)).not.toMatch(/^[[{]/);
    counts.push(after.size);
  }
  // Tabs were indeed added in more than one of the savings.
  expect(new Set(counts).size).toBeGreaterThan(2);
}, 60_000);
