/** An office east of Jakarta: its workbook has another zone than the script, and a day must stay the same day. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLargeWorkbook } from '../../build/bench/large-workbook.ts';
import { readWorkbook } from '../../local/files/xlsx/read-workbook.ts';
import { writeWorkbook } from '../../local/files/xlsx/write-workbook.ts';
import { HostClient } from '../../local/host/client.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-zona-'));
const MADE = join(folder, 'buku.xlsx');
const TAB = 'Triwulan II';

let client: HostClient;

/** As a workbook that somebody in this zone has made. */
async function openIn(timeZone: string): Promise<void> {
  const opened = await readWorkbook(await readFile(MADE), { fileName: MADE });
  opened.model.timeZone = timeZone;
  const path = join(folder, `${timeZone.replace('/', '-')}.xlsx`);
  await writeFile(path, await writeWorkbook(opened));
  await client.open(path);
}

async function letak(): Promise<{ row: number; column: number }> {
  const lines = (await client.texts(TAB)) ?? [];
  const head = lines.findIndex((line) => line.includes('Batas Waktu'));
  return {
    row: lines.findIndex((line) => line[0] === 'IKU-1') + 1,
    column: (lines[head] ?? []).indexOf('Batas Waktu') + 1,
  };
}

async function koreksi(tahap: string, isian: Record<string, unknown>): Promise<void> {
  const result = await client.call('callTindakan', [JSON.stringify({ aksi: 'koreksi', tahap, isian })]);
  const answer = JSON.parse(String(result.result)) as { ok: boolean; selesai?: unknown };
  if (!answer.ok || !answer.selesai) throw new Error(JSON.stringify([result.error, answer]));
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
  await makeLargeWorkbook(MADE, 12, client);
}, 120_000);

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])('a workbook in %s', (zone) => {
  it('reads a typed day as that day, and writes a day without a time', async () => {
    await openIn(zone);
    const { row, column } = await letak();
    expect(await client.type(TAB, [{ row, column, text: '30/06/2026' }])).toEqual([]);
    // Days as the file keeps them: 30 June and 31 July, without a fraction of a day.
    const typed = (await client.texts(TAB))?.[row - 1]?.[column - 1];
    const sel = { tab: TAB, kode: 'IKU-1', kolom: 'Batas Waktu', menjadi: '31 Juli 2026' };
    const isi = { hasil: 'koreksi', dari: 'tanpa', dariLain: 'Inspektorat', isi: 'Batas waktu diundur.' };
    await koreksi('catat', { periode: TAB, ...isi, ...sel });
    const register = (await client.texts('Koreksi')) ?? [];
    const semula = (register[0] ?? []).indexOf('Semula');
    expect(register[1]?.[semula]).toBe('30 Juni 2026');
    await koreksi('putuskan', { no: '1', jadi: 'Diterima' });
    await koreksi('terapkan', { no: '1', jadi: 'Diterapkan', cara: 'tulis' });
    const written = (await client.texts(TAB))?.[row - 1]?.[column - 1];
    expect([typed, written]).toEqual(['46203', '46234']);
  });
});
