/** Text of blocks as runs of a .docx, cleaned of what XML cannot hold. */
import { type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Run, Text } from '../laporan/blocks.ts';
import { internalLink } from './bookmark.ts';

/** Halves of surrogate pairs come along with cut text; a file that has them does not open. (docx drops control characters.) */
const NOT_XML = /[\p{Surrogate}\ufffe\uffff]/gu;

/** Drops what XML cannot hold; line ends of every kind become `\n`. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\v\u2028\u2029]/g, '\n').replace(NOT_XML, '');
}

/** @throws Error when a reference has not been resolved (see number-report) */
export function runsOf(text: Text): Run[] {
  const pieces = typeof text === 'string' ? [text] : text;
  return pieces.map((piece) => {
    if (typeof piece === 'string') return { text: piece };
    if ('ref' in piece) throw new Error(`reference to ${piece.ref} is not resolved`);
    return piece;
  });
}

/** The words alone. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : runsOf(text).reduce((words, run) => words + run.text, '');
}

/** Runs of a text; a line end becomes a line break inside the paragraph. */
export function toRuns(text: Text, marks: IRunOptions = {}): ParagraphChild[] {
  return runsOf(text).flatMap((run) => {
    const own = { ...marks, ...(run.bold ? { bold: true } : {}), ...(run.italic ? { italics: true } : {}) };
    const runs = cleanText(run.text)
      .split('\n')
      .map((line, index) => new TextRun({ ...own, text: line, ...(index > 0 ? { break: 1 } : {}) }));
    return run.link === undefined ? runs : [internalLink(run.link, runs)];
  });
}
