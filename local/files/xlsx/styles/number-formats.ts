/** Number formats that files name by number, and which formats show dates. */

/** ECMA-376 part 1, 18.8.30; 14 is the short date of the reader's own locale, here Indonesia's. */
const BUILT_IN: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Those whose text does not depend on the reader's locale. */
const FIXED = new Set([0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 20, 21, 45, 46, 47, 48, 49]);

const byCode = new Map(
  Object.entries(BUILT_IN)
    .filter(([id]) => FIXED.has(Number(id)))
    .map(([id, code]) => [code, Number(id)]),
);

/** Ids below this are reserved. */
export const FIRST_CUSTOM = 164;

export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}

/** `undefined` when the format needs an entry of its own. */
export function builtInId(code: string): number | undefined {
  return byCode.get(code);
}

export function isDateFormat(code: string | undefined): boolean {
  if (code === undefined || code === 'General' || code === '@') return false;
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dyhms]/i.test(bare.replace(/general/gi, '').replace(/e[+-]/gi, ''));
}
