/** The first page: names and lambang of the office above, the title between rules in the middle, the small print at the foot. */
import { AlignmentType, BorderStyle, Paragraph } from 'docx';
import type { Block } from '../laporan/blocks.ts';
import { centered, logoRun } from './kop.ts';
import { toRuns } from './text.ts';

type CoverBlock = Extract<Block, { type: 'cover' }>;

/** Dark enough to be black in print without colour. */
const RULE_COLOR = '1F3864';
const CENTER = AlignmentType.CENTER;

/** Rules beside the title are shorter than the text is wide. Share of it on each side. */
const INSET = 0.1;

/** Spaces between the parts, as shares of the height of the text. */
const SPACE = {
  aboveNames: 0.03,
  aroundLogo: 0.06,
  aboveTitle: 0.24,
  aboveTitleWithLogo: 0.07,
  aboveFoot: 0.2,
} as const;

function gap(twips: number): Paragraph {
  return new Paragraph({ spacing: { before: Math.round(twips), after: 0, line: 240, lineRule: 'auto' } });
}

/** One strong line: double and uneven ones come back single from Google Docs. */
function rule(side: 'top' | 'bottom', indent: number): Paragraph {
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: side === 'top' ? 0 : 120, after: side === 'top' ? 240 : 0, line: 120, lineRule: 'exact' },
    border: { [side]: { style: BorderStyle.SINGLE, size: 18, color: RULE_COLOR, space: 1 } },
  });
}

function title(text: string, size: number, after: number): Paragraph {
  return new Paragraph({
    alignment: CENTER,
    keepNext: true,
    spacing: { before: 0, after, line: 276, lineRule: 'auto' },
    children: toRuns(text, { size, bold: true }),
  });
}

/** The last lines are small; the name of the office among them stands out. */
function footLine(text: string, index: number): Paragraph {
  return centered(text, index === 0 ? 26 : 20, index === 0, 60);
}

/**
 * @param imageId unique in the document
 * @param textWidth twips
 * @param textHeight twips
 */
export function buildCover(cover: CoverBlock, imageId: string, textWidth: number, textHeight: number): Paragraph[] {
  const { kop } = cover;
  const share = (part: number): number => textHeight * part;
  const lambang = kop.logo
    ? [
        gap(share(SPACE.aroundLogo)),
        new Paragraph({ alignment: CENTER, children: [logoRun(kop.logo, 4.2, imageId)] }),
        gap(share(SPACE.aboveTitleWithLogo)),
      ]
    : [gap(share(SPACE.aboveTitle))];
  const indent = Math.round(textWidth * INSET);
  return [
    gap(share(SPACE.aboveNames)),
    ...(kop.pemerintahDaerah ? [centered(kop.pemerintahDaerah.toUpperCase(), 30, true, 60)] : []),
    ...(kop.perangkatDaerah ? [centered(kop.perangkatDaerah.toUpperCase(), 36, true, 60)] : []),
    ...lambang,
    rule('top', indent),
    title(cover.title.toUpperCase(), 52, 160),
    title(cover.subtitle.toUpperCase(), 34, 60),
    rule('bottom', indent),
    gap(share(SPACE.aboveFoot)),
    ...cover.lines.map(footLine),
  ];
}
