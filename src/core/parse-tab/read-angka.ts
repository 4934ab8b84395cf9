/** Reads one cell as a number: value, blank or not readable, and what is to be said about how it was written (domain rules §3). */
import { formatAngka } from '../angka.ts';
import type { CellValue } from '../grid.ts';
import type { Reading } from '../indikator.ts';
import { isOwnSatuan } from '../satuan.ts';
import { formatTanggal } from '../tanggal.ts';
import { cleanText, type NumberText, parseNumberText } from './number-text.ts';

/** One object for every blank cell: most cells of a big tab are blank. */
export const BLANK: Reading = Object.freeze({ status: 'blank', value: null, text: '' });

export const unreadable = (text: string): Reading => ({ status: 'unreadable', value: null, text });

/** What the place of the cell says about its number. */
export interface AngkaContext {
  /** The satuan is %: a cell formatted as a percentage holds a fraction of what people see. */
  persen: boolean;
  /** A money column: `-` is 0. */
  uang: boolean;
  /** The satuan is a percentage or an index, or Desimal > 0: `1.500` may be one and a half. */
  desimal: boolean;
  /** Of the indikator; `''` or none where the figure has a unit of its own. */
  satuan?: string;
}

/** One thing to be said about a cell, with the figures its sentences need. */
type AngkaTemuan =
  | { kode: 'CELL_ERROR' }
  | { kode: 'NOT_A_NUMBER' }
  | { kode: 'DATE_IN_NUMBER' }
  | { kode: 'DECIMAL_AMBIGUOUS'; besar: string; kecil: string }
  | { kode: 'DECIMAL_SEPARATOR_MIX'; terbaca: string }
  | { kode: 'UNIT_IN_VALUE'; terbaca: string; satuan: string; seharusnya: string }
  | { kode: 'NUMBER_AS_TEXT'; terbaca: string };

export interface AngkaCell {
  reading: Reading;
  temuan: readonly AngkaTemuan[];
  /** Read as thousands; in doubt once another quarter of the same Kode turns out to have decimals. */
  satuTitik?: NumberText;
  /** Decimals were written in a text. */
  decimals?: boolean;
}

const BLANK_WORD = /^(?:|-|–|—|−|n\/a|belum ada data)$/i;

/** Is it what people write where there is nothing yet? */
export function isBlankWord(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  if (value === '') return true;
  // Most cells are told by their first character: a space, a dash, n or b.
  const first = value.charCodeAt(0);
  if (first > 45 && first < 127 && first !== 78 && first !== 110 && first !== 66 && first !== 98) return false;
  return BLANK_WORD.test(value.replace(/\s+/g, ' ').trim());
}

/** `#REF!`, `#DIV/0!`, `#N/A`, LibreOffice's `Err:502`. */
export function isErrorText(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  const first = value.charCodeAt(0);
  return (first === 35 || first === 69) && /^(?:#[A-Z][A-Z0-9/]*[!?]?|Err:\d{3})$/.test(value.trim());
}

/** A value as people see it in the cell. */
export function showCell(value: CellValue): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return showNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return formatTanggal({ tahun: value.getFullYear(), bulan: value.getMonth() + 1, hari: value.getDate() });
}

/** A number with its own decimals and no separators of thousands, as it stands in the formula bar: `1234,5`. */
function showNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** `0,00%`, but not a percent sign in quotes. */
export function isPercentFormat(format: string | undefined): boolean {
  return format?.includes('%') === true && format.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** 0.85 → 85 without the noise of binary multiplication: the decimal point moves. */
export function timesHundred(value: number): number {
  const digits = value.toPrecision(15);
  return digits.includes('e') ? value * 100 : Number(`${digits}e2`);
}

function readNumber(value: number, format: string | undefined, context: AngkaContext): Reading {
  if (!context.persen || !isPercentFormat(format)) return { status: 'value', value, text: showNumber(value) };
  const percent = timesHundred(value);
  return { status: 'value', value: percent, text: `${showNumber(percent)}%` };
}

/** Figures in the sentences keep the decimals they have, up to six. */
export function showAngka(value: number): string {
  const decimals = /[.,](\d+)$/.exec(showNumber(value))?.[1]?.length ?? 0;
  return decimals <= 2 ? formatAngka(value) : formatAngka(value, Math.min(decimals, 6));
}

function ambiguous(text: string, number: NumberText): AngkaCell {
  const [a, b] = [number.value, number.other];
  const [besar, kecil] = Math.abs(a) > Math.abs(b) ? [a, b] : [b, a];
  return {
    reading: unreadable(text),
    temuan: [{ kode: 'DECIMAL_AMBIGUOUS', besar: showAngka(besar), kecil: showAngka(kecil) }],
  };
}

/** Settles a figure like `1.500` once it is known whether others beside it have decimals: doubtful then, or thousands. */
export function settle(cell: AngkaCell, inDoubt: boolean): AngkaCell {
  return inDoubt && cell.satuTitik ? ambiguous(cell.reading.text, cell.satuTitik) : cell;
}

function fromNumberText(text: string, number: NumberText, context: AngkaContext): AngkaCell {
  if (number.style === 'ragu' || (number.style === 'satu-titik' && context.desimal)) return ambiguous(text, number);
  const reading: Reading = { status: 'value', value: number.value, text };
  const terbaca = showAngka(number.value);
  const temuan: AngkaTemuan[] = [];
  if (number.style === 'inggris') temuan.push({ kode: 'DECIMAL_SEPARATOR_MIX', terbaca });
  if (number.unit !== '') {
    const { satuan = '' } = context;
    const seharusnya = isOwnSatuan(number.unit, satuan) ? '' : satuan;
    temuan.push({ kode: 'UNIT_IN_VALUE', terbaca, satuan: number.unit, seharusnya });
  }
  if (temuan.length === 0) temuan.push({ kode: 'NUMBER_AS_TEXT', terbaca });
  const cell = { reading, temuan, decimals: number.decimals };
  return number.style === 'satu-titik' ? { ...cell, satuTitik: number } : cell;
}

function readText(value: string, context: AngkaContext): AngkaCell {
  const text = cleanText(value);
  if (isErrorText(text)) return { reading: unreadable(text), temuan: [{ kode: 'CELL_ERROR' }] };
  if (context.uang && /^(?:rp\.?)? ?[-–—−]$/i.test(text)) {
    return { reading: { status: 'value', value: 0, text }, temuan: [] };
  }
  if (isBlankWord(text)) return { reading: BLANK, temuan: [] };
  if (/^nihil$/i.test(text)) return { reading: { status: 'value', value: 0, text }, temuan: [] };
  const number = parseNumberText(text);
  return number
    ? fromNumberText(text, number, context)
    : { reading: unreadable(text), temuan: [{ kode: 'NOT_A_NUMBER' }] };
}

const NOTHING: readonly AngkaTemuan[] = [];
const BLANK_CELL: AngkaCell = { reading: BLANK, temuan: NOTHING };

/** @param format number format of the cell, where it was read */
export function readAngka(value: CellValue, format: string | undefined, context: AngkaContext): AngkaCell {
  if (value === '') return BLANK_CELL;
  if (typeof value === 'number') return { reading: readNumber(value, format, context), temuan: NOTHING };
  if (typeof value === 'string') return readText(value, context);
  const kode = typeof value === 'boolean' ? 'NOT_A_NUMBER' : 'DATE_IN_NUMBER';
  return { reading: unreadable(showCell(value)), temuan: [{ kode }] };
}

/** Were decimals written, or does the number have some? */
export function hasDecimals(cell: AngkaCell): boolean {
  const { value } = cell.reading;
  return cell.decimals === true || (value !== null && !Number.isInteger(value));
}
