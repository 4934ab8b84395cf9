/** Remembers what we wrote into the machine-made columns of a quarterly tab, finely enough to tell which cells a person has typed into since. */
import type { CellContent, CellValue } from '../core/grid.ts';
import { stableText } from './machine-cells.ts';

/** Rows are gathered by their Kode, so that sorting the tab changes nothing; with as many rows or fewer each mostly stands alone. */
const BUCKETS = 64;

/** Hex digits kept of each fingerprint: 8 columns × 64 × 4 stay far below the 8,000 bytes of a property. */
const DIGITS = 4;

/** FNV-1a, 32 bits: quick and even; nothing here is secret. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}

const bucketOf = (kode: string): number => hash(kode) % BUCKETS;

/** Fingerprints by column; one text of `BUCKETS` × `DIGITS` hex digits each. */
export type MachineMemory = Record<string, string>;

/**
 * @param kodeList Kode of each row
 * @param at cell of a row (from 0) and a field, as read or as it will be written
 */
export function memoryOf(
  kodeList: readonly string[],
  fields: readonly string[],
  at: (index: number, field: string) => CellValue | CellContent | undefined,
): MachineMemory {
  const memory: MachineMemory = {};
  for (const field of fields) {
    const texts: string[][] = Array.from({ length: BUCKETS }, () => []);
    for (const [index, kode] of kodeList.entries()) {
      texts[bucketOf(kode)]?.push(`${kode}\u0001${stableText(at(index, field))}`);
    }
    memory[field] = texts
      .map((bucket) => hash(bucket.sort().join('\u0002')).toString(16).padStart(8, '0').slice(-DIGITS))
      .join('');
  }
  return memory;
}

/** Does the cell of this Kode stand as it was remembered? */
export function isRemembered(before: MachineMemory, now: MachineMemory, field: string, kode: string): boolean {
  const from = bucketOf(kode) * DIGITS;
  const part = before[field]?.slice(from, from + DIGITS) ?? '';
  return part !== '' && part === now[field]?.slice(from, from + DIGITS);
}

/** @returns no memory at all for a text that is none of ours */
export function parseMemory(text: string): MachineMemory {
  return text.startsWith('{') ? (JSON.parse(text) as MachineMemory) : {};
}

/**
 * Takes rows that were added into the memory. A bucket that they share with older rows is only taken over when nobody has typed
 * into those since: otherwise what was typed would be remembered as ours.
 * @param before what was remembered
 * @param older the older rows as they stand now
 * @param after all rows as they will stand
 */
export function withAdded(
  before: MachineMemory,
  older: MachineMemory,
  after: MachineMemory,
  added: readonly string[],
): MachineMemory {
  const blank = memoryOf([], Object.keys(after), () => undefined);
  const memory: MachineMemory = {};
  for (const [field, text] of Object.entries(after)) {
    const kept = before[field] ?? blank[field] ?? '';
    let merged = kept.length === text.length ? kept : '-'.repeat(text.length);
    for (const kode of added) {
      const from = bucketOf(kode) * DIGITS;
      const part = (memo: string | undefined) => memo?.slice(from, from + DIGITS);
      const isOurs = part(older[field]) === part(blank[field]) || part(older[field]) === part(before[field]);
      if (isOurs) merged = merged.slice(0, from) + (part(text) ?? '') + merged.slice(from + DIGITS);
    }
    memory[field] = merged;
  }
  return memory;
}
