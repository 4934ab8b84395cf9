/** What becomes of a text that is typed into a cell: a formula, a number, a date, a boolean or the text itself. */
import { isPercentFormat } from 'numfmt';
import type { SheetLocale } from './locale.ts';
import type { Scalar } from './model.ts';
import { parseTypedDate } from './typed-date.ts';

export interface Typed {
  value: Scalar;
  /** Set when the text is a formula, in the locale's spelling; `value` is then null. */
  formula?: string;
  /** Number format that the typing suggests to a cell that has none. */
  format?: string;
}

export interface TypingPlace {
  locale: SheetLocale;
  /** Number format of the cell, absent = General. */
  format: string | undefined;
  /** Year of a date typed without one. */
  year: number;
}

const ERRORS = new Set(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!']);

/** No number, date, formula or error begins with another character, booleans, months and currencies aside. */
const MAY_BE_MORE = /^[\s\d=+\-'#(.,$€£¥]/;

export function parseTyped(text: string, place: TypingPlace): Typed {
  if (text === '') return { value: null };
  if (place.format === '@') return { value: text };
  if (!MAY_BE_MORE.test(text) && !place.locale.beginnings.has(text.slice(0, 2).toLowerCase())) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) || null };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  // Nothing but text is that long; this keeps long narratives off the patterns below.
  if (text.length > 60) return { value: text };
  return parseTrimmed(text.trim(), place) ?? { value: text };
}

function parseTrimmed(text: string, place: TypingPlace): Typed | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { value: { error: upper } };
  return parseNumber(text, place) ?? parseTypedDate(text, place.locale, place.year);
}

interface NumberPatterns {
  plain: RegExp;
  grouped: RegExp;
  currency: RegExp;
}

const patterns = new Map<string, NumberPatterns>();

function patternsOf(locale: SheetLocale): NumberPatterns {
  let found = patterns.get(locale.tag);
  if (!found) {
    const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const decimal = quote(locale.decimal);
    const group = /\s/.test(locale.group) ? '[ \u00a0\u202f]' : quote(locale.group);
    found = {
      plain: new RegExp(`^(?:\\d+(?:${decimal}(\\d*))?|${decimal}(\\d+))(?:[eE][+-]?\\d{1,3})?$`),
      grouped: new RegExp(`^\\d{1,3}(?:${group}\\d{3})+(?:${decimal}(\\d*))?$`),
      currency: new RegExp(`^${quote(locale.currency)}\\s?`, 'i'),
    };
    patterns.set(locale.tag, found);
  }
  return found;
}

function parseNumber(text: string, place: TypingPlace): Typed | null {
  const { locale } = place;
  let rest = text;
  let sign = 1;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed?.[1] !== undefined) [rest, sign] = [bracketed[1], -1];
  else if (/^[+-]/.test(rest)) [rest, sign] = [rest.slice(1).trimStart(), rest.startsWith('-') ? -1 : 1];
  const withoutCurrency = rest.replace(patternsOf(locale).currency, '');
  const isCurrency = withoutCurrency !== rest;
  const isPercent = /\s?%$/.test(withoutCurrency);
  const digits = isPercent ? withoutCurrency.replace(/\s?%$/, '') : withoutCurrency;
  const read = readDigits(digits, locale);
  if (!read || (isCurrency && isPercent)) return null;
  const value = sign * read.value;
  if (isPercent) return { value: value / 100, format: read.decimals > 0 ? '0.00%' : '0%' };
  const formatIsPercent = place.format !== undefined && isPercentFormat(place.format);
  if (formatIsPercent) return { value: value / 100 };
  if (isCurrency) return { value, format: `"${locale.currency}"#,##0${read.decimals > 0 ? '.00' : ''}` };
  return read.grouped ? { value, format: read.decimals > 0 ? '#,##0.00' : '#,##0' } : { value };
}

function readDigits(digits: string, locale: SheetLocale): { value: number; decimals: number; grouped: boolean } | null {
  const { plain, grouped } = patternsOf(locale);
  const isGrouped = grouped.test(digits);
  if (!isGrouped && !plain.test(digits)) return null;
  const ungrouped = isGrouped ? digits.replaceAll(locale.group, '').replace(/[\s\u00a0\u202f]/g, '') : digits;
  const value = Number(ungrouped.replace(locale.decimal, '.'));
  const fraction = ungrouped.split(locale.decimal)[1] ?? '';
  return Number.isFinite(value) ? { value, decimals: fraction.length, grouped: isGrouped } : null;
}
