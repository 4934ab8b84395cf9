/** Writes the rows of a tab as XML in pieces: the whole of a large worksheet never stands in memory. */
import {
  cellKey,
  columnOfKey,
  rowOfKey,
  type Scalar,
  type SheetModel,
  type StyleTable,
} from '../../../host/spreadsheet/model.ts';
import { cellName, columnName } from '../address.ts';
import { toFileFormula } from '../formula/translate.ts';
import type { Tabs } from '../links/location.ts';
import type { KeptFormula, KeptSheet } from '../opened.ts';
import type { StyleWriter } from '../styles/style-writer.ts';
import { escapeFormula, escapeText, spaceAttribute } from '../xml/text.ts';
import { RowFit } from './row-fit.ts';
import { MAX_TEXT, type StringTable } from './string-table.ts';

const PIECE = 1 << 17;

export interface CellTarget {
  styles: StyleWriter;
  /** The model's looks, by which rows are fitted to their texts. */
  looks: StyleTable;
  strings: StringTable;
  tabs: Tabs;
  /** Numbers of the styles of whole columns. */
  columnFormats: number[];
}

function sameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) return a.error === b.error;
  return a === b;
}

export class CellWriter {
  private readonly xfs: number[] = [];
  /** How far formulas reach in each row: a formula without a result has no value. */
  private readonly formulaWidths = new Map<number, number>();
  private readonly hasFormulas: boolean;
  private readonly hasMarks: boolean;
  private readonly fit: RowFit;

  constructor(
    private readonly sheet: SheetModel,
    private readonly kept: KeptSheet | undefined,
    private readonly target: CellTarget,
  ) {
    for (const key of sheet.formulas.keys()) {
      const row = rowOfKey(key);
      this.formulaWidths.set(row, Math.max(this.formulaWidths.get(row) ?? 0, columnOfKey(key) + 1));
    }
    this.hasFormulas = sheet.formulas.size > 0 || (kept?.formulas.size ?? 0) > 0;
    this.fit = new RowFit(sheet, target.looks);
    this.hasMarks = (kept?.cellMarks.size ?? 0) > 0;
  }

  *pieces(): Iterable<string> {
    let piece = '<sheetData>';
    const height = this.height();
    for (let row = 0; row < height; row++) {
      piece += this.rowXml(row);
      if (piece.length > PIECE) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sheetData>`;
  }

  private height(): number {
    const { values, styles, rowHeights, hiddenRows, filteredRows, maxRows } = this.sheet;
    let height = Math.max(values.length, styles.length);
    const marks = this.kept?.rowMarks.keys() ?? [];
    for (const rows of [this.formulaWidths.keys(), rowHeights.keys(), hiddenRows, filteredRows, marks]) {
      for (const row of rows) if (row >= height) height = row + 1;
    }
    return Math.min(height, maxRows);
  }

  private rowXml(row: number): string {
    const { sheet, kept } = this;
    let attributes = kept?.rowMarks.get(row) ?? '';
    const pixels = sheet.rowHeights.get(row);
    const fitted = pixels === undefined ? this.fit.heightOf(row) : null;
    if (pixels !== undefined) attributes += ` ht="${(pixels * 72) / 96}" customHeight="1"`;
    else if (fitted !== null) attributes += ` ht="${fitted}"`;
    if (sheet.hiddenRows.has(row) || sheet.filteredRows.has(row)) attributes += ' hidden="1"';
    const cells = this.cellsXml(row);
    return cells === '' && attributes === '' ? '' : `<row r="${row + 1}"${attributes}>${cells}</row>`;
  }

  private cellsXml(row: number): string {
    const { columnFormats } = this.target;
    const values = this.sheet.values[row];
    const styles = this.sheet.styles[row];
    const width = Math.max(
      values?.length ?? 0,
      styles?.length ?? 0,
      columnFormats.length,
      this.formulaWidths.get(row) ?? 0,
    );
    const end = `${row + 1}"`;
    let cells = '';
    for (let column = 0; column < width; column++) {
      const value = values?.[column] ?? null;
      const style = styles?.[column] ?? 0;
      const content = this.hasFormulas
        ? this.formulaOrValue(row, column, value)
        : value === null
          ? ''
          : this.valueXml(value);
      if (content === '' && style === (columnFormats[column] ?? 0)) continue;
      const xf = this.xfOf(style);
      // LibreOffice gives a cell without `s` the format of its column, Excel the default.
      const format = xf === 0 && (columnFormats[column] ?? 0) === 0 ? '' : ` s="${xf}"`;
      cells += `<c r="${columnName(column)}${end}${format}${this.hasMarks ? this.marksAt(row, column, value) : ''}`;
      cells += content === '' ? '/>' : `${content}</c>`;
    }
    return cells;
  }

  private xfOf(style: number): number {
    let xf = this.xfs[style];
    if (xf === undefined) {
      xf = this.target.styles.xfOf(style);
      this.xfs[style] = xf;
    }
    return xf;
  }

  private marksAt(row: number, column: number, value: Scalar): string {
    const marks = this.kept?.cellMarks.get(cellKey(row, column));
    return marks !== undefined && sameValue(marks.value, value) ? marks.attributes : '';
  }

  /** Type, `>` and content of a cell; the start tag is still open. */
  private valueXml(value: Exclude<Scalar, null>): string {
    if (typeof value === 'number') return Number.isFinite(value) ? `><v>${value}</v>` : ' t="e"><v>#NUM!</v>';
    if (typeof value === 'string') return ` t="s"><v>${this.target.strings.numberOf(value)}</v>`;
    if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v>`;
    return ` t="e"><v>${escapeText(value.error)}</v>`;
  }

  private formulaOrValue(row: number, column: number, value: Scalar): string {
    const key = cellKey(row, column);
    const formula = this.sheet.formulas.get(key);
    const special = this.kept?.formulas.get(key);
    if (formula === undefined && (special === undefined || special.formula !== null || !isGood(special, null, value))) {
      return value === null ? '' : this.valueXml(value);
    }
    const xml = isGood(special, formula ?? null, value)
      ? special.xml
      : formulaXml(formula ?? '', value, this.target.tabs, cellName(row, column));
    if (value === null) return `>${xml}`;
    if (typeof value !== 'string') return this.valueXml(value).replace('>', () => `>${xml}`);
    return ` t="str">${xml}<v${spaceAttribute(value)}>${escapeText(value.slice(0, MAX_TEXT))}</v>`;
  }
}

/** Whether the file's own words still say what the model says. */
function isGood(special: KeptFormula | undefined, formula: string | null, value: Scalar): special is KeptFormula {
  return special !== undefined && special.formula === formula && (!special.exact || sameValue(special.value, value));
}

function formulaXml(formula: string, value: Scalar, tabs: Tabs, cell: string): string {
  const array = /^=ARRAYFORMULA\((.*)\)$/is.exec(formula);
  const inner = array?.[1];
  if (inner !== undefined && isOneCall(inner)) {
    return `<f t="array" ref="${cell}">${escapeFormula(toFileFormula(`=${inner}`, value, tabs))}</f>`;
  }
  const text = toFileFormula(formula, value, tabs);
  return `<f${spaceAttribute(text)}>${escapeFormula(text)}</f>`;
}

/** Whether the parentheses of `ARRAYFORMULA(…)` end the formula: `(a)+(b)` inside would not be balanced. */
function isOneCall(inner: string): boolean {
  let depth = 0;
  for (const char of inner.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '')) {
    if (char === '(') depth++;
    else if (char === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
