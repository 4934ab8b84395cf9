/** All services of one execution, by the names of their globals. */
import { ChartsService } from './charts/charts-service.ts';
import { Drive } from './drive/drive.ts';
import type { HostSession, LogLine } from './host-session.ts';
import { HtmlService } from './html/html-service.ts';
import { LockService } from './lock-service.ts';
import { Console, Logger } from './logger.ts';
import { MailApp } from './mail/mail-app.ts';
import type { Membrane } from './membrane/membrane.ts';
import { SessionService } from './session-service.ts';
import { createSpreadsheetApp } from './spreadsheet/spreadsheet-app.ts';
import { CacheService } from './stores/cache-service.ts';
import { PropertiesService } from './stores/properties-service.ts';
import { ScriptApp } from './triggers.ts';
import { Utilities } from './utilities/utilities.ts';

/** Services of Google that exist there and not here: using one says so, instead of `X is not defined`. */
const ABSENT = [
  ...['DriveApp', 'DocumentApp', 'SlidesApp', 'FormApp', 'GmailApp', 'CalendarApp', 'ContactsApp', 'GroupsApp', 'Maps'],
  ...[
    'UrlFetchApp',
    'XmlService',
    'ContentService',
    'CardService',
    'LanguageApp',
    'SitesApp',
    'LinearOptimizationService',
  ],
  ...['Docs', 'Gmail', 'Calendar', 'People', 'AdminDirectory'],
];

/** An object of a service without members: every use is refused by its name. */
function absentService(name: string): object {
  return Object.create({ constructor: { service: name } }) as object;
}

/** Everything a script finds beside the language. */
export function createServices(session: HostSession, membrane: Membrane): Record<string, object> {
  const write = (level: LogLine['level'], text: string) => {
    session.log.push({ time: session.now().toISOString(), level, text });
  };
  return {
    ...Object.fromEntries(ABSENT.map((name) => [name, absentService(name)])),
    SpreadsheetApp: createSpreadsheetApp(session),
    Charts: new ChartsService(),
    Drive: new Drive(session),
    MailApp: new MailApp(session),
    HtmlService: new HtmlService(session, membrane),
    PropertiesService: new PropertiesService(session),
    CacheService: new CacheService(session),
    LockService: new LockService(session),
    Session: new SessionService(session),
    Utilities: new Utilities(),
    ScriptApp: new ScriptApp(session),
    Logger: new Logger(write),
    console: new Console(write),
  };
}
