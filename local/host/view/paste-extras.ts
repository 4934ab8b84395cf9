/** What pasting brings along besides contents, looks and rules: notes, links and merged cells. */
import { containsArea, intersection } from '../spreadsheet/area.ts';
import { deleteInArea, keysInArea } from '../spreadsheet/cells.ts';
import { type Area, cellKey, columnOfKey, type LinkRun, rowOfKey } from '../spreadsheet/model.ts';
import type { RangeService } from '../spreadsheet/range.ts';

interface Extras {
  size: { rows: number; columns: number };
  /** By places within the copied cells. */
  notes: Map<number, string>;
  links: Map<number, LinkRun[]>;
  merges: Area[];
}

function within<Item>(map: Map<number, Item>, area: Area): Map<number, Item> {
  const found = new Map<number, Item>();
  for (const key of keysInArea(map, area)) {
    const item = map.get(key);
    if (item !== undefined) found.set(cellKey(rowOfKey(key) - area.top, columnOfKey(key) - area.left), item);
  }
  return found;
}

export function takeExtras({ sheet, area }: RangeService): Extras {
  const merges = sheet.merges.filter((merge) => containsArea(area, merge));
  return {
    size: { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 },
    notes: within(sheet.notes, area),
    links: within(sheet.links, area),
    merges: merges.map(({ top, left, bottom, right }) => ({
      ...{ top: top - area.top, bottom: bottom - area.top },
      ...{ left: left - area.left, right: right - area.left },
    })),
  };
}

function putBlock({ sheet }: RangeService, top: number, left: number, { notes, links, merges }: Extras): void {
  for (const [key, note] of notes) sheet.notes.set(cellKey(rowOfKey(key) + top, columnOfKey(key) + left), note);
  for (const [key, link] of links) sheet.links.set(cellKey(rowOfKey(key) + top, columnOfKey(key) + left), link);
  for (const merge of merges) {
    const placed = {
      ...{ top: merge.top + top, bottom: merge.bottom + top },
      ...{ left: merge.left + left, right: merge.right + left },
    };
    if (!sheet.merges.some((other) => intersection(other, placed))) sheet.merges.push(placed);
  }
}

/** Again and again over a larger target, as the cells themselves. */
export function putExtras(target: RangeService, extras: Extras): void {
  const { sheet, area } = target;
  const { rows, columns } = extras.size;
  const bottom = Math.max(area.bottom, area.top + rows - 1);
  const right = Math.max(area.right, area.left + columns - 1);
  deleteInArea(sheet.notes, { ...area, bottom, right });
  for (let top = area.top; top + rows - 1 <= bottom; top += rows)
    for (let left = area.left; left + columns - 1 <= right; left += columns) putBlock(target, top, left, extras);
}
