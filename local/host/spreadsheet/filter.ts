/** The one filter of a sheet, as scripts see it. */
import { ServiceException } from '../exception.ts';
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

  remove(): void {
    this.sheet.filter = null;
  }

  /** The header row stays. */
  sort(columnPosition: number, ascending: boolean): this {
    const { area } = this.getRange();
    if (area.top < area.bottom) {
      sortRows(this.scope, this.sheet, { ...area, top: area.top + 1 }, [{ column: columnPosition - 1, ascending }]);
    }
    return this;
  }
}

checkArguments(FilterService, { sort: 'number Boolean' });
