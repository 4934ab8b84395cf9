/** Where things end up when rows or columns are put in or taken out. */

import { type Corner, mapReferences, type Reference } from './formula-references.ts';
import { type Area, cellKey, columnOfKey, rowOfKey } from './model.ts';

/** `count` rows or columns put in before, or taken out from, position `at`. */
export interface Shift {
  axis: 'row' | 'column';
  kind: 'insert' | 'delete';
  at: number;
  count: number;
}

/** `null` when it was taken out. */
export function shiftPosition(position: number, shift: Shift): number | null {
  if (position < shift.at) return position;
  if (shift.kind === 'insert') return position + shift.count;
  return position < shift.at + shift.count ? null : position - shift.count;
}

/** `null` when nothing of it is left. */
function shiftInterval(start: number, end: number, shift: Shift): [number, number] | null {
  const { at, count } = shift;
  if (shift.kind === 'insert') return [start >= at ? start + count : start, end >= at ? end + count : end];
  const from = start < at ? start : Math.max(at, start - count);
  const to = end < at ? end : Math.max(at - 1, end - count);
  return from > to ? null : [from, to];
}

export function shiftArea(area: Area, shift: Shift): Area | null {
  const isRow = shift.axis === 'row';
  const moved = isRow ? shiftInterval(area.top, area.bottom, shift) : shiftInterval(area.left, area.right, shift);
  if (!moved) return null;
  const [start, end] = moved;
  return isRow ? { ...area, top: start, bottom: end } : { ...area, left: start, right: end };
}

/** Areas of formats and rules: new rows and columns take after the neighbour at `source` (its place before the shift). */
export function shiftAreaInheriting(area: Area, shift: Shift, source: number | null): Area | null {
  const moved = shiftArea(area, shift);
  if (!moved || source === null) return moved;
  const [start, end] = shift.axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  if (source < start || source > end) return moved;
  const [newStart, newEnd] = shift.axis === 'row' ? [moved.top, moved.bottom] : [moved.left, moved.right];
  const from = Math.min(newStart, shift.at);
  const to = Math.max(newEnd, shift.at + shift.count - 1);
  return shift.axis === 'row' ? { ...moved, top: from, bottom: to } : { ...moved, left: from, right: to };
}

/** A map by `cellKey` after the shift. */
export function shiftKeys<Item>(map: Map<number, Item>, shift: Shift): Map<number, Item> {
  const moved = new Map<number, Item>();
  for (const [key, item] of map) {
    const row = shift.axis === 'row' ? shiftPosition(rowOfKey(key), shift) : rowOfKey(key);
    const column = shift.axis === 'column' ? shiftPosition(columnOfKey(key), shift) : columnOfKey(key);
    if (row !== null && column !== null) moved.set(cellKey(row, column), item);
  }
  return moved;
}

/** A formula after the shift; `isShifted` says whether a reference's tab is the one that changed. */
export function shiftFormula(formula: string, shift: Shift, isShifted: (sheet: string | null) => boolean): string {
  return mapReferences(formula, (reference) =>
    isShifted(reference.sheet) ? shiftReference(reference, shift) : reference,
  );
}

function shiftReference(reference: Reference, shift: Shift): Reference | null {
  const { first } = reference;
  const last = reference.last ?? first;
  const isRow = shift.axis === 'row';
  const start = isRow ? first.row : first.column;
  const end = isRow ? last.row : last.column;
  if (start === null && end === null) return reference;
  // An open end lies beyond every row there is.
  const far = Number.MAX_SAFE_INTEGER / 2;
  const moved = shiftInterval(start ?? end ?? 0, end !== null && start !== null ? end : far, shift);
  if (!moved) return null;
  if (moved[0] === (start ?? end) && (end === null || start === null || moved[1] === end)) return reference;
  const place = (corner: Corner, position: number): Corner => {
    if ((isRow ? corner.row : corner.column) === null) return corner;
    return isRow ? { ...corner, row: position } : { ...corner, column: position };
  };
  const newEnd = start === null ? moved[0] : moved[1];
  return { ...reference, first: place(first, moved[0]), last: reference.last && place(last, newEnd) };
}
