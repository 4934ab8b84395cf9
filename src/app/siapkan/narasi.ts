/** The texts that a tab Narasi starts with: only in one that was made just now or stood empty, never among what people wrote. */
import type { Grid } from '../../core/grid.ts';
import { DEFAULT_NARASI } from '../../core/narasi/default-narasi.ts';
import { appendPatch, parseRegister } from '../../core/register.ts';
import { NARASI } from '../../core/tab-layout/narasi.ts';
import type { Ports } from '../ports.ts';

/** @param tab name of the tab whose header was written just now */
export function fillNarasi(ports: Ports, tab: string = NARASI.tab): void {
  const grid: Grid = { tab, gid: 0, values: [NARASI.columns.map(({ header }) => header)] };
  const register = parseRegister(grid, NARASI);
  const entries = DEFAULT_NARASI.map(({ laporan, bagian, urutan, teks }) => ({ laporan, bagian, urutan, teks }));
  if (register) ports.workbook.apply(appendPatch(register, entries));
}
