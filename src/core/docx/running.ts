/** What stands on every page: title and DRAF above, footer texts and the page number `n dari m` below. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx';
import type { Report, Section } from '../laporan/blocks.ts';
import { END_BOOKMARK, pageReference } from './bookmark.ts';
import { borderlessTable } from './borderless.ts';
import { splitWidth } from './page.ts';
import type { RenderContext } from './render-context.ts';
import { STYLE } from './styles.ts';
import { toRuns } from './text.ts';

/** Half points. */
const CODES = 13;
const GREY = '595959';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F', space: 4 };

/**
 * `n dari m` as fields, which Word, LibreOffice and Google Docs keep up to date. Where the numbering begins anew after the front
 * pages, m is the number of the last page and not how many there are.
 */
function pageNumber({ pageNumber: numbering }: Section, { pageOf }: RenderContext): ParagraphChild[] {
  const own = new TextRun({ children: [PageNumber.CURRENT] });
  if (numbering?.format === 'roman') return [own];
  if (!numbering) return [new TextRun({ children: [PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES] })];
  return [own, new TextRun(' dari '), ...pageReference(END_BOOKMARK, pageOf.get(END_BOOKMARK) ?? '')];
}

function small(children: ParagraphChild[], alignment: (typeof AlignmentType)['LEFT' | 'CENTER' | 'RIGHT']): Paragraph {
  return new Paragraph({ style: STYLE.running, alignment, children });
}

function rule(): Paragraph {
  return new Paragraph({ style: STYLE.running, spacing: { line: 80, lineRule: 'exact' }, border: { bottom: RULE } });
}

/** @param bare only the mark DRAF, for the cover */
export function buildHeader(report: Report, textWidth: number, bare: boolean): Header {
  const mark = report.draf
    ? [new TextRun({ text: 'DRAF', bold: true, size: 28, color: 'C00000', characterSpacing: 80 })]
    : [];
  const title: ParagraphChild[] = bare ? [] : toRuns(report.header);
  const table = borderlessTable({
    widths: splitWidth(textWidth, [4, 1]),
    rows: [[[small(title, AlignmentType.LEFT)], [small(mark, AlignmentType.RIGHT)]]],
    verticalAlign: 'center',
  });
  return new Header({ children: [table, bare ? small([], AlignmentType.LEFT) : rule()] });
}

/**
 * What the page is from and its number on one line, below it smaller by what the report can be checked. A bare section is empty:
 * without a footer of its own it would take that of the section before it.
 */
export function buildFooter(report: Report, section: Section, context: RenderContext): Footer {
  if (section.bare) return new Footer({ children: [small([], AlignmentType.LEFT)] });
  const { left, right } = report.footer;
  const first = new Paragraph({
    style: STYLE.running,
    border: { top: RULE },
    tabStops: [{ type: TabStopType.RIGHT, position: context.page.textWidth }],
    children: [...toRuns(left), new TextRun('\t'), ...pageNumber(section, context)],
  });
  const codes = small(toRuns(right.replace(/\n/g, ' · '), { size: CODES, color: GREY }), AlignmentType.LEFT);
  return new Footer({ children: [first, codes] });
}
