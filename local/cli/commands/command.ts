/** What a command of `kinerja` is made of. */
import type { Acting } from '../acting.ts';
import type { Arguments, OptionSpec } from '../arguments.ts';
import type { Io } from '../io.ts';

export interface Invocation {
  args: Arguments;
  acting: Acting;
  /** Absolute path of the workbook. */
  file: string;
  io: Io;
}

export interface Command {
  name: string;
  /** Other names that it answers to. */
  aliases?: readonly string[];
  /** One line. */
  summary: string;
  /** What stands behind the name, as in `BERKAS.xlsx --periode "Triwulan II"`. */
  usage: string;
  /** A few sentences. */
  description: string;
  /** What stands behind the name in examples. */
  examples: readonly string[];
  /** Besides those that every command takes. */
  options: readonly OptionSpec[];
  /** Puts files into the folder for results, which is made sure of beforehand. */
  makesFiles?: boolean;
  /** @returns exit code. @throws Problem */
  run(invocation: Invocation): Promise<number>;
}
