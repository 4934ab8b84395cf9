/** Text of blocks as runs of a .docx, cleaned of what XML cannot hold. */
import { type IRunOptions, TextRun } from 'docx';
import type { Text } from '../laporan/blocks.ts';

/** Halves of surrogate pairs come along with cut text; a file that has them does not open. (docx drops control characters.) */
const NOT_XML = /[\p{Surrogate}\ufffe\uffff]/gu;

/** Drops what XML cannot hold; line ends of every kind become `\n`. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\v\u2028\u2029]/g, '\n').replace(NOT_XML, '');
}

/** Runs of a text; a line end becomes a line break inside the paragraph. */
export function toRuns(text: Text, marks: IRunOptions = {}): TextRun[] {
  const pieces = typeof text === 'string' ? [text] : text;
  return pieces.flatMap((piece) => {
    const run = typeof piece === 'string' ? { text: piece } : piece;
    const own = { ...marks, ...(run.bold ? { bold: true } : {}), ...(run.italic ? { italics: true } : {}) };
    return cleanText(run.text)
      .split('\n')
      .map((line, index) => new TextRun({ ...own, text: line, ...(index > 0 ? { break: 1 } : {}) }));
  });
}
