/** A store of properties that is read once in an execution: under the document's lock nobody else writes meanwhile. */

type Properties = GoogleAppsScript.Properties.Properties;

export interface PropertyCache {
  read(key: string): string;
  write(key: string, value: string): void;
  /** Kept back until `writeWaiting`. */
  writeLater(key: string, value: string): void;
  /** One call for everything that waits, none when nothing does. */
  writeWaiting(): void;
}

/** @param open the store; asked for only when something is read or written */
export function propertyCache(open: () => Properties): PropertyCache {
  let known: Record<string, string> | null = null;
  let waiting: Record<string, string> = {};
  return {
    read: (key) => {
      known ??= { ...open().getProperties() };
      return waiting[key] ?? known[key] ?? '';
    },
    write: (key, value) => {
      delete waiting[key];
      open().setProperty(key, value);
      if (known) known[key] = value;
    },
    writeLater: (key, value) => {
      waiting[key] = value;
    },
    writeWaiting: () => {
      if (Object.keys(waiting).length === 0) return;
      const all = waiting;
      waiting = {};
      open().setProperties(all);
      if (known) Object.assign(known, all);
    },
  };
}
