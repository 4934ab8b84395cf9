/** The workbook in memory: what the spreadsheet services read and write and the .xlsx codec loads and saves. Everything counts from 0. */

/** A spreadsheet error as a value, `#REF!` for instance. */
interface ErrorValue {
  error: string;
}

/** Dates are serial numbers (days since 1899-12-30, wall clock of the workbook's zone) under a date format. `null` = blank. */
export type Scalar = number | string | boolean | ErrorValue | null;

export interface Border {
  /** In the words of .xlsx: `thin`, `medium`, `thick`, `dotted`, `dashed`, `double` … */
  style: string;
  /** `#rrggbb` */
  color: string;
}

/** One look of a cell. Absent = the workbook's default. Frozen once interned. */
export interface CellStyle {
  /** US style pattern, `#,##0.00`; absent = General (`@` = text). */
  numberFormat?: string;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  /** `#rrggbb` */
  fontColor?: string;
  /** `#rrggbb` */
  background?: string;
  horizontalAlignment?: 'left' | 'center' | 'right';
  verticalAlignment?: 'top' | 'middle' | 'bottom';
  /** Absent = text runs over into empty neighbours, `false` = it is cut off. */
  wrap?: boolean;
  borders?: { top?: Border; right?: Border; bottom?: Border; left?: Border };
  /** .xlsx cell lock; absent = locked, as Excel has it. */
  locked?: boolean;
  /** Parts of a foreign style we do not use, kept for the file (JSON of the codec's own). */
  foreign?: string;
}

/** Styles by number: 0 is the default style. Equal styles share a number. */
export class StyleTable {
  private readonly styles: CellStyle[] = [{}];
  private readonly numbers = new Map<string, number>([['{}', 0]]);

  get(id: number | undefined): CellStyle {
    return this.styles[id ?? 0] ?? {};
  }

  intern(style: CellStyle): number {
    const entries = Object.entries(style).filter(([, value]) => value !== undefined);
    const key = JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.styles.push(Object.freeze(Object.fromEntries(entries)));
    this.numbers.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }
}

/** A rectangle, ends included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A data validation rule in Sheets' terms, and the cells it guards. Areas of two rules never overlap. */
export interface ValidationModel {
  areas: Area[];
  /** Name of a SpreadsheetApp.DataValidationCriteria member. */
  criteria: string;
  /** Lists: one entry, the array of the values. Ranges: A1 with the tab's name. Otherwise numbers, texts, formulas, serial dates. */
  args: (string | number | boolean | string[])[];
  showDropdown: boolean;
  /** `false` = refuse. */
  allowInvalid: boolean;
  helpText: string | null;
}

export interface ConditionalModel {
  areas: Area[];
  condition:
    | { kind: 'formula'; formula: string }
    /** Name of a SpreadsheetApp.BooleanCriteria member other than CUSTOM_FORMULA. */
    | { kind: 'boolean'; criteria: string; args: (string | number)[] }
    /** A rule of the file that we do not use: kept as the codec's own JSON. */
    | { kind: 'foreign'; json: string };
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
}

export interface ProtectionModel {
  id: number;
  /** `null` = the whole sheet. */
  area: Area | null;
  /** Areas of a sheet protection that stay open. */
  unprotected: Area[];
  description: string;
  warningOnly: boolean;
  /** E-mail addresses; the owner can always edit. */
  editors: string[];
  domainEdit: boolean;
  /** Made in a workbook shared by link, and nobody was let in or shut out by name since: open to everybody. */
  everyone?: boolean;
  /** A lock that the .xlsx came with (not one of ours): kept as a real Excel lock, as the codec's own JSON. */
  foreign?: string;
}

/** What one column of a filter lets through. */
export type FilterCriterion =
  /** Rows whose cell shows one of these texts are hidden; `''` = blank cells. */
  | { kind: 'values'; hidden: string[] }
  /** Name of a SpreadsheetApp.BooleanCriteria member; rows that do not meet it are hidden. */
  | { kind: 'condition'; criteria: string; args: (string | number)[] }
  /** A filter of the file that is not ours (colours, top ten …), word for word: its rows stay as the file has them. */
  | { kind: 'foreign'; xml: string };

export interface LinkRun {
  start: number;
  end: number;
  url: string;
}

/** A chart that lies on a sheet. */
export interface ChartModel {
  /** From 1, through the whole workbook; 0 = not on a sheet yet. */
  id: number;
  /** `OTHER`: came with the file and is of a kind that we do not draw. */
  type: 'BAR' | 'COLUMN' | 'OTHER';
  /** The first column holds the names, each further one is a series. */
  areas: Area[];
  /** Rows of the areas that name the series. */
  headers: number;
  /** The cell under its top left corner, and the pixels from there. */
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
  /** Pixels. */
  width: number;
  height: number;
  /** As scripts set them. */
  options: Record<string, unknown>;
  /** Its place among the things drawn on the sheet of the file, which it keeps word for word; `null` = made or changed here. */
  kept: number | null;
}

export interface SheetModel {
  id: number;
  name: string;
  hidden: boolean;
  /** `null` = none. */
  tabColor: string | null;
  /** Size of the grid; values beyond it do not exist. */
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Ragged, row-major. A formula's cell holds its last result. */
  values: Scalar[][];
  /** By `cellKey`. Sheets style: starts with `=`, `;` between arguments, `.` in decimals (whatever the locale), English names. */
  formulas: Map<number, string>;
  /** Ragged, numbers of the StyleTable. */
  styles: number[][];
  notes: Map<number, string>;
  links: Map<number, LinkRun[]>;
  validations: ValidationModel[];
  conditionals: ConditionalModel[];
  merges: Area[];
  protections: ProtectionModel[];
  charts: ChartModel[];
  /** Pixels, by column or row; absent = default (100 and 21). */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  /** Header row included. */
  filter: Area | null;
  /** By column of the sheet; columns that let everything through are absent. */
  filterColumns: Map<number, FilterCriterion>;
  /** Rows that the filter hides; those that a person hid are in `hiddenRows`. */
  filteredRows: Set<number>;
  hiddenGridlines: boolean;
}

export interface WorkbookModel {
  /** Stable id, as SpreadsheetApp.getId() gives it. */
  id: string;
  name: string;
  /** `id_ID` and so on. */
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
  sheets: SheetModel[];
  styles: StyleTable;
  /** A1 text with quoted tab name, as `'Triwulan I'!A1:B2`. */
  namedRanges: Map<string, { sheetId: number; area: Area }>;
  /** PropertiesService.getDocumentProperties(). */
  documentProperties: Map<string, string>;
  activeSheetId: number;
  /** Notices from reading: formulas we cannot compute, foreign parts and what becomes of them. */
  notices: string[];
}

const COLUMNS = 1 << 15;

/** One number for a cell: Excel's 16,384 columns fit. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function rowOfKey(key: number): number {
  return Math.floor(key / COLUMNS);
}

export function columnOfKey(key: number): number {
  return key % COLUMNS;
}
