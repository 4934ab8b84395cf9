/** What a column of the filter holds: each text once, as it is shown, and how often. */
import type { SheetView } from '../../host/view/view-types.ts';

export interface ColumnText {
  text: string;
  count: number;
  isNumber: boolean;
}

/** Numbers of the workbook's language as a number to sort by. */
function toNumber(text: string): number {
  return Number(
    text
      .replace(/[^\d,.-]/g, '')
      .replace(/\./g, '')
      .replace(',', '.'),
  );
}

function compare(a: ColumnText, b: ColumnText): number {
  // Blank cells at the end, as after sorting.
  if (a.text === '' || b.text === '') return a.text === '' ? 1 : -1;
  if (a.isNumber !== b.isNumber) return a.isNumber ? -1 : 1;
  const byValue = a.isNumber ? toNumber(a.text) - toNumber(b.text) : 0;
  return byValue || a.text.localeCompare(b.text, 'id', { numeric: true });
}

/** Below the header, in the order of the alphabet; `''` stands for blank cells. */
export function columnTexts({ filter, cells }: SheetView, column: number): ColumnText[] {
  const found = new Map<string, ColumnText>();
  if (!filter) return [];
  for (let row = filter.top + 1; row <= filter.bottom; row += 1) {
    const { t: text = '', k } = cells[row]?.[column] ?? {};
    const known = found.get(text);
    if (known) known.count += 1;
    else found.set(text, { text, count: 1, isNumber: k === 'n' });
  }
  return [...found.values()].sort(compare);
}
