/** Protected ranges and sheets, as scripts see them. */
import type { EnumMember } from '../enum-member.ts';
import { ServiceException } from '../exception.ts';
import { isPrivateAccount, mayEdit, PROTECTED } from './access.ts';
import { ProtectionType } from './enums.ts';
import type { Imitates } from './imitation.ts';
import type { Area, ProtectionModel, SheetModel } from './model.ts';
import type { RangeService } from './range.ts';
import type { Scope } from './scope.ts';
import { checkArguments } from './signature.ts';
import { emailOf, type Person, UserService } from './user.ts';

/**
 * A new protection shuts nobody out: whoever may edit the spreadsheet is among its editors.
 * @param area `null` = the whole sheet
 */
export function protect(scope: Scope, sheet: SheetModel, area: Area | null): ProtectionService {
  const { workbook, session } = scope;
  const known = area === null ? sheet.protections.find((item) => item.area === null) : undefined;
  if (known) return new ProtectionService(scope, sheet, known);
  const ids = workbook.sheets.flatMap(({ protections }) => protections.map(({ id }) => id));
  const model: ProtectionModel = {
    id: Math.max(0, ...ids) + 1,
    area,
    unprotected: [],
    description: '',
    warningOnly: false,
    editors: [...new Set([workbook.owner, ...workbook.editors, session.user])].filter((email) => email !== ''),
    domainEdit: false,
    ...(workbook.editors.length === 0 ? { everyone: true } : {}),
  };
  sheet.protections.push(model);
  return new ProtectionService(scope, sheet, model);
}

export function protectionsOf(scope: Scope, sheet: SheetModel, type: EnumMember): ProtectionService[] {
  const isWanted = (model: ProtectionModel) => (model.area === null) === (type === ProtectionType.SHEET);
  return sheet.protections.filter(isWanted).map((model) => new ProtectionService(scope, sheet, model));
}

/** @throws ServiceException when the acting person may not change the protection */
function requireRights(protection: ProtectionService): void {
  if (!protection.canEdit()) throw new ServiceException(PROTECTED);
}

export class ProtectionService implements Imitates<GoogleAppsScript.Spreadsheet.Protection, keyof ProtectionService> {
  static readonly service = 'SpreadsheetApp.Protection';

  constructor(
    private readonly scope: Scope,
    private readonly sheet: SheetModel,
    private readonly model: ProtectionModel,
  ) {}

  getProtectionType(): EnumMember {
    return this.model.area ? ProtectionType.RANGE : ProtectionType.SHEET;
  }
  getRange(): RangeService {
    const whole = { top: 0, left: 0, bottom: this.sheet.maxRows - 1, right: this.sheet.maxColumns - 1 };
    return this.scope.rangeOf(this.sheet, this.model.area ?? whole);
  }
  getRangeName(): string | null {
    return null;
  }
  getDescription(): string {
    return this.model.description;
  }
  isWarningOnly(): boolean {
    return this.model.warningOnly;
  }
  canEdit(): boolean {
    return this.model.warningOnly || mayEdit(this.scope.session, this.model);
  }
  /** @throws ServiceException for somebody whom it shuts out */
  canDomainEdit(): boolean {
    requireRights(this);
    return this.model.domainEdit;
  }
  /** Empty for one that only warns. @throws ServiceException for somebody whom it shuts out */
  getEditors(): UserService[] {
    requireRights(this);
    return this.model.warningOnly ? [] : this.model.editors.map((email) => new UserService(email));
  }
  getUnprotectedRanges(): RangeService[] {
    return this.model.unprotected.map((area) => this.scope.rangeOf(this.sheet, area));
  }
  setDescription(description: string): this {
    requireRights(this);
    this.model.description = description;
    return this;
  }
  setWarningOnly(warningOnly: boolean): this {
    requireRights(this);
    this.model.warningOnly = warningOnly;
    return this;
  }
  /** @throws ServiceException for a workbook of a private account: it belongs to no domain */
  setDomainEdit(editable: boolean): this {
    requireRights(this);
    if (isPrivateAccount(this.scope.workbook.owner)) throw new ServiceException('Invalid argument: editable');
    this.model.domainEdit = editable;
    return this;
  }
  setRange(range: RangeService): this {
    requireRights(this);
    this.model.area = range.area;
    return this;
  }
  /** @throws ServiceException for a protected range, or ranges of another sheet */
  setUnprotectedRanges(ranges: readonly RangeService[]): this {
    requireRights(this);
    if (this.model.area) throw new ServiceException('Only sheet protections can have unprotected ranges.');
    if (ranges.some((range) => range.sheet !== this.sheet))
      throw new ServiceException('Unprotected ranges must be on the protected sheet.');
    this.model.unprotected = ranges.map((range) => range.area);
    return this;
  }
  addEditor(editor: Person): this {
    return this.addEditors([editor]);
  }
  /** Whoever cannot edit the spreadsheet itself still cannot. */
  addEditors(editors: readonly Person[]): this {
    requireRights(this);
    delete this.model.everyone;
    this.model.editors = [...new Set([...this.model.editors, ...editors.map(emailOf)])];
    return this;
  }
  removeEditor(editor: Person): this {
    return this.removeEditors([editor]);
  }
  /** The owner and the acting person stay. */
  removeEditors(editors: readonly Person[]): this {
    requireRights(this);
    const { workbook, session } = this.scope;
    delete this.model.everyone;
    const gone = new Set(editors.map(emailOf).filter((email) => email !== workbook.owner && email !== session.user));
    this.model.editors = this.model.editors.filter((email) => !gone.has(email));
    return this;
  }
  remove(): void {
    requireRights(this);
    this.sheet.protections = this.sheet.protections.filter((item) => item !== this.model);
  }
}

checkArguments(ProtectionService, {
  setDescription: 'String',
  setWarningOnly: 'Boolean',
  setDomainEdit: 'Boolean',
  setRange: 'Range',
  setUnprotectedRanges: 'Range[]',
  addEditor: 'String | User',
  addEditors: 'String[]',
  removeEditor: 'String | User',
  removeEditors: 'String[] | User[]',
});
