/** `npm start`: opens the workbench on the workbook that was open last, at first on the sample; `--sekali` and CI do the main job instead. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RecentFiles } from '../server/recent-files.ts';
import { mainJobActing } from './acting.ts';
import type { Io } from './io.ts';
import { runMainJob } from './main-job.ts';
import { Problem, usageProblem } from './problem.ts';
import { requireFolder } from './require-folder.ts';
import { runCommand } from './run-command.ts';
import { runWorkbench } from './workbench.ts';

const WORDS = ['--sekali', '--tanpa-peramban'];

/** @returns absolute path; `null` when the sample could not be made, which was said */
async function findWorkbook(folder: string, io: Io): Promise<string | null> {
  const last = new RecentFiles(join(folder, '.kinerja')).list()[0];
  if (last) return last.path;
  const sample = join(io.cwd, 'data', 'kinerja-contoh.xlsx');
  if (existsSync(sample)) return sample;
  io.out('Membuat contoh buku kerja …\n');
  return (await runCommand(['contoh', sample], io)) === 0 ? sample : null;
}

async function open(argv: readonly string[], io: Io): Promise<number> {
  const unknown = argv.find((word) => !WORDS.includes(word));
  if (unknown) throw usageProblem(`"${unknown}" tidak dikenal.`, `Yang ada: ${WORDS.join(', ')}.`);
  const acting = mainJobActing(io);
  requireFolder(acting.folder);
  const file = await findWorkbook(acting.folder, io);
  if (file === null) return 1;
  return runWorkbench({ file, acting, io, port: null, isQuiet: argv.includes('--tanpa-peramban') });
}

/**
 * @param argv words behind `npm start --`
 * @returns exit code: 0 done, 1 something went wrong, 2 wrong use
 */
export async function runStart(argv: readonly string[], io: Io): Promise<number> {
  if (argv.includes('--sekali') || (io.env.CI ?? '') !== '') return runMainJob(io);
  try {
    return await open(argv, io);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    io.err(`${error.pesan}\n${error.saran}\n`);
    return error.exitCode;
  }
}
