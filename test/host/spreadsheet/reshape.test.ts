/** Rows and columns put in or taken out carry everything along. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapReferences } from '../../../local/host/spreadsheet/formula-references.ts';
import { cellKey } from '../../../local/host/spreadsheet/model.ts';
import { shiftFormula } from '../../../local/host/spreadsheet/shift.ts';
import { addSheet, openWorkbook } from './open-workbook.ts';

describe('formulas', () => {
  const insert = (at: number, count: number) => ({ axis: 'row', kind: 'insert', at, count }) as const;
  const remove = (at: number, count: number) => ({ axis: 'row', kind: 'delete', at, count }) as const;

  it.each([
    ['=A1+A5', insert(2, 3), '=A1+A8'],
    ['=SUM(A1:A5)', insert(2, 1), '=SUM(A1:A6)'],
    ['=SUM(A1:A5)', insert(5, 1), '=SUM(A1:A5)'],
    ['=SUM(A3:A5)', insert(2, 1), '=SUM(A4:A6)'],
    ['=$A$5', insert(0, 1), '=$A$6'],
    ['=SUM(A:A)', insert(2, 1), '=SUM(A:A)'],
    ['=SUM(A2:A)', insert(0, 1), '=SUM(A3:A)'],
    ['=SUM(2:3)', insert(0, 1), '=SUM(3:4)'],
    ['=A5', remove(4, 1), '=#REF!'],
    ['=SUM(A1:A5)', remove(1, 2), '=SUM(A1:A3)'],
    ['=SUM(A3:A4)', remove(2, 2), '=SUM(#REF!)'],
    ['=SUM(A1:A5)', remove(0, 2), '=SUM(A1:A3)'],
    ['=SUM(A1:A5)', remove(3, 9), '=SUM(A1:A3)'],
    ['="A5"&A5', insert(0, 1), '="A5"&A6'],
    ['=LOG10(A5)', insert(0, 1), '=LOG10(A6)'],
    ['=Lain!A5+A5', insert(0, 1), '=Lain!A5+A6'],
  ])('%s after %o is %s', (formula, shift, wanted) => {
    expect(shiftFormula(formula, shift, (sheet) => sheet === null)).toBe(wanted);
  });

  it('columns move on their own axis', () => {
    const shift = { axis: 'column', kind: 'insert', at: 1, count: 2 } as const;
    expect(shiftFormula('=A1+B$1+$C1:D2', shift, () => true)).toBe('=A1+D$1+$E1:F2');
  });

  it('putting rows in and taking them out again leaves a formula as it was', () => {
    const reference = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.boolean())
      .map(([a, b, fixed]) => `${fixed ? '$' : ''}A${Math.min(a, b)}:B${Math.max(a, b)}`);
    fc.assert(
      fc.property(reference, fc.nat(50), fc.integer({ min: 1, max: 9 }), (text, at, count) => {
        const formula = `=SUM(${text})`;
        const grown = shiftFormula(formula, insert(at, count), () => true);
        return shiftFormula(grown, remove(at, count), () => true) === formula;
      }),
    );
  });

  it('are left as they stand when nothing in them changes', () => {
    const formula = `=IFERROR(IF($B2="";"";'Triwulan I'!C2/SUM(a1:A$9));"a""A1")`;
    expect(mapReferences(formula, (reference) => reference)).toBe(formula);
  });
});

function filled() {
  const book = openWorkbook();
  const other = addSheet(book.workbook, 'Lain');
  const sheet = book.app.getActiveSheet();
  sheet.getRange('A1:B4').setValues([
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', 4],
  ]);
  sheet.getRange('C5').setFormula('=SUM(B1:B4)');
  other.formulas.set(cellKey(0, 0), '=Sheet1!B3*10');
  other.values = [[30]];
  sheet.getRange('A3').setNote('catatan').setBackground('#ff0000');
  sheet.getRange('B2:B4').setDataValidation(book.app.newDataValidation().requireNumberBetween(0, 9).build());
  sheet.getRange('A4:B4').merge();
  sheet.getRange('B3').protect().setDescription('kunci');
  const rule = book.app
    .newConditionalFormatRule()
    .whenNumberGreaterThan(2)
    .setRanges([sheet.getRange('B1:B4')])
    .build();
  sheet.setConditionalFormatRules([rule]);
  book.app.getActiveSpreadsheet().setNamedRange('Isi', sheet.getRange('A1:B4'));
  sheet.setRowHeight(3, 50);
  sheet.hideRows(4);
  return { ...book, sheet, model: book.workbook.sheets[0]! };
}

describe('inserting rows', () => {
  it('moves values, notes, looks, rules, merges, protections, names and sizes', () => {
    const { app, sheet } = filled();
    sheet.insertRowsAfter(2, 2);
    expect(sheet.getRange('A1:A6').getValues().flat()).toEqual(['a', 'b', '', '', 'c', 'd']);
    expect(sheet.getRange('A5').getNote()).toBe('catatan');
    expect(sheet.getRange('A5').getBackground()).toBe('#ff0000');
    expect(sheet.getRange('C7').getFormula()).toBe('=SUM(B1:B6)');
    expect(app.getActiveSpreadsheet().getSheetByName('Lain')!.getRange('A1').getFormula()).toBe('=Sheet1!B5*10');
    expect(sheet.getRange('B3').getDataValidation()).not.toBeNull();
    expect(
      sheet
        .getRange('A6')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A6:B6']);
    expect(sheet.getProtections(app.ProtectionType.RANGE)[0]?.getRange().getA1Notation()).toBe('B5');
    expect(sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation()).toBe('B1:B6');
    expect(app.getActiveSpreadsheet().getRangeByName('Isi')?.getA1Notation()).toBe('A1:B6');
    expect([sheet.getRowHeight(3), sheet.getRowHeight(5)]).toEqual([21, 50]);
    expect([sheet.isRowHiddenByUser(4), sheet.isRowHiddenByUser(6)]).toEqual([false, true]);
    expect(sheet.getMaxRows()).toBe(1002);
  });

  it('gives the new rows the look and the rules of the row they come from', () => {
    const { sheet } = filled();
    sheet.insertRowsAfter(3, 1);
    expect(sheet.getRange('A4').getBackground()).toBe('#ff0000');
    expect(sheet.getRange('A4').getNote()).toBe('');
    sheet.insertRowsBefore(1, 1);
    expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
  });

  it('at the end extends rules of the last row', () => {
    const { app, sheet } = filled();
    sheet.deleteRows(5, 996);
    sheet.insertRowsAfter(4, 3);
    expect(sheet.getRange('B7').getDataValidation()?.getCriteriaType()).toBe(app.DataValidationCriteria.NUMBER_BETWEEN);
    expect(sheet.getMaxRows()).toBe(7);
  });

  it('keeps formulas in step afterwards', () => {
    const { sheet, app } = filled();
    sheet.insertRowBefore(1);
    sheet.getRange('B2').setValue(9);
    expect(sheet.getRange('C6').getValue()).toBe(14);
    expect(app.getActiveSpreadsheet().getSheetByName('Lain')!.getRange('A1').getValue()).toBe(30);
  });

  it('moves frozen rows when put in among them', () => {
    const { sheet } = filled();
    sheet.setFrozenRows(2);
    sheet.insertRowBefore(1);
    expect(sheet.getFrozenRows()).toBe(3);
    sheet.deleteRow(1);
    expect(sheet.getFrozenRows()).toBe(2);
  });
});

describe('deleting rows', () => {
  it('takes away what lay there and recomputes formulas', () => {
    const { app, sheet, model } = filled();
    sheet.deleteRow(3);
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['a', 'b', 'd']);
    expect(model.notes.size).toBe(0);
    expect(sheet.getRange('C4').getFormula()).toBe('=SUM(B1:B3)');
    expect(sheet.getRange('C4').getValue()).toBe(3);
    expect(app.getActiveSpreadsheet().getSheetByName('Lain')!.getRange('A1').getValue()).toBe('#REF!');
    expect(sheet.getProtections(app.ProtectionType.RANGE)).toEqual([]);
    expect(app.getActiveSpreadsheet().getRangeByName('Isi')?.getA1Notation()).toBe('A1:B3');
  });

  it.each([
    [(s: ReturnType<typeof filled>['sheet']) => s.deleteRows(1, 1000), "You can't delete all the rows on the sheet."],
    [(s: ReturnType<typeof filled>['sheet']) => s.deleteRows(999, 3), 'Those rows are out of bounds.'],
    [(s: ReturnType<typeof filled>['sheet']) => s.deleteColumn(27), 'Those columns are out of bounds.'],
    [(s: ReturnType<typeof filled>['sheet']) => s.insertRowsAfter(1001, 1), 'Those rows are out of bounds.'],
    [
      (s: ReturnType<typeof filled>['sheet']) => {
        s.setFrozenRows(1);
        s.deleteRows(2, 999);
      },
      'It is not possible to delete all non-frozen rows.',
    ],
  ])('is refused (%#)', (call, message) => {
    expect(() => call(filled().sheet)).toThrow(message);
  });
});

describe('columns', () => {
  it('move values, formulas and widths', () => {
    const { sheet } = filled();
    sheet.setColumnWidth(2, 250);
    sheet.insertColumnAfter(1);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['a', '', 1]]);
    expect(sheet.getRange('D5').getFormula()).toBe('=SUM(C1:C4)');
    expect([sheet.getColumnWidth(2), sheet.getColumnWidth(3)]).toEqual([100, 250]);
    sheet.deleteColumns(2, 2);
    expect(sheet.getRange('B5').getFormula()).toBe('=SUM(#REF!)');
    expect(sheet.getRange('B5').getValue()).toBe('#REF!');
  });

  it('beyond the cells that were ever written take the look of their neighbour', () => {
    const { sheet } = filled();
    sheet.getRange('E1').setBackground('#00ff00');
    sheet.insertColumnAfter(5);
    expect(sheet.getRange('F1').getBackground()).toBe('#00ff00');
  });
});

it('a workbook does not grow beyond ten million cells', () => {
  const sheet = openWorkbook().app.getActiveSheet();
  expect(() => sheet.insertRowsAfter(1000, 400_000)).toThrow(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
});
