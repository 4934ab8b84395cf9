/** Parses tab Rencana Aksi: the quarterly targets, on one row per indikator or on one per action. */
import type { RencanaAksi, RencanaAksiField } from '../buku-kerja.ts';
import type { Grid } from '../grid.ts';
import type { Reading } from '../indikator.ts';
import { RENCANA_AKSI } from '../tab-layout/perjanjian-kinerja.ts';
import type { Temuan } from '../temuan/temuan.ts';
import type { PlanContext } from './plan-context.ts';
import { BLANK } from './read-angka.ts';
import { readRows } from './read-rows.ts';
import { readUkuran, settleTogether } from './read-ukuran.ts';
import { openTable, type TableReader } from './table-reader.ts';
import { readVersi } from './versi-pk.ts';

type Reader = TableReader<RencanaAksiField>;

const TARGETS = ['targetTw1', 'targetTw2', 'targetTw3', 'targetTw4'] as const;

function readTargets(reader: Reader, kode: string, plan: PlanContext): RencanaAksi['target'] {
  const context = plan.ukuran(kode);
  const cells = TARGETS.map((field) => ({ field, cell: readUkuran(reader, field, context, true) }));
  for (const { field, cell } of cells) plan.decimals.note(kode, 'target', TARGETS.indexOf(field) + 1, cell);
  const [tw1, tw2, tw3, tw4]: (Reading | undefined)[] = settleTogether(reader, cells);
  return [tw1 ?? BLANK, tw2 ?? BLANK, tw3 ?? BLANK, tw4 ?? BLANK];
}

function readRow(reader: Reader, kode: string, plan: PlanContext): RencanaAksi {
  const target = readTargets(reader, kode, plan);
  const { versi, versiPk } = readVersi(reader, 'versiPk');
  return {
    table: reader.table,
    row: reader.row,
    kode,
    rencanaAksi: reader.text('rencanaAksi'),
    target,
    penanggungJawab: reader.text('penanggungJawab'),
    versi,
    versiPk,
  };
}

export function parseRencanaAksi(grid: Grid, tahun: number, plan: PlanContext, temuan: Temuan[]): RencanaAksi[] {
  const reader = openTable(grid, RENCANA_AKSI, tahun, temuan);
  const rows: RencanaAksi[] = [];
  const columns = {
    kode: 'kode',
    content: ['indikator', 'rencanaAksi', ...TARGETS, 'penanggungJawab'],
    figures: TARGETS,
  } as const;
  // Several actions under one merged Kode: the Kode and the indikator stand on the first only.
  const adopt = (): boolean => {
    const above = rows[rows.length - 1];
    if (!above || above.row !== reader.row - 1) return false;
    if (reader.text('rencanaAksi') === '' || reader.word('indikator') !== '') return false;
    if (TARGETS.some((field) => reader.word(field) !== '')) return false;
    reader.kode = above.kode;
    rows.push({ ...readRow(reader, above.kode, plan), versi: above.versi, versiPk: above.versiPk });
    return true;
  };
  readRows(reader, columns, plan.isKnown, (kode) => rows.push(readRow(reader, kode, plan)), adopt);
  return rows;
}
