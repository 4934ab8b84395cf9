/** What the page shows of a workbook, as plain data: texts as people see them, looks resolved, and nothing that has to be computed. */
import type { Area, Border } from '../spreadsheet/model.ts';

/** One cell that shows something or has a look. */
export interface CellView {
  /** Text under its number format, in the workbook's locale. */
  t: string;
  /** Text to be edited, when it differs from `t`: `33,3333333`, `=SUM(A1;B1)`. */
  e?: string;
  /** Holds a formula. */
  f?: true;
  /** number, boolean, error; absent = text or blank. */
  k?: 'n' | 'b' | 'e';
  /** Result of a formula, when it is a number: the page adds up what is selected. */
  v?: number;
  /** Number in `styles`; absent = the plain look. */
  s?: number;
  /** Where a click leads: `#gid=…&range=…`, `https://…`. */
  l?: string;
}

/** A look with conditional formats worked in. */
export interface StyleView {
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontColor?: string;
  background?: string;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
  borders?: { top?: Border; right?: Border; bottom?: Border; left?: Border };
  /** US style pattern, for the page's own format menu. */
  numberFormat?: string;
}

export interface ValidationView {
  areas: Area[];
  kind: 'list' | 'checkbox' | 'other';
  /** Of a list; of a checkbox what it holds when ticked and when not. */
  values: string[];
  /** Refuses other values. */
  strict: boolean;
  help: string;
}

/** What a column of the filter lets through. */
export type FilterColumnView =
  | { kind: 'values'; hidden: string[] }
  | { kind: 'condition'; criteria: string; text: string }
  /** Made by another program in a way that cannot be changed here, only taken away. */
  | { kind: 'foreign' };

export interface ProtectionView {
  /** `null` = the whole tab. */
  area: Area | null;
  open: Area[];
  /** What the protection is called. */
  reason: string;
  /** Only warns, or lets the acting person through: nothing is refused. */
  warningOnly: boolean;
}

/** A chart that lies on the tab. */
export interface ChartView {
  id: number;
  /** The cell under its top left corner, and the pixels from there. */
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  /** Pixels. */
  width: number;
  height: number;
  title: string;
  /** The picture; `null` = of a kind that is not drawn here. */
  svg: string | null;
}

/** Cells by row, then by column, both from 0. */
export type CellsView = Record<number, Record<number, CellView>>;

/** Everything of a tab but its cells. */
export interface SheetFrame {
  id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Pixels by column or row; absent = the default. */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: Area[];
  /** By `row,column`. */
  notes: Record<string, string>;
  validations: ValidationView[];
  protections: ProtectionView[];
  filter: Area | null;
  /** By column of the tab. */
  filterColumns: Record<number, FilterColumnView>;
  /** Hidden by the filter, from top to bottom; not among `hiddenRows`. */
  filteredRows: number[];
  hiddenGridlines: boolean;
  charts: ChartView[];
}

export interface SheetView extends SheetFrame {
  cells: CellsView;
}

export interface WorkbookView {
  id: string;
  name: string;
  locale: string;
  /** Address of the acting person. */
  user: string;
  /** Counts the changes that were shown. */
  version: number;
  styles: StyleView[];
  sheets: SheetView[];
  activeSheetId: number;
}

export interface SheetDelta {
  id: number;
  /** When anything of it changed. */
  frame: SheetFrame | null;
  /** `null` = the cell shows nothing any more. */
  cells: Record<number, Record<number, CellView | null>>;
}

export interface Delta {
  version: number;
  /** Styles added behind those that were shown before. */
  styles: StyleView[];
  sheets: SheetDelta[];
  /** Ids in order, when tabs were added, removed or moved; `null` = as before. */
  order: number[] | null;
  activeSheetId: number;
}
