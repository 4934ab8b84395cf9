/** A long action is a series of page calls: what an execution answers when another is to follow, and what that one gets. */
import { Isian } from './tindakan/isian.ts';
import { UserError } from './user-error.ts';

export interface Kemajuan {
  /** Steps that are done. */
  langkah: number;
  /** How many steps there are. */
  dari: number;
  /** Goes back with the next call as it is. */
  berikut: string;
  /** A sentence: what is done now, and stays even when nobody calls on. */
  sudah: string;
  /** What the next call does, without a full stop: `Membuat PDF`. */
  sedang: string;
}

export interface Bertahap {
  kemajuan: Kemajuan;
}

/** More than any step hands on. Characters. */
const LONGEST = 200_000;

/**
 * What the execution before has handed on, read by name; empty at the first call. It has been in a page: whoever uses it looks
 * again at what it names.
 * @throws UserError when it is none of ours
 */
export function readBerikut(text: string): Isian {
  if (text === '') return new Isian({});
  try {
    const parsed: unknown = text.length > LONGEST ? null : JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return new Isian(parsed as Record<string, unknown>);
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UserError(
    'Kelanjutan tindakan ini tidak terbaca.',
    'Jalankan tindakannya sekali lagi dari menu Kinerja.',
    [],
    true,
  );
}

/** For the next call. @param isi texts and lists of texts */
export const toBerikut = (isi: Record<string, string | readonly string[]>): string => JSON.stringify(isi);
