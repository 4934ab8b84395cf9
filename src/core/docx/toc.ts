/**
 * Daftar isi, daftar tabel and daftar gambar as paragraphs with links and page references: they are complete when the file is
 * opened, wherever it is opened (ADR 0008).
 */
import { HeadingLevel, LeaderType, Paragraph, TabStopType, TextRun } from 'docx';
import type { Block } from '../laporan/blocks.ts';
import type { Target } from '../laporan/number-report.ts';
import { bookmarked, internalLink, pageReference } from './bookmark.ts';
import { LOOK } from './looks.ts';
import { toTwips } from './page.ts';
import type { RenderContext } from './render-context.ts';
import { spacingOf, TOC_STYLE } from './styles.ts';
import { toRuns } from './text.ts';

type TocBlock = Extract<Block, { type: 'toc' }>;

/** Headings further down are not listed. */
const DEEPEST = 3;

/** Room that the page numbers take to the right of the titles. Twips. */
export const PAGE_ROOM = toTwips(1.1);

/** Where the titles begin, behind their numbers: BAB III, A., 1. and Tabel 3.12. Centimetres from the left: number, title. */
const INDENT: Record<Target['kind'], readonly (readonly [number, number])[]> = {
  heading: [
    [0, 1.7],
    [0.75, 1.5],
    [1.5, 2.1],
  ],
  table: [[0, 2.3]],
  figure: [[0, 2.5]],
};
const LAMPIRAN_INDENT = [0.75, 3.1] as const;

/** Two lists may share a page. Twips. */
export const ABOVE_LIST = 360;

/** A list of so many entries is not torn over two pages. */
const SHORT_LIST = 30;

export function listKeepsNext(entries: readonly Target[], index: number): boolean {
  return entries.length <= SHORT_LIST && index < entries.length - 1;
}

/** The targets that a list names, in order. */
export function listed(block: TocBlock, targets: readonly Target[]): Target[] {
  const kind = ({ headings: 'heading', tables: 'table', figures: 'figure' } as const)[block.of];
  return targets.filter((target) => target.kind === kind && target.level <= DEEPEST);
}

/** Twips from the left: the number, and the title behind it. What has no number begins where numbers do. */
export function indentOf({ kind, level, number }: Target): { number: number; title: number } {
  const isLampiran = number.startsWith('Lampiran');
  const [left, title] = isLampiran ? LAMPIRAN_INDENT : (INDENT[kind][level - 1] ?? [0, 0]);
  return { number: toTwips(left), title: toTwips(number === '' ? left : title) };
}

function entry(target: Target, context: RenderContext, keepNext: boolean): Paragraph {
  const { number, title } = indentOf(target);
  const right = context.page.textWidth;
  const words = [
    ...(target.number === '' ? [] : [...toRuns(target.number), new TextRun('\t')]),
    ...toRuns(target.title),
  ];
  const page = context.pageOf.get(target.bookmark) ?? '';
  // LibreOffice writes every page reference in digits; where the front pages end is certain enough to be written out
  const isRoman = /^[ivxl]+$/.test(page);
  return new Paragraph({
    keepNext,
    style: TOC_STYLE[target.kind === 'heading' ? target.level - 1 : 1] ?? TOC_STYLE[1],
    indent: { left: title, hanging: title - number },
    tabStops: [
      { type: TabStopType.LEFT, position: title },
      { type: TabStopType.RIGHT, position: right, leader: LeaderType.DOT },
    ],
    children: [
      internalLink(target.bookmark, [
        ...words,
        new TextRun('\t'),
        ...(isRoman ? toRuns(page) : pageReference(target.bookmark, page)),
      ]),
    ],
  });
}

/** Title and entries. */
export function buildToc(block: TocBlock, own: Target | undefined, context: RenderContext): Paragraph[] {
  const words = toRuns(block.title);
  const entries = listed(block, context.targets);
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { ...spacingOf(LOOK.heading1), before: ABOVE_LIST },
    children: own ? bookmarked(own.bookmark, context.targets.indexOf(own), words) : words,
  });
  return [title, ...entries.map((target, index) => entry(target, context, listKeepsNext(entries, index)))];
}
