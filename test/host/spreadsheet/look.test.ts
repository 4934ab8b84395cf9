/** Formats, colours, borders, merges, display, notes, links, clearing, sorting, copying, filter. */
import { describe, expect, it } from 'vitest';
import { openWorkbook } from './open-workbook.ts';

const opened = () => {
  const book = openWorkbook();
  return { ...book, sheet: book.app.getActiveSheet() };
};

describe('the look of cells', () => {
  it('is plain by default', () => {
    const { sheet, app } = opened();
    const cell = sheet.getRange('A1');
    expect(cell.getBackground()).toBe('#ffffff');
    expect(cell.getFontColor()).toBe('#000000');
    expect([
      cell.getFontFamily(),
      cell.getFontSize(),
      cell.getFontWeight(),
      cell.getFontStyle(),
      cell.getFontLine(),
    ]).toEqual(['Arial', 10, 'normal', 'normal', 'none']);
    expect([cell.getHorizontalAlignment(), cell.getVerticalAlignment(), cell.getWrap()]).toEqual([
      'general',
      'bottom',
      false,
    ]);
    expect(cell.getWrapStrategy()).toBe(app.WrapStrategy.OVERFLOW);
  });

  it('reads back as it was set, part by part', () => {
    const { sheet, app } = opened();
    const range = sheet
      .getRange('A1:B1')
      .setBackground('RED')
      .setFontColor('#0F0')
      .setFontWeight('bold')
      .setFontStyle('italic');
    range.setFontLine('line-through').setFontSize(14).setFontFamily('Calibri').setHorizontalAlignment('center');
    range.setVerticalAlignment('middle').setWrapStrategy(app.WrapStrategy.CLIP).setNumberFormat('#,##0');
    expect(range.getBackgrounds()).toEqual([['#ff0000', '#ff0000']]);
    expect(range.getFontColors()).toEqual([['#00ff00', '#00ff00']]);
    expect([range.getFontWeight(), range.getFontStyle(), range.getFontLine(), range.getFontSize()]).toEqual([
      'bold',
      'italic',
      'line-through',
      14,
    ]);
    expect([range.getHorizontalAlignment(), range.getVerticalAlignment()]).toEqual(['center', 'middle']);
    expect(range.getWrapStrategies()[0]?.[1]).toBe(app.WrapStrategy.CLIP);
    expect(range.getNumberFormats()).toEqual([['#,##0', '#,##0']]);
    range.setBackground(null).setFontWeight('normal').setNumberFormat('General').setHorizontalAlignment(null);
    expect([
      range.getBackground(),
      range.getFontWeight(),
      range.getNumberFormat(),
      range.getHorizontalAlignment(),
    ]).toEqual(['#ffffff', 'normal', '0.###############', 'general']);
    expect(range.getFontStyle()).toBe('italic');
  });

  it('is set cell by cell with one style for equal cells', () => {
    const { sheet, workbook } = opened();
    sheet.getRange('A1:B2').setBackgrounds([
      ['#111111', null],
      ['#111111', '#222222'],
    ]);
    expect(sheet.getRange('A1:B2').getBackgrounds()).toEqual([
      ['#111111', '#ffffff'],
      ['#111111', '#222222'],
    ]);
    expect(workbook.sheets[0]?.styles[0]?.[0]).toBe(workbook.sheets[0]?.styles[1]?.[0]);
  });

  it('refuses what is no colour and no alignment', () => {
    const { sheet } = opened();
    expect(() => sheet.getRange('A1').setBackground('merah')).toThrow('Invalid argument: merah');
    expect(() => sheet.getRange('A1').setHorizontalAlignment('tengah')).toThrow('Invalid argument: tengah');
  });

  it('has borders outside and between', () => {
    const { sheet, workbook, app } = opened();
    const borders = (row: number, column: number) =>
      workbook.styles.get(workbook.sheets[0]?.styles[row]?.[column]).borders ?? {};
    sheet.getRange('A1:B2').setBorder(true, true, true, true, false, null, '#ff0000', app.BorderStyle.DOUBLE);
    expect(borders(0, 0)).toEqual({
      top: { style: 'double', color: '#ff0000' },
      left: { style: 'double', color: '#ff0000' },
    });
    sheet.getRange('A1:B2').setBorder(null, null, null, null, true, true);
    expect(Object.keys(borders(0, 0))).toEqual(['top', 'right', 'bottom', 'left']);
    expect(borders(0, 0).right).toEqual({ style: 'thin', color: '#000000' });
    sheet.getRange('A1:B2').setBorder(false, false, false, false, false, false);
    expect(borders(1, 1)).toEqual({});
  });
});

describe('what cells show', () => {
  it.each([
    [1234.56, '#,##0.00', '1.234,56'],
    [0.5, '0%', '50%'],
    [0.12345, '0.00%', '12,35%'],
    [1 / 3, null, '0,3333333333'],
    [2 / 3, null, '0,6666666667'],
    [123456.789012, null, '123456,789'],
    [12345678901, null, '12345678901'],
    [1e15, null, '1E+15'],
    [0.00001234, null, '1,234E-05'],
    [0.1 + 0.2, null, '0,3'],
    [-5, '0;(0)', '(5)'],
    [true, '0.00', 'TRUE'],
    [false, null, 'FALSE'],
    [46348, 'd mmmm yyyy', '22 November 2026'],
    [46348.586805556, 'd mmm yyyy hh.mm', '22 Nov 2026 14.05'],
    ['teks', '#,##0', 'teks'],
    ['x', '"<"@">"', '<x>'],
    [1500000, '"Rp"#,##0', 'Rp1.500.000'],
    ['', '0', ''],
  ])('%s under %s is %s', (value, format, shown) => {
    const { sheet } = opened();
    const cell = sheet.getRange('A1');
    cell.setValue(value);
    if (format !== null) cell.setNumberFormat(format);
    expect(cell.getDisplayValue()).toBe(shown);
  });

  it('is a range of texts', () => {
    const { sheet } = opened();
    sheet.getRange('A1:B1').setValues([['1.234,50', true]]);
    expect(sheet.getDataRange().getDisplayValues()).toEqual([['1.234,50', 'TRUE']]);
  });
});

describe('notes', () => {
  it('are set, read and cleared', () => {
    const { sheet } = opened();
    const range = sheet.getRange('A1:B1').setNotes([['satu', null]]);
    expect(range.getNotes()).toEqual([['satu', '']]);
    expect(range.getNote()).toBe('satu');
    range.setNote('dua');
    expect(range.getNotes()).toEqual([['dua', 'dua']]);
    range.setNote('');
    expect(range.getNotes()).toEqual([['', '']]);
    sheet.getRange('C3').setNote('x');
    sheet.clearNotes();
    expect(sheet.getRange('C3').getNote()).toBe('');
  });
});

describe('clearing', () => {
  const full = () => {
    const book = opened();
    const cell = book.sheet.getRange('A1').setValue(1).setBackground('red').setNote('n');
    cell.setDataValidation(book.app.newDataValidation().requireNumberGreaterThan(0).build());
    const state = () => [cell.getValue(), cell.getBackground(), cell.getNote(), cell.getDataValidation() !== null];
    return { ...book, cell, state };
  };

  it.each([
    [undefined, ['', '#ffffff', 'n', true]],
    [{ contentsOnly: true }, ['', '#ff0000', 'n', true]],
    [{ formatOnly: true }, [1, '#ffffff', 'n', true]],
    [{ commentsOnly: true }, [1, '#ff0000', '', true]],
    [{ validationsOnly: true }, [1, '#ff0000', 'n', false]],
  ])('with %j leaves %j', (options, wanted) => {
    const { cell, state } = full();
    if (options) cell.clear(options);
    else cell.clear();
    expect(state()).toEqual(wanted);
  });

  it('a sheet leaves notes and rules', () => {
    const { sheet, state } = full();
    sheet.clear();
    expect(state()).toEqual(['', '#ffffff', 'n', true]);
    expect(sheet.getLastRow()).toBe(0);
  });
});

describe('merges', () => {
  it('keep the top left value only', () => {
    const { sheet } = opened();
    sheet
      .getRange('A1:B2')
      .setValues([
        ['a', 'b'],
        ['c', 'd'],
      ])
      .merge();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['a', ''],
      ['', ''],
    ]);
    expect(sheet.getRange('B2').isPartOfMerge()).toBe(true);
    expect(
      sheet
        .getRange('B2:C3')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:B2']);
    sheet.getRange('A1:C3').breakApart();
    expect(sheet.getRange('A1').isPartOfMerge()).toBe(false);
  });

  it('go across rows and down columns', () => {
    const { sheet } = opened();
    const names = (address: string) =>
      sheet
        .getRange(address)
        .getMergedRanges()
        .map((range) => range.getA1Notation());
    sheet.getRange('A1:B2').mergeAcross();
    expect(names('A1:B2')).toEqual(['A1:B1', 'A2:B2']);
    sheet.getRange('A1:B2').mergeVertically();
    expect(names('A1:B2')).toEqual(['A1:A2', 'B1:B2']);
  });

  it('are refused when they cut through another', () => {
    const { sheet } = opened();
    sheet.getRange('A1:B2').merge();
    expect(() => sheet.getRange('B2:C3').merge()).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
  });
});

describe('links', () => {
  it('read back whole and in runs', () => {
    const { app, sheet } = opened();
    const text = app.newRichTextValue().setText('Lihat B2 di sini').setLinkUrl(6, 8, '#gid=0&range=B2').build();
    sheet.getRange('A1').setRichTextValue(text);
    const read = sheet.getRange('A1').getRichTextValue()!;
    expect(sheet.getRange('A1').getValue()).toBe('Lihat B2 di sini');
    expect(read.getLinkUrl()).toBeNull();
    expect(read.getLinkUrl(6, 8)).toBe('#gid=0&range=B2');
    expect(
      read.getRuns().map((run) => [run.getText(), run.getLinkUrl(), run.getStartIndex(), run.getEndIndex()]),
    ).toEqual([
      ['Lihat ', null, 0, 6],
      ['B2', '#gid=0&range=B2', 6, 8],
      [' di sini', null, 8, 16],
    ]);
    const whole = read.copy().setText('B2').setLinkUrl('https://example.go.id').build();
    expect(whole.getLinkUrl()).toBe('https://example.go.id');
    expect(whole.getRuns()).toHaveLength(1);
  });

  it('stay texts, go with the value, and are null on numbers', () => {
    const { app, sheet } = opened();
    const link = app.newRichTextValue().setText('007').setLinkUrl('https://example.go.id').build();
    sheet.getRange('A1:A2').setRichTextValues([[link], [app.newRichTextValue().setText('x').build()]]);
    expect(sheet.getRange('A1').getValue()).toBe('007');
    sheet.getRange('A1').setValue('lain');
    expect(sheet.getRange('A1').getRichTextValue()?.getLinkUrl()).toBeNull();
    sheet.getRange('A2').setValue(5);
    expect(
      sheet
        .getRange('A1:A3')
        .getRichTextValues()
        .map(([value]) => value?.getText() ?? null),
    ).toEqual(['lain', null, '']);
  });

  it('carry a look of the whole text', () => {
    const { app, sheet } = opened();
    const style = app.newTextStyle().setBold(true).setForegroundColor('blue').build();
    sheet.getRange('A1').setRichTextValue(app.newRichTextValue().setText('tebal').setTextStyle(style).build());
    expect([sheet.getRange('A1').getFontWeight(), sheet.getRange('A1').getFontColor()]).toEqual(['bold', '#0000ff']);
    expect(() => app.newRichTextValue().setText('tebal').setTextStyle(0, 2, style)).toThrow(
      'belum ditiru di host lokal',
    );
  });
});

describe('sorting', () => {
  it('puts numbers, texts, booleans, then blanks, and carries notes, looks and formulas', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A5').setValues([['b'], [''], [10], [true], [2]]);
    sheet.getRange('B1:B5').setFormula('=A1');
    sheet.getRange('A5').setNote('dua').setBackground('red');
    sheet.getRange('A1:B5').sort(1);
    expect(sheet.getRange('A1:B5').getValues()).toEqual([
      [2, 2],
      [10, 10],
      ['b', 'b'],
      [true, true],
      ['', ''],
    ]);
    expect(sheet.getRange('B2').getFormula()).toBe('=A2');
    expect([
      sheet.getRange('A1').getNote(),
      sheet.getRange('A1').getBackground(),
      sheet.getRange('A5').getNote(),
    ]).toEqual(['dua', '#ff0000', '']);
    sheet.getRange('A1:B5').sort({ column: 1, ascending: false });
    expect(sheet.getRange('A1:A5').getValues().flat()).toEqual([true, 'b', 10, 2, '']);
  });

  it('by several columns is stable', () => {
    const { sheet } = opened();
    sheet.getRange('A1:B4').setValues([
      ['x', 2],
      ['y', 1],
      ['x', 1],
      ['y', 0],
    ]);
    sheet.getRange('A1:B4').sort([1, { column: 2, ascending: false }]);
    expect(sheet.getRange('A1:B4').getValues()).toEqual([
      ['x', 2],
      ['x', 1],
      ['y', 1],
      ['y', 0],
    ]);
    expect(() => sheet.getRange('A1:B4').sort(3)).toThrow('The sort column is outside of the range.');
  });

  it('of a sheet leaves frozen rows, of a filter its header', () => {
    const { sheet } = opened();
    sheet.getRange('A1:A3').setValues([['Kode'], [2], [1]]);
    sheet.setFrozenRows(1);
    sheet.sort(1);
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['Kode', 1, 2]);
    const filter = sheet.getRange('A1:A3').createFilter().sort(1, false);
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['Kode', 2, 1]);
    expect(() => sheet.getRange('A1').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    filter.remove();
    expect(sheet.getFilter()).toBeNull();
  });
});

describe('copying', () => {
  it('carries values, moved formulas, looks and rules', () => {
    const { app, sheet } = opened();
    sheet
      .getRange('A1:B1')
      .setValues([[1, '=A1*2']])
      .setBackground('red');
    sheet.getRange('A1').setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build());
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A3:A4'));
    expect(sheet.getRange('A3:B4').getFormulas()).toEqual([
      ['', '=A3*2'],
      ['', '=A4*2'],
    ]);
    expect(sheet.getRange('B4').getValue()).toBe(2);
    expect(sheet.getRange('A4').getBackground()).toBe('#ff0000');
    expect(sheet.getRange('A4').getDataValidation()).not.toBeNull();
    sheet.getRange('B1').copyTo(sheet.getRange('D1'), app.CopyPasteType.PASTE_VALUES, false);
    expect([
      sheet.getRange('D1').getFormula(),
      sheet.getRange('D1').getValue(),
      sheet.getRange('D1').getBackground(),
    ]).toEqual(['', 2, '#ffffff']);
    sheet.getRange('B1').copyTo(sheet.getRange('E1'), { formatOnly: true });
    expect([sheet.getRange('E1').getValue(), sheet.getRange('E1').getBackground()]).toEqual(['', '#ff0000']);
  });
});

describe('several ranges', () => {
  it('change together', () => {
    const { sheet } = opened();
    sheet.getRangeList(['A1', 'C1:C2']).setValue('x').setBackground('red').setNote('n');
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      ['x', '', 'x'],
      ['', '', 'x'],
    ]);
    expect(sheet.getRange('C2').getBackground()).toBe('#ff0000');
    expect(
      sheet
        .getRangeList(['A1', 'C1:C2'])
        .getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1', 'C1:C2']);
    expect(() => sheet.getRangeList(['A1', 'salah'])).toThrow('Range not found');
  });
});
