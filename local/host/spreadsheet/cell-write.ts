/** The one way by which values and formulas come into cells: typed text read, protection and validation obeyed, formulas kept in step. */
import { ServiceException } from '../exception.ts';
import type { ExecutionSession } from '../session.ts';
import { cellToA1 } from './a1.ts';
import { requireEditable } from './access.ts';
import { intersection } from './area.ts';
import { bookOf } from './book.ts';
import { deleteInArea, putStyle, putValue, styleAt, valueAt } from './cells.ts';
import { moveRelative } from './formula-references.ts';
import { formulaFromLocale } from './formula-text.ts';
import { localeOf, type SheetLocale } from './locale.ts';
import {
  type Area,
  cellKey,
  columnOfKey,
  rowOfKey,
  type Scalar,
  type SheetModel,
  type ValidationModel,
} from './model.ts';
import { dateToSerial } from './serial-date.ts';
import { parseTyped } from './typed-text.ts';
import { findViolation } from './validation-check.ts';

const MAX_TEXT = 50_000;

/** New content of an area, row by row from its top left. */
export interface Content {
  values: Scalar[][];
  /** Formulas in the model's spelling, by `cellKey`; the value there is null. */
  formulas: Map<number, string>;
  /** Number formats that the values bring along, for cells that have none. */
  formats: Map<number, string>;
}

/** Reads what a script or a person gives for an area of cells, as if typed. */
class Reader {
  private readonly locale: SheetLocale;
  private readonly year: number;
  readonly content: Content = { values: [], formulas: new Map(), formats: new Map() };

  constructor(
    private readonly session: ExecutionSession,
    private readonly sheet: SheetModel,
  ) {
    const { workbook } = session;
    this.locale = localeOf(workbook.locale);
    const today = new Intl.DateTimeFormat('en-US', { timeZone: workbook.timeZone, year: 'numeric' });
    this.year = Number(today.format(session.now()));
  }

  read(input: unknown, row: number, column: number): Scalar {
    if (typeof input === 'string') return this.readText(input, row, column);
    if (typeof input === 'number') return Number.isFinite(input) ? input : { error: '#NUM!' };
    if (typeof input === 'boolean') return input;
    if (input === null || input === undefined) return null;
    if (input instanceof Date) return this.readDate(input, row, column);
    // What Google writes for a row in place of a cell, a common mistake.
    return Array.isArray(input) ? '[Ljava.lang.Object;@0' : String(input);
  }

  private readText(text: string, row: number, column: number): Scalar {
    if (text.length > MAX_TEXT) {
      throw new ServiceException(
        `Your input contains more than the maximum of ${MAX_TEXT} characters in a single cell.`,
      );
    }
    const format = this.session.workbook.styles.get(styleAt(this.sheet, row, column)).numberFormat;
    const typed = parseTyped(text, { locale: this.locale, format, year: this.year });
    if (typed.formula !== undefined) {
      this.content.formulas.set(cellKey(row, column), formulaFromLocale(typed.formula, this.locale));
    }
    if (typed.format !== undefined) this.content.formats.set(cellKey(row, column), typed.format);
    return typed.value;
  }

  private readDate(date: Date, row: number, column: number): Scalar {
    const serial = dateToSerial(date, this.session.workbook.timeZone);
    if (!Number.isFinite(serial)) return { error: '#NUM!' };
    const isDay = Math.abs(serial - Math.round(serial)) < 1e-9;
    const value = isDay ? Math.round(serial) : serial;
    this.content.formats.set(cellKey(row, column), isDay ? this.locale.dateFormat : this.locale.dateTimeFormat);
    return value;
  }
}

/** @param inputs as `setValues` takes them: as many rows and columns as the area has */
export function readInputs(
  session: ExecutionSession,
  sheet: SheetModel,
  area: Area,
  inputs: readonly (readonly unknown[])[],
): Content {
  const reader = new Reader(session, sheet);
  for (const [index, cells] of inputs.entries()) {
    const values: Scalar[] = new Array<Scalar>(cells.length);
    for (let column = 0; column < cells.length; column += 1) {
      values[column] = reader.read(cells[column], area.top + index, area.left + column);
    }
    reader.content.values.push(values);
  }
  return reader.content;
}

function violationText(row: number, column: number): string {
  return `The data you entered in cell ${cellToA1(row, column)} violates the data validation rules set on this cell.`;
}

export class ValidationException extends ServiceException {
  constructor(
    row: number,
    column: number,
    readonly rule: ValidationModel,
  ) {
    super(violationText(row, column));
  }
}

/**
 * Writes all or nothing.
 * @throws ServiceException when the area is protected from the acting person or a value breaks a strict rule
 */
export function writeContent(session: ExecutionSession, sheet: SheetModel, area: Area, content: Content): void {
  requireEditable(session, sheet, area);
  const bad = findViolation(
    session.workbook,
    sheet,
    area,
    (row, column) => content.values[row - area.top]?.[column - area.left] ?? null,
  );
  if (bad) throw new ValidationException(bad.row, bad.column, bad.rule);
  const custom = sheet.validations.filter(
    ({ criteria, allowInvalid }) => criteria === 'CUSTOM_FORMULA' && !allowInvalid,
  );
  const guards = custom.filter(({ areas }) => areas.some((part) => intersection(part, area)));
  if (guards.length === 0) {
    putContent(session, sheet, area, content);
    return;
  }
  const before = contentOf(sheet, area);
  putContent(session, sheet, area, content);
  const broken = findBrokenFormula(session, sheet, area, guards, content);
  if (!broken) return;
  putContent(session, sheet, area, before);
  throw new ValidationException(broken.row, broken.column, broken.rule);
}

function findBrokenFormula(
  session: ExecutionSession,
  sheet: SheetModel,
  area: Area,
  rules: ValidationModel[],
  content: Content,
) {
  const { engine } = bookOf(session.workbook);
  for (const rule of rules) {
    const origin = rule.areas[0];
    for (const part of rule.areas.flatMap((item) => intersection(item, area) ?? [])) {
      for (let row = part.top; row <= part.bottom; row += 1) {
        for (let column = part.left; column <= part.right; column += 1) {
          if ((content.values[row - area.top]?.[column - area.left] ?? null) === null || !origin) continue;
          const formula = moveRelative(String(rule.args[0]), row - origin.top, column - origin.left);
          const result = engine.evaluate(formula, sheet);
          // A formula that the engine cannot compute refuses nobody.
          if (result === false || result === 0 || (typeof result === 'object' && result !== null))
            return { row, column, rule };
        }
      }
    }
  }
  return null;
}

/** What stands in an area, links and formats aside. */
export function contentOf(sheet: SheetModel, area: Area): Content {
  const content: Content = { values: [], formulas: new Map(), formats: new Map() };
  for (let row = area.top; row <= area.bottom; row += 1) {
    const values: Scalar[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      values.push(valueAt(sheet, row, column));
      const formula = sheet.formulas.get(cellKey(row, column));
      if (formula !== undefined) content.formulas.set(cellKey(row, column), formula);
    }
    content.values.push(values);
  }
  return content;
}

/** Puts content into cells without asking anybody. */
export function putContent(session: ExecutionSession, sheet: SheetModel, area: Area, content: Content): void {
  const { engine } = bookOf(session.workbook);
  engine.beforeWrite(sheet, area, content.formulas.size > 0);
  const kept = keptResults(sheet, content.formulas);
  deleteInArea(sheet.formulas, area);
  deleteInArea(sheet.links, area);
  for (const [index, values] of content.values.entries()) {
    const row = area.top + index;
    for (let column = 0; column < values.length; column += 1)
      putValue(sheet, row, area.left + column, values[column] ?? null);
  }
  for (const [key, formula] of content.formulas) sheet.formulas.set(key, formula);
  for (const [key, value] of kept) putValue(sheet, rowOfKey(key), columnOfKey(key), value);
  for (const [key, format] of content.formats) applyFormat(session, sheet, key, format);
  engine.afterWrite(sheet, area);
}

/** A formula set once more keeps its result: the engine may be unable to compute it. */
function keptResults(sheet: SheetModel, formulas: Map<number, string>): Map<number, Scalar> {
  const kept = new Map<number, Scalar>();
  for (const [key, formula] of formulas) {
    if (sheet.formulas.get(key) !== formula) continue;
    kept.set(key, valueAt(sheet, rowOfKey(key), columnOfKey(key)));
  }
  return kept;
}

function applyFormat(session: ExecutionSession, sheet: SheetModel, key: number, numberFormat: string): void {
  const { styles } = session.workbook;
  const [row, column] = [rowOfKey(key), columnOfKey(key)];
  const style = styles.get(styleAt(sheet, row, column));
  if (style.numberFormat === undefined || style.numberFormat === 'General') {
    putStyle(sheet, row, column, styles.intern({ ...style, numberFormat }));
  }
}
