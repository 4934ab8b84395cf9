/** Every tab has a part of its own, however often the file was opened, given new tabs and saved. */
import { describe, expect, it } from 'vitest';
import { emptyWorkbook } from '../../../../local/files/xlsx/empty-workbook.ts';
import type { OpenedWorkbook } from '../../../../local/files/xlsx/opened.ts';
import { writeWorkbook } from '../../../../local/files/xlsx/write-workbook.ts';
import { newSheetModel } from '../../../../local/host/spreadsheet/new-model.ts';
import { firstSheet, fixture, OFFICE, partsOf, read, relationship, relationships } from './fixture.ts';

function addTab({ model }: OpenedWorkbook, name: string, at = model.sheets.length): void {
  const sheet = newSheetModel(Math.max(...model.sheets.map(({ id }) => id)) + 1, name);
  sheet.values = [[`isi ${name}`]];
  model.sheets.splice(at, 0, sheet);
}

/** Targets of the workbook part's relationships, in order. */
function targetsOf(bytes: Uint8Array): string[] {
  const xml = partsOf(bytes)['xl/_rels/workbook.xml.rels'] ?? '';
  return [...xml.matchAll(/ Target="([^"]+)"/g)].map(([, target = '']) => target).sort();
}

function contentOf({ model }: OpenedWorkbook): unknown[] {
  return model.sheets.map(({ name, values }) => [name, values[0]?.[0]]);
}

/** @returns the file opened again, once its parts are found to be distinct */
async function saved(opened: OpenedWorkbook): Promise<OpenedWorkbook> {
  const bytes = await writeWorkbook(opened);
  const targets = targetsOf(bytes);
  expect(targets).toEqual([...new Set(targets)]);
  const again = await read(bytes);
  expect(contentOf(again)).toEqual(contentOf(opened));
  return again;
}

describe('tabs added between savings', () => {
  it.each([
    ['behind the others', (count: number) => count],
    ['in front of the others', () => 0],
  ])('%s keep their content and leave the hidden tab alone', async (_, position) => {
    let opened = emptyWorkbook('Buku');
    firstSheet(opened).values = [['awal']];
    opened.model.documentProperties.set('tahun', '2026');
    opened = await saved(opened);
    for (const name of ['Triwulan I', 'Semester I', 'Tahun']) {
      addTab(opened, name, position(opened.model.sheets.length));
      opened = await saved(opened);
      expect([...opened.model.documentProperties]).toEqual([['tahun', '2026']]);
    }
  });

  it('several at once, after one was removed', async () => {
    let opened = emptyWorkbook('Buku');
    addTab(opened, 'A');
    opened = await saved(opened);
    opened.model.sheets.shift();
    addTab(opened, 'B');
    addTab(opened, 'C');
    opened = await saved(opened);
    expect(contentOf(opened)).toEqual(['A', 'B', 'C'].map((name) => [name, `isi ${name}`]));
    await saved(opened);
  });

  it('do not take the place of a part that the file names and does not have', async () => {
    const opened = await read(
      fixture({
        sheets: { Data: '<sheetData/>' },
        parts: {
          'xl/_rels/workbook.xml.rels': relationships(
            relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') +
              relationship('rId2', 'chartsheet', 'worksheets/sheet2.xml'),
          ),
        },
      }),
    );
    addTab(opened, 'Baru');
    await saved(opened);
  });

  it('get parts of their own again when a file has one part for two tabs', async () => {
    const entry = (name: string, id: number) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`;
    const cell = '<sheetData><row r="1"><c r="A1" t="str"><v>sama</v></c></row></sheetData>';
    const opened = await read(
      fixture({
        sheets: { Data: cell },
        parts: {
          'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${entry('Satu', 1)}${entry('Dua', 2)}</sheets></workbook>`,
          'xl/_rels/workbook.xml.rels': relationships(
            ['rId1', 'rId2'].map((id) => relationship(id, 'worksheet', 'worksheets/sheet1.xml')).join(''),
          ),
        },
      }),
    );
    const [, second] = opened.model.sheets;
    second!.values = [['lain']];
    expect(contentOf(await saved(opened))).toEqual([
      ['Satu', 'sama'],
      ['Dua', 'lain'],
    ]);
  });
});
