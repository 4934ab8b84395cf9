/** Text of a report as HTML, with references as links within the page. */
import type { Text } from '../laporan/blocks.ts';
import { escapeHtml, tag } from './markup.ts';

/** @throws Error for a reference that was not resolved (see number-report): a mistake of ours */
export function textHtml(text: Text): string {
  if (typeof text === 'string') return escapeHtml(text);
  return text
    .map((piece) => {
      if (typeof piece === 'string') return escapeHtml(piece);
      if ('ref' in piece) throw new Error(`the reference ${piece.ref} was not resolved`);
      const words = escapeHtml(piece.text);
      const bold = piece.bold ? tag('strong', words) : words;
      const marked = piece.italic ? tag('em', bold) : bold;
      return piece.link === undefined ? marked : tag('a', marked, { href: `#${piece.link}` });
    })
    .join('');
}
