/** A proposed fix of one cell: what stands there, what would stand there, and why. */
import type { CellContent, CellValue } from '../grid.ts';

/** What the cell would hold. Of several, a person has to say which is meant. */
export interface IsiBaru {
  isi: CellContent;
  /** As people will see it. */
  teks: string;
  /** What choosing it means, in words; `''` when that is plain. */
  arti: string;
}

export interface UsulanPerbaikan {
  tab: string;
  /** From 1. */
  row: number;
  column: number;
  sel: string;
  /** Kode of the row, `''` when it has none. */
  kode: string;
  /** Header of the column. */
  kolom: string;
  lama: CellValue;
  /** As people see it. */
  teksLama: string;
  /** One, or several to choose from. */
  baru: IsiBaru[];
  /** Follows without doubt from what stands there: ticked at first. */
  pasti: boolean;
  /** The figure that the recap reads there stays the same. */
  angkaTetap: boolean;
  /** Why, as a short phrase. */
  alasan: string;
}

/** Known again by it: the cell and what stands there, so that a cell that has changed since is another one. */
export function kunciUsulan({ tab, sel, teksLama }: UsulanPerbaikan): string {
  return `${tab}!${sel}=${teksLama.slice(0, 60)}`;
}
