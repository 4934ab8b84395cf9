/** Results of earlier years out of another workbook of ours: what its quarters give, and what its own Riwayat Capaian holds. */
import type { Grid } from '../grid.ts';
import { parseBukuKerja } from '../parse-tab/parse-buku-kerja.ts';
import type { Tanggal } from '../periode.ts';
import { parseRegister, type Register, type RegisterEntry } from '../register.ts';
import { RIWAYAT_CAPAIAN, type RiwayatCapaianField } from '../tab-layout/riwayat-capaian.ts';
import { findByName } from '../tab-layout/tab-name.ts';
import { hasilBaru, hasilTahunan } from './hasil-tahunan.ts';

type Entry = RegisterEntry<RiwayatCapaianField>;

export interface ImporRiwayat {
  /** The year of that workbook, 0 when it names none. */
  tahun: number;
  /** Rows to be added, the earliest year first. */
  entries: Entry[];
  /** How many rows it has that are on record here already: these stay as they are. */
  sudahAda: number;
  /** Kode of its own year whose results are not complete. */
  belumLengkap: string[];
}

const FIELDS = RIWAYAT_CAPAIAN.columns.map(({ field }) => field);

/** Rows of its Riwayat Capaian as they stand, without those that name no year or Kode. */
function recorded(grids: readonly Grid[]): Entry[] {
  const grid = findByName(grids, RIWAYAT_CAPAIAN.tab);
  const register = grid ? parseRegister(grid, RIWAYAT_CAPAIAN) : null;
  return (register?.rows ?? []).flatMap((row): Entry[] => {
    const tahun = Number(row.text('tahun'));
    if (!Number.isInteger(tahun) || tahun === 0 || row.text('kode') === '') return [];
    const cells = FIELDS.map((field) => {
      const value = row.value(field);
      return [field, typeof value === 'boolean' || value === '' ? null : value] as const;
    });
    return [{ ...Object.fromEntries(cells), tahun, kode: row.text('kode') }];
  });
}

const order = (a: Entry, b: Entry): number => Number(a.tahun) - Number(b.tahun);

/**
 * Only years before that of this workbook count. A year and Kode that stand here already are never written again.
 * @param grids tabs of the other workbook, with number formats
 * @param register Riwayat Capaian of this workbook
 * @param tahunIni year of this workbook
 */
export function imporRiwayat(
  grids: readonly Grid[],
  register: Register<RiwayatCapaianField>,
  tahunIni: number,
  today: Tanggal,
  sumber: string,
): ImporRiwayat {
  const buku = parseBukuKerja([...grids], 0);
  const { tahun } = buku.pengaturan;
  const own = tahun > 0 && buku.indikator.length > 0 ? hasilTahunan(buku, today, sumber) : null;
  const filled = (own?.entries ?? []).filter(({ realisasi }) => realisasi !== null);
  const all = [...recorded(grids), ...filled].filter((entry) => Number(entry.tahun) < tahunIni).sort(order);
  const once = [...new Map(all.map((entry) => [`${entry.tahun}\u0001${entry.kode}`, entry])).values()];
  const entries = hasilBaru(register, once);
  return { tahun, entries, sudahAda: once.length - entries.length, belumLengkap: own?.belumLengkap ?? [] };
}
