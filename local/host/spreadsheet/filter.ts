/** The one filter of a sheet, as scripts see it. */
import { ServiceException } from '../exception.ts';
import { setFilter, setFilterColumn } from './filter-rows.ts';
import type { Imitates } from './imitation.ts';
import type { SheetModel } from './model.ts';
import type { RangeService } from './range.ts';
import type { Scope } from './scope.ts';
import { checkArguments } from './signature.ts';
import { sortRows } from './sort-rows.ts';

export class FilterService implements Imitates<GoogleAppsScript.Spreadsheet.Filter, keyof FilterService> {
  static readonly service = 'SpreadsheetApp.Filter';

  constructor(
    private readonly scope: Scope,
    private readonly sheet: SheetModel,
  ) {}

  /** @throws ServiceException when it was removed meanwhile */
  getRange(): RangeService {
    if (!this.sheet.filter) throw new ServiceException('Filter not found.');
    return this.scope.rangeOf(this.sheet, this.sheet.filter);
  }

  /** Rows that it hid are in sight again. */
  remove(): void {
    setFilter(this.scope, this.sheet, null);
  }

  /** @param columnPosition of the sheet, from 1 */
  removeColumnFilterCriteria(columnPosition: number): this {
    this.getRange();
    setFilterColumn(this.scope, this.sheet, columnPosition - 1, null);
    return this;
  }

  /** The header row stays; hidden rows are sorted along and stay hidden. */
  sort(columnPosition: number, ascending: boolean): this {
    const { area } = this.getRange();
    if (area.top === area.bottom) return this;
    const below = { ...area, top: area.top + 1 };
    const hidden = this.sheet.filteredRows;
    const order = sortRows(this.scope, this.sheet, below, [{ column: columnPosition - 1, ascending }]);
    this.sheet.filteredRows = new Set(order.flatMap((from, index) => (hidden.has(from) ? [below.top + index] : [])));
    return this;
  }
}

checkArguments(FilterService, { removeColumnFilterCriteria: 'number', sort: 'number Boolean' });
