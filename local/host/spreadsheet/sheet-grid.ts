/** Rows and columns of a sheet: putting in, taking out, sizes, hiding, freezing. */
import { ServiceException } from '../exception.ts';
import { requireEditable, requireInsertable } from './access.ts';
import { displayText } from './display-text.ts';
import type { SheetModel } from './model.ts';
import type { RangeService } from './range.ts';
import { reshapeSheet } from './reshape.ts';
import { SheetBase } from './sheet-base.ts';
import { requireRoom } from './sheet-order.ts';
import type { Shift } from './shift.ts';

type Axis = Shift['axis'];

const WORDS = { row: 'rows', column: 'columns' } as const;
const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;
/** Pixels of a letter and of the padding, about, in Arial 10. */
const LETTER = 7;
const PADDING = 16;

function sizeOf(sheet: SheetModel, axis: Axis): number {
  return axis === 'row' ? sheet.maxRows : sheet.maxColumns;
}

function requireOnSheet(sheet: SheetModel, axis: Axis, position: number, count: number): void {
  if (position >= 1 && count >= 1 && position + count - 1 <= sizeOf(sheet, axis)) return;
  throw new ServiceException(`Those ${WORDS[axis]} are out of bounds.`);
}

/** @param at where the new ones stand, from 0; @param source whose look they take, from 0 */
function insert({ scope, model }: SheetBase, axis: Axis, at: number, count: number, source: number): void {
  requireOnSheet(model, axis, source + 1, 1);
  if (count < 1) throw new ServiceException(`The number of ${WORDS[axis]} must be at least 1.`);
  requireInsertable(scope.session, model, axis, at);
  requireRoom(scope.workbook, count * (axis === 'row' ? model.maxColumns : model.maxRows));
  reshapeSheet(scope.book, model, { axis, kind: 'insert', at, count }, source);
}

function remove({ scope, model }: SheetBase, axis: Axis, position: number, count: number): void {
  requireOnSheet(model, axis, position, count);
  const size = sizeOf(model, axis);
  if (count >= size) throw new ServiceException(`You can't delete all the ${WORDS[axis]} on the sheet.`);
  const frozen = axis === 'row' ? model.frozenRows : model.frozenColumns;
  if (frozen > 0 && position - 1 <= frozen && position - 1 + count >= size) {
    throw new ServiceException(`It is not possible to delete all non-frozen ${WORDS[axis]}.`);
  }
  const [at, last] = [position - 1, position + count - 2];
  const lost =
    axis === 'row'
      ? { top: at, bottom: last, left: 0, right: model.maxColumns - 1 }
      : { top: 0, bottom: model.maxRows - 1, left: at, right: last };
  requireEditable(scope.session, model, lost);
  reshapeSheet(scope.book, model, { axis, kind: 'delete', at, count }, null);
}

function resize(sheet: SheetBase, axis: Axis, start: number, count: number, size: number): void {
  requireOnSheet(sheet.model, axis, start, count);
  requireEditable(sheet.scope.session, sheet.model, null);
  const sizes = axis === 'row' ? sheet.model.rowHeights : sheet.model.columnWidths;
  for (let position = start - 1; position < start - 1 + count; position += 1) sizes.set(position, Math.trunc(size));
}

function setHidden(sheet: SheetBase, axis: Axis, start: number, count: number, isHidden: boolean): void {
  requireOnSheet(sheet.model, axis, start, count);
  requireEditable(sheet.scope.session, sheet.model, null);
  const hidden = axis === 'row' ? sheet.model.hiddenRows : sheet.model.hiddenColumns;
  for (let position = start - 1; position < start - 1 + count; position += 1) {
    if (isHidden) hidden.add(position);
    else hidden.delete(position);
  }
}

function requireFreezable(sheet: SheetBase, axis: Axis, count: number): void {
  if (count < 0 || count >= sizeOf(sheet.model, axis)) {
    throw new ServiceException(`You can't freeze all visible ${WORDS[axis]} on the sheet.`);
  }
  requireEditable(sheet.scope.session, sheet.model, null);
}

function widestText({ scope, model }: SheetBase, column: number): number {
  let letters = 0;
  for (const [row, values] of model.values.entries()) {
    const value = values[column] ?? null;
    if (value === null) continue;
    const text = displayText(
      scope.workbook,
      value,
      scope.workbook.styles.get(model.styles[row]?.[column]).numberFormat,
    );
    for (const line of text.split('\n')) letters = Math.max(letters, line.length);
  }
  return letters;
}

export class SheetGrid extends SheetBase {
  insertRowAfter(afterPosition: number): this {
    insert(this, 'row', afterPosition, 1, afterPosition - 1);
    return this;
  }
  insertRowBefore(beforePosition: number): this {
    insert(this, 'row', beforePosition - 1, 1, beforePosition - 1);
    return this;
  }
  insertRowsAfter(afterPosition: number, howMany: number): this {
    insert(this, 'row', afterPosition, howMany, afterPosition - 1);
    return this;
  }
  insertRowsBefore(beforePosition: number, howMany: number): this {
    insert(this, 'row', beforePosition - 1, howMany, beforePosition - 1);
    return this;
  }
  insertRows(rowIndex: number, numRows = 1): void {
    insert(this, 'row', rowIndex - 1, numRows, rowIndex - 1);
  }
  insertColumnAfter(afterPosition: number): this {
    insert(this, 'column', afterPosition, 1, afterPosition - 1);
    return this;
  }
  insertColumnBefore(beforePosition: number): this {
    insert(this, 'column', beforePosition - 1, 1, beforePosition - 1);
    return this;
  }
  insertColumnsAfter(afterPosition: number, howMany: number): this {
    insert(this, 'column', afterPosition, howMany, afterPosition - 1);
    return this;
  }
  insertColumnsBefore(beforePosition: number, howMany: number): this {
    insert(this, 'column', beforePosition - 1, howMany, beforePosition - 1);
    return this;
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    insert(this, 'column', columnIndex - 1, numColumns, columnIndex - 1);
  }
  deleteRow(rowPosition: number): this {
    remove(this, 'row', rowPosition, 1);
    return this;
  }
  deleteRows(rowPosition: number, howMany: number): void {
    remove(this, 'row', rowPosition, howMany);
  }
  deleteColumn(columnPosition: number): this {
    remove(this, 'column', columnPosition, 1);
    return this;
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    remove(this, 'column', columnPosition, howMany);
  }
  getColumnWidth(columnPosition: number): number {
    requireOnSheet(this.model, 'column', columnPosition, 1);
    return this.model.columnWidths.get(columnPosition - 1) ?? DEFAULT_WIDTH;
  }
  setColumnWidth(columnPosition: number, width: number): this {
    resize(this, 'column', columnPosition, 1, width);
    return this;
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    resize(this, 'column', startColumn, numColumns, width);
    return this;
  }
  getRowHeight(rowPosition: number): number {
    requireOnSheet(this.model, 'row', rowPosition, 1);
    return this.model.rowHeights.get(rowPosition - 1) ?? DEFAULT_HEIGHT;
  }
  setRowHeight(rowPosition: number, height: number): this {
    resize(this, 'row', rowPosition, 1, height);
    return this;
  }
  setRowHeights(startRow: number, numRows: number, height: number): this {
    resize(this, 'row', startRow, numRows, height);
    return this;
  }
  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    resize(this, 'row', startRow, numRows, height);
    return this;
  }
  autoResizeColumn(columnPosition: number): this {
    return this.autoResizeColumns(columnPosition, 1);
  }
  /** By the number of letters: the host has no fonts to measure. */
  autoResizeColumns(startColumn: number, numColumns: number): this {
    this.scope.book.engine.flush();
    for (let column = startColumn; column < startColumn + numColumns; column += 1) {
      const letters = widestText(this, column - 1);
      if (letters > 0) resize(this, 'column', column, 1, letters * LETTER + PADDING);
    }
    return this;
  }
  /** Rows without a height of their own fit their content wherever the file is shown. */
  autoResizeRows(startRow: number, numRows: number): this {
    requireOnSheet(this.model, 'row', startRow, numRows);
    for (let row = startRow - 1; row < startRow - 1 + numRows; row += 1) this.model.rowHeights.delete(row);
    return this;
  }
  hideRow(row: RangeService): void {
    setHidden(this, 'row', row.getRow(), row.getNumRows(), true);
  }
  hideRows(rowIndex: number, numRows = 1): void {
    setHidden(this, 'row', rowIndex, numRows, true);
  }
  showRows(rowIndex: number, numRows = 1): void {
    setHidden(this, 'row', rowIndex, numRows, false);
  }
  unhideRow(row: RangeService): void {
    setHidden(this, 'row', row.getRow(), row.getNumRows(), false);
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    return this.model.hiddenRows.has(rowPosition - 1);
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.model.filteredRows.has(rowPosition - 1);
  }
  hideColumn(column: RangeService): void {
    setHidden(this, 'column', column.getColumn(), column.getNumColumns(), true);
  }
  hideColumns(columnIndex: number, numColumns = 1): void {
    setHidden(this, 'column', columnIndex, numColumns, true);
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    setHidden(this, 'column', columnIndex, numColumns, false);
  }
  unhideColumn(column: RangeService): void {
    setHidden(this, 'column', column.getColumn(), column.getNumColumns(), false);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.model.hiddenColumns.has(columnPosition - 1);
  }
  getFrozenRows(): number {
    return this.model.frozenRows;
  }
  setFrozenRows(rows: number): void {
    requireFreezable(this, 'row', rows);
    this.model.frozenRows = rows;
  }
  getFrozenColumns(): number {
    return this.model.frozenColumns;
  }
  setFrozenColumns(columns: number): void {
    requireFreezable(this, 'column', columns);
    this.model.frozenColumns = columns;
  }
}
