/** Heights of the blocks of a report, piece by piece. */
import type { Block, Text } from '../../laporan/blocks.ts';
import type { Target } from '../../laporan/number-report.ts';
import { noteLines } from '../caption.ts';
import { figureWidth } from '../figure.ts';
import { GAP, LOOK, type Look, RULED_LINE_CM } from '../looks.ts';
import { type PageMeasure, toTwips } from '../page.ts';
import { ABOVE_LIST, indentOf, listed, listKeepsNext, PAGE_ROOM } from '../toc.ts';
import { countLines, lineHeight } from './count-lines.ts';
import type { FontMeasure } from './font-widths.ts';
import { paragraphSlices, type Slice } from './slice.ts';
import { tableSlices } from './table-slices.ts';

export interface EstimateContext {
  page: PageMeasure;
  font: FontMeasure;
  targets: readonly Target[];
  targetOf: ReadonlyMap<Block, Target>;
}

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** Of letterhead and signature, whose parts have sizes of their own. Twips. */
const HEIGHT = { kop: 1280, kopWithLogo: 1650, signature: 3600 } as const;

function headingSlices(block: BlockOf<'heading'>, { page, font, targetOf }: EstimateContext): Slice[] {
  const target = targetOf.get(block);
  const number = target?.number ?? '';
  const look = LOOK[`heading${block.level}`];
  const text = number === '' ? block.text : `${number}${block.level === 1 ? '\n' : ' '}${block.text}`;
  const lines = countLines(text, look, page.textWidth, font);
  return paragraphSlices(look, font, { lines, keepNext: true, keepLines: true, bookmark: target?.bookmark });
}

function paragraphOf(text: Text, look: Look, { page, font }: EstimateContext, indent = { left: 0, first: 0 }) {
  return { lines: countLines(text, look, page.textWidth - indent.left, font, indent.first) };
}

function listSlices({ items }: BlockOf<'list'>, context: EstimateContext): Slice[] {
  return items.flatMap((item) =>
    paragraphSlices(LOOK.list, context.font, paragraphOf(item, LOOK.list, context, { left: toTwips(0.9), first: 0 })),
  );
}

function detailsSlices({ items }: BlockOf<'details'>, { page, font }: EstimateContext): Slice[] {
  const { before, after } = LOOK.details;
  const rows = items.map(({ text }) => {
    const lines = countLines(text, LOOK.details, page.textWidth - toTwips(4.7), font);
    return { height: lines * lineHeight(LOOK.details, font) + before + after };
  });
  return [...rows, { height: GAP }];
}

function figureSlices(block: BlockOf<'figure'>, context: EstimateContext): Slice[] {
  const { font, page, targetOf } = context;
  const target = targetOf.get(block);
  const width = toTwips(figureWidth(block, page));
  const picture = (width * block.image.height) / block.image.width + 120;
  const caption = `${target?.number ?? ''} ${block.caption}`;
  return [
    { height: picture, keepNext: true },
    ...paragraphSlices(LOOK.figureCaption, font, {
      ...paragraphOf(caption, LOOK.figureCaption, context),
      bookmark: target?.bookmark,
    }),
    ...noteLines(block.note).flatMap((line) => paragraphSlices(LOOK.note, font, paragraphOf(line, LOOK.note, context))),
  ];
}

function tocSlices(block: BlockOf<'toc'>, { page, font, targets, targetOf }: EstimateContext): Slice[] {
  const own = targetOf.get(block);
  const title = { lines: countLines(block.title, LOOK.heading1, page.textWidth, font) };
  const all = listed(block, targets);
  const entries = all.flatMap((target, index) => {
    const look = LOOK[`toc${target.kind === 'heading' ? (target.level as 1 | 2 | 3) : 2}`];
    const lines = countLines(target.title, look, page.textWidth - indentOf(target).title - PAGE_ROOM, font);
    return paragraphSlices(look, font, { lines, keepNext: listKeepsNext(all, index) });
  });
  return [
    ...paragraphSlices({ ...LOOK.heading1, before: ABOVE_LIST }, font, {
      ...title,
      keepNext: true,
      bookmark: own?.bookmark,
    }),
    ...entries,
  ];
}

function bodySlices(block: BlockOf<'paragraph'>, context: EstimateContext): Slice[] {
  const first = block.indent ? toTwips(1.25) : 0;
  const paragraph = paragraphOf(block.text, LOOK.body, context, { left: 0, first });
  return paragraphSlices(LOOK.body, context.font, { ...paragraph, keepNext: block.keepNext ?? false });
}

export function blockSlices(block: Block, context: EstimateContext): Slice[] {
  const { page, font, targetOf } = context;
  switch (block.type) {
    case 'heading':
      return headingSlices(block, context);
    case 'paragraph':
      return bodySlices(block, context);
    case 'list':
      return listSlices(block, context);
    case 'details':
      return detailsSlices(block, context);
    case 'table':
      return tableSlices(block, page, font, targetOf.get(block));
    case 'figure':
      return figureSlices(block, context);
    case 'toc':
      return tocSlices(block, context);
    case 'ruledSpace':
      return [
        ...Array.from({ length: block.lines }, () => ({ height: toTwips(RULED_LINE_CM), keepNext: true })),
        { height: GAP, keepNext: true },
      ];
    case 'cover':
    case 'form':
      return [{ height: page.textHeight }];
    case 'kop':
      return [{ height: block.kop.logo ? HEIGHT.kopWithLogo : HEIGHT.kop }];
    case 'signature':
      return [{ height: HEIGHT.signature }];
    case 'pageBreak':
      return [{ height: 20, newPage: true }];
  }
}
