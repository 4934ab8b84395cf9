/** What a person can do in the grid, as plain data from the page. Rows, columns and counts from 0. */
import type { Area } from '../spreadsheet/model.ts';

export interface TypedText {
  row: number;
  column: number;
  text: string;
}

export type Axis = 'baris' | 'kolom';

/** Parts that are absent stay as they are; `null` takes a colour away. */
export interface LookChange {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontColor?: string | null;
  background?: string | null;
  fontSize?: number;
  fontFamily?: string;
  align?: 'left' | 'center' | 'right' | null;
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
  /** US style pattern. */
  numberFormat?: string;
}

/** What a column of the filter is to let through, as the person has chosen it. */
export type FilterChoice =
  /** Texts as shown that are hidden, `''` = blank cells; none = everything is shown. */
  | { kind: 'values'; hidden: string[] }
  /** `criteria`: member of SpreadsheetApp.BooleanCriteria; `text`: as typed, read by the host as it reads a cell. */
  | { kind: 'condition'; criteria: string; text: string };

export interface LineChange {
  sides: 'semua' | 'luar' | 'dalam' | 'atas' | 'bawah' | 'kiri' | 'kanan' | 'tanpa';
  style: 'tipis' | 'sedang' | 'tebal' | 'putus' | 'titik' | 'ganda';
  /** `#rrggbb` */
  color: string;
}

export type Edit =
  /** Single cells, each as if typed. */
  | { kind: 'ketik'; sheet: number; cells: TypedText[] }
  /** A block from the clipboard, all of it or nothing. The tab grows where it is too small. */
  | { kind: 'tempel'; sheet: number; row: number; column: number; texts: string[][] }
  | { kind: 'kosongkan'; sheet: number; areas: Area[] }
  /** Copies with formulas, looks and rules; a larger target is filled again and again. Pasted: notes, links and merged cells too. */
  | {
      kind: 'salin';
      sheet: number;
      from: Area;
      toSheet: number;
      to: Area;
      what: 'semua' | 'nilai' | 'tampilan';
      pasted?: true;
    }
  /** Cut and pasted: everything goes along, what refers to the cells follows. `row`, `column`: where the top left cell goes. */
  | { kind: 'pindah'; sheet: number; from: Area; toSheet: number; row: number; column: number }
  /** Goes on with the series that `from` begins, over the rest of `whole`, which holds it; lines without one stay as copied. */
  | { kind: 'deret'; sheet: number; from: Area; whole: Area }
  | { kind: 'gabung'; sheet: number; area: Area; how: 'semua' | 'mendatar' | 'menegak' | 'pisah' }
  | { kind: 'garis'; sheet: number; areas: Area[]; lines: LineChange }
  /** Replaces text in cells that are not formulas; protected, refused and filtered-out cells are left alone and counted. */
  | {
      kind: 'ganti';
      sheets: number[];
      find: string;
      replace: string;
      matchCase: boolean;
      wholeCell: boolean;
      only?: { row: number; column: number };
    }
  | { kind: 'tampilan'; sheet: number; areas: Area[]; look: LookChange }
  | { kind: 'catatan'; sheet: number; row: number; column: number; text: string }
  | { kind: 'sisip' | 'hapus'; sheet: number; axis: Axis; at: number; count: number }
  | { kind: 'ukuran'; sheet: number; axis: Axis; from: number; count: number; pixels: number }
  | { kind: 'sembunyi'; sheet: number; axis: Axis; from: number; count: number; hidden: boolean }
  | { kind: 'bekukan'; sheet: number; rows: number; columns: number }
  | { kind: 'urut'; sheet: number; area: Area; column: number; ascending: boolean }
  /** Puts the one filter of the tab on an area, header included; `null` takes it away. */
  | { kind: 'filter'; sheet: number; area: Area | null }
  | { kind: 'filter-kolom'; sheet: number; column: number; choice: FilterChoice }
  | { kind: 'filter-urut'; sheet: number; column: number; ascending: boolean }
  /** Looks again which rows the filter hides, after cells have changed. */
  | { kind: 'filter-terapkan'; sheet: number }
  | { kind: 'tab-baru'; name: string; index: number }
  | { kind: 'tab-hapus'; sheet: number }
  | { kind: 'tab-nama'; sheet: number; name: string }
  | { kind: 'tab-pindah'; sheet: number; index: number }
  | { kind: 'tab-sembunyi'; sheet: number; hidden: boolean }
  | { kind: 'tab-warna'; sheet: number; color: string | null };

/** A refused edit has changed nothing. */
export type EditOutcome =
  /** `warning`: name of a protection that only warns. `told`: what was done, where that cannot be seen. */
  { ok: true; warning: string | null; told?: string } | { ok: false; pesan: string };

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
