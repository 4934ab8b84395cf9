/** Protected ranges and sheets, for the owner and for others. */
import { describe, expect, it } from 'vitest';
import { COLLEAGUE, OWNER, openWorkbook } from './open-workbook.ts';

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const STRANGER = 'orang@example.com';

function closed() {
  const book = openWorkbook();
  const protection = book.app.getActiveSheet().getRange('B2:B3').protect().setDescription('Mesin');
  protection.removeEditors(protection.getEditors());
  return { ...book, protection, theirs: book.as(COLLEAGUE).getActiveSheet() };
}

describe('a protection just made', () => {
  it('shuts nobody out', () => {
    const { app, as } = openWorkbook();
    const protection = app.getActiveSheet().getRange('A1').protect();
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual([OWNER, COLLEAGUE]);
    as(COLLEAGUE).getActiveSheet().getRange('A1').setValue(1);
    expect(app.getActiveSheet().getRange('A1').getValue()).toBe(1);
  });

  it('stands beside an older one on the same range, but a sheet has one only', () => {
    const { app } = openWorkbook();
    const sheet = app.getActiveSheet();
    sheet.getRange('A1').protect().setDescription('satu');
    sheet.getRange('A1').protect().setDescription('dua');
    expect(sheet.getProtections(app.ProtectionType.RANGE).map((item) => item.getDescription())).toEqual([
      'satu',
      'dua',
    ]);
    sheet.protect().setDescription('lembar');
    expect(sheet.protect().getDescription()).toBe('lembar');
    expect(app.getActiveSpreadsheet().getProtections(app.ProtectionType.SHEET)).toHaveLength(1);
  });
});

describe('in a spreadsheet shared by link', () => {
  it('a new protection is open to everybody until somebody is let in or shut out by name', () => {
    const { app, workbook, as } = openWorkbook();
    workbook.editors = [];
    const protection = app.getActiveSheet().getRange('A1').protect();
    const theirs = as(STRANGER).getActiveSheet().getRange('A1');
    theirs.setValue(1);
    protection.addEditor(COLLEAGUE);
    expect(() => theirs.setValue(2)).toThrow(REFUSED);
    as(COLLEAGUE).getActiveSheet().getRange('A1').setValue(3);
    expect(theirs.getValue()).toBe(3);
  });
});

describe('a closed range', () => {
  it('refuses values, formulas, notes, looks, rules, clearing, merging and sorting', () => {
    const { theirs, app } = closed();
    const range = theirs.getRange('A1:B2');
    const rule = app.newDataValidation().requireDate().build();
    const calls: (() => unknown)[] = [
      () =>
        range.setValues([
          [1, 2],
          [3, 4],
        ]),
      () => range.setFormula('=1'),
      () => range.setNote('x'),
      () => range.setBackground('red'),
      () => range.setDataValidation(rule),
      () => range.clear(),
      () => range.clearContent(),
      () => range.merge(),
      () => range.sort(1),
      () => theirs.deleteRow(2),
    ];
    for (const call of calls) expect(call).toThrow(REFUSED);
    expect(theirs.getRange('A1:B2').getValues()).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('leaves other cells open, and always obeys the owner', () => {
    const { theirs, app } = closed();
    theirs.getRange('A1').setValue('boleh');
    app.getActiveSheet().getRange('B2').setValue('pemilik');
    expect(theirs.getRange('A1:B2').getValues()).toEqual([
      ['boleh', ''],
      ['', 'pemilik'],
    ]);
    expect(theirs.getRange('B2').canEdit()).toBe(false);
    expect(app.getActiveSheet().getRange('B2').canEdit()).toBe(true);
  });

  it('opens to an editor, and to the whole domain', () => {
    const { protection, theirs, as } = closed();
    protection.addEditor(COLLEAGUE);
    theirs.getRange('B2').setValue(1);
    protection.removeEditor(COLLEAGUE);
    expect(() => theirs.getRange('B2').setValue(2)).toThrow(REFUSED);
    protection.setDomainEdit(true);
    theirs.getRange('B2').setValue(3);
    expect(() => as(STRANGER).getActiveSheet().getRange('B2').setValue(4)).toThrow(REFUSED);
  });

  it('cannot be changed by those it shuts out', () => {
    const { theirs, as } = closed();
    const seen = theirs.getProtections(as(COLLEAGUE).ProtectionType.RANGE)[0]!;
    expect(seen.canEdit()).toBe(false);
    expect(() => seen.remove()).toThrow(REFUSED);
    expect(() => seen.setWarningOnly(true)).toThrow(REFUSED);
  });

  it('does not tell those it shuts out who may edit', () => {
    const { theirs, as } = closed();
    const seen = theirs.getProtections(as(COLLEAGUE).ProtectionType.RANGE)[0]!;
    expect(() => seen.getEditors()).toThrow(REFUSED);
    expect(() => seen.canDomainEdit()).toThrow(REFUSED);
    expect(seen.getDescription()).toBe('Mesin');
  });

  it('names an editor without letting them into the spreadsheet itself', () => {
    const { protection, app } = closed();
    protection.addEditors([STRANGER]);
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual([OWNER, STRANGER]);
    const editors = app.getActiveSpreadsheet().getEditors();
    expect(editors.map((user) => user.getEmail())).toEqual([OWNER, COLLEAGUE]);
  });

  it('knows no domain where the spreadsheet belongs to a private account', () => {
    const { protection, workbook, session } = closed();
    workbook.owner = 'dinas@gmail.com';
    session.user = 'dinas@gmail.com';
    expect(protection.canDomainEdit()).toBe(false);
    expect(() => protection.setDomainEdit(false)).toThrow(/Invalid argument/);
  });

  it('only warns when it is told to', () => {
    const { protection, theirs } = closed();
    protection.setWarningOnly(true);
    theirs.getRange('B2').setValue(1);
    expect(theirs.getRange('B2').getValue()).toBe(1);
    expect(protection.getEditors()).toEqual([]);
  });

  it('is open again once removed', () => {
    const { protection, theirs } = closed();
    protection.remove();
    theirs.getRange('B2').setValue(1);
    expect(theirs.getRange('B2').getValue()).toBe(1);
  });
});

describe('rows put in beside and inside a closed range', () => {
  it('are allowed at its edge and refused inside', () => {
    const { theirs, app } = closed();
    theirs.insertRowAfter(3);
    theirs.insertRowBefore(2);
    expect(app.getActiveSheet().getProtections(app.ProtectionType.RANGE)[0]?.getRange().getA1Notation()).toBe('B3:B4');
    expect(() => theirs.insertRowAfter(3)).toThrow(REFUSED);
    theirs.setName('Boleh').setRowHeight(3, 40);
    expect(() => app.getActive() && theirs.getParent().deleteSheet(theirs)).toThrow(REFUSED);
  });
});

describe('a closed sheet', () => {
  it('is open only where ranges are left unprotected', () => {
    const { app, as } = openWorkbook();
    const sheet = app.getActiveSheet();
    const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('C1:C5'), sheet.getRange('D1:D5')]);
    protection.removeEditors([COLLEAGUE]);
    const theirs = as(COLLEAGUE).getActiveSheet();
    theirs.getRange('C1:D5').setValue(1);
    expect(() => theirs.getRange('B5:C5').setValue(1)).toThrow(REFUSED);
    expect(() => theirs.insertRowAfter(1)).toThrow(REFUSED);
    expect(() => theirs.setName('x')).toThrow(REFUSED);
    expect(() => theirs.setConditionalFormatRules([])).toThrow(REFUSED);
    expect(protection.getUnprotectedRanges().map((range) => range.getA1Notation())).toEqual(['C1:C5', 'D1:D5']);
  });

  it('has unprotected ranges, a range has none', () => {
    const { app } = openWorkbook();
    const sheet = app.getActiveSheet();
    expect(() =>
      sheet
        .getRange('A1')
        .protect()
        .setUnprotectedRanges([sheet.getRange('A1')]),
    ).toThrow('Only sheet protections can have unprotected ranges.');
  });
});
