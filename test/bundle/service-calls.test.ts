/** The number of service calls does not grow with the rows, and stays within the budget of each execution. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callPage, makeLargeWorkbook } from '../../build/bench/large-workbook.ts';
import { HostClient } from '../../local/host/client.ts';
import type { Panggilan } from '../../local/host/service-calls.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-panggilan-'));

const PER_EXECUTION = 60;
const PER_TAB_MADE = 25;

const periode = (text: string): Record<string, unknown> => ({ periode: text });

const tindakan = (aksi: string, isian: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ aksi, tahap: '', isian },
});

const LAPORAN = 'Laporan Semester I';

/** Name of a file in the imitated Drive, as its index keeps it. */
function nameOf(id: string): string {
  const index = readFileSync(join(folder, 'hasil/.kinerja/drive.json'), 'utf8');
  const files = JSON.parse(index) as { id: string; name: string; mimeType: string; version: number }[];
  const { name, mimeType, version } = files.find((file) => file.id === id) ?? {};
  return `${mimeType?.split(/[./]/).at(-1)} ${name?.replace(/ - Rev \d+/, '')} version ${version}`;
}

/**
 * Name, function, request, and how many tabs it may have to give more rows: one call each. The workbook follows the SOP: its tab
 * Kendali SOP is filled, so every action is guarded and recorded, with a reason where needs are missing. The first recap of a period
 * also issues its Lembar Disposisi.
 */
const ACTIONS: [string, string, Record<string, unknown>, number][] = [
  ['Rekap Tahun with both semesters', 'callRekap', periode('Tahun'), 3],
  ['Rekap Tahun', 'callRekap', periode('Tahun'), 0],
  ['Rekap Semester I with its Lembar Disposisi', 'callRekap', periode('Semester I'), 0],
  ['Rekap Semester I', 'callRekap', periode('Semester I'), 0],
  ['Rekap Triwulan II', 'callRekap', periode('Triwulan II'), 0],
  ['Validasi Triwulan II', 'callValidasi', periode('Triwulan II'), 1],
  [LAPORAN, 'callLaporan', periode('Semester I'), 0],
  ['Formulir E.81 Triwulan II', 'callLaporan', periode('E.81 Triwulan II'), 0],
  ['Kendali SOP with Beranda', 'callTindakan', tindakan('kendali'), 0],
  ['the state for the command line', 'callTindakan', tindakan('status'), 0],
  ['the origin of a recap', 'callTindakan', tindakan('asal', { tab: 'Semester I', sel: 'N6' }), 0],
  ['where a typed figure goes', 'callTindakan', tindakan('asal', { tab: 'Triwulan II', sel: 'E6' }), 0],
  ['the list of Perbaiki', 'callTindakan', tindakan('perbaiki', periode('Triwulan II')), 0],
];

const total = ({ baca, tulis, lain }: Panggilan): number => baca + tulis + lain;

let client: HostClient;
let setup: { panggilan: Panggilan; tabs: number };
/** By size, the executions of every action in order; each action starts from the workbook that the one before left. */
const counted = new Map<number, Panggilan[][]>();
/** By size, names of the Drive files that the executions of the semester's report created, in order. */
const created = new Map<number, string[][]>();
/** Tab Kendali SOP after the actions. */
const recorded: string[][][] = [];

async function count(size: number): Promise<void> {
  const made = await makeLargeWorkbook(join(folder, `${size}.xlsx`), size, client);
  if (size === 12) setup = made;
  const calls: Panggilan[][] = [];
  for (const [name, functionName, request] of ACTIONS) {
    const { executions, made } = await callPage(client, functionName, request);
    calls.push(executions);
    if (name === LAPORAN)
      created.set(
        size,
        made.map((ids) => ids.map(nameOf)),
      );
  }
  counted.set(size, calls);
  recorded.push((await client.texts('Kendali SOP')) ?? []);
}

beforeAll(async () => {
  client = HostClient.start({
    addOnFolder: join(process.cwd(), 'build/out'),
    driveFolder: join(folder, 'hasil'),
    user: 'kasubag.perencanaan@example.go.id',
    fixedNow: '2027-01-15T05:00:00.000Z',
    ask: () => Promise.resolve({ button: 'YES', text: '' }),
    workerUrl: pathToFileURL(join(process.cwd(), 'build/local/worker.mjs')),
  });
  await count(12);
  await count(1000);
  // LibreOffice takes its time over the PDF of a report on 1,000 indikator.
}, 400_000);

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(ACTIONS.map(([name, , , grows], index) => [name, index, grows] as const))('%s', (_, index, grows) => {
  const executionsAt = (size: number): Panggilan[] => counted.get(size)?.[index] ?? [];
  const sum = (size: number, kind: keyof Panggilan): number =>
    executionsAt(size).reduce((count, one) => count + one[kind], 0);

  it('makes as many service calls at 1,000 indikator as at 12, save one per tab that gets more rows', () => {
    expect(executionsAt(1000)).toHaveLength(executionsAt(12).length);
    expect([sum(1000, 'baca'), sum(1000, 'lain')]).toEqual([sum(12, 'baca'), sum(12, 'lain')]);
    expect(sum(1000, 'tulis') - sum(12, 'tulis')).toBeGreaterThanOrEqual(0);
    expect(sum(1000, 'tulis') - sum(12, 'tulis')).toBeLessThanOrEqual(grows);
  });

  it(`makes ${PER_EXECUTION} at the most in each execution`, () => {
    expect(executionsAt(12).length).toBeGreaterThan(0);
    for (const size of [12, 1000]) {
      for (const one of executionsAt(size)) expect(total(one)).toBeLessThanOrEqual(PER_EXECUTION);
    }
  });
});

describe('the report of a semester', () => {
  it.each([12, 1000])('of %i indikator is created in Drive by one call, and never written to again', (size) => {
    const [checked, made, completed] = created.get(size) ?? [];
    expect(checked).toEqual([]);
    expect(made?.filter((name) => name.startsWith('document'))).toEqual([
      'document Laporan Kinerja Semester I 2026 version 1',
    ]);
    expect(completed?.filter((name) => name.includes('Laporan Kinerja') && !name.startsWith('pdf'))).toEqual([]);
  });
});

describe('the workbook that is counted', () => {
  it('follows the SOP: the steps of its recaps are recorded', () => {
    const done = (tab: string[][]) =>
      tab.filter((line) => line.includes('Selesai')).map((line) => `${line[0]} ${line[1]}`);
    expect(recorded).toHaveLength(2);
    for (const tab of recorded) {
      expect(done(tab)).toEqual(expect.arrayContaining(['Triwulan II 2', 'Triwulan II 3', 'Semester I 6']));
      expect(tab.some((line) => line[0] === 'Tahun' && !line.includes('Belum'))).toBe(true);
    }
  });
});

describe('Siapkan Buku Kerja', () => {
  it(`makes ${PER_TAB_MADE} service calls at the most for each tab it makes`, () => {
    expect(setup.tabs).toBeGreaterThanOrEqual(20);
    expect(total(setup.panggilan) / setup.tabs).toBeLessThanOrEqual(PER_TAB_MADE);
  });
});
