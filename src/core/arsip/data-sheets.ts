/** The figures behind a report as sheets of an .xlsx: the recap first, then every input tab as it stood. */
import type { Pengaturan } from '../buku-kerja.ts';
import type { CellContent, Grid } from '../grid.ts';
import { periodeTahun } from '../laporan/periode-text.ts';
import { formatPeriode, type Periode } from '../periode.ts';
import type { Rekap } from '../rekap/rekap.ts';
import { rekapExtras } from '../rekap/renstra.ts';
import { type HasilLine, hasilLines } from '../render-tab/hasil-lines.ts';
import { isAutomatic } from '../render-tab/value-format.ts';
import { semesterLayout, TAHUNAN } from '../tab-layout/hasil.ts';
import type { XlsxCell, XlsxSheet, XlsxValue } from '../xlsx/xlsx-sheet.ts';

interface RekapColumn {
  field: string;
  header: string;
  width: number;
}

/** Columns of parts that a triwulan does not have. */
const PARTS = /^(?:target|realisasi|capaian)[AB]$/;

function columnsOf(periode: Periode): RekapColumn[] {
  if (periode.jenis === 'tahun') return [...TAHUNAN.columns];
  if (periode.jenis === 'semester') return [...semesterLayout(periode.nomor).columns];
  return semesterLayout(1)
    .columns.filter(({ field }) => !PARTS.test(field))
    .map((column) => ({ ...column, header: column.header.replace(/ Semester$/, ' TW') }));
}

/** A recap holds plain values only; a formula would be no record of what the report said. */
function toValue(content: CellContent | undefined): XlsxValue {
  if (content === undefined || content === null) return null;
  return typeof content === 'object' && !(content instanceof Date) ? null : content;
}

function toCells(line: HasilLine, columns: readonly RekapColumn[]): (XlsxCell | null)[] {
  return columns.map(({ field }) => {
    const cell = line.cells[field];
    if (!cell) return null;
    return { value: toValue(cell.content), format: cell.pattern, ...(line.bold ? { style: 'strong' as const } : {}) };
  });
}

function rekapSheet(rekap: Rekap, pengaturan: Pengaturan, keterangan: string): XlsxSheet {
  const { periode } = rekap;
  const columns = columnsOf(periode);
  const extras = periode.jenis === 'tahun' ? rekapExtras(rekap, pengaturan) : undefined;
  const lines = hasilLines(rekap, pengaturan.batasCapaianRataRata, extras);
  const title = `Rekap Kinerja ${periodeTahun(periode)} ${pengaturan.namaPerangkatDaerah}`.trim();
  return {
    nama: `Rekap ${formatPeriode(periode)}`,
    rows: [
      [{ value: title, style: 'title' }],
      [{ value: keterangan, style: 'note' }],
      [],
      columns.map(({ header }): XlsxCell => ({ value: header, style: 'headerMachine', wrap: true })),
      ...lines.map((line) => toCells(line, columns)),
    ],
    columnWidths: columns.map(({ width }) => width),
    frozen: { rows: 4, columns: 1 },
    print: { repeatRows: { first: 4, last: 4 }, kertas: pengaturan.kertas },
  };
}

/** Values and how they were shown; formulas become what they gave. */
export function inputSheet({ tab, values, numberFormats }: Grid): XlsxSheet {
  const rows = values.map((line, row) =>
    line.map((value, column): XlsxCell | null => {
      if (value === '') return null;
      const format = numberFormats?.[row]?.[column] ?? '';
      return isAutomatic(format) || typeof value === 'string' ? { value } : { value, format };
    }),
  );
  return { nama: tab, rows };
}

/**
 * @param grids input tabs in the order of the workbook
 * @param keterangan what the figures belong to: report, number, Kode Data
 */
export function dataSheets(
  rekap: Rekap,
  pengaturan: Pengaturan,
  grids: Iterable<Grid>,
  keterangan: string,
): XlsxSheet[] {
  return [rekapSheet(rekap, pengaturan, keterangan), ...[...grids].map(inputSheet)];
}
