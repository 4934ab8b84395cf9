/** Lists of tabs that open and close, each with its count. */
import { element, list } from '../shared/element.ts';
import type { Pelengkapan } from '../shared/reply.ts';

/** A list under a line that opens it; nothing when it is empty. */
export function fold(
  title: string,
  items: readonly (Node | string)[],
  { open, className }: { open: boolean; className: string },
): HTMLElement[] {
  if (items.length === 0) return [];
  const count = element('span', { class: 'lipat-jumlah' }, `${items.length} tab`);
  const summary = element('summary', {}, element('span', {}, title), ' ', count);
  return [element('details', { class: 'lipat', ...(open ? { open: '' } : {}) }, summary, list(items, className))];
}

/** Each tab with what is added or repaired in it. */
export function repairItems(pelengkapan: readonly Pelengkapan[]): Node[] {
  return pelengkapan.map(({ tab, apa }) => {
    const item = element('span', {}, element('strong', {}, tab));
    item.append(list(apa, 'butir-dalam'));
    return item;
  });
}
