/** Makes a PDF of a .docx or .xlsx with LibreOffice, where it is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds for one conversion. */
const PATIENCE = 120_000;

const ELSEWHERE = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/** Path of LibreOffice's program, `null` when it is not installed. */
export function findLibreOffice(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => [
    join(folder, 'soffice'),
    join(folder, 'soffice.exe'),
    join(folder, 'libreoffice'),
  ]);
  return [...onPath, ...ELSEWHERE].find((path) => existsSync(path)) ?? null;
}

/**
 * @param program as findLibreOffice gives it
 * @param ending `.docx` or `.xlsx`
 * @throws Error when LibreOffice makes no PDF
 */
export function convertToPdf(program: string, bytes: Uint8Array, ending: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-pdf-'));
  try {
    const source = join(folder, `laporan${ending}`);
    writeFileSync(source, bytes);
    // A profile of its own: a LibreOffice that is open on the screen would take the job and never answer.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source];
    const { error, stderr } = spawnSync(program, args, { timeout: PATIENCE, encoding: 'utf8' });
    const target = join(folder, 'laporan.pdf');
    if (error || !existsSync(target)) throw new Error(error?.message ?? stderr.trim());
    return new Uint8Array(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
