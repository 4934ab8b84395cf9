/** Parses tab Anggaran: pagu and realisasi of each account in rupiah, fisik in per cent. */
import type { AnggaranField, AnggaranRow } from '../buku-kerja.ts';
import type { Grid } from '../grid.ts';
import type { Reading } from '../indikator.ts';
import { ANGGARAN } from '../tab-layout/anggaran.ts';
import type { Temuan } from '../temuan/temuan.ts';
import type { AngkaContext } from './read-angka.ts';
import { readRows } from './read-rows.ts';
import { PERSEN, UANG } from './read-ukuran.ts';
import { openTable, type TableReader } from './table-reader.ts';
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

export function parseAnggaran(grid: Grid, tahun: number, temuan: Temuan[]): AnggaranRow[] {
  const reader = openTable(grid, ANGGARAN, tahun, temuan);
  const rows: AnggaranRow[] = [];
  readRows(
    reader,
    COLUMNS,
    (kode) => /^\d+(?:\.\d+)*$/.test(kode),
    (kode) => rows.push(readRow(reader, kode)),
  );
  return rows;
}
