/** Captions of tables and figures, headings, and what stands small below a table: paragraphs that lists and references lead to. */
import { AlignmentType, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { HeadingBlock } from '../laporan/blocks.ts';
import type { Target } from '../laporan/number-report.ts';
import { bookmarked } from './bookmark.ts';
import { LOOK } from './looks.ts';
import type { RenderContext } from './render-context.ts';
import { STYLE, spacingOf } from './styles.ts';
import { toRuns } from './text.ts';

const HEADING = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

const BELOW = {
  alignment: AlignmentType.CENTER,
  keepNext: false,
  spacing: spacingOf(LOOK.figureCaption),
} as const;

/** The place of a target in the document's list of targets is the id of its bookmark. */
function named(target: Target | undefined, context: RenderContext, children: ParagraphChild[]): ParagraphChild[] {
  if (!target) return children;
  return bookmarked(target.bookmark, context.targets.indexOf(target), children);
}

/** `BAB I` stands above the title of its chapter, other numbers before it. */
export function buildHeading(block: HeadingBlock, target: Target | undefined, context: RenderContext): Paragraph {
  const number = target?.number ?? '';
  const isChapter = block.level === 1 && number !== '';
  const words = isChapter ? [...toRuns(number), new TextRun({ break: 1 }), ...toRuns(block.text)] : toRuns(block.text);
  const before = isChapter || number === '' ? [] : toRuns(`${number} `);
  return new Paragraph({
    heading: HEADING[block.level],
    children: named(target, context, [...before, ...words]),
  });
}

/** `Tabel 3.1` and the caption; the caption alone where there is no number. */
export function buildCaption(
  caption: string,
  target: Target | undefined,
  context: RenderContext,
  side: 'above' | 'below',
): Paragraph {
  const number = target ? named(target, context, toRuns(target.number)) : [];
  const words = toRuns(target ? ` ${caption}` : caption, { bold: !target });
  return new Paragraph({
    style: 'Caption',
    ...(side === 'below' ? BELOW : {}),
    children: [...number, ...words],
  });
}

/** One small paragraph per line. */
export function buildNotes(note: string | undefined, alignment: 'LEFT' | 'CENTER' = 'LEFT'): Paragraph[] {
  return noteLines(note).map(
    (line) => new Paragraph({ style: STYLE.note, alignment: AlignmentType[alignment], children: toRuns(line) }),
  );
}

export function noteLines(note: string | undefined): string[] {
  return (note ?? '').split('\n').filter((line) => line !== '');
}
