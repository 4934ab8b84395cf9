/** Everything the workbook uses survives writing and reading, and a second round changes nothing. */
import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { emptyWorkbook } from '../../../../local/files/xlsx/empty-workbook.ts';
import type { OpenedWorkbook } from '../../../../local/files/xlsx/opened.ts';
import { writeWorkbook } from '../../../../local/files/xlsx/write-workbook.ts';
import { type Area, cellKey, type Scalar } from '../../../../local/host/spreadsheet/model.ts';
import { firstSheet, partsOf, plain, read, reopened } from './fixture.ts';
import { fullWorkbook } from './full-workbook.ts';

const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });

function withRows(values: Scalar[][]): OpenedWorkbook {
  const opened = emptyWorkbook('Buku');
  firstSheet(opened).values = values;
  return opened;
}

describe('a workbook written and read', () => {
  it('is the same in every part of the model', async () => {
    const opened = fullWorkbook();
    expect(plain((await reopened(opened)).model)).toEqual(plain(opened.model));
  });

  it('gives equal bytes for equal content, also after reading', async () => {
    const opened = fullWorkbook();
    const first = await writeWorkbook(opened);
    expect(Buffer.compare(first, await writeWorkbook(opened))).toBe(0);
    expect(partsOf(await writeWorkbook(await read(first, 'Uji.xlsx')))).toEqual(partsOf(first));
  });

  it('starts with one blank tab, Indonesian locale and Jakarta time', async () => {
    const { model } = await reopened(emptyWorkbook('Baru'));
    expect(model).toMatchObject({ name: 'Baru', locale: 'id_ID', timeZone: 'Asia/Jakarta' });
    expect(model.sheets).toMatchObject([{ id: 0, name: 'Sheet1', maxRows: 1000, maxColumns: 26, values: [] }]);
  });

  it('keeps any value', async () => {
    const scalar = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.integer(),
      fc.boolean(),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('_x0041_', '  a ', 'a\nb', '\t', '<&>"\'', '007', '=1', '\u0007\u0001', '😀', 'é', ']]>'),
      fc.constantFrom('#N/A', '#DIV/0!', '#REF!').map((error) => ({ error })),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(scalar, { maxLength: 5 }), { maxLength: 6 }), async (rows) => {
        const opened = withRows(rows);
        expect(plain((await reopened(opened)).model)).toEqual(plain(opened.model));
      }),
      { numRuns: 60 },
    );
  });

  it('writes no number that is none', async () => {
    const opened = withRows([[Number.NaN, Number.POSITIVE_INFINITY]]);
    expect(firstSheet(await reopened(opened)).values).toEqual([[{ error: '#NUM!' }, { error: '#NUM!' }]]);
  });

  it('is understood by another reader', async () => {
    const workbook = await readXlsx(await writeWorkbook(fullWorkbook()), { readStyles: true });
    expect(workbook.sheets.map(({ name, hidden, veryHidden }) => [name, hidden ?? false, veryHidden ?? false])).toEqual(
      [
        ['Triwulan I', false, false],
        ["Unit Kerja's", false, false],
        ['_Kunci TW 1', true, false],
        ['_kinerja', false, true],
      ],
    );
    const [sheet] = workbook.sheets;
    expect(sheet).toMatchObject({
      freezePane: { rows: 1, columns: 1 },
      merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 3 }],
    });
    expect(sheet?.cells?.get('1,4')).toMatchObject({ formula: 'IFERROR(D2/C2*100,"")', value: 90.5 });
    expect(sheet?.cells?.get('1,3')?.comment?.text).toBe('[Kinerja] periksa & <ulang>\nbaris 2');
    expect(sheet?.cells?.get('1,0')?.hyperlink?.location).toBe("'Unit Kerja''s'!B2");
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$1:$1' });
  });

  it('writes a format of a whole column once and reads it into every row', async () => {
    const opened = emptyWorkbook('Buku');
    const sheet = firstSheet(opened);
    const text = opened.model.styles.intern({ numberFormat: '@' });
    sheet.styles = Array.from({ length: 1000 }, () => [0, text]);
    sheet.styles[3] = [0, 0];
    const bytes = await writeWorkbook(opened);
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toMatch(
      /<col min="2" max="2" [^>]*style="1"[\s\S]*<sheetData><row r="4"><c r="B4" s="0"\/><\/row><\/sheetData>/,
    );
    const again = await read(bytes);
    expect([0, 3, 999].map((row) => again.model.styles.get(firstSheet(again).styles[row]?.[1]))).toEqual([
      { numberFormat: '@' },
      {},
      { numberFormat: '@' },
    ]);
  });

  it('keeps a formula without a result, beyond the values of its row', async () => {
    const opened = withRows([['a']]);
    firstSheet(opened).formulas.set(cellKey(0, 3), '=A1');
    firstSheet(opened).formulas.set(cellKey(7, 1), '=A1&""');
    expect([...firstSheet(await reopened(opened)).formulas.values()]).toEqual(['=A1', '=A1&""']);
  });

  it('writes an array formula as one', async () => {
    const opened = withRows([[6]]);
    firstSheet(opened).formulas.set(cellKey(0, 0), '=ARRAYFORMULA(SUM(B1:B3*C1:C3))');
    expect(partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml']).toContain(
      '<f t="array" ref="A1">SUM(B1:B3*C1:C3)</f>',
    );
    expect([...firstSheet(await reopened(opened)).formulas.values()]).toEqual(['=ARRAYFORMULA(SUM(B1:B3*C1:C3))']);
  });

  it('locks a tab that is protected as a whole, never one with a warning', async () => {
    const lock = (xml: string | undefined) => /<sheetProtection[^>]*>/.test(xml ?? '');
    const parts = partsOf(await writeWorkbook(fullWorkbook()));
    expect(['1', '2', '3'].map((number) => lock(parts[`xl/worksheets/sheet${number}.xml`]))).toEqual([
      false,
      true,
      false,
    ]);
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<protectedRange sqref="A2:A6" name="Terbuka"/>');
  });

  it('removes notes, links and rules that are gone from the model', async () => {
    const opened = await reopened(fullWorkbook());
    const sheet = firstSheet(opened);
    sheet.notes.clear();
    sheet.links.clear();
    sheet.validations = [];
    sheet.conditionals = [];
    sheet.filter = null;
    const bytes = await writeWorkbook(opened);
    const parts = partsOf(bytes);
    expect(Object.keys(parts).filter((path) => /comments|vml|sheet1\.xml\.rels/.test(path))).toEqual([]);
    expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(
      /legacyDrawing|hyperlink|dataValidation|conditionalFormatting|autoFilter/,
    );
    expect(plain((await read(bytes, 'Uji.xlsx')).model)).toEqual(plain(opened.model));
  });

  it('holds the order of tabs, new ones and removed ones', async () => {
    const opened = await reopened(fullWorkbook());
    const { model } = opened;
    const [first, second, third] = model.sheets;
    model.sheets = [third!, { ...first!, id: 991, name: 'Salinan', protections: [], formulas: new Map() }, second!];
    const again = (await reopened(opened)).model;
    expect(again.sheets.map(({ id, name }) => [id, name])).toEqual([
      [5, '_Kunci TW 1'],
      [991, 'Salinan'],
      [123, "Unit Kerja's"],
    ]);
    expect(again.sheets[1]?.notes).toEqual(first?.notes);
  });

  it('gives new tabs a page, landscape and as wide as the paper, and repeats the frozen rows', async () => {
    const parts = partsOf(await writeWorkbook(fullWorkbook()));
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Triwulan I\'!$1:$1</definedName>',
    );
    const opened = await reopened(fullWorkbook());
    firstSheet(opened).frozenRows = 4;
    expect(partsOf(await writeWorkbook(opened))['xl/workbook.xml']).toContain("'Triwulan I'!$1:$4</definedName>");
  });

  it('keeps an area of a rule in the place it was given', async () => {
    const opened = emptyWorkbook('Buku');
    firstSheet(opened).validations = [
      {
        areas: [area(1, 0, 999, 0), area(3, 4)],
        criteria: 'VALUE_IN_LIST',
        args: [['a']],
        showDropdown: true,
        allowInvalid: false,
        helpText: null,
      },
    ];
    expect(firstSheet(await reopened(opened)).validations[0]?.areas).toEqual([area(1, 0, 999, 0), area(3, 4)]);
  });
});
