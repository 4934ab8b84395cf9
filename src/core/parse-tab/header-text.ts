/** Compares header texts: case, spaces, line breaks and a trailing `*` do not count, and periods are known in every spelling. */
import type { TabLayout } from '../tab-layout/column.ts';

/** The text by which headers are compared; `''` for a blank. */
export function headerKey(value: unknown): string {
  if (value === '' || value === null || value === undefined) return '';
  return String(value)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/\*+$/, '');
}

const TYPED_NUMBER: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** `Target Triwulan 2`, `Target TW. Il` and `Target TW II` become one text; others stay as they are. */
function withTriwulanNumber(key: string): string {
  return key.replace(/(?:triwulan|trw|tw)\.?(?:ke-?)?([il]{1,3}|[il]v|[1-4])$/, (_, nomor: string) => {
    return `tw${TYPED_NUMBER[nomor.replace(/l/g, 'i')] ?? nomor}`;
  });
}

/** How well a text names a field: 0 the header itself, 1 a synonym, 2 the same with the quarter spelt otherwise. */
export interface HeaderMatch<Field extends string> {
  field: Field;
  rank: 0 | 1 | 2;
}

/** Finds the field that a text names, or nothing. */
export type HeaderMatcher<Field extends string> = (key: string) => HeaderMatch<Field> | undefined;

/**
 * Prepares the headers of a tab for comparison.
 * @param tahun the year for synonyms such as `Target 2026`; without it they match no year
 */
export function createMatcher<Field extends string>(layout: TabLayout<Field>, tahun?: number): HeaderMatcher<Field> {
  const exact = new Map<string, HeaderMatch<Field>>();
  const spelt = new Map<string, HeaderMatch<Field>>();
  const add = (field: Field, text: string, rank: 0 | 1): void => {
    const key = headerKey(text.replace('{tahun}', String(tahun ?? '')));
    const other = exact.get(key);
    if (!other || other.rank > rank) exact.set(key, { field, rank });
    const loose = withTriwulanNumber(key);
    if (loose !== key && !spelt.has(loose)) spelt.set(loose, { field, rank: 2 });
  };
  for (const column of layout.columns) add(column.field, column.header, 0);
  for (const column of layout.columns) {
    for (const synonym of column.synonyms ?? []) {
      if (tahun !== undefined || !synonym.includes('{tahun}')) add(column.field, synonym, 1);
    }
  }
  return (key) => (key === '' ? undefined : (exact.get(key) ?? spelt.get(withTriwulanNumber(key))));
}
