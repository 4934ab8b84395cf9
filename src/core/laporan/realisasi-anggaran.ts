/** The budget: pagu, realisasi of the period and to its end, serapan. */
import { formatPersen, formatRupiah } from '../angka.ts';
import { formatPeriode, type Periode } from '../periode.ts';
import type { Rekap, RekapAnggaranRow } from '../rekap/rekap.ts';
import type { Block, TableColumn, TableRow, Text } from './blocks.ts';
import { bagianPeriode, periodeTahun } from './periode-text.ts';
import { landscape, type Piece, portrait } from './sections.ts';
import { formatCapaian, formatUang } from './ukuran-text.ts';

/** Program and above are headings of the budget. */
const PROGRAM_DEPTH = 3;

function anggaranColumns(periode: Periode): TableColumn[] {
  const money = (header: string): TableColumn => ({ header: `${header} (Rp)`, width: 6, align: 'right' });
  const parts = bagianPeriode(periode);
  const name = formatPeriode(periode);
  return [
    { header: 'Kode Rekening', width: 6 },
    { header: 'Program / Kegiatan / Sub Kegiatan', width: 13 },
    money('Pagu'),
    ...parts.map((part) => money(`Realisasi ${part}`)),
    money(`Realisasi ${name}`),
    ...(periode.jenis === 'tahun' ? [] : [money(`Realisasi s.d. ${name}`)]),
    { header: 'Serapan (%)', width: 4, align: 'right' },
  ];
}

function anggaranCells(row: RekapAnggaranRow, periode: Periode): string[] {
  const parts = bagianPeriode(periode);
  return [
    formatUang(row.pagu),
    ...parts.map((_, index) => formatUang(row.realisasiParts[index] ?? null)),
    formatUang(row.realisasi),
    ...(periode.jenis === 'tahun' ? [] : [formatUang(row.realisasiSd)]),
    formatCapaian(row.serapan),
  ];
}

function toRow(row: RekapAnggaranRow, periode: Periode): TableRow {
  const isProgram = row.depth > 0 && row.depth <= PROGRAM_DEPTH;
  const cells: Text[] = [row.kode, row.uraian, ...anggaranCells(row, periode)];
  return { cells: isProgram ? cells.map((cell) => [{ text: String(cell), bold: true }]) : cells };
}

/** Pagu, realisasi to the end of the period and serapan in one sentence. */
export function ringkasanAnggaran(rekap: Rekap): string {
  const { total, rows } = rekap.anggaran;
  const name = periodeTahun(rekap.periode);
  const until = rekap.periode.jenis === 'tahun' ? name : `sampai dengan ${name}`;
  if (rows.length === 0) return 'Data anggaran belum diisi pada tab Anggaran.';
  if (total.pagu === null) return 'Pagu anggaran belum diisi pada tab Anggaran.';
  if (total.realisasiSd === null) {
    return `Pagu anggaran sebesar ${formatRupiah(total.pagu)}; realisasi anggaran ${until} belum diisi.`;
  }
  const serapan = total.serapan === null ? '' : ` atau ${formatPersen(total.serapan)} dari pagu`;
  return `Pagu anggaran sebesar ${formatRupiah(total.pagu)} dengan realisasi ${until} sebesar ${formatRupiah(total.realisasiSd)}${serapan}.`;
}

/**
 * On a landscape page: amounts of hundreds of milliards stand side by side.
 * @param after what follows the table
 */
export function anggaranPieces(rekap: Rekap, heading: Block, after: Block[]): Piece[] {
  const { periode, anggaran } = rekap;
  const intro: Block[] = [heading, { type: 'paragraph', indent: true, text: ringkasanAnggaran(rekap) }];
  if (anggaran.rows.length === 0) return [portrait([...intro, ...after])];
  const table: Block = {
    type: 'table',
    caption: `Realisasi Anggaran ${periodeTahun(periode)}`,
    columns: anggaranColumns(periode),
    rows: [
      ...anggaran.rows.map((row) => toRow(row, periode)),
      { kind: 'total', labelSpan: 2, cells: ['Jumlah', ...anggaranCells(anggaran.total, periode)] },
    ],
    note: 'Serapan adalah realisasi dari awal tahun sampai dengan akhir periode dibagi pagu.',
  };
  return [landscape([...intro, table, ...after])];
}
