/** One execution: fresh globals, what the runtime lacks, names, page values, time limit, clock, scopes, authorisation, counting. */
import { describe, expect, it } from 'vitest';
import { EnumMember } from '../../local/host/enum-member.ts';
import { pause } from '../../local/host/lock-service.ts';
import { groupOf } from '../../local/host/service-calls.ts';
import { evaluate, makeSession, OWNER, runAddOn, SERVICES } from './script-host.ts';

describe('the runtime', () => {
  it.each([
    ...[
      'process',
      'require',
      'module',
      'global',
      'Buffer',
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'fetch',
      'URL',
    ],
    ...[
      'TextEncoder',
      'TextDecoder',
      'crypto',
      'structuredClone',
      'atob',
      'performance',
      'WebAssembly',
      'SharedArrayBuffer',
    ],
    ...['window', 'document', '__enter'],
  ])('has no %s', (name) => {
    expect(evaluate(`typeof ${name} + '|' + (${JSON.stringify(name)} in globalThis)`)).toBe('undefined|false');
  });

  it.each([
    ['a service', 'Utilities.constructor'],
    ['a method of a service', 'Utilities.getUuid.constructor("return typeof process")()'],
    ['the global object', 'globalThis.constructor.constructor("return typeof process")()'],
    [
      'an enum',
      'Utilities.Charset.UTF_8.constructor || Utilities.Charset.constructor.constructor("return typeof process")()',
    ],
    ['a value of a service', 'Utilities.base64Decode("AA==").constructor.constructor("return typeof process")()'],
    ['the clock', 'Date.constructor("return typeof process")()'],
    [
      'an error',
      '(() => { try { Utilities.x } catch (e) { return e.constructor.constructor("return typeof process")() } })()',
    ],
  ])('gives no way to Node through %s', (_, expression) => {
    const session = makeSession({ isClockFixed: true });
    expect(evaluate(`String(${expression})`, { session })).toBe('undefined');
  });

  it('keeps nothing from one execution to the next', () => {
    const session = makeSession();
    const code =
      'var n = 0; function main() { n += 1; globalThis.left = (globalThis.left || 0) + 1; return n + left; }';
    expect([runAddOn(code, { session }).result, runAddOn(code, { session }).result]).toEqual([2, 2]);
  });

  it('loads every script file into one scope', () => {
    const files = { 'Other.js': 'function helper() { return 41; }' };
    expect(runAddOn('function main() { return helper() + 1; }', { files }).result).toBe(42);
  });

  it('runs the promises that a script leaves behind', () => {
    const code = `function main() { Promise.resolve('late').then(function (x) { console.log(x) }); return 1; }`;
    expect(runAddOn(code).log.map(({ text }) => text)).toEqual(['late']);
  });

  it('reports a script file that does not parse', () => {
    expect(runAddOn('function main( {').error?.name).toBe('SyntaxError');
  });

  it('can fix the clock', () => {
    const session = makeSession({ isClockFixed: true });
    const code = `[new Date().toISOString(), Date.now(), new Date(0).getTime(), new Date(2026, 0, 2).getDate(),
      new Date() instanceof Date, new Date().constructor === Date, Utilities.formatDate(new Date(), 'UTC', 'yyyy')].join()`;
    expect(evaluate(code, { session })).toBe(
      `2026-11-22T07:05:00.000Z,${Date.parse('2026-11-22T07:05:00Z')},0,2,true,true,2026`,
    );
  });
});

describe('functions by name', () => {
  const code = 'function main_() { return 1; } var Tool = { go: function () {} };';

  it.each([
    ['nothing', 'page' as const],
    ['main_', 'page' as const],
    ['main_', 'menu' as const],
    ['Tool', 'page' as const],
    ['Tool.go', 'menu' as const],
    ['eval', 'page' as const],
    ['Object', 'page' as const],
    ['Date', 'page' as const],
    ['Utilities', 'page' as const],
  ])('%s is not found from a %s', (functionName, from) => {
    expect(runAddOn(code, { request: { functionName, from } }).error?.message).toBe(
      `Script function not found: ${functionName}`,
    );
  });

  it('hidden ones can be triggers', () => {
    expect(runAddOn(code, { request: { functionName: 'main_', from: 'trigger' } }).error).toBeUndefined();
  });
});

describe('values between page and script', () => {
  it.each([
    ['a string', 'text', 'text'],
    ['null', null, null],
    ['numbers and objects', { a: [1, true, null, { b: 'x' }] }, { a: [1, true, null, { b: 'x' }] }],
  ])('%s passes both ways', (_, value, expected) => {
    const outcome = runAddOn('function main(x) { return x; }', { request: { args: [value] } });
    expect(outcome.result).toStrictEqual(expected);
  });

  it.each([
    ['a Date', [new Date()], '0'],
    ['a function', [{ call: () => 1 }], 'call'],
    ['undefined inside', [{ a: undefined }], 'a'],
    ['a Date inside', ['x', [{ when: new Date() }]], 'when'],
    ['a Map', [new Map()], '0'],
  ])('%s may not go in', (_, args, name) => {
    const outcome = runAddOn('function main(x) { return 1; }', { request: { args } });
    expect(outcome.error?.message).toBe(`Failed due to illegal value in property: ${name}`);
  });

  it.each(['new Date()', '[new Date()]', '{a: undefined}', 'function () {}', 'Utilities', '[Utilities]', 'new Map()'])(
    '%s may not come out',
    (expression) => {
      const outcome = runAddOn(`function main() { return ${expression}; }`);
      expect(outcome.error?.message).toContain('not a supported return type');
      expect(outcome.result).toBeNull();
    },
  );

  it('nothing comes out as null', () => {
    expect(runAddOn('function main() {}')).toMatchObject({ result: null });
  });

  it('what a script throws arrives with its name and words', () => {
    const outcome = runAddOn("function main() { var e = new TypeError('salah'); e.name = 'Khusus'; throw e; }");
    expect(outcome.error).toMatchObject({ name: 'Khusus', message: 'salah' });
    expect(runAddOn("function main() { throw 'teks'; }").error?.message).toBe('teks');
  });
});

describe('the time limit', () => {
  const forever = "function main() { for (;;) { try { for (;;) {} } catch (e) { console.log('caught') } } }";

  it('ends a script, which cannot catch it', () => {
    const outcome = runAddOn(forever, { request: { timeLimit: 300 } });
    expect(outcome).toMatchObject({
      error: { name: 'Exception', message: 'Exceeded maximum execution time' },
      log: [],
    });
  });

  it('ends promises that never stop', () => {
    const code = 'function again() { return Promise.resolve().then(again); } function main() { again(); }';
    expect(runAddOn(code, { request: { timeLimit: 300 } }).error?.message).toBe('Exceeded maximum execution time');
  });

  it('runs on while a service waits', () => {
    const started = performance.now();
    const outcome = runAddOn('function main() { Utilities.sleep(20000); }', { request: { timeLimit: 300 } });
    expect(outcome.error?.message).toBe('Exceeded maximum execution time');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('runs on while a dialog waits for its answer', () => {
    class Dialogs {
      static readonly service = 'Dialogs';

      ask(): void {
        pause(20_000);
      }
    }
    const services = () => ({ Dialogs: new Dialogs() });
    const outcome = runAddOn('function main() { Dialogs.ask(); }', { services, request: { timeLimit: 300 } });
    expect(outcome.error?.message).toBe('Exceeded maximum execution time');
  });
});

describe('permissions', () => {
  const withScopes = (...scopes: string[]) =>
    makeSession({
      manifest: {
        timeZone: 'Asia/Jakarta',
        scopes: new Set(scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`)),
      },
    });

  it.each([
    [
      'MailApp.getRemainingDailyQuota()',
      'MailApp.getRemainingDailyQuota',
      'https://www.googleapis.com/auth/script.send_mail',
    ],
    ['Session.getActiveUser().getEmail()', 'User.getEmail', 'https://www.googleapis.com/auth/userinfo.email'],
    [
      'Drive.Files.list()',
      'Drive.Files.list',
      '(https://www.googleapis.com/auth/drive.file || https://www.googleapis.com/auth/drive)',
    ],
    [
      'ScriptApp.getProjectTriggers()',
      'ScriptApp.getProjectTriggers',
      'https://www.googleapis.com/auth/script.scriptapp',
    ],
  ])('%s needs its scope in the manifest', (expression, method, scope) => {
    expect(() => evaluate(expression, { session: withScopes('spreadsheets.currentonly') })).toThrow(
      `You do not have permission to call ${method}. Required permissions: ${scope}`,
    );
  });

  it('are not checked without oauthScopes in the manifest', () => {
    const session = makeSession({ manifest: { timeZone: 'Asia/Jakarta', scopes: null } });
    expect(evaluate('MailApp.getRemainingDailyQuota()', { session })).toBe(100);
  });

  it('are not needed for what touches nobody', () => {
    expect(evaluate("Utilities.base64Encode('a') + typeof ScriptApp.AuthMode.FULL", { session: withScopes() })).toBe(
      'YQ==object',
    );
  });

  it('depend on the authorisation mode of a simple trigger', () => {
    const limited = makeSession({ authMode: 'LIMITED' });
    expect(evaluate("PropertiesService.getDocumentProperties().getProperty('a')", { session: limited })).toBeNull();
    expect(evaluate('Session.getActiveUser().getEmail()', { session: limited })).toBe('');
    expect(() => evaluate("MailApp.sendEmail('a@example.go.id', 'b', 'c')", { session: limited })).toThrow(
      /permission/,
    );
    expect(() => evaluate('Drive.Files.list()', { session: limited })).toThrow(/permission/);
    const none = makeSession({ authMode: 'NONE' });
    expect(() => evaluate('PropertiesService.getDocumentProperties()', { session: none })).toThrow(/permission/);
  });

  it('tells who is clicking when the mode is FULL', () => {
    expect(evaluate('Session.getActiveUser().getEmail()')).toBe(OWNER);
    expect(evaluate('Session.getEffectiveUser().getEmail() + Session.getScriptTimeZone()')).toBe(
      `${OWNER}Asia/Jakarta`,
    );
  });
});

describe('counting', () => {
  it('adds up the calls of one execution', () => {
    const code = `function main() {
      var p = PropertiesService.getDocumentProperties(); p.setProperty('a', 'b'); p.getProperty('a');
      LockService.getDocumentLock().tryLock(1); Utilities.getUuid(); HtmlService.createHtmlOutput('x').setTitle('y');
    }`;
    expect(runAddOn(code).panggilan).toEqual({ baca: 0, tulis: 0, lain: 3 });
  });

  it('starts anew with every execution', () => {
    const session = makeSession();
    const code = "function main() { PropertiesService.getUserProperties().getProperty('a'); }";
    expect([runAddOn(code, { session }).panggilan.lain, runAddOn(code, { session }).panggilan.lain]).toEqual([1, 1]);
  });

  it.each([
    ['SpreadsheetApp.Range', 'getValues', 'baca'],
    ['SpreadsheetApp.Range', 'getNotes', 'baca'],
    ['SpreadsheetApp.Range', 'getNumberFormats', 'baca'],
    ['SpreadsheetApp.Range', 'isBlank', 'baca'],
    ['SpreadsheetApp.Sheet', 'getLastRow', 'baca'],
    ['SpreadsheetApp.Sheet', 'getConditionalFormatRules', 'baca'],
    ['SpreadsheetApp.Spreadsheet', 'getSpreadsheetLocale', 'baca'],
    ['SpreadsheetApp.Range', 'setValues', 'tulis'],
    ['SpreadsheetApp.Range', 'setNotes', 'tulis'],
    ['SpreadsheetApp.Range', 'protect', 'tulis'],
    ['SpreadsheetApp.Range', 'merge', 'tulis'],
    ['SpreadsheetApp.Spreadsheet', 'insertSheet', 'tulis'],
    ['SpreadsheetApp.Sheet', 'setFrozenRows', 'tulis'],
    ['SpreadsheetApp.Sheet', 'insertRowsAfter', 'tulis'],
    ['SpreadsheetApp.Protection', 'setWarningOnly', 'tulis'],
    ['SpreadsheetApp.RangeList', 'setFontWeight', 'tulis'],
    ['SpreadsheetApp', 'flush', 'tulis'],
    ['Drive.Files', 'create', 'lain'],
    ['MailApp', 'sendEmail', 'lain'],
    ['CacheService.Cache', 'get', 'lain'],
    ['ScriptApp', 'getProjectTriggers', 'lain'],
    ['SpreadsheetApp', 'getActiveSpreadsheet', null],
    ['SpreadsheetApp', 'newDataValidation', null],
    ['SpreadsheetApp.Sheet', 'getRange', null],
    ['SpreadsheetApp.Sheet', 'getDataRange', null],
    ['SpreadsheetApp.Range', 'getA1Notation', null],
    ['SpreadsheetApp.Range', 'getLastRow', null],
    ['SpreadsheetApp.DataValidationBuilder', 'requireValueInList', null],
    ['SpreadsheetApp.Ui', 'alert', null],
    ['Utilities', 'computeDigest', null],
    ['HtmlService.HtmlOutput', 'setTitle', null],
    [EnumMember.service, 'name', null],
  ])('puts %s.%s under %s', (service, method, group) => {
    expect(groupOf(service, method)).toBe(group);
  });
});

describe('a session', () => {
  it('lets go of its locks and keeps its stores when a script fails', () => {
    const session = makeSession();
    const code = `function main() { LockService.getDocumentLock().tryLock(1);
      PropertiesService.getUserProperties().setProperty('a', 'b'); throw new Error('x'); }`;
    runAddOn(code, { session, services: SERVICES });
    const later = makeSession({ state: session.state });
    expect(
      evaluate("LockService.getDocumentLock().tryLock(1) + PropertiesService.getUserProperties().getProperty('a')", {
        session: later,
      }),
    ).toBe('trueb');
  });
});
