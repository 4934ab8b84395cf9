/** Numbers of documents by the setting Format Nomor: written, read back, and counted on through the year. */
import type { Tanggal } from '../periode.ts';

/** Months in Roman numerals, January at index 0. */
const BULAN_ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** Digits of the running number; longer ones keep all of theirs. */
const DIGITS = 3;

const PLACEHOLDER = /\{(nomor|jenis|bulan|tahun)\}/gi;

const PATTERN: Record<string, string> = {
  nomor: '(?<nomor>\\d+)',
  jenis: '(?<jenis>.+?)',
  bulan: '(?:[IVX]+|\\d{1,2})',
  tahun: '(?<tahun>\\d{4})',
};

export interface UnsurNomor {
  /** `DSP`, `LK-TW` … */
  jenis: string;
  tanggal: Tanggal;
}

/** A number that stands in a register. */
export interface NomorTerpakai {
  tab: string;
  row: number;
  nomor: string;
  /** Year of the row's date, `null` when it has none. */
  tahun: number | null;
}

export interface NomorBaru {
  nomor: string;
  /** Running number, `null` when a typed number is of another form. */
  urut: number | null;
  /** A row that has this number already. */
  kembar: NomorTerpakai | null;
}

const squeeze = (text: string): string => text.trim().replace(/\s+/g, ' ');

const keyOf = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** Without a place for the running number every document would have the same: it goes in front then. */
function withNomor(format: string): string {
  return /\{nomor\}/i.test(format) ? squeeze(format) : squeeze(`{nomor}/${format}`);
}

/** `001/DSP/III/2026` from `{nomor}/{jenis}/{bulan}/{tahun}`. @param urut from 1 */
export function formatNomor(format: string, urut: number, { jenis, tanggal }: UnsurNomor): string {
  const parts: Record<string, string> = {
    nomor: String(urut).padStart(DIGITS, '0'),
    jenis,
    bulan: BULAN_ROMAWI[tanggal.bulan - 1] ?? '',
    tahun: String(tanggal.tahun),
  };
  return withNomor(format).replace(PLACEHOLDER, (_, name: string) => parts[name.toLowerCase()] ?? '');
}

/** A placeholder that occurs again may not be captured twice under one name. */
function patternOf(format: string): RegExp {
  const seen = new Set<string>();
  const source = withNomor(format)
    .split(/(\{(?:nomor|jenis|bulan|tahun)\})/i)
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1]?.toLowerCase() ?? '';
      const pattern = PATTERN[name];
      if (pattern === undefined) return piece.replace(/\s+/g, '').replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
      const isNew = !seen.has(name);
      seen.add(name);
      return isNew ? pattern : pattern.replace(/\?<\w+>/, '?:');
    })
    .join('');
  return new RegExp(`^${source}$`, 'i');
}

interface TerbacaNomor {
  urut: number;
  jenis: string;
  /** `null` when the form of the number does not tell. */
  tahun: number | null;
}

/** @returns `null` when the number is not of this form */
function parseNomor(pattern: RegExp, nomor: string): TerbacaNomor | null {
  const groups = pattern.exec(nomor.replace(/\s+/g, ''))?.groups;
  if (!groups) return null;
  return {
    urut: Number(groups.nomor),
    jenis: (groups.jenis ?? '').toLowerCase(),
    tahun: groups.tahun ? Number(groups.tahun) : null,
  };
}

/** Numbers of the year that are of this form; a row without any year counts. */
function ofYear(pattern: RegExp, terpakai: readonly NomorTerpakai[], tahun: number) {
  return terpakai.flatMap((one) => {
    const read = parseNomor(pattern, one.nomor);
    const year = read?.tahun ?? one.tahun ?? tahun;
    return read && year === tahun ? [{ ...read, one }] : [];
  });
}

/**
 * The number of a new document: the highest of the year plus one, or the one that was typed (a whole number, or only its digits).
 * @param ketik what was typed, `''` = none
 * @param terpakai every number of the register, whatever its kind: one running number for all
 */
export function nomorBaru(
  format: string,
  unsur: UnsurNomor,
  terpakai: readonly NomorTerpakai[],
  ketik: string = '',
): NomorBaru {
  const pattern = patternOf(format);
  const known = ofYear(pattern, terpakai, unsur.tanggal.tahun);
  const typed = squeeze(ketik);
  if (typed === '') {
    const urut = Math.max(0, ...known.map((one) => one.urut)) + 1;
    return { nomor: formatNomor(format, urut, unsur), urut, kembar: null };
  }
  const nomor = /^\d+$/.test(typed) ? formatNomor(format, Number(typed), unsur) : typed;
  const read = parseNomor(pattern, nomor);
  const same = read
    ? known.find(
        ({ urut, jenis }) =>
          urut === read.urut && jenis === read.jenis && (read.tahun ?? unsur.tanggal.tahun) === unsur.tanggal.tahun,
      )?.one
    : undefined;
  const kembar = same ?? terpakai.find((one) => keyOf(one.nomor) === keyOf(nomor)) ?? null;
  return { nomor, urut: read?.urut ?? null, kembar };
}
