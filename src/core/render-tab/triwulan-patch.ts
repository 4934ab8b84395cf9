/** Fills the machine-made columns of a quarterly tab beside what the units typed, row by row as they stand. */
import type { NomorTriwulan, Pengaturan, TriwulanField, TriwulanTab } from '../buku-kerja.ts';
import { STATUS } from '../capaian/status.ts';
import type { CellContent, CellValue, Grid } from '../grid.ts';
import type { Indikator } from '../indikator.ts';
import { isPercentFormat } from '../parse-tab/read-angka.ts';
import { isFrekuensiDue } from '../perjanjian-kinerja.ts';
import type { RekapRow, Ukuran } from '../rekap/rekap.ts';
import { isPersen } from '../satuan.ts';
import type { TabPatch } from '../tab-patch.ts';
import { capaianFormula, OUR_FORMULA } from './capaian-formula.ts';
import { type ColumnsByField, existingContent, textBlocks, valueBlocks } from './column-blocks.ts';
import { isPesan } from './pemeriksaan-patch.ts';
import { isAutomatic, PERCENT_VALUE, TEXT, valuePattern } from './value-format.ts';

export const MACHINE_FIELDS = [
  'indikator',
  'satuan',
  'target',
  'pesan',
  'capaian',
  'sasaran',
  'targetTahunan',
  'capaianTahunan',
  'kategori',
  'penanggungJawab',
] as const satisfies readonly TriwulanField[];

type MachineField = (typeof MACHINE_FIELDS)[number];

interface Cell {
  content: CellContent;
  pattern: string;
}

export interface TriwulanSource {
  nomor: NomorTriwulan;
  tab: TriwulanTab;
  /** With formulas. */
  grid: Grid;
  rows: ReadonlyMap<string, RekapRow>;
  /** Words of column Pesan by row. */
  pesan: ReadonlyMap<number, string>;
  pengaturan: Pengaturan;
  /** Rasio: Σ pembilang ÷ Σ penyebut × this, by satuan. */
  faktor: (satuan: string) => number;
}

const words = (content: string): Cell => ({ content: content === '' ? null : content, pattern: TEXT });

function figure(value: Ukuran, desimal: number | null): Cell {
  if (value.text !== undefined && value.text !== '') return words(value.text);
  return { content: value.value, pattern: valuePattern(value.value, desimal) };
}

/** Is the figure of the cell stored as a fraction of what people see (85 % as 0,85)? */
function isFraction(source: TriwulanSource, row: number, column: number, { satuan, tipe }: Indikator): boolean {
  const value = source.grid.values[row - 1]?.[column - 1];
  const format = source.grid.numberFormats?.[row - 1]?.[column - 1];
  return typeof value === 'number' && isPersen(satuan, tipe) && isPercentFormat(format);
}

function pesanBefore({ grid, tab }: TriwulanSource, row: number): string {
  return String(grid.values[row - 1]?.[(tab.table.columns.pesan ?? 0) - 1] ?? '');
}

/** Pesan of any row, also one without a Kode or with an unknown one. `undefined`: we have nothing to say, and the words there are not ours. */
function pesanCell(source: TriwulanSource, row: number): Cell | undefined {
  const sentences = source.pesan.get(row);
  if (sentences !== undefined) return words(sentences);
  return isPesan(pesanBefore(source, row)) ? words('') : undefined;
}

/** @param targetStays the target is not written by us in the same breath */
function capaianCell(source: TriwulanSource, sheetRow: number, row: RekapRow, targetStays: boolean): Cell {
  const { columns } = source.tab.table;
  const { pengaturan } = source;
  const isSilent = row.status === STATUS.ditahan || !isFrekuensiDue(row.indikator.frekuensi, source.nomor);
  if (isSilent) return { content: null, pattern: PERCENT_VALUE };
  if (!columns.target || !columns.realisasi) return { content: row.capaianTampil, pattern: PERCENT_VALUE };
  const formula = capaianFormula(
    row.indikator,
    {
      row: sheetRow,
      target: columns.target,
      realisasi: columns.realisasi,
      pembilang: columns.pembilang,
      penyebut: columns.penyebut,
      persen: {
        target: targetStays && isFraction(source, sheetRow, columns.target, row.indikator),
        realisasi: isFraction(source, sheetRow, columns.realisasi, row.indikator),
      },
    },
    {
      rumusTurun: pengaturan.rumusTurun,
      batas: pengaturan.batasCapaianTampil ?? pengaturan.batasCapaianRataRata ?? 120,
      tampil: pengaturan.batasCapaianTampil,
      faktor: source.faktor(row.indikator.satuan),
    },
  );
  return { content: formula ?? row.capaianTampil, pattern: PERCENT_VALUE };
}

function machineCells(
  source: TriwulanSource,
  sheetRow: number,
  row: RekapRow,
  targetStays: boolean,
): Record<MachineField, Cell> {
  const { indikator } = row;
  return {
    indikator: words(indikator.indikator),
    satuan: words(indikator.satuan),
    target: figure(row.target, indikator.desimal),
    pesan: pesanCell(source, sheetRow) ?? words(pesanBefore(source, sheetRow)),
    capaian: capaianCell(source, sheetRow, row, targetStays),
    sasaran: words(indikator.sasaran),
    targetTahunan: figure(row.targetTahunan, indikator.desimal),
    capaianTahunan: { content: row.capaianTahunan, pattern: PERCENT_VALUE },
    kategori: words(row.kategori === '' ? row.status : row.kategori),
    penanggungJawab: words(indikator.penanggungJawab),
  };
}

/**
 * The machine-made cells of every row that is an indikator's, by sheet row.
 * @param targetStays rows in which the target stays as it stands
 */
export function triwulanCells(
  source: TriwulanSource,
  targetStays: (row: number) => boolean = () => false,
): Map<number, Record<MachineField, Cell>> {
  const cells = new Map<number, Record<MachineField, Cell>>();
  for (const line of source.tab.rows) {
    const row = source.rows.get(line.kode);
    if (row) cells.set(line.row, machineCells(source, line.row, row, targetStays(line.row)));
  }
  return cells;
}

function sameContent(ours: CellContent, value: CellValue): boolean {
  if (typeof ours === 'number' && typeof value === 'number') return Math.abs(ours - value) <= 1e-9 * Math.abs(ours);
  if (typeof ours === 'string') return String(value).replace(/\s+/g, ' ').trim() === ours.replace(/\s+/g, ' ').trim();
  return false;
}

/** A pasted figure that says what the formula would say, to the two decimals that are shown: the formula may come back. */
function saysTheSame(capaian: number | null, value: CellValue): boolean {
  return typeof value === 'number' && capaian !== null && Math.abs(value - capaian) <= 0.005;
}

/** A formula that a person put into a machine-made cell: never replaced. Sheets may read ours back with other separators. */
function isPersonal(grid: Grid, row: number, column: number): boolean {
  const formula = (grid.formulas?.[row - 1]?.[column - 1] ?? '').replace(/\s+/g, '').toUpperCase();
  return formula !== '' && !formula.startsWith(OUR_FORMULA);
}

/** Cells of machine-made columns that hold something else than we would write, and no formula: perhaps a person typed it. */
export function foreignCells(source: TriwulanSource): { row: number; column: number }[] {
  const { columns } = source.tab.table;
  const kodeOf = new Map(source.tab.rows.map(({ row, kode }) => [row, kode]));
  const found: { row: number; column: number }[] = [];
  for (const [row, cells] of triwulanCells(source)) {
    const capaian = source.rows.get(kodeOf.get(row) ?? '')?.capaianTampil ?? null;
    for (const field of MACHINE_FIELDS) {
      const column = columns[field];
      if (column === undefined || field === 'pesan') continue;
      const value = source.grid.values[row - 1]?.[column - 1] ?? '';
      const formula = source.grid.formulas?.[row - 1]?.[column - 1] ?? '';
      if (value === '' || formula !== '' || sameContent(cells[field].content, value)) continue;
      if (field === 'capaian' && saysTheSame(capaian, value)) continue;
      found.push({ row, column });
    }
  }
  return found;
}

/**
 * One write for each run of adjacent machine-made columns, over all rows below the header.
 * @param fields the columns to write
 * @param keep cells that stay as they are, from `foreignCells`
 */
export function triwulanPatch(
  source: TriwulanSource,
  fields: readonly MachineField[],
  keep: readonly { row: number; column: number }[] = [],
): TabPatch {
  const { table } = source.tab;
  const columns: ColumnsByField = {};
  for (const field of fields) if (table.columns[field] !== undefined) columns[field] = table.columns[field];
  const kept = new Set(keep.map(({ row, column }) => `${row},${column}`));
  const isKept = (row: number, field: MachineField) =>
    kept.has(`${row},${columns[field]}`) || isPersonal(source.grid, row, columns[field] ?? 0);
  const cells = triwulanCells(source, (row) => !fields.includes('target') || isKept(row, 'target'));
  const first = table.headerRow + 1;
  const count = Math.max(0, source.grid.values.length - table.headerRow);
  const own = (index: number, field: string): Cell | undefined => {
    const row = first + index;
    if (isKept(row, field as MachineField)) return undefined;
    return cells.get(row)?.[field as MachineField] ?? (field === 'pesan' ? pesanCell(source, row) : undefined);
  };
  const formatOf = (index: number, field: string): string => {
    const format = source.grid.numberFormats?.[first - 1 + index]?.[(columns[field] ?? 0) - 1] ?? '';
    return isAutomatic(format) ? 'General' : format;
  };
  return {
    tab: source.grid.tab,
    numberFormats: textBlocks(
      columns,
      first,
      count,
      (index, field) => own(index, field)?.pattern ?? formatOf(index, field),
    ),
    values: valueBlocks(columns, first, count, (index, field) => {
      const cell = own(index, field);
      return cell ? cell.content : existingContent(source.grid, first + index, columns[field] ?? 0);
    }),
  };
}
