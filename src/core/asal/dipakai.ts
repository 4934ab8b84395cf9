/** The other way round: which figures of the recaps a typed cell goes into, found by tracing each of them. */
import { cellAddress } from '../grid.ts';
import type { Column } from '../tab-layout/column.ts';
import type { AlamatSel } from './asal.ts';
import type { BahanAsal } from './bahan.ts';
import { kataDi, type Letak } from './letak.ts';
import { asalSelAnggaran, asalSelRekap, memakai } from './sel.ts';

export interface Pemakai {
  /** Header of the column: `Realisasi Semester`. */
  kolom: string;
  sel: AlamatSel;
  /** Whose row: a Kode, or what the line is called. */
  baris: string;
}

/** Columns that hold figures made of others. */
const BERANGKA = new Set([
  ...['targetA', 'realisasiA', 'capaianA', 'targetB', 'realisasiB', 'capaianB', 'target', 'realisasi', 'capaian'],
  ...['targetTahunan', 'capaianTahunan', 'targetAkhirRenstra', 'capaianRenstra', 'jumlahRealisasi', 'serapan'],
]);

/** The rows of a tab that may hold figures of a Kode: its own, accounts above it, and lines without a Kode such as means. */
function barisMungkin(letak: Letak, kode: string): number[] {
  const rows: number[] = [];
  for (let row = letak.headerRow + 1; row <= letak.grid.values.length; row += 1) {
    const own = kataDi(letak, 'kode', row);
    const isMean = own === '' && kataDi(letak, 'indikator', row) !== '';
    if (own === kode || isMean || (own !== '' && kode.startsWith(`${own}.`))) rows.push(row);
  }
  return rows;
}

function namaBaris(letak: Letak, row: number): string {
  return kataDi(letak, 'kode', row) || kataDi(letak, 'sasaran', row) || kataDi(letak, 'indikator', row);
}

/**
 * Cells of one tab that the typed cell goes into.
 * @param kepala any cell of the tab, to know its columns
 * @param bahan of the tab's period; `null` for tab Anggaran
 * @param asal the typed cell, and the Kode of its row
 */
export function pemakaiDi(kepala: Letak, bahan: BahanAsal, asal: AlamatSel & { kode: string }): Pemakai[] {
  const isAnggaran = kepala.layout?.tab === 'Anggaran';
  const kolom = (kepala.layout?.columns ?? []).filter(
    (one): one is Column => BERANGKA.has(one.field) && one.machine === true && kepala.columns[one.field] !== undefined,
  );
  // Long means name their operands by cell only: what was found so far counts as the typed cell itself.
  const known: AlamatSel[] = [asal];
  return barisMungkin(kepala, asal.kode).flatMap((row) =>
    kolom.flatMap((one): Pemakai[] => {
      const column = kepala.columns[one.field] ?? 0;
      const letak: Letak = { ...kepala, row, column, kolom: one, diKepala: false };
      const traced = isAnggaran ? asalSelAnggaran(letak, bahan.buku) : asalSelRekap(letak, bahan);
      if (!traced || !known.some((cell) => memakai(traced, cell))) return [];
      const sel = { tab: kepala.grid.tab, sel: cellAddress(row, column) };
      known.push(sel);
      return [{ kolom: one.header, sel, baris: namaBaris(kepala, row) }];
    }),
  );
}
