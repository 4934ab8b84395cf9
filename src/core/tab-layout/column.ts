/** What the layout of a tab says: its columns in the order of the setup, how they are found, formatted and guarded. */

/** How a column's cells are formatted and what may be chosen in them. */
export type ColumnKind = 'teks' | 'panjang' | 'angka' | 'persen' | 'rupiah' | 'bulat' | 'tanggal' | 'waktu' | 'tautan';

export interface Column<Field extends string = string> {
  field: Field;
  /** Text that the setup writes. */
  header: string;
  /** Other texts by which people name the column. */
  synonyms?: readonly string[];
  /** Must exist: its absence is HEADER_MISSING. */
  required?: boolean;
  /** Made by the add-on: protected with a warning. */
  machine?: boolean;
  kind: ColumnKind;
  /** Pixels. */
  width: number;
  /** Choices of a dropdown. `strict` refuses other values. */
  options?: { values: readonly string[]; strict: boolean } | { fromTab: string; header: string };
  /** Shown as help when the cell is chosen. */
  help?: string;
}

export interface TabLayout<Field extends string = string> {
  tab: string;
  columns: readonly Column<Field>[];
  /** Row of the header line in tabs that the setup makes, from 1: input tabs 1, result tabs 4. */
  headerRow: number;
  /** Columns frozen from the left. */
  frozenColumns: number;
  /** The whole tab is made by the add-on. */
  machine: boolean;
}

/** A dropdown over fixed words; unless `strict` is false it refuses every other value. */
export function choice(values: readonly string[], strict = true): { values: readonly string[]; strict: boolean } {
  return { values, strict };
}

/** A dropdown over the units listed in tab Unit Kerja. */
export const UNIT_KERJA_OPTIONS = { fromTab: 'Unit Kerja', header: 'Unit Kerja' } as const;
