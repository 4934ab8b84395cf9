/** Finds the workbook's tabs under the names that people gave them. */
import { findByName } from '../core/tab-layout/tab-name.ts';
import type { TabInfo } from './ports.ts';

/** The tab as it stands in the workbook, or `undefined` when there is none. */
export function findTab(tabs: readonly TabInfo[], canonical: string): TabInfo | undefined {
  return findByName(tabs, canonical);
}
