/** What an .xlsx of ours holds, as plain data: cells with a few named looks, choices, protection and print set-up. */

/** Blank is `null` or `''`. Text stays text, whatever it looks like. A Date is a wall clock's. */
export type XlsxValue = string | number | boolean | Date | null;

/**
 * `headerTyped` and `headerMachine` stand over columns that people fill in and over those that are made; `locked` is a grey cell
 * that is not to be changed, `input` a bordered cell to be filled in: in a protected sheet the only kind that can be.
 */
export type XlsxStyle = 'plain' | 'title' | 'note' | 'strong' | 'headerTyped' | 'headerMachine' | 'locked' | 'input';

export interface XlsxCell {
  value: XlsxValue;
  style?: XlsxStyle;
  /** US style pattern, `@` for text. Without it `General`, for a Date `d mmm yyyy`. */
  format?: string;
  wrap?: boolean;
}

/** A dropdown. Rows and columns count from 1. `strict` refuses other values, otherwise a hint is shown. */
export interface XlsxChoice {
  row: number;
  column: number;
  rows: number;
  columns: number;
  values: readonly string[];
  strict?: boolean;
  help?: string;
}

export interface XlsxSheet {
  /** Name of the tab: cut to 31 characters, without what Excel forbids, made unique. */
  nama: string;
  /** From A1. Rows may be of unequal length. */
  rows: readonly (readonly (XlsxCell | XlsxValue)[])[];
  /** Pixels from column A on; a blank place keeps the usual width. */
  columnWidths?: readonly (number | undefined)[];
  /** Points by row, counted from 1, until the row is edited and fits its text anew. */
  rowHeights?: Readonly<Record<number, number>>;
  frozen?: { rows: number; columns: number };
  choices?: readonly XlsxChoice[];
  /** Without a password: only cells of style `input` can be changed. */
  protected?: boolean;
  /** Landscape, as wide as one page. `repeatRows` stand at the top of each page, from 1. */
  print?: { repeatRows?: { first: number; last: number }; kertas?: 'A4' | 'F4' };
  hidden?: boolean;
}
