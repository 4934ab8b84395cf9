/** A report as HTML to look at before it is made: the same blocks as the document, without pages. */
import type { Report } from '../laporan/blocks.ts';
import { numberReport } from '../laporan/number-report.ts';
import { blockHtml } from './block-html.ts';
import { tag } from './markup.ts';

/**
 * Sheets of paper one below the other, upright or lying, by class `lembar` and `lembar--lanskap`. Nothing in it runs: every text is
 * escaped, pictures are data.
 */
export function renderHtml(given: Report): string {
  const numbered = numberReport(given);
  return numbered.report.sections
    .map(({ orientation, blocks }) =>
      tag('section', blocks.map((block) => blockHtml(block, numbered)).join(''), {
        class: orientation === 'landscape' ? 'lembar lembar--lanskap' : 'lembar',
      }),
    )
    .join('');
}
