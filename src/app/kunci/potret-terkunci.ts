/** Reads and writes the hidden tab in which the snapshot of a locked quarter stands, and tells whether it was altered. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { canonicalPotret, type Potret } from '../../core/kunci/snapshot.ts';
import { parsePotret, potretPatch, tabPotret } from '../../core/kunci/snapshot-lines.ts';
import type { Ports, TabInfo } from '../ports.ts';
import { findTab } from '../tab-name.ts';
import { type KeadaanKunci, type KunciTriwulan, writeKunci } from './keadaan-kunci.ts';

export interface PotretTersimpan {
  /** `null` when nothing in the tab can be read as a snapshot. */
  potret: Potret | null;
  /** Its fingerprint is that which was written, here and in the document's notes. */
  utuh: boolean;
  /** Rows that stand in the tab. */
  rows: number;
}

function sidikJariOf(ports: Ports, potret: Potret): string {
  return ports.sha256(canonicalPotret(potret));
}

/**
 * @param kunci what the document remembers of the quarter
 * @returns `null` when there is no such tab
 */
export function readPotret(
  ports: Ports,
  tabs: readonly TabInfo[],
  nomor: NomorTriwulan,
  kunci: KunciTriwulan | undefined,
): PotretTersimpan | null {
  const info = findTab(tabs, tabPotret(nomor));
  const grid = info ? ports.workbook.read([{ tab: info.tab }])[0] : undefined;
  if (!grid) return null;
  const rows = grid.values.length;
  const found = parsePotret(grid.values);
  if (!found || found.potret.triwulan !== nomor) return { potret: null, utuh: false, rows };
  const computed = sidikJariOf(ports, found.potret);
  const remembered = [kunci?.sidikJari ?? computed, kunci?.sidikJariBaru];
  return { potret: found.potret, utuh: computed === found.sidikJari && remembered.includes(computed), rows };
}

/**
 * Writes the snapshot in one block into its hidden tab, which is made where it is missing.
 * @param keadaan where a quarter was locked before, the new fingerprint is remembered first
 * @returns its fingerprint
 */
export function writePotret(
  ports: Ports,
  tabs: readonly TabInfo[],
  potret: Potret,
  rowsBefore: number,
  keadaan: KeadaanKunci,
): string {
  const tab = tabPotret(potret.triwulan);
  const known = findTab(tabs, tab);
  const sidikJari = sidikJariOf(ports, potret);
  const before = keadaan[potret.triwulan];
  if (before) writeKunci(ports, { ...keadaan, [potret.triwulan]: { ...before, sidikJariBaru: sidikJari } });
  const patch = potretPatch(potret, sidikJari, rowsBefore);
  const width = patch.values?.[0]?.values[0]?.length ?? 1;
  if (!known) ports.workbook.createTab(tab, tabs.length, patch.values?.[0]?.values.length ?? 1, width);
  ports.workbook.apply({ ...patch, tab: known?.tab ?? tab });
  ports.protection.setHidden(known?.tab ?? tab, true);
  return sidikJari;
}
