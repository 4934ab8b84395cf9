/** What the add-on does not use stays in the file: charts, pictures, tables, pivot tables, macros, locks, names, print set-up. */
import { type WriteSheet, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { keptContents, lossesOnSave } from '../../../../local/files/xlsx/losses.ts';
import type { OpenedWorkbook } from '../../../../local/files/xlsx/opened.ts';
import { writeWorkbook } from '../../../../local/files/xlsx/write-workbook.ts';
import { cellKey } from '../../../../local/host/spreadsheet/model.ts';
import { firstSheet, fixture, partsOf, read, relationship, relationships, reopened } from './fixture.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const cells = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row></sheetData>';

async function busyFile(): Promise<Uint8Array> {
  const data: WriteSheet = {
    name: 'Data',
    rows: [
      ['Unit', 'Nilai'],
      ['A', 1],
      ['B', 2],
    ],
    tables: [{ name: 'TabelUnit', range: 'A1:B3', columns: [{ name: 'Unit' }, { name: 'Nilai' }] }],
    charts: [
      {
        type: 'bar',
        title: 'Grafik',
        series: [{ name: 'Nilai', categories: "'Data'!$A$2:$A$3", values: "'Data'!$B$2:$B$3" }],
        anchor: { from: { row: 5, col: 0 }, to: { row: 15, col: 5 } },
      },
    ] as never,
    images: [{ data: PIXEL, type: 'png', anchor: { from: { row: 20, col: 0 }, to: { row: 22, col: 2 } } }],
    cells: new Map([['1,0', { comment: { text: 'catatan lama', author: 'x' } }]]),
  };
  const pivot: WriteSheet = {
    name: 'Pivot',
    rows: [],
    pivotTables: [
      { name: 'P1', sourceSheet: 'Data', sourceRange: 'A1:B3', rows: ['Unit'], values: [{ field: 'Nilai' }] },
    ],
  };
  return writeXlsx({ sheets: [data, pivot] });
}

const foreign = (parts: Record<string, string>) =>
  Object.keys(parts)
    .filter((path) => /chart|drawing\d|media|table|pivot/i.test(path))
    .sort();

describe('a file with a chart, a picture, a table and a pivot table', () => {
  it('keeps all of them, to the byte, when cells change', async () => {
    const bytes = await busyFile();
    const opened = await read(bytes);
    firstSheet(opened).values[1]![1] = 10;
    firstSheet(opened).notes.set(cellKey(2, 0), 'baru');
    const [before, after] = [partsOf(bytes), partsOf(await writeWorkbook(opened))];
    expect(foreign(before).length).toBeGreaterThan(8);
    const kept = foreign(before).filter((path) => !/vmlDrawing/.test(path));
    for (const path of kept.filter((name) => !name.endsWith('.rels'))) expect(after[path], path).toBe(before[path]);
    expect(foreign(after)).toEqual(foreign(before));
    expect(after['xl/worksheets/sheet1.xml']).toMatch(
      /<drawing r:id="\w+"\/><legacyDrawing r:id="\w+"\/><tableParts count="1"><tablePart r:id="\w+"\/><\/tableParts>/,
    );
    expect(lossesOnSave(opened)).toEqual([]);
  });

  it('names what it keeps and does not show; its chart is shown', async () => {
    const { kept, model } = await read(await busyFile());
    expect(model.notices).toEqual([
      'Tab Data: 1 gambar, 1 tabel Excel tidak dipakai di sini, tetapi tetap ada saat disimpan.',
      'Tab Pivot: 1 tabel pivot tidak dipakai di sini, tetapi tetap ada saat disimpan.',
    ]);
    expect(keptContents(kept.package, kept.sheets, model.sheets, kept.workbookPath)).toEqual(model.notices);
  });

  it('renames its tab in the chart and the pivot table too', async () => {
    const opened = await read(await busyFile());
    firstSheet(opened).name = "Data '26";
    const parts = partsOf(await writeWorkbook(opened));
    expect(Object.entries(parts).find(([path]) => /charts\/chart\d+\.xml$/.test(path))?.[1]).toContain(
      "'Data ''26'!$B$2:$B$3",
    );
    expect(Object.entries(parts).find(([path]) => /pivotCacheDefinition/.test(path))?.[1]).toContain(
      'sheet="Data \'26"',
    );
  });

  it('follows its header cells in the table, and names a table that cannot stay', async () => {
    const opened = await read(await busyFile());
    firstSheet(opened).values[0]![1] = 'Nilai & Mutu';
    expect(Object.entries(partsOf(await writeWorkbook(opened))).find(([path]) => /tables\//.test(path))?.[1]).toContain(
      'name="Nilai &amp; Mutu"',
    );
    firstSheet(opened).values[0]![1] = 'unit';
    expect(lossesOnSave(opened)).toEqual([
      'Tab Data: tabel Excel TabelUnit menjadi rentang biasa karena judul kolomnya kosong, kembar, atau digabung; isinya tetap.',
    ]);
    const parts = partsOf(await writeWorkbook(opened));
    expect(Object.keys(parts).filter((path) => /tables\//.test(path))).toEqual([]);
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('tablePart');
  });

  it('loses the parts of a tab that is deleted, and nothing dangles', async () => {
    const opened = await read(await busyFile());
    opened.model.sheets.splice(1, 1);
    const parts = partsOf(await writeWorkbook(opened));
    expect(Object.keys(parts).filter((path) => /pivotTables/.test(path))).toEqual([]);
    for (const [, path] of parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]*)"/g))
      expect(Object.keys(parts)).toContain(path);
  });
});

describe('a foreign file', () => {
  it('keeps macros, external links and tabs that are no worksheets', async () => {
    const bytes = fixture({
      sheets: { A: cells, B: cells },
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(
          relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') +
            relationship('rId2', 'worksheet', 'worksheets/sheet2.xml') +
            relationship('rId3', 'chartsheet', 'chartsheets/sheet1.xml') +
            relationship('rId4', 'externalLink', 'externalLinks/externalLink1.xml') +
            relationship('rId5', 'calcChain', 'calcChain.xml') +
            '<Relationship Id="rId6" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
        ),
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookProtection lockStructure="1"/><bookViews><workbookView firstSheet="1" activeTab="2"/></bookViews>' +
          '<sheets><sheet name="A" sheetId="3" r:id="rId1"/><sheet name="Grafik" sheetId="9" r:id="rId3"/><sheet name="B" sheetId="5" state="veryHidden" r:id="rId2"/></sheets><externalReferences><externalReference r:id="rId4"/></externalReferences>' +
          '<definedNames><definedName name="Luar">[1]X!$A$1</definedName><definedName name="Tetap">0.5</definedName><definedName name="Lokal" localSheetId="2">B!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1:$C$9</definedName><definedName name="Kolom">A!$A:$A</definedName></definedNames><calcPr calcMode="manual" calcId="5"/></workbook>',
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/calcChain.xml': '<calcChain/>',
        'xl/vbaProject.bin': new Uint8Array([1, 2, 3]),
      },
    });
    const opened = await read(bytes);
    expect(opened.model.sheets.map(({ id, name, hidden }) => [id, name, hidden])).toEqual([
      [3, 'A', false],
      [5, 'B', true],
    ]);
    expect([...opened.model.namedRanges]).toEqual([
      ['Kolom', { sheetId: 3, area: { top: 0, left: 0, bottom: 999, right: 0 } }],
    ]);
    opened.model.sheets.reverse();
    const parts = partsOf(await writeWorkbook(opened));
    const xml = parts['xl/workbook.xml']!;
    expect(
      [...xml.matchAll(/<sheet name="(\w+)" sheetId="(\d+)"(?: state="(\w+)")?/g)].map(([, ...entry]) => entry),
    ).toEqual([
      ['B', '5', 'veryHidden'],
      ['Grafik', '9', undefined],
      ['A', '3', undefined],
      ['_kinerja', '10', 'veryHidden'],
    ]);
    expect(xml).toContain('<definedName name="Lokal" localSheetId="0">B!$A$1</definedName>');
    expect(xml).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">A!$A$1:$C$9</definedName>');
    expect(xml).toContain('<definedName name="Kolom">A!$A:$A</definedName>');
    expect(xml).toContain('<definedName name="Luar">[1]X!$A$1</definedName>');
    expect(xml).toContain('<workbookProtection lockStructure="1"/>');
    expect(xml).toContain('calcMode="manual"');
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['xl/vbaProject.bin', 'xl/externalLinks/externalLink1.xml', 'xl/chartsheets/sheet1.xml']),
    );
    expect(Object.keys(parts)).not.toContain('xl/calcChain.xml');
  });

  it('keeps its lock, its print set-up and its view', async () => {
    const bytes = fixture({
      behind:
        '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">A!$1:$3</definedName></definedNames>',
      sheets: {
        A:
          '<sheetPr codeName="Lembar1"><outlinePr summaryBelow="0"/></sheetPr><sheetViews><sheetView zoomScale="80" workbookViewId="0"><pane ySplit="3" topLeftCell="A9" state="frozen"/><selection sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="20" customHeight="1"/>' +
          '<sheetData><row r="1" outlineLevel="1"><c r="A1"><v>1</v></c></row></sheetData>' +
          '<sheetProtection algorithmName="SHA-512" hashValue="x" sheet="1"/><protectedRanges><protectedRange sqref="B1:B3" name="Isi"/></protectedRanges><sortState ref="A1:B2"/><printOptions horizontalCentered="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><pageSetup paperSize="14" orientation="portrait"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><rowBreaks count="1"><brk id="5"/></rowBreaks>',
      },
    });
    const opened = await read(bytes);
    expect(firstSheet(opened).protections).toMatchObject([
      { area: null, warningOnly: false, unprotected: [{ top: 0, left: 1, bottom: 2, right: 1 }] },
    ]);
    firstSheet(opened).frozenRows = 3;
    const first = partsOf(await writeWorkbook(opened));
    const again = await reopened(opened);
    const parts = partsOf(await writeWorkbook(again));
    for (const xml of [first['xl/worksheets/sheet1.xml'], parts['xl/worksheets/sheet1.xml']]) {
      for (const part of [
        '<sheetPr codeName="Lembar1"><outlinePr summaryBelow="0"/></sheetPr>',
        '<sheetView zoomScale="80" workbookViewId="0" tabSelected="1"><pane ySplit="3" topLeftCell="A9" state="frozen"/><selection sqref="B2"/></sheetView>',
        '<sheetFormatPr defaultRowHeight="20" customHeight="1"/>',
        '<row r="1" outlineLevel="1">',
        '<sheetProtection algorithmName="SHA-512" hashValue="x" sheet="1"/><protectedRanges><protectedRange sqref="B1:B3" name="Isi"/></protectedRanges>',
        '<pageSetup paperSize="14" orientation="portrait"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><rowBreaks count="1"><brk id="5"/></rowBreaks>',
      ]) {
        expect(xml).toContain(part);
      }
    }
    expect(parts['xl/workbook.xml']).toContain('localSheetId="0">A!$1:$3</definedName>');
    firstSheet(again).protections = [];
    expect(partsOf(await writeWorkbook(again))['xl/worksheets/sheet1.xml']).not.toMatch(
      /sheetProtection|protectedRange/,
    );
  });

  it('keeps threaded comments, and a note of ours beside them comes back', async () => {
    const own: OpenedWorkbook = await read(
      fixture({
        sheets: { A: `${cells}<legacyDrawing r:id="rId2"/>` },
        relationships:
          relationship('rId1', 'comments', '../comments1.xml') +
          relationship('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
          '<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
        parts: {
          'xl/comments1.xml':
            '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
          'xl/drawings/vmlDrawing1.vml':
            '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1026"><x:ClientData ObjectType="Button"/></v:shape></xml>',
          'xl/threadedComments/threadedComment1.xml':
            '<ThreadedComments xmlns="x"><threadedComment ref="A1" id="{1}"><text>Halo</text></threadedComment></ThreadedComments>',
        },
      }),
    );
    expect(firstSheet(own).notes.size).toBe(0);
    firstSheet(own).notes.set(cellKey(0, 0), '[Kinerja] periksa').set(cellKey(4, 4), 'lain');
    const bytes = await writeWorkbook(own);
    const parts = partsOf(bytes);
    expect(parts['xl/comments1.xml']).toContain('<author>tc={1}</author>');
    expect(parts['xl/comments1.xml']).toContain(
      '<comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment><comment ref="E5" authorId="1">',
    );
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain(
      '<v:shape id="_x0000_s1026"><x:ClientData ObjectType="Button"/></v:shape><v:shape id="_x0000_s1025">',
    );
    expect(parts['xl/threadedComments/threadedComment1.xml']).toContain('Halo');
    expect([...firstSheet(await read(bytes)).notes].sort()).toEqual(
      [
        [cellKey(0, 0), '[Kinerja] periksa'],
        [cellKey(4, 4), 'lain'],
      ].sort(),
    );
  });

  it('loses its digital signature, and says so', async () => {
    const opened = await read(
      fixture({
        sheets: { A: cells },
        parts: {
          '_rels/.rels': relationships(
            `${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>`,
          ),
          '_xmlsignatures/origin.sigs': 'x',
        },
      }),
    );
    expect(lossesOnSave(opened)).toEqual([
      'Tanda tangan digital pada berkas tidak berlaku lagi setelah disimpan dan dihapus.',
    ]);
    expect(Object.keys(partsOf(await writeWorkbook(opened))).filter((path) => path.includes('sig'))).toEqual([]);
  });

  it('is told of what Excel cannot take', async () => {
    const opened = await read(fixture({ sheets: { A: cells } }));
    const sheet = firstSheet(opened);
    sheet.name = 'Perjanjian Kinerja Perubahan Tahun 2026';
    sheet.values[3] = ['x'.repeat(40_000)];
    expect(lossesOnSave(opened)).toEqual([
      'Tab Perjanjian Kinerja Perubahan Tahun 2026: namanya lebih dari 31 huruf; Excel akan memendekkannya.',
      'Tab Perjanjian Kinerja Perubahan Tahun 2026, baris 4: teks yang lebih dari 32767 huruf dipotong.',
    ]);
  });
});
