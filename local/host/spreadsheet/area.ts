/** Geometry of rectangles of cells. */
import type { Area } from './model.ts';

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function containsArea(outer: Area, inner: Area): boolean {
  return containsCell(outer, inner.top, inner.left) && containsCell(outer, inner.bottom, inner.right);
}

/** The cells of both, `null` when they share none. */
export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** `area` without `hole`, in up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const rest: Area[] = [];
  if (area.top < common.top) rest.push({ ...area, bottom: common.top - 1 });
  if (area.left < common.left) rest.push({ ...common, left: area.left, right: common.left - 1 });
  if (area.right > common.right) rest.push({ ...common, left: common.right + 1, right: area.right });
  if (area.bottom > common.bottom) rest.push({ ...area, top: common.bottom + 1 });
  return rest;
}

/** Joins rectangles that lie under each other in the same columns. */
export function joinVertically(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top)) {
    const last = joined.at(-1);
    if (last && last.left === area.left && last.right === area.right && last.bottom + 1 === area.top) {
      joined[joined.length - 1] = { ...last, bottom: area.bottom };
    } else joined.push(area);
  }
  return joined;
}

/** Joins rectangles that lie beside each other in the same rows. */
export function joinHorizontally(areas: readonly Area[]): Area[] {
  const turned = areas.map(transpose);
  return joinVertically(turned).map(transpose);
}

function transpose(area: Area): Area {
  return { top: area.left, left: area.top, bottom: area.right, right: area.bottom };
}

/** Cells of a table that carry the same key, as few rectangles; a `null` key belongs to no rectangle. */
export function areasByKey<Key>(
  keys: readonly (readonly (Key | null)[])[],
  top: number,
  left: number,
): Map<Key, Area[]> {
  const found = new Map<Key, Area[]>();
  for (const [index, row] of keys.entries()) {
    for (let start = 0; start < row.length; ) {
      const key = row[start];
      let end = start + 1;
      while (end < row.length && row[end] === key) end += 1;
      if (key !== null && key !== undefined) {
        const area = { top: top + index, left: left + start, bottom: top + index, right: left + end - 1 };
        const known = found.get(key);
        if (known) known.push(area);
        else found.set(key, [area]);
      }
      start = end;
    }
  }
  for (const [key, areas] of found) found.set(key, joinVertically(areas));
  return found;
}
