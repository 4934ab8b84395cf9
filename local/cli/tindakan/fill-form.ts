/** Fills a form in: from the options, from what the form proposes, and where people are reached from what is agreed to on the terminal. */
import type { Io } from '../io.ts';
import { Problem, usageProblem } from '../problem.ts';
import { toShownLink } from '../shown-path.ts';
import { isYes } from '../workbook-call.ts';
import {
  type Bagian,
  type BagianMasukan,
  type Centang,
  type Formulir,
  type Isian,
  isMasukan,
  isPenerima,
  needsConsent,
} from './form.ts';
import { formatParts } from './format-parts.ts';

/** What was said on the command line. */
export interface Given {
  /** By the names of the parts. */
  isian: Isian;
  /** Recipients that were named; `null` = none were: the form's own proposal counts. */
  kepada: string[] | null;
  /** Every question is answered with what is proposed. */
  yes: boolean;
  json: boolean;
  /** Option that fills in the part of this name, with an example. */
  optionOf(nama: string): string | undefined;
}

/** Somebody said no, or nobody is there to say yes. Nothing was done. */
export class NotAgreed extends Problem {
  constructor(
    readonly formulir: Formulir,
    pesan: string,
    saran: string,
  ) {
    super(pesan, saran);
  }
}

export function missing(bagian: BagianMasukan, given: Given): Problem {
  const option = given.optionOf(bagian.nama) ?? `--isi ${bagian.nama}=…`;
  const choices = bagian.tipe === 'pilihan' ? bagian.pilihan.filter(({ tertutup }) => !tertutup) : [];
  const list = choices.length === 0 ? '' : ` Yang dapat dipilih: ${choices.map(({ nilai }) => nilai).join(', ')}.`;
  return usageProblem(`${bagian.label} belum diisi.`, `Tambahkan ${option}.${list}`);
}

/** People type `triwulan i` and mean the choice `Triwulan I`. */
function toChoice(text: string, { pilihan }: { pilihan: readonly { nilai: string; label: string }[] }): string {
  const wanted = text.trim().toLowerCase();
  const found = pilihan.find(({ nilai, label }) => [nilai, label].some((one) => one.toLowerCase() === wanted));
  return found?.nilai ?? text;
}

const ticked = ({ pilihan }: Centang): string[] =>
  pilihan.filter(({ dicentang, tertutup }) => dicentang && !tertutup).map(({ nilai }) => nilai);

function toList(value: Isian[string] | undefined): string[] | undefined {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value : undefined;
}

/** `semua` stands for every box that can be ticked. */
function toTicks(texts: readonly string[], part: Centang): string[] {
  const ticks = texts.map((text) => toChoice(text, part));
  const isAll = ticks.length === 1 && ticks[0]?.toLowerCase() === 'semua';
  return isAll ? part.pilihan.filter(({ tertutup }) => !tertutup).map(({ nilai }) => nilai) : ticks;
}

/** What was said of some, what the form proposes for the others. What names none of them is left for the action to refuse. */
function toPairs(texts: readonly string[], { baris }: Extract<BagianMasukan, { tipe: 'pasangan' }>): string[] {
  const keyOf = (text: string) =>
    text
      .slice(0, Math.max(0, text.indexOf('=')))
      .trim()
      .toLowerCase();
  const said = new Set(texts.map(keyOf));
  const others = baris.filter(({ kunci }) => !said.has(kunci.toLowerCase()));
  return [...others.map(({ kunci, nilai }) => `${kunci}=${nilai}`), ...texts];
}

/** @throws Problem (exit code 2) when something must be filled in; whether a choice may stay open only the action knows */
function fillPart(bagian: BagianMasukan, given: Given): Isian[string] {
  const value = given.isian[bagian.nama];
  switch (bagian.tipe) {
    case 'centang': {
      const texts = toList(value);
      return texts ? toTicks(texts, bagian) : ticked(bagian);
    }
    case 'pasangan':
      return toPairs(toList(value) ?? [], bagian);
    case 'pilihan':
      return typeof value === 'string' ? toChoice(value, bagian) : bagian.nilai;
    case 'isian': {
      const text = typeof value === 'string' ? value : bagian.nilai;
      if (text === '' && bagian.wajib) throw missing(bagian, given);
      return text;
    }
    case 'berkas':
      if (value === undefined && bagian.wajib) throw missing(bagian, given);
      return value ?? '';
  }
}

/** A choice that nobody made: an action that cannot go on without shows its form again. */
export function openChoice({ bagian }: Formulir, isian: Isian): BagianMasukan | undefined {
  return bagian.find(
    (part): part is BagianMasukan => part.tipe === 'pilihan' && (isian[part.nama] ?? part.nilai) === '',
  );
}

/** Recipients that the command line names, in the check boxes that have them; what none has goes to the first, and is refused. */
function distribute(parts: readonly Centang[], kepada: readonly string[]): Isian {
  const wanted = kepada.map((email) => email.trim().toLowerCase());
  const isOf = (part: Centang) => (email: string) => part.pilihan.some(({ nilai }) => nilai.toLowerCase() === email);
  const strangers = wanted.filter((email) => !parts.some((part) => isOf(part)(email)));
  const entries = parts.map((part, index) => {
    const known = wanted.filter(isOf(part));
    return [part.nama, index === 0 ? [...known, ...strangers] : known] as const;
  });
  return Object.fromEntries(entries);
}

async function askYes(question: string, io: Io): Promise<boolean | null> {
  const typed = await io.ask(`${question} [y/T] `);
  return typed === null ? null : isYes(typed);
}

/** All that are ticked at once, each of the others singly. @returns `null` = nobody is there to answer */
async function askRecipients(part: Centang, io: Io): Promise<string[] | null> {
  const chosen = ticked(part);
  const names = chosen.length;
  if (names > 0) {
    const all = await askYes(`Kirim kepada semua yang tercentang (${names} orang)?`, io);
    if (all === null) return null;
    if (!all) chosen.length = 0;
  }
  for (const { nilai, label, tertutup, dicentang } of part.pilihan) {
    if (tertutup || dicentang) continue;
    const also = await askYes(`Kirim juga kepada ${label}?`, io);
    if (also === null) return null;
    if (also) chosen.push(nilai);
  }
  return chosen;
}

function notAgreed(formulir: Formulir, isAnswered: boolean): NotAgreed {
  if (isAnswered) return new NotAgreed(formulir, 'Tidak jadi dijalankan.', 'Tidak ada yang diubah atau dikirim.');
  const who = formulir.bagian.some(isPenerima) ? ', atau sebut penerimanya dengan --kepada EMAIL' : '';
  return new NotAgreed(
    formulir,
    `Perlu persetujuan: ${formulir.judul}`.replace(/[.?!…]*$/, '.'),
    `Periksa dahulu isinya, lalu ulangi dengan --ya${who}.`,
  );
}

/** The part as it will be sent: who agrees has to see what was said with options, not what the form proposed. */
function withValue(part: Bagian, values: Isian): Bagian {
  const value = isMasukan(part) ? values[part.nama] : undefined;
  if (part.tipe === 'centang' && Array.isArray(value)) {
    return { ...part, pilihan: part.pilihan.map((one) => ({ ...one, dicentang: value.includes(one.nilai) })) };
  }
  const isText = part.tipe === 'pilihan' || part.tipe === 'isian';
  return isText && typeof value === 'string' ? { ...part, nilai: value } : part;
}

/** Shows the form on the terminal and asks. @throws NotAgreed */
async function askConsent(formulir: Formulir, values: Isian, given: Given, io: Io): Promise<Isian> {
  const recipients = formulir.bagian.filter(isPenerima);
  if (given.json) throw notAgreed(formulir, false);
  const shown = formulir.bagian.map((part) => withValue(part, values));
  io.err(`\n${formulir.judul}\n\n${formatParts(shown, io.width, ({ url }) => toShownLink(url, io.cwd))}\n`);
  const agreed: Record<string, string[]> = {};
  for (const part of given.kepada === null ? recipients : []) {
    const chosen = await askRecipients(part, io);
    if (chosen === null) throw notAgreed(formulir, false);
    agreed[part.nama] = chosen;
  }
  // Who was agreed to one by one has been agreed to; otherwise the whole is asked for.
  if (Object.values(agreed).some((list) => list.length > 0)) return { ...values, ...agreed };
  const nobody = recipients.length > 0 && given.kepada === null ? ' tanpa mengirim kepada siapa pun' : '';
  const isAgreed = await askYes(`${formulir.tombol.replace(/[.?!…]+$/, '')}${nobody}?`, io);
  if (isAgreed !== true) throw notAgreed(formulir, isAgreed === false);
  return { ...values, ...agreed };
}

/**
 * What is sent back for the form.
 * @throws Problem (exit code 2) when a value is missing, NotAgreed when it needs a yes and there is none
 */
export async function fillForm(formulir: Formulir, given: Given, io: Io): Promise<Isian> {
  const inputs = formulir.bagian.filter(isMasukan);
  const recipients = formulir.bagian.filter(isPenerima);
  const named = given.kepada === null ? {} : distribute(recipients, given.kepada);
  const values: Isian = Object.fromEntries(inputs.map((part) => [part.nama, fillPart(part, given)]));
  Object.assign(values, named);
  // Addresses that were typed by hand are agreed to by that.
  const isNamed = recipients.length > 0 && given.kepada !== null && given.kepada.length > 0;
  if (given.yes || isNamed || !needsConsent(formulir)) return values;
  return askConsent(formulir, values, given, io);
}
