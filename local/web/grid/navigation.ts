/** Where the arrow keys, Tab, Enter, Home and End lead, as in Google Sheets. */
import { aroundMerges, contains } from './areas.ts';
import type { Area, Spot } from './grid-types.ts';

export type Direction = 'atas' | 'bawah' | 'kiri' | 'kanan';

/** What a tab is to someone who walks on it. */
export interface Terrain {
  rows: number;
  columns: number;
  isHiddenRow: (row: number) => boolean;
  isHiddenColumn: (column: number) => boolean;
  merges: readonly Area[];
  hasContent: (row: number, column: number) => boolean;
}

const STEPS: Record<Direction, Spot> = {
  atas: { row: -1, column: 0 },
  bawah: { row: 1, column: 0 },
  kiri: { row: 0, column: -1 },
  kanan: { row: 0, column: 1 },
};

function mergeAt(terrain: Terrain, spot: Spot): Area | null {
  return terrain.merges.find((merge) => contains(merge, spot)) ?? null;
}

/** The cell that stands for `spot`: itself, or the corner of the merged cells it is part of. */
export function cornerOf(terrain: Terrain, spot: Spot): Spot {
  const merge = mergeAt(terrain, spot);
  return merge ? { row: merge.top, column: merge.left } : spot;
}

function isInside({ rows, columns }: Terrain, { row, column }: Spot): boolean {
  return row >= 0 && column >= 0 && row < rows && column < columns;
}

/** The next cell in sight, merged cells left behind as one; `null` at the edge. */
function neighbour(terrain: Terrain, from: Spot, direction: Direction): Spot | null {
  const step = STEPS[direction];
  const merge = mergeAt(terrain, from);
  let { row, column } = from;
  if (merge && direction === 'bawah') row = merge.bottom;
  if (merge && direction === 'atas') row = merge.top;
  if (merge && direction === 'kanan') column = merge.right;
  if (merge && direction === 'kiri') column = merge.left;
  for (;;) {
    row += step.row;
    column += step.column;
    if (!isInside(terrain, { row, column })) return null;
    const isHidden = step.row === 0 ? terrain.isHiddenColumn(column) : terrain.isHiddenRow(row);
    if (!isHidden) return { row, column };
  }
}

/** One cell on; where there is none, the same. The cell may be part of merged ones: see `cornerOf`. */
export function step(terrain: Terrain, from: Spot, direction: Direction): Spot {
  return neighbour(terrain, from, direction) ?? from;
}

function isFilled(terrain: Terrain, spot: Spot): boolean {
  const { row, column } = cornerOf(terrain, spot);
  return terrain.hasContent(row, column);
}

/** Ctrl and an arrow: to the end of what is filled, over a gap to what is filled next, or to the edge. */
export function jump(terrain: Terrain, from: Spot, direction: Direction): Spot {
  let here = from;
  let next = neighbour(terrain, here, direction);
  if (!next) return here;
  const isRun = isFilled(terrain, here) && isFilled(terrain, next);
  while (next) {
    if (isRun && !isFilled(terrain, next)) return here;
    here = next;
    if (!isRun && isFilled(terrain, here)) return here;
    next = neighbour(terrain, here, direction);
  }
  return here;
}

/** The corner of `area` that moves when Shift is held: the one across from the active cell. */
export function headOf(area: Area, active: Spot): Spot {
  return {
    row: active.row > area.top ? area.top : area.bottom,
    column: active.column > area.left ? area.left : area.right,
  };
}

/** `area` stretched from the active cell to `head`, never through merged cells. */
export function stretch(terrain: Terrain, active: Spot, head: Spot): Area {
  const area = {
    top: Math.min(active.row, head.row),
    left: Math.min(active.column, head.column),
    bottom: Math.max(active.row, head.row),
    right: Math.max(active.column, head.column),
  };
  return aroundMerges(area, terrain.merges);
}

/** Last row and column that hold anything. */
export function lastFilled(terrain: Terrain): Spot {
  let last: Spot = { row: 0, column: 0 };
  for (let row = 0; row < terrain.rows; row += 1) {
    for (let column = terrain.columns - 1; column >= 0; column -= 1) {
      if (!terrain.hasContent(row, column)) continue;
      last = { row, column: Math.max(last.column, column) };
      break;
    }
  }
  return last;
}

/** Tab and Enter within selected cells: on to the next, from the last to the first. */
export function cycle(terrain: Terrain, area: Area, active: Spot, direction: Direction): Spot {
  const isAlong = direction === 'kanan' || direction === 'kiri';
  const back = direction === 'atas' || direction === 'kiri' ? -1 : 1;
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const place = (index: number): Spot =>
    isAlong
      ? { row: area.top + Math.floor(index / width), column: area.left + (index % width) }
      : { row: area.top + (index % height), column: area.left + Math.floor(index / height) };
  const start = isAlong
    ? (active.row - area.top) * width + (active.column - area.left)
    : (active.column - area.left) * height + (active.row - area.top);
  const count = height * width;
  for (let tried = 1; tried <= count; tried += 1) {
    const spot = place((((start + back * tried) % count) + count) % count);
    const corner = cornerOf(terrain, spot);
    const isOwn = corner.row === spot.row && corner.column === spot.column;
    if (isOwn && !terrain.isHiddenRow(spot.row) && !terrain.isHiddenColumn(spot.column)) return spot;
  }
  return active;
}
