/** Tables of a report as HTML tables: header over two rows where columns are grouped, figures to the right. */

import type { TableBlock, TableColumn, TableRow } from '../laporan/blocks.ts';
import type { Target } from '../laporan/number-report.ts';
import { headerSpans, placeCells } from '../laporan/table-cells.ts';
import { escapeHtml, tag } from './markup.ts';
import { textHtml } from './text-html.ts';

const header = (text: string, more: Record<string, string | number> = {}): string =>
  tag('th', escapeHtml(text), { scope: 'col', ...more });

function headHtml(columns: TableColumn[]): string {
  const spans = headerSpans(columns);
  if (spans.every(({ group }) => group === undefined)) {
    return tag('tr', columns.map((column) => header(column.header)).join(''));
  }
  const upper = spans.map(({ start, end, group }) =>
    group === undefined
      ? header(columns[start]?.header ?? '', { rowspan: 2 })
      : header(group, { colspan: end - start, scope: 'colgroup' }),
  );
  const lower = columns.filter(({ group }) => group !== undefined).map((column) => header(column.header));
  return tag('tr', upper.join('')) + tag('tr', lower.join(''));
}

function rowHtml(row: TableRow, columns: TableColumn[]): string {
  const cells = placeCells(row, columns.length).map(({ start, span }, index) => {
    const align = span > 1 ? undefined : columns[start]?.align;
    return tag('td', textHtml(row.cells[index] ?? ''), {
      colspan: span > 1 ? span : undefined,
      class: align && align !== 'left' ? `rata-${align}` : undefined,
    });
  });
  return tag('tr', cells.join(''), { class: row.kind && row.kind !== 'data' ? `baris-${row.kind}` : undefined });
}

export function captionHtml(caption: string, target: Target | undefined): string {
  const number = target ? `${tag('strong', escapeHtml(target.number))} ` : '';
  return number + escapeHtml(caption);
}

export function notesHtml(note: string | undefined): string {
  const lines = (note ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => tag('p', escapeHtml(line), { class: 'catatan' })).join('');
}

/** The table lies in a box of its own, so that a wide one scrolls and the page does not; who scrolls it by keyboard hears what it is. */
export function tableHtml(block: TableBlock, target: Target | undefined): string {
  const { columns, rows, caption, note } = block;
  const total = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const widths = columns.map(({ width }) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`).join('');
  const head = tag('thead', headHtml(columns));
  const body = tag('tbody', rows.map((row) => rowHtml(row, columns)).join(''));
  const named = caption === '' && !target ? '' : tag('caption', captionHtml(caption, target));
  const table = tag('table', `${named}${tag('colgroup', widths)}${head}${body}`, { id: target?.bookmark });
  const name = [target?.number ?? '', caption].filter((text) => text !== '').join(' ') || 'Tabel';
  return tag('div', table, { class: 'tabel', tabindex: 0, role: 'group', 'aria-label': name }) + notesHtml(note);
}
