/** Reads the JSON string of a page call: what is missing or of a wrong kind is refused before anything is touched. */
import { UserError } from './user-error.ts';

export interface ActionRequest {
  periode: string;
  /** Answer to a question that the action asked before; `undefined` = not asked yet. */
  konfirmasi: boolean | undefined;
  tahun: number | undefined;
  /** Written reason for going on although needs of the step are missing, `''` = none. */
  alasan: string;
  /** What the execution before has handed on, `''` at the first call. */
  berikut: string;
  aksi: string;
  tab: string;
  sel: string;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

/**
 * @param json one JSON object; unknown members are ignored
 * @throws UserError when it is not a JSON object
 */
export function parseRequest(json: unknown): ActionRequest {
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
  const fields = parsed as Record<string, unknown>;
  return {
    periode: text(fields.periode),
    konfirmasi: typeof fields.konfirmasi === 'boolean' ? fields.konfirmasi : undefined,
    tahun: typeof fields.tahun === 'number' ? fields.tahun : undefined,
    alasan: typeof fields.alasan === 'string' ? fields.alasan.slice(0, 1000).trim() : '',
    berikut: typeof fields.berikut === 'string' ? fields.berikut : '',
    aksi: text(fields.aksi),
    tab: text(fields.tab),
    sel: text(fields.sel),
  };
}
