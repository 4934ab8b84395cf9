/** What the workbook knows of earlier years: their results, from tab Riwayat Capaian. */
import { readAngka } from '../parse-tab/read-angka.ts';
import type { Register, RegisterRow } from '../register.ts';
import { isPersen } from '../satuan.ts';
import type { RiwayatCapaianField } from '../tab-layout/riwayat-capaian.ts';
import type { Ukuran } from './rekap.ts';

/** A number, or the words that stand in its place (a predikat); `null` for a blank cell. */
function readRealisasi(
  { grid, columns }: Register<RiwayatCapaianField>,
  row: RegisterRow<RiwayatCapaianField>,
): Ukuran | null {
  const text = row.text('realisasi');
  if (text === '') return null;
  const format = grid.numberFormats?.[row.row - 1]?.[(columns.realisasi ?? 0) - 1];
  const context = { persen: isPersen(row.text('satuan'), 'Angka'), uang: false, desimal: true };
  const { value } = readAngka(row.value('realisasi'), format, context).reading;
  return value === null ? { value, text } : { value };
}

/** The result of one indikator in an earlier year. */
export interface RiwayatCapaian {
  tahun: number;
  kode: string;
  realisasi: Ukuran;
  /** Per cent; `null` where it was not written down, or cannot be read. */
  capaian: number | null;
}

/** A capaian is per cent in any format: 0,95 in a cell formatted as a percentage is 95. */
function readCapaian(
  { grid, columns }: Register<RiwayatCapaianField>,
  row: RegisterRow<RiwayatCapaianField>,
): number | null {
  const format = grid.numberFormats?.[row.row - 1]?.[(columns.capaian ?? 0) - 1];
  return readAngka(row.value('capaian'), format, { persen: true, uang: false, desimal: true }).reading.value;
}

/** Filled rows in the order of the tab; of several for one Kode and year the first. */
export function riwayatCapaian(register: Register<RiwayatCapaianField>): RiwayatCapaian[] {
  const seen = new Set<string>();
  return register.rows.flatMap((row) => {
    const kode = row.text('kode');
    const tahun = Number(row.text('tahun'));
    const key = `${tahun} ${kode}`;
    if (kode === '' || !Number.isInteger(tahun) || tahun === 0 || seen.has(key)) return [];
    const realisasi = readRealisasi(register, row);
    if (!realisasi) return [];
    seen.add(key);
    return [{ tahun, kode, realisasi, capaian: readCapaian(register, row) }];
  });
}

/** By Kode. @param tahun the year of the workbook */
export function realisasiTahunLalu(riwayat: readonly RiwayatCapaian[], tahun: number): Map<string, Ukuran> {
  return new Map(riwayat.filter((one) => one.tahun === tahun - 1).map(({ kode, realisasi }) => [kode, realisasi]));
}
