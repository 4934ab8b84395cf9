/** Where a range is: its sheet, its corners and the ranges next to it. */
import { ServiceException } from '../exception.ts';
import { areaToA1, cellToA1 } from './a1.ts';
import { isLocked } from './access.ts';
import { columnCount, rowCount } from './area.ts';
import { areaFromNumbers } from './grid-range.ts';
import type { Area, SheetModel } from './model.ts';
import type { RangeService } from './range.ts';
import type { Scope } from './scope.ts';
import type { SheetService } from './sheet.ts';

/** @throws ServiceException when the cells do not exist */
function rangeAt(base: RangeBase, row: number, column: number, numRows: number, numColumns: number): RangeService {
  return base.scope.rangeOf(base.sheet, areaFromNumbers(base.sheet, row, column, numRows, numColumns));
}

/** Cell by cell, row by row. */
export function mapCells<Item>(area: Area, read: (row: number, column: number) => Item): Item[][] {
  const rows: Item[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = new Array<Item>(columnCount(area));
    for (let column = area.left; column <= area.right; column += 1) cells[column - area.left] = read(row, column);
    rows.push(cells);
  }
  return rows;
}

/** The top left cell alone. */
export function firstCell({ top, left }: Area): Area {
  return { top, left, bottom: top, right: left };
}

export class RangeBase {
  constructor(
    readonly scope: Scope,
    readonly sheet: SheetModel,
    readonly area: Area,
  ) {}

  getRow(): number {
    return this.area.top + 1;
  }

  getRowIndex(): number {
    return this.area.top + 1;
  }

  getColumn(): number {
    return this.area.left + 1;
  }

  getLastRow(): number {
    return this.area.bottom + 1;
  }

  getLastColumn(): number {
    return this.area.right + 1;
  }

  getNumRows(): number {
    return rowCount(this.area);
  }

  getNumColumns(): number {
    return columnCount(this.area);
  }

  getHeight(): number {
    return rowCount(this.area);
  }

  getWidth(): number {
    return columnCount(this.area);
  }

  getA1Notation(): string {
    return areaToA1(this.area);
  }

  getGridId(): number {
    return this.sheet.id;
  }

  getSheet(): SheetService {
    return this.scope.sheetOf(this.sheet);
  }

  /** Counts from 1 within the range, and may reach beyond it. */
  getCell(row: number, column: number): RangeService {
    if (row < 1 || column < 1 || row > rowCount(this.area) || column > columnCount(this.area)) {
      throw new ServiceException('Cell reference out of range');
    }
    return rangeAt(this, this.area.top + row, this.area.left + column, 1, 1);
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): RangeService {
    const rows = numRows ?? rowCount(this.area);
    return rangeAt(
      this,
      this.area.top + rowOffset + 1,
      this.area.left + columnOffset + 1,
      rows,
      numColumns ?? columnCount(this.area),
    );
  }

  canEdit(): boolean {
    return !isLocked(this.scope.session, this.sheet, this.area);
  }

  activate(): this {
    this.scope.workbook.activeSheetId = this.sheet.id;
    this.scope.book.selection = { sheetId: this.sheet.id, areas: [this.area] };
    this.scope.session.notify({ kind: 'activate', sheetId: this.sheet.id, address: areaToA1(this.area) });
    return this;
  }

  activateAsCurrentCell(): this {
    this.scope.workbook.activeSheetId = this.sheet.id;
    this.scope.book.selection = { sheetId: this.sheet.id, areas: [this.area] };
    const address = cellToA1(this.area.top, this.area.left);
    this.scope.session.notify({ kind: 'activate', sheetId: this.sheet.id, address });
    return this;
  }
}
