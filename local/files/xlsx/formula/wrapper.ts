/** The wrapper in which Google's own downloads keep formulas Excel does not know: `IFERROR(__xludf.DUMMYFUNCTION("…"),result)`. */
import type { Scalar } from '../../../host/spreadsheet/model.ts';
import { quotedString, stringOf, tokensOf } from './tokens.ts';

const START = 'IFERROR(__xludf.DUMMYFUNCTION(';
/** What Google writes into the cells below and beside an array's first one. */
const SPILLED = '"COMPUTED_VALUE"';
/** Excel takes no longer literal within a formula. */
const MAX_LITERAL = 255;

/** `null`: not wrapped. `''`: a cell that an array formula elsewhere fills. */
export function unwrapped(formula: string): string | null {
  if (!formula.startsWith(START)) return null;
  let inner = '';
  for (const token of tokensOf(formula.slice(START.length))) {
    if (token.kind === 'close') break;
    if (token.kind === 'string') inner += stringOf(token);
  }
  return inner === SPILLED ? '' : inner;
}

function literals(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length || at === 0; at += MAX_LITERAL) {
    pieces.push(quotedString(text.slice(at, at + MAX_LITERAL)));
  }
  return pieces.join('&');
}

function resultText(result: Scalar): string {
  if (result === null) return '""';
  if (typeof result === 'object') return result.error;
  if (typeof result === 'boolean') return result ? 'TRUE' : 'FALSE';
  return typeof result === 'number' ? String(result) : literals(result);
}

export function wrapped(formula: string, result: Scalar): string {
  return `${START}${literals(formula)}),${resultText(result)})`;
}
