/** Properties are read once in an execution; notes that may wait go out together. */
import { describe, expect, it } from 'vitest';
import { propertyCache } from '../../src/gas/property-cache.ts';

function store() {
  const kept: Record<string, string> = { a: '1' };
  const calls: string[] = [];
  const properties = {
    getProperties: () => {
      calls.push('read');
      return kept;
    },
    setProperty: (key: string, value: string) => {
      calls.push(`set ${key}`);
      kept[key] = value;
    },
    setProperties: (all: Record<string, string>) => {
      calls.push(`set ${Object.keys(all).join(' ')}`);
      Object.assign(kept, all);
    },
  };
  return { kept, calls, cache: propertyCache(() => properties as never) };
}

describe('notes that may wait', () => {
  it('are known at once and written in one call at the end', () => {
    const { kept, calls, cache } = store();
    cache.writeLater('b', '2');
    cache.writeLater('c', '3');
    cache.writeLater('b', '4');
    expect([cache.read('a'), cache.read('b'), kept.b]).toEqual(['1', '4', undefined]);
    cache.writeWaiting();
    cache.writeWaiting();
    expect([kept, calls]).toEqual([{ a: '1', b: '4', c: '3' }, ['read', 'set b c']]);
    expect(cache.read('b')).toBe('4');
  });

  it('give way to what is written at once afterwards', () => {
    const { kept, cache } = store();
    cache.writeLater('b', '2');
    cache.write('b', '');
    cache.writeWaiting();
    expect([kept.b, cache.read('b')]).toEqual(['', '']);
  });
});
