/** Knows an original workbook from a copy of it: the id under which the workbook was set up or locked is remembered in it. */
import { parsePotret, tabPotret } from '../core/kunci/snapshot-lines.ts';
import type { Ports, TabInfo } from './ports.ts';
import { findTab } from './tab-name.ts';

const PROPERTY = 'idBuku';

/** Remembers the workbook's own id unless one is remembered already: a copy keeps that of its original. */
export function catatIdBuku(ports: Ports): void {
  if (ports.workbook.readProperty(PROPERTY) === '') tetapkanIdBuku(ports);
}

/** From now on this workbook is an original. */
export function tetapkanIdBuku(ports: Ports): void {
  ports.workbook.writeProperty(PROPERTY, ports.workbook.place().id);
}

/** Ids that the snapshots of locked quarters were made under: they travel with a copy where properties do not. */
function idPotret(ports: Ports, tabs: readonly TabInfo[]): string[] {
  const names = ([1, 2, 3, 4] as const).flatMap((nomor) => findTab(tabs, tabPotret(nomor)) ?? []);
  return ports.workbook
    .read(names.map(({ tab }) => ({ tab })))
    .flatMap(({ values }) => parsePotret(values)?.potret.buku ?? [])
    .filter((id) => id !== '');
}

/** `tidak diketahui`: nothing in the workbook tells; the person must say. */
export function asalBuku(ports: Ports, tabs: readonly TabInfo[]): 'asli' | 'salinan' | 'tidak diketahui' {
  const { id } = ports.workbook.place();
  const known = ports.workbook.readProperty(PROPERTY);
  if (known !== '') return known === id ? 'asli' : 'salinan';
  const others = idPotret(ports, tabs);
  if (others.length === 0) return 'tidak diketahui';
  return others.includes(id) ? 'asli' : 'salinan';
}
