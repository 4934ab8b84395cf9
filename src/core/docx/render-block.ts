/** Every kind of block as paragraphs and tables of a .docx. */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
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
import { buildTable, gapAfterTable } from './data-table.ts';
import { buildForm } from './form.ts';
import { buildCover, buildKop, buildSignature } from './kop.ts';
import { type PageMeasure, toTwips } from './page.ts';
import { ALIGNMENT, LIST, STYLE } from './styles.ts';
import { toRuns } from './text.ts';

/** Counters of one report. docx has counters of its own that run on from report to report; these are given instead. */
export interface Counters {
  table: number;
  list: number;
  image: number;
}

export type Rendered = FileChild[];

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

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
        spacing: { after: 60, line: 288, lineRule: 'auto' },
        children: toRuns(item),
      }),
  );
}

function buildDetails(block: Extract<Block, { type: 'details' }>, textWidth: number): Rendered {
  const widths = [toTwips(4.2), toTwips(0.5)];
  const cell = (text: Parameters<typeof toRuns>[0]) => [
    new Paragraph({ style: STYLE.body, spacing: { after: 40, line: 264, lineRule: 'auto' }, children: toRuns(text) }),
  ];
  const table = borderlessTable({
    widths: [...widths, textWidth - toTwips(4.7)],
    rows: block.items.map(({ label, text }) => [cell(label), cell(':'), cell(text)]),
  });
  return [table, gapAfterTable()];
}

/** Rows of a table with nothing but their lower line: paragraphs with borders would melt into one box. */
function buildRuledSpace(lines: number, textWidth: number): Rendered {
  const dotted = { style: BorderStyle.DOTTED, size: 4, color: '595959' };
  const row = () =>
    new TableRow({
      cantSplit: true,
      height: { value: toTwips(0.85), rule: HeightRule.EXACT },
      children: [
        new TableCell({
          width: { size: textWidth, type: WidthType.DXA },
          borders: { ...NO_BORDERS, bottom: dotted },
          children: [new Paragraph({ style: STYLE.cell })],
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
  return [table, gapAfterTable()];
}

/** @param counters counted on */
export function renderBlock(block: Block, page: PageMeasure, counters: Counters): Rendered {
  switch (block.type) {
    case 'kop':
      counters.image += 1;
      return buildKop(block.kop, String(counters.image), page.textWidth);
    case 'cover':
      counters.image += 1;
      return buildCover(block, String(counters.image), page.height);
    case 'heading':
      return [new Paragraph({ heading: HEADING[block.level], children: toRuns(block.text) })];
    case 'paragraph':
      return [buildParagraph(block)];
    case 'list':
      if (block.ordered) counters.list += 1;
      return buildList(block, block.ordered ? counters.list : 0);
    case 'details':
      return buildDetails(block, page.textWidth);
    case 'table':
      counters.table += 1;
      return buildTable(block, counters.table, page.textWidth);
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
