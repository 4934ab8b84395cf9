/** The rule of the group plan that looks into the quarterly tabs: their targets are those of Rencana Aksi. */
import type { Reading } from '../indikator.ts';
import type { Ukuran } from '../rekap/rekap.ts';
import { decimalsOf, isRounded, showUkuran } from './figure.ts';
import { type RowRule, reportRow } from './rule.ts';

/** A target written by formula or by hand may be rounded, but not below two decimals. */
function isSameTarget(tab: Reading, plan: Ukuran): boolean {
  if (tab.value === null || plan.value === null) return false;
  if (plan.value === tab.value && plan.max === tab.max) return true;
  const decimals = Math.max(2, decimalsOf(tab));
  if (!isRounded(plan.value, tab.value, decimals)) return false;
  return plan.max === undefined || tab.max === undefined || isRounded(plan.max, tab.max, decimals);
}

export const TARGET_RULES: readonly RowRule[] = [
  {
    kode: 'TARGET_NE_PK',
    check: (context, report) => {
      const { row, figure, indikator, planned } = context;
      // Without a plan, or with one that cannot be read, there is another galat.
      if (planned && figure.target.value === null) return;
      // A blank target is filled in by the recap; an unreadable one has its own galat.
      if (row.target.status !== 'value' || isSameTarget(row.target, figure.target)) return;
      const { tab } = row.table;
      const isWord = indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak' || indikator.tipe === 'Rentang';
      const nilai = isWord ? row.target.text : showUkuran({ value: row.target.value });
      reportRow(report, 'TARGET_NE_PK', context, 'target', { tab, nilai, rencana: showUkuran(figure.target) });
    },
  },
];
