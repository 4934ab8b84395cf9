/** How the cells of a report's table lie over its columns. */
import type { TableColumn, TableRow } from './blocks.ts';

/** Neighbouring columns with the same group, or one column without. */
export function headerSpans(columns: TableColumn[]): { start: number; end: number; group: string | undefined }[] {
  const spans: { start: number; end: number; group: string | undefined }[] = [];
  columns.forEach((column, index) => {
    const last = spans[spans.length - 1];
    if (column.group !== undefined && last?.group === column.group) last.end = index + 1;
    else spans.push({ start: index, end: index + 1, group: column.group });
  });
  return spans;
}

/** First column and number of columns of each cell of a row. */
export function placeCells(row: TableRow, columnCount: number): { start: number; span: number }[] {
  const first = row.kind === 'group' ? columnCount : (row.labelSpan ?? 1);
  return row.cells
    .slice(0, columnCount - first + 1)
    .map((_, index) => ({ start: index === 0 ? 0 : first + index - 1, span: index === 0 ? first : 1 }));
}
