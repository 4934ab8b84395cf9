/** Reads the rows of a worksheet into a tab: values, numbers of styles, formulas in the file's spelling. */
import { cellKey, type Scalar, type SheetModel } from '../../../host/spreadsheet/model.ts';
import type { KeptSheet } from '../opened.ts';
import { attributesText } from '../xml/build.ts';
import { unescapeText, unescapeXml } from '../xml/text.ts';
import { FormulaReader } from './read-formulas.ts';
import { readInteger, readNumber, serialOfIso } from './read-number.ts';
import { keepRich, readRuns, type SharedStrings } from './read-strings.ts';
import { nameCode, TagScanner } from './tag-scanner.ts';

const ROW = nameCode('row');
const CELL = nameCode('c');
const VALUE = nameCode('v');
const FORMULA = nameCode('f');
const INLINE = nameCode('is');
const SHEET_DATA = nameCode('sheetData');
const REF = nameCode('r');
const STYLE = nameCode('s');
const TYPE = nameCode('t');
const CELL_META = nameCode('cm');
const VALUE_META = nameCode('vm');
const IS_TRUE = new Set(['1', 'true']);
/** Days between the two date systems: 1904-01-01 as a serial of the other. */
const DAYS_1904 = 1462;

export interface CellSource {
  bytes: Buffer;
  shared: SharedStrings;
  styleOfXf: number[];
  isDate: boolean[];
  date1904: boolean;
  /** Numbers of the styles that whole columns have. */
  columnStyles: number[];
}

type Kept = Pick<KeptSheet, 'formulas' | 'cellMarks' | 'rowMarks'>;

/** Adds cells to ragged rows without leaving holes. */
function put<T>(rows: T[][], row: number, column: number, value: T, blank: T): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row];
  if (cells === undefined) return;
  while (cells.length < column) cells.push(blank);
  cells[column] = value;
}

export class CellReader {
  private row = -1;
  private column = -1;
  private xf = 0;
  private marks = '';
  private readonly tags: TagScanner;
  private readonly formulas: FormulaReader;

  constructor(
    private readonly source: CellSource,
    private readonly sheet: SheetModel,
    private readonly kept: Kept,
    start: number,
  ) {
    this.tags = new TagScanner(source.bytes, start);
    this.formulas = new FormulaReader(sheet, kept.formulas);
  }

  /** @returns index behind `</sheetData>`; `start` was behind `<sheetData>` */
  read(): number {
    const tags = this.tags;
    for (;;) {
      tags.nextTag();
      const { name, closing } = tags;
      if (closing) {
        tags.skipAttributes();
        if (name === SHEET_DATA) break;
      } else if (name === CELL) this.readCell();
      else if (name === ROW) this.readRow();
      else tags.skipAttributes();
    }
    this.formulas.finish();
    return tags.at;
  }

  private readRow(): void {
    const { sheet } = this;
    const tags = this.tags;
    this.row++;
    this.column = -1;
    const row: Record<string, string> = {};
    while (tags.nextAttribute() !== 0) row[tags.attributeName()] = tags.value();
    if (row.r !== undefined) this.row = Number(row.r) - 1;
    const height = Number(row.ht ?? 0);
    if (IS_TRUE.has(row.customHeight ?? '') && height > 0)
      sheet.rowHeights.set(this.row, Math.round((height * 96) / 72));
    if (IS_TRUE.has(row.hidden ?? '')) sheet.hiddenRows.add(this.row);
    const { outlineLevel, collapsed } = row;
    if (outlineLevel !== undefined || collapsed !== undefined) {
      this.kept.rowMarks.set(this.row, attributesText({ outlineLevel, collapsed }));
    }
    this.fillRowStyles(IS_TRUE.has(row.customFormat ?? '') ? Number(row.s ?? 0) : -1);
  }

  /** Cells that the file leaves out have the row's style, else the column's. */
  private fillRowStyles(xf: number): void {
    const { columnStyles, styleOfXf } = this.source;
    const style = xf < 0 ? 0 : (styleOfXf[xf] ?? 0);
    if (columnStyles.length === 0 && style === 0) return;
    const { styles } = this.sheet;
    while (styles.length <= this.row) styles.push([]);
    styles[this.row] =
      xf < 0 || style === 0 ? columnStyles.slice() : new Array<number>(Math.max(26, columnStyles.length)).fill(style);
  }

  private readCell(): void {
    const { source } = this;
    const tags = this.tags;
    const { bytes } = source;
    this.column++;
    this.xf = 0;
    this.marks = '';
    let type = 0;
    for (let name = tags.nextAttribute(); name !== 0; name = tags.nextAttribute()) {
      if (name === REF) this.readReference(tags.valueStart, tags.valueEnd);
      else if (name === STYLE) this.xf = readInteger(bytes, tags.valueStart, tags.valueEnd);
      else if (name === TYPE) type = typeCode(bytes, tags.valueStart, tags.valueEnd);
      else if (name === CELL_META || name === VALUE_META) this.marks += ` ${tags.attributeName()}="${tags.value()}"`;
    }
    this.putStyle();
    if (!tags.selfClosed) this.readContent(type);
  }

  private readReference(start: number, end: number): void {
    const { bytes } = this.source;
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const byte = (bytes[at] ?? 0) & 0xdf;
      if (byte < 65 || byte > 90) break;
      column = column * 26 + byte - 64;
    }
    if (column > 0) this.column = column - 1;
    const row = readInteger(bytes, at, end);
    if (row > 0) this.row = row - 1;
  }

  private putStyle(): void {
    const style = this.source.styleOfXf[this.xf] ?? 0;
    const { styles } = this.sheet;
    if (style !== 0 || this.column < (styles[this.row]?.length ?? 0)) put(styles, this.row, this.column, style, 0);
  }

  private readContent(type: number): void {
    const tags = this.tags;
    let value: Scalar = null;
    let isFormula = false;
    for (;;) {
      tags.nextTag();
      const { name, closing } = tags;
      if (closing) {
        tags.skipAttributes();
        if (name === CELL) break;
      } else if (name === FORMULA) {
        isFormula = this.formulas.read(tags, this.row, this.column);
      } else {
        tags.skipAttributes();
        if (tags.selfClosed) continue;
        if (name === VALUE) value = this.valueOf(type, tags.at, tags.textEnd());
        else if (name === INLINE) value = this.readInline();
      }
    }
    this.putValue(value === '' && !isFormula ? null : value);
  }

  private readInline(): string {
    const { source } = this;
    const tags = this.tags;
    const start = tags.at;
    const { text, isRich } = readRuns(tags, INLINE);
    const end = source.bytes.lastIndexOf('</', tags.at - 1);
    if (isRich) keepRich(source.shared, text, source.bytes.toString('utf8', start, end));
    return text;
  }

  private putValue(value: Scalar): void {
    if (value !== null) put(this.sheet.values, this.row, this.column, value, null);
    const key = cellKey(this.row, this.column);
    if (this.marks !== '') this.kept.cellMarks.set(key, { attributes: this.marks, value });
    this.formulas.keepValue(key, value, this.marks.includes(' cm='));
  }

  private valueOf(type: number, start: number, end: number): Scalar {
    const { bytes, shared, date1904, isDate } = this.source;
    switch (type) {
      case SHARED:
        return shared.texts[readInteger(bytes, start, end)] ?? null;
      case TEXT:
        return unescapeText(bytes.toString('utf8', start, end));
      case BOOLEAN:
        return IS_TRUE.has(bytes.toString('latin1', start, end).trim());
      case ERROR:
        return { error: unescapeXml(bytes.toString('latin1', start, end)) };
      case DATE: {
        const serial = serialOfIso(bytes.toString('latin1', start, end));
        return Number.isNaN(serial) ? bytes.toString('utf8', start, end) : serial;
      }
      default: {
        const number = readNumber(bytes, start, end);
        if (Number.isNaN(number)) return start === end ? null : unescapeText(bytes.toString('utf8', start, end));
        return date1904 && isDate[this.xf] ? number + DAYS_1904 : number;
      }
    }
  }
}

const SHARED = 1;
const TEXT = 2;
const BOOLEAN = 3;
const ERROR = 4;
const DATE = 5;

/** `s`, `str`, `inlineStr`, `b`, `e`, `d`, `n`. */
function typeCode(bytes: Buffer, start: number, end: number): number {
  switch (bytes[start]) {
    case 115:
      return end - start === 1 ? SHARED : TEXT;
    case 98:
      return BOOLEAN;
    case 101:
      return ERROR;
    case 100:
      return DATE;
    case 105:
      return TEXT;
    default:
      return 0;
  }
}
