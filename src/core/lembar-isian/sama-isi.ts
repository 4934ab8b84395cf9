/** Do two cells say the same? Figures by what they mean, words without regard to spaces, days by the day. */

import type { Indikator } from '../indikator.ts';
import {
  type AngkaContext,
  isBlankWord,
  isPercentFormat,
  readAngka,
  showCell,
  timesHundred,
} from '../parse-tab/read-angka.ts';
import { ANGKA, angkaContext } from '../parse-tab/read-ukuran.ts';
import { predikatKey, yaTidak } from '../parse-tab/read-word.ts';
import { formatTanggal, toIso } from '../tanggal.ts';
import { readWaktu } from '../waktu.ts';
import { FIELD_ANGKA, type FieldIsian, type SelIsian } from './kolom.ts';

/** Nothing stands there, or what people write where there is nothing yet. */
export function isKosong({ value }: Pick<SelIsian, 'value'>): boolean {
  return isBlankWord(value);
}

function contextOf(indikator: Indikator | undefined, field: FieldIsian): AngkaContext {
  if (field !== 'realisasi' || !indikator) return ANGKA;
  return angkaContext(indikator.satuan, indikator.tipe, indikator.desimal);
}

function angkaKey(sel: SelIsian, context: AngkaContext): string {
  const { reading } = readAngka(sel.value, sel.format, context);
  if (reading.status === 'value' && reading.value !== null) return `angka ${Number(reading.value.toPrecision(12))}`;
  return `teks ${String(showCell(sel.value)).replace(/\s+/g, ' ').trim()}`;
}

function hariKey({ value }: SelIsian): string {
  const waktu = readWaktu(value);
  return waktu ? `hari ${toIso(waktu)}` : textKey(value);
}

const textKey = (value: SelIsian['value']): string => `teks ${showCell(value).replace(/\s+/g, ' ').trim()}`;

function keyOf(sel: SelIsian, field: FieldIsian, indikator: Indikator | undefined): string {
  if (field === 'batasWaktu') return hariKey(sel);
  if (!FIELD_ANGKA.includes(field)) return textKey(sel.value);
  if (field === 'realisasi' && indikator?.tipe === 'Ya/Tidak') return `ya ${yaTidak(sel.value) ?? textKey(sel.value)}`;
  if (field === 'realisasi' && indikator?.tipe === 'Predikat') return predikatKey(showCell(sel.value));
  return angkaKey(sel, contextOf(indikator, field));
}

export function isSamaIsi(a: SelIsian, b: SelIsian, field: FieldIsian, indikator: Indikator | undefined): boolean {
  if (isKosong(a) || isKosong(b)) return isKosong(a) && isKosong(b);
  return keyOf(a, field, indikator) === keyOf(b, field, indikator);
}

/** As people see the cell: `85%`, `1234,5`, `3 Januari 2026`; `''` for a blank. */
export function tampilIsi({ value, format }: SelIsian): string {
  if (typeof value === 'number' && isPercentFormat(format)) return `${showCell(timesHundred(value))}%`;
  if (value instanceof Date) {
    return formatTanggal({ tahun: value.getFullYear(), bulan: value.getMonth() + 1, hari: value.getDate() });
  }
  return showCell(value);
}
