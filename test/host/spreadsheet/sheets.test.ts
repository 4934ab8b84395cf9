/** Sheets of a spreadsheet: order, names, hiding, conditional rules, named ranges, the user interface. */
import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/host/spreadsheet/type-into.ts';
import { COLLEAGUE, OWNER, openWorkbook } from './open-workbook.ts';

const opened = () => {
  const book = openWorkbook();
  return { ...book, spreadsheet: book.app.getActive() };
};
const names = (spreadsheet: ReturnType<typeof opened>['spreadsheet']) =>
  spreadsheet.getSheets().map((sheet) => sheet.getName());

describe('inserting sheets', () => {
  it('takes a name, a place, both or a template', () => {
    const { spreadsheet } = opened();
    spreadsheet.getActiveSheet().getRange('A1').setValue('isi');
    const template = spreadsheet.getActiveSheet();
    spreadsheet.insertSheet('B');
    spreadsheet.insertSheet(0);
    spreadsheet.insertSheet('D', 1);
    spreadsheet.insertSheet('E', 99, { template });
    spreadsheet.insertSheet({ template });
    expect(names(spreadsheet)).toEqual(['Sheet2', 'D', 'Sheet1', 'B', 'E', 'Copy of Sheet1']);
    expect(spreadsheet.getSheetByName('E')?.getRange('A1').getValue()).toBe('isi');
    expect(new Set(spreadsheet.getSheets().map((sheet) => sheet.getSheetId())).size).toBe(6);
    expect(spreadsheet.getActiveSheet().getName()).toBe('Copy of Sheet1');
    expect(spreadsheet.getSheetById(spreadsheet.getSheetByName('D')!.getSheetId())?.getIndex()).toBe(2);
  });

  it('refuses a name that is taken, in any case of letters', () => {
    const { spreadsheet } = opened();
    expect(() => spreadsheet.insertSheet('sheet1')).toThrow(
      'A sheet with the name "sheet1" already exists. Please enter another name.',
    );
    const other = spreadsheet.insertSheet('Lain');
    expect(() => other.setName('Sheet1')).toThrow(
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    );
    other.setName('LAIN');
    expect(names(spreadsheet)).toContain('LAIN');
  });
});

describe('the last sheets', () => {
  it('cannot be deleted or hidden', () => {
    const { spreadsheet } = opened();
    const first = spreadsheet.getActiveSheet();
    expect(() => spreadsheet.deleteSheet(first)).toThrow("You can't remove all the sheets in a document.");
    expect(() => first.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    const second = spreadsheet.insertSheet('Dua').hideSheet();
    expect(() => spreadsheet.deleteSheet(first)).toThrow("You can't remove all the visible sheets in a document.");
    expect([second.isSheetHidden(), second.showSheet().isSheetHidden()]).toEqual([true, false]);
    spreadsheet.deleteSheet(first);
    expect(names(spreadsheet)).toEqual(['Dua']);
    expect(spreadsheet.getSheetByName('Sheet1')).toBeNull();
    expect(spreadsheet.getActiveSheet().getName()).toBe('Dua');
  });
});

describe('renaming, moving and deleting', () => {
  it('keeps formulas pointing to the tab, or breaks them', () => {
    const { spreadsheet } = opened();
    const first = spreadsheet.getActiveSheet();
    const second = spreadsheet.insertSheet('Data Lama');
    second.getRange('A1').setValue(4);
    first.getRange('A1').setFormula("='Data Lama'!A1+1");
    second.setName("Data 'Baru'");
    expect(first.getRange('A1').getFormula()).toBe("='Data ''Baru'''!A1+1");
    second.getRange('A1').setValue(5);
    expect(first.getRange('A1').getValue()).toBe(6);
    spreadsheet.deleteSheet(second);
    expect([first.getRange('A1').getFormula(), first.getRange('A1').getValue()]).toEqual(['=#REF!+1', '#REF!']);
  });

  it('moves the active sheet', () => {
    const { spreadsheet } = opened();
    spreadsheet.insertSheet('B');
    spreadsheet.insertSheet('C');
    spreadsheet.moveActiveSheet(1);
    expect(names(spreadsheet)).toEqual(['C', 'Sheet1', 'B']);
  });
});

describe('ranges of the spreadsheet', () => {
  it('are found by tab, on the active sheet, and by name', () => {
    const { spreadsheet } = opened();
    const other = spreadsheet.insertSheet('Triwulan I');
    spreadsheet.setActiveSheet(spreadsheet.getSheets()[0]!);
    expect(spreadsheet.getRange("'Triwulan I'!B2").getSheet().getName()).toBe('Triwulan I');
    expect(spreadsheet.getRange('B2').getSheet().getName()).toBe('Sheet1');
    spreadsheet.setNamedRange('Skala', other.getRange('A1:B3'));
    expect(spreadsheet.getRangeByName('Skala')?.getA1Notation()).toBe('A1:B3');
    expect(spreadsheet.getRangeByName('Tidak')).toBeNull();
    expect(() => spreadsheet.getRange('Tidak')).toThrow('Range not found');
    spreadsheet.getNamedRanges()[0]!.setName('Ukuran').setRange(other.getRange('C1'));
    expect(other.getNamedRanges().map((item) => [item.getName(), item.getRange().getA1Notation()])).toEqual([
      ['Ukuran', 'C1'],
    ]);
    spreadsheet.removeNamedRange('Ukuran');
    expect(spreadsheet.getNamedRanges()).toEqual([]);
    expect(() => spreadsheet.setNamedRange('A1', other.getRange('A1'))).toThrow('not a valid name');
  });
});

describe('conditional rules', () => {
  it('are replaced as a whole list and read back', () => {
    const { app, spreadsheet } = opened();
    const sheet = spreadsheet.getActiveSheet();
    const formula = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$A1>1,5')
      .setBackground('#f4c7c3')
      .setBold(true);
    const first = formula.setRanges([sheet.getRange('A1:B9'), sheet.getRange('D1')]).build();
    const second = app
      .newConditionalFormatRule()
      .whenNumberBetween(1, 2)
      .setFontColor('red')
      .setRanges([sheet.getRange('C1')])
      .build();
    sheet.setConditionalFormatRules([first, second]);
    const [one, two] = sheet.getConditionalFormatRules();
    expect(one?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:B9', 'D1']);
    expect(one?.getBooleanCondition()?.getCriteriaType()).toBe(app.BooleanCriteria.CUSTOM_FORMULA);
    expect(one?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=$A1>1,5']);
    expect([one?.getBooleanCondition()?.getBackground(), one?.getBooleanCondition()?.getBold()]).toEqual([
      '#f4c7c3',
      true,
    ]);
    expect(two?.getBooleanCondition()?.getCriteriaValues()).toEqual([1, 2]);
    sheet.setConditionalFormatRules([two!]);
    expect(sheet.getConditionalFormatRules()).toHaveLength(1);
    sheet.clearConditionalFormatRules();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  it('of another program survive get and set', () => {
    const { spreadsheet, workbook } = opened();
    const foreign = {
      areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
      condition: { kind: 'foreign', json: '{"a":1}' },
    } as const;
    workbook.sheets[0]!.conditionals = [structuredClone(foreign) as never];
    const sheet = spreadsheet.getActiveSheet();
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules());
    expect(workbook.sheets[0]!.conditionals).toEqual([foreign]);
    expect(sheet.getConditionalFormatRules()[0]?.getBooleanCondition()).toBeNull();
  });

  it('need ranges of their own sheet and a condition', () => {
    const { app, spreadsheet } = opened();
    const sheet = spreadsheet.getActiveSheet();
    expect(() => app.newConditionalFormatRule().whenCellEmpty().build()).toThrow('without any ranges');
    expect(() =>
      app
        .newConditionalFormatRule()
        .setRanges([sheet.getRange('A1')])
        .build(),
    ).toThrow('must have a condition');
    const rule = app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setRanges([sheet.getRange('A1')])
      .build();
    expect(() => spreadsheet.insertSheet('B').setConditionalFormatRules([rule])).toThrow('different sheet');
  });
});

describe('sizes, hiding and freezing', () => {
  it('read back, with Google’s defaults', () => {
    const sheet = opened().spreadsheet.getActiveSheet();
    expect([sheet.getColumnWidth(1), sheet.getRowHeight(1), sheet.getFrozenRows(), sheet.getTabColor()]).toEqual([
      100,
      21,
      0,
      null,
    ]);
    sheet.setColumnWidths(2, 2, 150).setRowHeights(1, 2, 40).setTabColor('red').setHiddenGridlines(true);
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(2);
    sheet.hideRows(2, 2);
    sheet.hideColumn(sheet.getRange('C:D'));
    expect([sheet.getColumnWidth(3), sheet.getRowHeight(2), sheet.getTabColor(), sheet.hasHiddenGridlines()]).toEqual([
      150,
      40,
      '#ff0000',
      true,
    ]);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([1, 2]);
    expect([sheet.isRowHiddenByUser(3), sheet.isRowHiddenByUser(4), sheet.isColumnHiddenByUser(4)]).toEqual([
      true,
      false,
      true,
    ]);
    sheet.showRows(2, 2);
    sheet.unhideColumn(sheet.getRange('A:D'));
    expect([sheet.isRowHiddenByUser(3), sheet.isColumnHiddenByUser(4)]).toEqual([false, false]);
    expect(() => sheet.setFrozenRows(1000)).toThrow("You can't freeze all visible rows on the sheet.");
    sheet.getRange('A1').setValue('x'.repeat(40));
    expect(sheet.autoResizeColumns(1, 2).getColumnWidth(1)).toBeGreaterThan(250);
    expect(sheet.getColumnWidth(2)).toBe(150);
  });
});

describe('the spreadsheet', () => {
  it('tells its id, name, locale, zone and people', () => {
    const { spreadsheet } = opened();
    spreadsheet.rename('Baru');
    spreadsheet.setSpreadsheetLocale('en_US');
    expect([
      spreadsheet.getId(),
      spreadsheet.getName(),
      spreadsheet.getSpreadsheetLocale(),
      spreadsheet.getSpreadsheetTimeZone(),
    ]).toEqual(['wb1', 'Baru', 'en_US', 'Asia/Jakarta']);
    expect(spreadsheet.getUrl()).toContain('wb1');
    expect(spreadsheet.getOwner()?.getEmail()).toBe(OWNER);
    expect(
      spreadsheet
        .addEditor('tiga@example.go.id')
        .removeEditor(COLLEAGUE)
        .getEditors()
        .map((user) => user.getEmail()),
    ).toEqual([OWNER, 'tiga@example.go.id']);
    expect(() => spreadsheet.setSpreadsheetTimeZone('Asia/Tidak')).toThrow('Invalid argument: Asia/Tidak');
  });
});

describe('the user interface', () => {
  it('asks in three ways and gives the button', () => {
    const { app, questions } = openWorkbook({ answer: { button: 'YES', text: 'jawab' } });
    const ui = app.getUi();
    expect(ui.alert('Teks')).toBe(ui.Button.YES);
    ui.alert('Teks', ui.ButtonSet.YES_NO);
    const answer = ui.prompt('Judul', 'Teks', ui.ButtonSet.OK_CANCEL);
    expect([answer.getResponseText(), answer.getSelectedButton()]).toEqual(['jawab', ui.Button.YES]);
    expect(questions).toEqual([
      { kind: 'alert', title: '', text: 'Teks', buttons: 'OK' },
      { kind: 'alert', title: '', text: 'Teks', buttons: 'YES_NO' },
      { kind: 'prompt', title: 'Judul', text: 'Teks', buttons: 'OK_CANCEL' },
    ]);
    expect(() => ui.alert('Judul', 'Teks', 'YES_NO' as never)).toThrow(
      "The parameters (String,String,String) don't match the method signature for Ui.alert.",
    );
  });

  it('is refused where nobody sits in front of the screen', () => {
    expect(() => openWorkbook({ hasUi: false }).app.getUi()).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('builds menus with separators and submenus', () => {
    const { app, notices } = openWorkbook();
    const ui = app.getUi();
    ui.createMenu('Kinerja')
      .addItem('Beranda', 'bukaBeranda')
      .addSeparator()
      .addSubMenu(ui.createMenu('Lainnya').addItem('A', 'a'))
      .addToUi();
    expect(notices).toEqual([
      {
        kind: 'menu',
        title: 'Kinerja',
        menu: [
          { kind: 'item', caption: 'Beranda', functionName: 'bukaBeranda' },
          { kind: 'separator' },
          { kind: 'menu', caption: 'Lainnya', items: [{ kind: 'item', caption: 'A', functionName: 'a' }] },
        ],
      },
    ]);
  });

  it('shows dialogs, a sidebar of 300 pixels, toasts and where the cursor goes', () => {
    const { app, notices } = openWorkbook();
    const page = { getContent: () => '<p>', getTitle: () => 'Judul', getWidth: () => 400, getHeight: () => 200 };
    app.getUi().showModalDialog(page, 'Dialog');
    app.getUi().showSidebar(page);
    app.getActive().toast('Selesai');
    app.getActiveSheet().getRange('B2:C3').activate();
    expect(notices).toEqual([
      { kind: 'dialog', title: 'Dialog', html: '<p>', width: 400, height: 200 },
      { kind: 'sidebar', title: 'Judul', html: '<p>', width: 300, height: null },
      { kind: 'toast', title: '', text: 'Selesai', seconds: 5 },
      { kind: 'activate', sheetId: 0, address: 'B2:C3' },
    ]);
    expect(app.getActive().getActiveRange()?.getA1Notation()).toBe('B2:C3');
    expect(app.getCurrentCell().getA1Notation()).toBe('B2');
  });
});

describe('an edit by a person', () => {
  it('is read as typed and recomputes', () => {
    const { session, app } = opened();
    app.getActiveSheet().getRange('B1').setFormula('=A1*2');
    expect(typeInto(session, 0, 0, 0, '1,5')).toEqual({ accepted: true, warning: null });
    expect(app.getActiveSheet().getRange('A1:B1').getValues()).toEqual([[1.5, 3]]);
  });

  it('is refused with the reason by rules and protections, and warned of', () => {
    const { session, app } = opened();
    const sheet = app.getActiveSheet();
    const rule = app
      .newDataValidation()
      .requireNumberGreaterThan(0)
      .setAllowInvalid(false)
      .setHelpText('Isi angka positif.')
      .build();
    sheet.getRange('A1').setDataValidation(rule);
    const protection = sheet.getRange('B1').protect();
    protection.removeEditors([COLLEAGUE]);
    sheet.getRange('C1').protect().setWarningOnly(true).setDescription('Dibuat otomatis');
    expect(typeInto(session, 0, 0, 0, '-1')).toMatchObject({
      accepted: false,
      reason: 'validation',
      helpText: 'Isi angka positif.',
    });
    expect(typeInto({ ...session, user: COLLEAGUE }, 0, 0, 1, 'x')).toMatchObject({
      accepted: false,
      reason: 'protection',
    });
    expect(typeInto(session, 0, 0, 2, 'x')).toEqual({ accepted: true, warning: 'Dibuat otomatis' });
    expect(typeInto(session, 0, 1000, 0, 'x')).toMatchObject({ accepted: false, reason: 'other' });
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['', '', 'x']]);
  });
});
