/** A workbook with something of everything the add-on uses. */
import { emptyWorkbook } from '../../../../local/files/xlsx/empty-workbook.ts';
import type { OpenedWorkbook } from '../../../../local/files/xlsx/opened.ts';
import { type Area, cellKey, type SheetModel, type WorkbookModel } from '../../../../local/host/spreadsheet/model.ts';
import { newSheetModel } from '../../../../local/host/spreadsheet/new-model.ts';
import { firstSheet } from './fixture.ts';

const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });
const LONG_LIST = Array.from({ length: 60 }, (_, index) => `Bidang nomor ${index}, "Arsip"`);

function addCells(sheet: SheetModel, model: WorkbookModel): void {
  const line = { style: 'thin', color: '#000000' };
  const head = model.styles.intern({
    bold: true,
    background: '#cfe2f3',
    horizontalAlignment: 'center',
    verticalAlignment: 'middle',
    wrap: true,
    borders: {
      top: line,
      bottom: { style: 'medium', color: '#ff0000' },
      left: { style: 'dotted', color: '#00ff00' },
      right: { style: 'double', color: '#0000ff' },
    },
  });
  const number = model.styles.intern({
    numberFormat: '#,##0.00',
    verticalAlignment: 'top',
    horizontalAlignment: 'right',
  });
  const date = model.styles.intern({ numberFormat: 'dd mmm yyyy' });
  const text = model.styles.intern({
    numberFormat: '@',
    fontFamily: 'Calibri',
    fontSize: 14,
    fontColor: '#0000ff',
    italic: true,
    underline: true,
    strikethrough: true,
    locked: false,
  });
  sheet.values = [
    ['Kode', 'Indikator Kinerja', 'Target TW', 'Realisasi', 'Capaian', 'Tanggal', 'Catatan'],
    ['IK-1', 'Persentase arsip <tertib> & "rapi"', 100, 90.5, 90.5, 46_027, '  spasi '],
    ['IK-2', 'baris\ndua', null, true, { error: '#N/A' }, 46_027.5, '007'],
    [null, '😀 _x0041_ \u0007', 1e21, -0.1, 1 / 3, '', 'hasil'],
  ];
  sheet.styles = [
    Array<number>(7).fill(head),
    [text, 0, number, number, number, date, text],
    [text, 0, number, 0, 0, date, text],
  ];
  sheet.formulas.set(cellKey(1, 4), '=IFERROR(D2/C2*100;"")');
  sheet.formulas.set(cellKey(3, 4), "=SUM(C2;'Unit Kerja''s'!A1;{1,2;3,4})");
  sheet.formulas.set(cellKey(3, 5), '=IFS(A1="";"";TRUE;TEXTJOIN(";";TRUE;A1:B2))');
  sheet.formulas.set(cellKey(3, 6), '=QUERY(A1:B3;"select A")');
  sheet.notes.set(cellKey(1, 3), '[Kinerja] periksa & <ulang>\nbaris 2');
  sheet.notes.set(cellKey(20, 3), 'catatan orang &lt; _x0041_');
}

function addRules(sheet: SheetModel): void {
  const rule = { showDropdown: true, allowInvalid: false, helpText: null };
  sheet.validations = [
    {
      ...rule,
      areas: [area(1, 0, 100, 0)],
      criteria: 'VALUE_IN_LIST',
      args: [['Draf', 'Diajukan']],
      helpText: 'Pilih & <isi>\nsalah satu',
    },
    {
      ...rule,
      areas: [area(1, 1, 9, 1), area(20, 1)],
      criteria: 'VALUE_IN_LIST',
      args: [LONG_LIST],
      allowInvalid: true,
    },
    {
      ...rule,
      areas: [area(1, 2, 9, 2)],
      criteria: 'VALUE_IN_RANGE',
      args: ["'Unit Kerja''s'!A2:A9"],
      showDropdown: false,
      helpText: 'x'.repeat(300),
    },
    { ...rule, areas: [area(1, 6, 9, 6)], criteria: 'CUSTOM_FORMULA', args: ['=AND(LEN(G2)>3;G2<>"")'] },
  ];
  sheet.conditionals = [
    {
      areas: [area(1, 3, 2, 3), area(5, 0)],
      condition: { kind: 'formula', formula: '=AND($D2<50;$A2<>"")' },
      background: '#f4cccc',
      fontColor: '#990000',
      bold: true,
    },
    {
      areas: [area(1, 4, 9, 4)],
      condition: { kind: 'boolean', criteria: 'NUMBER_GREATER_THAN', args: [80] },
      background: '#d9ead3',
    },
    {
      areas: [area(1, 6, 9, 6)],
      condition: { kind: 'boolean', criteria: 'TEXT_CONTAINS', args: ['spasi'] },
      italic: true,
      strikethrough: true,
    },
  ];
  sheet.links.set(cellKey(1, 0), [{ start: 0, end: 4, url: '#gid=123&range=B2' }]);
  sheet.links.set(cellKey(2, 0), [{ start: 0, end: 4, url: 'https://example.go.id/a?b=1&c=2' }]);
  sheet.links.set(cellKey(1, 1), [
    { start: 0, end: 5, url: 'https://example.go.id/x y' },
    { start: 6, end: 8, url: '#gid=0&range=A1' },
  ]);
}

function addLayout(sheet: SheetModel): void {
  sheet.merges.push(area(4, 0, 4, 3));
  sheet.frozenRows = 1;
  sheet.frozenColumns = 1;
  sheet.tabColor = '#ff9900';
  sheet.columnWidths.set(1, 260).set(2, 73);
  sheet.rowHeights.set(0, 42).set(30, 21);
  sheet.hiddenColumns.add(7);
  sheet.hiddenRows.add(6);
  sheet.filter = area(0, 0, 3, 6);
  sheet.maxRows = 1200;
  sheet.protections.push({
    id: 7,
    area: area(1, 4, 9, 4),
    unprotected: [],
    description: '[Kinerja] mesin',
    warningOnly: true,
    editors: ['a@example.go.id'],
    domainEdit: false,
  });
}

export function fullWorkbook(): OpenedWorkbook {
  const opened = emptyWorkbook('Uji');
  const { model } = opened;
  const sheet = firstSheet(opened);
  sheet.name = 'Triwulan I';
  addCells(sheet, model);
  addRules(sheet);
  addLayout(sheet);
  const unit = { ...newSheetModel(123, "Unit Kerja's"), values: [['Unit Kerja'], ['Bidang A']], hiddenGridlines: true };
  unit.protections.push({
    id: 9,
    area: null,
    unprotected: [area(1, 0, 5, 0)],
    description: 'kunci',
    warningOnly: false,
    editors: [],
    domainEdit: true,
  });
  model.sheets.push(unit, { ...newSheetModel(5, '_Kunci TW 1'), hidden: true, maxRows: 3, maxColumns: 2 });
  model.namedRanges.set('DaftarUnit', { sheetId: 123, area: area(1, 0, 8, 0) });
  model.documentProperties.set('besar', '😀b'.repeat(40_000));
  model.owner = 'pemilik@example.go.id';
  model.editors = ['lain@example.go.id'];
  model.activeSheetId = 123;
  return opened;
}
