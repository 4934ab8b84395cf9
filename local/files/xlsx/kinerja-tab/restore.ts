/** Puts what was stored for a tab back into it, as far as the file still agrees. */
import type { Area, SheetModel } from '../../../host/spreadsheet/model.ts';
import { cellKey } from '../../../host/spreadsheet/model.ts';
import { parseArea } from '../address.ts';
import type { StoredProtection, StoredTab } from './data.ts';

function keyOf(cell: string): number | null {
  const area = parseArea(cell);
  return area === null ? null : cellKey(area.top, area.left);
}

/** Links come back only while the cell still shows the same text. */
function restoreLinks(sheet: SheetModel, links: StoredTab['links']): void {
  for (const [cell, text, runs] of links) {
    const area = parseArea(cell);
    if (area === null) continue;
    const value = sheet.values[area.top]?.[area.left] ?? null;
    const shown = value === null ? '' : typeof value === 'object' ? value.error : String(value);
    if (shown !== text) continue;
    sheet.links.set(
      cellKey(area.top, area.left),
      runs.map(([start, end, url]) => ({ start, end, url })),
    );
  }
}

/**
 * @param tracked where a protected area lies now, from the file's hidden names (other programs move them along);
 * `null` = it was deleted, `undefined` = no name, the stored place counts
 */
function restoreProtection(sheet: SheetModel, stored: StoredProtection, tracked: Area | null | undefined): void {
  const { id, description, warningOnly, editors, domainEdit } = stored;
  const own = sheet.protections.find(({ foreign }) => foreign !== undefined);
  if (stored.foreign) {
    // The lock itself is in the file, or somebody took it off there.
    if (own !== undefined) Object.assign(own, { id, description, editors, domainEdit });
    return;
  }
  const area = stored.area === null ? null : (tracked ?? parseArea(stored.area));
  if (tracked === null || (stored.area !== null && area === null)) return;
  const unprotected = stored.unprotected.map(parseArea).filter((open): open is Area => open !== null);
  const open = stored.everyone ? { everyone: true } : {};
  sheet.protections.push({ id, area, unprotected, description, warningOnly, editors, domainEdit, ...open });
}

/** Whether the lock found in the file is the one this program writes for a protected tab. */
export function writesLock(protections: StoredProtection[]): boolean {
  return (
    protections.some(({ area, warningOnly, foreign }) => area === null && !warningOnly && !foreign) &&
    !protections.some(({ foreign }) => foreign)
  );
}

export function restoreTab(
  sheet: SheetModel,
  stored: StoredTab,
  trackedArea: (protectionId: number) => Area | null | undefined,
): void {
  restoreLinks(sheet, stored.links);
  for (const [cell, note] of stored.notes) {
    const key = keyOf(cell);
    if (key !== null) sheet.notes.set(key, note);
  }
  for (const protection of stored.protections) restoreProtection(sheet, protection, trackedArea(protection.id));
}
