/** Reads the cells of one worksheet into rectangles of values and number formats. */
import type { CellValue } from '../grid.ts';
import { TextGatherer } from './read-strings.ts';
import { type CellFormat, GENERAL } from './read-styles.ts';
import { scanXml, type Tag } from './scan-xml.ts';
import { fromIsoText, fromSerial } from './serial-date.ts';
import { XlsxError } from './xlsx-error.ts';
import { unescapeCellText } from './xml-text.ts';

export interface FileContext {
  strings: readonly string[];
  styles: readonly CellFormat[];
  is1904: boolean;
  /** Cells that the tabs of the workbook may still span together; each tab takes its own away. */
  ruang: { sel: number };
}

/** Cells of the rectangles that all tabs may span together: stray cells in their last rows must not fill the memory. */
export const MOST_CELLS = 1_000_000;

/** A formula whose result the file does not hold: said as an error of the sheet, never read as a blank. */
const NOT_CALCULATED = '#CALC!';

interface Found {
  row: number;
  column: number;
  value: CellValue;
  pattern: string;
}

/** `AB12` → row 12, column 28; `null` when it is no address. */
function placeOf(address: string | undefined): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address ?? '');
  if (!parts) return null;
  const letters = (parts[1] ?? '').toUpperCase();
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return { row: Number(parts[2]), column };
}

class SheetReader {
  readonly found: Found[] = [];
  private readonly context: FileContext;
  private readonly gatherer = new TextGatherer();
  private row = 0;
  private column = 0;
  private type = '';
  private format = GENERAL;
  private content = '';
  private hasFormula = false;
  private isInValue = false;

  constructor(context: FileContext) {
    this.context = context;
  }

  open(tag: Tag): void {
    if (tag.name === 'row') this.openRow(tag);
    else if (tag.name === 'c') this.openCell(tag);
    else if (tag.name === 'v') this.isInValue = true;
    else if (tag.name === 'f') this.hasFormula = true;
    else this.gatherer.open(tag.name);
  }

  text(piece: string): void {
    if (this.isInValue) this.content += piece;
    else this.gatherer.text(piece);
  }

  close(name: string): void {
    if (name === 'v') this.isInValue = false;
    else if (name === 'c') this.closeCell();
    else this.gatherer.close(name);
  }

  /** Rows and cells without an address follow the one before them. */
  private openRow(tag: Tag): void {
    const row = Number(tag.attribute('r'));
    this.row = row > 0 ? row : this.row + 1;
    this.column = 0;
  }

  private openCell(tag: Tag): void {
    const place = placeOf(tag.attribute('r'));
    this.row = place?.row ?? this.row;
    this.column = place?.column ?? this.column + 1;
    this.type = tag.attribute('t') ?? 'n';
    this.format = this.context.styles[Number(tag.attribute('s') ?? 0)] ?? GENERAL;
    this.content = '';
    this.hasFormula = false;
    this.gatherer.take();
  }

  private closeCell(): void {
    const inline = this.gatherer.take();
    const value = this.valueOf(inline);
    if (value === '') return;
    this.found.push({ row: this.row, column: this.column, value, pattern: this.format.pattern });
  }

  private valueOf(inline: string): CellValue {
    const text = this.content;
    switch (this.type) {
      case 'inlineStr':
        return inline;
      case 'str':
        return unescapeCellText(text);
      case 's':
        return text === '' ? '' : (this.context.strings[Number(text)] ?? '');
      default:
        if (text === '') return this.hasFormula ? NOT_CALCULATED : '';
        return this.plainValue(text.trim());
    }
  }

  private plainValue(text: string): CellValue {
    if (this.type === 'b') return text === '1' || text.toLowerCase() === 'true';
    if (this.type === 'e') return text;
    if (this.type === 'd') return fromIsoText(text) ?? text;
    return this.numberOf(text);
  }

  private numberOf(content: string): CellValue {
    const value = Number(content);
    if (!Number.isFinite(value)) return content;
    return this.format.isDate ? (fromSerial(value, this.context.is1904) ?? value) : value;
  }
}

/** @throws XlsxError when the part is damaged, or its cells span too large an area */
export function readCells(source: string, context: FileContext): { values: CellValue[][]; numberFormats: string[][] } {
  const reader = new SheetReader(context);
  scanXml(source, {
    open: (tag) => reader.open(tag),
    text: (piece) => reader.text(piece),
    close: (name) => reader.close(name),
  });
  let [rows, columns] = [1, 1];
  for (const { row, column } of reader.found) {
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  context.ruang.sel -= rows * columns;
  if (context.ruang.sel < 0) throw new XlsxError('besar');
  const values = Array.from({ length: rows }, () => new Array<CellValue>(columns).fill(''));
  const numberFormats = Array.from({ length: rows }, () => new Array<string>(columns).fill('General'));
  for (const { row, column, value, pattern } of reader.found) {
    const [line, formats] = [values[row - 1], numberFormats[row - 1]];
    if (line) line[column - 1] = value;
    if (formats) formats[column - 1] = pattern;
  }
  return { values, numberFormats };
}
