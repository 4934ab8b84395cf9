/** Merged cells of a sheet. */
import { ServiceException } from '../exception.ts';
import { requireEditable } from './access.ts';
import { containsArea, intersection } from './area.ts';
import { contentOf, putContent } from './cell-write.ts';
import { type Area, cellKey, type SheetModel } from './model.ts';
import type { RangeBase } from './range-base.ts';

export function mergesTouching(sheet: SheetModel, area: Area): Area[] {
  return sheet.merges.filter((merge) => intersection(merge, area));
}

function requireWhole(sheet: SheetModel, area: Area): void {
  if (mergesTouching(sheet, area).some((merge) => !containsArea(area, merge))) {
    throw new ServiceException('You must select all cells in a merged range to merge or unmerge them.');
  }
}

/** Merges each part; only the top left value of each stays. */
export function mergeArea(range: RangeBase, parts: readonly Area[]): void {
  const { scope, sheet, area } = range;
  requireEditable(scope.session, sheet, area);
  requireWhole(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  for (const part of parts) {
    if (part.top === part.bottom && part.left === part.right) continue;
    const content = contentOf(sheet, part);
    const first = cellKey(part.top, part.left);
    content.values = content.values.map((row, r) => row.map((value, c) => (r === 0 && c === 0 ? value : null)));
    for (const key of [...content.formulas.keys()]) if (key !== first) content.formulas.delete(key);
    const links = sheet.links.get(first);
    putContent(scope.session, sheet, part, content);
    if (links) sheet.links.set(first, links);
    sheet.merges.push(part);
  }
}

export function breakApart({ scope, sheet, area }: RangeBase): void {
  requireEditable(scope.session, sheet, area);
  requireWhole(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
}
