/** PropertiesService: strings kept for the document, the user and the script, within Google's limits. */
import { ServiceException } from '../exception.ts';
import type { HostSession } from '../host-session.ts';
import { requireArguments, signatureMismatch } from '../signature.ts';

/** Bytes: 9 KB a value, 500 KB a store. */
const MAX_VALUE = 9 * 1024;
const MAX_STORE = 500 * 1024;

/** Where the strings are: the workbook's own map, or an object of the state file. */
interface Store {
  read(): Record<string, string>;
  write(entries: Record<string, string>): void;
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function checkLimits(entries: Record<string, string>): void {
  let total = 0;
  for (const [key, value] of Object.entries(entries)) {
    if (sizeOf(value) > MAX_VALUE) throw new ServiceException('Argument too large: value');
    total += sizeOf(key) + sizeOf(value);
  }
  if (total > MAX_STORE) {
    throw new ServiceException(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
}

class Properties {
  static readonly service = 'PropertiesService.Properties';

  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  getProperty(key: unknown): string | null {
    requireArguments('PropertiesService.Properties.getProperty', [key], ['string']);
    return this.#store.read()[String(key)] ?? null;
  }

  getProperties(): Record<string, string> {
    return { ...this.#store.read() };
  }

  getKeys(): string[] {
    return Object.keys(this.#store.read());
  }

  setProperty(key: unknown, value: unknown): this {
    if (typeof key !== 'string' || value === null || value === undefined || typeof value === 'object') {
      throw signatureMismatch('PropertiesService.Properties.setProperty', [key, value]);
    }
    return this.setProperties({ [key]: value });
  }

  setProperties(properties: unknown, deleteAllOthers: unknown = false): this {
    requireArguments(
      'PropertiesService.Properties.setProperties',
      [properties, deleteAllOthers],
      ['object', 'boolean?'],
    );
    const added = Object.entries(properties as object).map(([key, value]) => [key, String(value)] as const);
    const entries = { ...(deleteAllOthers === true ? {} : this.#store.read()), ...Object.fromEntries(added) };
    checkLimits(entries);
    this.#store.write(entries);
    return this;
  }

  deleteProperty(key: unknown): this {
    requireArguments('PropertiesService.Properties.deleteProperty', [key], ['string']);
    const { [String(key)]: _, ...rest } = this.#store.read();
    this.#store.write(rest);
    return this;
  }

  deleteAllProperties(): this {
    this.#store.write({});
    return this;
  }
}

export class PropertiesService {
  static readonly service = 'PropertiesService';

  readonly #session: HostSession;

  constructor(session: HostSession) {
    this.#session = session;
  }

  /** Kept in the workbook and saved with it. */
  getDocumentProperties(): Properties {
    const map = this.#session.workbook.documentProperties;
    return new Properties({
      read: () => Object.fromEntries(map),
      write: (entries) => {
        map.clear();
        for (const [key, value] of Object.entries(entries)) map.set(key, value);
      },
    });
  }

  getUserProperties(): Properties {
    const { content } = this.#session.state.file;
    const { user } = this.#session;
    return new Properties({
      read: () => content.userProperties[user] ?? {},
      write: (entries) => {
        content.userProperties[user] = entries;
      },
    });
  }

  getScriptProperties(): Properties {
    const { content } = this.#session.state.file;
    return new Properties({
      read: () => content.scriptProperties,
      write: (entries) => {
        content.scriptProperties = entries;
      },
    });
  }
}
