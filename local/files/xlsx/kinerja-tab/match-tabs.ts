/** Finds the stored data of each tab again after somebody renamed, deleted or added tabs in another program. */
import type { SheetModel } from '../../../host/spreadsheet/model.ts';
import type { StoredTab } from './data.ts';

/** Header rows are looked for this far down, as the add-on does. */
const HEADER_ROWS = 15;
const HEADER_LENGTH = 200;

/** Texts of the first row in use. */
export function headerOf({ values }: Pick<SheetModel, 'values'>): string {
  for (const row of values.slice(0, HEADER_ROWS)) {
    const texts = row.filter((value) => typeof value === 'string' && value.trim() !== '');
    if (texts.length > 0) return texts.join('|').slice(0, HEADER_LENGTH);
  }
  return '';
}

export interface FoundTab {
  name: string;
  fileId: number;
  header: string;
}

/**
 * By name first. A tab left over takes the data of one that is gone when both have the same header row, or when both are empty
 * and the file still counts them as the same; otherwise it is new.
 * @returns stored data in the order of the tabs
 */
export function matchTabs(tabs: FoundTab[], stored: StoredTab[]): (StoredTab | undefined)[] {
  const left = new Map(stored.map((entry) => [entry.name.toLowerCase(), entry]));
  const matched = tabs.map(({ name }) => {
    const entry = left.get(name.toLowerCase());
    left.delete(name.toLowerCase());
    return entry;
  });
  return matched.map((entry, index) => {
    const tab = tabs[index];
    if (entry !== undefined || tab === undefined) return entry;
    const candidates = [...left.values()].filter(({ header }) => header === tab.header);
    const sameId = candidates.find(({ fileId }) => fileId === tab.fileId);
    const renamed = sameId ?? (candidates.length === 1 && tab.header !== '' ? candidates[0] : undefined);
    if (renamed !== undefined) left.delete(renamed.name.toLowerCase());
    return renamed;
  });
}

/** Ids for tabs without stored data: the file's own number, unless taken. */
export function tabIds(tabs: FoundTab[], matched: (StoredTab | undefined)[]): number[] {
  const used = new Set(matched.flatMap((entry) => (entry === undefined ? [] : [entry.id])));
  const given = new Set<number>();
  return tabs.map(({ fileId }, index) => {
    const stored = matched[index]?.id;
    let id = stored !== undefined && !given.has(stored) ? stored : fileId;
    while (given.has(id) || (id !== stored && used.has(id))) id++;
    given.add(id);
    return id;
  });
}
