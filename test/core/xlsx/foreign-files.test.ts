/** Files part by part as Excel, LibreOffice, Google's export and WPS write them. */
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/core/xlsx/read-xlsx.ts';
import { fixture, MAIN, OFFICE, relationship, relationships, zipOf } from '../../host/files/xlsx/fixture.ts';

const cells = (rows: string) => `<sheetData>${rows}</sheetData>`;
const only = (bytes: Uint8Array) => readXlsx(bytes)[0];

const STYLES = `<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-421]dd mmmm yyyy;@"/>
<numFmt numFmtId="165" formatCode="&quot;hari&quot; #,##0"/><numFmt numFmtId="166" formatCode="[Red][&gt;100]0.0%"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs>`;

describe('cells of a foreign file', () => {
  it('are read whatever their kind', () => {
    const bytes = fixture({
      strings:
        '<si><t>biasa</t></si><si><r><t>te</t></r><r><rPr><b/></rPr><t xml:space="preserve">bal </t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si/><si><t>a_x000D_\nb&amp;&#233;</t></si>',
      sheets: {
        A: cells(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' +
            '<row r="2"><c r="A2" t="inlineStr"><is><t>sebaris</t></is></c><c r="B2" t="inlineStr"><is><r><t>dua </t></r><r><t>lari</t></r></is></c>' +
            '<c r="C2" t="str"><f>A1&amp;"x"</f><v>biasax</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#DIV/0!</v></c><c r="F2" t="d"><v>2026-01-05T12:00:00</v></c></row>' +
            '<row r="3"><c r="A3"><v>1.5E3</v></c><c r="B3"><v>-0.1</v></c><c r="C3" t="b"><v>0</v></c><c r="D3"><v></v></c><c r="E3"><f>SUM(A3)</f><v>1500</v></c></row>',
        ),
      },
    });
    expect(only(bytes)?.values).toEqual([
      ['biasa', 'tebal ', '', 'a\nb&é', '', ''],
      ['sebaris', 'dua lari', 'biasax', true, '#DIV/0!', new Date(2026, 0, 5, 12)],
      [1500, -0.1, false, '', 1500, ''],
    ]);
  });

  it('say so when a formula has no result in the file, instead of being blank', () => {
    const bytes = fixture({
      sheets: {
        A: cells(
          '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><v>1</v></c></row>',
        ),
      },
    });
    expect(only(bytes)?.values).toEqual([['#CALC!', '', 1]]);
  });

  it('are found without addresses, out of order and with comments between', () => {
    const bytes = fixture({
      sheets: {
        A: `<dimension ref="A1:A1"/>${cells('<row><c><v>1</v></c><!-- <c> --><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c r="A4"><v>4</v></c></row><row r="3"><c r="B3"><v>5</v></c></row>')}`,
      },
    });
    expect(only(bytes)?.values).toEqual([
      [1, 2, ''],
      ['', '', ''],
      ['', 5, ''],
      [4, '', 3],
    ]);
  });

  it('are days where their style shows a day, and figures where it does not', () => {
    const row = [1, 2, 3, 4, 5, 6].map(
      (style, at) => `<c r="${'ABCDEF'[at]}1" s="${style}"><v>${style > 4 ? 0.5 : 46213}</v></c>`,
    );
    const bytes = fixture({ styles: STYLES, sheets: { A: cells(`<row r="1">${row.join('')}</row>`) } });
    const noon = new Date(1899, 11, 30, 12);
    expect(only(bytes)?.values).toEqual([[new Date(2026, 6, 10), new Date(2026, 6, 10), 46_213, 46_213, noon, noon]]);
    expect(only(bytes)?.numberFormats[0]?.slice(1, 4)).toEqual([
      '[$-421]dd mmmm yyyy;@',
      '"hari" #,##0',
      '[Red][>100]0.0%',
    ]);
  });

  it('know the day before and after the 29 February 1900 of Excel', () => {
    const bytes = fixture({
      styles: STYLES,
      sheets: {
        A: cells(
          '<row r="1"><c r="A1" s="1"><v>59</v></c><c r="B1" s="1"><v>61</v></c><c r="C1" s="1"><v>1</v></c></row>',
        ),
      },
    });
    expect(only(bytes)?.values).toEqual([[new Date(1900, 1, 28), new Date(1900, 2, 1), new Date(1900, 0, 1)]]);
  });

  it('count from 1904 where the workbook says so', () => {
    const sheets = { A: cells('<row r="1"><c r="A1" s="1"><v>44751</v></c></row>') };
    const bytes = fixture({ styles: STYLES, before: '<workbookPr date1904="1"/>', sheets });
    expect(only(bytes)?.values).toEqual([[new Date(2026, 6, 10)]]);
  });

  it('may lie a million rows below without filling the memory', () => {
    const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>';
    expect(only(fixture({ sheets: { A: cells(far) } }))?.values).toEqual([[1]]);
    const stray = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(() => readXlsx(fixture({ sheets: { A: cells(stray) } }))).toThrow('xlsx: besar');
  });
});

describe('parts of a foreign file', () => {
  it('are found under absolute names, other folders and with prefixes', () => {
    const bytes = zipOf({
      '_rels/.rels': relationships(relationship('rId1', 'officeDocument', '/pkg/Buku.xml')),
      'pkg/Buku.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:q="${OFFICE}"><x:sheets><x:sheet name="Grafik" sheetId="1" q:id="c"/><x:sheet name="Data &amp; isi" sheetId="2" state="veryHidden" q:id="a"/></x:sheets></x:workbook>`,
      'pkg/_rels/Buku.xml.rels': relationships(
        relationship('a', 'worksheet', '/pkg/lembar/Satu.xml') +
          relationship('b', 'sharedStrings', '../teks.xml') +
          relationship('c', 'chartsheet', 'chart.xml'),
      ),
      'pkg/lembar/Satu.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      'teks.xml': `\ufeff<?xml version="1.0"?><x:sst xmlns:x="${MAIN}"><x:si><x:t><![CDATA[a < b]]></x:t></x:si></x:sst>`,
    });
    expect(readXlsx(bytes)).toEqual([
      { nama: 'Data & isi', tersembunyi: true, values: [['a < b']], numberFormats: [['General']] },
    ]);
  });

  it('may hold a > inside quotes, and names of parts in other letters', () => {
    const styles =
      "<numFmts><numFmt formatCode='[>1]0' numFmtId='170'/></numFmts><cellXfs><xf numFmtId='170'/></cellXfs>";
    const bytes = fixture({ styles, sheets: { A: cells("<row r='1'><c r='A1' s='0'><v>2</v></c></row>") } });
    expect(only(bytes)?.numberFormats).toEqual([['[>1]0']]);
  });
});
