/** Rules of the group reading that need more than the cell itself: a percentage that looks like a fraction. */
import { showAngka, timesHundred } from '../parse-tab/read-angka.ts';
import { isPersen } from '../satuan.ts';
import { type RowRule, reportRow } from './rule.ts';

export const READING_RULES: readonly RowRule[] = [
  {
    kode: 'PERCENT_FRACTION',
    check: (context, report) => {
      const { indikator, row, target } = context;
      const { value, text } = row.realisasi;
      if (value === null || value <= 0 || value > 1 || target === null || target <= 1) return;
      // A percent sign in the cell or in its format says that what stands there are per cent.
      if (text.endsWith('%') || !isPersen(indikator.satuan, indikator.tipe)) return;
      if (indikator.tipe === 'Predikat' || indikator.tipe === 'Ya/Tidak') return;
      const data = { nilai: showAngka(value), target: showAngka(target), persen: showAngka(timesHundred(value)) };
      reportRow(report, 'PERCENT_FRACTION', context, 'realisasi', data);
    },
  },
];
