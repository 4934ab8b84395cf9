/** Makes sure that files can be put into a folder, before anything is done that would be in vain otherwise. */
import { existsSync, mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from './problem.ts';

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** @returns the folder itself, or the nearest one above it that is there, and those between, the outermost first */
function existingPart(folder: string): { base: string; missing: string[] } {
  const missing: string[] = [];
  let base = folder;
  for (; !existsSync(base) && dirname(base) !== base; base = dirname(base)) missing.unshift(base);
  return { base, missing };
}

/** One that is not blank, or is gone, is somebody else's by now. */
function removeBlank(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error) ?? '')) throw error;
  }
}

/** @returns whether the folder was made, which it is not when another program was faster */
function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && existsSync(folder)) return false;
    throw error;
  }
}

/**
 * Makes the missing folders one by one, since making all at once never ends in folders of the system such as /proc, and
 * takes them away again.
 * @throws Error of the file system
 */
function tryFolder(folder: string, missing: readonly string[]): void {
  const made: string[] = [];
  try {
    for (const path of missing) if (makeFolder(path)) made.unshift(path);
    made.unshift(mkdtempSync(join(folder, '.kinerja-')));
  } finally {
    for (const path of made) removeBlank(path);
  }
}

function folderProblem(folder: string, isThere: boolean, code: string): Problem {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Problem('Penyimpanan penuh.', 'Kosongkan sebagian ruang penyimpanan, atau pilih folder lain.');
  if (isThere || ['EACCES', 'EPERM', 'EROFS'].includes(code))
    return new Problem(
      `Folder ${folder} tidak dapat ditulisi.`,
      'Minta izin kepada pengelola komputer, atau pilih folder lain.',
    );
  return new Problem(`Folder ${folder} tidak dapat dibuat.`, 'Periksa namanya, atau pilih folder lain.');
}

/**
 * The folder may be missing; it and what it holds stay as they are.
 * @param folder absolute
 * @throws Problem when it is a file, lies below one, or cannot be made or written to
 */
export function requireFolder(folder: string): void {
  const { base, missing } = existingPart(folder);
  if (!statSync(base).isDirectory())
    throw new Problem(
      `${basename(base)} adalah berkas, bukan folder.`,
      'Periksa nama foldernya, atau pilih folder lain.',
    );
  try {
    tryFolder(folder, missing);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw folderProblem(folder, missing.length === 0, code);
  }
}
