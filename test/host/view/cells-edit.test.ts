/** What a person does to blocks of cells: moved, merged, lined, filled on, replaced; and all of it in the file and undone. */
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyWorkbook } from '../../../local/files/xlsx/empty-workbook.ts';
import { readWorkbook } from '../../../local/files/xlsx/read-workbook.ts';
import { writeWorkbook } from '../../../local/files/xlsx/write-workbook.ts';
import type { Area, SheetModel } from '../../../local/host/spreadsheet/model.ts';
import { Desk } from '../../../local/host/view/desk.ts';
import type { Edit, LineChange } from '../../../local/host/view/edit-types.ts';
import { seriesOf } from '../../../local/host/view/series.ts';
import { addSheet, COLLEAGUE, type Opened, openWorkbook } from '../spreadsheet/open-workbook.ts';

let opened: Opened;
let one: SheetModel;
let two: SheetModel;
let desk: Desk;

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

function edit(...edits: Edit[]) {
  return desk.edit(opened.session, edits).outcome;
}

const block = (row: number, column: number, texts: string[][], sheet = one.id): Edit => ({
  kind: 'tempel',
  ...{ sheet, row, column, texts },
});

const move = (from: Area, row: number, column: number, toSheet = one.id, sheet = one.id): Edit => ({
  kind: 'pindah',
  ...{ sheet, from, toSheet, row, column },
});

function service(name = 'Satu') {
  const found = opened.app.getActiveSpreadsheet().getSheetByName(name);
  if (!found) throw new Error(`no tab ${name}`);
  return found;
}

const formulas = (a1: string, name = 'Satu') => service(name).getRange(a1).getFormulas().flat();
const texts = (a1: string, name = 'Satu') => service(name).getRange(a1).getDisplayValues().flat();

/** The first tab again, after it was written and read. */
async function throughFile(): Promise<SheetModel> {
  const file = emptyWorkbook('Buku');
  file.model.styles = opened.workbook.styles;
  file.model.sheets = [one, two];
  const read = await readWorkbook(await writeWorkbook(file), { fileName: 'Buku.xlsx' });
  const [sheet] = read.model.sheets;
  if (!sheet) throw new Error('no tab');
  return sheet;
}

beforeEach(() => {
  opened = openWorkbook({ locale: 'id_ID' });
  one = addSheet(opened.workbook, 'Satu', 30, 10);
  two = addSheet(opened.workbook, 'Lembar dua', 30, 10);
  desk = new Desk();
});

describe('cells that are cut and pasted', () => {
  beforeEach(() => {
    edit(
      block(0, 0, [
        ['1', '2', '=A1+B1'],
        ['3', '4', '=$A$2*2'],
      ]),
      block(4, 0, [['=SUM(A1:B2)', '=A1', '=A1:A9']]),
      block(0, 0, [['=Satu!A1', "='Satu'!C1"]], two.id),
    );
  });

  it('are followed by every reference to them, and keep referring to what they did', () => {
    edit(move(area(0, 0, 1, 1), 9, 3));
    expect(formulas('C1:C2')).toEqual(['=D10+E10', '=$D$11*2']);
    expect(formulas('A5:B5')).toEqual(['=SUM(D10:E11)', '=D10']);
    expect(formulas('A1', 'Lembar dua')).toEqual(['=Satu!D10']);
    expect(texts('A1:B2')).toEqual(['', '', '', '']);
    expect(texts('C1:C2')).toEqual(['3', '6']);
    edit(move(area(0, 2, 1, 2), 0, 5));
    expect(formulas('F1:F2')).toEqual(['=D10+E10', '=$D$11*2']);
    expect(formulas('B1', 'Lembar dua')).toEqual(["='Satu'!F1"]);
  });

  it('go to another tab, with the name of the tab where one is needed', () => {
    edit(move(area(0, 0, 0, 2), 9, 0, two.id));
    expect(formulas('C10', 'Lembar dua')).toEqual(['=A10+B10']);
    expect(formulas('A5:B5')).toEqual(['=SUM(A1:B2)', "='Lembar dua'!A10"]);
    expect(formulas('A1:B1', 'Lembar dua')).toEqual(['=A10', '=C10']);
    edit(move(area(1, 2, 1, 2), 0, 5, two.id));
    expect(formulas('F1', 'Lembar dua')).toEqual(["='Satu'!$A$2*2"]);
    expect(texts('F1', 'Lembar dua')).toEqual(['6']);
  });

  it('take looks, notes, lists, merged cells, names and conditional formats along', () => {
    const range = service().getRange('A1:B1');
    range.setBackground('#ffff00').setNote('periksa').merge();
    const rule = opened.app.newDataValidation().requireValueInList(['1', '2']).build();
    service().getRange('A2').setDataValidation(rule);
    opened.app.getActiveSpreadsheet().setNamedRange('DASAR', service().getRange('A1:A2'));
    const condition = opened.app.newConditionalFormatRule().whenFormulaSatisfied('=$A1>2').setBackground('#ff0000');
    service().setConditionalFormatRules([condition.setRanges([service().getRange('A1:B2')]).build()]);
    edit(move(area(0, 0, 1, 1), 5, 4));
    expect(service().getRange('E6').getBackground()).toBe('#ffff00');
    expect(service().getRange('A1').getBackground()).toBe('#ffffff');
    expect([service().getRange('E6').getNote(), service().getRange('A1').getNote()]).toEqual(['periksa', '']);
    expect(one.merges).toEqual([area(5, 4, 5, 5)]);
    expect(one.validations.map(({ areas }) => areas)).toEqual([[area(6, 4, 6, 4)]]);
    expect(opened.workbook.namedRanges.get('DASAR')?.area).toEqual(area(5, 4, 6, 4));
    expect(one.conditionals.map(({ areas, condition: { kind, ...rest } }) => [kind, areas, rest])).toEqual([
      ['formula', [area(5, 4, 6, 5)], { formula: '=$E6>2' }],
    ]);
  });

  it('may overlap with where they go, and come back by one undo', () => {
    edit(move(area(0, 0, 1, 2), 1, 1));
    expect(formulas('D2:D3')).toEqual(['=B2+C2', '=$B$3*2']);
    expect(texts('A1:D3')).toEqual(['', '', '', '', '', '1', '2', '3', '', '3', '4', '6']);
    desk.undo(opened.session);
    expect(formulas('C1:C2')).toEqual(['=A1+B1', '=$A$2*2']);
    expect(texts('A1:C2')).toEqual(['1', '2', '3', '3', '4', '6']);
  });

  it('stay where they are when either place is protected or merged cells would be torn', () => {
    const protection = service().getRange('E1').protect().setDescription('Kinerja: rumus');
    protection.removeEditors(protection.getEditors());
    const others = { ...opened.session, user: COLLEAGUE };
    const refused = { ok: false, pesan: 'Sel ini dilindungi (Kinerja: rumus) dan tidak dapat diubah oleh Anda.' };
    expect(desk.edit(others, [move(area(0, 0, 0, 0), 0, 4)]).outcome).toEqual(refused);
    service().getRange('A7:B8').merge();
    const torn = edit(move(area(6, 0, 6, 1), 20, 0));
    expect(torn).toMatchObject({ ok: false, pesan: expect.stringContaining('memotong sel gabungan') });
    expect(edit(move(area(0, 0, 0, 0), 7, 1))).toMatchObject({ ok: false });
    expect(texts('A1')).toEqual(['1']);
  });
});

describe('cells that are copied and pasted', () => {
  it('bring notes, links and merged cells along; filled ones do not', () => {
    edit(block(0, 0, [['judul', '']]));
    service().getRange('A1').setNote('catatan');
    service().getRange('A1:B1').merge();
    const copy: Edit = {
      ...{ kind: 'salin', sheet: one.id, from: area(0, 0, 0, 1), toSheet: one.id },
      ...{ to: area(2, 0, 3, 1), what: 'semua' },
    };
    edit(copy);
    expect([one.notes.size, one.merges.length]).toEqual([1, 1]);
    edit({ ...copy, pasted: true });
    expect(service().getRange('A3:A4').getNotes().flat()).toEqual(['catatan', 'catatan']);
    expect(one.merges).toEqual([area(0, 0, 0, 1), area(2, 0, 2, 1), area(3, 0, 3, 1)]);
  });
});

describe('merging', () => {
  const merge = (how: 'semua' | 'mendatar' | 'menegak' | 'pisah'): Edit => ({
    kind: 'gabung',
    ...{ sheet: one.id, area: area(0, 0, 1, 1), how },
  });

  it.each([
    ['semua', [area(0, 0, 1, 1)], ['a', '', '', '']],
    ['mendatar', [area(0, 0, 0, 1), area(1, 0, 1, 1)], ['a', '', 'c', '']],
    ['menegak', [area(0, 0, 1, 0), area(0, 1, 1, 1)], ['a', 'b', '', '']],
  ] as const)('%s keeps the first of each, in the file too, and is parted and undone', async (how, merges, kept) => {
    edit(
      block(0, 0, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    );
    expect(edit(merge(how))).toEqual({ ok: true, warning: null });
    expect([one.merges, texts('A1:B2')]).toEqual([merges, kept]);
    expect((await throughFile()).merges).toEqual(merges);
    edit(merge('pisah'));
    expect(one.merges).toEqual([]);
    desk.undo(opened.session);
    desk.undo(opened.session);
    expect([one.merges, texts('A1:B2')]).toEqual([[], ['a', 'b', 'c', 'd']]);
  });

  it('is refused over frozen cells, within the filter and for sorting', () => {
    edit({ kind: 'bekukan', sheet: one.id, rows: 1, columns: 0 });
    expect(edit(merge('semua'))).toMatchObject({ ok: false, pesan: expect.stringContaining('dibekukan') });
    edit({ kind: 'bekukan', sheet: one.id, rows: 0, columns: 0 }, merge('mendatar'));
    const sort: Edit = { kind: 'urut', sheet: one.id, area: area(0, 0, 5, 1), column: 0, ascending: true };
    expect(edit(sort)).toMatchObject({ ok: false, pesan: expect.stringContaining('sel gabungan') });
    edit(merge('pisah'), { kind: 'filter', sheet: one.id, area: area(0, 0, 5, 1) });
    expect(edit(merge('menegak'))).toMatchObject({ ok: false, pesan: expect.stringContaining('Hapus filter') });
  });
});

describe('lines', () => {
  const draw = (sides: LineChange['sides'], cells = area(1, 1, 2, 2)): Edit => ({
    kind: 'garis',
    ...{ sheet: one.id, areas: [cells], lines: { sides, style: 'tebal', color: '#cc0000' } },
  });
  const line = { style: 'thick', color: '#cc0000' };
  const sidesAt = (sheet: SheetModel, row: number, column: number) =>
    Object.keys(opened.workbook.styles.get(sheet.styles[row]?.[column]).borders ?? {}).sort();

  it.each<[LineChange['sides'], string[], string[]]>([
    ['semua', ['bottom', 'left', 'right', 'top'], ['bottom', 'left', 'right', 'top']],
    ['luar', ['left', 'top'], ['bottom', 'right']],
    ['dalam', ['bottom', 'right'], ['left', 'top']],
    ['atas', ['top'], []],
    ['kanan', [], ['right']],
  ])('%s are drawn, kept in the file and undone', async (sides, first, last) => {
    edit(draw(sides));
    expect([sidesAt(one, 1, 1), sidesAt(one, 2, 2)]).toEqual([first, last]);
    const again = await throughFile();
    expect(again.styles[1]?.[1] === undefined ? [] : first).toEqual(first);
    desk.undo(opened.session);
    expect(sidesAt(one, 1, 1)).toEqual([]);
  });

  it('are taken away from the neighbours as well', () => {
    edit(draw('semua'), draw('tanpa', area(1, 2, 1, 2)));
    expect(opened.workbook.styles.get(one.styles[1]?.[1]).borders).toEqual({ top: line, left: line, bottom: line });
    expect(sidesAt(one, 2, 2)).toEqual(['bottom', 'left', 'right']);
  });
});

describe('a series', () => {
  it.each<[unknown[], unknown[]]>([
    [
      [1, 2],
      [3, 4, 5],
    ],
    [
      [10, 7.5],
      [5, 2.5, 0],
    ],
    [
      [0.1, 0.2],
      [0.3, 0.4, 0.5],
    ],
    [['TW I'], ['TW II', 'TW III', 'TW IV', 'TW I']],
    [['Semester I'], ['Semester II', 'Semester I']],
    [
      ['Jan', 'Feb'],
      ['Mar', 'Apr'],
    ],
    [['november'], ['desember', 'januari']],
    [['Senin'], ['Selasa', 'Rabu']],
    [['IKU-1'], ['IKU-2', 'IKU-3']],
    [['Bab 08', 'Bab 10'], ['Bab 12']],
  ])('%j goes on with %j', (start, next) => {
    const series = seriesOf(start as never, false);
    expect(next.map((_, index) => series?.(start.length + index))).toEqual(next);
  });

  it.each([[[5]], [[1, 2, 4]], [['Ya']], [['IKU-1', 'IKS-2']], [[1, 'satu']], [[true, false]]])(
    'is not %j',
    (values) => {
      expect(seriesOf(values as never, false)).toBeNull();
    },
  );

  it('fills the cells that the handle was drawn over, past filtered rows, and upwards too', () => {
    edit(block(0, 0, [['3'], ['4']]), block(0, 1, [['3 Jan 2026'], ['']]));
    one.filter = area(0, 0, 9, 0);
    one.filteredRows = new Set([2]);
    edit({ kind: 'deret', sheet: one.id, from: area(0, 0, 1, 0), whole: area(0, 0, 4, 0) });
    expect(texts('A1:A5')).toEqual(['3', '4', '', '5', '6']);
    edit({ kind: 'deret', sheet: one.id, from: area(0, 1, 0, 1), whole: area(0, 1, 1, 1) });
    expect(one.values[1]?.[1]).toBe((one.values[0]?.[1] as number) + 1);
    edit({ kind: 'deret', sheet: one.id, from: area(3, 0, 4, 0), whole: area(0, 0, 4, 0) });
    expect(texts('A1:A5')).toEqual(['3', '4', '', '5', '6']);
  });

  it('stays a copy where a list would refuse the next value', () => {
    const rule = opened.app.newDataValidation().requireValueInList(['TW I']).setAllowInvalid(false).build();
    service().getRange('A1:A3').setDataValidation(rule);
    edit(block(0, 0, [['TW I'], ['TW I'], ['TW I']]));
    const outcome = edit({ kind: 'deret', sheet: one.id, from: area(0, 0, 0, 0), whole: area(0, 0, 2, 0) });
    expect([outcome.ok, texts('A1:A3')]).toEqual([true, ['TW I', 'TW I', 'TW I']]);
  });
});

describe('find and replace', () => {
  const replace = (find: string, by: string, more: Partial<Extract<Edit, { kind: 'ganti' }>> = {}): Edit => ({
    ...{ kind: 'ganti', sheets: [one.id, two.id], find, replace: by, matchCase: false, wholeCell: false },
    ...more,
  });

  beforeEach(() => {
    edit(
      block(0, 0, [
        ['Bidang A', 'bidang a dan Bidang A', '12,5'],
        ['="Bidang A"', 'Bidang', 'Bidang A'],
      ]),
      block(0, 0, [['Bidang A']], two.id),
    );
  });

  it('changes texts and numbers in all the tabs, leaves formulas, says how many, and is undone at once', () => {
    expect(edit(replace('bidang a', 'Sub $1'))).toEqual({
      ok: true,
      warning: null,
      told: '5 kecocokan di 4 sel sudah diganti. Dilewati: 1 sel berisi rumus.',
    });
    expect(texts('A1:C2')).toEqual(['Sub $1', 'Sub $1 dan Sub $1', '12,5', 'Bidang A', 'Bidang', 'Sub $1']);
    expect(edit(replace(',5', ',75', { sheets: [one.id] }))).toMatchObject({
      told: '1 kecocokan di 1 sel sudah diganti.',
    });
    expect(one.values[0]?.[2]).toBe(12.75);
    desk.undo(opened.session);
    desk.undo(opened.session);
    expect(texts('A1:C1')).toEqual(['Bidang A', 'bidang a dan Bidang A', '12,5']);
  });

  it('can look at the case, at whole cells, at one cell', () => {
    edit(replace('bidang a', 'x', { matchCase: true }));
    expect(texts('A1:B1')).toEqual(['Bidang A', 'x dan Bidang A']);
    edit(replace('bidang', 'y', { wholeCell: true }));
    expect(texts('A2:C2')).toEqual(['Bidang A', 'y', 'Bidang A']);
    edit(replace('Bidang', 'z', { sheets: [one.id], only: { row: 1, column: 2 } }));
    expect(texts('A1:C2')).toEqual(['Bidang A', 'x dan Bidang A', '12,5', 'Bidang A', 'y', 'z A']);
  });

  it('leaves protected cells, machine-made ones, refused values and filtered rows alone and says so', () => {
    service().getRange('A1').protect().setWarningOnly(true);
    const rule = opened.app.newDataValidation().requireValueInList(['Bidang A']).setAllowInvalid(false).build();
    service().getRange('C2').setDataValidation(rule);
    one.filter = area(0, 0, 5, 2);
    one.filteredRows = new Set([0]);
    expect(edit(replace('Bidang A', 'Bidang C', { sheets: [one.id] }))).toEqual({
      ok: true,
      warning: null,
      told: 'Tidak ada yang diganti. Dilewati: 1 sel terlindungi atau buatan program, 1 sel berisi rumus, 1 sel yang isiannya dibatasi aturan, 1 sel di baris yang disembunyikan filter.',
    });
  });
});
