/** Which addresses have a Google account: only these can be shared with without an invitation by mail. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A JSON list of addresses beside the files of the imitated Drive, made by hand or by a test. Without this file every address
 * has an account.
 */
export const ACCOUNTS_FILE = '.kinerja/akun-google.json';

/** @throws Error when the file is there and is no list of texts */
export function hasGoogleAccount(driveFolder: string, email: string): boolean {
  const path = join(driveFolder, ACCOUNTS_FILE);
  if (!existsSync(path)) return true;
  const known: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(known)) throw new Error(`${path} bukan daftar alamat`);
  return known.some((one) => String(one).toLowerCase() === email.toLowerCase());
}
