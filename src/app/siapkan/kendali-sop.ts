/** The steps of the SOP in tab Kendali SOP: all of them in a tab that was made just now or stood empty, otherwise those that it lacks. */
import type { Grid } from '../../core/grid.ts';
import { parseRegister, type RegisterEntry } from '../../core/register.ts';
import { kendaliRowsPatch, missingKendaliRows } from '../../core/render-tab/kendali-rows.ts';
import { KENDALI_SOP, type KendaliSopField } from '../../core/tab-layout/register.ts';
import type { Ports } from '../ports.ts';
import type { ExistingTab, SetupPlan } from './plan.ts';

/** The tab as the setup makes it: its header and nothing else. */
function headerGrid(tab: string): Grid {
  return { tab, gid: 0, values: [KENDALI_SOP.columns.map(({ header }) => header)] };
}

function writeRows(ports: Ports, grid: Grid, rows: readonly RegisterEntry<KendaliSopField>[]): void {
  const register = parseRegister(grid, KENDALI_SOP);
  if (register && rows.length > 0) ports.workbook.apply(kendaliRowsPatch(register, rows));
}

/** @param tab name of the tab whose header was written just now */
export function fillKendaliSop(ports: Ports, plan: SetupPlan, tab: string = KENDALI_SOP.tab): void {
  writeRows(ports, headerGrid(tab), missingKendaliRows(plan.tahun, plan.waktuBaku, new Map()));
}

/** What the repair of a tab with a header adds; what stands there stays. */
export function addMissingLangkah(ports: Ports, { grid, missingLangkah }: ExistingTab): void {
  writeRows(ports, grid, missingLangkah);
}
