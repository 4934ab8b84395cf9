/** Who may edit what: protected ranges and sheets, as seen by the acting person. */
import { ServiceException } from '../exception.ts';
import type { ExecutionSession } from '../session.ts';
import { intersection, subtract } from './area.ts';
import type { Area, ProtectionModel, SheetModel, WorkbookModel } from './model.ts';

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1).toLowerCase();
}

/** Addresses are the same whatever their case. */
function isAmong(emails: readonly string[], user: string): boolean {
  return emails.some((email) => email.toLowerCase() === user.toLowerCase());
}

/** Google's free accounts belong to nobody's domain. */
export function isPrivateAccount(email: string): boolean {
  return ['gmail.com', 'googlemail.com'].includes(domainOf(email));
}

/**
 * May open the workbook and edit it: its owner and those it is shared with. A workbook that was never shared with anybody by name
 * is like one that is shared by link: whoever has the file may.
 */
export function mayOpen(workbook: Pick<WorkbookModel, 'owner' | 'editors'>, user: string): boolean {
  return workbook.editors.length === 0 || isAmong([workbook.owner, ...workbook.editors], user);
}

/** May change what the protection guards, and the protection itself. */
export function mayEdit(session: ExecutionSession, protection: ProtectionModel): boolean {
  const { user, workbook } = session;
  if (protection.everyone === true || isAmong([workbook.owner, ...protection.editors], user)) return true;
  return protection.domainEdit && user !== '' && domainOf(user) === domainOf(workbook.owner);
}

/** `null` = the sheet itself, its name, order and sizes: only a protection of the whole sheet guards these. */
export function touches(protection: ProtectionModel, area: Area | null): boolean {
  if (protection.area) return area !== null && intersection(protection.area, area) !== null;
  if (area === null) return true;
  let guarded = [area];
  for (const open of protection.unprotected) guarded = guarded.flatMap((part) => subtract(part, open));
  return guarded.length > 0;
}

/** Protections that touch the area (`null` = the sheet itself) and do not let the person edit. */
export function isLocked(session: ExecutionSession, sheet: SheetModel, area: Area | null): boolean {
  if (session.user === session.workbook.owner) return false;
  return sheet.protections.some((item) => !item.warningOnly && touches(item, area) && !mayEdit(session, item));
}

/** Description of the first protection that only warns, `null` when there is none. */
export function warningOf(sheet: SheetModel, area: Area): string | null {
  return sheet.protections.find((item) => item.warningOnly && touches(item, area))?.description ?? null;
}

/** @throws ServiceException when new rows or columns there would fall inside a range that is protected from the acting person */
export function requireInsertable(
  session: ExecutionSession,
  sheet: SheetModel,
  axis: 'row' | 'column',
  at: number,
): void {
  requireEditable(session, sheet, null);
  const isInside = ({ area }: ProtectionModel) =>
    area !== null && (axis === 'row' ? area.top < at && at <= area.bottom : area.left < at && at <= area.right);
  const isClosed = (item: ProtectionModel) => !item.warningOnly && isInside(item) && !mayEdit(session, item);
  if (sheet.protections.some(isClosed)) throw new ServiceException(PROTECTED);
}

/** @throws ServiceException when the area (`null` = the sheet itself) is protected from the acting person */
export function requireEditable(session: ExecutionSession, sheet: SheetModel, area: Area | null): void {
  if (isLocked(session, sheet, area)) throw new ServiceException(PROTECTED);
}
