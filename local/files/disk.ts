/** The few steps on disk that saving is made of, so that a test can stop between any two of them. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Disk {
  exists(path: string): boolean;
  read(path: string): Buffer;
  /** Permission bits and time of the last change. */
  stat(path: string): { mode: number; changed: Date };
  /** Follows links. */
  realPath(path: string): string;
  /** Makes or empties the file, writes, and waits until the bytes are on the medium. @param mode permission bits of a new file */
  write(path: string, pieces: Uint8Array[], mode?: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Waits until the folder knows about new, renamed and removed files. */
  syncFolder(path: string): void;
}

export const nodeDisk: Disk = {
  exists: existsSync,
  read: (path) => readFileSync(path),
  stat: (path) => {
    const { mode, mtime } = statSync(path);
    return { mode: mode & 0o777, changed: mtime };
  },
  realPath: (path) => realpathSync(path),
  write: (path, pieces, mode) => {
    const file = openSync(path, 'w', mode);
    try {
      for (const piece of pieces) {
        for (let written = 0; written < piece.length; ) written += writeSync(file, piece, written);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename: renameSync,
  remove: unlinkSync,
  syncFolder: (path) => {
    // Windows cannot open folders; there the rename alone has to do.
    if (process.platform === 'win32') return;
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } catch (error) {
      // Some network folders cannot do this; there the rename alone has to do as well.
      if (!(error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOTSUP')))
        throw error;
    } finally {
      closeSync(folder);
    }
  },
};

/** Where a file lies while it is being written; hidden, in the same folder so that renaming is one step. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.kinerja-sementara`);
}

/** Removes a file if that is possible. @returns whether it is gone */
export function discard(disk: Disk, path: string): boolean {
  try {
    if (disk.exists(path)) disk.remove(path);
    return true;
  } catch {
    return false;
  }
}

/** Replaces a file as a whole: afterwards there is the old one or the new one, never half of either. */
export function replaceFile(disk: Disk, path: string, pieces: Uint8Array[], mode?: number): void {
  const temporary = temporaryPath(path);
  try {
    disk.write(temporary, pieces, mode);
    disk.rename(temporary, path);
  } catch (error) {
    discard(disk, temporary);
    throw error;
  }
  disk.syncFolder(dirname(path));
}
