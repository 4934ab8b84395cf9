/** Opens a workbook in the host, calls one function of the add-on, answers its questions, saves. */
import { accessSync, constants, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileProblem } from '../files/file-problem.ts';
import { lockForWork, type WorkLock } from '../files/work-lock.ts';
import { HostClient, HostFailure } from '../host/client.ts';
import type { Panggilan } from '../host/service-calls.ts';
import type { UiAnswer, UiQuestion } from '../host/session.ts';
import type { Acting } from './acting.ts';
import { type Answer, hasGalat } from './answer.ts';
import type { Invocation } from './commands/command.ts';
import type { Io } from './io.ts';
import { Problem } from './problem.ts';
import { callSeries, progressTo } from './series.ts';

export interface PageCall {
  functionName: string;
  request: Record<string, unknown>;
  /** Make the workbook when there is no such file. */
  create?: boolean;
  /** Save even when the answer names a galat. */
  saveWithGalat?: boolean;
}

export interface Outcome {
  answer: Answer;
  panggilan: Panggilan;
  /** Remarks of the host: what it could not compute or keep. */
  notices: string[];
  /** By id of the imitated Drive. */
  paths: ReadonlyMap<string, string>;
}

/** Milliseconds that a command waits for another one on the same file. */
const PATIENCE = 20_000;

/** Held until the host of the command ends. */
const locks = new WeakMap<HostClient, WorkLock>();

/** An action asks a few things at the most; more is a fault. */
const MAX_QUESTIONS = 5;

/** build/out, seen from build/local/main.mjs; KINERJA_ADD_ON names another folder. */
export function findAddOn(env: Io['env']): string {
  const folder = env.KINERJA_ADD_ON ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'out');
  if (existsSync(join(folder, 'appsscript.json'))) return folder;
  throw new Problem('Program belum dibangun.', 'Jalankan "npm run build", lalu coba lagi.');
}

export function isYes(text: string | null): boolean {
  return text !== null && /^\s*(y|ya)\s*$/i.test(text);
}

/** An alert or prompt of the add-on, on the terminal. */
async function answerQuestion(question: UiQuestion, acting: Acting, io: Io): Promise<UiAnswer> {
  const positive = question.buttons.startsWith('YES') ? 'YES' : 'OK';
  const negative = positive === 'YES' ? 'NO' : 'CANCEL';
  if (question.kind === 'alert' && acting.yes) return { button: positive, text: '' };
  if (acting.json || acting.yes) return { button: 'CLOSE', text: '' };
  const head = [question.title, question.text].filter((line) => line !== '').join('\n');
  if (question.kind === 'prompt') {
    const text = await io.ask(`${head}\n> `);
    return text === null ? { button: 'CLOSE', text: '' } : { button: 'OK', text };
  }
  if (question.buttons === 'OK') {
    io.err(`${head}\n`);
    return { button: 'OK', text: '' };
  }
  const text = await io.ask(`${head} [y/T] `);
  if (text === null) return { button: 'CLOSE', text: '' };
  return { button: isYes(text) ? positive : negative, text: '' };
}

function refuseLosses(losses: readonly string[], acting: Acting): void {
  if (losses.length === 0 || acting.yes) return;
  const list = losses.map((loss) => `\n  - ${loss}`).join('');
  throw new Problem(
    `Menyimpan berkas ini akan menghilangkan isi berikut:${list}`,
    'Buat salinan berkas terlebih dahulu, lalu ulangi dengan --ya bila isi itu boleh hilang.',
  );
}

/** @throws Problem when the add-on fails, or does not stop asking */
async function callUntilAnswered(client: HostClient, call: PageCall, { acting, io }: Invocation) {
  // Said beforehand, so that a large workbook is not read twice only to be asked.
  let request = acting.yes ? { ...call.request, konfirmasi: true } : call.request;
  for (let asked = 0; asked <= MAX_QUESTIONS; asked += 1) {
    const { answer, panggilan } = await callSeries(client, call.functionName, request, {
      save: () => saveChange(client, acting),
      progress: progressTo(io, acting),
    });
    if (answer.ok || answer.perluKonfirmasi !== true) return { answer, panggilan };
    const typed =
      acting.yes || acting.json ? null : await io.ask(`${answer.pesan}\n${answer.saran}\nLanjutkan? [y/T] `);
    if (acting.yes || isYes(typed)) request = { ...request, konfirmasi: true };
    // With nobody to ask, the cautious way on is taken: the one that replaces nothing.
    else if (answer.bolehTanpa === true) request = { ...request, konfirmasi: false };
    else return { answer, panggilan };
  }
  throw new Problem('Program terus bertanya.', 'Sampaikan pesan ini kepada pengelola program.');
}

async function locateFiles(client: HostClient, answer: Answer): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  const files = Array.isArray(answer.berkas) ? (answer.berkas as { id?: unknown }[]) : [];
  for (const { id } of files) {
    const path = typeof id === 'string' ? await client.locate(id) : null;
    if (path !== null) paths.set(String(id), path);
  }
  return paths;
}

function shouldSave(answer: Answer, call: PageCall): boolean {
  return answer.ok || (call.saveWithGalat === true && hasGalat(answer));
}

/** Told before anything is made or sent: the workbook would not know of it afterwards. @throws Problem */
function requireSavable(file: string): void {
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new Problem(
      `Berkas ${basename(file)} tidak dapat disimpan: foldernya tidak dapat ditulisi.`,
      'Minta izin kepada pengelola komputer, atau pindahkan berkas itu ke folder lain.',
    );
  }
}

/**
 * Opens the workbook for a command that will change it; with `isReadOnly` for one that only looks at it, whoever has it open.
 * @returns remarks of the host
 * @throws FileProblem when another command or a workbench works on it
 * @throws Problem when another program has it open, when the person may not open it, or when saving would lose something
 */
export async function openForChange(
  client: HostClient,
  { file, acting }: Pick<Invocation, 'file' | 'acting'>,
  how: { create?: boolean; isCopy?: boolean; isReadOnly?: boolean } = {},
): Promise<string[]> {
  if (!how.isReadOnly && !locks.has(client)) locks.set(client, await lockForWork(file, PATIENCE));
  const { notices, losses, lock, mayOpen } = how.isCopy
    ? await client.openCopy(file)
    : await client.open(file, how.create);
  if (lock && !how.isReadOnly) throw new Problem(lock.pesan, lock.saran);
  if (!mayOpen) {
    throw new Problem(
      `Akun ${acting.user} tidak berhak membuka ${basename(file)}.`,
      'Minta pemilik buku kerja membagikannya kepada akun itu, atau pakai --sebagai dengan akun yang berhak.',
    );
  }
  if (how.isReadOnly) return notices;
  requireSavable(file);
  refuseLosses(losses, acting);
  return notices;
}

/** @throws Problem when saving would lose something */
export async function saveChange(client: HostClient, acting: Acting): Promise<void> {
  refuseLosses(await client.losses(), acting);
  await client.save();
}

async function callInHost(client: HostClient, call: PageCall, invocation: Invocation): Promise<Outcome> {
  const notices = await openForChange(client, invocation, { create: call.create === true });
  const { answer, panggilan } = await callUntilAnswered(client, call, invocation);
  if (shouldSave(answer, call)) await saveChange(client, invocation.acting);
  return { answer, panggilan, notices, paths: await locateFiles(client, answer) };
}

/**
 * Starts the host with the built add-on for one action, and ends it whatever happens.
 * @throws Problem when a file cannot be read or written; whatever the action throws
 */
export async function withHost<Result>(
  { acting, io }: Pick<Invocation, 'acting' | 'io'>,
  action: (client: HostClient) => Promise<Result>,
): Promise<Result> {
  const client = HostClient.start({
    addOnFolder: findAddOn(io.env),
    driveFolder: acting.folder,
    user: acting.user,
    fixedNow: acting.fixedNow,
    ask: (question) => answerQuestion(question, acting, io),
  });
  try {
    return await action(client);
  } catch (error) {
    if (error instanceof FileProblem) throw new Problem(error.pesan, error.saran);
    if (error instanceof HostFailure && error.pesan !== undefined) throw new Problem(error.pesan, error.saran ?? '');
    throw error;
  } finally {
    await client.close();
    locks.get(client)?.release();
  }
}

/** @throws Problem when the file cannot be read or written, would lose something, or the add-on fails */
export function callOnWorkbook(call: PageCall, invocation: Invocation): Promise<Outcome> {
  return withHost(invocation, (client) => callInHost(client, call, invocation));
}
