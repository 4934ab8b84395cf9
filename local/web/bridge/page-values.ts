/** What may pass from a page to the script: primitives, null, plain objects and arrays of them. */

/** Pages cannot pass cycles either. */
const MAX_DEPTH = 64;

function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
}

/** @returns name of the property that may not pass (`''` = the value itself), `null` when all may */
export function findIllegalValue(value: unknown, name = '', depth = 0): string | null {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return null;
  if (typeof value !== 'object' || depth > MAX_DEPTH || !isPlain(value)) return name;
  for (const [key, member] of Object.entries(value)) {
    const found = findIllegalValue(member, key, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
