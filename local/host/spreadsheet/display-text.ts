/** What a cell shows: its value under its number format, in the spreadsheet's locale. */
import { format as formatNumber, isDateFormat } from 'numfmt';
import { localeOf } from './locale.ts';
import type { Scalar, WorkbookModel } from './model.ts';

const dateFormats = new Map<string, boolean>();

/** Numbers under such a format are read back as Date. */
export function isDatePattern(pattern: string | undefined): boolean {
  if (pattern === undefined || pattern === 'General') return false;
  let known = dateFormats.get(pattern);
  if (known === undefined) {
    known = isDateFormat(pattern);
    dateFormats.set(pattern, known);
  }
  return known;
}

function isGeneral(pattern: string | undefined): pattern is undefined | 'General' {
  return pattern === undefined || pattern === '' || pattern.toLowerCase() === 'general';
}

export function displayText(workbook: WorkbookModel, value: Scalar, pattern: string | undefined): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const locale = localeOf(workbook.locale);
  if (typeof value === 'string') {
    if (isGeneral(pattern) || pattern === '@' || !pattern.includes('@')) return value;
  } else if (isGeneral(pattern) || pattern === '@') return generalNumber(value, locale.decimal);
  return formatNumber(pattern, value, { locale: locale.tag, leap1900: false, throws: false });
}

/** Ten significant digits; whole numbers to fifteen digits, beyond that and below 0.0001 as a power of ten. */
function generalNumber(value: number, decimal: string): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-4) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const digits = `${Number(mantissa)}`.replace('.', decimal);
    return `${digits}E${exponent.replace(/^([+-])(\d)$/, '$10$2')}`;
  }
  if (Number.isInteger(value)) return `${value}`;
  const rounded = Number(value.toPrecision(Math.max(10, `${Math.trunc(size)}`.length)));
  return `${rounded}`.replace('.', decimal);
}
