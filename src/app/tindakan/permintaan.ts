/** The request for an action that is run through forms: its name, the form that was sent, and everything filled in so far. */
import { readBerikut } from '../bertahap.ts';
import type { Ports } from '../ports.ts';
import { UserError } from '../user-error.ts';
import type { Jawaban } from './formulir.ts';
import { Isian } from './isian.ts';

export interface Permintaan {
  aksi: string;
  /** Name of the form that was sent, `''` for the first call. */
  tahap: string;
  isian: Isian;
  /** What the execution before has handed on; absent at the first call of a series. */
  berikut?: Isian;
}

/** Computes everything first, writes last; called again with more filled in until it has all it needs. */
export type Tindakan = (ports: Ports, permintaan: Permintaan) => Jawaban;

/**
 * @param json `{aksi, tahap, isian: {…}, berikut}`; unknown members are ignored
 * @throws UserError when it is not that
 */
export function parsePermintaan(json: unknown): Permintaan {
  let parsed: unknown;
  try {
    parsed = JSON.parse(typeof json === 'string' ? json : 'null');
  } catch {
    parsed = null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new UserError(
      'Permintaan dari halaman tidak terbaca.',
      'Tutup jendela ini, lalu buka lagi dari menu Kinerja.',
    );
  }
  const { aksi, tahap, isian, berikut } = parsed as Record<string, unknown>;
  const values = typeof isian === 'object' && isian !== null && !Array.isArray(isian) ? isian : {};
  return {
    aksi: typeof aksi === 'string' ? aksi : '',
    tahap: typeof tahap === 'string' ? tahap : '',
    isian: new Isian(values as Record<string, unknown>),
    ...(typeof berikut === 'string' && berikut !== '' ? { berikut: readBerikut(berikut) } : {}),
  };
}
