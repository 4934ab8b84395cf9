/** Knows a tab by the names people give it: case and spaces do not count, and periods have many spellings. */
import { parsePeriode, tabOfPeriode } from '../periode.ts';

const squeeze = (name: string): string => name.replace(/\s+/g, '').toLowerCase();

/** The name by which the workbook's layout knows a tab: `TW 2` and `Triwulan Il` are `Triwulan II`. */
function canonicalName(name: string): string {
  if (!/^\s*(?:tw|trw|triwulan|semester|smt|tahunan)/i.test(name)) return name;
  const periode = parsePeriode(name, 0);
  return periode ? tabOfPeriode(periode) : name;
}

/** Equal for two names of the same tab. */
export function tabKey(name: string): string {
  return squeeze(canonicalName(name));
}

/**
 * The tab meant by a canonical name, `undefined` when there is none. An exact name wins, then one that differs in case and
 * spaces, then another spelling of the period.
 */
export function findByName<T extends { tab: string }>(tabs: readonly T[], canonical: string): T | undefined {
  return (
    tabs.find((one) => one.tab === canonical) ??
    tabs.find((one) => squeeze(one.tab) === squeeze(canonical)) ??
    tabs.find((one) => tabKey(one.tab) === tabKey(canonical))
  );
}
