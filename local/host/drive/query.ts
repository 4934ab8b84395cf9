/** The search language of Drive's `files.list` (parameter `q`), as far as it is imitated. */
import { ServiceException } from '../exception.ts';
import type { DriveFile } from './drive-file.ts';

type Test = (file: DriveFile) => boolean;

const TOKEN = /\s*('(?:[^'\\]|\\.)*'|[A-Za-z]+|!=|<=|>=|[=<>()])/y;

function tokenize(q: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < q.trimEnd().length) {
    const match = TOKEN.exec(q);
    if (!match?.[1]) throw new SyntaxError(q);
    tokens.push(match[1]);
  }
  return tokens;
}

function toText(token: string | undefined): string {
  if (!token?.startsWith("'")) throw new SyntaxError(token);
  return token.slice(1, -1).replace(/\\(.)/g, '$1');
}

/** Drive compares names from the start of a word on, without case. */
function containsWord(name: string, part: string): boolean {
  const at = name.toLowerCase();
  const wanted = part.toLowerCase();
  for (let index = at.indexOf(wanted); index >= 0; index = at.indexOf(wanted, index + 1)) {
    if (index === 0 || !/[\p{L}\p{N}]/u.test(at[index - 1] ?? '')) return true;
  }
  return false;
}

function compare(operator: string, left: string, right: string): boolean {
  if (operator === '=') return left === right;
  if (operator === '!=') return left !== right;
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  if (operator === '>') return left > right;
  if (operator === '>=') return left >= right;
  throw new SyntaxError(operator);
}

function toTime(text: string): string {
  const time = new Date(/T/.test(text) && !/(Z|[+-]\d\d:?\d\d)$/.test(text) ? `${text}Z` : text);
  if (Number.isNaN(time.getTime())) throw new SyntaxError(text);
  return time.toISOString();
}

/** Reads a condition from the tokens, lowest priority first: or, and, not. */
class Parser {
  private position = 0;

  constructor(private readonly tokens: readonly string[]) {}

  parse(): Test {
    const test = this.parseOr();
    if (this.position < this.tokens.length) throw new SyntaxError(this.tokens[this.position]);
    return test;
  }

  private next(): string | undefined {
    return this.tokens[this.position++];
  }

  private accept(word: string): boolean {
    if (this.tokens[this.position]?.toLowerCase() !== word) return false;
    this.position += 1;
    return true;
  }

  private parseOr(): Test {
    const tests = [this.parseAnd()];
    while (this.accept('or')) tests.push(this.parseAnd());
    return (file) => tests.some((test) => test(file));
  }

  private parseAnd(): Test {
    const tests = [this.parseNot()];
    while (this.accept('and')) tests.push(this.parseNot());
    return (file) => tests.every((test) => test(file));
  }

  private parseNot(): Test {
    if (this.accept('not')) {
      const test = this.parseNot();
      return (file) => !test(file);
    }
    if (!this.accept('(')) return this.parseTerm();
    const test = this.parseOr();
    if (!this.accept(')')) throw new SyntaxError(')');
    return test;
  }

  private parseTerm(): Test {
    const first = this.next() ?? '';
    const operator = this.next() ?? '';
    if (first.startsWith("'")) return this.parseMembership(toText(first), operator);
    const value = this.next();
    if (first === 'trashed') return (file) => compare(operator, String(file.trashed), String(value));
    const text = toText(value);
    if (first === 'name') {
      return (file) => (operator === 'contains' ? containsWord(file.name, text) : compare(operator, file.name, text));
    }
    if (first === 'mimeType') {
      return (file) =>
        operator === 'contains' ? file.mimeType.startsWith(text) : compare(operator, file.mimeType, text);
    }
    if (first === 'modifiedTime' || first === 'createdTime') {
      const time = toTime(text);
      return (file) => compare(operator, file[first], time);
    }
    throw new ServiceException(`Drive.Files.list: pencarian menurut ${first} belum ditiru di host lokal`);
  }

  private parseMembership(value: string, operator: string): Test {
    if (operator !== 'in') throw new SyntaxError(operator);
    const field = this.next();
    if (field === 'parents') return (file) => file.parents.includes(value);
    if (field === 'owners') return (file) => value === 'me' || file.owner === value;
    throw new ServiceException(`Drive.Files.list: pencarian menurut ${field} belum ditiru di host lokal`);
  }
}

/**
 * @param q such as `name contains 'Laporan' and trashed = false`
 * @throws SyntaxError for a query that Drive refuses, ServiceException for one that is not imitated
 */
export function parseQuery(q: string): Test {
  return new Parser(tokenize(q)).parse();
}
