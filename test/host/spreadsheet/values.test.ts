/** Reading and writing values: what comes back, shapes, coordinates, argument types. */
import { describe, expect, it } from 'vitest';
import { newSheetModel } from '../../../local/host/spreadsheet/new-model.ts';
import { openWorkbook } from './open-workbook.ts';

describe('an empty sheet', () => {
  it('has no last row and A1 as its data range, holding one blank', () => {
    const sheet = openWorkbook().app.getActiveSheet();
    expect(sheet.getLastRow()).toBe(0);
    expect(sheet.getLastColumn()).toBe(0);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    expect(sheet.getDataRange().getValues()).toEqual([['']]);
    expect(sheet.getRange('A1').isBlank()).toBe(true);
  });
});

describe('values', () => {
  it('come back as number, boolean, text and date', () => {
    const { app } = openWorkbook();
    const range = app.getActiveSheet().getRange('A1:D1');
    const date = new Date('2026-11-21T17:00:00Z');
    range.setValues([[1.5, true, 'teks', date]]);
    expect(range.getValues()).toEqual([[1.5, true, 'teks', date]]);
  });

  it('are cleared by null, undefined and the empty text', () => {
    const { app } = openWorkbook();
    const range = app.getActiveSheet().getRange('A1:C1');
    range.setValues([[1, 2, 3]]);
    range.setValues([[null, undefined, '']]);
    expect(range.getValues()).toEqual([['', '', '']]);
    expect(app.getActiveSheet().getLastRow()).toBe(0);
  });

  it('reach the data range from A1 to the last cell with content', () => {
    const { app } = openWorkbook();
    const sheet = app.getActiveSheet();
    sheet.getRange('C4').setValue('x');
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:C4');
    expect(sheet.getLastColumn()).toBe(3);
  });

  it('count a formula that shows nothing as content', () => {
    const sheet = openWorkbook().app.getActiveSheet();
    sheet.getRange('B3').setFormula('=IF(A1="";"";1)');
    expect(sheet.getLastRow()).toBe(3);
    expect(sheet.getRange('B3').getValue()).toBe('');
    expect(sheet.getRange('B3').isBlank()).toBe(false);
  });

  it('fill every cell of a range with setValue', () => {
    const range = openWorkbook().app.getActiveSheet().getRange('A1:B2');
    range.setValue('x');
    expect(range.getValues()).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  it('become #NUM! when they are no number at all', () => {
    const cell = openWorkbook().app.getActiveSheet().getRange('A1');
    cell.setValue(Number.NaN);
    expect(cell.getValue()).toBe('#NUM!');
  });

  it('refuse texts of more than 50,000 characters', () => {
    const cell = openWorkbook().app.getActiveSheet().getRange('A1');
    expect(() => cell.setValue('x'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    cell.setValue('x'.repeat(50_000));
    expect(cell.getValue()).toHaveLength(50_000);
  });

  it('are appended below the last row, growing the grid', () => {
    const { app, workbook } = openWorkbook();
    workbook.sheets = [newSheetModel(0, 'Kecil', 1, 1)];
    const sheet = app.getActiveSheet();
    sheet.appendRow(['a']).appendRow(['b', '007']);
    expect(sheet.getDataRange().getValues()).toEqual([
      ['a', ''],
      ['b', 7],
    ]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([2, 2]);
  });
});

describe('shapes', () => {
  const range = () => openWorkbook().app.getActiveSheet().getRange('A1:B3');

  it('refuse another number of rows', () => {
    expect(() =>
      range().setValues([
        [1, 2],
        [3, 4],
      ]),
    ).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    );
  });

  it('refuse another number of columns in any row', () => {
    expect(() => range().setValues([[1, 2], [3], [4, 5]])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  it('hold for notes, formats and rules as well', () => {
    const wrong = /The data has 1 but the range has 3/;
    expect(() => range().setNotes([['a', 'b']])).toThrow(wrong);
    expect(() => range().setNumberFormats([['@', '@']])).toThrow(wrong);
    expect(() => range().setDataValidations([[null, null]])).toThrow(wrong);
    expect(() => range().setFormulas([['=1', '=2']])).toThrow(wrong);
  });
});

describe('coordinates', () => {
  it.each([
    [[0, 1], 'The starting row of the range is too small.'],
    [[1, 0], 'The starting column of the range is too small.'],
    [[1, 1, 0, 1], 'The number of rows in the range must be at least 1.'],
    [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    [[1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1, 27], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1, 1, 1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
  ])('%j are refused: %s', (numbers, message) => {
    const sheet = openWorkbook().app.getActiveSheet();
    expect(() => sheet.getRange(...(numbers as [number, number]))).toThrow(message);
  });

  it.each(['A0', 'X', '1', 'A1:', 'Tidak Ada!A1', 'A1:B2:C3', ''])('%j is no range', (text) => {
    const sheet = openWorkbook().app.getActiveSheet();
    expect(() => sheet.getRange(text)).toThrow('Range not found');
  });

  it.each([
    ['B2', 'B2'],
    ['$A$1:b2', 'A1:B2'],
    ['B2:A1', 'A1:B2'],
    ['A:B', 'A1:B1000'],
    ['2:3', 'A2:Z3'],
    ['Y3:Z', 'Y3:Z1000'],
    ['Sheet1!C3', 'C3'],
    ["'Sheet1'!C3:C4", 'C3:C4'],
  ])('%s means %s', (text, address) => {
    expect(openWorkbook().app.getActiveSheet().getRange(text).getA1Notation()).toBe(address);
  });

  it('of an offset and of a cell are checked against the sheet', () => {
    const range = openWorkbook().app.getActiveSheet().getRange('B2:C3');
    expect(range.offset(1, 1).getA1Notation()).toBe('C3:D4');
    expect(range.offset(0, 0, 1).getA1Notation()).toBe('B2:C2');
    expect(range.getCell(2, 2).getA1Notation()).toBe('C3');
    expect(() => range.offset(-2, 0)).toThrow('The starting row of the range is too small.');
    expect(() => range.getCell(3, 1)).toThrow('Cell reference out of range');
  });
});

describe('argument types', () => {
  const sheet = () => openWorkbook().app.getActiveSheet();

  it.each<[string, (target: ReturnType<typeof sheet>) => unknown]>([
    [
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Range.setNotes.",
      (s) => (s.getRange('A1') as never as { setNotes(...args: unknown[]): void }).setNotes('x', 1),
    ],
    [
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setValues.",
      (s) => s.getRange('A1').setValues(null as never),
    ],
    [
      "The parameters (String[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
      (s) => s.getRange('A1').setValues(['x'] as never),
    ],
    [
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setWrapStrategy.",
      (s) => s.getRange('A1').setWrapStrategy('WRAP' as never),
    ],
    [
      "The parameters (null,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
      (s) => s.getRange(null as never, 1),
    ],
    [
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
      (s) => s.getRange('A1').setDataValidation({} as never),
    ],
    [
      "The parameters (SpreadsheetApp.Range) don't match the method signature for SpreadsheetApp.Range.setValues.",
      (s) => s.getRange('A1').setValues(s.getRange('A1') as never),
    ],
    [
      "The parameters (SpreadsheetApp.BorderStyle) don't match the method signature for SpreadsheetApp.Range.setWrapStrategy.",
      (s) => s.getRange('A1').setWrapStrategy(openWorkbook().app.BorderStyle.SOLID),
    ],
    [
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.getValues.",
      (s) => (s.getRange('A1') as never as { getValues(...args: unknown[]): void }).getValues(1),
    ],
    [
      "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange.",
      (s) => (s as never as { getRange(): void }).getRange(),
    ],
  ])('%s', (message, call) => {
    expect(() => call(sheet())).toThrow(message);
  });

  it('give an error whose name is Exception', () => {
    try {
      sheet()
        .getRange('A1')
        .setValues('x' as never);
    } catch (error) {
      expect((error as Error).name).toBe('Exception');
      return;
    }
    throw new Error('nothing was thrown');
  });
});

describe('enums', () => {
  it('are objects with name, ordinal and text, the same in every execution', () => {
    const { app, as } = openWorkbook();
    expect(app.BorderStyle.SOLID.name()).toBe('SOLID');
    expect(app.BorderStyle.SOLID.ordinal()).toBe(2);
    expect(String(app.WrapStrategy.WRAP)).toBe('WRAP');
    expect(app.Dimension.ROWS.compareTo(app.Dimension.COLUMNS)).toBe(1);
    expect(as('lain@example.go.id').ProtectionType.SHEET).toBe(app.ProtectionType.SHEET);
  });
});
