/** Which rows the filter of a sheet hides. As in Sheets, cells that change later keep their rows in sight until the filter is applied anew. */
import { requireEditable } from './access.ts';
import { booleanTest } from './boolean-condition.ts';
import { styleAt, valueAt } from './cells.ts';
import { displayText } from './display-text.ts';
import type { Area, FilterCriterion, SheetModel, WorkbookModel } from './model.ts';
import type { Scope } from './scope.ts';

export function shownText(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): string {
  const { numberFormat } = workbook.styles.get(styleAt(sheet, row, column));
  return displayText(workbook, valueAt(sheet, row, column), numberFormat);
}

/** Texts are compared as they are shown, numbers by all their digits. `null` for what only the file's own program can tell. */
export function columnTest(
  workbook: WorkbookModel,
  sheet: SheetModel,
  column: number,
  criterion: FilterCriterion,
): ((row: number) => boolean) | null {
  if (criterion.kind === 'foreign') return null;
  if (criterion.kind === 'values') {
    const hidden = new Set(criterion.hidden);
    return (row) => !hidden.has(shownText(workbook, sheet, row, column));
  }
  const isAboutText = /^(TEXT|CELL)_/.test(criterion.criteria);
  const test = booleanTest(criterion.criteria, criterion.args);
  return (row) => test(isAboutText ? shownText(workbook, sheet, row, column) : valueAt(sheet, row, column));
}

/** Rows below the header that one of the columns does not let through. */
export function rowsFilteredOut(workbook: WorkbookModel, sheet: SheetModel): Set<number> {
  const { filter, filterColumns, filteredRows } = sheet;
  const out = new Set<number>();
  if (!filter) return out;
  const tests = [...filterColumns].map(([column, criterion]) => columnTest(workbook, sheet, column, criterion));
  // What a foreign filter hides nobody here can tell apart from what the others hide.
  const isForeign = tests.includes(null);
  for (let row = filter.top + 1; row <= filter.bottom; row += 1) {
    const isOut = tests.some((test) => test !== null && !test(row));
    if (isOut || (isForeign && filteredRows.has(row))) out.add(row);
  }
  return out;
}

export function applyFilter({ workbook, book }: Scope, sheet: SheetModel): void {
  book.engine.flush();
  sheet.filteredRows = rowsFilteredOut(workbook, sheet);
}

/**
 * Puts a filter on an area, or takes it away with `null`: all rows are in sight then.
 * @throws ServiceException when the sheet as a whole is protected from the acting person; cells are not changed by it
 */
export function setFilter({ session }: Scope, sheet: SheetModel, area: Area | null): void {
  requireEditable(session, sheet, null);
  sheet.filter = area;
  sheet.filterColumns = new Map();
  sheet.filteredRows = new Set();
}

/** @param criterion `null` = the column lets everything through */
export function setFilterColumn(
  scope: Scope,
  sheet: SheetModel,
  column: number,
  criterion: FilterCriterion | null,
): void {
  requireEditable(scope.session, sheet, null);
  if (criterion) sheet.filterColumns.set(column, criterion);
  else sheet.filterColumns.delete(column);
  applyFilter(scope, sheet);
}
