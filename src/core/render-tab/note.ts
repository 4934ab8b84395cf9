/** Notes on cells: what people wrote stays, and our own block among it is replaced or removed. */

const MARK = '[Kinerja]';

/** How each line of our block begins, so that words which people added below it are told from it. */
const OURS = /^(?:\[Kinerja\]|Wajib Diperbaiki:|Perlu Dicek:|Info:)/;

/** The part of a note that is not ours, without the blank lines that led to our block. */
function humanPart(note: string): string {
  const start = note.indexOf(MARK);
  if (start < 0) return note;
  const lines = note.slice(start).split('\n');
  const end = lines.findIndex((line) => !OURS.test(line));
  const above = note.slice(0, start).trimEnd();
  const below = end < 0 ? '' : lines.slice(end).join('\n').trim();
  return [above, below].filter((part) => part !== '').join('\n');
}

/** @param ours sentences of our block, each with its level before it; none = the block goes */
export function mergeNote(note: string, ours: readonly string[]): string {
  const human = humanPart(note);
  if (ours.length === 0) return human;
  const block = `${MARK} ${ours.map((sentence) => sentence.replace(/\s*\n\s*/g, ' ')).join('\n')}`;
  return human.trim() === '' ? block : `${human.trimEnd()}\n\n${block}`;
}
