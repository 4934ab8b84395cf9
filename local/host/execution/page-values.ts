/** What may pass between a page and the script through `google.script.run`: primitives, null, plain objects and arrays of them. */
import { types } from 'node:util';

/**
 * Finds the first value that may not pass.
 * @returns its property name (`''` for the value itself), `null` when all may pass
 */
export function findIllegalValue(value: unknown): string | null {
  return findIllegal(value, '', 0);
}

/** Pages cannot pass cycles either. */
const MAX_DEPTH = 64;

function findIllegal(value: unknown, name: string, depth: number): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return null;
  if (typeof value !== 'object' || depth > MAX_DEPTH || !isPlain(value)) return name;
  for (const [key, member] of Object.entries(value)) {
    const found = findIllegal(member, key, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  return Object.prototype.toString.call(value) === '[object Object]' && !types.isProxy(value);
}
