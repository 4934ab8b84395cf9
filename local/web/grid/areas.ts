/** Rectangles of cells: what they share, what is left of them, what they are called. */
import type { Area, Spot } from './grid-types.ts';

export function areaOf({ row, column }: Spot): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function areaBetween(a: Spot, b: Spot): Area {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function contains(area: Area, { row, column }: Spot): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function isSingle(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function heightOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function widthOf(area: Area): number {
  return area.right - area.left + 1;
}

/** The cells of both, `null` when they share none. */
export function common(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** `area` without `hole`, in up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const shared = common(area, hole);
  if (!shared) return [area];
  const middle = { top: shared.top, bottom: shared.bottom };
  const parts = [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { ...area, ...middle, right: shared.left - 1 },
    { ...area, ...middle, left: shared.right + 1 },
  ];
  return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** `area`, grown until it cuts through none of the `merges`. */
export function aroundMerges(area: Area, merges: readonly Area[]): Area {
  let grown = area;
  for (let again = true; again; ) {
    again = false;
    for (const merge of merges) {
      if (!common(grown, merge)) continue;
      const next = areaBetween(
        { row: Math.min(grown.top, merge.top), column: Math.min(grown.left, merge.left) },
        { row: Math.max(grown.bottom, merge.bottom), column: Math.max(grown.right, merge.right) },
      );
      again ||= !sameArea(next, grown);
      grown = next;
    }
  }
  return grown;
}

/** `A`, `Z`, `AA` … */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

export function spotName({ row, column }: Spot): string {
  return `${columnName(column)}${row + 1}`;
}

/** `B5`, `B5:D9`. */
export function areaName(area: Area): string {
  const start = spotName({ row: area.top, column: area.left });
  return isSingle(area) ? start : `${start}:${spotName({ row: area.bottom, column: area.right })}`;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readCorner(text: string): { row: number | null; column: number | null } | null {
  const parts = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/.exec(text.trim());
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return null;
  return {
    row: parts[2] === undefined ? null : Number(parts[2]) - 1,
    column: parts[1] === undefined ? null : columnNumber(parts[1]),
  };
}

/**
 * Reads `B5`, `B5:D9`, `B:D` and `5:9`, with or without `$` and the name of a tab in front, which is not looked at.
 * @returns `null` when it is no address of a tab of this size
 */
export function parseArea(a1: string, size: { rows: number; columns: number }): Area | null {
  const corners = a1
    .slice(a1.lastIndexOf('!') + 1)
    .split(':')
    .map(readCorner);
  const [first, second = first] = corners;
  if (!first || !second || corners.length > 2) return null;
  const isOpen = first.row === null || first.column === null || second.row === null || second.column === null;
  if (isOpen && corners.length === 1) return null;
  const area = areaBetween(
    { row: first.row ?? 0, column: first.column ?? 0 },
    { row: second.row ?? size.rows - 1, column: second.column ?? size.columns - 1 },
  );
  return area.top < size.rows && area.left < size.columns
    ? { ...area, bottom: Math.min(area.bottom, size.rows - 1), right: Math.min(area.right, size.columns - 1) }
    : null;
}
