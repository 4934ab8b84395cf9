/** Every kind of block as paragraphs and tables of a .docx. */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block } from '../laporan/blocks.ts';
import { borderlessTable, NO_BORDERS } from './borderless.ts';
import { buildHeading } from './caption.ts';
import { buildCover } from './cover.ts';
import { buildTable, gapAfterTable } from './data-table.ts';
import { buildFigure } from './figure.ts';
import { buildForm } from './form.ts';
import { buildKop, buildSignature } from './kop.ts';
import { LOOK, RULED_LINE_CM } from './looks.ts';
import { toTwips } from './page.ts';
import type { RenderContext } from './render-context.ts';
import { ALIGNMENT, LIST, STYLE, spacingOf } from './styles.ts';
import { toRuns } from './text.ts';
import { buildToc } from './toc.ts';

export type Rendered = FileChild[];

function buildParagraph(block: Extract<Block, { type: 'paragraph' }>): Paragraph {
  return new Paragraph({
    style: STYLE.body,
    alignment: ALIGNMENT[block.align ?? 'justify'],
    ...(block.keepNext ? { keepNext: true } : {}),
    ...(block.indent ? { indent: { firstLine: toTwips(1.25) } } : {}),
    children: toRuns(block.text),
  });
}

/**
 * @param instance of a numbered list its own, so that it begins at 1; 0 for all bullets, because docx searches the whole
 * document once for each instance
 */
function buildList(block: Extract<Block, { type: 'list' }>, instance: number): Paragraph[] {
  const reference = block.ordered ? LIST.ordered : LIST.bullet;
  return block.items.map(
    (item) =>
      new Paragraph({
        style: STYLE.body,
        alignment: AlignmentType.BOTH,
        numbering: { reference, level: 0, instance },
        spacing: spacingOf(LOOK.list),
        children: toRuns(item),
      }),
  );
}

function buildDetails(block: Extract<Block, { type: 'details' }>, textWidth: number): Rendered {
  const widths = [toTwips(4.2), toTwips(0.5)];
  const cell = (text: Parameters<typeof toRuns>[0]) => [
    new Paragraph({ style: STYLE.body, spacing: spacingOf(LOOK.details), children: toRuns(text) }),
  ];
  const table = borderlessTable({
    widths: [...widths, textWidth - toTwips(4.7)],
    rows: block.items.map(({ label, text }) => [cell(label), cell(':'), cell(text)]),
  });
  return [table, gapAfterTable()];
}

/**
 * Stays with what follows: the leader's notes with the closing words and the signature below them. Rows of a table with nothing
 * but their lower line: paragraphs with borders would melt into one box.
 */
function buildRuledSpace(lines: number, textWidth: number): Rendered {
  const dotted = { style: BorderStyle.DOTTED, size: 4, color: '595959' };
  const row = () =>
    new TableRow({
      cantSplit: true,
      height: { value: toTwips(RULED_LINE_CM), rule: HeightRule.EXACT },
      children: [
        new TableCell({
          width: { size: textWidth, type: WidthType.DXA },
          borders: { ...NO_BORDERS, bottom: dotted },
          children: [new Paragraph({ style: STYLE.cell, keepNext: true })],
        }),
      ],
    });
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, bottom: dotted, insideHorizontal: dotted },
    rows: Array.from({ length: lines }, row),
  });
  return [table, gapAfterTable(true)];
}

function imageId({ counters }: RenderContext): string {
  counters.image += 1;
  return String(counters.image);
}

function listInstance({ ordered }: Extract<Block, { type: 'list' }>, { counters }: RenderContext): number {
  if (!ordered) return 0;
  counters.list += 1;
  return counters.list;
}

export function renderBlock(block: Block, context: RenderContext): Rendered {
  const { page, targetOf } = context;
  switch (block.type) {
    case 'kop':
      return buildKop(block.kop, imageId(context), page.textWidth);
    case 'cover':
      return buildCover(block, imageId(context), page.textWidth, page.textHeight);
    case 'heading':
      return [buildHeading(block, targetOf.get(block), context)];
    case 'paragraph':
      return [buildParagraph(block)];
    case 'list':
      return buildList(block, listInstance(block, context));
    case 'details':
      return buildDetails(block, page.textWidth);
    case 'table':
      return buildTable(block, context);
    case 'figure':
      return buildFigure(block, context);
    case 'toc':
      return buildToc(block, targetOf.get(block), context);
    case 'form':
      return buildForm(block, page.textWidth);
    case 'ruledSpace':
      return buildRuledSpace(block.lines, page.textWidth);
    case 'signature':
      return buildSignature(block.tempatTanggal, block.penandatangan, page.textWidth);
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: 'exact' } })];
  }
}
