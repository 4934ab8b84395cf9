/** A report as the bytes of a .docx: synchronous, and the same bytes for the same report. */
import { Document, type ISectionOptions, PageOrientation, SectionType } from 'docx';
import type { Report, Section } from '../laporan/blocks.ts';
import { compileDocx } from './compile-docx.ts';
import { measurePage, toTwips } from './page.ts';
import { type Counters, renderBlock } from './render-block.ts';
import { buildFooter, buildHeader } from './running.ts';
import { buildNumbering, buildStyles } from './styles.ts';
import { cleanText } from './text.ts';

function buildSection(report: Report, section: Section, counters: Counters): ISectionOptions {
  const page = measurePage(report.page, section.orientation);
  const bare = section.bare ?? false;
  const landscape = section.orientation === 'landscape';
  const { width, height, margin } = page;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // docx swaps width and height of a landscape page itself
        size: { width, height, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: margin,
          right: margin,
          bottom: margin,
          left: margin,
          header: toTwips(1.2),
          footer: toTwips(1.1),
          gutter: 0,
        },
      },
    },
    headers: { default: buildHeader(report, page.textWidth, bare) },
    footers: { default: buildFooter(report, page.textWidth, bare) },
    children: section.blocks.flatMap((block) => renderBlock(block, page, counters)),
  };
}

/**
 * @param report must have at least one section
 * @throws Error when `meta.created` is no time, or docx can no longer compile synchronously
 */
export function renderDocx(report: Report): Uint8Array {
  const counters: Counters = { table: 0, list: 0, image: 0 };
  const document = new Document({
    title: cleanText(report.title),
    subject: cleanText(report.meta.subject),
    creator: cleanText(report.meta.creator),
    lastModifiedBy: cleanText(report.meta.creator),
    styles: buildStyles(report.page.jenisHuruf),
    numbering: buildNumbering(),
    sections: report.sections.map((section) => buildSection(report, section, counters)),
  });
  return compileDocx(document, report.meta.created);
}
