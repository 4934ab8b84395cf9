/** Which permissions a service method needs, and the refusal when the manifest does not ask for one of them. */
import { ServiceException } from './exception.ts';

const PREFIX = 'https://www.googleapis.com/auth/';

interface Need {
  service: RegExp;
  method?: RegExp;
  /** Any one of these is enough. */
  scopes: readonly string[];
}

/** From Google's reference; the first that fits counts. Methods that are in no line need nothing. */
const NEEDS: readonly Need[] = [
  { service: /^SpreadsheetApp$/, method: /^(getUi|new[A-Z].*)$/, scopes: [] },
  {
    service: /(^|\.)Ui$/,
    method: /^(showSidebar|showModalDialog|showModelessDialog)$/,
    scopes: ['script.container.ui'],
  },
  {
    service: /^SpreadsheetApp(\.(Spreadsheet|Sheet|Range|RangeList|Protection|NamedRange|Filter))?$/,
    scopes: ['spreadsheets.currentonly', 'spreadsheets'],
  },
  { service: /^Drive\./, scopes: ['drive.file', 'drive'] },
  { service: /^MailApp$/, scopes: ['script.send_mail'] },
  {
    service: /^ScriptApp(\.|$)/,
    method: /^(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger|create)$/,
    scopes: ['script.scriptapp'],
  },
  { service: /^Session\.User$/, method: /^getEmail$/, scopes: ['userinfo.email'] },
];

/** Services without a dot of their own in messages: Google writes `Ui.alert`, `Range.getValues`, but `Drive.Files.list`. */
function nameOf(service: string, method: string): string {
  const [first, ...rest] = service.split('.');
  const shown = rest.length > 0 && first !== 'Drive' ? rest.join('.') : service;
  return `${shown}.${method}`;
}

/** Scopes of which the method needs one; empty when it needs none. Without the address prefix. */
function scopesOf(service: string, method: string): readonly string[] {
  return NEEDS.find((need) => need.service.test(service) && (need.method?.test(method) ?? true))?.scopes ?? [];
}

/** The refusal in Google's words, with the permissions that would allow the call. */
export function permissionProblem(service: string, method: string): ServiceException {
  const scopes = scopesOf(service, method).map((scope) => PREFIX + scope);
  const list = scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes.join('');
  const required = list === '' ? '' : ` Required permissions: ${list}`;
  return new ServiceException(`You do not have permission to call ${nameOf(service, method)}.${required}`);
}

/**
 * @param granted full scope addresses, as in the manifest; `null` = a manifest without `oauthScopes`, where Google works them out
 * @throws ServiceException when the method needs a scope that is not granted
 */
export function requireScope(granted: ReadonlySet<string> | null, service: string, method: string): void {
  const scopes = scopesOf(service, method);
  if (granted === null || scopes.length === 0 || scopes.some((scope) => granted.has(PREFIX + scope))) return;
  throw permissionProblem(service, method);
}
