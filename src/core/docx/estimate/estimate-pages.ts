/**
 * On which pages headings, tables and figures come to stand, reckoned from the widths of words and the heights of rows: what a list
 * of contents says where nothing computes it (Google Docs, and Word until somebody updates the fields). LibreOffice computes.
 */
import { type NumberedReport, toRoman } from '../../laporan/number-report.ts';
import { END_BOOKMARK } from '../bookmark.ts';
import { measurePage } from '../page.ts';
import { blockSlices } from './block-slices.ts';
import { fontMeasure } from './font-widths.ts';
import { paginate } from './paginate.ts';

function label(number: number, format: 'roman' | 'decimal'): string {
  return format === 'roman' ? toRoman(number).toLowerCase() : String(number);
}

/** What is printed at the foot of the page of each bookmark, and of the last page. */
export function estimatePages({ report, targets, targetOf }: NumberedReport): Map<string, string> {
  const font = fontMeasure(report.page.jenisHuruf);
  const labels = new Map<string, string>();
  let next = 1;
  let format: 'roman' | 'decimal' = 'decimal';
  for (const section of report.sections) {
    format = section.pageNumber?.format ?? format;
    next = section.pageNumber?.start ?? next;
    const page = measurePage(report.page, section.orientation);
    const slices = section.blocks.flatMap((block) => blockSlices(block, { page, font, targets, targetOf }));
    const { pageOf, pages } = paginate(slices, page.textHeight);
    for (const [bookmark, index] of pageOf) labels.set(bookmark, label(next + index, format));
    next += pages;
  }
  return labels.set(END_BOOKMARK, label(next - 1, format));
}
