/** The filter of a tab: what a person chooses, which rows it hides, and that it follows whatever happens to the tab. */
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyWorkbook } from '../../../local/files/xlsx/empty-workbook.ts';
import { lossesOnSave } from '../../../local/files/xlsx/losses.ts';
import { readWorkbook } from '../../../local/files/xlsx/read-workbook.ts';
import { writeWorkbook } from '../../../local/files/xlsx/write-workbook.ts';
import type { SheetModel } from '../../../local/host/spreadsheet/model.ts';
import { Desk } from '../../../local/host/view/desk.ts';
import type { Edit, FilterChoice } from '../../../local/host/view/edit-types.ts';
import { partsOf } from '../files/xlsx/fixture.ts';
import { addSheet, COLLEAGUE, type Opened, openWorkbook } from '../spreadsheet/open-workbook.ts';

const LINES = [
  ['Indikator', 'Unit', 'Capaian'],
  ['Nilai SAKIP', 'Sekretariat', '87,5%'],
  ['Indeks layanan', 'Bidang A', '101%'],
  ['Jumlah naskah', 'Bidang B', ''],
  ['Nilai SPBE', 'Sekretariat', '64%'],
  ['Waktu layanan', '', '92,25%'],
];

let opened: Opened;
let sheet: SheetModel;
let desk: Desk;

function edit(...edits: Edit[]) {
  return desk.edit(opened.session, edits).outcome;
}

const choose = (column: number, choice: FilterChoice): Edit => ({
  kind: 'filter-kolom',
  sheet: sheet.id,
  column,
  choice,
});

const when = (criteria: string, text = ''): FilterChoice => ({ kind: 'condition', criteria, text });

/** Rows as people count them. */
const hidden = () => [...sheet.filteredRows].map((row) => row + 1).sort((a, b) => a - b);

beforeEach(() => {
  opened = openWorkbook({ locale: 'id_ID' });
  sheet = addSheet(opened.workbook, 'Triwulan I', 30, 6);
  desk = new Desk();
  edit({ kind: 'tempel', sheet: sheet.id, row: 1, column: 0, texts: LINES });
  edit({ kind: 'filter', sheet: sheet.id, area: { top: 1, left: 0, bottom: 6, right: 2 } });
});

describe('a filter', () => {
  it('hides the rows whose texts are not chosen, blank cells among them', () => {
    expect(edit(choose(1, { kind: 'values', hidden: ['Sekretariat', ''] }))).toEqual({ ok: true, warning: null });
    expect(hidden()).toEqual([3, 6, 7]);
    expect(edit(choose(1, { kind: 'values', hidden: [] }))).toEqual({ ok: true, warning: null });
    expect(hidden()).toEqual([]);
    expect(sheet.filterColumns.size).toBe(0);
  });

  it.each<[string, FilterChoice, number, number[]]>([
    ['contains', when('TEXT_CONTAINS', 'layanan'), 0, [3, 5, 6]],
    ['does not contain', when('TEXT_DOES_NOT_CONTAIN', 'LAYANAN'), 0, [4, 7]],
    ['equals a text', when('TEXT_EQUAL_TO', 'bidang a'), 1, [3, 5, 6, 7]],
    ['equals a number', when('TEXT_EQUAL_TO', '64%'), 2, [3, 4, 5, 7]],
    ['is more than', when('NUMBER_GREATER_THAN', '90'), 2, [3, 5, 6]],
    ['is less than', when('NUMBER_LESS_THAN', '92,25%'), 2, [4, 5, 7]],
    ['is blank', when('CELL_EMPTY'), 2, [3, 4, 6, 7]],
    ['is not blank', when('CELL_NOT_EMPTY'), 1, [7]],
  ])('by the condition "%s" hides the others', (_, choice, column, rows) => {
    expect(edit(choose(column, choice))).toEqual({ ok: true, warning: null });
    expect(hidden()).toEqual(rows);
  });

  it('refuses a comparison without a number and says how to write one', () => {
    expect(edit(choose(2, when('NUMBER_GREATER_THAN', 'banyak')))).toEqual({
      ok: false,
      pesan: 'Tulis angka atau tanggal sebagai pembanding, misalnya 75, 26,5% atau 31/12/2026.',
    });
  });

  it('of two columns hides what either of them does not let through, and tells the page', () => {
    edit(choose(0, when('TEXT_CONTAINS', 'Nilai')));
    const { delta } = desk.edit(opened.session, [choose(2, when('NUMBER_GREATER_THAN', '70'))]);
    expect(delta.sheets[0]?.frame).toMatchObject({
      filter: { top: 1, left: 0, bottom: 6, right: 2 },
      filteredRows: [3, 4, 5, 6],
      filterColumns: { 2: { kind: 'condition', criteria: 'NUMBER_GREATER_THAN', text: '70%' } },
    });
  });

  it('keeps a changed row in sight until it is applied anew', () => {
    edit(choose(1, { kind: 'values', hidden: ['Sekretariat'] }));
    edit({ kind: 'ketik', sheet: sheet.id, cells: [{ row: 3, column: 1, text: 'Sekretariat' }] });
    expect(hidden()).toEqual([3, 6]);
    edit({ kind: 'filter-terapkan', sheet: sheet.id });
    expect(hidden()).toEqual([3, 4, 6]);
  });

  it('is undone as one step, and goes with its rows in sight', () => {
    edit(choose(1, { kind: 'values', hidden: ['Sekretariat'] }));
    edit({ kind: 'filter', sheet: sheet.id, area: null });
    expect([sheet.filter, hidden()]).toEqual([null, []]);
    desk.undo(opened.session);
    expect([sheet.filter?.top, hidden()]).toEqual([1, [3, 6]]);
    desk.undo(opened.session);
    expect(hidden()).toEqual([]);
  });

  it('sorts all rows below the header, the hidden ones staying hidden', () => {
    edit(choose(1, { kind: 'values', hidden: ['Sekretariat'] }));
    edit({ kind: 'filter-urut', sheet: sheet.id, column: 0, ascending: true });
    expect(sheet.values.slice(1, 7).map((row) => row[0])).toEqual([
      'Indikator',
      'Indeks layanan',
      'Jumlah naskah',
      'Nilai SAKIP',
      'Nilai SPBE',
      'Waktu layanan',
    ]);
    expect(hidden()).toEqual([5, 6]);
  });

  it('moves with rows and columns that are put in or taken out', () => {
    edit(choose(1, { kind: 'values', hidden: ['Sekretariat'] }));
    edit({ kind: 'sisip', sheet: sheet.id, axis: 'baris', at: 0, count: 2 });
    edit({ kind: 'sisip', sheet: sheet.id, axis: 'kolom', at: 0, count: 1 });
    expect([sheet.filter, hidden(), [...sheet.filterColumns.keys()]]).toEqual([
      { top: 3, left: 1, bottom: 8, right: 3 },
      [5, 8],
      [2],
    ]);
    edit({ kind: 'hapus', sheet: sheet.id, axis: 'kolom', at: 2, count: 1 });
    expect([sheet.filterColumns.size, hidden()]).toEqual([0, []]);
    edit({ kind: 'hapus', sheet: sheet.id, axis: 'baris', at: 3, count: 1 });
    expect(sheet.filter).toBeNull();
  });

  it('may be used by who may not write into the cells, and not on a tab that is protected as a whole', () => {
    const service = opened.app.getActiveSpreadsheet().getSheetByName('Triwulan I');
    const others = { ...opened.session, user: COLLEAGUE };
    const cells = service?.getRange('A1:C9').protect();
    cells?.removeEditors(cells.getEditors());
    const choice = choose(1, { kind: 'values', hidden: ['Sekretariat'] });
    expect(desk.edit(others, [choice]).outcome.ok).toBe(true);
    const sort: Edit = { kind: 'filter-urut', sheet: sheet.id, column: 0, ascending: true };
    expect(desk.edit(others, [sort]).outcome.ok).toBe(false);
    const whole = service?.protect();
    whole?.removeEditors(whole.getEditors());
    expect(desk.edit(others, [choice]).outcome.ok).toBe(false);
  });

  it('is the one that scripts see', () => {
    edit(choose(1, { kind: 'values', hidden: ['Sekretariat'] }));
    const service = opened.app.getActiveSpreadsheet().getSheetByName('Triwulan I');
    expect([service?.isRowHiddenByFilter(3), service?.isRowHiddenByUser(3)]).toEqual([true, false]);
    service?.getFilter()?.removeColumnFilterCriteria(2);
    expect(hidden()).toEqual([]);
  });
});

describe('a filter in the file', () => {
  async function throughFile(): Promise<{ xml: string; again: SheetModel }> {
    const file = emptyWorkbook('Buku');
    file.model.locale = 'id_ID';
    file.model.styles = opened.workbook.styles;
    file.model.sheets = [sheet];
    const bytes = await writeWorkbook(file);
    const read = await readWorkbook(bytes, { fileName: 'Buku.xlsx' });
    expect(lossesOnSave(read)).toEqual([]);
    const [again] = read.model.sheets;
    if (!again) throw new Error('no tab');
    return { xml: partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '', again };
  }

  it.each<[string, FilterChoice, number, string]>([
    [
      'values',
      { kind: 'values', hidden: ['Sekretariat', ''] },
      1,
      '<filters><filter val="Bidang A"/><filter val="Bidang B"/></filters>',
    ],
    ['values with blanks', { kind: 'values', hidden: ['Bidang A'] }, 1, '<filters blank="1">'],
    ['contains', when('TEXT_CONTAINS', 'a*b?'), 0, '<customFilter val="*a~*b~?*"/>'],
    [
      'does not contain',
      when('TEXT_DOES_NOT_CONTAIN', 'layanan'),
      0,
      '<customFilter operator="notEqual" val="*layanan*"/>',
    ],
    ['equals', when('TEXT_EQUAL_TO', 'Bidang A'), 1, '<customFilter val="Bidang A"/>'],
    ['more than', when('NUMBER_GREATER_THAN', '90'), 2, '<customFilter operator="greaterThan" val="0.9"/>'],
    ['less than', when('NUMBER_LESS_THAN', '90'), 2, '<customFilter operator="lessThan" val="0.9"/>'],
    ['blank', when('CELL_EMPTY'), 2, '<filters blank="1"/>'],
    ['not blank', when('CELL_NOT_EMPTY'), 1, '<customFilter operator="notEqual" val=" "/>'],
  ])('comes back as it was: %s', async (_, choice, column, part) => {
    edit(choose(column, choice));
    sheet.hiddenRows.add(20);
    const { xml, again } = await throughFile();
    expect(xml).toContain(`<autoFilter ref="A2:C7"><filterColumn colId="${column}">`);
    expect(xml).toContain(part);
    for (const row of sheet.filteredRows) expect(xml).toMatch(new RegExp(`<row r="${row + 1}"[^>]* hidden="1"`));
    expect([again.filterColumns, again.filteredRows, again.hiddenRows]).toEqual([
      sheet.filterColumns,
      sheet.filteredRows,
      new Set([20]),
    ]);
  });
});
