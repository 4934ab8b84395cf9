/** Links of cells: a file links whole cells. */
import { cellKey, type SheetModel } from '../../../host/spreadsheet/model.ts';
import { parseArea } from '../address.ts';
import type { KeptSheet } from '../opened.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, relationOf } from '../xml/parse.ts';
import { modelLocation, type Tabs } from './location.ts';

/** More cells than this under one link are a blank area somebody linked by mistake. */
const MAX_CELLS = 1000;

function urlOf(link: XmlElement, kept: KeptSheet, tabs: Tabs): string | null {
  const { location } = link.attributes;
  const id = relationOf(link);
  const target =
    id === undefined ? undefined : kept.relationships.find((relationship) => relationship.id === id)?.target;
  if (target !== undefined && target !== '') return location === undefined ? target : `${target}#${location}`;
  return location === undefined ? null : modelLocation(location, tabs);
}

function shownText(sheet: SheetModel, row: number, column: number): string {
  const value = sheet.values[row]?.[column] ?? null;
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

export function readLinks(kept: KeptSheet, sheet: SheetModel, tabs: Tabs): void {
  for (const link of childrenOf(childOf(kept.root, 'hyperlinks'), 'hyperlink')) {
    const area = parseArea(link.attributes.ref ?? '');
    const url = urlOf(link, kept, tabs);
    if (area === null || url === null) continue;
    const isSmall = (area.bottom - area.top + 1) * (area.right - area.left + 1) <= MAX_CELLS;
    const { bottom, right } = isSmall ? area : { bottom: area.top, right: area.left };
    const { tooltip } = link.attributes;
    for (let row = area.top; row <= bottom; row++) {
      for (let column = area.left; column <= right; column++) {
        const { length } = shownText(sheet, row, column);
        if (length === 0) continue;
        const key = cellKey(row, column);
        sheet.links.set(key, [{ start: 0, end: length, url }]);
        if (tooltip !== undefined) kept.tooltips.set(key, { url, tooltip });
      }
    }
  }
}
