/** Worker and main thread: opening, calling, asking, saving, ending. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ClientOptions, HostClient } from '../../local/host/client.ts';
import type { UiQuestion } from '../../local/host/session.ts';
import { ADD_ON, buildWorker } from './built-host.ts';
import { OWNER, temporaryFolder } from './script-host.ts';

let workerUrl: URL;
let client: HostClient;

beforeAll(async () => {
  workerUrl = await buildWorker();
});

afterEach(() => client.close());

afterAll(() => rmSync(dirname(fileURLToPath(workerUrl)), { recursive: true }));

function start(overrides: Partial<ClientOptions> = {}): HostClient {
  client = HostClient.start({
    addOnFolder: ADD_ON,
    driveFolder: temporaryFolder(),
    user: OWNER,
    fixedNow: null,
    ask: () => Promise.resolve({ button: 'CLOSE', text: '' }),
    workerUrl,
    ...overrides,
  });
  return client;
}

async function opened(overrides: Partial<ClientOptions> = {}): Promise<HostClient> {
  start(overrides);
  await client.open(join(temporaryFolder(), 'buku.xlsx'), true);
  return client;
}

describe('the host', () => {
  it('runs a function on the open workbook and counts its calls', async () => {
    await opened();
    const answer = await client.call('callRekap', ['{"periode":"Semester I"}']);
    expect(answer.error).toBeUndefined();
    expect(JSON.parse(String(answer.result))).toMatchObject({ ok: true });
    expect(answer.panggilan).toEqual({ baca: 0, tulis: 1, lain: 0 });
  });

  it('keeps the workbook from call to call and writes it when told', async () => {
    const file = join(temporaryFolder(), 'buku.xlsx');
    start();
    await client.open(file, true);
    await client.call('callSiapkan', ['{"tahun":2026}']);
    expect(existsSync(file)).toBe(false);
    await client.save();
    await client.close();
    start();
    await client.open(file);
    const again = await client.call('callSiapkan', ['{}']);
    expect(JSON.parse(String(again.result))).toMatchObject({ perluKonfirmasi: true });
  });

  it('acts for whom it is told, at the time it is told, in the zone of the manifest', async () => {
    await opened({ fixedNow: '2026-07-01T05:00:00.000Z' });
    const { result } = await client.call('whoAndWhen', [], { user: 'staf@example.go.id' });
    expect(result).toEqual(['staf@example.go.id', '2026-07-01T05:00:00.000Z', 7]);
  });

  it('waits for the answers of the person', async () => {
    const asked: UiQuestion[] = [];
    await opened({
      ask: async (question) => {
        asked.push(question);
        await new Promise((resolve) => setTimeout(resolve, 30));
        return question.kind === 'alert' ? { button: 'YES', text: '' } : { button: 'OK', text: 'Kepala Dinas – é' };
      },
    });
    expect((await client.call('askTwice')).result).toEqual(['YES', 'Kepala Dinas – é']);
    expect(asked.map(({ kind }) => kind)).toEqual(['alert', 'prompt']);
  });

  it('answers CLOSE when nobody can be asked', async () => {
    await opened({ ask: () => Promise.reject(new Error('no terminal')) });
    expect((await client.call('askTwice')).result).toEqual(['CLOSE', '']);
  });

  it('ends what runs too long, dialogs included, and lives on', async () => {
    await opened({ ask: () => new Promise(() => undefined) });
    const limit = { timeLimit: 300 };
    expect((await client.call('forever', [], limit)).error?.message).toBe('Exceeded maximum execution time');
    expect((await client.call('askTwice', [], limit)).error?.message).toBe('Exceeded maximum execution time');
    expect((await client.call('whoAndWhen')).error).toBeUndefined();
  });

  it('survives a promise that nobody catches', async () => {
    await opened();
    expect((await client.call('rejectLater')).result).toBe(1);
    expect((await client.call('rejectLater')).result).toBe(1);
  });

  it('runs one execution after the other', async () => {
    await opened();
    const answers = await Promise.all([client.call('whoAndWhen'), client.call('missing'), client.call('whoAndWhen')]);
    expect(answers.map(({ error }) => error?.message)).toEqual([
      undefined,
      'Script function not found: missing',
      undefined,
    ]);
  });

  it('says in words what is wrong with a file', async () => {
    start();
    await expect(client.open(join(temporaryFolder(), 'ada.xlsx'))).rejects.toMatchObject({
      pesan: expect.stringContaining('ada.xlsx') as string,
      saran: expect.any(String) as string,
    });
  });

  it('fails calls when no workbook is open', async () => {
    start();
    await expect(client.call('whoAndWhen')).rejects.toThrow('no workbook is open');
  });

  it('knows where its files are', async () => {
    await opened();
    const { result } = await client.call('callLaporan', ['{"periode":"Tahun"}']);
    const [file] = (JSON.parse(String(result)) as { berkas: { id: string }[] }).berkas;
    const path = await client.locate(file?.id ?? '');
    expect(path && existsSync(path)).toBe(true);
    expect(await client.locate('x')).toBeNull();
  });

  it('does not start without a manifest', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'Code.js'), '');
    expect(() => start({ addOnFolder: folder })).toThrow(/appsscript\.json/);
  });
});
