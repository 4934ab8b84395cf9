/** Below the cells: sum, average and count of what is marked, and how many rows the filter leaves in sight. */
import type { CellView, SheetView } from '../../host/view/view-types.ts';
import { filterCount } from '../commands/filter.ts';
import { activeSheet, type Desk, marked } from '../desk.ts';
import { element } from '../element.ts';
import { visibleParts } from '../grid/filtered-rows.ts';
import type { Area } from '../grid/grid-types.ts';

/** More cells than these are not added up while somebody moves on. */
const MOST = 200_000;

/** Every digit of a number as it would be typed; `null` for dates and texts. */
function numberOf({ v, e, t, k }: CellView, decimal: string): number | null {
  if (k !== 'n') return null;
  if (v !== undefined) return v;
  const text = e ?? t;
  const isPercent = text.endsWith('%');
  const plain = (isPercent ? text.slice(0, -1) : text).replace(decimal, '.');
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(plain)) return null;
  return isPercent ? Number(plain) / 100 : Number(plain);
}

interface Sums {
  filled: number;
  numbers: number;
  sum: number;
  /** All numbers are shown as percentages. */
  isPercent: boolean;
}

function addUp(sheet: SheetView, areas: readonly Area[], decimal: string): Sums {
  const sums: Sums = { filled: 0, numbers: 0, sum: 0, isPercent: true };
  const seen = new Set<string>();
  for (const { top, left, bottom, right } of areas.flatMap((area) => visibleParts(sheet, area))) {
    for (let row = top; row <= bottom; row += 1) {
      const line = sheet.cells[row];
      if (!line) continue;
      for (const [columnText, cell] of Object.entries(line)) {
        const column = Number(columnText);
        const key = `${row},${column}`;
        if (column < left || column > right || cell.t === '' || seen.has(key)) continue;
        if (areas.length > 1) seen.add(key);
        sums.filled += 1;
        const number = numberOf(cell, decimal);
        if (number === null) continue;
        sums.numbers += 1;
        sums.sum += number;
        sums.isPercent &&= cell.t.endsWith('%');
      }
    }
  }
  return sums;
}

function formatSum(value: number, isPercent: boolean): string {
  const shown = Number((isPercent ? value * 100 : value).toPrecision(12));
  const text = shown.toLocaleString('id-ID', { maximumFractionDigits: 2 });
  return isPercent ? `${text}%` : text;
}

function wordsOf(sheet: SheetView, areas: readonly Area[], decimal: string): string {
  const cells = areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
  if (cells < 2 || Object.keys(sheet.cells).length * sheet.columns > MOST) return '';
  const { filled, numbers, sum, isPercent } = addUp(sheet, areas, decimal);
  if (filled < 2) return '';
  const count = `Hitungan: ${filled.toLocaleString('id-ID')}`;
  if (numbers === 0) return count;
  const average = sum / numbers;
  return `Jumlah: ${formatSum(sum, isPercent)}   Rata-rata: ${formatSum(average, isPercent)}   ${count}`;
}

/** @returns shows what belongs to the selection as it is now */
export function setUpSelectionSums(bar: HTMLElement, desk: Desk): () => void {
  const rows = element('span', { class: 'hitung-saring', role: 'status' });
  const sums = element('span', { class: 'hitung-jumlah', 'aria-label': 'Hitungan sel yang dipilih', role: 'note' });
  bar.append(element('div', { class: 'hitung' }, rows, sums));
  let timer = 0;
  const draw = () => {
    const sheet = activeSheet(desk);
    const count = sheet && filterCount(sheet);
    const text = count ? `${count.shown.toLocaleString('id-ID')} dari ${count.all.toLocaleString('id-ID')} baris` : '';
    if (rows.textContent !== text) rows.textContent = text;
    const decimal = /^(in|id)/i.test(desk.grid.view()?.locale ?? '') ? ',' : '.';
    sums.textContent = sheet ? wordsOf(sheet, marked(desk)?.areas ?? [], decimal) : '';
  };
  return () => {
    window.clearTimeout(timer);
    // Not while the selection is being drawn out.
    timer = window.setTimeout(draw, 80);
  };
}
