/** What simple triggers may call: in mode NONE nothing but menus, in LIMITED the open workbook and its stores as well. */
import { permissionProblem } from './scopes.ts';
import type { ExecutionSession } from './session.ts';

type AuthMode = ExecutionSession['authMode'];

/** Menus, formatting and logging touch nobody's data. */
const ALWAYS =
  /^(SpreadsheetApp\.|Base\.)?(Ui|Menu)$|^(Enum|Utilities|Logger|console|Blob|ScriptApp|Session)(\.|$)|^HtmlService/;

const LIMITED = /^(SpreadsheetApp|PropertiesService|CacheService|LockService)(\.|$)/;

/** Shown only to somebody who has authorised the add-on. */
const DIALOGS = /^(showSidebar|showModalDialog|showModelessDialog|alert|prompt)$/;

const TRIGGERS = /^(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)$/;

function isAllowed(mode: AuthMode, service: string, method: string): boolean {
  if (mode === 'FULL' || (service === 'SpreadsheetApp' && method === 'getUi')) return true;
  if (DIALOGS.test(method) || TRIGGERS.test(method)) return false;
  return ALWAYS.test(service) || (mode === 'LIMITED' && LIMITED.test(service));
}

/** @throws ServiceException when the mode forbids the call */
export function requireAuthMode(mode: AuthMode, service: string, method: string): void {
  if (!isAllowed(mode, service, method)) throw permissionProblem(service, method);
}
