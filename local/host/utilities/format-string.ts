/** Utilities.formatString: the conversions of C's sprintf that Apps Script documents. */

const CONVERSION = /%(?:(\d+)\$)?([-+ 0#,]*)(\d+)?(?:\.(\d+))?([sdifeExXobcg%])/g;

interface Conversion {
  flags: string;
  width: number;
  precision: number | undefined;
}

type Writer = (value: unknown, conversion: Conversion) => string;

function whole(value: unknown): number {
  return Math.trunc(Number(value));
}

const WRITERS: Record<string, Writer> = {
  s: (value, { precision }) => String(value).slice(0, precision),
  d: (value) => String(whole(value)),
  f: (value, { precision }) => Number(value).toFixed(precision ?? 6),
  e: (value, { precision }) => Number(value).toExponential(precision ?? 6),
  g: (value, { precision }) => String(Number(Number(value).toPrecision(precision || 6))),
  x: (value) => whole(value).toString(16),
  o: (value) => whole(value).toString(8),
  b: (value) => whole(value).toString(2),
  c: (value) => (typeof value === 'number' ? String.fromCharCode(value) : String(value).slice(0, 1)),
};

function writerOf(letter: string): Writer {
  const write = WRITERS[letter === 'i' ? 'd' : letter.toLowerCase()];
  if (!write) throw new Error(`no conversion %${letter}`);
  return letter === 'X' || letter === 'E' ? (value, conversion) => write(value, conversion).toUpperCase() : write;
}

function withSign(text: string, flags: string): string {
  if (text.startsWith('-') || !/^\d/.test(text)) return text;
  if (flags.includes('+')) return `+${text}`;
  return flags.includes(' ') ? ` ${text}` : text;
}

function pad(text: string, { flags, width }: Conversion, isNumber: boolean): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || !isNumber) return text.padStart(width);
  const sign = /^[-+ ]?/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

/** Arguments are taken in order, or by number (`%2$s`). A missing one reads `undefined`. */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(CONVERSION, (_, position, flags, width, precision, letter: string) => {
    if (letter === '%') return '%';
    const value = position === undefined ? args[next++] : args[Number(position) - 1];
    const conversion: Conversion = {
      flags: String(flags),
      width: Number(width ?? 0),
      precision: precision === undefined ? undefined : Number(precision),
    };
    const isNumber = !'sc'.includes(letter);
    const text = writerOf(letter)(value, conversion);
    return pad(isNumber ? withSign(text, conversion.flags) : text, conversion, isNumber);
  });
}
