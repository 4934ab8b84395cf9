/** Argument checks in Google's words: wrong types are refused with the types that were given. */
import { types } from 'node:util';
import { ServiceException } from './exception.ts';
import { serviceOf } from './membrane/membrane.ts';

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? 'number[]' : 'Array';
  if (types.isDate(value)) return 'Date';
  return typeof value === 'object' ? (serviceOf(value) ?? '(class)') : '(class)';
}

/** @param method full name such as `MailApp.sendEmail` */
export function signatureMismatch(method: string, args: readonly unknown[]): ServiceException {
  const given = args.map(typeName).join(',');
  return new ServiceException(`The parameters (${given}) don't match the method signature for ${method}.`);
}

type Kind = 'string' | 'number' | 'boolean' | 'object';

/**
 * Checks that every argument is of its kind; `?` behind a kind = may be missing.
 * @throws ServiceException
 */
export function requireArguments(
  method: string,
  args: readonly unknown[],
  kinds: readonly (Kind | `${Kind}?`)[],
): void {
  const given = [...args];
  while (given.length > 0 && given.at(-1) === undefined) given.pop();
  const fits = kinds.every((kind, index) => {
    const value = given[index];
    if (value === undefined || value === null) return kind.endsWith('?');
    return typeof value === kind.replace('?', '');
  });
  if (!fits || given.length > kinds.length) throw signatureMismatch(method, given);
}
