/** Parses the quarterly figures of tab Riwayat Capaian, against which this year's are compared. */
import type { RiwayatCapaian } from '../buku-kerja.ts';
import type { Grid } from '../grid.ts';
import { parseRegister, type Register, type RegisterRow } from '../register.ts';
import { isPersen } from '../satuan.ts';
import { RIWAYAT_CAPAIAN, type RiwayatCapaianField } from '../tab-layout/riwayat-capaian.ts';
import { readAngka } from './read-angka.ts';

const QUARTERS = ['realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4'] as const;

function readFigure(
  { grid, columns }: Register<RiwayatCapaianField>,
  row: RegisterRow<RiwayatCapaianField>,
  field: RiwayatCapaianField,
): number | null {
  const format = grid.numberFormats?.[row.row - 1]?.[(columns[field] ?? 0) - 1];
  const context = { persen: isPersen(row.text('satuan'), 'Angka'), uang: false, desimal: true };
  return readAngka(row.value(field), format, context).reading.value;
}

/** Rows with a year and a Kode. The tab tells what was, nothing depends on it: what cannot be read is left out. */
export function parseRiwayatCapaian(grid: Grid): RiwayatCapaian[] {
  const register = parseRegister(grid, RIWAYAT_CAPAIAN);
  if (!register) return [];
  return register.rows.flatMap((row): RiwayatCapaian[] => {
    const [tahun, kode] = [Number(row.text('tahun')), row.text('kode')];
    if (!Number.isInteger(tahun) || tahun === 0 || kode === '') return [];
    const figure = (nomor: 0 | 1 | 2 | 3) => readFigure(register, row, QUARTERS[nomor]);
    return [{ tahun, kode, realisasi: [figure(0), figure(1), figure(2), figure(3)] }];
  });
}
