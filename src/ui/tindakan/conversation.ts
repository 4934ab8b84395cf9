/** An action as it goes back and forth: what has been filled in so far, and the forms that were shown before. */
import type { Bagian, Formulir, Nilai, TindakanQuestion } from '../shared/formulir.ts';
import type { Persetujuan } from '../shared/outcome.ts';

type Isian = Record<string, Nilai | undefined>;

/** What is sent next. */
export interface Stand {
  aksi: string;
  /** Name of the form that is sent, `''` at first. */
  tahap: string;
  isian: Isian;
  /** Written reason that was given on the way here, `''` = none. */
  alasan: string;
  /** Values of parts as they were left, so that they stand there again when the same part is shown again. */
  drafts: Map<string, Nilai | undefined>;
}

/** A form on screen. Going back leads to `before`, and what was given after it, a reason too, is forgotten. */
export interface Shown {
  formulir: Formulir;
  /** Before this form is filled in. */
  stand: Stand;
  before: Shown | null;
}

export function begin(aksi: string, isian: Record<string, string>): Stand {
  return { aksi, tahap: '', isian, alasan: '', drafts: new Map() };
}

/** An answer to a question holds for one call only: the next form may ask another. A form may have a field `alasan` of its own. */
export function toQuestion({ aksi, tahap, isian, alasan }: Stand, persetujuan: Persetujuan): TindakanQuestion {
  const { konfirmasi } = persetujuan;
  const before: Isian = alasan === '' ? {} : { alasan };
  const given: Isian = {
    ...(persetujuan.alasan === undefined ? {} : { alasan: persetujuan.alasan }),
    ...(konfirmasi === undefined ? {} : { konfirmasi: konfirmasi ? 'ya' : 'tidak' }),
  };
  return { aksi, tahap, isian: { ...before, ...isian, ...given } };
}

/** The stand once the call has been answered; a reason that was given holds until the end of the action. */
export function afterAnswer(stand: Stand, { alasan }: Persetujuan): Stand {
  return alasan === undefined ? stand : { ...stand, alasan };
}

/** The stand for sending the form with the values given. */
export function withValues({ formulir, stand }: Shown, values: Isian): Stand {
  return { ...stand, tahap: formulir.nama, isian: { ...stand.isian, ...values } };
}

/** @param last the form that was sent; when the action shows the same one again, it takes its place */
export function nextShown(formulir: Formulir, stand: Stand, last: Shown | null): Shown {
  const again = last !== null && last.formulir.nama === formulir.nama;
  return { formulir, stand, before: again ? last.before : last };
}

const draftKey = ({ formulir }: Shown, bagian: Bagian): string => JSON.stringify([formulir.nama, bagian]);

/** `undefined` when exactly this part was not shown before: then it starts as the action says. */
export function readDraft(shown: Shown, bagian: Bagian): Nilai | undefined {
  return shown.stand.drafts.get(draftKey(shown, bagian));
}

export function keepDraft(shown: Shown, bagian: Bagian, nilai: Nilai | undefined): void {
  shown.stand.drafts.set(draftKey(shown, bagian), nilai);
}
