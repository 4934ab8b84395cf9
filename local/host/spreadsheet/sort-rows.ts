/** Sorts the rows of an area: numbers, texts, booleans, errors; blank cells always last. */
import { ServiceException } from '../exception.ts';
import { requireEditable } from './access.ts';
import { type Content, putContent } from './cell-write.ts';
import { putStyle, styleAt, valueAt } from './cells.ts';
import { moveRelative } from './formula-references.ts';
import { type Area, cellKey, type LinkRun, type Scalar, type SheetModel } from './model.ts';
import type { Scope } from './scope.ts';

export interface SortKey {
  /** Of the sheet, from 0. */
  column: number;
  ascending: boolean;
}

function rank(value: Scalar): number {
  if (value === null) return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

const texts = new Intl.Collator('id', { sensitivity: 'base', numeric: false });

function compare(a: Scalar, b: Scalar, ascending: boolean): number {
  if (a === null || b === null) return rank(a) - rank(b);
  const difference = rank(a) - rank(b) || compareSame(a, b);
  return ascending ? difference : -difference;
}

function compareSame(a: Scalar, b: Scalar): number {
  if (typeof a === 'string' && typeof b === 'string') return texts.compare(a, b);
  return Number(a) - Number(b) || 0;
}

/**
 * @returns the rows that now stand where, from the area's top
 * @throws ServiceException for a key outside of the area, or when the area is protected from the acting person
 */
export function sortRows(scope: Scope, sheet: SheetModel, area: Area, keys: readonly SortKey[]): number[] {
  requireEditable(scope.session, sheet, area);
  if (keys.some(({ column }) => column < area.left || column > area.right)) {
    throw new ServiceException('The sort column is outside of the range.');
  }
  scope.book.engine.flush();
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  const sorted = [...rows].sort((a, b) => {
    for (const { column, ascending } of keys) {
      const difference = compare(valueAt(sheet, a, column), valueAt(sheet, b, column), ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  moveRows(scope, sheet, area, sorted);
  return sorted;
}

/** @param order the rows that now stand where, from the area's top */
function moveRows(scope: Scope, sheet: SheetModel, area: Area, order: readonly number[]): void {
  const content: Content = { values: [], formulas: new Map(), formats: new Map() };
  const notes = new Map<number, string>();
  const links = new Map<number, LinkRun[]>();
  const styles: number[][] = [];
  for (const [index, from] of order.entries()) {
    const to = area.top + index;
    const values: Scalar[] = [];
    const look: number[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const [source, target] = [cellKey(from, column), cellKey(to, column)];
      values.push(valueAt(sheet, from, column));
      look.push(styleAt(sheet, from, column));
      const formula = sheet.formulas.get(source);
      if (formula !== undefined) content.formulas.set(target, moveRelative(formula, to - from, 0));
      const note = sheet.notes.get(source);
      if (note !== undefined) notes.set(target, note);
      const link = sheet.links.get(source);
      if (link) links.set(target, link);
    }
    content.values.push(values);
    styles.push(look);
  }
  putContent(scope.session, sheet, area, content);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const key = cellKey(row, column);
      putStyle(sheet, row, column, styles[row - area.top]?.[column - area.left] ?? 0);
      const note = notes.get(key);
      if (note !== undefined) sheet.notes.set(key, note);
      else sheet.notes.delete(key);
      const link = links.get(key);
      if (link) sheet.links.set(key, link);
    }
  }
}
