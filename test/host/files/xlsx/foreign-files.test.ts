/** Files as Excel, Google Sheets and others write them. */
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../../local/files/xlsx/write-workbook.ts';
import { cellKey } from '../../../../local/host/spreadsheet/model.ts';
import {
  firstSheet,
  fixture,
  MAIN,
  OFFICE,
  partsOf,
  plain,
  read,
  relationship,
  relationships,
  reopened,
  zipOf,
} from './fixture.ts';

const cells = (rows: string) => `<sheetData>${rows}</sheetData>`;

describe('cells of a foreign file', () => {
  it('are read whatever their kind', async () => {
    const bytes = fixture({
      strings:
        '<si><t>biasa</t></si><si><r><t>te</t></r><r><rPr><b/></rPr><t xml:space="preserve">bal </t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si/><si><t>a_x000D_\nb&amp;&#233;</t></si>',
      sheets: {
        A: cells(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' +
            '<row r="2"><c r="A2" t="inlineStr"><is><t>sebaris</t></is></c><c r="B2" t="inlineStr"><is><r><t>dua </t></r><r><t>lari</t></r></is></c>' +
            '<c r="C2" t="str"><f>A1&amp;"x"</f><v>biasax</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#DIV/0!</v></c><c r="F2" t="d"><v>2026-01-05T12:00:00</v></c></row>' +
            '<row r="3"><c r="A3"><v>1.5E3</v></c><c r="B3"><v>-0.1</v></c><c r="C3" t="n"><v>123456789012345678</v></c><c r="D3"><v></v></c><c r="E3"><v>0.30000000000000004</v></c></row>',
        ),
      },
    });
    expect(firstSheet(await read(bytes)).values).toEqual([
      ['biasa', 'tebal ', null, 'a\nb&é'],
      ['sebaris', 'dua lari', 'biasax', true, { error: '#DIV/0!' }, 46_027.5],
      [1500, -0.1, 123456789012345680, null, 0.30000000000000004],
    ]);
  });

  it('are found without addresses, out of order, with a wrong dimension and comments between', async () => {
    const bytes = fixture({
      sheets: {
        A: `<dimension ref="A1:A1"/>${cells('<row><c><v>1</v></c><!-- x --><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c r="A4"><v>4</v></c></row><row r="3"><c r="B3"><v>5</v></c></row>')}`,
      },
    });
    expect(firstSheet(await read(bytes)).values).toEqual([[1, 2], [], [null, 5], [4, null, 3]]);
  });

  it('are read when the elements have a prefix and relationships absolute paths', async () => {
    const bytes = zipOf({
      '_rels/.rels': relationships(relationship('x', 'officeDocument', '/xl/workbook.xml')),
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:d="${OFFICE}"><x:sheets><x:sheet name="A &amp; B" sheetId="4" d:id="R1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': relationships(relationship('R1', 'worksheet', '/xl/worksheets/Sheet.xml')),
      'xl/worksheets/sheet.xml': `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:phoneticPr fontId="1"/></x:worksheet>`,
    });
    const opened = await read(bytes);
    expect(firstSheet(opened)).toMatchObject({ id: 4, name: 'A & B', values: [[2]] });
    const saved = await writeWorkbook(opened);
    expect(partsOf(saved)['xl/worksheets/sheet.xml'] ?? partsOf(saved)['xl/worksheets/Sheet.xml']).toContain(
      '<x:phoneticPr fontId="1"/>',
    );
    expect(firstSheet(await read(saved)).formulas.get(0)).toBe('=1+1');
  });

  it('have their shared formulas written out, also when the first cell comes last', async () => {
    const bytes = fixture({
      sheets: {
        A: cells(
          '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+SUM(D$1:D1)</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
            '<row r="3"><c r="E3"><f t="shared" si="7"/></c></row><row r="4"><c r="E4"><f t="shared" si="7" ref="E3:E4">E1</f></c></row>',
        ),
      },
    });
    expect([...firstSheet(await read(bytes)).formulas].sort()).toEqual(
      [
        [cellKey(0, 0), '=B1*$C$1+SUM(D$1:D1)'],
        [cellKey(1, 0), '=B2*$C$1+SUM(D$1:D2)'],
        [cellKey(2, 4), '=#REF!'],
        [cellKey(3, 4), '=E1'],
      ].sort(),
    );
  });

  it('keep array formulas, data tables and spilled results of Google as they are', async () => {
    const special =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="dataTable" ref="C1:C2" dt2D="0" dtr="0" r1="B1"/><v>5</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="D2" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"x")</f><v>x</v></c><c r="E2"><f>IFERROR(__xludf.DUMMYFUNCTION("QUERY(A:A,""select A"")"),7.0)</f><v>7</v></c></row>';
    const opened = await read(fixture({ sheets: { A: cells(special) } }));
    expect([...firstSheet(opened).formulas.values()]).toEqual(['=ARRAYFORMULA(B1:B2*2)', '=QUERY(A:A;"select A")']);
    expect(partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml']).toContain(
      '<f t="dataTable" ref="C1:C2" dt2D="0" dtr="0" r1="B1"/><v>5</v>',
    );
    expect(partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml']).toContain(
      '<f t="array" ref="A1:A2">B1:B2*2</f><v>2</v>',
    );
    firstSheet(opened).values[1]![3] = 'baru';
    firstSheet(opened).values[1]![4] = 8;
    const xml = partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml'];
    expect(xml).not.toContain('COMPUTED_VALUE');
    expect(xml).toContain('DUMMYFUNCTION("QUERY(A:A,""select A"")"),8)');
  });

  it('have dates of the 1904 system moved to the usual one', async () => {
    const bytes = fixture({
      before: '<workbookPr date1904="1"/>',
      styles:
        '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
      sheets: { A: cells('<row r="1"><c r="A1" s="1"><v>44565</v></c><c r="B1"><v>44565</v></c></row>') },
    });
    const opened = await read(bytes);
    expect(firstSheet(opened).values).toEqual([[46_027, 44_565]]);
    const again = await reopened(opened);
    expect(firstSheet(again).values).toEqual([[46_027, 44_565]]);
    expect(partsOf(await writeWorkbook(opened))['xl/workbook.xml']).not.toContain('1904');
  });

  it('keep several fonts in one cell while its text stays', async () => {
    const opened = await read(
      fixture({
        strings: '<si><r><rPr><b/></rPr><t>te</t></r><r><t>bal</t></r></si>',
        sheets: {
          A: cells(
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><rPr><i/></rPr><t>mi</t></r><r><t>ring</t></r></is></c></row>',
          ),
        },
      }),
    );
    const strings = partsOf(await writeWorkbook(opened))['xl/sharedStrings.xml'];
    expect(strings).toContain('<si><r><rPr><b/></rPr><t>te</t></r><r><t>bal</t></r></si>');
    expect(strings).toContain('<si><r><rPr><i/></rPr><t>mi</t></r><r><t>ring</t></r></si>');
    firstSheet(opened).values[0]![0] = 'lain';
    expect(partsOf(await writeWorkbook(opened))['xl/sharedStrings.xml']).toContain('<si><t>lain</t></si>');
  });

  it('keep marks that point to pictures in cells', async () => {
    const opened = await read(
      fixture({ sheets: { A: cells('<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c></row>') } }),
    );
    expect(partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A1" vm="1" t="e"><v>#VALUE!</v></c>',
    );
  });
});

describe('formats of a foreign file', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="_-* #,##0_-"/></numFmts>' +
    '<fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><u val="double"/><sz val="11"/><color theme="4" tint="-0.25"/><name val="Calibri"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
    '<borders><border/><border><left style="hair"><color auto="1"/></left><diagonal style="thin"/></border></borders>' +
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="170" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" indent="1" textRotation="45" wrapText="1"/></xf><xf numFmtId="14"/><xf quotePrefix="1" numFmtId="49"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0"/></cellStyles><colors><mruColors/></colors>';
  const sheets = {
    A: cells('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c><c r="C1" s="3"><v>3</v></c></row>'),
  };

  it('are said in the words of the model', async () => {
    const opened = await read(fixture({ styles, sheets }));
    const [first, second, third] = firstSheet(opened).styles[0]!.map((id) => opened.model.styles.get(id));
    expect(first).toMatchObject({
      numberFormat: '_-* #,##0_-',
      bold: true,
      underline: true,
      fontColor: '#2f5597',
      background: '#ffff00',
      horizontalAlignment: 'center',
      wrap: true,
      borders: { left: { style: 'hair', color: '#000000' } },
    });
    expect(second).toMatchObject({ numberFormat: 'dd/mm/yyyy' });
    expect(third).toMatchObject({ numberFormat: '@' });
  });

  it('stay word for word when nobody changes them', async () => {
    const parts = partsOf(await writeWorkbook(await read(fixture({ styles, sheets }))));
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c><c r="C1" s="3">',
    );
    expect(parts['xl/styles.xml']).toContain(
      '<xf numFmtId="170" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" indent="1" textRotation="45" wrapText="1"/></xf>',
    );
    expect(parts['xl/styles.xml']).toContain('<colors><mruColors/></colors>');
  });

  it('keep what the model does not know when a part of them is changed', async () => {
    const opened = await read(fixture({ styles, sheets }));
    const sheet = firstSheet(opened);
    sheet.styles[0]![0] = opened.model.styles.intern({
      ...opened.model.styles.get(sheet.styles[0]![0]),
      background: '#ffffff',
      bold: false,
    });
    const xml = partsOf(await writeWorkbook(opened))['xl/styles.xml'];
    expect(xml).toContain(
      '<font><u val="double"/><sz val="11"/><color theme="4" tint="-0.25"/><name val="Calibri"/></font>',
    );
    expect(xml).toMatch(
      /<xf numFmtId="170" fontId="2" fillId="3" borderId="1"[^>]*><alignment horizontal="center" indent="1" textRotation="45" wrapText="1"\/><\/xf>/,
    );
    const again = await reopened(opened);
    expect(again.model.styles.get(firstSheet(again).styles[0]?.[0])).toMatchObject({
      background: '#ffffff',
      fontColor: '#2f5597',
    });
  });

  it('are read of whole columns and rows, and written back the same way', async () => {
    const bytes = fixture({
      styles,
      sheets: {
        A: `<cols><col min="2" max="2" width="20" style="3" customWidth="1"/><col min="27" max="16384" width="9" hidden="1"/></cols>${cells('<row r="2" s="3" customFormat="1"><c r="A2" s="0"><v>1</v></c></row><row r="3"><c r="B3" s="0"><v>1</v></c></row>')}`,
      },
    });
    const opened = await read(bytes);
    const text = (row: number, column: number) =>
      opened.model.styles.get(firstSheet(opened).styles[row]?.[column]).numberFormat;
    expect([text(0, 1), text(999, 1), text(0, 0), text(1, 0), text(1, 5), text(2, 1)]).toEqual([
      '@',
      '@',
      undefined,
      undefined,
      '@',
      undefined,
    ]);
    expect(firstSheet(opened).columnWidths).toEqual(new Map([[1, 140]]));
    const xml = partsOf(await writeWorkbook(opened))['xl/worksheets/sheet1.xml'];
    expect(xml).toContain(
      '<col min="2" max="2" width="20" style="3" customWidth="1"/><col min="27" max="16384" width="9" hidden="1"/>',
    );
    expect(xml).not.toContain('r="5"');
    expect(plain((await reopened(opened)).model)).toEqual(
      plain({ ...opened.model, id: (await reopened(opened)).model.id }),
    );
  });

  it('do without a styles part', async () => {
    const opened = await read(fixture({ sheets: { A: cells('<row r="1"><c r="A1" s="5"><v>1</v></c></row>') } }));
    expect(plain((await reopened(opened)).model)).toEqual(plain(opened.model));
  });
});

describe('a file made by another library', () => {
  it('is read with its dates, notes, links and sizes', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Triwulan I',
          rows: [
            ['Kode', 'Tanggal'],
            ['IK-1', new Date(Date.UTC(2026, 0, 5))],
          ],
          cells: new Map([
            ['1,0', { comment: { text: 'catatan', author: 'x' }, hyperlink: { target: 'https://example.go.id/' } }],
          ]),
          columns: [{ width: 30 }, { hidden: true }],
          rowDefs: new Map([[0, { height: 30 }]]),
          freezePane: { rows: 1 },
        },
      ],
    });
    const sheet = firstSheet(await read(bytes));
    expect(sheet.values).toEqual([
      ['Kode', 'Tanggal'],
      ['IK-1', 46_027],
    ]);
    expect(sheet).toMatchObject({
      frozenRows: 1,
      notes: new Map([[cellKey(1, 0), 'catatan']]),
      columnWidths: new Map([[0, 210]]),
      rowHeights: new Map([[0, 40]]),
      hiddenColumns: new Set([1]),
    });
    expect(sheet.links.get(cellKey(1, 0))).toEqual([{ start: 0, end: 4, url: 'https://example.go.id/' }]);
  });
});
