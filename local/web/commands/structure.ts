/** Rows and columns: more, fewer, hidden, kept in sight, of another size. */
import type { Axis, Edit } from '../../host/view/edit-types.ts';
import { activeSheet, type Desk, marked } from '../desk.ts';
import { askText } from '../dialogs/ask.ts';

export interface Span {
  at: number;
  count: number;
}

/** Rows or columns of what is marked last. */
export function spanOf(desk: Desk, axis: Axis): Span {
  const area = marked(desk)?.areas.at(-1);
  if (!area) return { at: 0, count: 1 };
  return axis === 'baris'
    ? { at: area.top, count: area.bottom - area.top + 1 }
    : { at: area.left, count: area.right - area.left + 1 };
}

/** `baris` or `3 baris` */
export function spanWords(axis: Axis, count: number): string {
  return count === 1 ? axis : `${count.toLocaleString('id-ID')} ${axis}`;
}

function onSheet(desk: Desk, toEdit: (sheet: number) => Edit): void {
  const selection = marked(desk);
  void desk.edit(toEdit(selection?.sheet ?? desk.grid.activeSheet()));
}

export function insert(desk: Desk, axis: Axis, side: 'sebelum' | 'sesudah'): void {
  const { at, count } = spanOf(desk, axis);
  const start = side === 'sebelum' ? at : at + count;
  onSheet(desk, (sheet) => ({ kind: 'sisip', sheet, axis, at: start, count }));
}

export function remove(desk: Desk, axis: Axis): void {
  const { at, count } = spanOf(desk, axis);
  onSheet(desk, (sheet) => ({ kind: 'hapus', sheet, axis, at, count }));
}

export function hide(desk: Desk, axis: Axis): void {
  const { at, count } = spanOf(desk, axis);
  onSheet(desk, (sheet) => ({ kind: 'sembunyi', sheet, axis, from: at, count, hidden: true }));
}

/** Hidden rows or columns within what is marked and right beside it. */
export function hiddenNear(desk: Desk, axis: Axis): Span | null {
  const sheet = activeSheet(desk);
  const hidden = new Set(axis === 'baris' ? sheet?.hiddenRows : sheet?.hiddenColumns);
  const { at, count } = spanOf(desk, axis);
  let [from, to] = [at, at + count - 1];
  while (hidden.has(from - 1)) from -= 1;
  while (hidden.has(to + 1)) to += 1;
  const isAny = Array.from({ length: to - from + 1 }, (_, index) => from + index).some((one) => hidden.has(one));
  return isAny ? { at: from, count: to - from + 1 } : null;
}

export function show(desk: Desk, axis: Axis, { at, count }: Span): void {
  onSheet(desk, (sheet) => ({ kind: 'sembunyi', sheet, axis, from: at, count, hidden: false }));
}

export function freeze(desk: Desk, rows: number | null, columns: number | null): void {
  const sheet = activeSheet(desk);
  if (!sheet) return;
  const kept = { rows: rows ?? sheet.frozenRows, columns: columns ?? sheet.frozenColumns };
  void desk.edit({ kind: 'bekukan', sheet: sheet.id, ...kept });
}

/** Pixels of a row or column as it is; Sheets' own sizes where none is set. */
function sizeNow(desk: Desk, axis: Axis, at: number): number {
  const sheet = activeSheet(desk);
  return axis === 'baris' ? (sheet?.rowHeights[at] ?? 21) : (sheet?.columnWidths[at] ?? 100);
}

export function askSize(desk: Desk, axis: Axis): void {
  const { at, count } = spanOf(desk, axis);
  const what = axis === 'baris' ? 'Tinggi baris' : 'Lebar kolom';
  askText({
    title: what,
    label: `${what} dalam piksel`,
    value: String(Math.round(sizeNow(desk, axis, at))),
    button: 'Ubah',
    take: async (text) => {
      const pixels = Number(text.replace(',', '.'));
      if (!(pixels >= 2 && pixels <= 2000)) return 'Tulis angka antara 2 dan 2.000.';
      await desk.edit({ kind: 'ukuran', sheet: desk.grid.activeSheet(), axis, from: at, count, pixels });
      return null;
    },
  });
}
