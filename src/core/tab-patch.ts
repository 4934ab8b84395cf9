/** What is to be written to a tab, as plain data: the writer carries it out with a constant number of calls and knows nothing of the domain. */
import type { CellContent } from './grid.ts';

/** A rectangle of values. Row and column count from 1. */
export interface ValueBlock {
  row: number;
  column: number;
  values: CellContent[][];
}

export interface TextBlock {
  row: number;
  column: number;
  texts: string[][];
}

/** What may stand in the cells of a column. `strict` refuses anything else, otherwise Sheets only marks it. */
export type ChoiceRule =
  | { kind: 'list'; values: readonly string[]; strict: boolean; help?: string }
  /** The cells of a column of another tab, from `fromRow` down. */
  | { kind: 'column'; tab: string; column: number; fromRow: number; help?: string };

/** Formats and choices of one whole column below the header. */
export interface ColumnFormat {
  column: number;
  /** US style pattern, `@` for text. */
  pattern: string;
  choice?: ChoiceRule;
}

/** A conditional-format rule of ours, known again by `key` when it is replaced. */
export interface ColourRule {
  key: string;
  /** Cells, as A1 texts (`H12`, `B3:B9`). */
  areas: string[];
  /** Compared with the first area's own cell when given (`Sangat Tinggi`); without it every cell of the areas is coloured. */
  equals?: string;
  background: string;
  fontColor?: string;
}

/** A cell that leads to another cell of the workbook. */
export interface CellLink {
  text: string;
  gid: number;
  sel: string;
}

/** A look for a rectangle. Only the parts that are given are written. */
export interface LookBlock {
  row: number;
  column: number;
  rows: number;
  columns: number;
  bold?: boolean;
  background?: string;
  fontColor?: string;
  fontSize?: number;
  wrap?: boolean;
  align?: 'left' | 'center' | 'right';
}

/** A chart over cells of the tab, known again by its title. Rows and columns count from 1, sizes are pixels. */
export interface TabChart {
  title: string;
  /** `batang` lie, `kolom` stand. */
  kind: 'batang' | 'kolom';
  /** One column each: first the names, then the figures. */
  areas: { row: number; column: number; rows: number; columns: number }[];
  /** Rows of the areas that name the figures. */
  headers: number;
  /** The cell under its top left corner. */
  at: { row: number; column: number };
  width: number;
  height: number;
  color: string;
  valueTitle: string;
  /** What becomes of it when no chart of that title stands there: people may have taken it away. */
  whenAbsent: 'lay' | 'leave';
}

export interface TabPatch {
  tab: string;
  /** The tab was made just now: it is large enough and holds no rules or protections to be read first. */
  fresh?: boolean;
  values?: ValueBlock[];
  notes?: TextBlock[];
  numberFormats?: TextBlock[];
  fontWeights?: TextBlock[];
  backgrounds?: TextBlock[];
  columnFormats?: { fromRow: number; columns: ColumnFormat[] };
  /** Dropdowns of whole columns, without their formats. */
  choicesOnly?: { fromRow: number; columns: ColumnFormat[] };
  /** How the cells of whole columns sit, from `fromRow` to the end: text of several lines, and its place in the cell. */
  body?: { fromRow: number; column: number; wraps: boolean[]; aligns: ('left' | 'center' | 'right' | null)[] };
  /** Choices of single cells; `null` leaves the cell without one. */
  choices?: { row: number; column: number; rules: (ChoiceRule | null)[][] };
  looks?: LookBlock[];
  /** One column of links. `null` leaves the cell alone. */
  links?: { row: number; column: number; links: (CellLink | null)[] };
  /** Replaces every rule of ours whose key starts with `prefix`; people's own rules stay. */
  colours?: { prefix: string; rules: ColourRule[] };
  /** `fresh`: the tab was made just now and holds no charts. */
  charts?: { fresh: boolean; list: TabChart[] };
  frozen?: { rows: number; columns: number };
  /** Pixels, for `count` columns from `column` on, written in order: a later run wins. */
  columnWidths?: { column: number; count: number; width: number }[];
  /** Protects the tab with a warning, but for the areas that people fill in (A1 texts; open-ended such as `C2:C`). */
  guard?: { description: string; before: readonly string[]; open: string[] };
}
