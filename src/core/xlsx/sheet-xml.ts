/** One worksheet as XML: cells, widths, frozen rows, protection, choices and print set-up, in the order that Excel demands. */
import { cellAddress } from '../grid.ts';
import type { ChoiceLists } from './choice-lists.ts';
import { toSerial } from './serial-date.ts';
import type { StringTable } from './string-table.ts';
import { MAIN_NAMESPACE, type StyleTable, XML_HEAD } from './style-table.ts';
import type { XlsxCell, XlsxChoice, XlsxSheet, XlsxValue } from './xlsx-sheet.ts';
import { escapeXml } from './xml-text.ts';

/** What the sheets of one file share. */
export interface Tables {
  styles: StyleTable;
  strings: StringTable;
  lists: ChoiceLists;
}

const DAY_FORMAT = 'd mmm yyyy';

/** Characters of a hint. */
const LONGEST_HELP = 255;

/** Codes of paper sizes: F4 is the folio of Indonesian offices. */
const PAPER = { A4: 9, F4: 14 } as const;

function asCell(cell: XlsxCell | XlsxValue): XlsxCell {
  return typeof cell === 'object' && cell !== null && !(cell instanceof Date) ? cell : { value: cell };
}

/** @throws Error for a figure that is none: it must never get this far */
function contentXml(value: XlsxValue, address: string, style: string, strings: StringTable): string {
  if (value === null || value === '') return style === '' ? '' : `<c r="${address}"${style}/>`;
  if (typeof value === 'string') return `<c r="${address}"${style} t="s"><v>${strings.of(value)}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
  const serial = typeof value === 'number' ? value : toSerial(value);
  if (serial === null) return '';
  if (!Number.isFinite(serial)) throw new Error(`xlsx: ${address} is no number`);
  return `<c r="${address}"${style}><v>${serial}</v></c>`;
}

function cellXml(raw: XlsxCell | XlsxValue, address: string, { styles, strings }: Tables): string {
  const cell = asCell(raw);
  const { value } = cell;
  const format = cell.format ?? (value instanceof Date ? DAY_FORMAT : 'General');
  const id = styles.of(cell.style ?? 'plain', format, cell.wrap);
  return contentXml(value, address, id === 0 ? '' : ` s="${id}"`, strings);
}

function rowsXml({ rows, rowHeights }: XlsxSheet, tables: Tables): string {
  return rows
    .map((line, index) => {
      const row = index + 1;
      const height = rowHeights?.[row];
      const cells = line.map((cell, column) => cellXml(cell, cellAddress(row, column + 1), tables)).join('');
      if (cells === '' && height === undefined) return '';
      return `<row r="${row}"${height === undefined ? '' : ` ht="${height}"`}>${cells}</row>`;
    })
    .join('');
}

/** Pixels to the width of so many digits of the usual type. */
function columnsXml(widths: XlsxSheet['columnWidths']): string {
  const cols = (widths ?? []).map((width, index) => {
    if (width === undefined) return '';
    const digits = Math.max(1, Math.round(((width - 5) / 7) * 100) / 100);
    return `<col min="${index + 1}" max="${index + 1}" width="${digits}" customWidth="1"/>`;
  });
  return cols.some((col) => col !== '') ? `<cols>${cols.join('')}</cols>` : '';
}

function viewXml({ frozen }: XlsxSheet, isActive: boolean): string {
  const { rows = 0, columns = 0 } = frozen ?? {};
  const selected = isActive ? ' tabSelected="1"' : '';
  const head = `<sheetViews><sheetView showGridLines="1"${selected} workbookViewId="0">`;
  if (rows === 0 && columns === 0) return `${head}</sheetView></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const corner = cellAddress(rows + 1, columns + 1);
  return (
    `${head}<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function choiceXml(choice: XlsxChoice, lists: ChoiceLists): string {
  const { row, column, rows, columns, help } = choice;
  const area = `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;
  const prompt = help ? ` showInputMessage="1" prompt="${escapeXml(help.slice(0, LONGEST_HELP))}"` : '';
  const error = choice.strict ? ' showErrorMessage="1" error="Pilih salah satu dari daftar."' : '';
  const source = `<formula1>${escapeXml(lists.formulaOf(choice.values))}</formula1>`;
  return `<dataValidation type="list" allowBlank="1"${prompt}${error} sqref="${area}">${source}</dataValidation>`;
}

function choicesXml({ choices = [] }: XlsxSheet, lists: ChoiceLists): string {
  const rules = choices.filter(({ values }) => values.length > 0).map((choice) => choiceXml(choice, lists));
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** Widths, heights and looks may still be changed: a unit must be able to read what it writes. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>';

function printXml({ print }: XlsxSheet): string {
  if (!print) return '';
  return (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${PAPER[print.kertas ?? 'A4']}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter>'
  );
}

/** @param isActive the tab that is seen when the file is opened */
export function sheetXml(sheet: XlsxSheet, isActive: boolean, tables: Tables): string {
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN_NAMESPACE}">`,
    sheet.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    viewXml(sheet, isActive),
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    columnsXml(sheet.columnWidths),
    `<sheetData>${rowsXml(sheet, tables)}</sheetData>`,
    sheet.protected ? PROTECTION : '',
    choicesXml(sheet, tables.lists),
    printXml(sheet),
    '</worksheet>',
  ].join('');
}
