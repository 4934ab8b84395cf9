/** The imitation offers nothing that Google does not: its members against those that @types/google-apps-script declares. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Blob } from '../../local/host/blob.ts';
import { Drive } from '../../local/host/drive/drive.ts';
import { HtmlService } from '../../local/host/html/html-service.ts';
import { LockService } from '../../local/host/lock-service.ts';
import { Console, Logger } from '../../local/host/logger.ts';
import { MailApp } from '../../local/host/mail/mail-app.ts';
import { SessionService } from '../../local/host/session-service.ts';
import { CacheService } from '../../local/host/stores/cache-service.ts';
import { PropertiesService } from '../../local/host/stores/properties-service.ts';
import { ScriptApp } from '../../local/host/triggers.ts';
import { Utilities } from '../../local/host/utilities/utilities.ts';
import { makeSession } from './script-host.ts';

const types = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));

/** Members of an interface, those of the interfaces it extends left out. */
function declared(file: string, name: string): Set<string> {
  const text = readFileSync(join(types, file), 'utf8');
  const body = new RegExp(`interface ${name}\\b[^{]*\\{([\\s\\S]*?)\\n\\s*\\}\\n`).exec(text)?.[1] ?? '';
  return new Set([...body.matchAll(/^\s*(\w+)\??\s*[(:<]/gm)].map((match) => match[1] ?? ''));
}

/** Methods, and fields that scripts can read. */
function offered(service: object): string[] {
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(service));
  return [...methods, ...Object.keys(service)].filter((name) => name !== 'constructor' && name !== 'toString');
}

const session = makeSession();
const properties = new PropertiesService(session);
const cache = new CacheService(session);
const locks = new LockService(session);
const script = new ScriptApp(session);
const html = new HtmlService(session, undefined as never);

const CASES: [string, object, string][] = [
  ['Utilities', new Utilities(), 'google-apps-script.utilities.d.ts'],
  ['Blob', new Blob(new Uint8Array()), 'google-apps-script.base.d.ts'],
  ['Logger', new Logger(() => undefined), 'google-apps-script.base.d.ts'],
  ['Console', new Console(() => undefined), 'google-apps-script.base.d.ts'],
  ['Session', new SessionService(session), 'google-apps-script.base.d.ts'],
  ['User', new SessionService(session).getActiveUser(), 'google-apps-script.base.d.ts'],
  ['HtmlService', html, 'google-apps-script.html.d.ts'],
  ['HtmlOutput', html.createHtmlOutput(), 'google-apps-script.html.d.ts'],
  ['HtmlTemplate', html.createTemplate(''), 'google-apps-script.html.d.ts'],
  ['MailApp', new MailApp(session), 'google-apps-script.mail.d.ts'],
  ['PropertiesService', properties, 'google-apps-script.properties.d.ts'],
  ['Properties', properties.getUserProperties(), 'google-apps-script.properties.d.ts'],
  ['CacheService', cache, 'google-apps-script.cache.d.ts'],
  ['Cache', cache.getUserCache(), 'google-apps-script.cache.d.ts'],
  ['LockService', locks, 'google-apps-script.lock.d.ts'],
  ['Lock', locks.getUserLock(), 'google-apps-script.lock.d.ts'],
  ['ScriptApp', script, 'google-apps-script.script.d.ts'],
  ['TriggerBuilder', script.newTrigger('f'), 'google-apps-script.script.d.ts'],
  ['ClockTriggerBuilder', script.newTrigger('f').timeBased(), 'google-apps-script.script.d.ts'],
  ['SpreadsheetTriggerBuilder', script.newTrigger('f').forSpreadsheet(), 'google-apps-script.script.d.ts'],
  ['Trigger', script.newTrigger('f').timeBased().create(), 'google-apps-script.script.d.ts'],
  ['FilesCollection', new Drive(session).Files, 'apis/drive_v3.d.ts'],
  ['PermissionsCollection', new Drive(session).Permissions, 'apis/drive_v3.d.ts'],
];

describe('members that Google has, too', () => {
  it.each(CASES)('of %s', (name, service, file) => {
    const known = declared(file, name);
    expect(offered(service).length).toBeGreaterThan(0);
    expect(offered(service).filter((member) => !known.has(member))).toEqual([]);
  });
});
