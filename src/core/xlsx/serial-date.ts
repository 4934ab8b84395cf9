/** Days as .xlsx counts them: whole days since 1900 (or 1904), the time of day as their fraction. */

const DAY = 86_400_000;

/** 1 January 1970 counted from 30 December 1899. */
const EPOCH = 25_569;

/** What the system of 1904 counts later. */
const OFFSET_1904 = 1_462;

/** Excel believes in a 29 February 1900: its days before that one are one less. */
const LEAP_DAY_OF_1900 = 60;

/** A wall clock's Date as a serial of the system of 1900, to the second; `null` before 1900, which no cell can hold. */
export function toSerial(date: Date): number | null {
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  const time = Date.UTC(year, month, day, date.getHours(), date.getMinutes(), date.getSeconds());
  const serial = time / DAY + EPOCH;
  if (!Number.isFinite(serial)) return null;
  if (serial > LEAP_DAY_OF_1900) return serial;
  return serial >= 2 ? serial - 1 : null;
}

/** A serial as a wall clock's Date, to the second; a time alone is that of 30 December 1899. `null` when it is no day. */
export function fromSerial(serial: number, is1904: boolean): Date | null {
  const days = is1904 ? serial + OFFSET_1904 : serial;
  if (!(days >= 0 && days < 2_958_466)) return null;
  const counted = days >= 1 && days < LEAP_DAY_OF_1900 ? days + 1 : days;
  const at = new Date(Math.round((counted - EPOCH) * 86_400) * 1000);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  return new Date(year, month, day, at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds());
}

/** `2026-07-10`, `2026-07-10T09:30:00(Z)`: how cells of type `d` say it. `null` when it is no day. */
export function fromIsoText(text: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text.trim());
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return new Date(year, month - 1, day, hour, minute, second);
}
