/** Data validation: rules on cells, and refusing values that break them. */
import { describe, expect, it } from 'vitest';
import type { DataValidationBuilderService } from '../../../local/host/spreadsheet/data-validation.ts';
import { openWorkbook } from './open-workbook.ts';

const violates = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

function strict(build: (builder: DataValidationBuilderService) => DataValidationBuilderService) {
  const { app } = openWorkbook();
  const sheet = app.getActiveSheet();
  sheet.getRange('F1').setDataValidation(build(app.newDataValidation()).setAllowInvalid(false).build());
  return sheet.getRange('F1');
}

const date = new Date('2026-11-21T17:00:00Z');

describe('a strict rule', () => {
  it.each<[string, (b: DataValidationBuilderService) => DataValidationBuilderService, unknown[], unknown[]]>([
    ['list', (b) => b.requireValueInList(['Draf', 'Diajukan', '5']), ['Draf', 'draf', 5, '', null], ['Lain', 6, true]],
    ['number between', (b) => b.requireNumberBetween(0, 100), [0, 100, '12,5'], [-1, 101, 'x', true]],
    ['number not between', (b) => b.requireNumberNotBetween(0, 1), [2], [1]],
    ['greater than', (b) => b.requireNumberGreaterThan(0), [0.1], [0]],
    ['at least', (b) => b.requireNumberGreaterThanOrEqualTo(0), [0], [-0.1, 'teks']],
    ['at most', (b) => b.requireNumberLessThanOrEqualTo(4), [4], [5]],
    ['date', (b) => b.requireDate(), [date, '22/11/2026'], ['besok']],
    ['date on or after', (b) => b.requireDateOnOrAfter(date), [date], ['21/11/2026']],
    ['date before', (b) => b.requireDateBefore(date), ['21/11/2026'], [date]],
    ['text contains', (b) => b.requireTextContains('ada'), ['Ada saja'], ['kosong']],
    ['mail', (b) => b.requireTextIsEmail(), ['nama@example.go.id'], ['nama']],
    ['link', (b) => b.requireTextIsUrl(), ['https://example.go.id/a'], ['bukan tautan']],
    ['checkbox', (b) => b.requireCheckbox(), [true, false], ['ya']],
    ['formula', (b) => b.requireFormulaSatisfied('=LEN(F1)<=3'), ['abc'], ['abcd']],
    ['formula over other cells', (b) => b.requireFormulaSatisfied('=COUNTIF($F$1:$F$9;F1)=1'), ['a', 'b'], []],
  ])('%s takes what obeys and refuses the rest', (_, build, good, bad) => {
    const cell = strict(build);
    for (const value of good) cell.setValue(value);
    const kept = cell.getValue();
    for (const value of bad) expect(() => cell.setValue(value), String(value)).toThrow(violates('F1'));
    expect(cell.getValue()).toEqual(kept);
  });

  it('on a list of cells follows the cells', () => {
    const { app } = openWorkbook();
    const sheet = app.getActiveSheet();
    sheet.getRange('A1:A2').setValues([['Bidang A'], ['Bidang B']]);
    const rule = app.newDataValidation().requireValueInRange(sheet.getRange('A1:A5')).setAllowInvalid(false).build();
    const cell = sheet.getRange('B1').setDataValidation(rule);
    cell.setValue('Bidang B');
    expect(() => cell.setValue('Bidang C')).toThrow(violates('B1'));
    sheet.getRange('A3').setValue('Bidang C');
    cell.setValue('Bidang C');
    expect(cell.getDataValidation()?.getCriteriaValues()[0]).toMatchObject({ area: { top: 0, bottom: 4 } });
  });

  it('fails the whole setValues at the first cell, row by row, and writes nothing', () => {
    const { app } = openWorkbook();
    const sheet = app.getActiveSheet();
    sheet
      .getRange('B2:C3')
      .setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build());
    expect(() =>
      sheet.getRange('A1:C3').setValues([
        ['a', 1, 1],
        ['b', 5, -1],
        ['c', -1, 1],
      ]),
    ).toThrow(violates('C2'));
    expect(sheet.getLastRow()).toBe(0);
  });

  it('that compares with other cells sees the new values, and puts the old ones back', () => {
    const { app } = openWorkbook();
    const sheet = app.getActiveSheet();
    const rule = app
      .newDataValidation()
      .requireFormulaSatisfied('=COUNTIF($A$1:$A$9;A1)=1')
      .setAllowInvalid(false)
      .build();
    sheet.getRange('A1:A9').setDataValidation(rule);
    sheet.getRange('A1:A2').setValues([['x'], ['y']]);
    expect(() => sheet.getRange('A2:A3').setValues([['z'], ['x']])).toThrow(violates('A3'));
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['x', 'y', '']);
  });

  it('does not mind formulas and links', () => {
    const cell = strict((builder) => builder.requireNumberGreaterThan(0));
    cell.setFormula('=-1');
    expect(cell.getValue()).toBe(-1);
  });
});

it('a file’s rule that compares with a formula refuses nobody', () => {
  const { app, workbook } = openWorkbook();
  const areas = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  const rule = {
    areas,
    criteria: 'NUMBER_LESS_THAN',
    args: ['=B1'],
    showDropdown: true,
    allowInvalid: false,
    helpText: null,
  };
  workbook.sheets[0]!.validations = [rule];
  expect(app.getActiveSheet().getRange('A1').setValue(5).getValue()).toBe(5);
});

describe('a rule that only warns', () => {
  it('takes everything', () => {
    const { app } = openWorkbook();
    const cell = app.getActiveSheet().getRange('A1');
    cell.setDataValidation(app.newDataValidation().requireValueInList(['a']).build()).setValue('b');
    expect(cell.getValue()).toBe('b');
  });
});

describe('rules', () => {
  it('read back as they were built', () => {
    const { app } = openWorkbook();
    const cell = app.getActiveSheet().getRange('A1');
    cell.setDataValidation(
      app
        .newDataValidation()
        .requireValueInList(['a', 'b'], false)
        .setAllowInvalid(false)
        .setHelpText('Pilih satu.')
        .build(),
    );
    const rule = cell.getDataValidation()!;
    expect(rule.getCriteriaType()).toBe(app.DataValidationCriteria.VALUE_IN_LIST);
    expect(rule.getCriteriaValues()).toEqual([['a', 'b'], false]);
    expect([rule.getAllowInvalid(), rule.getHelpText()]).toEqual([false, 'Pilih satu.']);
    const copy = rule.copy().requireDateAfter(date).build();
    expect(copy.getCriteriaValues()).toEqual([date]);
    expect(rule.getCriteriaType().name()).toBe('VALUE_IN_LIST');
    const again = copy.copy().withCriteria(rule.getCriteriaType(), rule.getCriteriaValues()).build();
    expect(again.getCriteriaValues()).toEqual([['a', 'b'], false]);
  });

  it('replace each other cell by cell and never overlap', () => {
    const { app, workbook } = openWorkbook();
    const sheet = app.getActiveSheet();
    const list = app.newDataValidation().requireValueInList(['a']).build();
    const number = app.newDataValidation().requireNumberGreaterThan(0).build();
    sheet.getRange('A1:C9').setDataValidation(list);
    sheet.getRange('B2:B8').setDataValidation(number);
    sheet.getRange('B5').setDataValidation(null);
    const types = sheet
      .getRange('A4:C6')
      .getDataValidations()
      .map((row) => row.map((rule) => rule?.getCriteriaType().name() ?? null));
    const [L, N] = ['VALUE_IN_LIST', 'NUMBER_GREATER_THAN'];
    expect(types).toEqual([
      [L, N, L],
      [L, null, L],
      [L, N, L],
    ]);
    expect(workbook.sheets[0]?.validations).toHaveLength(2);
  });

  it('come back the same through getDataValidations and setDataValidations, as few areas', () => {
    const { app, workbook } = openWorkbook();
    const sheet = app.getActiveSheet();
    sheet.getRange('A1:B500').setDataValidation(app.newDataValidation().requireValueInList(['a']).build());
    sheet.getRange('C1:C500').setDataValidation(app.newDataValidation().requireCheckbox().build());
    const range = sheet.getRange('A1:C500');
    range.setDataValidations(range.getDataValidations());
    expect(workbook.sheets[0]?.validations.map(({ areas }) => areas)).toEqual([
      [{ top: 0, left: 0, bottom: 499, right: 1 }],
      [{ top: 0, left: 2, bottom: 499, right: 2 }],
    ]);
    range.clearDataValidations();
    expect(workbook.sheets[0]?.validations).toEqual([]);
  });

  it('read lists that the file gives flat or wrapped', () => {
    const { app, workbook } = openWorkbook();
    const sheet = workbook.sheets[0]!;
    const base = { criteria: 'VALUE_IN_LIST', showDropdown: true, allowInvalid: false, helpText: null };
    sheet.validations = [
      { ...base, args: ['a', 'b'], areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] },
      { ...base, args: [['a', 'b']], areas: [{ top: 0, left: 1, bottom: 0, right: 1 }] },
    ];
    for (const name of ['A1', 'B1']) {
      const cell = app.getActiveSheet().getRange(name);
      cell.setValue('b');
      expect(() => cell.setValue('c')).toThrow(violates(name));
      expect(cell.getDataValidation()?.getCriteriaValues()).toEqual([['a', 'b'], true]);
    }
  });
});
