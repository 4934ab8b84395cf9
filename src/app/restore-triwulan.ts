/** Puts back what pasting destroyed in a quarterly tab: dropdowns, formulas and formats of empty cells. Typed values stay. */
import type { NomorTriwulan } from '../core/buku-kerja.ts';
import type { Grid } from '../core/grid.ts';
import { tabOfPeriode } from '../core/periode.ts';
import { buildRekap } from '../core/rekap/build-rekap.ts';
import { textBlocks } from '../core/render-tab/column-blocks.ts';
import { columnFormats, patternOf } from '../core/render-tab/layout-patch.ts';
import { foreignCells, triwulanPatch } from '../core/render-tab/triwulan-patch.ts';
import { isAutomatic } from '../core/render-tab/value-format.ts';
import { triwulanLayout } from '../core/tab-layout/triwulan.ts';
import type { TabPatch, TextBlock } from '../core/tab-patch.ts';
import type { Temuan } from '../core/temuan/temuan.ts';
import type { Ports } from './ports.ts';
import type { ReadBukuKerja } from './read-buku-kerja.ts';
import { triwulanSource } from './rekap-triwulan.ts';
import { locateByLayout } from './siapkan/create-tab.ts';

const sameFormat = (a: string, b: string): boolean => a === b || (isAutomatic(a) && isAutomatic(b));

/** Formats of empty cells as the layout has them; a typed cell keeps its format, which belongs to the value (85 % is 0,85). */
function formatBlocks(grid: Grid, columns: ReadonlyMap<number, string>, headerRow: number): TextBlock[] {
  const formats = grid.numberFormats ?? [];
  const isEmpty = (row: number, column: number) => (grid.values[row - 1]?.[column - 1] ?? '') === '';
  const current = (row: number, column: number) => formats[row - 1]?.[column - 1] ?? '';
  const first = headerRow + 1;
  const count = Math.max(0, grid.values.length - headerRow);
  const isBroken = (row: number, column: number) =>
    isEmpty(row, column) && !sameFormat(current(row, column), columns.get(column) ?? '');
  const broken = [...columns.keys()].filter((column) => {
    for (let row = first; row < first + count; row += 1) if (isBroken(row, column)) return true;
    return false;
  });
  const places = Object.fromEntries(broken.map((column) => [`c${column}`, column]));
  return textBlocks(places, first, count, (index, field) => {
    const column = places[field] ?? 0;
    const row = first + index;
    if (isBroken(row, column)) return columns.get(column) ?? 'General';
    // Written back by its other name, the automatic format would become a fixed one.
    return isAutomatic(current(row, column)) ? 'General' : current(row, column);
  });
}

/** Dropdowns and formats of the columns that people fill in. */
function typedColumnsPatch(read: ReadBukuKerja, grid: Grid, nomor: NomorTriwulan): TabPatch | null {
  const tab = read.buku.triwulan[nomor];
  if (!tab) return null;
  const placed = triwulanLayout(nomor).columns.flatMap((column) => {
    const at = tab.table.columns[column.field];
    return at === undefined || column.machine ? [] : [{ column, at }];
  });
  const patterns = new Map(placed.map(({ column, at }) => [at, patternOf(column)]));
  const choices = columnFormats(placed, locateByLayout).filter((column) => column.choice);
  const formats = formatBlocks(grid, patterns, tab.table.headerRow);
  return {
    tab: grid.tab,
    ...(formats.length > 0 ? { numberFormats: formats } : {}),
    ...(choices.length > 0 ? { choicesOnly: { fromRow: tab.table.headerRow + 1, columns: choices } } : {}),
  };
}

/** Column Pesan for every row, and the formula of Capaian TW where it is gone; nothing typed is replaced. */
export function restoreTriwulan(
  ports: Ports,
  read: ReadBukuKerja,
  nomor: NomorTriwulan,
  temuan: readonly Temuan[],
): void {
  const periode = { tahun: read.buku.pengaturan.tahun, jenis: 'triwulan', nomor } as const;
  const grid = read.grids.get(tabOfPeriode(periode));
  const tab = read.buku.triwulan[nomor];
  if (!grid || !tab || tab.rows.length === 0) return;
  const source = triwulanSource(read, buildRekap(read.buku, periode, ports.now(), []), temuan);
  ports.workbook.apply(triwulanPatch(source, ['pesan', 'capaian'], foreignCells(source)));
  const typed = typedColumnsPatch(read, grid, nomor);
  if (typed) ports.workbook.apply(typed);
}
