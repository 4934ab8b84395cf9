/** Parses tab Anggaran: pagu and realisasi of each account in rupiah, fisik in per cent. */
import type { AnggaranField, AnggaranRow, JumlahAnggaran } from '../buku-kerja.ts';
import type { Grid } from '../grid.ts';
import type { Reading } from '../indikator.ts';
import { ANGGARAN } from '../tab-layout/anggaran.ts';
import type { Temuan } from '../temuan/temuan.ts';
import type { AngkaContext } from './read-angka.ts';
import { readRows } from './read-rows.ts';
import { PERSEN, UANG } from './read-ukuran.ts';
import { openTable, TableReader } from './table-reader.ts';
import { readTriwulan } from './versi-pk.ts';

type Reader = TableReader<AnggaranField>;
type Quarterly = readonly [AnggaranField, AnggaranField, AnggaranField, AnggaranField];

const REALISASI: Quarterly = ['realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4'];
const KAS: Quarterly = ['kasTw1', 'kasTw2', 'kasTw3', 'kasTw4'];
const FISIK: Quarterly = ['fisikTw1', 'fisikTw2', 'fisikTw3', 'fisikTw4'];

const FIGURES: readonly AnggaranField[] = ['pagu', 'paguPerubahan', ...REALISASI, ...KAS, ...FISIK];
const COLUMNS = { kode: 'kode', content: ['uraian', ...FIGURES], figures: FIGURES } as const;

function readQuarters(
  reader: Reader,
  [tw1, tw2, tw3, tw4]: Quarterly,
  context: AngkaContext,
): [Reading, Reading, Reading, Reading] {
  return [
    reader.angka(tw1, context),
    reader.angka(tw2, context),
    reader.angka(tw3, context),
    reader.angka(tw4, context),
  ];
}

function readRow(reader: Reader, kode: string): AnggaranRow {
  return {
    table: reader.table,
    row: reader.row,
    kode: kode.replace(/\s+/g, ''),
    uraian: reader.text('uraian'),
    pagu: reader.angka('pagu', UANG),
    paguPerubahan: reader.angka('paguPerubahan', UANG),
    paguPerubahanBerlakuMulai: readTriwulan(reader, 'paguPerubahanBerlakuMulai', 4),
    realisasi: readQuarters(reader, REALISASI, UANG),
    kas: readQuarters(reader, KAS, UANG),
    fisik: readQuarters(reader, FISIK, PERSEN),
    kodeIndikator: reader
      .word('kodeIndikator')
      .split(';')
      .map((kodeIndikator) => kodeIndikator.trim())
      .filter((kodeIndikator) => kodeIndikator !== ''),
    penanggungJawab: reader.text('penanggungJawab'),
    paguRenstra: reader.angka('paguRenstra', UANG),
    realisasiRenstraLalu: reader.angka('realisasiRenstraLalu', UANG),
  };
}

/** A made or added-up figure blocks nothing: what cannot be read of it is blank, and not reported. */
function quietReader(grid: Grid, { table }: Reader): Reader {
  return new TableReader(grid, ANGGARAN, table, []);
}

/** @returns the accounts, and the rows below that add them up */
export function parseAnggaran(
  grid: Grid,
  tahun: number,
  temuan: Temuan[],
): { rows: AnggaranRow[]; jumlah: JumlahAnggaran[] } {
  const reader = openTable(grid, ANGGARAN, tahun, temuan);
  const quiet = quietReader(grid, reader);
  const rows: AnggaranRow[] = [];
  const jumlah: JumlahAnggaran[] = [];
  const hasTotal = reader.has('jumlahRealisasi');
  const parse = (kode: string): void => {
    quiet.row = reader.row;
    rows.push(
      hasTotal
        ? { ...readRow(reader, kode), jumlahRealisasi: quiet.angka('jumlahRealisasi', UANG) }
        : readRow(reader, kode),
    );
  };
  const parseTotal = (): void => {
    quiet.row = reader.row;
    jumlah.push({ ...readRow(quiet, ''), kode: quiet.text('kode') });
  };
  const isAccount = (kode: string): boolean => /^\d+(?:\.\d+)*$/.test(kode);
  readRows(reader, COLUMNS, isAccount, parse, () => false, parseTotal);
  return { rows, jumlah };
}
