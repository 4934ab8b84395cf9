/** The only place where errors become dialogs or answers: takes the lock, runs one action, writes one log line. */
import type { Ports } from '../app/ports.ts';
import { temuanAnswer } from '../app/rekap-answer.ts';
import type { NeedsConfirmation, NeedsReason, UserError } from '../app/user-error.ts';
import { codeOf, reasonOf } from './drive/refusal.ts';
import { openPorts } from './ports.ts';

/** Milliseconds. Another action of a colleague rarely takes longer. */
const LOCK_WAIT = 20_000;

/** Milliseconds. Nobody waits for a trigger, and it comes back only the next day. */
const TRIGGER_LOCK_WAIT = 180_000;

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
  if (isNamed<NeedsReason>(error, 'NeedsReason')) {
    const { pesan, saran, kurang } = error;
    return { ok: false, perluAlasan: true, pesan, saran, kurang, temuan: [] };
  }
  return undefined;
}

/** Google refused a call: mostly a protected cell, or an action that the person's account may not do. */
function toRejection(error: Error, id: string): Json {
  if (codeOf(error) !== undefined) {
    return {
      ok: false,
      pesan: `Tindakan ini ditolak oleh Google Drive: ${reasonOf(error)}`,
      saran: `Bila berulang, sampaikan kode ${id} kepada pengelola program.`,
      temuan: [],
    };
  }
  return {
    ok: false,
    pesan: `Tindakan ini ditolak oleh lembar kerja: ${error.message}`,
    saran: `Periksa apakah tab atau selnya dilindungi untuk akun Anda. Bila tidak, sampaikan kode ${id} kepada pengelola program.`,
    temuan: [],
  };
}

const BUSY: Json = {
  ok: false,
  pesan: 'Tindakan lain sedang berjalan di buku kerja ini.',
  saran: 'Tunggu sebentar, lalu coba lagi.',
  temuan: [],
};

function runLocked(action: (ports: Ports) => Json, wait: number): Json {
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(wait)) return BUSY;
  try {
    const ports = openPorts();
    try {
      return action(ports);
    } finally {
      SpreadsheetApp.flush();
      // After the cells: should Google refuse those, no note speaks of them.
      ports.workbook.writeWaiting();
    }
  } finally {
    lock?.releaseLock();
  }
}

/** @throws Error with an id for a bug, so that Google's log has it */
function run(name: string, action: (ports: Ports) => Json, wait: number): string {
  const started = Date.now();
  try {
    const result = runLocked(action, wait);
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
    if (isNamed(error, 'Exception') || codeOf(error) !== undefined) {
      return JSON.stringify(toRejection(error as Error, id));
    }
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new Error(`Maaf, terjadi kesalahan di program (kode ${id}). ${reason}`);
  }
}

/**
 * Runs an action for a page or the command line.
 * @returns the answer as one JSON string: `ok: true` and the action's fields, or a refusal
 * @throws Error with an id for a bug, so that Google's log has it
 */
export function answer(name: string, action: (ports: Ports) => Json): string {
  return run(name, action, LOCK_WAIT);
}

/**
 * Runs an action for a trigger: nobody is there, so nothing is shown and nothing can be asked. It acts as the account that
 * installed the trigger.
 * @returns as `answer`; Google ignores it, the command line prints it
 * @throws Error with an id for a bug: Google tells the account by mail
 */
export function runTrigger(name: string, action: (ports: Ports) => unknown): string {
  const act = (ports: Ports): Json => {
    const result = action(ports);
    return { ok: true, ...(typeof result === 'object' ? result : {}) };
  };
  return run(name, act, TRIGGER_LOCK_WAIT);
}
