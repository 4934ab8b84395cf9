/** CacheService: strings that may vanish, here when their time is over or the host ends. */
import { ServiceException } from '../exception.ts';
import type { HostSession } from '../host-session.ts';
import { requireArguments } from '../signature.ts';

/** Characters of a key, bytes of a value, seconds. */
const MAX_KEY = 250;
const MAX_VALUE = 100 * 1024;
const MAX_SECONDS = 21_600;
const DEFAULT_SECONDS = 600;

interface Entry {
  value: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** By cache (`document`, `script`, `user:address`), then by key. */
export type CacheTable = Map<string, Map<string, Entry>>;

function toKey(key: unknown): string {
  requireArguments('CacheService.Cache.get', [key], ['string']);
  const text = String(key);
  if (text.length > MAX_KEY) throw new ServiceException('Argument too large: key');
  return text;
}

class Cache {
  static readonly service = 'CacheService.Cache';

  readonly #entries: Map<string, Entry>;
  readonly #now: () => Date;

  constructor(entries: Map<string, Entry>, now: () => Date) {
    this.#entries = entries;
    this.#now = now;
  }

  get(key: unknown): string | null {
    const name = toKey(key);
    const entry = this.#entries.get(name);
    if (entry && entry.until > this.#now().getTime()) return entry.value;
    this.#entries.delete(name);
    return null;
  }

  getAll(keys: readonly unknown[]): Record<string, string> {
    const found = keys.map((key) => [toKey(key), this.get(key)] as const).filter(([, value]) => value !== null);
    return Object.fromEntries(found) as Record<string, string>;
  }

  put(key: unknown, value: unknown, seconds: unknown = DEFAULT_SECONDS): void {
    requireArguments('CacheService.Cache.put', [key, value, seconds], ['string', 'string', 'number?']);
    const text = String(value);
    if (Buffer.byteLength(text, 'utf8') > MAX_VALUE) throw new ServiceException('Argument too large: value');
    const duration = Math.min(Math.max(Number(seconds), 1), MAX_SECONDS);
    this.#entries.set(toKey(key), { value: text, until: this.#now().getTime() + duration * 1000 });
  }

  putAll(values: Record<string, unknown>, seconds: unknown = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }

  remove(key: unknown): void {
    this.#entries.delete(toKey(key));
  }

  removeAll(keys: readonly unknown[]): void {
    for (const key of keys) this.remove(key);
  }
}

export class CacheService {
  static readonly service = 'CacheService';

  readonly #session: HostSession;

  constructor(session: HostSession) {
    this.#session = session;
  }

  #open(name: string): Cache {
    const { cache } = this.#session.state;
    const entries = cache.get(name) ?? new Map<string, Entry>();
    cache.set(name, entries);
    return new Cache(entries, () => this.#session.now());
  }

  getDocumentCache(): Cache {
    return this.#open('document');
  }

  getScriptCache(): Cache {
    return this.#open('script');
  }

  getUserCache(): Cache {
    return this.#open(`user:${this.#session.user}`);
  }
}
