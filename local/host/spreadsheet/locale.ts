/** What the spreadsheet's locale decides: separators, order of dates, currency and the formats that typing brings along. */
import { getLocale } from 'numfmt';

export interface SheetLocale {
  /** Tag for numfmt. */
  tag: string;
  decimal: string;
  group: string;
  /** `1/2` is 1 February; otherwise 2 January. */
  dayFirst: boolean;
  currency: string;
  /** Lower-case name of a month, long or short → 1 to 12. */
  months: Map<string, number>;
  /** First two letters, lower-case, of every word that begins a date, a boolean or an amount: most texts begin otherwise. */
  beginnings: Set<string>;
  dateFormat: string;
  dateTimeFormat: string;
}

const ENGLISH = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'];

/** Abbreviations that people type besides those of the locale data. */
const ALSO = [
  ['agt', 8],
  ['agust', 8],
  ['ags', 8],
  ['sept', 9],
  ['nop', 11],
  ['pebruari', 2],
  ['peb', 2],
] as const;

const known = new Map<string, SheetLocale>();

/** @param name as `getSpreadsheetLocale()` gives it: `id_ID`, `in_ID`, `en_US` … */
export function localeOf(name: string): SheetLocale {
  let locale = known.get(name);
  if (!locale) {
    locale = readLocale(name);
    known.set(name, locale);
  }
  return locale;
}

function readLocale(name: string): SheetLocale {
  // Java's old code for Indonesian is `in`.
  const wanted = name.replace(/^in(?=_|$)/, 'id').replace('_', '-');
  const data = findLocale(wanted);
  const dayFirst = (data.format?.dateOrder ?? 0) === 1;
  const dateFormat = dayFirst ? 'dd/mm/yyyy' : data.format?.dateOrder === 2 ? 'yyyy-mm-dd' : 'm/d/yyyy';
  const months = monthNames([...data.mmmm, ...data.mmm]);
  return {
    tag: data.tag,
    decimal: data.decimal,
    group: data.group,
    dayFirst,
    currency: data.currency,
    months,
    beginnings: new Set(
      [...months.keys(), 'true', 'false', data.currency].map((word) => word.slice(0, 2).toLowerCase()),
    ),
    dateFormat,
    dateTimeFormat: `${dateFormat} h:mm:ss`,
  };
}

function findLocale(wanted: string): NonNullable<ReturnType<typeof getLocale>> & { tag: string } {
  for (const tag of [wanted, 'en-US']) {
    const data = /^[a-z]{2,3}(-[A-Z]{2})?$/.test(tag) ? getLocale(tag) : undefined;
    if (data) return { ...data, tag };
  }
  throw new Error('numfmt has no data for en-US');
}

function monthNames(names: readonly string[]): Map<string, number> {
  const months = new Map<string, number>(ALSO);
  for (const [index, name] of [...ENGLISH, 'november', 'december'].entries()) {
    months.set(name, index + 1);
    months.set(name.slice(0, 3), index + 1);
  }
  for (const [index, name] of names.entries()) months.set(name.toLowerCase().replace('.', ''), (index % 12) + 1);
  return months;
}
