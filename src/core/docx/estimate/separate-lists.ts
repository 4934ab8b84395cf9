/** Decides which of the lists at the front share a page, so that the front pages are the same in every word processor. */
import type { Block, Section } from '../../laporan/blocks.ts';
import type { NumberedReport } from '../../laporan/number-report.ts';
import { measurePage } from '../page.ts';
import { blockSlices } from './block-slices.ts';
import { fontMeasure } from './font-widths.ts';
import type { Slice } from './slice.ts';

/** A page is shared only where room is left over: word processors differ by a line. */
const SAFE = 0.9;

const total = (slices: readonly Slice[]): number =>
  slices.reduce((sum, { height, above = 0, below = 0 }) => sum + above + height + below, 0);

/** The same report with page breaks between lists that do not fit on one page. */
export function separateLists(numbered: NumberedReport): NumberedReport {
  const { report, targets, targetOf } = numbered;
  const font = fontMeasure(report.page.jenisHuruf);
  const separate = (section: Section): Section => {
    const page = measurePage(report.page, section.orientation);
    let used: number | null = null;
    const blocks = section.blocks.flatMap((block): Block[] => {
      if (block.type !== 'toc') {
        used = null;
        return [block];
      }
      const height = total(blockSlices(block, { page, font, targets, targetOf }));
      const fits = used === null || used + height <= SAFE * page.textHeight;
      used = fits ? (used ?? 0) + height : height;
      return fits ? [block] : [{ type: 'pageBreak' }, block];
    });
    return { ...section, blocks };
  };
  return { ...numbered, report: { ...report, sections: report.sections.map(separate) } };
}
