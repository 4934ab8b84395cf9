/** Does a row that says Diverifikasi still hold the figures that were verified? Compared with what the action has recorded. */
import type { TriwulanRow, TriwulanTab } from '../buku-kerja.ts';
import type { Reading } from '../indikator.ts';
import { wordKey } from '../parse-tab/read-word.ts';

/**
 * `berubah`: figures differ from those that were verified. `tanpa-tindakan`: somebody typed Diverifikasi in a quarter in which rows are
 * verified through the action.
 */
export type VerifikasiGugur = 'berubah' | 'tanpa-tindakan';

export const SEBUT_GUGUR: Record<VerifikasiGugur, string> = {
  berubah: 'berubah setelah diverifikasi',
  'tanpa-tindakan': 'ditandai Diverifikasi tanpa tindakan Verifikasi Isian',
};

/** Hex digits of a fingerprint. */
export const PANJANG_SIDIK = 10;

/** Digits that the same figure keeps in every spreadsheet program. */
const DIGITS = 12;

/** Equal for equal figures, however they were typed; words such as a predikat by themselves. */
function readingText({ status, value, max, text }: Reading): string {
  if (status === 'blank') return '';
  const isFigure = status === 'value' && value !== null && (text === '' || /\d/.test(text));
  if (!isFigure) return wordKey(text);
  const low = String(Number(value.toPrecision(DIGITS)));
  return max === undefined ? low : `${low}–${Number(max.toPrecision(DIGITS))}`;
}

/** 53 bits by two rounds of multiplying (cyrb53): hashing a row must cost no service call. */
function hash(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Ten hex digits over Kode, Realisasi, Pembilang and Penyebut. */
export function sidikVerifikasi(row: Pick<TriwulanRow, 'kode' | 'realisasi' | 'pembilang' | 'penyebut'>): string {
  const { kode, realisasi, pembilang, penyebut } = row;
  const text = [kode, ...[realisasi, pembilang, penyebut].map(readingText)].join('\u0001');
  return hash(text).toString(16).padStart(PANJANG_SIDIK, '0').slice(-PANJANG_SIDIK);
}

/**
 * What column Verifikasi counts for. In a quarter without any record a typed Diverifikasi counts: the action was never used there.
 * @returns `gugur` where the row says Diverifikasi, but does not count as verified
 */
export function verifikasiOf(
  tab: Pick<TriwulanTab, 'tercatat'> | null | undefined,
  row: TriwulanRow | undefined,
): { verifikasi: '' | 'Diverifikasi' | 'Dikembalikan'; gugur: VerifikasiGugur | '' } {
  const key = wordKey(row?.verifikasi ?? '');
  if (key === 'dikembalikan') return { verifikasi: 'Dikembalikan', gugur: '' };
  if (!row || key !== 'diverifikasi') return { verifikasi: '', gugur: '' };
  const tercatat = tab?.tercatat;
  if (!tercatat || tercatat.size === 0) return { verifikasi: 'Diverifikasi', gugur: '' };
  const sidik = tercatat.get(row.kode)?.sidik ?? '';
  if (sidik === '') return { verifikasi: '', gugur: 'tanpa-tindakan' };
  return sidik === sidikVerifikasi(row)
    ? { verifikasi: 'Diverifikasi', gugur: '' }
    : { verifikasi: '', gugur: 'berubah' };
}
