/** The stage of the year: one workbook, one bundle, and people who act on it with different rights on a given day. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Io } from '../../../local/cli/io.ts';
import { fillForm } from '../../../local/cli/tindakan/fill-form.ts';
import type { Formulir, Isian, Selesai } from '../../../local/cli/tindakan/form.ts';
import { placeRows } from '../../../local/contoh/place-rows.ts';
import type { SampleRow, SampleTab } from '../../../local/contoh/sample-data.ts';
import { HostClient } from '../../../local/host/client.ts';
import type { ExecutionResult } from '../../../local/host/execution/execution.ts';

export const KASUBAG = 'kasubag.perencanaan@example.go.id';
export const KASUBAG_BARU = 'kasubag.baru@example.go.id';
export const SEKRETARIS = 'sekretaris@example.go.id';
export const KEPALA_DINAS = 'kepala.dinas@example.go.id';
export const KABID_LAYANAN = 'kabid.layanan@example.go.id';
export const KASI_PEMUSTAKA = 'kasi.pemustaka@example.go.id';

/** No action has more forms than this. */
const MAX_ROUNDS = 8;

/** Everything is agreed to as it is proposed: nobody is asked. */
const NOBODY: Io = {
  out: () => undefined,
  err: () => undefined,
  ask: () => Promise.resolve(null),
  width: 100,
  cwd: '/',
  env: {},
};

/** Answer of the add-on: an outcome, a form, or a refusal. */
interface Jawaban {
  ok: boolean;
  selesai?: Selesai;
  formulir?: Formulir;
  kemajuan?: { berikut: string };
  pesan?: string;
  saran?: string;
  perluAlasan?: boolean;
  kurang?: string[];
  salahPakai?: boolean;
  [field: string]: unknown;
}

export interface Babak {
  jawaban: Jawaban;
  outcome: ExecutionResult;
}

/** Stands for LibreOffice, so that the year is the same wherever it is played, and in a minute. */
const SOFFICE = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const source = readFileSync(args[args.length - 1]);
const target = args[args.indexOf('--outdir') + 1] + '/laporan.pdf';
writeFileSync(target, '%PDF-1.4\\n% ' + source.length + ' bytes\\n%%EOF\\n');
`;

function putSoffice(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'soffice'), SOFFICE, { mode: 0o755 });
  const path = process.env.PATH ?? '';
  if (!path.startsWith(folder)) process.env.PATH = [folder, path].join(delimiter);
}

export class Panggung {
  readonly folder = mkdtempSync(join(tmpdir(), 'kinerja-setahun-'));
  client: HostClient;
  /** Noon in Jakarta of the day that it is. */
  private now = '';

  private constructor() {
    // A copy: the year takes a while, and a build in between must not change the add-on under it.
    cpSync(join(process.cwd(), 'build/out'), this.path('add-on'), { recursive: true });
    this.client = this.start();
  }

  static async buka(): Promise<Panggung> {
    const panggung = new Panggung();
    await panggung.client.open(panggung.path('kinerja-2026.xlsx'), true);
    return panggung;
  }

  private start(): HostClient {
    putSoffice(this.path('program'));
    return HostClient.start({
      addOnFolder: this.path('add-on'),
      driveFolder: this.path('hasil'),
      user: KASUBAG,
      fixedNow: null,
      ask: () => Promise.resolve({ button: 'CLOSE', text: '' }),
      workerUrl: pathToFileURL(join(process.cwd(), 'build/local/worker.mjs')),
    });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** @param hari `2026-03-25` */
  tanggal(hari: string): void {
    this.now = `${hari}T05:00:00.000Z`;
  }

  /** Saves, ends the host and opens the file again, as the next morning. */
  async bukaLagi(): Promise<void> {
    await this.client.save();
    await this.client.close();
    this.client = this.start();
    await this.client.open(this.path('kinerja-2026.xlsx'));
  }

  async tutup(): Promise<void> {
    await this.client.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A page call, to the end of a long action. @throws Error when the add-on fails */
  async halaman(siapa: string, functionName: string, request: Record<string, unknown>): Promise<Babak> {
    const how = { user: siapa, now: this.now };
    const outcome = await this.client.call(functionName, [JSON.stringify(request)], how);
    if (outcome.error) throw new Error(`${functionName} ${JSON.stringify(request)}: ${outcome.error.message}`);
    const jawaban = JSON.parse(String(outcome.result)) as Jawaban;
    if (!jawaban.kemajuan) return { jawaban, outcome };
    const rest = await this.halaman(siapa, functionName, { ...request, berikut: jawaban.kemajuan.berikut });
    const surat = [...outcome.surat, ...rest.outcome.surat];
    return { ...rest, outcome: { ...rest.outcome, surat } };
  }

  tindakan(siapa: string, aksi: string, tahap: string, isian: Isian): Promise<Babak> {
    return this.halaman(siapa, 'callTindakan', { aksi, tahap, isian });
  }

  /**
   * Runs an action to its end: every form is sent with what is given here and, for the rest, with what it proposes.
   * @param kepada recipients that are ticked; `undefined` = those that the form proposes
   * @returns the outcome, or the refusal
   */
  async jalankan(
    siapa: string,
    aksi: string,
    isian: Isian,
    kepada?: string[],
  ): Promise<Babak & { formulir: Formulir[] }> {
    const formulir: Formulir[] = [];
    let tahap = '';
    let all = isian;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const babak = await this.tindakan(siapa, aksi, tahap, all);
      const form = babak.jawaban.formulir;
      if (!form) return { ...babak, formulir };
      formulir.push(form);
      const given = { isian, kepada: kepada ?? null, yes: true, json: true, optionOf: () => undefined };
      all = { ...all, ...(await fillForm(form, given, NOBODY)) };
      tahap = form.nama;
    }
    throw new Error(`${aksi} asks for ${formulir.map(({ nama }) => nama).join(', ')} …`);
  }

  /** As `jalankan`, for what must go well. @throws Error with the refusal */
  async berhasil(siapa: string, aksi: string, isian: Isian, kepada?: string[]): Promise<Selesai & { surat: string[] }> {
    const { jawaban, outcome } = await this.jalankan(siapa, aksi, isian, kepada);
    if (!jawaban.selesai) throw new Error(`${aksi}: ${JSON.stringify(jawaban)}`);
    return { ...jawaban.selesai, surat: outcome.surat };
  }

  /** Time triggers of the workbook on this day. */
  pengingatHarian() {
    return this.client.runTriggers(this.now);
  }

  /** What stands in a tab, row by row. @throws Error when there is none */
  async isi(tab: string): Promise<string[][]> {
    const texts = await this.client.texts(tab);
    if (!texts) throw new Error(`no tab ${tab}`);
    return texts;
  }

  /** Types rows beside their Kode, or below everything. @returns what was refused */
  async ketik(siapa: string, tab: string, baris: SampleRow[], kolomKunci?: string): Promise<string[]> {
    const sample: SampleTab = kolomKunci === undefined ? { tab, baris } : { tab, baris, kolomKunci };
    return this.client.type(tab, placeRows(sample, await this.isi(tab)), siapa);
  }

  /** Rows of a register as objects by header. */
  async register(tab: string): Promise<Record<string, string>[]> {
    const rows = (await this.isi(tab)).filter((row) => row.some((cell) => cell !== ''));
    const [header = [], ...lines] = rows;
    return lines.map((line) => Object.fromEntries(header.map((name, at) => [name.replace(/\*$/, ''), line[at] ?? ''])));
  }
}
