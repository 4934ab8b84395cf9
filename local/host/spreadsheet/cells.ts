/** Reading and writing single cells of the ragged tables of a sheet. */
import { type Area, cellKey, columnOfKey, rowOfKey, type Scalar, type SheetModel } from './model.ts';

export function valueAt(sheet: SheetModel, row: number, column: number): Scalar {
  return sheet.values[row]?.[column] ?? null;
}

export function styleAt(sheet: SheetModel, row: number, column: number): number {
  return sheet.styles[row]?.[column] ?? 0;
}

/** The row of a ragged table, long enough to be written at `column`. */
export function rowFor<Item>(table: Item[][], row: number, column: number, filler: Item): Item[] {
  while (table.length <= row) table.push([]);
  const cells = table[row] ?? [];
  table[row] = cells;
  while (cells.length <= column) cells.push(filler);
  return cells;
}

export function putValue(sheet: SheetModel, row: number, column: number, value: Scalar): void {
  if (value === null && column >= (sheet.values[row]?.length ?? 0)) return;
  rowFor<Scalar>(sheet.values, row, column, null)[column] = value;
}

export function putStyle(sheet: SheetModel, row: number, column: number, style: number): void {
  if (style === 0 && column >= (sheet.styles[row]?.length ?? 0)) return;
  rowFor(sheet.styles, row, column, 0)[column] = style;
}

/** Forgets what a map by `cellKey` says about an area; few entries and large areas are both quick. */
export function deleteInArea(map: Map<number, unknown>, area: Area): void {
  if (map.size === 0) return;
  for (const key of keysInArea(map, area)) map.delete(key);
}

/** Keys of a map by `cellKey` that lie in the area. */
export function keysInArea(map: Map<number, unknown>, area: Area): number[] {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  const found: number[] = [];
  if (size < map.size) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const key = cellKey(row, column);
        if (map.has(key)) found.push(key);
      }
    }
    return found;
  }
  for (const key of map.keys()) {
    const column = columnOfKey(key);
    const row = rowOfKey(key);
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) found.push(key);
  }
  return found;
}

/** Number of rows with content: a value, or a formula whatever its result. */
export function lastRow(sheet: SheetModel): number {
  let last = sheet.values.length;
  while (last > 0 && !(sheet.values[last - 1] ?? []).some((value) => value !== null)) last -= 1;
  for (const key of sheet.formulas.keys()) last = Math.max(last, rowOfKey(key) + 1);
  return last;
}

/** Number of columns with content. */
export function lastColumn(sheet: SheetModel): number {
  let last = 0;
  for (const row of sheet.values) {
    let end = row.length;
    while (end > last && (row[end - 1] ?? null) === null) end -= 1;
    last = Math.max(last, end);
  }
  for (const key of sheet.formulas.keys()) last = Math.max(last, columnOfKey(key) + 1);
  return last;
}
