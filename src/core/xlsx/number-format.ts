/** Number formats of .xlsx: the built-in ones by number, and which of all of them show a day or a time (ECMA-376 §18.8.30). */

/** Built-in formats as Excel has them in an English locale; those of Asian locales (27–36, 50–58) are dates. */
const BUILT_IN: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Numbers below this one are built in. */
export const FIRST_OWN_FORMAT = 164;

export function builtInFormat(id: number): string {
  const isAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return BUILT_IN[id] ?? (isAsianDate ? 'd/m/yyyy' : 'General');
}

const BY_PATTERN = new Map(Object.entries(BUILT_IN).map(([id, pattern]) => [pattern, Number(id)]));

/** Those that every program shows alike; money and days of built-in formats follow the computer's locale. */
const ALIKE = new Set([0, 1, 2, 3, 4, 9, 10, 49]);

/** Number of a built-in format, `undefined` when the pattern must be written out. */
export function builtInId(pattern: string): number | undefined {
  const id = BY_PATTERN.get(pattern);
  return id !== undefined && ALIKE.has(id) ? id : undefined;
}

/** Does a number in this format show a day or a time? Texts in quotes, colours and conditions do not count, `[h]` does. */
export function isDateFormat(pattern: string): boolean {
  const bare = pattern
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  return /[ymdhs]/i.test(bare);
}
