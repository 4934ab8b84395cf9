/** What the page shows of a workbook, and what it hears of when something changes. */
import { describe, expect, it } from 'vitest';
import type { Delta, WorkbookView } from '../../../local/host/view/view-types.ts';
import { WorkbookViewer } from '../../../local/host/view/workbook-view.ts';
import { addSheet, COLLEAGUE, type Opened, openWorkbook } from '../spreadsheet/open-workbook.ts';

interface Shown extends Opened {
  viewer: WorkbookViewer;
  view: WorkbookView;
}

function open(prepare: (opened: Opened) => void): Shown {
  const opened = openWorkbook({ locale: 'id_ID' });
  addSheet(opened.workbook, 'Triwulan I', 100, 26);
  prepare(opened);
  const viewer = new WorkbookViewer();
  return { ...opened, viewer, view: viewer.whole(opened.session) };
}

const sheetOf = (opened: Opened) => {
  const sheet = opened.app.getActiveSpreadsheet()?.getSheetByName('Triwulan I');
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

const tabOf = (view: WorkbookView) => view.sheets.find(({ name }) => name === 'Triwulan I');

const cellOf = ({ view }: Shown, row: number, column: number) => tabOf(view)?.cells[row]?.[column];

const texts = (delta: Delta) =>
  delta.sheets.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([row, line]) =>
      Object.entries(line).map(([column, cell]) => [Number(row), Number(column), cell?.t ?? null]),
    ),
  );

describe('a cell of the view', () => {
  it('shows numbers the Indonesian way and keeps every digit for editing', () => {
    const shown = open((opened) => {
      const range = sheetOf(opened).getRange('A1:A4');
      range.setNumberFormats([['#,##0.00'], ['0.00%'], ['General'], ['General']]);
      range.setValues([[1234.5678], [0.2653], [100], ['teks']]);
    });
    expect([0, 1, 2, 3].map((row) => cellOf(shown, row, 0))).toMatchObject([
      { t: '1.234,57', e: '1234,5678', k: 'n' },
      { t: '26,53%', k: 'n' },
      { t: '100', k: 'n' },
      { t: 'teks' },
    ]);
  });

  it('shows the result of a formula and its Indonesian spelling for editing', () => {
    const shown = open((opened) =>
      sheetOf(opened)
        .getRange('A1:B1')
        .setValues([[3, '=ROUND(A1/7;2)+0,5']]),
    );
    expect(cellOf(shown, 0, 1)).toMatchObject({ t: '0,93', e: '=ROUND(A1/7;2)+0,5', f: true, k: 'n' });
  });

  it('carries the look with conditional formats worked in, the earlier rule first', () => {
    const shown = open((opened) => {
      const sheet = sheetOf(opened);
      sheet
        .getRange('A1:A3')
        .setValues([['Tinggi'], ['Rendah'], ['tinggi']])
        .setFontWeight('bold');
      const rule = (formula: string, colour: string) =>
        opened.app
          .newConditionalFormatRule()
          .whenFormulaSatisfied(formula)
          .setBackground(colour)
          .setRanges([sheet.getRange('A1:A')])
          .build();
      sheet.setConditionalFormatRules([
        rule('=($A1="Tinggi")*(N("kinerja:a")=0)', '#d5e8c4'),
        rule('=LEN(A1)=6', '#ffffff'),
      ]);
    });
    const look = (row: number) => shown.view.styles[cellOf(shown, row, 0)?.s ?? 0];
    expect([look(0), look(1), look(2)]).toMatchObject([
      { bold: true, background: '#d5e8c4' },
      { bold: true, background: '#ffffff' },
      { bold: true, background: '#d5e8c4' },
    ]);
    expect(cellOf(shown, 50, 0)).toBeUndefined();
  });
});

describe('the frame of a tab', () => {
  it('says which cells are closed to the acting person', () => {
    const shown = open((opened) => {
      const protection = sheetOf(opened).getRange('A1:B2').protect().setDescription('Kinerja: terkunci');
      protection.removeEditors(protection.getEditors());
    });
    const ofColleague = new WorkbookViewer().whole({ ...shown.session, user: COLLEAGUE });
    expect(tabOf(shown.view)?.protections).toMatchObject([{ warningOnly: true }]);
    expect(tabOf(ofColleague)?.protections).toMatchObject([{ reason: 'Kinerja: terkunci', warningOnly: false }]);
  });

  it('lists what may be chosen, from words and from another tab', () => {
    const shown = open((opened) => {
      const units = addSheet(opened.workbook, 'Unit Kerja', 10, 2);
      const list = opened.app.getActiveSpreadsheet()?.getSheetByName(units.name);
      list?.getRange('A2:A3').setValues([['Bidang A'], ['Bidang B']]);
      const sheet = sheetOf(opened);
      const words = opened.app.newDataValidation().requireValueInList(['Naik', 'Turun'], true).build();
      const range = list?.getRange('A2:A');
      if (!range) throw new Error('no range');
      const fromTab = opened.app.newDataValidation().requireValueInRange(range, true).setAllowInvalid(true).build();
      sheet.getRange('A2:A').setDataValidation(words);
      sheet.getRange('B2:B').setDataValidation(fromTab);
    });
    expect(tabOf(shown.view)?.validations).toMatchObject([
      { kind: 'list', values: ['Naik', 'Turun'] },
      { kind: 'list', values: ['Bidang A', 'Bidang B'], strict: false },
    ]);
  });
});

describe('a delta', () => {
  it('names the cells that changed, with those computed from them, and nothing else', () => {
    const shown = open((opened) =>
      sheetOf(opened)
        .getRange('A1:C1')
        .setValues([[1, '=A1*2', 'tetap']]),
    );
    sheetOf(shown).getRange('A1').setValue(5);
    expect(texts(shown.viewer.delta(shown.session))).toEqual([
      [0, 0, '5'],
      [0, 1, '10'],
    ]);
    expect(shown.viewer.delta(shown.session)).toMatchObject({ sheets: [], order: null });
  });

  it('names cells that show nothing any more, new tabs and new sizes', () => {
    const shown = open((opened) => sheetOf(opened).getRange('A1').setValue('hapus'));
    sheetOf(shown).getRange('A1').clear();
    sheetOf(shown).setColumnWidth(2, 240);
    addSheet(shown.workbook, 'Baru', 5, 5);
    const delta = shown.viewer.delta(shown.session);
    expect(texts(delta)).toEqual([[0, 0, null]]);
    expect(delta.sheets[0]?.frame?.columnWidths).toEqual({ 1: 240 });
    expect(delta.order).toHaveLength(3);
  });

  it('gives new looks numbers behind those that were shown', () => {
    const shown = open((opened) => sheetOf(opened).getRange('A1').setValue('a').setBackground('#ff0000'));
    const known = shown.view.styles.length;
    sheetOf(shown).getRange('A1').setBackground('#00ff00');
    const delta = shown.viewer.delta(shown.session);
    expect(delta.styles).toMatchObject([{ background: '#00ff00' }]);
    expect(delta.sheets[0]?.cells[0]?.[0]?.s).toBe(known);
  });
});
