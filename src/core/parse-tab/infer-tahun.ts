/** Finds the year of a workbook whose Pengaturan does not name it: headers and titles often do. */
import type { Grid } from '../grid.ts';
import { RIWAYAT_CAPAIAN } from '../tab-layout/riwayat-capaian.ts';
import { tabKey } from '../tab-layout/tab-name.ts';

/** Titles and headers stand in the first rows. */
const SEARCHED_ROWS = 15;

const YEAR = /(?:^|[^\d.,])(20\d\d)(?![\d.,])/;

/** What a title or a header with the year of the plan looks like; other years (Renstra, last year) are not meant. */
const PLAN = /target|tahun|perjanjian|rencana aksi|triwulan|semester|kinerja/i;
const OTHER = /renstra|lalu|rpjm|sebelum|undang|peraturan|permen|perpres/i;

/** @returns the year named most often, the earlier tab's among equals; `null` when none is named */
export function inferTahun(grids: readonly Grid[]): number | null {
  const counts = new Map<number, number>();
  for (const grid of grids) {
    // Its rows are of earlier years.
    if (tabKey(grid.tab) === tabKey(RIWAYAT_CAPAIAN.tab)) continue;
    for (const line of grid.values.slice(0, SEARCHED_ROWS)) {
      for (const value of line) {
        if (typeof value !== 'string' || !PLAN.test(value) || OTHER.test(value)) continue;
        const year = Number(YEAR.exec(value)?.[1] ?? 0);
        if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
      }
    }
  }
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = year;
  return best;
}
