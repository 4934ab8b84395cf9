/** The program that ends in the middle of its work: what it has said to be saved is in the file, and the file opens. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostClient } from '../../../local/host/client.ts';
import { ADD_ON, buildWorker } from '../built-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-mati-'));
const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const OWNER = 'kasubag.perencanaan@example.go.id';

let workerUrl: URL;
const running: ChildProcess[] = [];

beforeAll(async () => {
  workerUrl = await buildWorker();
});

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(dirname(fileURLToPath(workerUrl)), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

/** A workbook on disk as the host reads it, in a host of its own. */
async function withFile<T>(file: string, perform: (client: HostClient) => Promise<T>, create = false): Promise<T> {
  const client = HostClient.start({
    ...{ addOnFolder: ADD_ON, driveFolder: join(folder, 'hasil'), user: OWNER, fixedNow: null, workerUrl },
    ask: () => Promise.resolve({ button: 'CLOSE', text: '' }),
  });
  try {
    await client.open(file, create);
    return await perform(client);
  } finally {
    await client.close();
  }
}

async function makeWorkbook(name: string): Promise<string> {
  const file = join(folder, name);
  await withFile(file, (client) => client.save(), true);
  return file;
}

/** The number in the first cell; 0 = blank. */
async function readNumber(file: string): Promise<number> {
  const texts = await withFile(file, async (client) => {
    const { sheets } = await client.send('view', { user: OWNER });
    return client.texts(sheets[0]?.name ?? '');
  });
  return Number(texts?.[0]?.[0] || 0);
}

interface Program {
  /** Types the number in the first cell of the first tab. */
  type(value: number): Promise<void>;
  /** The events that came so far, newest last, and how many edits the program had told of before each. */
  saves: { state: string; edits: number }[];
  /** As when the power goes. */
  kill(): Promise<void>;
}

function addressOf(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const [address] = /http:\/\/\S+/.exec(said) ?? [];
      if (address) resolve(new URL(address));
    });
    child.on('exit', () => reject(new Error(`the program ended: ${said}`)));
  });
}

/** Reads the stream of events until the program is gone. */
async function follow(address: URL, take: (event: Record<string, unknown>) => void): Promise<void> {
  const response = await fetch(new URL(`/peristiwa${address.search}`, address));
  const decoder = new TextDecoder();
  let left = '';
  try {
    for await (const chunk of response.body ?? []) {
      const lines = (left + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
      left = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data: ')) take(JSON.parse(line.slice(6)));
    }
  } catch {
    // Killed: the connection breaks.
  }
}

async function startProgram(file: string): Promise<Program> {
  const child = spawn(
    process.execPath,
    [join(root, 'local/kinerja.mjs'), 'meja', file, '--port', '0', '--tanpa-peramban'],
    { cwd: folder, env: { ...process.env, KINERJA_ADD_ON: ADD_ON }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  running.push(child);
  const address = await addressOf(child);
  const call = async (operation: string, body: object): Promise<Record<string, unknown>> => {
    const headers = { 'content-type': 'application/json', 'x-kinerja-token': address.searchParams.get('token') ?? '' };
    const response = await fetch(new URL(`/api/${operation}`, address), {
      ...{ method: 'POST', headers, body: JSON.stringify(body) },
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const { buku } = (await call('keadaan', {})) as { buku: { sheets: { id: number }[] } };
  const sheet = buku.sheets[0]?.id;
  const saves: Program['saves'] = [];
  let count = 0;
  const stream = follow(address, ({ kind, state }) => {
    if (kind === 'berubah') count += 1;
    if (kind === 'simpan') saves.push({ state: String(state), edits: count });
  });
  return {
    saves,
    type: async (value) => {
      const edits = [{ kind: 'ketik', sheet, cells: [{ row: 0, column: 0, text: String(value) }] }];
      const { ok, outcome } = await call('edit', { klien: 'uji', nomor: value, edits });
      expect({ ok, outcome }).toMatchObject({ ok: true, outcome: { ok: true } });
    },
    kill: async () => {
      child.kill('SIGKILL');
      await stream;
    },
  };
}

const isSaved = ({ saves }: Program) => saves.some(({ state }) => state === 'tersimpan');

describe('a program that is killed', () => {
  it('has in the file what it said to be saved', async () => {
    const file = await makeWorkbook('tersimpan.xlsx');
    const program = await startProgram(file);
    for (const value of [1, 2, 3]) await program.type(value);
    await expect.poll(() => isSaved(program), { timeout: 20_000 }).toBe(true);
    await program.kill();
    expect(await readNumber(file)).toBe(3);
  });

  it.each([1, 2, 3, 4, 5])('leaves a file that opens, killed during saving (%i)', async (round) => {
    const file = await makeWorkbook(`saat-${round}.xlsx`);
    const program = await startProgram(file);
    await program.type(1);
    await expect.poll(() => isSaved(program), { timeout: 20_000 }).toBe(true);
    const before = program.saves.length;
    await program.type(2);
    const isSaving = () => program.saves.slice(before).some(({ state }) => state === 'menyimpan');
    await expect.poll(isSaving, { timeout: 20_000, interval: 2 }).toBe(true);
    await pause(Math.random() * 40);
    await program.kill();
    const reported = program.saves.slice(before).some(({ state }) => state === 'tersimpan');
    expect(reported ? [2] : [1, 2]).toContain(await readNumber(file));
  });

  it.each([1, 2, 3, 4])(
    'loses nothing that it said to be saved, killed at any moment of the work (%i)',
    async (round) => {
      const file = await makeWorkbook(`kapan-${round}.xlsx`);
      const program = await startProgram(file);
      const end = Date.now() + 1200 + Math.random() * 3000;
      let value = 0;
      while (Date.now() < end) {
        value += 1;
        await program.type(value);
        // Now and then long enough for a save to begin and to end.
        await pause(Math.random() < 0.2 ? 1000 + Math.random() * 500 : Math.random() * 60);
      }
      await program.kill();
      // The n-th edit typed n.
      const told = program.saves.filter(({ state }) => state === 'tersimpan').map(({ edits }) => edits);
      const found = await readNumber(file);
      expect(found).toBeGreaterThanOrEqual(Math.max(0, ...told));
      expect(found).toBeLessThanOrEqual(value);
    },
  );
});
