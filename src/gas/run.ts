/** The only place where errors become dialogs or answers: takes the lock, runs one action, writes one log line. */
import type { Ports } from '../app/ports.ts';
import { temuanAnswer } from '../app/rekap-answer.ts';
import type { NeedsConfirmation, UserError } from '../app/user-error.ts';
import { openPorts } from './ports.ts';

/** Milliseconds. Another action of a colleague rarely takes longer. */
const LOCK_WAIT = 20_000;

type Json = Record<string, unknown>;

/** One line of JSON per action: no cell contents, no names. */
function log(action: string, started: number, outcome: string, id = '', error?: unknown): void {
  const stack = error instanceof Error ? error.stack : undefined;
  console.log(JSON.stringify({ action, outcome, ms: Date.now() - started, id, stack }));
}

function isNamed<T extends Error>(error: unknown, name: string): error is T {
  return error instanceof Error && error.name === name;
}

/** What the page and the command line get when the action could not run; `undefined` for a bug. */
function toRefusal(error: unknown): Json | undefined {
  if (isNamed<UserError>(error, 'UserError')) {
    const { pesan, saran, salahPakai } = error;
    const answer = { ok: false, pesan, saran, temuan: temuanAnswer(error.temuan) };
    return salahPakai ? { ...answer, salahPakai } : answer;
  }
  if (isNamed<NeedsConfirmation>(error, 'NeedsConfirmation')) {
    const { pesan, saran, bolehTanpa } = error;
    return { ok: false, perluKonfirmasi: true, bolehTanpa, pesan, saran, temuan: [] };
  }
  return undefined;
}

/** Google refused a call: mostly a protected cell, or an action that the person's account may not do. */
function toRejection(error: Error, id: string): Json {
  return {
    ok: false,
    pesan: `Tindakan ini ditolak oleh lembar kerja: ${error.message}`,
    saran: `Periksa apakah tab atau selnya dilindungi untuk akun Anda. Bila tidak, sampaikan kode ${id} kepada pengelola add-on.`,
    temuan: [],
  };
}

const BUSY: Json = {
  ok: false,
  pesan: 'Tindakan lain sedang berjalan di buku kerja ini.',
  saran: 'Tunggu sebentar, lalu coba lagi.',
  temuan: [],
};

function runLocked(action: (ports: Ports) => Json): Json {
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(LOCK_WAIT)) return BUSY;
  try {
    return action(openPorts());
  } finally {
    SpreadsheetApp.flush();
    lock?.releaseLock();
  }
}

/**
 * Runs an action for a page or the command line.
 * @returns the answer as one JSON string: `ok: true` and the action's fields, or a refusal
 * @throws Error with an id for a bug, so that Google's log has it
 */
export function answer(name: string, action: (ports: Ports) => Json): string {
  const started = Date.now();
  try {
    const result = runLocked(action);
    log(name, started, result.ok === false ? 'refused' : 'done');
    return JSON.stringify(result);
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal) {
      log(name, started, 'refused');
      return JSON.stringify(refusal);
    }
    const id = Utilities.getUuid().slice(0, 8);
    log(name, started, 'bug', id, error);
    if (isNamed(error, 'Exception')) return JSON.stringify(toRejection(error, id));
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new Error(`Maaf, terjadi kesalahan di program (kode ${id}). ${reason}`);
  }
}
