/** Keeps what an action changes in cells, so that Urungkan Tindakan Terakhir can put it back. */
import type { CellContent, Grid } from '../../core/grid.ts';
import { existingContent } from '../../core/render-tab/column-blocks.ts';
import { formatWaktu } from '../../core/tanggal.ts';
import { type Jejak, muatJejak, packJejak, type SelJejak, unpackJejak } from '../../core/urungkan/jejak.ts';
import { hapusCatatanPanjang, readCatatanPanjang, writeCatatanPanjang } from '../catatan-panjang.ts';
import type { Ports } from '../ports.ts';

const CATATAN = 'urungkan';

/** A cell that is about to be written. Row and column from 1. */
export interface SelDitulis {
  row: number;
  column: number;
  kode: string;
  kolom: string;
  baru: CellContent;
}

/** @param grid the tab before it is written, with formulas and number formats */
export function jejakSel(grid: Grid, sel: SelDitulis): SelJejak {
  const { row, column } = sel;
  return {
    ...sel,
    tab: grid.tab,
    lama: existingContent(grid, row, column),
    formatLama: grid.numberFormats?.[row - 1]?.[column - 1] ?? '',
  };
}

export function buatJejak(ports: Ports, tindakan: string, periode: string, sel: SelJejak[]): Jejak {
  return { tindakan, periode, waktu: formatWaktu(ports.now()), oleh: ports.user(), sel };
}

/**
 * Replaces what was kept of the action before. A few writes of properties.
 * @returns `false` when it is too much to be kept: then nothing is, and the action cannot be taken back
 */
export function catatJejak(ports: Ports, jejak: Jejak): boolean {
  hapusCatatanPanjang(ports, CATATAN);
  if (jejak.sel.length === 0 || !muatJejak(jejak)) return false;
  writeCatatanPanjang(ports, CATATAN, packJejak(jejak));
  return true;
}

export function readJejak(ports: Ports): Jejak | null {
  return unpackJejak(readCatatanPanjang(ports, CATATAN));
}

export function hapusJejak(ports: Ports): void {
  hapusCatatanPanjang(ports, CATATAN);
}
