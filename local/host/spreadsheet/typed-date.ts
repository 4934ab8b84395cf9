/** Dates and times as people type them, in the locale's order, with month names of the locale or in English. */
import type { SheetLocale } from './locale.ts';
import { calendarSerial } from './serial-date.ts';

interface TypedDate {
  value: number;
  format: string;
}

interface Day {
  serial: number;
  format: string;
}

const TIME = /^(\d{1,2})([:.])(\d{2})(?:\2(\d{2}))?(?:\s?([AaPp][Mm]))?$/;
const DATE_AND_TIME = /^(.*\S)\s+(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp][Mm])?)$/;
const NUMBERS = /^(\d{1,4})([/-])(\d{1,2})(?:\2(\d{1,4}))?$/;
const NAMED = /^(?:(\d{1,2})[\s-])?([A-Za-z]{3,10})\.?(?:[\s-](\d{1,2}),)?(?:[\s-](\d{4}|\d{2}))?$/;

/**
 * @param year of a date typed without one
 * @returns `null` when the text is no date and no time
 */
export function parseTypedDate(text: string, locale: SheetLocale, year: number): TypedDate | null {
  if (!/\d/.test(text)) return null;
  const time = text.includes(':') ? parseTime(text) : null;
  if (time) return { value: time.fraction, format: time.format };
  const both = DATE_AND_TIME.exec(text);
  if (both?.[1] !== undefined && both[2] !== undefined) {
    const day = parseDay(both[1], locale, year);
    const clock = parseTime(both[2]);
    return day && clock ? { value: day.serial + clock.fraction, format: `${day.format} ${clock.format}` } : null;
  }
  const day = parseDay(text, locale, year);
  return day && { value: day.serial, format: day.format };
}

function parseTime(text: string): { fraction: number; format: string } | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const half = match[5]?.toUpperCase();
  let hours = Number(match[1]);
  const minutes = Number(match[3]);
  const seconds = Number(match[4] ?? 0);
  if (minutes > 59 || seconds > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return null;
  if (half !== undefined) hours = (hours % 12) + (half === 'PM' ? 12 : 0);
  const format = `h:mm${match[4] === undefined ? '' : ':ss'}${half === undefined ? '' : ' am/pm'}`;
  return { fraction: (hours * 3600 + minutes * 60 + seconds) / 86_400, format };
}

function parseDay(text: string, locale: SheetLocale, year: number): Day | null {
  return parseNumbers(text, locale, year) ?? parseNamed(text, locale, year);
}

function parseNumbers(text: string, locale: SheetLocale, year: number): Day | null {
  const match = NUMBERS.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (match[1]?.length === 4) {
    return match[4] === undefined || match[4].length > 2 ? null : day(first, second, Number(match[4]), 'yyyy-mm-dd');
  }
  if ((match[1]?.length ?? 0) > 2) return null;
  const [date, month] = locale.dayFirst ? [first, second] : [second, first];
  if (match[4] === undefined) return day(year, month, date, locale.dayFirst ? 'd/m' : 'm/d');
  const full = fullYear(match[4]);
  return full === null ? null : day(full, month, date, locale.dateFormat);
}

function parseNamed(text: string, locale: SheetLocale, year: number): Day | null {
  const match = NAMED.exec(text);
  const month = locale.months.get(match?.[2]?.toLowerCase() ?? '');
  if (!match || month === undefined) return null;
  const [, before, name = '', after, yearText] = match;
  if (before !== undefined && after !== undefined) return null;
  const monthFormat = name.length > 3 ? 'mmmm' : 'mmm';
  const full = yearText === undefined ? year : fullYear(yearText);
  if (full === null) return null;
  const date = before ?? after;
  if (date === undefined) return yearText?.length === 4 ? day(full, month, 1, `${monthFormat} yyyy`) : null;
  return day(full, month, Number(date), `d ${monthFormat}${yearText === undefined ? '' : ' yyyy'}`);
}

/** `26` → 2026, `85` → 1985; other lengths than two or four digits are no year. */
function fullYear(text: string): number | null {
  if (text.length === 4) return Number(text);
  if (text.length !== 2) return null;
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

function day(year: number, month: number, date: number, format: string): Day | null {
  const serial = calendarSerial(year, month, date);
  return serial === null ? null : { serial, format };
}
