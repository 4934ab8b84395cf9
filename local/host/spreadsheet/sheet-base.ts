/** What a sheet is called, where it stands and which ranges it gives. */

import type { EnumMember } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import { requireEditable } from './access.ts';
import { lastColumn, lastRow } from './cells.ts';
import { toHexColor } from './color.ts';
import { SheetType } from './enums.ts';
import { areaFromNumbers, areaFromText } from './grid-range.ts';
import type { SheetModel } from './model.ts';
import { NamedRangeService } from './named-range.ts';
import { type ProtectionService, protect, protectionsOf } from './protection.ts';
import type { RangeService } from './range.ts';
import { RangeListService } from './range-list.ts';
import type { Scope } from './scope.ts';
import { renameSheet, requireOtherVisible } from './sheet-order.ts';
import type { SpreadsheetService } from './spreadsheet.ts';

export class SheetBase {
  constructor(
    readonly scope: Scope,
    readonly model: SheetModel,
  ) {}

  getName(): string {
    return this.model.name;
  }
  getSheetName(): string {
    return this.model.name;
  }
  /** @throws ServiceException when another sheet has the name */
  setName(name: string): this {
    renameSheet(this.scope, this.model, name);
    return this;
  }
  getSheetId(): number {
    return this.model.id;
  }
  /** From 1. */
  getIndex(): number {
    return this.scope.workbook.sheets.indexOf(this.model) + 1;
  }
  getType(): EnumMember {
    return SheetType.GRID;
  }
  getParent(): SpreadsheetService {
    return this.scope.spreadsheet();
  }
  getMaxRows(): number {
    return this.model.maxRows;
  }
  getMaxColumns(): number {
    return this.model.maxColumns;
  }
  getLastRow(): number {
    this.scope.book.engine.flush();
    return lastRow(this.model);
  }
  getLastColumn(): number {
    this.scope.book.engine.flush();
    return lastColumn(this.model);
  }
  getRange(first: string | number, column?: number, numRows?: number, numColumns?: number): RangeService {
    if (typeof first === 'string') {
      const { sheet, area } = areaFromText(this.scope.workbook, this.model, first);
      return this.scope.rangeOf(sheet, area);
    }
    return this.scope.rangeOf(this.model, areaFromNumbers(this.model, first, column ?? 1, numRows, numColumns));
  }
  getRangeList(a1Notations: readonly string[]): RangeListService {
    const areas = a1Notations.map((text) => areaFromText(this.scope.workbook, this.model, text).area);
    if (areas.length === 0) throw new ServiceException('Range not found');
    return new RangeListService(this.scope, this.model, areas);
  }
  /** From A1 to the last row and column with content; A1 alone when there is none. */
  getDataRange(): RangeService {
    const bottom = Math.max(this.getLastRow(), 1) - 1;
    return this.scope.rangeOf(this.model, { top: 0, left: 0, bottom, right: Math.max(this.getLastColumn(), 1) - 1 });
  }
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    const rows = numRows === -1 ? Math.max(lastRow(this.model), 1) : numRows;
    return this.getRange(
      startRow,
      startColumn,
      rows,
      numColumns === -1 ? Math.max(lastColumn(this.model), 1) : numColumns,
    ).getValues();
  }
  getNamedRanges(): NamedRangeService[] {
    const named = [...this.scope.workbook.namedRanges].filter(([, { sheetId }]) => sheetId === this.model.id);
    return named.map(([name]) => new NamedRangeService(this.scope, name));
  }
  activate(): this {
    this.scope.workbook.activeSheetId = this.model.id;
    this.scope.session.notify({ kind: 'activate', sheetId: this.model.id, address: 'A1' });
    return this;
  }
  getActiveRange(): RangeService | null {
    const { selection } = this.scope.book;
    const area = selection?.sheetId === this.model.id ? selection.areas[0] : undefined;
    return this.scope.rangeOf(this.model, area ?? { top: 0, left: 0, bottom: 0, right: 0 });
  }
  getActiveCell(): RangeService {
    return this.scope.rangeOf(this.model, firstSelected(this));
  }
  getCurrentCell(): RangeService | null {
    return this.scope.rangeOf(this.model, firstSelected(this));
  }
  setActiveRange(range: RangeService): RangeService {
    return range.activate();
  }
  setActiveSelection(range: RangeService | string): RangeService {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell: RangeService): RangeService {
    return cell.activateAsCurrentCell();
  }
  isSheetHidden(): boolean {
    return this.model.hidden;
  }
  /** @throws ServiceException for the last sheet that shows */
  hideSheet(): this {
    requireEditable(this.scope.session, this.model, null);
    requireOtherVisible(this.scope, this.model, "You can't hide all the sheets in a document.");
    this.model.hidden = true;
    return this;
  }
  showSheet(): this {
    this.model.hidden = false;
    return this;
  }
  getTabColor(): string | null {
    return this.model.tabColor;
  }
  setTabColor(color: string | null): this {
    requireEditable(this.scope.session, this.model, null);
    this.model.tabColor = toHexColor(color) ?? null;
    return this;
  }
  hasHiddenGridlines(): boolean {
    return this.model.hiddenGridlines;
  }
  setHiddenGridlines(hideGridlines: boolean): this {
    this.model.hiddenGridlines = hideGridlines;
    return this;
  }
  /** The protection of the whole sheet: a sheet has at most one. */
  protect(): ProtectionService {
    return protect(this.scope, this.model, null);
  }
  getProtections(type: EnumMember): ProtectionService[] {
    return protectionsOf(this.scope, this.model, type);
  }
}

function firstSelected(sheet: SheetBase) {
  const { selection } = sheet.scope.book;
  const area = selection?.sheetId === sheet.model.id ? selection.areas[0] : undefined;
  const active = area ? selection?.active : undefined;
  const { top, left } = active ? { top: active.row, left: active.column } : (area ?? { top: 0, left: 0 });
  return { top, left, bottom: top, right: left };
}
