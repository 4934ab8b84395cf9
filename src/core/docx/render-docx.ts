/** A report as the bytes of a .docx: synchronous, and the same bytes for the same report. */
import { Document, type FileChild, type ISectionOptions, PageOrientation, Paragraph, SectionType } from 'docx';
import type { Report, Section } from '../laporan/blocks.ts';
import { type NumberedReport, numberReport } from '../laporan/number-report.ts';
import { bookmarked, END_BOOKMARK } from './bookmark.ts';
import { compileDocx } from './compile-docx.ts';
import { estimatePages } from './estimate/estimate-pages.ts';
import { fontMeasure } from './estimate/font-widths.ts';
import { separateLists } from './estimate/separate-lists.ts';
import { keepTogether } from './keep-together.ts';
import { measurePage, toTwips } from './page.ts';
import { renderBlock } from './render-block.ts';
import type { Counters, RenderContext } from './render-context.ts';
import { buildFooter, buildHeader } from './running.ts';
import { buildNumbering, buildStyles } from './styles.ts';
import { cleanText } from './text.ts';

const EMPTY_LINE = { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } } as const;

function pageOf(report: Report, section: Section): NonNullable<ISectionOptions['properties']>['page'] & object {
  const { width, height, margin, top } = measurePage(report.page, section.orientation);
  const landscape = section.orientation === 'landscape';
  const { pageNumber } = section;
  return {
    // docx swaps width and height of a landscape page itself
    size: { width, height, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: {
      top,
      right: margin,
      bottom: margin,
      left: margin,
      header: toTwips(1.2),
      footer: toTwips(1.1),
      gutter: 0,
    },
    pageNumbers: {
      ...(pageNumber ? { formatType: pageNumber.format === 'roman' ? 'lowerRoman' : 'decimal' } : {}),
      ...(pageNumber?.start === undefined ? {} : { start: pageNumber.start }),
    },
  };
}

/** A section without a numbering of its own goes on with the one before it. */
function withNumbering(sections: Section[]): Section[] {
  let last: Section['pageNumber'];
  return sections.map((section) => {
    const continued = last ? { pageNumber: { format: last.format } } : {};
    last = section.pageNumber ?? last;
    return section.pageNumber ? section : { ...section, ...continued };
  });
}

function buildSection(report: Report, section: Section, context: RenderContext, last: FileChild[]): ISectionOptions {
  const bare = section.bare ?? false;
  const { textWidth } = context.page;
  return {
    properties: { type: SectionType.NEXT_PAGE, page: pageOf(report, section) },
    headers: { default: buildHeader(report, textWidth, bare) },
    footers: { default: buildFooter(report, section, context) },
    children: [...section.blocks.flatMap((block) => renderBlock(block, context)), ...last],
  };
}

function buildSections({ report, targets, targetOf }: NumberedReport, pages: ReadonlyMap<string, string>) {
  const counters: Counters = { list: 0, image: 0 };
  const font = fontMeasure(report.page.jenisHuruf);
  const isNumbered = report.sections.some(({ pageNumber }) => pageNumber);
  const end = new Paragraph({ ...EMPTY_LINE, children: bookmarked(END_BOOKMARK, targets.length, []) });
  return withNumbering(report.sections).map((section, index) => {
    const page = measurePage(report.page, section.orientation);
    const isLast = index === report.sections.length - 1;
    const context: RenderContext = { page, font, counters, targets, targetOf, pageOf: pages };
    return buildSection(report, section, context, isLast && isNumbered ? [end] : []);
  });
}

/**
 * @param report must have at least one section
 * @throws Error when `meta.created` is no time, a reference leads nowhere, or docx can no longer compile synchronously
 */
export function renderDocx(given: Report): Uint8Array {
  const numbered = separateLists(numberReport(keepTogether(given)));
  const { report } = numbered;
  const document = new Document({
    title: cleanText(report.title),
    subject: cleanText(report.meta.subject),
    creator: cleanText(report.meta.creator),
    lastModifiedBy: cleanText(report.meta.creator),
    styles: buildStyles(report.page.jenisHuruf),
    numbering: buildNumbering(),
    sections: buildSections(numbered, estimatePages(numbered)),
  });
  return compileDocx(document, report.meta.created);
}
