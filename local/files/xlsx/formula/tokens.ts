/** Cuts a formula into tokens whose texts joined are the formula again: strings, tab names and array constants stay whole. */

type TokenKind =
  | 'string'
  /** `'Tab'!` or `Tab!`, the exclamation mark included. */
  | 'tab'
  /** `{1,2;3,4}`, whole. */
  | 'array'
  /** `[…]`: structured or external reference, whole. */
  | 'bracket'
  | 'number'
  /** Reference, name or constant. */
  | 'word'
  /** Name in front of a parenthesis. */
  | 'function'
  | 'error'
  | 'open'
  | 'close'
  | 'comma'
  | 'semicolon'
  | 'other';

export interface Token {
  kind: TokenKind;
  text: string;
}

const WORD = /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const ERROR =
  /#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|ERROR!)/iy;

/** Index after the closing quote; a doubled quote is part of the text. */
function endOfQuoted(formula: string, at: number, quote: string): number {
  let end = at + 1;
  for (;;) {
    end = formula.indexOf(quote, end);
    if (end < 0) return formula.length;
    if (formula[end + 1] !== quote) return end + 1;
    end += 2;
  }
}

function endOfArray(formula: string, at: number): number {
  let end = at + 1;
  for (let depth = 1; end < formula.length && depth > 0; end++) {
    const char = formula[end];
    if (char === '"' || char === "'") end = endOfQuoted(formula, end, char) - 1;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
  }
  return end;
}

/** In structured references an apostrophe escapes the next character. */
function endOfBracket(formula: string, at: number): number {
  let end = at + 1;
  for (let depth = 1; end < formula.length && depth > 0; end++) {
    const char = formula[end];
    if (char === "'") end++;
    else if (char === '[') depth++;
    else if (char === ']') depth--;
  }
  return Math.min(end, formula.length);
}

function match(pattern: RegExp, formula: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0];
}

const SINGLE: Record<string, TokenKind> = { '(': 'open', ')': 'close', ',': 'comma', ';': 'semicolon' };

function delimitedAt(formula: string, at: number): Token | null {
  switch (formula[at]) {
    case '"':
      return { kind: 'string', text: formula.slice(at, endOfQuoted(formula, at, '"')) };
    case "'": {
      const end = endOfQuoted(formula, at, "'");
      const isTab = formula[end] === '!';
      return { kind: isTab ? 'tab' : 'other', text: formula.slice(at, isTab ? end + 1 : end) };
    }
    case '{':
      return { kind: 'array', text: formula.slice(at, endOfArray(formula, at)) };
    case '[':
      return { kind: 'bracket', text: formula.slice(at, endOfBracket(formula, at)) };
    case '#': {
      const error = match(ERROR, formula, at);
      return error === undefined ? null : { kind: 'error', text: error };
    }
    default:
      return null;
  }
}

function tokenAt(formula: string, at: number): Token {
  const delimited = delimitedAt(formula, at);
  if (delimited !== null) return delimited;
  const word = match(WORD, formula, at);
  if (word !== undefined) {
    const next = formula[at + word.length];
    if (next === '!') return { kind: 'tab', text: `${word}!` };
    return { kind: next === '(' ? 'function' : 'word', text: word };
  }
  const number = match(NUMBER, formula, at);
  if (number !== undefined) return { kind: 'number', text: number };
  const char = formula[at] ?? '';
  return { kind: SINGLE[char] ?? 'other', text: char };
}

/** @param formula without the leading `=` */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** The name inside a `tab` token. */
export function tabNameOf(token: Token): string {
  const text = token.text.slice(0, -1);
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

export function stringOf(token: Token): string {
  return token.text.slice(1, -1).replaceAll('""', '"');
}

export function quotedString(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
