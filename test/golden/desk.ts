/** A desk with the built add-on on it: writes hand-made workbooks, calls the actions, reads back what was saved. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readWorkbook } from '../../local/files/xlsx/read-workbook.ts';
import { HostClient } from '../../local/host/client.ts';
import type { Panggilan } from '../../local/host/service-calls.ts';
import type { Scalar } from '../../local/host/spreadsheet/model.ts';
import { type HandMadeTab, writeHandMade } from './workbook-file.ts';

const OUT = join(process.cwd(), 'build/out');
const WORKER = pathToFileURL(join(process.cwd(), 'build/local/worker.mjs'));

interface TemuanAnswer {
  kode: string;
  level: string;
  tab: string;
  sel: string;
}

export interface Answer {
  ok: boolean;
  pesan?: string;
  perluKonfirmasi?: boolean;
  /** Another execution is to follow. */
  kemajuan?: { berikut: string };
  temuan?: TemuanAnswer[];
  rows?: Record<string, unknown>[];
  rataRata?: {
    nilai: number | null;
    n: number;
    tidakDihitung: number;
    kategori: string;
    perSasaran: { sasaran: string; nilai: number | null; n: number }[];
  };
  anggaran?: Record<string, number | null>;
  berkas?: { id: string; nama: string }[];
  panggilan: Panggilan;
}

export class Desk {
  private readonly folder = mkdtempSync(join(tmpdir(), 'kinerja-golden-'));
  /** One worker for each day that a case takes place on. */
  private readonly clients = new Map<string, HostClient>();
  private current: { client: HostClient; path: string } | undefined;
  private files = 0;

  private clientOn(today: string): HostClient {
    const known = this.clients.get(today);
    if (known) return known;
    const client = HostClient.start({
      addOnFolder: OUT,
      driveFolder: join(this.folder, 'hasil', today),
      user: 'kasubag.perencanaan@example.go.id',
      fixedNow: `${today}T05:00:00.000Z`,
      ask: () => Promise.resolve({ button: 'YES', text: '' }),
      workerUrl: WORKER,
    });
    this.clients.set(today, client);
    return client;
  }

  /** Puts a workbook on the desk, out of its file, on the day (ISO) that the case takes place. */
  async lay(tabs: Readonly<Record<string, HandMadeTab>>, today: string): Promise<void> {
    this.files += 1;
    const path = join(this.folder, `kasus-${this.files}.xlsx`);
    await writeHandMade(path, tabs);
    await this.open(path, today);
  }

  async open(path: string, today: string): Promise<void> {
    const client = this.clientOn(today);
    await client.open(path, true);
    this.current = { client, path };
  }

  private get laid(): { client: HostClient; path: string } {
    if (!this.current) throw new Error('no workbook lies on the desk');
    return this.current;
  }

  /** Calls a function of the add-on as its page does; a question is answered yes, a long action runs to its end. */
  async call(functionName: string, request: Record<string, unknown>): Promise<Answer> {
    const { client } = this.laid;
    const { result, error, panggilan } = await client.call(functionName, [JSON.stringify(request)]);
    if (error) throw new Error(`${functionName}: ${error.message}\n${error.stack}`);
    const answer = JSON.parse(String(result)) as Answer;
    if (answer.perluKonfirmasi && request.konfirmasi === undefined) {
      return this.call(functionName, { ...request, konfirmasi: true });
    }
    const { kemajuan } = answer;
    if (kemajuan) return this.call(functionName, { ...request, berikut: kemajuan.berikut });
    return { ...answer, panggilan };
  }

  /** Saves the workbook and reads a tab out of the file. @throws Error when it has no such tab */
  async savedTab(tab: string): Promise<Scalar[][]> {
    const { client, path } = this.laid;
    await client.save();
    const { model } = await readWorkbook(readFileSync(path), { fileName: path });
    const sheet = model.sheets.find(({ name }) => name === tab);
    if (!sheet) throw new Error(`the file has no tab ${tab}`);
    return sheet.values;
  }

  /** Bytes of a file that an action saved. */
  async savedFile(id: string): Promise<Buffer> {
    const path = await this.laid.client.locate(id);
    if (path === null) throw new Error(`there is no file ${id}`);
    return readFileSync(path);
  }

  async clear(): Promise<void> {
    for (const client of this.clients.values()) await client.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
