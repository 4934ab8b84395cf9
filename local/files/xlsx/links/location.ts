/** Places in the workbook as links name them: `#gid=123&range=H12` in memory, `'Tab'!H12` in the file. */
import { parseArea, quotedTab, splitReference } from '../address.ts';

/** The tabs by name and id. */
export interface Tabs {
  /** Case does not matter. */
  has(name: string): boolean;
  idOf(name: string): number | undefined;
  nameOf(id: number): string | undefined;
}

export function tabsOf(sheets: { id: number; name: string }[]): Tabs {
  const ids = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
  const names = new Map(sheets.map((sheet) => [sheet.id, sheet.name]));
  return {
    has: (name) => ids.has(name.toLowerCase()),
    idOf: (name) => ids.get(name.toLowerCase()),
    nameOf: (id) => names.get(id),
  };
}

/**
 * @param location `'Tab'!H12`, or the name of a range
 * @returns `#gid=123&range=H12`; a location that names no tab of ours stays, behind `#`
 */
export function modelLocation(location: string, tabs: Tabs): string {
  const { tab, address } = splitReference(location);
  const id = tab === null ? undefined : tabs.idOf(tab);
  const area = address.replaceAll('$', '');
  return id === undefined || parseArea(area) === null ? `#${location}` : `#gid=${id}&range=${area}`;
}

/** `null` when the url is no place in this workbook, or its tab is gone. */
export function fileLocation(url: string, tabs: Tabs): string | null {
  const match = /^#gid=(\d+)(?:&range=([^&]+))?$/.exec(url);
  if (match === null) return null;
  const name = tabs.nameOf(Number(match[1]));
  return name === undefined ? null : `${quotedTab(name)}!${match[2] ?? 'A1'}`;
}
