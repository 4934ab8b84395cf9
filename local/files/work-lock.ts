/** Lets one command or workbench at a time work on a workbook: a file beside it names the process that does. */
import { closeSync, linkSync, openSync, readFileSync, realpathSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FileProblem } from './file-problem.ts';

/** `release` may be called more than once. */
export interface WorkLock {
  release(): void;
}

/** Milliseconds between two tries. */
const PAUSE = 150;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** `.name.xlsx.kinerja-kunci` in the same folder. */
export function workLockPath(path: string): string {
  const real = realPath(path);
  return join(dirname(real), `.${basename(real)}.kinerja-kunci`);
}

function readOwner(lock: string): string | null {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return null;
  }
}

function discard(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Gone already, or not ours to remove: whoever looks next finds out.
  }
}

/** `pid host number`, written in one piece. A process of another computer cannot be asked whether it still runs. */
function isGone(owner: string): boolean {
  const [pid, host] = owner.split(' ');
  if (host !== hostname() || !/^[1-9]\d*$/.test(pid ?? '')) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** Takes the lock of a process that is gone out of the way; that of another one, which came in between, is put back. */
function removeStale(lock: string, owner: string): void {
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
    if (readOwner(aside) !== owner) linkSync(aside, lock);
  } catch {
    // Somebody else was faster.
  }
  discard(aside);
}

let taken = 0;

/** @returns `null` when somebody else works on the file. Where no file can be made there is nothing to lock: saving will say so. */
function tryLock(lock: string): WorkLock | null {
  taken += 1;
  const own = `${process.pid} ${hostname()} ${taken}`;
  try {
    const file = openSync(lock, 'wx');
    try {
      writeSync(file, own);
    } catch {
      // A full disk: a lock of nobody's must not stay.
      discard(lock);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return { release: () => undefined };
    const owner = readOwner(lock);
    if (owner !== null && isGone(owner)) removeStale(lock, owner);
    return null;
  }
  return {
    release: () => {
      if (readOwner(lock) === own) discard(lock);
    },
  };
}

/**
 * Waits until nobody else works on the workbook, and then holds it.
 * @param patience milliseconds
 * @throws FileProblem when it is still taken then; nothing was changed
 */
export async function lockForWork(path: string, patience: number): Promise<WorkLock> {
  const lock = workLockPath(path);
  const end = Date.now() + patience;
  for (;;) {
    const held = tryLock(lock);
    if (held) return held;
    if (Date.now() >= end) {
      throw new FileProblem(
        `Berkas ${basename(path)} sedang dikerjakan oleh perintah lain atau Meja Kerja.`,
        `Tunggu sampai selesai, atau tutup Meja Kerja yang membukanya, lalu ulangi. Bila tidak ada yang berjalan, hapus berkas ${basename(lock)} di folder yang sama.`,
      );
    }
    await wait(PAUSE);
  }
}
