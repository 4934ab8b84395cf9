/** Reads a target or a realisasi as its indikator says: a number, a range, a predikat, or Ya and Tidak. */
import type { Reading, Tipe } from '../indikator.ts';
import { isIndeks, isPersen } from '../satuan.ts';
import { parseNumberText } from './number-text.ts';
import {
  type AngkaCell,
  type AngkaContext,
  BLANK,
  hasDecimals,
  isBlankWord,
  isErrorText,
  settle,
  showCell,
  unreadable,
} from './read-angka.ts';
import { predikatKey, type SkorPredikat, yaTidak } from './read-word.ts';
import type { TableReader } from './table-reader.ts';

/** What reading a figure needs to know of its indikator. */
export interface UkuranContext {
  tipe: Tipe;
  angka: AngkaContext;
  /** The Kelompok of the indikator; `null` when its target names none or several. */
  skor: SkorPredikat | null;
}

export const UANG: AngkaContext = { persen: false, uang: true, desimal: false };
export const PERSEN: AngkaContext = { persen: true, uang: false, desimal: true };
/** Components and counts: the satuan of the indikator is not theirs. */
export const ANGKA: AngkaContext = { persen: false, uang: false, desimal: false };

export function angkaContext(satuan: string, tipe: Tipe, desimal: number | null): AngkaContext {
  const persen = isPersen(satuan, tipe);
  return { persen, uang: false, desimal: persen || isIndeks(satuan, tipe) || (desimal ?? 0) > 0, satuan };
}

const cellOf = (reading: Reading): AngkaCell => ({ reading, temuan: [] });

/** Without a Kelompok nothing is reported: its absence is a galat on Target Tahunan already. */
function readPredikat<Field extends string>(
  reader: TableReader<Field>,
  field: Field,
  skor: SkorPredikat | null,
): Reading {
  const text = showCell(reader.cell(field));
  const found = skor?.get(predikatKey(text));
  if (found) return { status: 'value', value: found.nilai, text: found.predikat };
  if (skor) reader.unknown(field, [...skor.values()].map(({ predikat }) => predikat).join(', '), '');
  return unreadable(text);
}

function readYaTidak<Field extends string>(reader: TableReader<Field>, field: Field): Reading {
  const value = reader.cell(field);
  const skor = yaTidak(value);
  if (skor !== null) return { status: 'value', value: skor, text: skor === 1 ? 'Ya' : 'Tidak' };
  reader.unknown(field, 'Ya atau Tidak', '');
  return unreadable(showCell(value));
}

const RANGE = /^(-?\s*[\d.,]*\d\s*%?)\s*(?:[-–—−]|s\.?\s?d\.?|s\/d|sampai(?: dengan)?|hingga)\s*(-?\s*[\d.,]*\d.*)$/i;

/** `90–100`, `90-100`, `90 s.d. 100`; `null` when it is not a range of two plain figures. */
function readRange(text: string, context: AngkaContext): Reading | null {
  const parts = RANGE.exec(text.replace(/\s+/g, ' ').trim());
  const bounds = [parts?.[1], parts?.[2]].map((part) => (part === undefined ? null : parseNumberText(part)));
  const [a, b] = bounds;
  if (!a || !b || a.unit !== '' || bounds.some((one) => one?.style === 'ragu')) return null;
  if (context.desimal && bounds.some((one) => one?.style === 'satu-titik')) return null;
  const [value, max] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  return { status: 'value', value, max, text: text.trim() };
}

function readRentang<Field extends string>(reader: TableReader<Field>, field: Field, context: AngkaContext): AngkaCell {
  const value = reader.cell(field);
  const range = typeof value === 'string' ? readRange(value, context) : null;
  if (range) return cellOf(range);
  const cell = reader.angkaCell(field, context);
  const { reading } = cell;
  if (reading.value === null) return cell;
  return { ...cell, reading: { ...reading, max: reading.value } };
}

/**
 * A target or realisasi by the Tipe of its indikator, with what is to be said reported; `satuTitik` is left to the caller.
 * @param isTarget only targets may be ranges
 */
export function readUkuran<Field extends string>(
  reader: TableReader<Field>,
  field: Field,
  context: UkuranContext,
  isTarget: boolean,
): AngkaCell {
  const { tipe, angka } = context;
  const isWord = tipe === 'Predikat' || tipe === 'Ya/Tidak';
  if (!isWord) {
    return tipe === 'Rentang' && isTarget ? readRentang(reader, field, angka) : reader.angkaCell(field, angka);
  }
  const value = reader.cell(field);
  if (isBlankWord(value)) return cellOf(BLANK);
  if (isErrorText(value)) return reader.angkaCell(field, angka);
  return cellOf(tipe === 'Predikat' ? readPredikat(reader, field, context.skor) : readYaTidak(reader, field));
}

/** Figures that stand side by side in one row: decimals in one of them put a `1.500` in another in doubt. */
export function settleTogether<Field extends string>(
  reader: TableReader<Field>,
  cells: readonly { field: Field; cell: AngkaCell }[],
): Reading[] {
  const decimals = cells.map(({ cell }) => hasDecimals(cell));
  return cells.map(({ field, cell }, index) => {
    if (!cell.satuTitik) return cell.reading;
    const settled = settle(
      cell,
      decimals.some((one, other) => one && other !== index),
    );
    reader.reportAngka(settled, field);
    return settled.reading;
  });
}
