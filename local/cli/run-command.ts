/** The command line: finds the command, runs it, and turns every way it can end into words and an exit code. */
import { isAbsolute, join } from 'node:path';
import { COMMON_OPTIONS, toActing } from './acting.ts';
import { type Arguments, findWord, parseArguments } from './arguments.ts';
import type { Command } from './commands/command.ts';
import { COMMANDS } from './commands/list.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { Io } from './io.ts';
import { nearest } from './nearest.ts';
import { Problem, usageProblem } from './problem.ts';
import { requireFolder } from './require-folder.ts';

function findCommand(name: string): Command {
  const namesOf = (candidate: Command) => [candidate.name, ...(candidate.aliases ?? [])];
  const command = COMMANDS.find((candidate) => namesOf(candidate).includes(name));
  if (command) return command;
  const near = nearest(name, COMMANDS.flatMap(namesOf));
  const advice = near ? `Mungkin yang dimaksud "kinerja ${near}".` : 'Lihat perintah yang ada dengan "kinerja --help".';
  throw usageProblem(`Perintah "${name}" tidak dikenal.`, advice);
}

function toFile({ positionals }: Arguments, command: Command, io: Io): string {
  const [file, ...rest] = positionals;
  if (file === undefined)
    throw usageProblem('Berkas belum disebut.', `Tulis: kinerja ${command.name} ${command.usage}`);
  if (rest.length > 0) {
    throw usageProblem(`Terlalu banyak isian: ${rest.join(' ')}.`, 'Apit nama yang berspasi dengan tanda petik.');
  }
  return isAbsolute(file) ? file : join(io.cwd, file);
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const asked = argv.map((arg) => (arg === '-h' ? '--help' : arg));
  const at = findWord(asked, [...COMMANDS.flatMap(({ options }) => options), ...COMMON_OPTIONS]);
  const name = asked[at];
  if (asked.length === 0 || name === 'bantuan' || (name === undefined && asked.includes('--help'))) {
    io.out(generalHelp(COMMANDS));
    return 0;
  }
  if (name === undefined)
    throw usageProblem('Perintah belum disebut.', 'Lihat perintah yang ada dengan "kinerja --help".');
  const command = findCommand(name);
  const rest = asked.toSpliced(at, 1);
  const args = parseArguments(rest, [...command.options, ...COMMON_OPTIONS]);
  if (args.flags.has('help')) {
    io.out(commandHelp(command));
    return 0;
  }
  const invocation = { args, acting: toActing(args, io), file: toFile(args, command, io), io };
  if (command.makesFiles || args.values.has('keluar')) requireFolder(invocation.acting.folder);
  return command.run(invocation);
}

function printProblem({ pesan, saran }: { pesan: string; saran: string }, isJson: boolean, io: Io): void {
  if (isJson) io.out(`${JSON.stringify({ ok: false, pesan, saran, temuan: [] })}\n`);
  else io.err(`${pesan}\n${saran}\n`);
}

/**
 * Runs `kinerja` with the arguments behind its name.
 * @returns exit code: 0 done, 1 refused or a galat was found, 2 wrong use
 */
export async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const isJson = argv.includes('--json');
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof Problem) {
      printProblem(error, isJson, io);
      return error.exitCode;
    }
    const reason = error instanceof Error ? error.message : String(error);
    const saran = 'Sampaikan pesan ini kepada pengelola program.';
    printProblem({ pesan: `Maaf, terjadi kesalahan di program: ${reason}`, saran }, isJson, io);
    if (!isJson && io.env.KINERJA_DEBUG && error instanceof Error) io.err(`${error.stack}\n`);
    return 1;
  }
}
