/** Reads one worksheet in two steps: first its cells, then, once every tab has its id, what points to other tabs. */
import type { SheetModel } from '../../../host/spreadsheet/model.ts';
import { columnOfKey, rowOfKey } from '../../../host/spreadsheet/model.ts';
import { NEW_COLUMNS, NEW_ROWS, newSheetModel } from '../../../host/spreadsheet/new-model.ts';
import { clip, MAX_COLUMNS, MAX_ROWS, parseArea } from '../address.ts';
import { CellReader } from '../cells/read-cells.ts';
import type { SharedStrings } from '../cells/read-strings.ts';
import { readConditionals } from '../conditional/read-conditionals.ts';
import { toModelFormula } from '../formula/translate.ts';
import { readLinks } from '../links/read-links.ts';
import { readNotes } from '../notes/read-notes.ts';
import type { KeptSheet } from '../opened.ts';
import type { Package } from '../package/package.ts';
import type { StyleSheet } from '../styles/stylesheet.ts';
import { readValidations, type ValidationContext } from '../validation/read-validations.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, parseXml } from '../xml/parse.ts';
import { columnStyles, readColumns } from './columns.ts';
import { foreignProtection } from './protection.ts';
import { readView } from './view.ts';

/** Rows that have only a format are read this far below the last row with content. */
const FORMAT_ROWS = 20_000;

export interface SheetEntry {
  name: string;
  path: string;
  fileId: number;
  position: number;
  state: string | undefined;
}

export interface FileContext {
  file: Package;
  styles: StyleSheet;
  shared: SharedStrings;
  date1904: boolean;
}

export interface SheetReading {
  sheet: SheetModel;
  kept: KeptSheet;
  /** Numbers of the styles that whole columns have. */
  columnStyles: number[];
  losses: string[];
}

/** Bytes from `<sheetData …>` on; `-1` when the part has none. */
function startOfCells(bytes: Buffer): { start: number; content: number; isEmpty: boolean } {
  let at = bytes.indexOf('sheetData');
  while (at >= 0 && bytes[at - 1] !== 0x3c && bytes[at - 1] !== 0x3a) at = bytes.indexOf('sheetData', at + 9);
  if (at < 0) return { start: -1, content: -1, isEmpty: true };
  const close = bytes.indexOf('>', at);
  return { start: bytes.lastIndexOf('<', at), content: close + 1, isEmpty: bytes[close - 1] === 0x2f };
}

function emptyKept(entry: SheetEntry, root: XmlElement, file: Package): KeptSheet {
  return {
    ...entry,
    root,
    relationships: file.relationships(entry.path),
    formulas: new Map(),
    cellMarks: new Map(),
    rowMarks: new Map(),
    validations: [],
    foreignValidations: [],
    conditionals: [],
    tooltips: new Map(),
    notes: null,
  };
}

function withoutBom(text: string): string {
  return text.replace(/^\ufeff/, '');
}

/** Cells, merges, sizes, view and notes; formulas still as in the file, the id still the file's number. */
export function readSheetCells(entry: SheetEntry, { file, styles, shared, date1904 }: FileContext): SheetReading {
  const bytes = file.bytes(entry.path) ?? Buffer.from('<worksheet/>');
  const { start, content, isEmpty } = startOfCells(bytes);
  const head = start < 0 ? bytes.toString('utf8') : bytes.toString('utf8', 0, start);
  const sheet = newSheetModel(entry.fileId, entry.name);
  const maps = { formulas: new Map(), cellMarks: new Map(), rowMarks: new Map() };
  let end = content;
  // Whole-column formats stand in front of the cells; the head is closed to be read as XML of its own.
  const ofColumns = columnStyles(
    parseXml(start < 0 ? withoutBom(head) : `${withoutBom(head)}${endTagOf(head)}`),
    styles.styleOfXf,
  );
  if (!isEmpty) {
    const source = {
      bytes,
      shared,
      date1904,
      styleOfXf: styles.styleOfXf,
      isDate: styles.isDate,
      columnStyles: ofColumns,
    };
    end = new CellReader(source, sheet, maps, content).read();
  }
  const root = parseXml(withoutBom(start < 0 ? head : `${head}<sheetData/>${bytes.toString('utf8', end)}`));
  const kept = { ...emptyKept(entry, root, file), ...maps };
  const losses = trimFormats(sheet);
  readRest(sheet, kept, styles);
  readNotes(kept, sheet, file);
  growGrid(sheet);
  return { sheet, kept, columnStyles: ofColumns, losses };
}

function endTagOf(head: string): string {
  const name = /<((?:\w+:)?worksheet|(?:\w+:)?\w*sheet)\b/i.exec(head)?.[1] ?? 'worksheet';
  return `</${name}>`;
}

function trimFormats(sheet: SheetModel): string[] {
  const limit = Math.max(sheet.values.length, NEW_ROWS) + FORMAT_ROWS;
  if (sheet.styles.length <= limit) return [];
  sheet.styles.length = limit;
  return [`Tab ${sheet.name}: format sel kosong di bawah baris ${limit} tidak disimpan.`];
}

function readRest(sheet: SheetModel, { root, state }: KeptSheet, styles: StyleSheet): void {
  sheet.hidden = state === 'hidden' || state === 'veryHidden';
  readView(root, sheet, styles.theme);
  for (const { attributes } of childrenOf(childOf(root, 'mergeCells'), 'mergeCell')) {
    const area = parseArea(attributes.ref ?? '');
    if (area !== null && (area.top !== area.bottom || area.left !== area.right)) sheet.merges.push(area);
  }
  const filter = childOf(root, 'autoFilter');
  sheet.filter = filter === undefined ? null : parseArea(filter.attributes.ref ?? '');
}

/** The grid holds everything that has content, a format, a note or a merge. */
export function growGrid(sheet: SheetModel, rows = 0, columns = 0): void {
  let [height, width] = [Math.max(sheet.values.length, sheet.styles.length), 0];
  for (const row of sheet.values) if (row.length > width) width = row.length;
  for (const row of sheet.styles) if (row.length > width) width = row.length;
  for (const key of [...sheet.notes.keys(), ...sheet.formulas.keys()]) {
    height = Math.max(height, rowOfKey(key) + 1);
    width = Math.max(width, columnOfKey(key) + 1);
  }
  for (const area of sheet.filter === null ? sheet.merges : [...sheet.merges, sheet.filter]) {
    height = Math.max(height, area.bottom + 1);
    width = Math.max(width, area.right + 1);
  }
  sheet.maxRows = Math.min(MAX_ROWS, Math.max(height, rows || NEW_ROWS, sheet.frozenRows + 1));
  sheet.maxColumns = Math.min(MAX_COLUMNS, Math.max(width, columns || NEW_COLUMNS, sheet.frozenColumns + 1));
}

/** Rows that the file leaves out have the columns' formats too. */
function fillColumnStyles({ styles, maxRows }: SheetModel, ofColumns: number[]): void {
  if (ofColumns.length === 0) return;
  for (let row = 0; row < maxRows; row++) {
    if ((styles[row]?.length ?? 0) === 0) styles[row] = ofColumns.slice();
  }
}

/** Formulas, links, rules and the lock: to be called when the tab has its final id and size. */
export function readSheetRules(reading: SheetReading, styles: StyleSheet, context: ValidationContext): void {
  const { sheet, kept } = reading;
  fillColumnStyles(sheet, reading.columnStyles);
  readColumns(kept.root, sheet);
  if (sheet.filter !== null) sheet.filter = clip(sheet.filter, sheet.maxRows, sheet.maxColumns);
  for (const [key, text] of sheet.formulas) {
    const special = kept.formulas.get(key);
    const formula = toModelFormula(text, context.tabs);
    const shown = special?.isArray ? `=ARRAYFORMULA(${formula.slice(1)})` : formula;
    sheet.formulas.set(key, shown);
    if (special !== undefined) special.formula = shown;
  }
  readLinks(kept, sheet, context.tabs);
  readValidations(kept, sheet, context);
  readConditionals(kept, sheet, styles, context.tabs);
  const lock = foreignProtection(kept.root, sheet.id);
  if (lock !== null) sheet.protections.push(lock);
}
