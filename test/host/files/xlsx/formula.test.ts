/** Formulas between memory and file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftable } from '../../../../local/files/xlsx/formula/shift.ts';
import { tokensOf } from '../../../../local/files/xlsx/formula/tokens.ts';
import { toFileFormula, toModelFormula, withRenamedTabs } from '../../../../local/files/xlsx/formula/translate.ts';
import { tabsOf } from '../../../../local/files/xlsx/links/location.ts';

const tabs = tabsOf([
  { id: 0, name: 'Triwulan I' },
  { id: 77, name: "Unit; 'Kerja'" },
]);

describe('a formula in file and model', () => {
  it.each([
    ['SUM(A1,B1)', '=SUM(A1;B1)'],
    ['IF(A1>0.5,"a,b;c",-1.5E-3)', '=IF(A1>0.5;"a,b;c";-1.5E-3)'],
    ['SUM({1,2;3,4},A1)', '=SUM({1,2;3,4};A1)'],
    ['IF(A1="x""y,",\'Triwulan I\'!A1,2)', '=IF(A1="x""y,";\'Triwulan I\'!A1;2)'],
    ["SUM('Unit; ''Kerja'''!A1,1)", "=SUM('Unit; ''Kerja'''!A1;1)"],
    ['SUM((A1,B1),C1)', '=SUM((A1,B1);C1)'],
    ['IF((A1+1)*(B1),MAX(1,(2)),3)', '=IF((A1+1)*(B1);MAX(1;(2));3)'],
    ['Tabel1[[#This Row],[Harga, Rp]]*2', '=Tabel1[[#This Row],[Harga, Rp]]*2'],
    ["SUM(T[a '[b'], c],1)", "=SUM(T[a '[b'], c];1)"],
    ['_xlfn.IFS(A1,1,TRUE,2)', '=IFS(A1;1;TRUE;2)'],
    ['_xlfn._xlws.FILTER(A:A,B:B>1)', '=FILTER(A:A;B:B>1)'],
    ['_xlfn.TIDAKDIKENAL(A1,2)', '=_xlfn.TIDAKDIKENAL(A1;2)'],
    ['_xlfn.STDEV.S(A1:A3)', '=STDEV.S(A1:A3)'],
    ['IFERROR(A1/B1*100,"")', '=IFERROR(A1/B1*100;"")'],
    ['A1%+#N/A+#REF!', '=A1%+#N/A+#REF!'],
    ['SUM([1]Lain!A1,1)', '=SUM([1]Lain!A1;1)'],
    ["SUM('[Buku 2.xlsx]Lembar, satu'!A1,1)", "=SUM('[Buku 2.xlsx]Lembar, satu'!A1;1)"],
    ['TW_I+Größe,', '=TW_I+Größe,'],
    ['HYPERLINK("#\'Triwulan I\'!H12","Lihat, ini")', '=HYPERLINK("#gid=0&range=H12";"Lihat, ini")'],
    ['HYPERLINK("https://example.go.id/a,b","x")', '=HYPERLINK("https://example.go.id/a,b";"x")'],
    ['', '='],
  ])('%s ↔ %s', (file, model) => {
    expect(toModelFormula(file, tabs)).toBe(model);
    expect(toFileFormula(model, null, tabs)).toBe(file);
  });

  it('turns a reference to a tab that is gone into #REF!', () => {
    expect(toFileFormula("=SUM('Hilang'!A1:B2;Triwulan!C1)+1", null, tabs)).toBe('SUM(#REF!,#REF!)+1');
  });

  it.each([
    ['=QUERY(A1:B2;"select A, B";1)', 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B2,""select A, B"",1)"),5)', 5],
    ['=UNIQUE(QUERY(A:A;"x"))', 'IFERROR(__xludf.DUMMYFUNCTION("UNIQUE(QUERY(A:A,""x""))"),"te""ks")', 'te"ks'],
  ])('wraps what only Sheets knows, with its result: %s', (model, file, result) => {
    expect(toFileFormula(model, result, tabs)).toBe(file);
    expect(toModelFormula(file, tabs)).toBe(model);
  });

  it('cuts the literal of a wrapped formula into pieces of 255 letters', () => {
    const model = `=QUERY(A1;"${'x'.repeat(600)}")`;
    const file = toFileFormula(model, null, tabs);
    expect(
      file.match(/"(?:[^"]|"")*"/g)?.every((literal) => literal.slice(1, -1).replaceAll('""', '"').length <= 255),
    ).toBe(true);
    expect(toModelFormula(file, tabs)).toBe(model);
  });

  it('renames tabs', () => {
    const renamed = (name: string) => (name === 'Triwulan I' ? "TW 'I'" : undefined);
    expect(withRenamedTabs("SUM('Triwulan I'!A1,Lain!B1,\"'Triwulan I'!A1\")", renamed)).toBe(
      "SUM('TW ''I'''!A1,Lain!B1,\"'Triwulan I'!A1\")",
    );
  });

  it('cuts any text into tokens that joined are the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '"',
            "'",
            '{',
            '}',
            '[',
            ']',
            '(',
            ')',
            ',',
            ';',
            '#',
            'A1',
            '!',
            '1.5',
            ' ',
            'SUM',
            'é',
            '$',
          ),
          { maxLength: 30 },
        ),
        (pieces) => {
          const text = pieces.join('');
          expect(
            tokensOf(text)
              .map((token) => token.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

describe('a shared formula', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 2, 3, 'D3+$A3+D$1+$A$1'],
    ['SUM(A:A,1:1,B$2:C3)', 1, 1, 'SUM(B:B,2:2,C$2:D4)'],
    ['LOG10(A1)&"A1"&Nama1x', 1, 0, 'LOG10(A2)&"A1"&Nama1x'],
    ["'A1'!A1+AB12!B2", 1, 1, "'A1'!B2+AB12!C3"],
    ['A1*2+3', -1, 0, '#REF!*2+3'],
    ['IF(XFD1,1,2)', 0, 1, 'IF(#REF!,1,2)'],
  ])('%s moved by %i, %i is %s', (formula, rows, columns, moved) => {
    expect(shiftable(formula)(rows, columns)).toBe(moved);
  });
});
