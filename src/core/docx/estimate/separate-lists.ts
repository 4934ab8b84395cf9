/** Decides which of the lists at the front share a page with what is before them, so that the front pages are the same in every word processor. */
import type { Block, Section } from '../../laporan/blocks.ts';
import type { NumberedReport } from '../../laporan/number-report.ts';
import { measurePage } from '../page.ts';
import { blockSlices } from './block-slices.ts';
import { fontMeasure } from './font-widths.ts';
import { heightOf } from './paginate.ts';

/** A page is shared only where room is left over: word processors differ by a line. */
const SAFE = 0.94;

/** The same report with page breaks before lists that do not fit on the page. */
export function separateLists(numbered: NumberedReport): NumberedReport {
  const { report, targets, targetOf } = numbered;
  const font = fontMeasure(report.page.jenisHuruf);
  const separate = (section: Section): Section => {
    const page = measurePage(report.page, section.orientation);
    let used = 0;
    const blocks = section.blocks.flatMap((block): Block[] => {
      const height = heightOf(blockSlices(block, { page, font, targets, targetOf }));
      const fits = block.type !== 'toc' || used === 0 || used + height <= SAFE * page.textHeight;
      used = block.type === 'pageBreak' ? 0 : fits ? used + height : height;
      return fits ? [block] : [{ type: 'pageBreak' }, block];
    });
    return { ...section, blocks };
  };
  return { ...numbered, report: { ...report, sections: report.sections.map(separate) } };
}
