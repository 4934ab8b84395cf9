/** How a series goes on: numbers by equal steps, dates, months, days, `TW I`, `Triwulan 2`. Nothing for what is no series. */
import type { Scalar } from '../spreadsheet/model.ts';

/** The value that stands so many places behind the first one; negative = in front of it. */
export type Series = (index: number) => Scalar;

const WORDS: readonly (readonly string[])[] = [
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des',
  'Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des',
  'January February March April May June July August September October November December',
  'Senin Selasa Rabu Kamis Jumat Sabtu Minggu',
  'Sen Sel Rab Kam Jum Sab Min',
].map((line) => line.split(' '));

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Steps of a list of numbers; `null` when they differ. */
function stepOf(numbers: readonly number[]): number | null {
  const [first = 0, second] = numbers;
  if (second === undefined) return null;
  const step = second - first;
  const isEven = numbers.every(
    (number, index) => Math.abs(number - (first + index * step)) < 1e-9 * (1 + Math.abs(number)),
  );
  return isEven ? step : null;
}

/** Free of the tails that adding in binary leaves. */
function tidy(number: number): number {
  return Number(number.toPrecision(15));
}

function numberSeries(values: readonly number[], isDate: boolean): Series | null {
  const step = stepOf(values) ?? (values.length === 1 && isDate ? 1 : null);
  const [first = 0] = values;
  return step === null ? null : (index) => tidy(first + index * step);
}

function matchCase(word: string, like: string): string {
  if (like === like.toUpperCase() && like !== like.toLowerCase()) return word.toUpperCase();
  return like === like.toLowerCase() ? word.toLowerCase() : word;
}

function modulo(number: number, size: number): number {
  return ((number % size) + size) % size;
}

/** Names that go round, such as months. */
function wordSeries(texts: readonly string[]): Series | null {
  const [like = ''] = texts;
  for (const words of WORDS) {
    const places = texts.map((text) => words.findIndex((word) => word.toLowerCase() === text.toLowerCase()));
    const [first = -1, second] = places;
    if (places.includes(-1)) continue;
    const step = second === undefined ? 1 : modulo(second - first, words.length);
    const isSeries = places.every((place, index) => place === modulo(first + index * step, words.length));
    if (isSeries) return (index) => matchCase(words[modulo(first + index * step, words.length)] ?? '', like);
  }
  return null;
}

/** A number at the end behind the same words: `IKU-1`, `Triwulan 2`, `001` in a text. */
function endNumberSeries(texts: readonly string[]): Series | null {
  const parts = texts.map((text) => /^(.*?)(\d{1,9})(\D{0,3})$/s.exec(text));
  const [head] = parts;
  if (!head || parts.some((part) => !part || part[1] !== head[1] || part[3] !== head[3])) return null;
  const numbers = parts.map((part) => Number(part?.[2]));
  const step = numbers.length === 1 ? 1 : stepOf(numbers);
  const [first = 0] = numbers;
  if (step === null) return null;
  const width = head[2]?.startsWith('0') ? head[2].length : 0;
  return (index) => `${head[1]}${String(Math.max(0, first + index * step)).padStart(width, '0')}${head[3]}`;
}

/** `TW I`, `Semester II`: as far as it goes, then from the beginning; quarters are four. */
function romanSeries(texts: readonly string[]): Series | null {
  const parts = texts.map((text) => /^(.*\s)([IVX]+)$/s.exec(text));
  const [head] = parts;
  if (!head || parts.some((part) => part?.[1] !== head[1])) return null;
  const places = parts.map((part) => ROMAN.indexOf(part?.[2] ?? ''));
  const [first = -1] = places;
  const step = places.length === 1 ? 1 : stepOf(places);
  if (places.includes(-1) || step === null) return null;
  const words = head[1]?.trim().toLowerCase();
  const size = /^(tw|triwulan)$/.test(words ?? '') ? 4 : words === 'semester' ? 2 : ROMAN.length;
  return (index) => `${head[1]}${ROMAN[modulo(first + index * step, size)]}`;
}

/** @param values in their order along the filling; @param isDate the first one is shown as a date */
export function seriesOf(values: readonly Scalar[], isDate: boolean): Series | null {
  if (values.length === 0) return null;
  if (values.every((value) => typeof value === 'number')) return numberSeries(values, isDate);
  if (!values.every((value) => typeof value === 'string' && value !== '')) return null;
  const texts = values as string[];
  return wordSeries(texts) ?? romanSeries(texts) ?? endNumberSeries(texts);
}
