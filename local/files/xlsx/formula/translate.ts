/** Formulas between the workbook in memory (`=SUM(A1;B1)`) and the file (`SUM(A1,B1)`). */
import type { Scalar } from '../../../host/spreadsheet/model.ts';
import { fileLocation, modelLocation, type Tabs } from '../links/location.ts';
import { fileFunction, isOnlyInSheets, modelFunction } from './functions.ts';
import type { Token } from './tokens.ts';
import { quotedString, stringOf, tabNameOf, tokensOf } from './tokens.ts';
import { unwrapped, wrapped } from './wrapper.ts';

/** Walks the tokens; `inCall` says whether the nearest open parenthesis belongs to a function. */
function joined(tokens: Token[], spell: (token: Token, inCall: boolean, index: number) => string): string {
  const calls: boolean[] = [];
  let text = '';
  tokens.forEach((token, index) => {
    if (token.kind === 'open') calls.push(tokens[index - 1]?.kind === 'function');
    else if (token.kind === 'close') calls.pop();
    text += spell(token, calls.at(-1) ?? false, index);
  });
  return text;
}

/** A string that is the first argument of HYPERLINK may name a place in the workbook. */
function isLinkTarget(tokens: Token[], index: number): boolean {
  return (
    tokens[index]?.kind === 'string' &&
    tokens[index - 1]?.kind === 'open' &&
    tokens[index - 2]?.text.toUpperCase() === 'HYPERLINK'
  );
}

/**
 * @param formula as in the file, without `=`
 * @returns `=…` with `;` between arguments; a comma outside a function's parentheses is the union operator and stays
 */
export function toModelFormula(formula: string, tabs: Tabs): string {
  const inner = unwrapped(formula);
  const tokens = tokensOf(inner === null || inner === '' ? formula : inner);
  const text = joined(tokens, (token, inCall, index) => {
    if (token.kind === 'comma' && inCall) return ';';
    if (token.kind === 'function') return modelFunction(token.text);
    if (isLinkTarget(tokens, index)) {
      const target = stringOf(token);
      return quotedString(target.startsWith('#') ? modelLocation(target.slice(1), tabs) : target);
    }
    return token.text;
  });
  return `=${text}`;
}

function hasForeignTab(tokens: Token[], index: number): boolean {
  return tokens[index - 1]?.kind === 'bracket' || tokens[index - 1]?.text === ':';
}

function isExternal(name: string): boolean {
  return name.includes('[') || name.includes(':');
}

/** A tab that does not exist makes Excel call the whole file damaged. */
function isLost(tokens: Token[], index: number, tabs: Tabs): boolean {
  const token = tokens[index];
  if (token?.kind !== 'tab' || hasForeignTab(tokens, index)) return false;
  const name = tabNameOf(token);
  return !isExternal(name) && !tabs.has(name);
}

/** In the file's spelling, before any wrapper; references to tabs that are gone become `#REF!`. */
export function fileText(formula: string, tabs: Tabs): string {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  let lost = false;
  return joined(tokens, (token, _, index) => {
    if (lost && (token.kind === 'word' || token.text === ':')) return '';
    lost = isLost(tokens, index, tabs);
    if (lost) return '#REF!';
    if (token.kind === 'semicolon') return ',';
    if (token.kind === 'function') return fileFunction(token.text);
    if (isLinkTarget(tokens, index)) {
      const location = fileLocation(stringOf(token), tabs);
      return location === null ? token.text : quotedString(`#${location}`);
    }
    return token.text;
  });
}

/**
 * @param formula `=…`, as in the workbook in memory
 * @param result its last result, for functions that only Sheets knows
 * @returns text for the file, without `=`
 */
export function toFileFormula(formula: string, result: Scalar, tabs: Tabs): string {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  if (!tokens.some((token) => token.kind === 'function' && isOnlyInSheets(token.text))) return fileText(formula, tabs);
  const text = joined(tokens, (token) => (token.kind === 'semicolon' ? ',' : token.text));
  return wrapped(text, result);
}

/** The same formula after tabs were renamed; `renamed` gives the new name, or `undefined` when it stays. */
export function withRenamedTabs(formula: string, renamed: (name: string) => string | undefined): string {
  return tokensOf(formula)
    .map((token, index, tokens) => {
      const name = token.kind === 'tab' && !hasForeignTab(tokens, index) ? renamed(tabNameOf(token)) : undefined;
      return name === undefined ? token.text : `'${name.replaceAll("'", "''")}'!`;
    })
    .join('');
}

/** Whether it points at a tab that does not exist. */
export function refersToLostTab(formula: string, tabs: Tabs): boolean {
  const tokens = tokensOf(formula);
  return tokens.some((_, index) => isLost(tokens, index, tabs));
}
