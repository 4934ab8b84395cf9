/** Worker and main thread: opening, calling, asking, saving, ending. */
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
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
    const later = await client.call('whoAndWhen', [], { now: '2027-01-10T05:00:00.000Z' });
    expect(later.result).toEqual([OWNER, '2027-01-10T05:00:00.000Z', 7]);
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

  it('runs time triggers as who installed them, at the moment they fire, with nobody in front of the screen', async () => {
    const driveFolder = temporaryFolder();
    await opened({ driveFolder });
    expect(await client.runTriggers()).toEqual([]);
    await client.call('remindDaily', [], { user: 'staf@example.go.id' });
    const [run, ...others] = await client.runTriggers('2026-03-31T23:30:00.000Z');
    expect(others).toEqual([]);
    expect(run).toMatchObject({ user: 'staf@example.go.id', functionName: 'triggerHarian' });
    expect(run?.outcome.error).toBeUndefined();
    expect(String(run?.outcome.result).split('|')).toEqual([
      'staf@example.go.id',
      '2026-03-31T23:30:00.000Z',
      '2026-4-1 6',
      'Cannot call SpreadsheetApp.getUi() from this context.',
    ]);
    expect(run?.outcome.surat).toEqual([join(driveFolder, 'surat-keluar', '2026-03-31 0001.eml')]);
    expect(existsSync(run?.outcome.surat[0] ?? '')).toBe(true);
  });

  it('lets in whom the workbook is shared with by name, and nobody else', async () => {
    await opened();
    const type = (user: string) => client.type('Sheet1', [{ row: 1, column: 1, text: user }], user);
    expect(await type('siapa.saja@example.go.id')).toEqual([]);
    expect(await client.share(['staf@example.go.id', OWNER])).toEqual([OWNER, 'staf@example.go.id']);
    expect(await type('Staf@example.go.id')).toEqual([]);
    expect(await type(OWNER)).toEqual([]);
    const refusal = 'You do not have permission to access the requested document.';
    expect(await type('orang@example.com')).toEqual([refusal]);
    const outcome = await client.call('whoAndWhen', [], { user: 'orang@example.com' });
    expect(outcome).toMatchObject({ result: null, error: { name: 'Exception', message: refusal } });
    expect((await client.call('whoAndWhen', [], { user: 'staf@example.go.id' })).error).toBeUndefined();
  });

  it('remembers with the file whom it is shared with, and says so when it is opened', async () => {
    const file = join(temporaryFolder(), 'buku.xlsx');
    start();
    await client.open(file, true);
    await client.share(['staf@example.go.id']);
    await client.save();
    await client.close();
    start({ user: 'orang@example.com' });
    expect(await client.open(file)).toMatchObject({ owner: OWNER, editors: ['staf@example.go.id'], mayOpen: false });
  });

  it('makes a copy a workbook of its own: new id, new owner, shared with nobody, without document properties', async () => {
    const folder = temporaryFolder();
    start();
    await client.open(join(folder, 'buku.xlsx'), true);
    const [id, url] = (await client.call('place')).result as string[];
    expect(url).toMatch(/^file:.*buku\.xlsx$/);
    await client.share(['staf@example.go.id']);
    await client.save();
    copyFileSync(join(folder, 'buku.xlsx'), join(folder, 'salinan.xlsx'));
    await client.close();
    start({ user: 'staf@example.go.id' });
    expect(await client.openCopy(join(folder, 'salinan.xlsx'))).toMatchObject({ editors: [], mayOpen: true });
    const copy = (await client.call('place')).result as string[];
    expect(copy[0]).not.toBe(id);
    expect(copy[0]).toMatch(/^[\w-]{44}$/);
    expect(copy.slice(2)).toEqual(['staf@example.go.id', 'null']);
  });

  it('does not start without a manifest', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'Code.js'), '');
    expect(() => start({ addOnFolder: folder })).toThrow(/appsscript\.json/);
  });
});
