/** Ruled forms of a report (Lembar Disposisi, E.81's blocks) as HTML: boxes side by side. */
import type { Block, FormCell, FormPart } from '../laporan/blocks.ts';
import { escapeHtml, tag } from './markup.ts';
import { textHtml } from './text-html.ts';

type FormBlock = Extract<Block, { type: 'form' }>;

function partHtml(part: FormPart): string {
  switch (part.type) {
    case 'label':
      return tag('p', escapeHtml(part.text), { class: 'label' });
    case 'text':
      return tag('p', textHtml(part.text), { class: part.align ? `rata-${part.align}` : undefined });
    case 'fields': {
      const items = part.items.map(({ label, text }) => tag('dt', escapeHtml(label)) + tag('dd', textHtml(text)));
      return tag('dl', items.join(''), { class: 'rincian' });
    }
    case 'checks': {
      const items = part.items.map(({ label, checked }) => tag('li', `${checked ? '☑' : '☐'} ${escapeHtml(label)}`));
      return tag('ul', items.join(''), { class: 'kotak', style: `columns:${part.columns}` });
    }
    case 'space':
      return tag('div', '', { style: `height:${part.cm}cm` });
  }
}

const cellHtml = ({ width, parts }: FormCell): string =>
  tag('div', parts.map(partHtml).join(''), { class: 'kotak-isi', style: `flex:${width} ${width} 0` });

export function formHtml({ rows }: FormBlock): string {
  const lines = rows.map(({ cells, minHeightCm }) =>
    tag('div', cells.map(cellHtml).join(''), {
      class: 'kotak-baris',
      style: minHeightCm ? `min-height:${minHeightCm}cm` : undefined,
    }),
  );
  return tag('div', lines.join(''), { class: 'formulir' });
}
