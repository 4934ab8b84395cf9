/** Logger and console: lines for the log of the execution. */
import { inspect, types } from 'node:util';
import type { LogLine } from './host-session.ts';
import { serviceOf } from './membrane/membrane.ts';
import { formatString } from './utilities/format-string.ts';

type Write = (level: LogLine['level'], text: string) => void;

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (types.isNativeError(value)) return value.stack ?? value.message;
  if (typeof value === 'object' && value !== null && serviceOf(value)) return serviceOf(value) ?? '';
  return typeof value === 'object'
    ? inspect(value, { depth: 4, breakLength: Number.POSITIVE_INFINITY })
    : String(value);
}

/** `%s` and its kin in the first argument take the next ones; what is left over follows, parted by spaces. */
function toLine(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string' || !/%[sdifoO]/.test(first)) return args.map(toText).join(' ');
  const used = first.match(/%[sdifoO]/g)?.length ?? 0;
  const template = first.replace(/%[oO]/g, '%s');
  return [formatString(template, rest.slice(0, used).map(toText)), ...rest.slice(used).map(toText)].join(' ');
}

export class Logger {
  static readonly service = 'Logger';
  readonly #lines: string[] = [];
  readonly #write: Write;

  constructor(write: Write) {
    this.#write = write;
  }

  log(...args: unknown[]): this {
    const line = toLine(args);
    this.#lines.push(line);
    this.#write('info', line);
    return this;
  }

  getLog(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  clear(): void {
    this.#lines.length = 0;
  }
}

export class Console {
  static readonly service = 'console';
  readonly #timers = new Map<string, number>();
  readonly #write: Write;

  constructor(write: Write) {
    this.#write = write;
  }

  log(...args: unknown[]): void {
    this.#write('debug', toLine(args));
  }

  info(...args: unknown[]): void {
    this.#write('info', toLine(args));
  }

  warn(...args: unknown[]): void {
    this.#write('warn', toLine(args));
  }

  error(...args: unknown[]): void {
    this.#write('error', toLine(args));
  }

  time(label: unknown = 'default'): void {
    this.#timers.set(String(label), performance.now());
  }

  timeEnd(label: unknown = 'default'): void {
    const started = this.#timers.get(String(label)) ?? performance.now();
    this.#timers.delete(String(label));
    this.#write('debug', `${String(label)}: ${Math.round(performance.now() - started)}ms`);
  }
}
