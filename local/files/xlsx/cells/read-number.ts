/** Numbers straight from bytes: short decimals without a string in between, exactly as Number() would. */

const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/** @returns NaN when it is no number */
export function readNumber(bytes: Buffer, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at++;
  // 15 digits and a power of ten up to 22 are exact doubles, and so is their quotient when rounded once.
  if (end - at > 16 || end === at) return slowNumber(bytes, start, end);
  let mantissa = 0;
  let point = -1;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) mantissa = mantissa * 10 + (byte - 48);
    else if (byte === 46 && point < 0) point = at;
    else return slowNumber(bytes, start, end);
  }
  if (mantissa >= 1e15) return slowNumber(bytes, start, end);
  const value = point < 0 ? mantissa : mantissa / (POWERS[end - point - 1] ?? Number.NaN);
  return negative ? -value : value;
}

function slowNumber(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString('latin1', start, end).trim();
  return text === '' ? Number.NaN : Number(text);
}

/** Digits only; 0 when there are none. */
export function readInteger(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return value;
}

/** ISO 8601 text as days since 1899-12-30; NaN when it is none. */
export function serialOfIso(text: string): number {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (match === null || text.trim() === '') return Number.NaN;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const days = year === undefined ? 0 : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
