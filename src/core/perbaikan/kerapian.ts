/** Fixes of how words were written: spaces in a Kode, the groups of a NIP, spaces in an address, the name of a period. */
import { type CellValue, cellAddress, type Grid } from '../grid.ts';
import { formatNip } from '../nip.ts';
import { findColumns } from '../parse-tab/find-columns.ts';
import { showCell } from '../parse-tab/read-angka.ts';
import { parsePeriode, ROMAWI } from '../periode.ts';
import type { Column, TabLayout } from '../tab-layout/column.ts';
import type { UsulanPerbaikan } from './usulan.ts';

interface Kerapian {
  /** The text as it should be; the same when nothing is to be done. */
  rapikan: (text: string) => string;
  alasan: string;
}

const SPASI: Kerapian = {
  rapikan: (text) => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim(),
  alasan: 'spasi berlebih',
};

/** By field, in every tab that has it. */
const FIELD: Partial<Record<string, Kerapian>> = {
  kode: SPASI,
  kodeInduk: SPASI,
  nip: { rapikan: (text) => (formatNip(text).length === 21 ? formatNip(text) : text), alasan: 'penulisan NIP 8-6-1-3' },
  email: { rapikan: (text) => text.replace(/[\s\u200b\ufeff]+/g, ''), alasan: 'spasi di alamat email' },
  berlakuMulai: triwulan(),
  paguPerubahanBerlakuMulai: triwulan(),
};

/** `Tw.2`, `Triwulan Il` → `TW II`, as the choices of the column say it. */
function triwulan(): Kerapian {
  return {
    rapikan: (text) => {
      const periode = parsePeriode(text, 0);
      return periode?.jenis === 'triwulan' ? `TW ${ROMAWI[periode.nomor]}` : text;
    },
    alasan: 'penulisan triwulan',
  };
}

/** `Berlaku Mulai` of Pejabat is a day, and its Kode none. */
function kerapianOf(layout: TabLayout, { field, kind, machine }: Column): Kerapian | undefined {
  if (machine || kind === 'tanggal') return undefined;
  return layout.tab === 'Pejabat' && field === 'berlakuMulai' ? undefined : FIELD[field];
}

function usulanSel(
  grid: Grid,
  place: { row: number; column: number; kolom: string; kode: string },
  kerapian: Kerapian,
): UsulanPerbaikan | null {
  const { row, column, kolom, kode } = place;
  const lama: CellValue = grid.values[row - 1]?.[column - 1] ?? '';
  if (typeof lama !== 'string' || lama.trim() === '' || grid.formulas?.[row - 1]?.[column - 1]) return null;
  const teks = kerapian.rapikan(lama);
  if (teks === lama) return null;
  return {
    ...{ tab: grid.tab, row, column, sel: cellAddress(row, column), kode, kolom, lama, teksLama: lama },
    ...{ baru: [{ isi: teks, teks, arti: '' }], pasti: true, angkaTetap: true, alasan: kerapian.alasan },
  };
}

/** @param grid with formulas where the tab has some */
export function usulanKerapian(grid: Grid, layout: TabLayout, tahun: number): UsulanPerbaikan[] {
  const found = findColumns(grid, layout, tahun);
  if (!found) return [];
  const kolom = layout.columns.flatMap((column) => {
    const at = found.columns[column.field];
    const kerapian = kerapianOf(layout, column);
    return at === undefined || !kerapian ? [] : [{ at, kerapian, kolom: found.headers[column.field] ?? column.header }];
  });
  const usulan: UsulanPerbaikan[] = [];
  for (let row = found.headerRow + 1; row <= grid.values.length; row += 1) {
    const kode = SPASI.rapikan(showCell(grid.values[row - 1]?.[(found.columns.kode ?? 0) - 1] ?? ''));
    for (const { at, kerapian, kolom: judul } of kolom) {
      const one = usulanSel(grid, { row, column: at, kolom: judul, kode }, kerapian);
      if (one) usulan.push(one);
    }
  }
  return usulan;
}
