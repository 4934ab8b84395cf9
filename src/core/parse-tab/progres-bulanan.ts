/** Parses tab Progres Bulanan: the twelve months of each Kode, for Rasio on two rows. */
import type { ProgresBulananField, ProgresBulananRow } from '../buku-kerja.ts';
import type { Grid } from '../grid.ts';
import { PROGRES_BULANAN } from '../tab-layout/triwulan.ts';
import type { Temuan } from '../temuan/temuan.ts';
import type { PlanContext } from './plan-context.ts';
import { readRows } from './read-rows.ts';
import { ANGKA, readUkuran, settleTogether } from './read-ukuran.ts';
import { wordList } from './read-word.ts';
import { openTable, type TableReader } from './table-reader.ts';

type Reader = TableReader<ProgresBulananField>;

const BULAN = [
  'bulan1',
  'bulan2',
  'bulan3',
  'bulan4',
  'bulan5',
  'bulan6',
  'bulan7',
  'bulan8',
  'bulan9',
  'bulan10',
  'bulan11',
  'bulan12',
] as const;

const KOMPONEN = wordList(['Pembilang', 'Penyebut']);

function readRow(reader: Reader, kode: string, plan: PlanContext): ProgresBulananRow {
  const komponen = reader.choice('komponen', KOMPONEN);
  if (komponen === undefined) reader.unknown('komponen', 'Pembilang atau Penyebut', '');
  const cells = BULAN.map((field) => ({
    field,
    cell: komponen ? reader.angkaCell(field, ANGKA) : readUkuran(reader, field, plan.ukuran(kode), false),
  }));
  return {
    table: reader.table,
    row: reader.row,
    kode,
    komponen: komponen ?? '',
    bulan: settleTogether(reader, cells),
  };
}

/** Nothing is computed from this tab, it is only compared: what is wrong in it blocks no recap. */
function asPeringatan(temuan: Temuan): Temuan {
  return temuan.level === 'galat' ? { ...temuan, level: 'peringatan' } : temuan;
}

export function parseProgresBulanan(
  grid: Grid,
  tahun: number,
  plan: PlanContext,
  temuan: Temuan[],
): ProgresBulananRow[] {
  const own: Temuan[] = [];
  const reader = openTable(grid, PROGRES_BULANAN, tahun, own);
  const rows: ProgresBulananRow[] = [];
  const columns = { kode: 'kode', content: ['indikator', ...BULAN], figures: BULAN } as const;
  readRows(reader, columns, plan.isKnown, (kode) => rows.push(readRow(reader, kode, plan)));
  for (const one of own) temuan.push(asPeringatan(one));
  return rows;
}
