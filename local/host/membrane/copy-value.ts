/** Copies values from one realm into another: arrays, Dates, errors and plain objects get the constructors of where they arrive. */
import { types } from 'node:util';
import { ServiceException } from '../exception.ts';

/** The constructors of one realm: `instanceof` holds only for these. */
export interface Realm {
  Array: ArrayConstructor;
  Object: ObjectConstructor;
  Date: DateConstructor;
  Error: ErrorConstructor;
}

/** Says what stands for an object on the other side; `undefined` = copy it. */
export type Translate = (value: object) => unknown;

/** Deeper than any value that services take or give: a cycle. */
const MAX_DEPTH = 64;

/** @throws ServiceException for a cycle */
export function copyValue(value: unknown, realm: Realm, translate: Translate): unknown {
  return copyAt(value, realm, translate, 0);
}

function copyAt(value: unknown, realm: Realm, translate: Translate, depth: number): unknown {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return value;
  if (depth > MAX_DEPTH) throw new ServiceException('Nilai tidak dapat disalin: isinya merujuk ke dirinya sendiri.');
  if (Array.isArray(value)) return copyArray(value, realm, translate, depth);
  const translated = translate(value);
  if (translated !== undefined) return translated;
  if (types.isDate(value)) return new realm.Date(value.getTime());
  if (types.isTypedArray(value)) return copyArray(Array.from(value as Uint8Array), realm, translate, depth);
  if (types.isNativeError(value)) return copyError(value, realm);
  return copyMembers(value, realm, translate, depth);
}

/** The common case is 10,000 rows of primitives: those are copied without a call. */
function copyArray(source: readonly unknown[], realm: Realm, translate: Translate, depth: number): unknown[] {
  const copy: unknown[] = new realm.Array();
  for (let index = 0; index < source.length; index += 1) {
    const item = source[index];
    copy[index] = typeof item === 'object' && item !== null ? copyAt(item, realm, translate, depth + 1) : item;
  }
  return copy;
}

function copyError(source: Error, realm: Realm): Error {
  const copy = new realm.Error(source.message);
  copy.name = source.name;
  if (source.stack !== undefined) copy.stack = source.stack;
  return copy;
}

function copyMembers(source: object, realm: Realm, translate: Translate, depth: number): object {
  const copy = new realm.Object() as Record<string, unknown>;
  for (const [name, member] of Object.entries(source)) copy[name] = copyAt(member, realm, translate, depth + 1);
  return copy;
}
