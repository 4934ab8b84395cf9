/** The open spreadsheet, as scripts see it. */
import type { EnumMember } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import { areaFromText, findSheet } from './grid-range.ts';
import type { Imitates } from './imitation.ts';
import type { SheetModel } from './model.ts';
import { dropNamedRange, NamedRangeService, putNamedRange } from './named-range.ts';
import { type ProtectionService, protectionsOf } from './protection.ts';
import type { RangeService } from './range.ts';
import type { RangeListService } from './range-list.ts';
import type { Scope } from './scope.ts';
import type { SheetService } from './sheet.ts';
import { deleteSheet, insertSheet, moveSheet } from './sheet-order.ts';
import { checkArguments } from './signature.ts';
import { emailOf, type Person, UserService } from './user.ts';

const DEFAULT_TOAST_SECONDS = 5;

function activeSheet({ workbook }: Scope): SheetModel {
  const sheet =
    workbook.sheets.find(({ id }) => id === workbook.activeSheetId) ?? workbook.sheets.find(({ hidden }) => !hidden);
  if (!sheet) throw new ServiceException('The spreadsheet has no sheet.');
  return sheet;
}

type Template = { template?: SheetService | undefined };

export class SpreadsheetService
  implements Imitates<GoogleAppsScript.Spreadsheet.Spreadsheet, Exclude<keyof SpreadsheetService, 'insertSheet'>>
{
  static readonly service = 'SpreadsheetApp.Spreadsheet';

  constructor(private readonly scope: Scope) {}

  getId(): string {
    return this.scope.workbook.id;
  }
  getName(): string {
    return this.scope.workbook.name;
  }
  rename(newName: string): void {
    this.scope.workbook.name = newName;
  }
  /** On this computer the link leads to the file, which nobody else can open. */
  getUrl(): string {
    return this.scope.session.workbookUrl ?? `https://docs.google.com/spreadsheets/d/${this.scope.workbook.id}/edit`;
  }
  getSpreadsheetLocale(): string {
    return this.scope.workbook.locale;
  }
  /** @throws ServiceException for a text that is no locale */
  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw new ServiceException(`Invalid argument: ${locale}`);
    this.scope.workbook.locale = locale;
  }
  getSpreadsheetTimeZone(): string {
    return this.scope.workbook.timeZone;
  }
  /** @throws ServiceException for an unknown zone */
  setSpreadsheetTimeZone(timezone: string): void {
    try {
      this.scope.workbook.timeZone = new Intl.DateTimeFormat('en-US', {
        timeZone: timezone,
      }).resolvedOptions().timeZone;
    } catch (error) {
      if (error instanceof RangeError) throw new ServiceException(`Invalid argument: ${timezone}`);
      throw error;
    }
  }
  getSheets(): SheetService[] {
    return this.scope.workbook.sheets.map((sheet) => this.scope.sheetOf(sheet));
  }
  getNumSheets(): number {
    return this.scope.workbook.sheets.length;
  }
  getSheetByName(name: string): SheetService | null {
    const sheet = findSheet(this.scope.workbook, name);
    return sheet ? this.scope.sheetOf(sheet) : null;
  }
  getSheetById(id: number): SheetService | null {
    const sheet = this.scope.workbook.sheets.find((item) => item.id === id);
    return sheet ? this.scope.sheetOf(sheet) : null;
  }
  getActiveSheet(): SheetService {
    return this.scope.sheetOf(activeSheet(this.scope));
  }
  setActiveSheet(sheet: SheetService, _restoreSelection?: boolean): SheetService {
    return sheet.activate();
  }
  /** @param first name or index from 0, or the options alone; a sheet without an index comes behind the active one */
  insertSheet(first?: string | number | Template, second?: number | Template, third?: Template): SheetService {
    const options = [first, second, third].find((item): item is Template => typeof item === 'object' && item !== null);
    const index = [first, second].find((item) => typeof item === 'number');
    const name = typeof first === 'string' ? first : null;
    return this.scope.sheetOf(insertSheet(this.scope, name, index ?? null, options?.template?.model ?? null));
  }
  deleteSheet(sheet: SheetService): void {
    deleteSheet(this.scope, sheet.model);
  }
  deleteActiveSheet(): SheetService {
    deleteSheet(this.scope, activeSheet(this.scope));
    return this.getActiveSheet();
  }
  duplicateActiveSheet(): SheetService {
    const active = activeSheet(this.scope);
    return this.scope.sheetOf(insertSheet(this.scope, null, null, active));
  }
  /** @param pos from 1 */
  moveActiveSheet(pos: number): void {
    moveSheet(this.scope, activeSheet(this.scope), pos);
  }
  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }
  /** Cells of the active sheet, cells with a tab's name, or a named range. */
  getRange(a1Notation: string): RangeService {
    const { sheet, area } = areaFromText(this.scope.workbook, activeSheet(this.scope), a1Notation);
    return this.scope.rangeOf(sheet, area);
  }
  getRangeByName(name: string): RangeService | null {
    return this.scope.workbook.namedRanges.has(name) ? this.getRange(name) : null;
  }
  getRangeList(a1Notations: readonly string[]): RangeListService {
    return this.getActiveSheet().getRangeList([...a1Notations]);
  }
  getNamedRanges(): NamedRangeService[] {
    return [...this.scope.workbook.namedRanges.keys()].map((name) => new NamedRangeService(this.scope, name));
  }
  setNamedRange(name: string, range: RangeService): void {
    putNamedRange(this.scope, name, range);
  }
  removeNamedRange(name: string): void {
    dropNamedRange(this.scope, name);
  }
  getDataRange(): RangeService {
    return this.getActiveSheet().getDataRange();
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }
  getActiveRange(): RangeService | null {
    return this.getActiveSheet().getActiveRange();
  }
  getActiveCell(): RangeService {
    return this.getActiveSheet().getActiveCell();
  }
  getCurrentCell(): RangeService | null {
    return this.getActiveSheet().getCurrentCell();
  }
  setActiveRange(range: RangeService): RangeService {
    return range.activate();
  }
  setCurrentCell(cell: RangeService): RangeService {
    return cell.activateAsCurrentCell();
  }
  /** Of all sheets. */
  getProtections(type: EnumMember): ProtectionService[] {
    return this.scope.workbook.sheets.flatMap((sheet) => protectionsOf(this.scope, sheet, type));
  }
  getOwner(): UserService | null {
    const { owner } = this.scope.workbook;
    return owner === '' ? null : new UserService(owner);
  }
  getEditors(): UserService[] {
    const { owner, editors } = this.scope.workbook;
    return [...new Set([owner, ...editors])].filter((email) => email !== '').map((email) => new UserService(email));
  }
  addEditor(editor: Person): this {
    return this.addEditors([editor]);
  }
  addEditors(editors: readonly Person[]): this {
    const { workbook } = this.scope;
    workbook.editors = [...new Set([...workbook.editors, ...editors.map(emailOf)])].filter(
      (email) => email !== workbook.owner,
    );
    return this;
  }
  removeEditor(editor: Person): this {
    const { workbook } = this.scope;
    workbook.editors = workbook.editors.filter((email) => email !== emailOf(editor));
    return this;
  }
  /** @param timeoutSeconds negative = until closed */
  toast(msg: string, title?: string, timeoutSeconds?: number | null): void {
    const seconds = timeoutSeconds ?? DEFAULT_TOAST_SECONDS;
    this.scope.session.notify({ kind: 'toast', title: title ?? '', text: msg, seconds });
  }
}

checkArguments(SpreadsheetService, {
  addEditor: 'String | User',
  addEditors: 'String[]',
  deleteSheet: 'Sheet',
  getProtections: 'ProtectionType',
  getRange: 'String',
  getRangeByName: 'String',
  getRangeList: 'String[]',
  getSheetById: 'number',
  getSheetByName: 'String',
  insertSheet: ' | number | number Object | Object | String | String number | String number Object | String Object',
  moveActiveSheet: 'number',
  removeEditor: 'String | User',
  removeNamedRange: 'String',
  rename: 'String',
  renameActiveSheet: 'String',
  setActiveRange: 'Range',
  setActiveSheet: 'Sheet | Sheet Boolean',
  setCurrentCell: 'Range',
  setNamedRange: 'String Range',
  setSpreadsheetLocale: 'String',
  setSpreadsheetTimeZone: 'String',
  toast: 'String | String String | String String number?',
});
