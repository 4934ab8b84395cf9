/**
 * The journal beside a workbook: before a file is replaced, the complete new bytes lie there with their checksum.
 * From the moment `writeJournal` returns the new state is safe, whatever happens; after the file is replaced the journal goes away.
 */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type Disk, replaceFile, temporaryPath } from './disk.ts';

/** What a journal says: the file as it was, the file as it shall be. */
export interface JournalEntry {
  /** SHA-256 of the file that was to be replaced; `null` when there was none. */
  before: string | null;
  /** SHA-256 of `bytes`. */
  after: string;
  bytes: Uint8Array;
}

const VERSION = 'kinerja-jurnal 1';

/** `.name.xlsx.kinerja-jurnal` in the same folder. */
export function journalPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.kinerja-jurnal`);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Replaces the journal as a whole: an older confirmed state stays until the newer one is safe. */
export function writeJournal(disk: Disk, path: string, { before, after, bytes }: JournalEntry, mode?: number): void {
  const head = Buffer.from(`${VERSION} ${before ?? '-'} ${after} ${bytes.length}\n`, 'latin1');
  replaceFile(disk, journalPath(path), [head, bytes], mode);
}

function parseJournal(file: Buffer): JournalEntry | null {
  const end = file.indexOf(10);
  const match = /^kinerja-jurnal 1 (-|[0-9a-f]{64}) ([0-9a-f]{64}) (\d+)$/.exec(
    file.toString('latin1', 0, Math.max(end, 0)),
  );
  if (match === null) return null;
  const [, before = '-', after = ''] = match;
  const bytes = file.subarray(end + 1);
  if (bytes.length !== Number(match[3]) || sha256(bytes) !== after) return null;
  return { before: before === '-' ? null : before, after, bytes };
}

/** `null` when there is none, or one that was not finished: then nothing in it was ever confirmed. */
export function readJournal(disk: Disk, path: string): JournalEntry | null {
  const journal = journalPath(path);
  return disk.exists(journal) ? parseJournal(disk.read(journal)) : null;
}

/** Removes the journal and what an interrupted step may have left beside it. */
export function removeJournal(disk: Disk, path: string): void {
  const journal = journalPath(path);
  for (const left of [temporaryPath(journal), journal, temporaryPath(path)]) if (disk.exists(left)) disk.remove(left);
  disk.syncFolder(dirname(path));
}

export type Recovery =
  | { kind: 'none' }
  /** The interrupted saving was finished. */
  | { kind: 'replayed' }
  /** Another program changed the file since: what was to be saved lies beside it now. */
  | { kind: 'rescued'; copy: string };

function freeCopyPath(disk: Disk, path: string): string {
  const stem = path.replace(/\.xls[xm]$/i, '');
  const ending = path.slice(stem.length);
  for (let number = 1; ; number++) {
    const copy = `${stem} (pemulihan${number === 1 ? '' : ` ${number}`})${ending}`;
    if (!disk.exists(copy)) return copy;
  }
}

/** Brings the file to the last confirmed state after a crash; to be called before opening. May be interrupted and called again. */
export function recover(disk: Disk, path: string): Recovery {
  const entry = readJournal(disk, path);
  if (entry === null) {
    const journal = journalPath(path);
    if ([journal, temporaryPath(journal), temporaryPath(path)].some((left) => disk.exists(left)))
      removeJournal(disk, path);
    return { kind: 'none' };
  }
  const current = disk.exists(path) ? sha256(disk.read(path)) : null;
  if (current === entry.after) {
    removeJournal(disk, path);
    return { kind: 'none' };
  }
  if (current === null || current === entry.before) {
    replaceFile(disk, path, [entry.bytes], current === null ? undefined : disk.stat(path).mode);
    removeJournal(disk, path);
    return { kind: 'replayed' };
  }
  const copy = freeCopyPath(disk, path);
  replaceFile(disk, copy, [entry.bytes]);
  removeJournal(disk, path);
  return { kind: 'rescued', copy };
}
