/** Writes what was agreed to into a quarterly tab: a few rectangles, only of columns that people fill in. */
import type { NomorTriwulan, TriwulanField } from '../../core/buku-kerja.ts';
import type { Grid } from '../../core/grid.ts';
import { isianPatch, type SelTulis } from '../../core/lembar-isian/isian-patch.ts';
import { formatPeriode } from '../../core/periode.ts';
import { triwulanLayout } from '../../core/tab-layout/triwulan.ts';
import type { Ports } from '../ports.ts';
import type { ReadBukuKerja } from '../read-buku-kerja.ts';
import { buatJejak, catatJejak, jejakSel } from '../urungkan/catat-jejak.ts';

/** Columns of the tab that people fill in. */
function typedColumns(read: ReadBukuKerja, nomor: NomorTriwulan): number[] {
  const columns = read.buku.triwulan[nomor]?.table.columns ?? {};
  return triwulanLayout(nomor).columns.flatMap(({ field, machine }) => (machine ? [] : (columns[field] ?? [])));
}

/** What stood in the cells, so that the action can be taken back. */
function catatIsian(
  ports: Ports,
  read: ReadBukuKerja,
  nomor: NomorTriwulan,
  grid: Grid,
  cells: readonly SelTulis[],
  tindakan: string,
): void {
  const tab = read.buku.triwulan[nomor];
  const kode = new Map(tab?.rows.map((row) => [row.row, row.kode]));
  const { columns = {}, headers = {} } = tab?.table ?? {};
  const judul = new Map(
    Object.entries(columns).map(([field, column]) => [column, headers[field as TriwulanField] ?? field]),
  );
  const sel = cells.map(({ row, column, isi }) =>
    jejakSel(grid, {
      ...{ row, column, kode: kode.get(row) ?? '', kolom: judul.get(column) ?? '' },
      baru: isi.value === '' ? null : isi.value,
    }),
  );
  const periode = formatPeriode({ tahun: 0, jenis: 'triwulan', nomor });
  catatJejak(ports, buatJejak(ports, tindakan, periode, sel));
}

/**
 * @param read with formulas of the quarter's tab
 * @param diajukan rows whose Status Isian becomes Diajukan
 * @param tindakan as in the menu: what was changed can be taken back under this name
 */
export function tulisIsian(
  ports: Ports,
  read: ReadBukuKerja,
  nomor: NomorTriwulan,
  cells: readonly SelTulis[],
  diajukan: readonly number[],
  tindakan: string,
): void {
  const grid = read.grids.get(formatPeriode({ tahun: 0, jenis: 'triwulan', nomor }));
  const status: TriwulanField = 'statusIsian';
  const column = read.buku.triwulan[nomor]?.table.columns[status];
  const marks =
    column === undefined ? [] : diajukan.map((row) => ({ row, column, isi: { value: 'Diajukan', format: '@' } }));
  if (!grid || cells.length + marks.length === 0) return;
  const typed = new Set(typedColumns(read, nomor));
  const own = [...cells, ...marks].filter((cell) => typed.has(cell.column));
  ports.workbook.apply(isianPatch(grid, own, [...typed]));
  catatIsian(ports, read, nomor, grid, own, tindakan);
}
