/** Fills Jumlah Realisasi and Serapan of tab Anggaran, account by account as they stand. */
import type { AnggaranRow } from '../buku-kerja.ts';
import type { CellContent, Grid } from '../grid.ts';
import type { RekapAnggaran } from '../rekap/rekap.ts';
import type { TabPatch } from '../tab-patch.ts';
import { type ColumnsByField, existingContent, textBlocks, valueBlocks } from './column-blocks.ts';
import { PERCENT_VALUE, RUPIAH } from './value-format.ts';

const isFormula = (content: CellContent): boolean =>
  typeof content === 'object' && content !== null && !(content instanceof Date);

/**
 * @param grid with formulas: those of people stay, and so do lines between the accounts, such as totals that they typed
 * @returns `null` when there is no account
 */
export function anggaranPatch(grid: Grid, rows: readonly AnggaranRow[], anggaran: RekapAnggaran): TabPatch | null {
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (!first || !last) return null;
  const { jumlahRealisasi, serapan } = first.table.columns;
  const columns: ColumnsByField = {
    ...(jumlahRealisasi === undefined ? {} : { jumlahRealisasi }),
    ...(serapan === undefined ? {} : { serapan }),
  };
  const byKode = new Map(anggaran.rows.map((row) => [row.kode, row]));
  const kodeOf = new Map(rows.map((row) => [row.row, row.kode]));
  const count = last.row - first.row + 1;
  const at = (index: number, field: string): CellContent => {
    const row = byKode.get(kodeOf.get(first.row + index) ?? '');
    const existing = existingContent(grid, first.row + index, columns[field] ?? 0);
    if (!row || isFormula(existing)) return existing;
    return field === 'serapan' ? row.serapan : row.realisasiSd;
  };
  return {
    tab: grid.tab,
    numberFormats: textBlocks(columns, first.row, count, (_, field) => (field === 'serapan' ? PERCENT_VALUE : RUPIAH)),
    values: valueBlocks(columns, first.row, count, at),
  };
}
