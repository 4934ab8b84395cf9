/** Makes a command of an action of the add-on: its options fill in the action's forms. */
import { readFileSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import type { OptionSpec } from '../arguments.ts';
import type { Command, Invocation } from '../commands/command.ts';
import { ALASAN_OPTION } from '../commands/periode-option.ts';
import { Problem, usageProblem } from '../problem.ts';
import { openForChange, saveChange, withHost } from '../workbook-call.ts';
import { converse } from './converse.ts';
import { type Given, NotAgreed } from './fill-form.ts';
import type { Isian } from './form.ts';
import { locateAll, printConversation } from './print-conversation.ts';

export interface FieldOption extends OptionSpec {
  /** Name of the part of a form that it fills in; several options may share one. */
  field: string;
  /** Of an option without a value: what it stands for. */
  stands?: string;
  /** The value is the path of a file whose contents are handed over. */
  isFile?: boolean;
}

export interface TindakanSpec extends Omit<Command, 'run' | 'options'> {
  aksi: string;
  fields: readonly FieldOption[];
  /** It carries out a step of the SOP, which takes a reason while its needs are missing. */
  isStep?: boolean;
  /** It reaches people by mail or share: options name them. */
  hasRecipients?: boolean;
  /** It shows something and changes nothing. */
  isReadOnly?: boolean;
  /** What it found is bad news: exit code 1. */
  isBad?(data: Record<string, unknown>): boolean;
  /** How to go on with options, said below the outcome. */
  notes?(data: Record<string, unknown>): string[];
}

const RECIPIENTS: readonly OptionSpec[] = [
  { name: 'kepada', value: 'EMAIL', many: true, description: 'hanya kepada alamat ini (dapat diulang)' },
  { name: 'tanpa-kirim', description: 'jangan kirim kepada siapa pun' },
];

const FREE: OptionSpec = {
  name: 'isi',
  value: 'NAMA=ISI',
  many: true,
  description: 'isian lain dari formulirnya, dengan namanya (dapat diulang)',
};

function readInput(text: string, { cwd }: { cwd: string }): { nama: string; base64: string } {
  const path = isAbsolute(text) ? text : join(cwd, text);
  try {
    return { nama: basename(path), base64: readFileSync(path).toString('base64') };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const pesan = isMissing ? 'tidak ditemukan' : 'tidak dapat dibaca';
    throw new Problem(`Berkas ${basename(path)} ${pesan}.`, 'Periksa nama dan foldernya.');
  }
}

function toFreeField(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw usageProblem(`"${text}" bukan NAMA=ISI.`, 'Tulis misalnya --isi perihal="Laporan Triwulan I".');
}

function toIsian({ fields }: TindakanSpec, { args, io }: Invocation): Isian {
  const isian: Isian = {};
  for (const { name, field, stands, isFile, many } of fields) {
    const value = args.values.get(name);
    if (stands !== undefined && args.flags.has(name)) isian[field] = stands;
    if (value !== undefined) isian[field] = isFile ? readInput(value, io) : many ? (args.lists.get(name) ?? []) : value;
  }
  const alasan = args.values.get('alasan');
  if (alasan !== undefined) isian.alasan = alasan;
  const free = new Map<string, string[]>();
  for (const text of args.lists.get('isi') ?? []) {
    const [field, value] = toFreeField(text);
    free.set(field, [...(free.get(field) ?? []), value]);
  }
  // One that is repeated ticks several boxes.
  for (const [field, values] of free) isian[field] = values.length === 1 ? (values[0] ?? '') : values;
  return isian;
}

function toGiven(spec: TindakanSpec, invocation: Invocation): Given {
  const { args, acting } = invocation;
  const named = args.lists.get('kepada') ?? null;
  return {
    isian: toIsian(spec, invocation),
    kepada: args.flags.has('tanpa-kirim') ? [] : named,
    yes: acting.yes,
    json: acting.json,
    optionOf: (nama) => {
      const option = spec.fields.find(({ field }) => field === nama);
      if (option) return option.value ? `--${option.name} ${option.value}` : `--${option.name}`;
      return nama === 'alasan' && spec.isStep ? `--alasan ${ALASAN_OPTION.value}` : undefined;
    },
  };
}

/** For programs: the form that nobody agreed to is in the answer. */
function printNotAgreed(error: NotAgreed, { io, acting }: Invocation): number {
  const { pesan, saran, formulir } = error;
  if (acting.json) io.out(`${JSON.stringify({ ok: false, perluPersetujuan: true, pesan, saran, formulir })}\n`);
  else io.err(`${pesan}\n${saran}\n`);
  return error.exitCode;
}

/**
 * The action on the open workbook, from opening to printing.
 * @param how `isCopy`: the workbook is a copy that was just made; `isian`: filled in besides what the options say
 * @returns exit code
 */
export async function runTindakan(
  spec: TindakanSpec,
  invocation: Invocation,
  how: { isCopy?: boolean; create?: boolean; isian?: Isian } = {},
): Promise<number> {
  const own = toGiven(spec, invocation);
  const given = { ...own, isian: { ...own.isian, ...how.isian } };
  try {
    return await withHost(invocation, async (client) => {
      const notices = await openForChange(client, invocation, { ...how, isReadOnly: spec.isReadOnly === true });
      const save = () => saveChange(client, invocation.acting);
      const conversation = await converse(client, spec.aksi, given, invocation.io, save);
      if (conversation.answer.ok && !spec.isReadOnly) await save();
      const data = conversation.answer.selesai?.data ?? {};
      const said = [...notices, ...(spec.notes?.(data) ?? [])];
      const code = printConversation(conversation, await locateAll(client, conversation), said, invocation);
      return spec.isBad?.(data) ? 1 : code;
    });
  } catch (error) {
    if (error instanceof NotAgreed) return printNotAgreed(error, invocation);
    throw error;
  }
}

function optionsOf(spec: TindakanSpec): OptionSpec[] {
  const own = spec.isStep ? [ALASAN_OPTION] : [];
  return [...spec.fields, ...own, ...(spec.hasRecipients ? RECIPIENTS : []), FREE];
}

/** @param more options that are none of the action's forms, and what is done where they are given */
export function tindakanCommand(
  spec: TindakanSpec,
  more: { options: readonly OptionSpec[]; run: Command['run'] } | null = null,
): Command {
  const { name, aliases, summary, usage, description, examples, makesFiles } = spec;
  const shown = { name, summary, usage, description, examples };
  const options = [...optionsOf(spec), ...(more?.options ?? [])];
  return {
    ...shown,
    ...(aliases ? { aliases } : {}),
    ...(makesFiles ? { makesFiles } : {}),
    options,
    run: more?.run ?? ((invocation) => runTindakan(spec, invocation)),
  };
}
