/** Cells clicked while a formula is written go into the formula instead of ending it. */

/** Part of a text, end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** After one of these a formula waits for a value. */
const WAITING = /[=(;,+\-*/^&<>:]\s*$/;

function isInQuotes(text: string): boolean {
  return (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

/**
 * Where an address may go.
 * @param last the address that was picked just now; the next one takes its place
 * @returns `null` when the text waits for none
 */
export function pickSpan(text: string, caret: number, last: Span | null): Span | null {
  if (!text.startsWith('=')) return null;
  if (last && caret === last.end) return last;
  const before = text.slice(0, caret);
  return WAITING.test(before) && !isInQuotes(before) ? { start: caret, end: caret } : null;
}

export function putReference(text: string, span: Span, reference: string): { text: string; span: Span } {
  return {
    text: text.slice(0, span.start) + reference + text.slice(span.end),
    span: { start: span.start, end: span.start + reference.length },
  };
}

/** `B5`, or `'Rekap Semester'!B5` for another tab. */
export function referenceTo(a1: string, sheetName: string | null): string {
  if (sheetName === null) return a1;
  const name = /^[A-Za-z_]\w*$/.test(sheetName) ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
  return `${name}!${a1}`;
}
