/** Puts rows and columns into a sheet or takes them out, with everything that refers to cells: formulas, notes, rules, merges, names. */
import type { Book } from './book.ts';
import type { Area, FilterCriterion, SheetModel, ValidationModel, WorkbookModel } from './model.ts';
import { type Shift, shiftArea, shiftAreaInheriting, shiftFormula, shiftKeys, shiftPosition } from './shift.ts';
import { shiftCharts } from './shift-charts.ts';

/** @param source row or column that new ones take their formats and rules after, by its place before the shift; `null` = none */
export function reshapeSheet(book: Book, sheet: SheetModel, shift: Shift, source: number | null): void {
  const lost = shift.kind === 'delete' ? { sheet, area: lostArea(sheet, shift) } : null;
  book.engine.reshape(lost, () => {
    shiftCells(sheet, shift, source);
    shiftAreas(sheet, shift, source);
    shiftCharts(sheet, shift);
    shiftSizes(sheet, shift);
    shiftFormulas(book.workbook, sheet, shift);
    for (const [name, range] of book.workbook.namedRanges) {
      const area = range.sheetId === sheet.id ? shiftArea(range.area, shift) : range.area;
      if (area) book.workbook.namedRanges.set(name, { ...range, area });
      else book.workbook.namedRanges.delete(name);
    }
  });
}

function lostArea(sheet: SheetModel, { axis, at, count }: Shift): Area {
  return axis === 'row'
    ? { top: at, bottom: at + count - 1, left: 0, right: sheet.maxColumns - 1 }
    : { top: 0, bottom: sheet.maxRows - 1, left: at, right: at + count - 1 };
}

function shiftCells(sheet: SheetModel, shift: Shift, source: number | null): void {
  if (shift.axis === 'row') {
    const inherited = source === null ? [] : (sheet.styles[source] ?? []);
    sheet.values = shiftRows(sheet.values, shift, []);
    sheet.styles = shiftRows(sheet.styles, shift, inherited);
  } else {
    for (const row of sheet.values) shiftColumns(row, shift, null);
    for (const row of sheet.styles) shiftColumns(row, shift, source === null ? 0 : (row[source] ?? 0));
  }
  sheet.formulas = shiftKeys(sheet.formulas, shift);
  sheet.notes = shiftKeys(sheet.notes, shift);
  sheet.links = shiftKeys(sheet.links, shift);
}

function shiftRows<Item>(table: Item[][], { kind, at, count }: Shift, filler: Item[]): Item[][] {
  if (kind === 'delete') return [...table.slice(0, at), ...table.slice(at + count)];
  if (at >= table.length && filler.length === 0) return table;
  const before = Array.from({ length: Math.max(0, at - table.length) }, (): Item[] => []);
  const added = Array.from({ length: count }, () => [...filler]);
  return [...table.slice(0, at), ...before, ...added, ...table.slice(at)];
}

function shiftColumns<Item>(row: Item[], { kind, at, count }: Shift, filler: Item): void {
  if (at > row.length || (at === row.length && !filler)) return;
  if (kind === 'delete') row.splice(at, count);
  else row.splice(at, 0, ...Array.from({ length: count }, () => filler));
}

function shiftAll(areas: readonly Area[], shift: Shift, source: number | null): Area[] {
  return areas.flatMap((area) => shiftAreaInheriting(area, shift, source) ?? []);
}

function shiftAreas(sheet: SheetModel, shift: Shift, source: number | null): void {
  for (const rule of [...sheet.validations, ...sheet.conditionals]) rule.areas = shiftAll(rule.areas, shift, source);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.conditionals = sheet.conditionals.filter(({ areas }) => areas.length > 0);
  // A merge of one cell is none.
  sheet.merges = shiftAll(sheet.merges, shift, null).filter(
    ({ top, left, bottom, right }) => top < bottom || left < right,
  );
  for (const protection of sheet.protections) protection.unprotected = shiftAll(protection.unprotected, shift, null);
  sheet.protections = sheet.protections.filter((protection) => {
    if (protection.area) protection.area = shiftArea(protection.area, shift);
    else return true;
    return protection.area !== null;
  });
  shiftFilter(sheet, shift);
}

/** Without its header row a filter is none. */
function shiftFilter(sheet: SheetModel, shift: Shift): void {
  if (!sheet.filter) return;
  const headerStays = shift.axis === 'column' || shiftPosition(sheet.filter.top, shift) !== null;
  sheet.filter = headerStays ? shiftArea(sheet.filter, shift) : null;
  const rows = shift.axis === 'row' ? movedSet(sheet.filteredRows, shift) : sheet.filteredRows;
  sheet.filteredRows = sheet.filter ? rows : new Set();
  if (!sheet.filter) sheet.filterColumns.clear();
  if (shift.axis === 'row') return;
  const columns = new Map<number, FilterCriterion>();
  for (const [column, criterion] of sheet.filterColumns) {
    const moved = shiftPosition(column, shift);
    if (moved !== null) columns.set(moved, criterion);
  }
  // Rows that only a deleted column kept out of sight would never be shown again.
  if (columns.size === 0) sheet.filteredRows = new Set();
  sheet.filterColumns = columns;
}

function movedSet(positions: ReadonlySet<number>, shift: Shift): Set<number> {
  return new Set([...positions].flatMap((position) => shiftPosition(position, shift) ?? []));
}

function shiftSizes(sheet: SheetModel, shift: Shift): void {
  const isRow = shift.axis === 'row';
  const sizes = new Map<number, number>();
  for (const [position, size] of isRow ? sheet.rowHeights : sheet.columnWidths) {
    const moved = shiftPosition(position, shift);
    if (moved !== null) sizes.set(moved, size);
  }
  const hidden = movedSet(isRow ? sheet.hiddenRows : sheet.hiddenColumns, shift);
  const change = shift.kind === 'insert' ? shift.count : -shift.count;
  if (isRow) {
    Object.assign(sheet, { rowHeights: sizes, hiddenRows: hidden, maxRows: sheet.maxRows + change });
    sheet.frozenRows = frozenAfter(sheet.frozenRows, shift);
  } else {
    Object.assign(sheet, { columnWidths: sizes, hiddenColumns: hidden, maxColumns: sheet.maxColumns + change });
    sheet.frozenColumns = frozenAfter(sheet.frozenColumns, shift);
  }
}

function frozenAfter(frozen: number, { kind, at, count }: Shift): number {
  if (at >= frozen) return frozen;
  return kind === 'insert' ? frozen + count : frozen - Math.min(count, frozen - at);
}

function shiftFormulas(workbook: WorkbookModel, changed: SheetModel, shift: Shift): void {
  const name = changed.name.toLowerCase();
  for (const sheet of workbook.sheets) {
    const isShifted = (tab: string | null) => (tab === null ? sheet === changed : tab.toLowerCase() === name);
    const rewrite = (formula: string) => shiftFormula(formula, shift, isShifted);
    for (const [key, formula] of sheet.formulas) {
      const rewritten = rewrite(formula);
      if (rewritten !== formula) sheet.formulas.set(key, rewritten);
    }
    for (const rule of sheet.validations) rewriteValidation(rule, rewrite);
    for (const { condition } of sheet.conditionals) {
      if (condition.kind === 'formula') condition.formula = rewrite(condition.formula);
    }
  }
}

/** Formulas and ranges among the arguments of a rule. */
export function rewriteValidation(rule: ValidationModel, rewrite: (formula: string) => string): void {
  const isRange = rule.criteria === 'VALUE_IN_RANGE';
  rule.args = rule.args.map((arg) =>
    typeof arg === 'string' && (isRange || arg.startsWith('=')) ? rewrite(arg) : arg,
  );
}
