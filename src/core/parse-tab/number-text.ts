/** Reads a number that was typed as text, the Indonesian way and tolerantly (domain rules §3). */

/**
 * How the separators were used. `satu-titik`: one dot before exactly three digits (`1.500`), thousands unless something
 * speaks against it. `ragu`: one comma before exactly three digits (`1,500`), or a dot after a leading 0 (`0.500`).
 */
type NumberStyle = 'indonesia' | 'inggris' | 'satu-titik' | 'ragu';

export interface NumberText {
  value: number;
  style: NumberStyle;
  /** What it would be if the one separator were the other kind; equals `value` when there is no doubt. */
  other: number;
  /** Decimals were written. */
  decimals: boolean;
  /** Unit written behind the figure, `''` when none (`%` is no unit here). */
  unit: string;
  /** A percent sign was written. */
  percent: boolean;
}

interface Digits {
  value: number;
  other: number;
  style: NumberStyle;
  decimals: boolean;
}

/** Words that change the figure: `5 juta` is not 5. */
const NO_UNIT =
  /^(?:rb|ribu|ribuan|jt|juta|jutaan|m|milyar|miliar|mliar|t|triliun|trilyun|ratus|puluh|lusin|kodi|an|lebih|kurang)\b/i;

const MONTH =
  /^(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|ag[st]|sept?(?:ember)?|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)\b/i;

const UNIT = /^[a-z²³µ°][a-z²³µ°%./() -]{0,40}$|^[cdkm]?m[23]$/i;

const isGrouped = (text: string, separator: '.' | ','): boolean =>
  separator === '.' ? /^\d{1,3}(?:\.\d{3})+$/.test(text) : /^\d{1,3}(?:,\d{3})+$/.test(text);

const toValue = (whole: string, fraction = ''): number =>
  Number(`${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}`);

function certain(style: NumberStyle, whole: string, fraction = ''): Digits {
  const value = toValue(whole, fraction);
  return { value, other: value, style, decimals: fraction !== '' };
}

/** One dot or one comma and nothing else. */
function oneSeparator(whole: string, separator: string, fraction: string): Digits | null {
  if (fraction === '') return separator === '.' ? certain('indonesia', whole) : null;
  const [asGroup, asDecimal] = [toValue(whole + fraction), toValue(whole, fraction)];
  if (fraction.length !== 3 || (separator === '.' && whole.length > 3)) {
    return certain(separator === ',' ? 'indonesia' : 'inggris', whole, fraction);
  }
  if (separator === ',') return { value: asDecimal, other: asGroup, style: 'ragu', decimals: true };
  if (whole === '' || whole.startsWith('0')) return { value: asDecimal, other: asGroup, style: 'ragu', decimals: true };
  return { value: asGroup, other: asDecimal, style: 'satu-titik', decimals: false };
}

/** Both separators: the last one is the decimal sign, the others must group thousands. */
function bothSeparators(text: string): Digits | null {
  const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const at = text.lastIndexOf(decimal);
  const [whole, fraction] = [text.slice(0, at), text.slice(at + 1)];
  if (fraction === '' || !isGrouped(whole, decimal === ',' ? '.' : ',')) return null;
  return certain(decimal === ',' ? 'indonesia' : 'inggris', whole, fraction);
}

/** @param text digits, dots, commas and spaces only */
function readDigits(text: string): Digits | null {
  let digits = text.trim().replace(/\s*([.,])\s*/g, '$1');
  if (/\s/.test(digits)) {
    const grouped = /^(\d{1,3}(?:\s\d{3})+)(?:([.,])(\d+))?$/.exec(digits);
    if (!grouped) return null;
    if (grouped[2]) return certain(grouped[2] === ',' ? 'indonesia' : 'inggris', grouped[1] ?? '', grouped[3]);
    digits = (grouped[1] ?? '').replace(/\s/g, '');
  }
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots === 0 && commas === 0) return certain('indonesia', digits);
  if (dots > 0 && commas > 0) return bothSeparators(digits);
  const separator = dots > 0 ? '.' : ',';
  if (dots + commas === 1) {
    const [whole = '', fraction = ''] = digits.split(separator);
    return oneSeparator(whole, separator, fraction);
  }
  return isGrouped(digits, separator) ? certain(separator === '.' ? 'indonesia' : 'inggris', digits) : null;
}

/** Takes sign, parentheses and `Rp` off the front, in the orders in which people write them. */
function stripFront(text: string): { rest: string; negative: boolean } {
  let rest = text;
  let negative = false;
  for (let step = 0; step < 4; step += 1) {
    const parentheses = /^\((.*)\)$/.exec(rest);
    if (parentheses && !negative) {
      negative = true;
      rest = (parentheses[1] ?? '').trim();
    }
    const front = /^(?:rp\.?|([-+]))\s*/i.exec(rest);
    if (!front) break;
    if (front[1] === '-') negative = !negative;
    rest = rest.slice(front[0].length);
  }
  return { rest, negative };
}

/** Spaces of every kind as one, minus signs of every kind as `-`. */
export function cleanText(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
    .replace(/^'/, '')
    .replace(/^([(]?)[−–—]/, '$1-');
}

/** @returns `null` when the text is not one number (with its unit) */
export function parseNumberText(text: string): NumberText | null {
  const { rest, negative } = stripFront(cleanText(text));
  const body = rest.replace(/[.,]\s*[-–—]+$/, '');
  const parts = /^([.,]?\d(?:[\d., ]*\d)?\.?)\s*(.*)$/.exec(body);
  if (!parts) return null;
  const tail = (parts[2] ?? '').trim();
  const percent = tail === '%';
  if (tail !== '' && !percent && (NO_UNIT.test(tail) || MONTH.test(tail) || !UNIT.test(tail))) return null;
  const digits = readDigits(parts[1] ?? '');
  if (!digits || !Number.isFinite(digits.value)) return null;
  const sign = (value: number): number => (negative && value !== 0 ? -value : value);
  return { ...digits, value: sign(digits.value), other: sign(digits.other), unit: percent ? '' : tail, percent };
}
