/** The built command line at a desk: a folder to stand in, and a person who answers, or none. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../../local/cli/io.ts';
import type { runCommand } from '../../local/cli/run-command.ts';
import { buildWorker } from './built-host.ts';

export interface Desk {
  cwd: string;
  /** Answers of the person, in order; none = no terminal. */
  typed?: string[];
}

export interface Said {
  code: number;
  out: string;
  err: string;
  asked: string[];
}

export interface CommandLine {
  run(desk: Desk, ...argv: string[]): Promise<Said>;
  remove(): void;
}

/** @param addOn folder of the add-on that it drives */
export async function buildCommandLine(addOn: string): Promise<CommandLine> {
  const workerUrl = await buildWorker();
  const main = (await import(new URL('./main.mjs', workerUrl).href)) as { runCommand: typeof runCommand };
  return {
    run: async ({ cwd, typed = [] }, ...argv) => {
      const said: Omit<Said, 'code'> = { out: '', err: '', asked: [] };
      const left = [...typed];
      const io: Io = {
        out: (text) => {
          said.out += text;
        },
        err: (text) => {
          said.err += text;
        },
        ask: (question) => {
          said.asked.push(question);
          return Promise.resolve(left.shift() ?? null);
        },
        width: 100,
        cwd,
        env: { KINERJA_ADD_ON: addOn },
      };
      return { code: await main.runCommand(argv, io), ...said };
    },
    remove: () => rmSync(dirname(fileURLToPath(workerUrl)), { recursive: true }),
  };
}
