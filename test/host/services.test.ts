/** All services together, as the add-on finds them. */
import { describe, expect, it } from 'vitest';
import { createServices } from '../../local/host/services.ts';
import type { ExecutionSession, UiQuestion } from '../../local/host/session.ts';
import { authModeOf, openEvent, timeLimitOf } from '../../local/host/trigger-event.ts';
import { evaluate, makeSession, runAddOn } from './script-host.ts';

const services = createServices;

describe('the workbook through the membrane', () => {
  it('reads back what was written, as values of the script', () => {
    const code = `(() => { var s = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      s.getRange(1, 1, 2, 2).setValues([['a', 1.5], [true, new Date(2026, 0, 2)]]);
      var v = s.getDataRange().getValues();
      return [v instanceof Array, v[1][1] instanceof Date, v[1][1].getFullYear(), v[0].join('|'), v[1][0]]; })()`;
    expect(evaluate(code, { services })).toEqual([true, true, 2026, 'a|1.5', true]);
  });

  it('counts by the kind of the call', () => {
    const code = `function main() { var s = SpreadsheetApp.getActive().getSheets()[0], r = s.getRange('A1:B2');
      r.setValues([[1, 2], [3, 4]]); r.getValues(); r.setNotes([['', ''], ['', 'x']]); s.setFrozenRows(1); SpreadsheetApp.flush(); }`;
    expect(runAddOn(code, { services }).panggilan).toEqual({ baca: 1, tulis: 4, lain: 0 });
  });

  it.each([
    [
      'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(0, 1)',
      'The starting row of the range is too small.',
    ],
    ["SpreadsheetApp.getActiveSpreadsheet().getRange('tidak ada')", 'Range not found'],
    [
      'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 3, 1).setValues([[1], [2]])',
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    ],
    [
      "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setNotes('x', 1)",
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Range.setNotes.",
    ],
    ['SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById belum ditiru di host lokal'],
  ])('%s is an Exception', (expression, message) => {
    const { error } = runAddOn(`function main() { ${expression} }`, { services });
    expect(error).toMatchObject({ name: 'Exception', message });
  });

  it('needs its scope', () => {
    const session = makeSession({ manifest: { timeZone: 'Asia/Jakarta', scopes: new Set() } });
    expect(() => evaluate('SpreadsheetApp.getActiveSpreadsheet()', { services, session })).toThrow(
      'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
    );
  });

  it('builds 10,000 rich text links in seconds, not minutes', () => {
    const code = `(() => { var s = SpreadsheetApp.getActive().getSheets()[0]; s.insertRowsAfter(1000, 9000); var cells = [];
      for (var i = 0; i < 10000; i++) cells.push([SpreadsheetApp.newRichTextValue().setText('A' + i).setLinkUrl('#gid=0&range=A' + i).build()]);
      s.getRange(1, 1, 10000, 1).setRichTextValues(cells); return cells.length; })()`;
    const started = performance.now();
    expect(evaluate(code, { services, request: { timeLimit: 20_000 } })).toBe(10_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('dialogs', () => {
  it('suspend the script and give back what was answered', () => {
    const asked: UiQuestion[] = [];
    const ask: ExecutionSession['ask'] = (question) => {
      asked.push(question);
      return { button: 'YES', text: '' };
    };
    const code = `(() => { var ui = SpreadsheetApp.getUi(); return ui.alert('Judul', 'Lanjut?', ui.ButtonSet.YES_NO) === ui.Button.YES; })()`;
    expect(evaluate(code, { services, session: makeSession({ ask }) })).toBe(true);
    expect(asked).toEqual([{ kind: 'alert', title: 'Judul', text: 'Lanjut?', buttons: 'YES_NO' }]);
  });

  it('show pages without waiting', () => {
    const session = makeSession();
    session.notify = (notice) => session.notices.push(notice);
    const code = `function main() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>').setWidth(480).setHeight(460), 'J'); }`;
    expect(runAddOn(code, { services, session }).notices).toEqual([
      { kind: 'dialog', title: 'J', html: '<p>', width: 480, height: 460 },
    ]);
  });

  it('do not exist in a time trigger', () => {
    const session = makeSession({ hasUi: false });
    expect(() => evaluate('SpreadsheetApp.getUi()', { services, session })).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});

describe('opening the workbook', () => {
  const menu = `function onOpen(e) { SpreadsheetApp.getUi().createMenu('Kinerja').addItem('Beranda', 'menuBeranda').addToUi();
    console.log(e.authMode === ScriptApp.AuthMode.LIMITED, e.source.getId(), e.user.getEmail() === ''); }`;

  function open(code: string, authMode: ExecutionSession['authMode'] = authModeOf('onOpen')) {
    const session = makeSession({ authMode });
    session.notify = (notice) => session.notices.push(notice);
    const request = {
      functionName: 'onOpen',
      from: 'trigger' as const,
      event: (all: Record<string, object>) => openEvent(all, authMode),
    };
    return runAddOn(code, { services, session, request });
  }

  it('builds the menu in mode LIMITED, without a counted call', () => {
    const outcome = open(menu);
    expect(outcome.error).toBeUndefined();
    expect(outcome.notices).toEqual([
      { kind: 'menu', title: 'Kinerja', menu: [{ kind: 'item', caption: 'Beranda', functionName: 'menuBeranda' }] },
    ]);
    expect(outcome.log.map(({ text }) => text)).toEqual(['true uji true']);
    expect(outcome.panggilan).toEqual({ baca: 0, tulis: 0, lain: 0 });
  });

  it.each([
    ['a sidebar', "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))"],
    ['a question', "SpreadsheetApp.getUi().alert('x')"],
    ['Drive', 'Drive.Files.list()'],
    ['triggers', 'ScriptApp.getProjectTriggers()'],
  ])('refuses %s there', (_, call) => {
    expect(open(`function onOpen() { ${call} }`).error?.message).toMatch(/^You do not have permission to call/);
  });

  it('refuses the workbook in mode NONE', () => {
    const none = open("function onOpen(e) { e.source.getSheetByName('x') }", 'NONE');
    expect(none.error?.message).toMatch(/^You do not have permission to call .*getSheetByName/);
  });

  it('has half a minute', () => {
    expect([timeLimitOf('onOpen'), timeLimitOf('callRekap')]).toEqual([30_000, 360_000]);
  });
});

describe('services that are not imitated', () => {
  it.each(['DriveApp.getFiles()', 'DocumentApp.create("x")', 'UrlFetchApp.fetch("x")', 'GmailApp.sendEmail("a")'])(
    '%s says so',
    (call) => {
      const name = call.slice(0, call.indexOf('('));
      expect(() => evaluate(call, { services })).toThrow(`${name} belum ditiru di host lokal`);
    },
  );
});
