/** Utilities.formatDate: the letters of Java's SimpleDateFormat, in any zone, with English names as on Google. */
import { ServiceException } from '../exception.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;

/** Wall clock in a zone. */
interface Clock {
  /** The wall clock as if it were UTC, milliseconds since 1970. */
  wall: number;
  /** Minutes east of Greenwich. */
  offset: number;
  zone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `GMT+7` and `GMT+07:00` mean what they say; a zone nobody knows is GMT, as in Java. */
function fixedOffset(zone: string): number | null {
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23', era: 'short' } as const;
    const format = new Intl.DateTimeFormat('en-US', { ...parts, ...time, timeZone: zone });
    formats.set(zone, format);
    return format;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function wallIn(format: Intl.DateTimeFormat, time: number): number {
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
  const year = parts.era?.startsWith('B') ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second), ((time % 1000) + 1000) % 1000);
  return wall.getTime();
}

function clockIn(zone: string, time: number): Clock {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return { wall: time + fixed * 60_000, offset: fixed, zone };
  const format = formatOf(zone);
  if (!format) return { wall: time, offset: 0, zone: 'GMT' };
  const wall = wallIn(format, time);
  return { wall, offset: Math.round((wall - time) / 60_000), zone };
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${separator}${padded(minutes % 60, 2)}`;
}

function zoneName(clock: Clock): string {
  if (clock.offset === 0) return 'GMT';
  const indonesia: Record<string, string> = {
    'Asia/Jakarta': 'WIB',
    'Asia/Pontianak': 'WIB',
    'Asia/Makassar': 'WITA',
    'Asia/Jayapura': 'WIT',
  };
  return indonesia[clock.zone] ?? `GMT${offsetText(clock.offset, ':')}`;
}

function dayOfYear(date: Date): number {
  return (
    Math.round(
      (Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) - Date.UTC(date.getUTCFullYear(), 0, 1)) /
        DAY_MS,
    ) + 1
  );
}

function named(names: readonly string[], index: number, width: number): string {
  const name = names[index] ?? '';
  return width >= 4 ? name : name.slice(0, 3);
}

type Letter = (date: Date, width: number, clock: Clock) => string;

const LETTERS: Record<string, Letter> = {
  G: (date) => (date.getUTCFullYear() > 0 ? 'AD' : 'BC'),
  y: (date, width) => (width === 2 ? padded(date.getUTCFullYear() % 100, 2) : padded(date.getUTCFullYear(), width)),
  M: (date, width) => (width >= 3 ? named(MONTHS, date.getUTCMonth(), width) : padded(date.getUTCMonth() + 1, width)),
  d: (date, width) => padded(date.getUTCDate(), width),
  D: (date, width) => padded(dayOfYear(date), width),
  E: (date, width) => named(DAYS, date.getUTCDay(), width),
  u: (date, width) => padded(date.getUTCDay() || 7, width),
  a: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: (date, width) => padded(date.getUTCHours(), width),
  k: (date, width) => padded(date.getUTCHours() || 24, width),
  K: (date, width) => padded(date.getUTCHours() % 12, width),
  h: (date, width) => padded(date.getUTCHours() % 12 || 12, width),
  m: (date, width) => padded(date.getUTCMinutes(), width),
  s: (date, width) => padded(date.getUTCSeconds(), width),
  S: (date, width) => padded(date.getUTCMilliseconds(), width),
  z: (_, __, clock) => zoneName(clock),
  Z: (_, __, clock) => offsetText(clock.offset, ''),
  X: (_, width, clock) => {
    if (clock.offset === 0) return 'Z';
    return width === 1 ? offsetText(clock.offset, '').slice(0, 3) : offsetText(clock.offset, width === 2 ? '' : ':');
  },
};
// `Y` is the week's year; only its difference around New Year would show, and nobody means it.
LETTERS.Y = LETTERS.y as Letter;
LETTERS.L = LETTERS.M as Letter;

const TOKEN = /''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g;

/**
 * @param zone such as `Asia/Jakarta` or `GMT+7`
 * @param pattern letters of SimpleDateFormat; text in single quotes
 * @throws ServiceException for a letter that Java does not know or that is not imitated
 */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const clock = clockIn(zone, date.getTime());
  const wall = new Date(clock.wall);
  return pattern.replace(TOKEN, (token: string, quoted: string | undefined, letter: string | undefined) => {
    if (token === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    if (letter === undefined) return token;
    const write = LETTERS[letter];
    if (!write) throw new ServiceException(`Illegal pattern character '${letter}'`);
    return write(wall, token.length, clock);
  });
}
