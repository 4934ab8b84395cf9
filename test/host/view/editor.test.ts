/** What a person does in the grid: it obeys the same rules as a script, is done as a whole or not at all, and can be undone. */
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../local/host/view/edit-types.ts';
import { Editor } from '../../../local/host/view/editor.ts';
import { addSheet, COLLEAGUE, type Opened, openWorkbook } from '../spreadsheet/open-workbook.ts';

interface Desk extends Opened {
  editor: Editor;
  id: number;
  edit(...edits: Edit[]): ReturnType<Editor['apply']>;
  texts(a1: string): string[][];
}

function openDesk(): Desk {
  const opened = openWorkbook({ locale: 'id_ID' });
  const { id } = addSheet(opened.workbook, 'Triwulan I', 20, 6);
  const editor = new Editor();
  const sheet = () => opened.app.getActiveSpreadsheet().getSheetByName('Triwulan I');
  return {
    ...opened,
    editor,
    id,
    edit: (...edits) => editor.apply(opened.session, edits),
    texts: (a1) => sheet()?.getRange(a1).getDisplayValues() ?? [],
  };
}

const type = (sheet: number, row: number, column: number, text: string): Edit => ({
  kind: 'ketik',
  sheet,
  cells: [{ row, column, text }],
});

describe('typing', () => {
  it('reads numbers, dates and formulas the Indonesian way', () => {
    const desk = openDesk();
    desk.edit(type(desk.id, 0, 0, '1.234,5'), type(desk.id, 1, 0, '=A1*2'), type(desk.id, 2, 0, '3 Jan 2026'));
    const values = desk.workbook.sheets.find(({ id }) => id === desk.id)?.values ?? [];
    expect([values[0]?.[0], values[1]?.[0]]).toEqual([1234.5, 2469]);
  });

  it('leaves a figure alone whose shown text is typed again', () => {
    const desk = openDesk();
    desk.edit(type(desk.id, 0, 0, '12,3456'), {
      kind: 'tampilan',
      sheet: desk.id,
      areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
      look: { numberFormat: '0.00' },
    });
    desk.edit(type(desk.id, 0, 0, '12,35'));
    expect(desk.workbook.sheets.find(({ id }) => id === desk.id)?.values[0]?.[0]).toBe(12.3456);
  });

  it('is refused in a protected cell with the name of the protection, and nothing of the gesture stays', () => {
    const desk = openDesk();
    const sheet = desk.app.getActiveSpreadsheet().getSheetByName('Triwulan I');
    const protection = sheet?.getRange('B1:B5').protect().setDescription('Kinerja: sel buatan program');
    protection?.removeEditors(protection.getEditors());
    const outcome = desk.editor.apply({ ...desk.session, user: COLLEAGUE }, [
      type(desk.id, 0, 0, 'satu'),
      type(desk.id, 0, 1, 'dua'),
    ]);
    expect(outcome).toEqual({
      ok: false,
      pesan: 'Sel ini dilindungi (Kinerja: sel buatan program) dan tidak dapat diubah oleh Anda.',
    });
    expect(desk.texts('A1:B1')).toEqual([['', '']]);
  });

  it('is refused when a list allows other words only, with the help of the rule', () => {
    const desk = openDesk();
    const rule = desk.app.newDataValidation().requireValueInList(['Naik', 'Turun']).setAllowInvalid(false);
    const range = desk.app.getActiveSpreadsheet().getSheetByName('Triwulan I')?.getRange('A1');
    range?.setDataValidation(rule.setHelpText('Pilih Naik atau Turun.').build());
    expect(desk.edit(type(desk.id, 0, 0, 'Datar'))).toEqual({
      ok: false,
      pesan: 'Isian sel A1 tidak termasuk pilihan yang diperbolehkan. Pilih Naik atau Turun.',
    });
  });
});

describe('pasting, filling and clearing', () => {
  it('pastes a block and makes the tab larger where it is too small', () => {
    const desk = openDesk();
    desk.edit({ kind: 'tempel', sheet: desk.id, row: 18, column: 4, texts: [['1', '2', '3'], ['4'], ['7', '8', '9']] });
    expect(desk.texts('E19:G21')).toEqual([
      ['1', '2', '3'],
      ['4', '', ''],
      ['7', '8', '9'],
    ]);
  });

  it('fills down with formulas that move along', () => {
    const desk = openDesk();
    desk.edit(type(desk.id, 0, 0, '1'), type(desk.id, 1, 0, '2'), type(desk.id, 0, 1, '=A1*10'));
    const cell = { top: 0, left: 1, bottom: 0, right: 1 };
    desk.edit({
      kind: 'salin',
      sheet: desk.id,
      from: cell,
      toSheet: desk.id,
      to: { ...cell, bottom: 1 },
      what: 'semua',
    });
    expect(desk.texts('B1:B2')).toEqual([['10'], ['20']]);
  });

  it('clears contents and keeps the look', () => {
    const desk = openDesk();
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    desk.edit(type(desk.id, 0, 0, 'x'), { kind: 'tampilan', sheet: desk.id, areas: [area], look: { bold: true } });
    desk.edit({ kind: 'kosongkan', sheet: desk.id, areas: [area] });
    const range = desk.app.getActiveSpreadsheet().getSheetByName('Triwulan I')?.getRange('A1');
    expect([range?.getDisplayValue(), range?.getFontWeight()]).toEqual(['', 'bold']);
  });
});

describe('rows, columns and tabs', () => {
  it('inserts and deletes rows with the formulas that refer to them', () => {
    const desk = openDesk();
    desk.edit(type(desk.id, 0, 0, '5'), type(desk.id, 3, 0, '=A1+1'));
    desk.edit({ kind: 'sisip', sheet: desk.id, axis: 'baris', at: 0, count: 2 });
    expect(desk.texts('A3:A6')).toEqual([['5'], [''], [''], ['6']]);
    desk.edit({ kind: 'hapus', sheet: desk.id, axis: 'baris', at: 3, count: 2 });
    expect(desk.texts('A3:A4')).toEqual([['5'], ['6']]);
  });

  it('adds, names, moves, hides and deletes tabs', () => {
    const desk = openDesk();
    desk.edit({ kind: 'tab-baru', name: 'Catatan', index: 0 });
    const id = desk.workbook.sheets[0]?.id ?? -1;
    desk.edit({ kind: 'tab-nama', sheet: id, name: ' Catatan kantor ' }, { kind: 'tab-pindah', sheet: id, index: 2 });
    desk.edit({ kind: 'tab-sembunyi', sheet: id, hidden: true });
    expect(desk.workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Sheet1', false],
      ['Triwulan I', false],
      ['Catatan kantor', true],
    ]);
    desk.edit({ kind: 'tab-hapus', sheet: id });
    expect(desk.workbook.sheets).toHaveLength(2);
  });

  it('refuses a name that another tab has, and says so', () => {
    const desk = openDesk();
    expect(desk.edit({ kind: 'tab-nama', sheet: desk.id, name: 'Sheet1' })).toEqual({
      ok: false,
      pesan: 'Sudah ada tab dengan nama itu. Pakai nama lain.',
    });
  });

  it('sorts an area by a column', () => {
    const desk = openDesk();
    desk.edit({
      kind: 'tempel',
      sheet: desk.id,
      row: 0,
      column: 0,
      texts: [
        ['b', '2'],
        ['a', '3'],
        ['c', '1'],
      ],
    });
    const area = { top: 0, left: 0, bottom: 2, right: 1 };
    desk.edit({ kind: 'urut', sheet: desk.id, area, column: 1, ascending: false });
    expect(desk.texts('A1:B3')).toEqual([
      ['a', '3'],
      ['b', '2'],
      ['c', '1'],
    ]);
  });
});

describe('undo and redo', () => {
  it('take back and repeat any edit, results of formulas included', () => {
    const desk = openDesk();
    desk.edit(type(desk.id, 0, 0, '5'), type(desk.id, 1, 0, '=A1*2'));
    desk.edit(type(desk.id, 0, 0, '7'));
    desk.edit({ kind: 'hapus', sheet: desk.id, axis: 'baris', at: 1, count: 1 });
    expect(desk.editor.undo(desk.workbook)).toBe(true);
    expect(desk.texts('A1:A2')).toEqual([['7'], ['14']]);
    desk.editor.undo(desk.workbook);
    expect(desk.texts('A1:A2')).toEqual([['5'], ['10']]);
    desk.editor.redo(desk.workbook);
    expect(desk.texts('A1:A2')).toEqual([['7'], ['14']]);
  });

  it('bring back a deleted tab with what stood in it', () => {
    const desk = openDesk();
    desk.edit(type(desk.id, 0, 0, 'isi'));
    desk.edit({ kind: 'tab-hapus', sheet: desk.id });
    desk.editor.undo(desk.workbook);
    expect(desk.texts('A1')).toEqual([['isi']]);
  });

  it('treat what the add-on did as one step, and forget redo after a new edit', () => {
    const desk = openDesk();
    desk.editor.around(desk.workbook, () => {
      desk.app.getActiveSpreadsheet().getSheetByName('Triwulan I')?.getRange('A1:A3').setValue('add-on');
    });
    desk.editor.undo(desk.workbook);
    expect(desk.texts('A1:A3')).toEqual([[''], [''], ['']]);
    desk.edit(type(desk.id, 0, 0, 'baru'));
    expect([desk.editor.canRedo(), desk.editor.canUndo()]).toEqual([false, true]);
  });

  it('do nothing when there is nothing to take back', () => {
    const desk = openDesk();
    expect([desk.editor.undo(desk.workbook), desk.editor.redo(desk.workbook)]).toEqual([false, false]);
  });
});
