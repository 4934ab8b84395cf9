/** PropertiesService, CacheService, LockService and ScriptApp: what they keep, for whom, and Google's limits. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StateFile } from '../../local/host/stores/state-file.ts';
import { evaluate, makeSession, OWNER, runAddOn, temporaryFolder } from './script-host.ts';

const USER = 'staf@example.go.id';

describe('properties', () => {
  it.each(['Document', 'User', 'Script'])('of the %s are kept, counted and deleted', (kind) => {
    const session = makeSession();
    const open = `PropertiesService.get${kind}Properties()`;
    evaluate(`${open}.setProperty('a', '1').setProperties({b: '2', c: 3}) && 1`, { session });
    const later = makeSession({ state: session.state, workbook: session.workbook });
    expect(evaluate(`${open}.getProperties()`, { session: later })).toEqual({ a: '1', b: '2', c: '3' });
    expect(evaluate(`${open}.deleteProperty('a').getKeys()`, { session: later })).toEqual(['b', 'c']);
    expect(evaluate(`${open}.setProperties({z: 'z'}, true).getKeys()`, { session: later })).toEqual(['z']);
    expect(evaluate(`${open}.deleteAllProperties().getProperty('z')`, { session: later })).toBeNull();
  });

  it('of the document live in the workbook', () => {
    const session = makeSession();
    evaluate("PropertiesService.getDocumentProperties().setProperty('a', 'é') && 1", { session });
    expect([...session.workbook.documentProperties]).toEqual([['a', 'é']]);
  });

  it('of a user are nobody else’s', () => {
    const session = makeSession();
    evaluate("PropertiesService.getUserProperties().setProperty('a', '1') && 1", { session });
    const other = makeSession({ state: session.state, user: USER });
    expect(evaluate("PropertiesService.getUserProperties().getProperty('a')", { session: other })).toBeNull();
  });

  it('survive the host', () => {
    const session = makeSession();
    const path = join(temporaryFolder(), 'deep', 'state.json');
    session.state.file = new StateFile(path);
    evaluate("PropertiesService.getUserProperties().setProperty('a', '1') && 1", { session });
    const later = makeSession();
    later.state.file = new StateFile(path);
    expect(evaluate("PropertiesService.getUserProperties().getProperty('a')", { session: later })).toBe('1');
  });

  it('leave no file when nothing was set', () => {
    const session = makeSession();
    const path = join(temporaryFolder(), 'state.json');
    session.state.file = new StateFile(path);
    evaluate("PropertiesService.getUserProperties().getProperty('a')", { session });
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ["setProperty('a', 'x'.repeat(9 * 1024 + 1))", 'Argument too large: value'],
    ["setProperty('a', 'é'.repeat(5000))", 'Argument too large: value'],
    [
      "setProperty('a', null)",
      "(String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
    [
      "setProperties(Object.fromEntries(Array.from({length: 60}, function (_, i) { return ['k' + i, 'x'.repeat(9000)] })))",
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ],
  ])('%s is refused and nothing is kept', (call, message) => {
    const session = makeSession();
    expect(() => evaluate(`PropertiesService.getDocumentProperties().${call}`, { session })).toThrow(message);
    expect(session.workbook.documentProperties.size).toBe(0);
  });

  it('take a value of exactly 9 KB', () => {
    expect(
      evaluate(
        "PropertiesService.getDocumentProperties().setProperty('a', 'x'.repeat(9 * 1024)).getProperty('a').length",
      ),
    ).toBe(9216);
  });
});

describe('the cache', () => {
  it('forgets when the time is over', () => {
    let time = Date.parse('2026-11-22T07:00:00Z');
    const session = makeSession({ now: () => new Date(time) });
    evaluate("CacheService.getDocumentCache().put('a', '1', 60)", { session });
    expect(evaluate("CacheService.getDocumentCache().get('a')", { session })).toBe('1');
    time += 60_000;
    expect(evaluate("CacheService.getDocumentCache().get('a')", { session })).toBeNull();
  });

  it('keeps at most six hours', () => {
    let time = 0;
    const session = makeSession({ now: () => new Date(time) });
    evaluate("CacheService.getScriptCache().put('a', '1', 999999)", { session });
    time = 21_600_000;
    expect(evaluate("CacheService.getScriptCache().get('a')", { session })).toBeNull();
  });

  it('takes and gives several at once', () => {
    const code = `(() => { var c = CacheService.getUserCache(); c.putAll({a: '1', b: '2', c: '3'}); c.removeAll(['c']);
      return c.getAll(['a', 'b', 'c', 'd']); })()`;
    expect(evaluate(code)).toEqual({ a: '1', b: '2' });
  });

  it.each([
    ["put('x'.repeat(251), '1')", 'Argument too large: key'],
    ["put('a', 'x'.repeat(100 * 1024 + 1))", 'Argument too large: value'],
    ["put('a', 1)", "(String,number,number) don't match the method signature for CacheService.Cache.put."],
  ])('%s is refused', (call, message) => {
    expect(() => evaluate(`CacheService.getDocumentCache().${call}`)).toThrow(message);
  });
});

describe('locks', () => {
  it('are re-entrant and can be given back', () => {
    const code = `(() => { var l = LockService.getDocumentLock(), m = LockService.getDocumentLock();
      var got = [l.tryLock(1), m.tryLock(1), l.hasLock()]; l.releaseLock(); return got.concat(l.hasLock()); })()`;
    expect(evaluate(code)).toEqual([true, true, true, false]);
  });

  it.each([
    ['Document', 'document'],
    ['Script', 'script'],
    ['User', `user:${OWNER}`],
  ])('of the %s refuse while another execution holds them', (kind, name) => {
    const session = makeSession();
    session.state.locks.take(name, -1);
    expect(evaluate(`LockService.get${kind}Lock().tryLock(30)`, { session })).toBe(false);
    expect(() => evaluate(`LockService.get${kind}Lock().waitLock(30)`, { session })).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    session.state.locks.releaseAll(-1);
    expect(evaluate(`LockService.get${kind}Lock().tryLock(30)`, { session })).toBe(true);
  });

  it('are free of each other', () => {
    const session = makeSession();
    session.state.locks.take('script', -1);
    expect(evaluate('LockService.getDocumentLock().tryLock(0)', { session })).toBe(true);
  });
});

describe('triggers', () => {
  const list = `ScriptApp.getProjectTriggers().map(function (t) {
    return [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())].join(' ') })`;

  it('are registered, listed and deleted by their creator', () => {
    const session = makeSession();
    evaluate(
      "ScriptApp.newTrigger('remind').timeBased().everyDays(1).atHour(8).inTimezone('Asia/Jakarta').create().getUniqueId()",
      { session },
    );
    evaluate("ScriptApp.newTrigger('edited').forSpreadsheet('id').onEdit().create().getUniqueId()", { session });
    expect(evaluate(list, { session })).toEqual(['remind CLOCK CLOCK', 'edited ON_EDIT SPREADSHEETS']);
    expect(evaluate(list, { session: makeSession({ state: session.state, user: USER }) })).toEqual([]);
    evaluate('ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0])', { session });
    expect(evaluate(list, { session })).toEqual(['edited ON_EDIT SPREADSHEETS']);
  });

  it('are twenty at the most', () => {
    const code =
      "function main() { for (var i = 0; i < 21; i++) ScriptApp.newTrigger('f').timeBased().everyHours(1).create(); }";
    const session = makeSession();
    expect(runAddOn(code, { session }).error?.message).toMatch(/^This script has too many triggers\./);
    expect(session.state.file.content.triggers).toHaveLength(20);
  });

  it('refuse what is no trigger', () => {
    expect(() => evaluate("ScriptApp.deleteTrigger('x')")).toThrow(
      "(String) don't match the method signature for ScriptApp.deleteTrigger.",
    );
    expect(() => evaluate("ScriptApp.newTrigger('f').timeBased().everyMinutes(7)")).toThrow(/everyMinutes was invalid/);
  });

  it('compare authorisation modes as objects', () => {
    const event = { request: { args: [], functionName: 'main' } };
    expect(
      runAddOn('function main() { return ScriptApp.AuthMode.NONE === ScriptApp.AuthMode.NONE; }', event).result,
    ).toBe(true);
  });
});

describe('the log', () => {
  it('takes lines of console and Logger', () => {
    const code = `function main() { console.log('a %s', 'b', {c: [1]}); console.error(new Error('x')); Logger.log('%s-%d', 'k', 2);
      console.warn([1, 2], null, undefined, Utilities); return Logger.getLog(); }`;
    const outcome = runAddOn(code);
    expect(outcome.log.map(({ level, text }) => `${level} ${text.split('\n')[0]}`)).toEqual([
      'debug a b { c: [ 1 ] }',
      'error Error: x',
      'info k-2',
      'warn [ 1, 2 ] null undefined Utilities',
    ]);
    expect(outcome.result).toBe('k-2\n');
  });

  it('is written to the file whole', () => {
    const session = makeSession();
    const path = join(temporaryFolder(), 'state.json');
    session.state.file = new StateFile(path);
    evaluate("PropertiesService.getScriptProperties().setProperty('ü', '1') && 1", { session });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ scriptProperties: { ü: '1' } });
  });
});
