/** Tells the rules which Kategori of a quarterly tab the add-on wrote itself: it is brought up to date by the next recap, not by people. */
import type { BukuKerja } from '../core/buku-kerja.ts';
import { isRemembered, memoryOf, parseMemory } from './machine-memory.ts';
import type { Ports } from './ports.ts';

/** Document properties are read once in an execution. */
export function lampirkanMesin(ports: Ports, buku: BukuKerja): BukuKerja {
  for (const nomor of [1, 2, 3, 4] as const) {
    const tab = buku.triwulan[nomor];
    const before = tab ? parseMemory(ports.workbook.readProperty(`mesin:${tab.table.tab}`)) : {};
    if (!tab || before.kategori === undefined) continue;
    const kodeList = tab.rows.map(({ kode }) => kode);
    const now = memoryOf(kodeList, ['kategori'], (index) => tab.rows[index]?.kategoriTertulis ?? '');
    tab.kategoriMesin = new Set(kodeList.filter((kode) => isRemembered(before, now, 'kategori', kode)));
  }
  return buku;
}
