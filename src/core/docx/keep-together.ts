/** What belongs together on a page: a signature with the last words before it, a table or list with the sentence that announces it. */
import type { Block, Report } from '../laporan/blocks.ts';

/** So many paragraphs stay with the signature. */
const WORDS = 2;

const ANNOUNCED: readonly Block['type'][] = ['table', 'list', 'figure', 'ruledSpace'];

/** Is there a signature after this paragraph, with at most one other paragraph between? */
function isBeforeSignature(blocks: readonly Block[], index: number): boolean {
  const next = blocks.slice(index + 1, index + 1 + WORDS);
  const signature = next.findIndex(({ type }) => type === 'signature');
  return signature >= 0 && next.slice(0, signature).every(({ type }) => type === 'paragraph');
}

function keepBlock(block: Block, index: number, blocks: readonly Block[]): Block {
  const next = blocks[index + 1];
  if (block.type !== 'paragraph' || !next) return block;
  return ANNOUNCED.includes(next.type) || isBeforeSignature(blocks, index) ? { ...block, keepNext: true } : block;
}

export function keepTogether(report: Report): Report {
  return {
    ...report,
    sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map(keepBlock) })),
  };
}
