/** A name for a range, as scripts see it. */
import { ServiceException } from '../exception.ts';
import type { Imitates } from './imitation.ts';
import type { RangeService } from './range.ts';
import type { Scope } from './scope.ts';
import { checkArguments } from './signature.ts';

/** @throws ServiceException for a name that Sheets does not take */
export function putNamedRange(scope: Scope, name: string, range: RangeService): void {
  const isName = /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && name.length <= 250;
  if (!isName || /^([A-Za-z]{1,3}\d+|R\d*C\d*|true|false)$/i.test(name)) {
    throw new ServiceException(`The name "${name}" is not a valid name for a range.`);
  }
  scope.book.engine.reshape('names', () =>
    scope.workbook.namedRanges.set(name, { sheetId: range.sheet.id, area: range.area }),
  );
}

export function dropNamedRange(scope: Scope, name: string): void {
  if (!scope.workbook.namedRanges.has(name)) throw new ServiceException(`The name "${name}" does not exist.`);
  scope.book.engine.reshape('names', () => scope.workbook.namedRanges.delete(name));
}

export class NamedRangeService implements Imitates<GoogleAppsScript.Spreadsheet.NamedRange, keyof NamedRangeService> {
  static readonly service = 'SpreadsheetApp.NamedRange';

  constructor(
    private readonly scope: Scope,
    private name: string,
  ) {}

  getName(): string {
    return this.name;
  }

  getRange(): RangeService {
    const named = this.scope.workbook.namedRanges.get(this.name);
    const sheet = this.scope.workbook.sheets.find(({ id }) => id === named?.sheetId);
    if (!named || !sheet) throw new ServiceException('Range not found');
    return this.scope.rangeOf(sheet, named.area);
  }

  setName(name: string): this {
    putNamedRange(this.scope, name, this.getRange());
    if (name !== this.name) dropNamedRange(this.scope, this.name);
    this.name = name;
    return this;
  }

  setRange(range: RangeService): this {
    putNamedRange(this.scope, this.name, range);
    return this;
  }

  remove(): void {
    dropNamedRange(this.scope, this.name);
  }
}

checkArguments(NamedRangeService, { setName: 'String', setRange: 'Range' });
