/** Values, formulas and what cells show. */
import { columnCount } from './area.ts';
import { readInputs, writeContent } from './cell-write.ts';
import { styleAt, valueAt } from './cells.ts';
import { displayText, isDatePattern } from './display-text.ts';
import { moveRelative } from './formula-references.ts';
import { formulaFromLocale, formulaToLocale } from './formula-text.ts';
import { requireShape } from './grid-range.ts';
import { localeOf } from './locale.ts';
import { type Area, cellKey, type Scalar } from './model.ts';
import { firstCell, mapCells, RangeBase } from './range-base.ts';
import { serialToDate } from './serial-date.ts';

/** What scripts get for a cell. */
type CellValue = string | number | boolean | Date;

function readValues(range: RangeBase, area: Area): CellValue[][] {
  const { workbook, book } = range.scope;
  book.engine.flush();
  const { sheet } = range;
  const rows: CellValue[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const values = sheet.values[row] ?? [];
    const styles = sheet.styles[row] ?? [];
    const cells = new Array<CellValue>(columnCount(area));
    for (let column = area.left; column <= area.right; column += 1) {
      const value = values[column] ?? null;
      const isDate = typeof value === 'number' && isDatePattern(workbook.styles.get(styles[column]).numberFormat);
      cells[column - area.left] = isDate ? serialToDate(value, workbook.timeZone) : plain(value);
    }
    rows.push(cells);
  }
  return rows;
}

function plain(value: Scalar): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function readTexts(range: RangeBase, area: Area): string[][] {
  const { workbook, book } = range.scope;
  book.engine.flush();
  return mapCells(area, (row, column) => {
    const value = valueAt(range.sheet, row, column);
    return value === null
      ? ''
      : displayText(workbook, value, workbook.styles.get(styleAt(range.sheet, row, column)).numberFormat);
  });
}

function readFormulas(range: RangeBase, area: Area): string[][] {
  const locale = localeOf(range.scope.workbook.locale);
  return mapCells(area, (row, column) => {
    const formula = range.sheet.formulas.get(cellKey(row, column));
    return formula === undefined ? '' : formulaToLocale(formula, locale);
  });
}

function write(range: RangeBase, inputs: readonly (readonly unknown[])[]): void {
  requireShape(inputs, range.area);
  writeContent(
    range.scope.session,
    range.sheet,
    range.area,
    readInputs(range.scope.session, range.sheet, range.area, inputs),
  );
}

/** Formulas are taken whatever the cell's format; a text without `=` is taken as one. */
function writeFormulas(range: RangeBase, formulas: readonly (readonly string[])[]): void {
  requireShape(formulas, range.area);
  const locale = localeOf(range.scope.workbook.locale);
  const content = {
    values: formulas.map((row) => row.map((): Scalar => null)),
    formulas: new Map<number, string>(),
    formats: new Map(),
  };
  for (const [index, row] of formulas.entries()) {
    for (const [offset, text] of row.entries()) {
      if (text === '') continue;
      const formula = formulaFromLocale(text.startsWith('=') ? text : `=${text}`, locale);
      content.formulas.set(cellKey(range.area.top + index, range.area.left + offset), formula);
    }
  }
  writeContent(range.scope.session, range.sheet, range.area, content);
}

function repeated<Item>(area: Area, item: Item): Item[][] {
  return mapCells(area, () => item);
}

export class RangeValues extends RangeBase {
  getValue(): CellValue {
    return readValues(this, firstCell(this.area))[0]?.[0] ?? '';
  }

  getValues(): CellValue[][] {
    return readValues(this, this.area);
  }

  setValue(value: unknown): this {
    write(this, repeated(this.area, value));
    return this;
  }

  setValues(values: unknown[][]): this {
    write(this, values);
    return this;
  }

  getDisplayValue(): string {
    return readTexts(this, firstCell(this.area))[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return readTexts(this, this.area);
  }

  getFormula(): string {
    return readFormulas(this, firstCell(this.area))[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return readFormulas(this, this.area);
  }

  setFormula(formula: string): this {
    const { top, left } = this.area;
    const locale = localeOf(this.scope.workbook.locale);
    const first = formulaFromLocale(formula, locale);
    writeFormulas(
      this,
      mapCells(this.area, (row, column) => formulaToLocale(moveRelative(first, row - top, column - left), locale)),
    );
    return this;
  }

  setFormulas(formulas: string[][]): this {
    writeFormulas(this, formulas);
    return this;
  }

  isBlank(): boolean {
    this.scope.book.engine.flush();
    for (let row = this.area.top; row <= this.area.bottom; row += 1) {
      for (let column = this.area.left; column <= this.area.right; column += 1) {
        if (valueAt(this.sheet, row, column) !== null || this.sheet.formulas.has(cellKey(row, column))) return false;
      }
    }
    return true;
  }
}
