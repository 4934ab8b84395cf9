/** How a command reaches the person: two streams, a question, a folder to stand in. */
import { createInterface } from 'node:readline/promises';

export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Asks on the terminal; `null` = nobody is there to answer. */
  ask(question: string): Promise<string | null>;
  /** Characters of a line; infinite where standard output is no terminal. */
  width: number;
  cwd: string;
  env: Record<string, string | undefined>;
}

/** Questions go to standard error, so that standard output stays what was asked for. */
async function askOnTerminal(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const closed = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
    return await Promise.race([terminal.question(question), closed]);
  } finally {
    terminal.close();
  }
}

/** The terminal that this process runs in. */
export function terminalIo(): Io {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    ask: askOnTerminal,
    width: process.stdout.isTTY ? process.stdout.columns || 110 : Number.POSITIVE_INFINITY,
    cwd: process.cwd(),
    env: process.env,
  };
}
