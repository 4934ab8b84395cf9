/** Data validation and conditional formats, each criteria there and back. */
import { describe, expect, it } from 'vitest';
import { emptyWorkbook } from '../../../../local/files/xlsx/empty-workbook.ts';
import { lossesOnSave } from '../../../../local/files/xlsx/losses.ts';
import { writeWorkbook } from '../../../../local/files/xlsx/write-workbook.ts';
import type { ConditionalModel, ValidationModel } from '../../../../local/host/spreadsheet/model.ts';
import { firstSheet, fixture, partsOf, read, reopened } from './fixture.ts';

const areas = [{ top: 1, left: 2, bottom: 9, right: 2 }];
const base = { areas, showDropdown: true, allowInvalid: false, helpText: null };
const cells = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

async function throughFile(validation: ValidationModel): Promise<{ xml: string; again: ValidationModel | undefined }> {
  const opened = emptyWorkbook('Buku');
  firstSheet(opened).validations = [validation];
  const bytes = await writeWorkbook(opened);
  return { xml: partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '', again: firstSheet(await read(bytes)).validations[0] };
}

describe('a validation rule', () => {
  it.each<[string, ValidationModel['args'], string]>([
    ['VALUE_IN_LIST', [['Draf', 'Diajukan']], '<formula1>"Draf,Diajukan"</formula1>'],
    ['VALUE_IN_LIST', [['a, b', 'c']], '<formula1>_kinerja!$C$1:$C$2</formula1>'],
    ['VALUE_IN_LIST', [['sebut "ini"']], '_kinerja!'],
    ['VALUE_IN_LIST', [Array.from({ length: 52 }, (_, index) => `Unit ${index + 100}`)], '_kinerja!$C$1:$C$52'],
    ['VALUE_IN_LIST', [['😀'.repeat(20), 'x'.repeat(255)]], '_kinerja!'],
    ['VALUE_IN_RANGE', ["'Sheet1'!A2:A9"], "<formula1>'Sheet1'!$A$2:$A$9</formula1>"],
    ['VALUE_IN_RANGE', ["'Sheet1'!B:B"], "<formula1>'Sheet1'!$B:$B</formula1>"],
    ['NUMBER_BETWEEN', [0, 100.5], 'type="decimal"'],
    ['NUMBER_NOT_BETWEEN', [-1, 1], 'operator="notBetween"'],
    ['NUMBER_EQUAL_TO', [5], 'operator="equal"'],
    ['NUMBER_NOT_EQUAL_TO', [5], 'operator="notEqual"'],
    ['NUMBER_GREATER_THAN', [0], 'operator="greaterThan"'],
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', ['=SUM(A1;B1)'], '<formula1>SUM(A1,B1)</formula1>'],
    ['NUMBER_LESS_THAN', [1e-7], 'operator="lessThan"'],
    ['NUMBER_LESS_THAN_OR_EQUAL_TO', [5], 'operator="lessThanOrEqual"'],
    ['DATE_AFTER', [46_027], '<formula1>DATE(2026,1,5)</formula1>'],
    ['DATE_BEFORE', [46_027], 'type="date"'],
    ['DATE_BETWEEN', [46_027, 46_391], 'type="date"'],
    ['DATE_NOT_BETWEEN', [46_027, 46_391], 'operator="notBetween"'],
    ['DATE_EQUAL_TO', [46_027], 'operator="equal"'],
    ['DATE_ON_OR_AFTER', [46_027.5], '<formula1>46027.5</formula1>'],
    ['DATE_ON_OR_BEFORE', ['=TODAY()'], '<formula1>TODAY()</formula1>'],
    ['DATE_IS_VALID_DATE', [], 'type="custom"'],
    ['TEXT_CONTAINS', ['a "b"'], 'SEARCH("a ""b""",C2)'],
    ['TEXT_DOES_NOT_CONTAIN', ['x'], 'ISERROR(SEARCH("x",C2))'],
    ['TEXT_EQUAL_TO', ['x'], 'EXACT(C2,"x")'],
    ['TEXT_IS_VALID_EMAIL', [], 'MATCH('],
    ['TEXT_IS_VALID_URL', [], 'MATCH('],
    ['CHECKBOX', [], 'OR(C2=TRUE,C2=FALSE)'],
    ['CHECKBOX', ['Ya', 'Tidak'], 'OR(C2="Ya",C2="Tidak")'],
    ['CHECKBOX', [1, 0], 'OR(C2=1,C2=0)'],
    ['CHECKBOX', ['Ya'], 'OR(C2="Ya")'],
    ['CUSTOM_FORMULA', ['=AND(C2<>"";LEN(C2)<=3)'], 'AND(C2&lt;&gt;"",LEN(C2)&lt;=3)'],
  ])('%s %j survives', async (criteria, args, part) => {
    for (const allowInvalid of [true, false]) {
      const rule = { ...base, criteria, args, allowInvalid };
      const { xml, again } = await throughFile(rule);
      expect(xml).toContain(part);
      expect(xml.includes('errorStyle="warning"')).toBe(allowInvalid);
      expect(again).toEqual(rule);
    }
  });

  it('of another program keeps titles, messages and whole numbers while the add-on leaves it alone', async () => {
    const rule =
      '<dataValidation type="whole" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Salah" error="Bulat" promptTitle="Isi" prompt="0 sampai 9" sqref="B2:B1048576"><formula1>0</formula1><formula2>9</formula2></dataValidation>';
    const opened = await read(
      fixture({ sheets: { A: `${cells}<dataValidations count="1">${rule}</dataValidations>` } }),
    );
    const [validation] = firstSheet(opened).validations;
    expect(validation).toMatchObject({
      criteria: 'NUMBER_BETWEEN',
      args: [0, 9],
      helpText: '0 sampai 9',
      areas: [{ top: 1, bottom: 999 }],
    });
    expect(partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml']).toContain(rule);
    validation!.areas = [{ top: 0, left: 0, bottom: 0, right: 0 }];
    expect(partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml']).toMatch(
      /type="whole"[^>]*promptTitle="Isi"[^>]*sqref="A1"/,
    );
  });

  it('of the newer kind, pointing to another tab, is read and written once', async () => {
    const extension =
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>\'Unit Kerja\'!$A$2:$A$5</xm:f></x14:formula1><xm:sqref>B3:B4 D1</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{lain}"/></extLst>';
    const opened = await read(fixture({ sheets: { A: cells + extension, 'Unit Kerja': cells } }));
    expect(firstSheet(opened).validations).toEqual([
      {
        areas: [
          { top: 2, left: 1, bottom: 3, right: 1 },
          { top: 0, left: 3, bottom: 0, right: 3 },
        ],
        criteria: 'VALUE_IN_RANGE',
        args: ["'Unit Kerja'!A2:A5"],
        showDropdown: true,
        allowInvalid: false,
        helpText: null,
      },
    ]);
    const xml = partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('<extLst><ext uri="{lain}"/></extLst>');
    expect(xml?.match(/dataValidation /g)).toHaveLength(1);
  });

  it('computed by a formula is kept until the add-on needs its cells, and then named', async () => {
    const rule = '<dataValidation type="list" sqref="C1:C9"><formula1>INDIRECT($A1)</formula1></dataValidation>';
    const opened = await read(
      fixture({ sheets: { A: `${cells}<dataValidations count="1">${rule}</dataValidations>` } }),
    );
    expect(firstSheet(opened).validations).toEqual([]);
    expect(partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml']).toContain(rule);
    expect(lossesOnSave(opened)).toEqual([]);
    firstSheet(opened).validations = [{ ...base, criteria: 'NUMBER_GREATER_THAN', args: [0] }];
    expect(lossesOnSave(opened)).toEqual(['Tab A: aturan isian buatan sendiri pada C1:C9 diganti aturan program.']);
    expect(partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml']).not.toContain('INDIRECT');
  });

  it.each(['baris\ndua', 'a _x0041_ "b" <c> &amp;', 'x'.repeat(226), `${'y'.repeat(300)}\n`])(
    'keeps its hint %j',
    async (helpText) => {
      const rule = { ...base, criteria: 'NUMBER_GREATER_THAN', args: [0], helpText };
      expect((await throughFile(rule)).again).toEqual(rule);
    },
  );

  it('takes its list from a named range', async () => {
    const rule = '<dataValidation type="list" sqref="C1"><formula1>Daftar</formula1></dataValidation>';
    const opened = await read(
      fixture({
        behind: '<definedNames><definedName name="Daftar">A!$A$1:$A$3</definedName></definedNames>',
        sheets: { A: `${cells}<dataValidations>${rule}</dataValidations>` },
      }),
    );
    expect(firstSheet(opened).validations[0]?.args).toEqual(["'A'!A1:A3"]);
    expect(partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml']).toContain('<formula1>Daftar</formula1>');
  });
});

describe('a conditional format', () => {
  it.each<[string, (string | number)[], string]>([
    ['CELL_EMPTY', [], 'type="containsBlanks"'],
    ['CELL_NOT_EMPTY', [], 'type="notContainsBlanks"'],
    ['NUMBER_BETWEEN', [1, 2], 'operator="between"'],
    ['NUMBER_NOT_BETWEEN', [1, 2], 'operator="notBetween"'],
    ['NUMBER_EQUAL_TO', [1], 'operator="equal"'],
    ['NUMBER_NOT_EQUAL_TO', [1], 'operator="notEqual"'],
    ['NUMBER_GREATER_THAN', [1], 'operator="greaterThan"'],
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', ['=$A$1'], '<formula>$A$1</formula>'],
    ['NUMBER_LESS_THAN', [1], 'operator="lessThan"'],
    ['NUMBER_LESS_THAN_OR_EQUAL_TO', [0.5], '<formula>0.5</formula>'],
    ['TEXT_CONTAINS', ['a"b'], 'text="a&quot;b"'],
    ['TEXT_DOES_NOT_CONTAIN', ['x'], 'type="notContainsText"'],
    ['TEXT_STARTS_WITH', ['x'], 'LEFT(C2,LEN("x"))="x"'],
    ['TEXT_ENDS_WITH', ['x'], 'RIGHT(C2,LEN("x"))="x"'],
    ['TEXT_EQUAL_TO', ['Perlu Dicek'], '<formula>"Perlu Dicek"</formula>'],
    ['TEXT_NOT_EQUAL_TO', ['x'], 'operator="notEqual"'],
    ['DATE_AFTER', [46_027], 'DATE(2026,1,5)'],
    ['DATE_BEFORE', [46_027], 'operator="lessThan"'],
    ['DATE_EQUAL_TO', [46_027], 'operator="equal"'],
    ['DATE_NOT_EQUAL_TO', [46_027], 'operator="notEqual"'],
    ['DATE_BEFORE_RELATIVE', ['PAST_WEEK'], '<formula>TODAY()-7</formula>'],
  ])('%s %j survives', async (criteria, args, part) => {
    const rule: ConditionalModel = {
      areas,
      condition: { kind: 'boolean', criteria, args },
      background: '#ffcccc',
      fontColor: '#990000',
      bold: true,
      italic: false,
    };
    const opened = emptyWorkbook('Buku');
    firstSheet(opened).conditionals = [rule];
    expect(partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml']).toContain(part);
    expect(firstSheet(await reopened(opened)).conditionals).toEqual([rule]);
  });

  it('fills with both colours, so that every program shows it', async () => {
    const opened = emptyWorkbook('Buku');
    firstSheet(opened).conditionals = [
      { areas, condition: { kind: 'formula', formula: '=TRUE' }, background: '#ffcccc' },
    ];
    expect(partsOf(await writeWorkbook(opened))['xl/styles.xml']).toContain(
      '<dxfs count="1"><dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFCCCC"/><bgColor rgb="FFFFCCCC"/></patternFill></fill></dxf></dxfs>',
    );
  });

  it('of a foreign kind is kept, and all are in the order in which they count', async () => {
    const scale =
      '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>';
    const own = '<cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>A1&gt;1</formula></cfRule>';
    const opened = await read(
      fixture({
        styles:
          '<cellXfs><xf/></cellXfs><dxfs count="1"><dxf><font><b/><color theme="1"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill><border/></dxf></dxfs>',
        sheets: {
          A: `${cells}<conditionalFormatting sqref="A1:A9">${own}</conditionalFormatting><conditionalFormatting sqref="B:B">${scale}</conditionalFormatting>`,
        },
      }),
    );
    const sheet = firstSheet(opened);
    expect(sheet.conditionals.map(({ condition }) => condition.kind)).toEqual(['foreign', 'formula']);
    expect(sheet.conditionals[1]).toMatchObject({ background: '#ffc7ce', fontColor: '#000000', bold: true });
    sheet.conditionals.unshift({ areas, condition: { kind: 'formula', formula: '=C2=1' }, bold: true });
    const xml = partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('dxfId="1" priority="1"');
    expect(xml).toContain(
      `<conditionalFormatting sqref="B:B">${scale.replace('priority="1"', 'priority="2"')}</conditionalFormatting>`,
    );
    expect(xml).toContain(
      `<conditionalFormatting sqref="A1:A9">${own.replace('priority="2"', 'priority="3"')}</conditionalFormatting>`,
    );
  });
});
