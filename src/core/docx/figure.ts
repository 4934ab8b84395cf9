/** A picture in the middle of the line with its caption below. */
import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { FigureBlock, Gambar } from '../laporan/blocks.ts';
import { buildCaption, buildNotes } from './caption.ts';
import { type PageMeasure, toTwips } from './page.ts';
import type { RenderContext } from './render-context.ts';
import { cleanText } from './text.ts';

/** docx measures pictures in pixels at 96 to the inch. */
const PIXELS_PER_CM = 96 / 2.54;
const TWIPS_PER_PIXEL = 15;

/**
 * @param id unique among the pictures of the document: docx would count on from report to report, and equal reports would differ
 */
export function imageRun(image: Gambar, widthCm: number, id: string, name: string): ImageRun {
  const width = Math.round(widthCm * PIXELS_PER_CM);
  const description = cleanText(image.alt);
  return new ImageRun({
    type: image.type,
    data: image.bytes,
    transformation: { width, height: Math.max(1, Math.round((width * image.height) / image.width)) },
    altText: { id, name, description, title: name },
  });
}

/** Centimetres: as wide as asked for, within the text, and never higher than three fifths of the page's text. */
export function figureWidth({ image, widthCm }: FigureBlock, page: PageMeasure): number {
  const perCm = toTwips(1);
  const highest = (0.6 * page.textHeight) / perCm;
  return Math.min(widthCm, page.textWidth / perCm, (highest * image.width) / image.height);
}

export function buildFigure(block: FigureBlock, context: RenderContext): Paragraph[] {
  context.counters.image += 1;
  const { image } = context.counters;
  const target = context.targetOf.get(block);
  const picture = imageRun(block.image, figureWidth(block, context.page), String(image), target?.number ?? 'Gambar');
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: TWIPS_PER_PIXEL * 8, after: 0, line: 240, lineRule: 'auto' },
      children: [picture],
    }),
    buildCaption(block.caption, target, context, 'below'),
    ...buildNotes(block.note, 'CENTER'),
  ];
}
