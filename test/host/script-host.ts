/** Runs small scripts in the host, each as an add-on of its own in a temporary folder. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Drive } from '../../local/host/drive/drive.ts';
import { DriveStore } from '../../local/host/drive/drive-store.ts';
import {
  type ExecutionRequest,
  type ExecutionResult,
  execute,
  type MakeServices,
} from '../../local/host/execution/execution.ts';
import type { HostSession, LogLine } from '../../local/host/host-session.ts';
import { HtmlService } from '../../local/host/html/html-service.ts';
import { LockService, LockTable } from '../../local/host/lock-service.ts';
import { Console, Logger } from '../../local/host/logger.ts';
import { MailApp } from '../../local/host/mail/mail-app.ts';
import { SessionService } from '../../local/host/session-service.ts';
import { newWorkbookModel } from '../../local/host/spreadsheet/new-model.ts';
import { CacheService } from '../../local/host/stores/cache-service.ts';
import { PropertiesService } from '../../local/host/stores/properties-service.ts';
import { StateFile } from '../../local/host/stores/state-file.ts';
import { ScriptApp } from '../../local/host/triggers.ts';
import { Utilities } from '../../local/host/utilities/utilities.ts';

export const OWNER = 'kasubag.perencanaan@example.go.id';

const SCOPES = [
  'spreadsheets.currentonly',
  'drive.file',
  'script.container.ui',
  'script.send_mail',
  'script.scriptapp',
  'userinfo.email',
];

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kinerja-host-'));
}

let executions = 0;

/** A session whose stores are fresh unless they are given. */
export function makeSession(overrides: Partial<HostSession> = {}): HostSession {
  const folder = temporaryFolder();
  executions += 1;
  return {
    workbook: newWorkbookModel('uji', 'Uji', OWNER),
    user: OWNER,
    authMode: 'FULL',
    hasUi: true,
    now: () => new Date('2026-11-22T07:05:00.000Z'),
    ask: () => ({ button: 'CLOSE', text: '' }),
    notify: () => undefined,
    executionId: executions,
    addOnFolder: folder,
    manifest: {
      timeZone: 'Asia/Jakarta',
      scopes: new Set(SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`)),
    },
    isClockFixed: false,
    state: {
      file: new StateFile(join(folder, 'state.json')),
      drive: new DriveStore(join(folder, 'drive')),
      cache: new Map(),
      locks: new LockTable(),
      outboxFolder: join(folder, 'surat-keluar'),
    },
    log: [],
    made: [],
    mails: [],
    notices: [],
    ...overrides,
  };
}

/** Every service of this room; SpreadsheetApp has tests of its own. */
export const SERVICES: MakeServices = (session, membrane) => {
  const write = (level: LogLine['level'], text: string) => {
    session.log.push({ time: session.now().toISOString(), level, text });
  };
  return {
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
};

interface RunOptions {
  session?: HostSession;
  services?: MakeServices;
  request?: Partial<ExecutionRequest>;
  /** Further files of the add-on, pages for instance. */
  files?: Record<string, string>;
}

/** Runs a whole add-on of one file; by default its function `main` as a page call. */
export function runAddOn(code: string, options: RunOptions = {}): ExecutionResult {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ ...options.files, 'Code.js': code }))
    writeFileSync(join(folder, name), text);
  const session = options.session ?? makeSession();
  session.addOnFolder = folder;
  const request: ExecutionRequest = {
    functionName: 'main',
    args: [],
    from: 'page',
    timeLimit: 5000,
    ...options.request,
  };
  return execute(request, session, options.services ?? SERVICES);
}

/** Value of an expression evaluated by a script. @throws Error with the script's message */
export function evaluate(expression: string, options: RunOptions = {}): unknown {
  const outcome = runAddOn(`function main() { return (${expression}); }`, options);
  if (outcome.error) throw Object.assign(new Error(outcome.error.message), { name: outcome.error.name });
  return outcome.result;
}
