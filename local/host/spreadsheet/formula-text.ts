/**
 * The spelling of formulas. The model keeps one spelling whatever the locale: `;` between arguments, `.` in decimals.
 * Scripts and people write and read the locale's own: `=SUM(A1;1,5)` in Indonesia, `=SUM(A1,1.5)` in the United States.
 */
import type { SheetLocale } from './locale.ts';

/** Texts in double quotes and tab names in single quotes: nothing inside them is changed. */
const QUOTED = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?/g;

/** Applies `change` to everything outside quotes. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  let result = '';
  let end = 0;
  for (const match of formula.matchAll(QUOTED)) {
    result += change(formula.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + change(formula.slice(end));
}

/**
 * From the locale's spelling to the model's. `;` is taken everywhere, as Google does. Where the comma is the decimal sign,
 * a comma that is not between digits stays, and the formula will not parse.
 */
export function formulaFromLocale(formula: string, locale: SheetLocale): string {
  if (locale.decimal === ',') return outsideQuotes(formula, (part) => part.replace(/(?<=\d),(?=\d)/g, '.'));
  let depth = 0;
  return outsideQuotes(formula, (part) =>
    part.replace(/[{},]/g, (sign) => {
      if (sign === ',') return depth > 0 ? sign : ';';
      depth += sign === '{' ? 1 : -1;
      return sign;
    }),
  );
}

/** From the model's spelling to the locale's. */
export function formulaToLocale(formula: string, locale: SheetLocale): string {
  if (locale.decimal === ',') return outsideQuotes(formula, (part) => part.replace(/(?<=\d)\.(?=\d)/g, ','));
  let depth = 0;
  return outsideQuotes(formula, (part) =>
    part.replace(/[{};]/g, (sign) => {
      if (sign === ';') return depth > 0 ? sign : ',';
      depth += sign === '{' ? 1 : -1;
      return sign;
    }),
  );
}

const FUNCTION = /[A-Za-z_][\w.]*(?=\s*\()/g;

/** Upper-case names of the functions that a formula calls. */
export function functionNames(formula: string): string[] {
  const names: string[] = [];
  outsideQuotes(formula, (part) => {
    for (const match of part.matchAll(FUNCTION)) names.push(match[0].toUpperCase());
    return part;
  });
  return names;
}

/** Has `{…}` outside quotes. */
export function hasArrayLiteral(formula: string): boolean {
  let found = false;
  outsideQuotes(formula, (part) => {
    found ||= part.includes('{');
    return part;
  });
  return found;
}
