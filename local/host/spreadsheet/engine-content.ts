/** What the formula engine is given: cells, formulas and named ranges in HyperFormula's own spelling. */
import {
  type CellValue,
  type ConfigParams,
  DetailedCellError,
  HyperFormula,
  type RawCellContent,
  type SerializedNamedExpression,
  type SimpleCellAddress,
} from 'hyperformula';
import { cellToA1, quoteSheetName } from './a1.ts';
import { intersection } from './area.ts';
import { findReferences, mapReferences, referenceArea } from './formula-references.ts';
import { rowOfKey, type Scalar, type SheetModel, type WorkbookModel } from './model.ts';
import type { UsedCells } from './used-cells.ts';

const CONFIG: Partial<ConfigParams> = {
  licenseKey: 'gpl-v3',
  functionArgSeparator: ';',
  decimalSeparator: '.',
  thousandSeparator: '',
  dateFormats: ['DD/MM/YYYY', 'YYYY-MM-DD'],
  maxRows: 1_000_000,
  undoLimit: 0,
};

/** Sheets calls a circular reference `#REF!`. */
const RENAMED_ERRORS: Record<string, string> = { '#CYCLE!': '#REF!', '#SPILL!': '#REF!', '#LIC!': '#ERROR!' };

export function scalarOf(value: CellValue): Scalar {
  if (value instanceof DetailedCellError) return { error: RENAMED_ERRORS[value.value] ?? value.value };
  if (typeof value === 'number' && Object.is(value, -0)) return 0;
  return value;
}

/** A result with all its digits: the engine computes with them but rounds what it gives out to about ten. */
export function exactScalar(engine: HyperFormula, at: SimpleCellAddress, rounded: CellValue): Scalar {
  if (typeof rounded !== 'number') return scalarOf(rounded);
  const held = engine.dependencyGraph.getScalarValue(at);
  // Dates, percentages and amounts of money are numbers with a format.
  const number = typeof held === 'object' && 'val' in held ? held.val : held;
  return scalarOf(typeof number === 'number' ? number : rounded);
}

/** The apostrophe keeps the engine from reading numbers and formulas into texts. */
export function cellContent(value: Scalar): string | number | boolean | null {
  if (typeof value === 'string') return `'${value}`;
  return typeof value === 'object' && value !== null ? value.error : value;
}

function findSheet(workbook: WorkbookModel, name: string): SheetModel | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/**
 * Closes `A2:A`, which the engine does not read, at the last row of the tab, and puts `#REF!` in the place of references to
 * tabs that do not exist: the engine fails when it later has to forget these.
 */
export function toEngineFormula(formula: string, workbook: WorkbookModel, own: SheetModel): string {
  if (!formula.includes(':') && !formula.includes('!')) return formula;
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheet === null ? own : findSheet(workbook, reference.sheet);
    if (!sheet) return null;
    const { first, last } = reference;
    if (!last || (first.row === null) === (last.row === null) || first.column === null) return reference;
    const row = first.row ?? last.row;
    return { ...reference, first: { ...first, row }, last: { ...last, row: sheet.maxRows - 1 } };
  });
}

/** Notes the cells that a formula refers to, through names of ranges as well. */
export function addReferences(used: UsedCells, workbook: WorkbookModel, own: SheetModel, formula: string): void {
  const { references, words } = findReferences(formula);
  for (const reference of references) {
    const sheet = reference.sheet === null ? own : findSheet(workbook, reference.sheet);
    if (!sheet) continue;
    const grid = { top: 0, left: 0, bottom: sheet.maxRows - 1, right: sheet.maxColumns - 1 };
    const area = intersection(referenceArea(reference, sheet), grid);
    if (area) used.addReference(sheet.id, area);
  }
  for (const word of workbook.namedRanges.size > 0 ? words : []) {
    const named = workbook.namedRanges.get(word);
    if (named) used.addReference(named.sheetId, named.area);
  }
}

function namedRangesOf(workbook: WorkbookModel): SerializedNamedExpression[] {
  const names: SerializedNamedExpression[] = [
    { name: 'TRUE', expression: '=TRUE()' },
    { name: 'FALSE', expression: '=FALSE()' },
  ];
  for (const [name, { sheetId, area }] of workbook.namedRanges) {
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    // What Sheets allows as a name and the engine does not would make the whole engine fail.
    if (!sheet || !/^[A-Za-z_][\w.]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) continue;
    const absolute = (row: number, column: number) => cellToA1(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    const first = absolute(area.top, area.left);
    const last = absolute(area.bottom, area.right);
    const cells = first === last ? first : `${first}:${last}`;
    names.push({ name, expression: `=${quoteSheetName(sheet.name)}!${cells}` });
  }
  return names;
}

export function buildEngine(
  workbook: WorkbookModel,
  used: UsedCells,
  contentOf: (sheet: SheetModel, row: number, column: number) => RawCellContent,
): HyperFormula {
  // Every tab, blank ones too: the engine must know each name that a formula may bring up.
  const content = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, usedRows(sheet, used, contentOf)]));
  return HyperFormula.buildFromSheets(content, CONFIG, namedRangesOf(workbook));
}

function usedRows(
  sheet: SheetModel,
  used: UsedCells,
  contentOf: (sheet: SheetModel, row: number, column: number) => RawCellContent,
): RawCellContent[][] {
  const whole = { top: 0, left: 0, bottom: sheet.maxRows - 1, right: sheet.maxColumns - 1 };
  const columns = used.usedColumns(sheet.id, whole);
  const rows: RawCellContent[][] = [];
  const end = columns.length === 0 ? 0 : Math.min(sheet.maxRows, lastUsedRow(sheet));
  for (let row = 0; row < end; row += 1) {
    const cells: RawCellContent[] = [];
    for (const column of columns) if (used.isUsed(sheet.id, row, column)) cells[column] = contentOf(sheet, row, column);
    rows.push(Array.from(cells, (cell) => cell ?? null));
  }
  return rows;
}

function lastUsedRow(sheet: SheetModel): number {
  let last = sheet.values.length;
  for (const key of sheet.formulas.keys()) last = Math.max(last, rowOfKey(key) + 1);
  return last;
}
