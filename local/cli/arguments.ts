/** Reads what was typed behind the command, and says in Indonesian what is wrong with it. */
import { parseArgs } from 'node:util';
import { nearest } from './nearest.ts';
import { usageProblem } from './problem.ts';

export interface OptionSpec {
  name: string;
  /** How its value is shown in the help (`"Triwulan II"`); absent = the option takes none. */
  value?: string;
  description: string;
  required?: boolean;
  /** May be given several times; its values are in `lists` as well. */
  many?: boolean;
}

export interface Arguments {
  /** What stands without an option in front. */
  positionals: string[];
  values: ReadonlyMap<string, string>;
  /** All values of the options that may be given several times, in order. */
  lists: ReadonlyMap<string, string[]>;
  flags: ReadonlySet<string>;
}

function unknownOption(name: string, specs: readonly OptionSpec[]): Error {
  const near = nearest(
    name,
    specs.map((spec) => spec.name),
  );
  const advice = near ? `Mungkin yang dimaksud --${near}.` : 'Lihat pilihan yang ada dengan menambahkan --help.';
  return usageProblem(`Pilihan --${name} tidak dikenal.`, advice);
}

function readValue(spec: OptionSpec, value: string | undefined): string {
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw usageProblem(`Pilihan --${spec.name} memerlukan isi.`, `Tulis misalnya --${spec.name} ${spec.value}.`);
  }
  return value;
}

/** Where the first argument stands that is neither an option nor the value of one; -1 = nowhere. */
export function findWord(args: readonly string[], specs: readonly OptionSpec[]): number {
  const withValue = new Set(specs.filter(({ value }) => value).map(({ name }) => `--${name}`));
  return args.findIndex((arg, index) => !arg.startsWith('-') && !withValue.has(args[index - 1] ?? ''));
}

/** @throws Problem (exit code 2) */
export function parseArguments(args: readonly string[], specs: readonly OptionSpec[]): Arguments {
  const options = Object.fromEntries(
    specs.map((spec) => [spec.name, { type: spec.value ? ('string' as const) : ('boolean' as const) }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const positionals: string[] = [];
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs.find(({ name }) => name === token.name);
    if (!spec) throw unknownOption(token.name, specs);
    if (spec.value) {
      const value = readValue(spec, token.value);
      values.set(spec.name, value);
      if (spec.many) lists.set(spec.name, [...(lists.get(spec.name) ?? []), value]);
    } else if (token.value === undefined) flags.add(spec.name);
    else throw usageProblem(`Pilihan --${spec.name} tidak memerlukan isi.`, `Tulis --${spec.name} saja.`);
  }
  const missing = specs.find((spec) => spec.required && !values.has(spec.name));
  if (missing && !flags.has('help')) {
    throw usageProblem(`Pilihan --${missing.name} belum diisi.`, `Tambahkan --${missing.name} ${missing.value}.`);
  }
  return { positionals, values, lists, flags };
}
