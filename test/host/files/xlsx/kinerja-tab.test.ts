/** What an .xlsx cannot hold survives on the hidden tab, also when somebody rearranged the tabs in another program. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { matchTabs, tabIds } from '../../../../local/files/xlsx/kinerja-tab/match-tabs.ts';
import { writeWorkbook } from '../../../../local/files/xlsx/write-workbook.ts';
import { fixture, partsOf, read } from './fixture.ts';
import { fullWorkbook } from './full-workbook.ts';

/** The file after another program changed some of its text. */
function edited(bytes: Uint8Array, changes: [RegExp, string][]): Uint8Array {
  const parts = unzipSync(bytes);
  const entries = Object.entries(parts).map(([path, part]): [string, Uint8Array] => {
    let text = Buffer.from(part).toString('utf8');
    for (const [pattern, replacement] of changes) text = text.replace(pattern, replacement);
    return [path, path.endsWith('.xml') ? strToU8(text) : part];
  });
  return zipSync(Object.fromEntries(entries));
}

const stored = (name: string, id: number, fileId: number, header: string) => ({
  name,
  id,
  fileId,
  header,
  maxRows: 1,
  maxColumns: 1,
  protections: [],
  links: [],
  notes: [],
});

describe('the hidden tab', () => {
  it('is very hidden, last, and no tab of the model', async () => {
    const bytes = await writeWorkbook(fullWorkbook());
    expect(partsOf(bytes)['xl/workbook.xml']).toMatch(
      /<sheet name="_kinerja" sheetId="\d+" state="veryHidden" r:id="\w+"\/><\/sheets>/,
    );
    expect((await read(bytes)).model.sheets.map(({ name }) => name)).not.toContain('_kinerja');
  });

  it('spreads long data over cells that Excel can hold', async () => {
    const parts = partsOf(await writeWorkbook(fullWorkbook()));
    const texts = [...parts['xl/worksheets/sheet4.xml']!.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!);
    expect(texts.length).toBeGreaterThan(4);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(32_767);
  });

  it('keeps ids and protections of a tab that was renamed elsewhere', async () => {
    const bytes = edited(await writeWorkbook(fullWorkbook()), [
      [/name="Triwulan I"/, 'name="TW 1"'],
      [/'Triwulan I'!/g, "'TW 1'!"],
    ]);
    const [sheet] = (await read(bytes)).model.sheets;
    expect(sheet).toMatchObject({
      id: 0,
      name: 'TW 1',
      maxRows: 1200,
      protections: [
        { id: 7, description: '[Kinerja] mesin', warningOnly: true, area: { top: 1, left: 4, bottom: 9, right: 4 } },
      ],
    });
  });

  it('follows a protected area that another program moved, and drops one whose cells were deleted', async () => {
    const bytes = await writeWorkbook(fullWorkbook());
    const moved = (await read(edited(bytes, [[/\$E\$2:\$E\$10/, '$F$4:$F$12']]))).model.sheets[0];
    expect(moved?.protections[0]?.area).toEqual({ top: 3, left: 5, bottom: 11, right: 5 });
    const gone = (await read(edited(bytes, [[/'Triwulan I'!\$E\$2:\$E\$10/, '#REF!']]))).model.sheets[0];
    expect(gone?.protections).toEqual([]);
  });

  it('does not take a lock of ours for a foreign one', async () => {
    const unit = (await read(await writeWorkbook(fullWorkbook()))).model.sheets[1];
    expect(unit?.protections).toMatchObject([
      { id: 9, description: 'kunci', unprotected: [{ top: 1, left: 0, bottom: 5, right: 0 }] },
    ]);
    expect(unit?.protections[0]?.foreign).toBeUndefined();
  });

  it('that was damaged is not used, and that is said', async () => {
    const bytes = edited(await writeWorkbook(fullWorkbook()), [[/\{"version":1/, '{"version":']]);
    const { model } = await read(bytes);
    expect(model.sheets.map(({ name }) => name)).toEqual(['Triwulan I', "Unit Kerja's", '_Kunci TW 1']);
    expect(model.notices.join()).toContain('Data tambahan di tab tersembunyi _kinerja');
    expect(model.locale).toBe('id_ID');
  });

  it('leaves alone a tab of the same name that is not ours', async () => {
    const cells = '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>';
    const opened = await read(fixture({ sheets: { _kinerja: cells } }));
    expect(opened.model.sheets).toMatchObject([{ name: '_kinerja', values: [[5]] }]);
    const again = await read(await writeWorkbook(opened));
    expect(again.model.sheets).toMatchObject([{ name: '_kinerja', values: [[5]] }]);
  });

  it('links come back only while the text is the same', async () => {
    const bytes = await writeWorkbook(fullWorkbook());
    const links = (await read(edited(bytes, [[/<t>Persentase arsip/, '<t>Jumlah arsip']]))).model.sheets[0]?.links;
    expect([...(links ?? [])].find(([key]) => key === 32_769)?.[1]).toEqual([
      { start: 0, end: 30, url: 'https://example.go.id/x%20y' },
    ]);
  });
});

describe('stored data and tabs', () => {
  it.each([
    [
      'by name',
      [
        ['B', 2, 'b'],
        ['A', 1, 'a'],
      ],
      [22, 11],
    ],
    [
      'a renamed tab by its header row',
      [
        ['X', 1, 'a'],
        ['B', 2, 'b'],
      ],
      [11, 22],
    ],
    [
      'a renamed tab whose number changed too',
      [
        ['B', 1, 'b'],
        ['X', 2, 'a'],
      ],
      [22, 11],
    ],
    [
      'no data for a new tab',
      [
        ['A', 1, 'a'],
        ['B', 2, 'b'],
        ['Baru', 3, ''],
      ],
      [11, 22, undefined],
    ],
    [
      'no data for a new tab in place of a deleted one',
      [
        ['A', 1, 'a'],
        ['Baru', 2, 'lain'],
      ],
      [11, undefined],
    ],
    [
      'an empty renamed tab by its number',
      [
        ['A', 1, 'a'],
        ['B', 2, 'b'],
        ['X', 3, ''],
      ],
      [11, 22, 33],
      [stored('K', 33, 3, '')],
    ],
    ['names whatever the case', [['a', 1, 'x']], [11]],
  ] as [string, [string, number, string][], (number | undefined)[], ReturnType<typeof stored>[]?][])(
    'are matched: %s',
    (_, tabs, ids, more = []) => {
      const found = tabs.map(([name, fileId, header]) => ({ name, fileId, header }));
      const matched = matchTabs(found, [stored('A', 11, 1, 'a'), stored('B', 22, 2, 'b'), ...more]);
      expect(matched.map((entry) => entry?.id)).toEqual(ids);
    },
  );

  it('get ids that no other tab has', () => {
    const found = [1, 2, 2].map((fileId, index) => ({ name: `T${index}`, fileId, header: '' }));
    expect(tabIds(found, [undefined, stored('T1', 1, 2, ''), undefined])).toEqual([2, 1, 3]);
  });
});
