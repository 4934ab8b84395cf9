/** Formulas: spelling by locale, computing when a precedent changes, what the engine cannot compute. */
import { describe, expect, it } from 'vitest';
import { cellKey } from '../../../local/host/spreadsheet/model.ts';
import { addSheet, openWorkbook } from './open-workbook.ts';

describe('spelling', () => {
  it.each([
    ['id_ID', '=SUM(A1;1,5)', '=SUM(A1;1,5)', '=SUM(A1;1.5)'],
    ['en_US', '=SUM(A1,1.5)', '=SUM(A1,1.5)', '=SUM(A1;1.5)'],
    ['en_US', '=SUM(A1;1.5)', '=SUM(A1,1.5)', '=SUM(A1;1.5)'],
    ['en_US', '=IF(A1="a,b","x;y",1)', '=IF(A1="a,b","x;y",1)', '=IF(A1="a,b";"x;y";1)'],
    ['id_ID', '=SUM(\'a,b\'!A1;"1,5")', '=SUM(\'a,b\'!A1;"1,5")', '=SUM(\'a,b\'!A1;"1,5")'],
  ])('%s: %s reads back as %s and is kept as %s', (locale, written, read, kept) => {
    const { app, workbook } = openWorkbook({ locale });
    const cell = app.getActiveSheet().getRange('C3').setFormula(written);
    expect(cell.getFormula()).toBe(read);
    expect(workbook.sheets[0]?.formulas.get(cellKey(2, 2))).toBe(kept);
  });

  it('commas between arguments do not parse where the comma is the decimal sign', () => {
    const cell = openWorkbook().app.getActiveSheet().getRange('C3').setFormula('=SUM(A1,B1)');
    expect(cell.getValue()).toBe('#ERROR!');
  });

  it('a formula without = is taken as one, the empty text removes it', () => {
    const cell = openWorkbook().app.getActiveSheet().getRange('C3').setFormula('1+1');
    expect(cell.getFormula()).toBe('=1+1');
    expect(cell.getValue()).toBe(2);
    cell.setFormula('');
    expect(cell.getFormula()).toBe('');
    expect(cell.isBlank()).toBe(true);
  });

  it('setFormula on a range moves relative references along', () => {
    const range = openWorkbook().app.getActiveSheet().getRange('C1:C2').setFormula('=A1+$B$1');
    expect(range.getFormulas()).toEqual([['=A1+$B$1'], ['=A2+$B$1']]);
  });

  it('is not read into cells formatted as text, and not lost by setting a value elsewhere', () => {
    const { app } = openWorkbook();
    const sheet = app.getActiveSheet();
    sheet.getRange('A1').setNumberFormat('@').setValue('=1+1');
    expect(sheet.getRange('A1').getFormula()).toBe('');
    sheet.getRange('B1').setFormula('=2');
    sheet.getRange('C1').setValue(1);
    expect(sheet.getRange('B1').getFormula()).toBe('=2');
  });
});

describe('results', () => {
  it.each([
    ['=1/0', '#DIV/0!'],
    ['=NA()', '#N/A'],
    ['="a"+1', '#VALUE!'],
    ['=TIDAKADA', '#NAME?'],
    ['=C1', '#REF!'],
    ["='Tab Lain'!A1", '#REF!'],
    ['=IFERROR(1/0;"")', ''],
    ['=TRUE', true],
    ['="00"&7', '007'],
    ['=IF(TRUE;"a";"b")', 'a'],
    ['=ROUND(2/3;2)', 0.67],
    ['=A1', ''],
    ['=SUM(A2:A)', 0],
    ['=50%', 0.5],
  ])('%s gives %j', (formula, value) => {
    expect(openWorkbook().app.getActiveSheet().getRange('C1').setFormula(formula).getValue()).toBe(value);
  });

  it.each([
    ['=9412/9000*100', (9412 / 9000) * 100],
    ['=1/3', 1 / 3],
    ['=-2/3', -2 / 3],
    ['=58,985', 58.985],
    ['=123456789,123456/7', 123456789.123456 / 7],
    ['=0,1+0,2=0,3', true],
    ['=1-0,9-0,1', 0],
    ['=SUM(0,1;0,2)<=0,3', true],
    ['=TIME(8;0;0)*1', 1 / 3],
  ])('%s is %j to the last digit', (formula, value) => {
    const sheet = openWorkbook().app.getActiveSheet();
    expect(sheet.getRange('C1').setFormula(formula).getValue()).toBe(value);
    sheet.getRange('A1').setFormula('=B1');
    sheet.getRange('B1').setFormula(formula);
    expect(sheet.getRange('A1').getValue()).toBe(value);
  });

  it('with noise in the last digit show without it', () => {
    const cell = openWorkbook().app.getActiveSheet().getRange('C1').setFormula('=0,1+0,2');
    expect(cell.getDisplayValue()).toBe('0,3');
  });

  it('follow a precedent, over several steps and tabs', () => {
    const { app, workbook } = openWorkbook();
    addSheet(workbook, 'Triwulan I');
    const first = app.getActiveSheet();
    const other = app.getActiveSpreadsheet().getSheetByName('Triwulan I')!;
    first.getRange('B1').setFormula("='Triwulan I'!A1*2");
    first.getRange('B2').setFormula('=B1+SUM(A:A)');
    expect(first.getRange('B1:B2').getValues()).toEqual([[0], [0]]);
    other.getRange('A1').setValue(21);
    expect(first.getRange('B1:B2').getValues()).toEqual([[42], [42]]);
    first.getRange('A3:A4').setValues([[1], [2]]);
    expect(first.getRange('B2').getValue()).toBe(45);
    other.getRange('A1').clearContent();
    expect(first.getRange('B1:B2').getValues()).toEqual([[0], [3]]);
  });

  it('follow texts, booleans, errors and dates as they are', () => {
    const { app } = openWorkbook();
    const sheet = app.getActiveSheet();
    sheet.getRange('A1:A4').setValues([["'1.5"], [true], ['#N/A'], [new Date('2026-11-21T17:00:00Z')]]);
    sheet.getRange('B1:B4').setFormulas([['=A1&"x"'], ['=IF(A2;1;2)'], ['=ISNA(A3)'], ['=A4+1']]);
    expect(sheet.getRange('B1:B4').getValues()).toEqual([['1.5x'], [1], [true], [46349]]);
  });

  it('of a date show as a date in a cell without a format', () => {
    const cell = openWorkbook().app.getActiveSheet().getRange('A1').setFormula('=DATE(2026;11;22)');
    expect(cell.getDisplayValue()).toBe('22/11/2026');
    expect(cell.getValue()).toEqual(new Date('2026-11-21T17:00:00Z'));
  });

  it('use named ranges', () => {
    const { app } = openWorkbook();
    const sheet = app.getActiveSheet();
    app.getActiveSpreadsheet().setNamedRange('Skala', sheet.getRange('A1:A2'));
    app.getActiveSpreadsheet().setNamedRange('Batas', sheet.getRange('A1'));
    sheet.getRange('B1').setFormula('=SUM(Skala)+Batas');
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    expect(sheet.getRange('B1').getValue()).toBe(4);
  });

  it('of a circle are #REF!', () => {
    const sheet = openWorkbook().app.getActiveSheet();
    sheet.getRange('A1').setFormula('=B1');
    sheet.getRange('B1').setFormula('=A1');
    expect(sheet.getRange('A1').getValue()).toBe('#REF!');
  });

  it('go with the formula when a value takes its place', () => {
    const sheet = openWorkbook().app.getActiveSheet();
    sheet.getRange('A1').setFormula('=B1');
    sheet.getRange('C1').setFormula('=A1*2');
    sheet.getRange('A1').setValue(5);
    expect(sheet.getRange('A1').getFormula()).toBe('');
    expect(sheet.getRange('C1').getValue()).toBe(10);
  });
});

describe('a file with cached results', () => {
  function opened() {
    const book = openWorkbook();
    const sheet = book.workbook.sheets[0]!;
    sheet.values = [[1, 99, 77]];
    sheet.formulas.set(cellKey(0, 1), '=A1*2');
    sheet.formulas.set(cellKey(0, 2), '=QUERY(A1:A9;"select A")');
    return { ...book, sheet };
  }

  it('shows them until a write touches a precedent', () => {
    const { app, sheet } = opened();
    app.getActiveSheet().getRange('D1').setValue(1);
    app.flush();
    expect(sheet.values[0]?.[1]).toBe(99);
    app.getActiveSheet().getRange('A1').setValue(2);
    app.flush();
    expect(sheet.values[0]?.[1]).toBe(4);
  });

  it('keeps what it cannot compute, and says so once', () => {
    const { app, sheet, workbook } = opened();
    sheet.formulas.set(cellKey(1, 2), '=LET(x;A1;x)');
    sheet.formulas.set(cellKey(2, 2), '=QUERY(A1;"")+C1');
    app.getActiveSheet().getRange('A1').setValue(2);
    app.flush();
    expect(sheet.values[0]?.[2]).toBe(77);
    expect(app.getActiveSheet().getRange('C1').getFormula()).toBe('=QUERY(A1:A9;"select A")');
    expect(workbook.notices.filter((notice) => notice.includes('QUERY'))).toHaveLength(1);
    expect(workbook.notices.filter((notice) => notice.includes('LET'))).toHaveLength(1);
  });

  it('keeps the cached value when the same formula is set again', () => {
    const { app } = opened();
    const cell = app.getActiveSheet().getRange('C1');
    cell.setFormula('=QUERY(A1:A9;"select A")');
    expect(cell.getValue()).toBe(77);
  });

  it('computes formulas that depend on one it cannot compute from its cached value', () => {
    const { app, sheet } = opened();
    sheet.formulas.set(cellKey(0, 3), '=C1+A1');
    sheet.values[0]![3] = 78;
    app.getActiveSheet().getRange('A1').setValue(3);
    expect(app.getActiveSheet().getRange('D1').getValue()).toBe(80);
  });

  it('computes everything once when the file has no results at all', () => {
    const { app, sheet } = opened();
    sheet.values = [[1]];
    expect(app.getActiveSheet().getRange('B1').getValue()).toBe(2);
  });
});
