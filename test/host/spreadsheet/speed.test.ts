/** Large tables stay quick: generous limits that only a wrong order of growth breaks. */
import { expect, it } from 'vitest';
import { cellKey } from '../../../local/host/spreadsheet/model.ts';
import { addSheet, openWorkbook } from './open-workbook.ts';

function seconds(action: () => void): number {
  const start = performance.now();
  action();
  return (performance.now() - start) / 1000;
}

const ROWS = 10_000;

function large() {
  const book = openWorkbook();
  book.workbook.sheets = [];
  addSheet(book.workbook, 'Data', ROWS + 10, 30);
  return { ...book, sheet: book.app.getActiveSheet() };
}

it('10,000 × 25 values are written and read in a fraction of a second', () => {
  const { sheet } = large();
  const values = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: 25 }, (_, column) => (column % 2 ? `Indikator ${row}` : row * column)),
  );
  const range = sheet.getRange(1, 1, ROWS, 25);
  const write = seconds(() => range.setValues(values));
  const read = seconds(() => expect(range.getValues()).toHaveLength(ROWS));
  const look = seconds(() => range.setNumberFormat('#,##0.00').setBackground('red'));
  const shown = seconds(() => range.getDisplayValues());
  expect(write).toBeLessThan(1);
  expect(read).toBeLessThan(0.5);
  expect(look).toBeLessThan(1);
  expect(shown).toBeLessThan(4);
});

it('40,000 formulas of a file cost nothing until needed, and a few seconds then', () => {
  const { sheet, workbook } = large();
  const model = workbook.sheets[0]!;
  model.values = Array.from({ length: ROWS }, (_, row) => [row, row + 1, row * 2, 5, 1, 1, 1, 1]);
  for (let row = 0; row < ROWS; row += 1) {
    const at = row + 1;
    model.formulas.set(cellKey(row, 4), `=IFERROR(IF(B${at}="";"";ROUND(A${at}/B${at}*100;2));"")`);
    model.formulas.set(cellKey(row, 5), `=IF(B${at}>0;C${at}/B${at};"")`);
    model.formulas.set(cellKey(row, 6), `=A${at}+B${at}`);
    model.formulas.set(cellKey(row, 7), `=SUM(A${at}:D${at})`);
  }
  const idle = seconds(() => sheet.getDataRange().getValues());
  const first = seconds(() => {
    sheet.getRange('A1').setValue(7);
    expect(sheet.getRange('G1').getValue()).toBe(8);
  });
  const second = seconds(() => {
    sheet.getRange('A2').setValue(7);
    expect(sheet.getRange('G2').getValue()).toBe(9);
  });
  const bulk = seconds(() => {
    sheet.getRange(1, 1, ROWS, 1).setValues(Array.from({ length: ROWS }, (_, row) => [row]));
    sheet.getRange('G3').getValue();
  });
  const insert = seconds(() => {
    sheet.insertRowsAfter(1, 5);
  });
  expect(idle).toBeLessThan(1);
  expect(first).toBeLessThan(10);
  expect(second).toBeLessThan(0.5);
  expect(bulk).toBeLessThan(5);
  expect(insert).toBeLessThan(4);
});

it('40,000 formulas set at once cost a few seconds', () => {
  const { sheet } = large();
  sheet.getRange(1, 1, ROWS, 2).setValues(Array.from({ length: ROWS }, (_, row) => [row, 2]));
  const formulas = Array.from({ length: ROWS }, (_, row) =>
    [3, 4, 5, 6].map((factor) => `=A${row + 1}*B${row + 1}*${factor}`),
  );
  const taken = seconds(() => {
    sheet.getRange(1, 3, ROWS, 4).setFormulas(formulas);
    expect(sheet.getRange('F10').getValue()).toBe(9 * 2 * 6);
  });
  expect(taken).toBeLessThan(10);
});

it('one rule over 10,000 rows is one rule, and is checked in a fraction of a second', () => {
  const { sheet, app, workbook } = large();
  const range = sheet.getRange(1, 1, ROWS, 5);
  range.setDataValidation(
    app.newDataValidation().requireValueInList(['Draf', 'Diajukan']).setAllowInvalid(false).build(),
  );
  const values = Array.from({ length: ROWS }, () => ['Draf', 'Diajukan', '', 'Draf', 'Draf']);
  expect(seconds(() => range.setValues(values))).toBeLessThan(1);
  expect(seconds(() => range.setDataValidations(range.getDataValidations()))).toBeLessThan(2);
  expect(workbook.sheets[0]?.validations[0]?.areas).toHaveLength(1);
});
