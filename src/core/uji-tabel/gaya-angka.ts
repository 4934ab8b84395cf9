/** How a table writes its numbers, told from all of its texts at once: `1.234,5` or `1,234.5`. */
import type { CellValue } from '../grid.ts';
import { type NumberText, parseNumberText } from '../parse-tab/number-text.ts';
import { type AngkaContext, isBlankWord, isErrorText, readAngka } from '../parse-tab/read-angka.ts';
import { desimalTercetak, type Tercetak } from '../penjelasan/tercetak.ts';
import type { TabelUji } from './tabel-uji.ts';

export type Gaya = 'indonesia' | 'inggris' | 'campur' | 'tidak tampak';

/** A figure as read; `teks`: words stand there; `ragu`: it could be two numbers. */
export type Bacaan =
  | ({ jenis: 'angka'; percent: boolean } & Tercetak)
  | { jenis: 'kosong' }
  | { jenis: 'teks'; teks: string }
  | { jenis: 'galat'; teks: string }
  | { jenis: 'ragu'; teks: string };

/** Certain either way: both separators, two groups of thousands, or decimals that are not three. */
function gayaOf(number: NumberText, text: string): 'indonesia' | 'inggris' | null {
  if (number.style === 'inggris') return 'inggris';
  return number.style === 'indonesia' && /[.,]/.test(text.replace(/rp\./i, '')) && !/[.,]\D*$/.test(text)
    ? 'indonesia'
    : null;
}

/** @param kolom columns that hold figures, from 0 */
export function gayaTabel({ values }: TabelUji, dari: number, kolom: readonly number[]): Gaya {
  const seen = new Set<string>();
  for (const line of values.slice(dari)) {
    for (const at of kolom) {
      const value = line[at];
      const number = typeof value === 'string' ? parseNumberText(value) : null;
      const gaya = number ? gayaOf(number, String(value)) : null;
      if (gaya) seen.add(gaya);
    }
  }
  if (seen.size === 2) return 'campur';
  return seen.has('inggris') ? 'inggris' : seen.has('indonesia') ? 'indonesia' : 'tidak tampak';
}

/** The number that a text like `1.500` or `1,500` is in a table of this style; `null` when it stays in doubt. */
function settleText(number: NumberText, gaya: Gaya, context: AngkaContext): number | null {
  if (number.style === 'ragu') {
    if (number.value !== 0 && Math.abs(number.value) < 1) return number.value;
    return gaya === 'inggris' ? number.other : gaya === 'indonesia' ? number.value : null;
  }
  if (number.style === 'satu-titik' && gaya === 'inggris') return number.other;
  if (number.style === 'satu-titik' && gaya === 'tidak tampak' && context.desimal) return null;
  return number.value;
}

/** Decimals as printed in a text, whose style is settled by now. */
function desimalTeks(text: string, value: number): number {
  const own = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const fraction = /[.,](\d+)[^\d]*$/.exec(text)?.[1] ?? '';
  return fraction.length === 3 && own === 0 ? 0 : Math.max(own, fraction.length);
}

export function bacaAngka(value: CellValue, format: string | undefined, gaya: Gaya, context: AngkaContext): Bacaan {
  if (value === '' || isBlankWord(value)) return { jenis: 'kosong' };
  if (typeof value === 'string') {
    if (isErrorText(value)) return { jenis: 'galat', teks: value.trim() };
    const number = parseNumberText(value);
    if (number) {
      const nilai = settleText(number, gaya, context);
      if (nilai === null) return { jenis: 'ragu', teks: value.trim() };
      return { jenis: 'angka', nilai, desimal: desimalTeks(value, nilai), percent: number.percent };
    }
  }
  const { reading } = readAngka(value, format, context);
  if (reading.value === null) return { jenis: 'teks', teks: reading.text };
  const percent = typeof value === 'number' && reading.text.endsWith('%');
  return { jenis: 'angka', nilai: reading.value, desimal: desimalTercetak(value, reading.value, format), percent };
}
