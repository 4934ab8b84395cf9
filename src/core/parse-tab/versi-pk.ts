/** Reads Versi PK and the triwulan from which something is in force. */
import type { NomorTriwulan } from '../buku-kerja.ts';
import { parsePeriode } from '../periode.ts';
import type { TableReader } from './table-reader.ts';

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 };

/** `Murni`, `PK Murni` → 0; `Perubahan`, `Perubahan 1`, `Perubahan ke-2`, `Perubahan II` → its number; otherwise `null`. */
function parseVersi(text: string): number | null {
  const key = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^pk /, '');
  if (key === '' || key === 'murni') return 0;
  const parts = /^perubahan(?: ?(?:ke)?[ -]?(\d{1,2}|[iv]{1,3}))?$/.exec(key);
  if (!parts) return null;
  const nomor = parts[1] === undefined ? 1 : (ROMAN[parts[1]] ?? Number(parts[1]));
  return Number.isInteger(nomor) && nomor > 0 ? nomor : null;
}

export function readVersi<Field extends string>(
  reader: TableReader<Field>,
  field: Field,
): { versi: number; versiPk: string } {
  const text = reader.word(field);
  const versi = parseVersi(text);
  if (versi === null) reader.unknown(field, 'Murni, Perubahan 1, Perubahan 2, dan seterusnya', 'Murni');
  return { versi: versi ?? 0, versiPk: text === '' ? 'Murni' : text };
}

/** A triwulan in any spelling; blank or unreadable is the fallback, the latter reported. */
export function readTriwulan<Field extends string>(
  reader: TableReader<Field>,
  field: Field,
  fallback: NomorTriwulan,
): NomorTriwulan {
  const text = reader.word(field);
  if (text === '') return fallback;
  const periode = parsePeriode(text, 0);
  if (periode?.jenis === 'triwulan') return periode.nomor;
  reader.unknown(field, 'TW I, TW II, TW III, atau TW IV', `TW ${['I', 'II', 'III', 'IV'][fallback - 1]}`);
  return fallback;
}

/** First triwulan of a version: Murni from TW I, a change from TW IV like a changed pagu, unless the row says otherwise. */
export function readBerlakuMulai<Field extends string>(
  reader: TableReader<Field>,
  field: Field,
  versi: number,
): NomorTriwulan {
  if (versi === 0) return readTriwulan(reader, field, 1);
  if (reader.word(field) === '') reader.unknown(field, 'TW I, TW II, TW III, atau TW IV', 'TW IV', 'peringatan');
  return readTriwulan(reader, field, 4);
}
