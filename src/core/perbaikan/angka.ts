/** Fixes of a figure that was written as text, with its unit, in English style, or so that it may mean two things. */
import type { CellValue } from '../grid.ts';
import { cleanText, parseNumberText } from '../parse-tab/number-text.ts';
import { showAngka, showCell, timesHundred } from '../parse-tab/read-angka.ts';
import { isOwnSatuan } from '../satuan.ts';
import type { Temuan } from '../temuan/temuan.ts';
import { formatTerbilang } from '../terbilang.ts';
import type { IsiBaru, UsulanPerbaikan } from './usulan.ts';

/** Where and what the proposal is about, without the fix itself. */
type Dasar = Omit<UsulanPerbaikan, 'baru' | 'pasti' | 'angkaTetap' | 'alasan'>;

const ALASAN: Partial<Record<Temuan['kode'], string>> = {
  UNIT_IN_VALUE: 'satuan ikut tertulis',
  NUMBER_AS_TEXT: 'angka tersimpan sebagai teks',
  DECIMAL_SEPARATOR_MIX: 'tanda desimal gaya Inggris',
};

const angka = (value: number, arti = ''): IsiBaru => ({ isi: value, teks: showAngka(value), arti });

function dasarOf(temuan: Temuan, lama: CellValue): Dasar {
  const { tab, row, column, sel, kodeIndikator, kolom } = temuan;
  return { tab, row, column, sel, kolom, kode: kodeIndikator, lama, teksLama: showCell(lama) };
}

/** `seribu lima ratus`, `satu koma lima`; `''` for what has no words. */
function sebutkan(value: number): string {
  const [whole = '', digits = ''] = String(Math.abs(value)).split('.');
  if (!/^\d{1,15}$/.test(whole) || !/^\d*$/.test(digits)) return '';
  const words = [formatTerbilang(Number(whole)), ...(digits === '' ? [] : ['koma'])];
  const koma = [...digits].map((digit) => formatTerbilang(Number(digit)));
  return [...(value < 0 ? ['minus'] : []), ...words, ...koma].join(' ');
}

/** `1.500` in a text: thousands or decimals, for a person to say. */
function ragu(dasar: Dasar): UsulanPerbaikan | null {
  const number = parseNumberText(String(dasar.lama));
  if (!number || number.value === number.other) return null;
  const [besar, kecil] = [Math.max(number.value, number.other), Math.min(number.value, number.other)];
  const baru = [besar, kecil].map((value) => angka(value, sebutkan(value)));
  return { ...dasar, baru, pasti: false, angkaTetap: false, alasan: 'dapat berarti dua angka' };
}

/** 0,85 beside a target of 80: 85 is likely, not certain. */
function pecahan(dasar: Dasar): UsulanPerbaikan | null {
  const { lama } = dasar;
  const value = typeof lama === 'number' ? lama : (parseNumberText(cleanText(String(lama)))?.value ?? null);
  if (value === null) return null;
  const baru = [angka(timesHundred(value), 'bila maksudnya persen')];
  return { ...dasar, baru, pasti: false, angkaTetap: false, alasan: 'tampak ditulis sebagai pecahan' };
}

/**
 * The fix of a temuan about how a figure was written.
 * @param lama what the cell holds
 * @param formula of the cell, `''` when none: the result of a formula is not typed over
 * @param satuan that the figure should have, `''` where none is known: with another one behind it, 5 may have to become 5.000
 * @returns `null` for other temuan, and where nothing follows from what stands there
 */
export function usulanAngka(temuan: Temuan, lama: CellValue, formula: string, satuan = ''): UsulanPerbaikan | null {
  if (formula !== '' || temuan.row === 0) return null;
  const dasar = dasarOf(temuan, lama);
  if (temuan.kode === 'PERCENT_FRACTION') return pecahan(dasar);
  if (typeof lama !== 'string') return null;
  if (temuan.kode === 'DECIMAL_AMBIGUOUS') return ragu(dasar);
  const alasan = ALASAN[temuan.kode];
  const number = alasan === undefined ? null : parseNumberText(cleanText(lama));
  if (alasan === undefined || !number) return null;
  const pasti = number.unit === '' || isOwnSatuan(number.unit, satuan);
  const sebab = pasti ? alasan : `yang ikut tertulis bukan ${satuan}; pastikan angkanya dalam satuan itu`;
  return { ...dasar, baru: [angka(number.value)], pasti, angkaTetap: true, alasan: sebab };
}
