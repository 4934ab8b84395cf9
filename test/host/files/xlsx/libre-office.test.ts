/** LibreOffice, where installed, opens what the codec writes, and the codec reads what LibreOffice writes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyWorkbook } from '../../../../local/files/xlsx/empty-workbook.ts';
import { writeWorkbook } from '../../../../local/files/xlsx/write-workbook.ts';
import { cellKey } from '../../../../local/host/spreadsheet/model.ts';
import { firstSheet, read } from './fixture.ts';
import { fullWorkbook } from './full-workbook.ts';

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'kinerja-lo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(file: string, to: string, out: string): void {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profil`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, out),
      join(folder, file),
    ],
    { stdio: 'ignore' },
  );
}

describe.skipIf(!isInstalled())('LibreOffice (skipped where it is not installed)', () => {
  it('saves our workbook again, and it reads the same where .xlsx can hold it', { timeout: 180_000 }, async () => {
    const opened = fullWorkbook();
    writeFileSync(join(folder, 'Uji.xlsx'), await writeWorkbook(opened));
    convert('Uji.xlsx', 'xlsx', 'ulang');
    const again = await read(readFileSync(join(folder, 'ulang', 'Uji.xlsx')), 'Uji.xlsx');
    const [before, after] = [firstSheet(opened), firstSheet(again)];
    expect(again.model.sheets.map(({ id, name, hidden }) => [id, name, hidden])).toEqual(
      opened.model.sheets.map(({ id, name, hidden }) => [id, name, hidden]),
    );
    expect(after.values.slice(0, 3)).toEqual(before.values.slice(0, 3));
    expect(after.formulas.get(cellKey(1, 4))).toBe('=IFERROR(D2/C2*100;"")');
    expect(after.notes.get(cellKey(1, 3))).toBe('[Kinerja] periksa & <ulang>\nbaris 2');
    expect(after).toMatchObject({
      // Without a window LibreOffice forgets frozen panes, whoever wrote the file.
      merges: before.merges,
      filter: before.filter,
      tabColor: '#ff9900',
      hiddenRows: before.hiddenRows,
      hiddenColumns: before.hiddenColumns,
    });
    expect(after.links.get(cellKey(1, 0))).toEqual(before.links.get(cellKey(1, 0)));
    expect(after.validations.map(({ criteria, args }) => [criteria, args])).toEqual(
      before.validations.map(({ criteria, args }) => [criteria, args]),
    );
    expect(after.conditionals.map(({ condition }) => condition)).toEqual(
      before.conditionals.map(({ condition }) => condition),
    );
    expect(after.protections).toEqual(before.protections);
    expect(again.model.namedRanges).toEqual(opened.model.namedRanges);
    expect([...again.model.documentProperties]).toEqual([...opened.model.documentProperties]);
    expect(again.model.styles.get(after.styles[0]?.[0])).toMatchObject({
      bold: true,
      background: '#cfe2f3',
      horizontalAlignment: 'center',
      wrap: true,
    });
  });

  it('shows the same rows of our filter', { timeout: 180_000 }, async () => {
    const opened = emptyWorkbook('Saring');
    const sheet = firstSheet(opened);
    sheet.values = [['Unit'], ['A'], ['B'], ['A'], ['C']];
    sheet.filter = { top: 0, left: 0, bottom: 4, right: 0 };
    sheet.filterColumns.set(0, { kind: 'values', hidden: ['A'] });
    sheet.filteredRows = new Set([1, 3]);
    writeFileSync(join(folder, 'Saring.xlsx'), await writeWorkbook(opened));
    convert('Saring.xlsx', 'xlsx', 'ulang');
    const again = firstSheet(await read(readFileSync(join(folder, 'ulang', 'Saring.xlsx')), 'Saring.xlsx'));
    expect(again).toMatchObject({ filter: sheet.filter, filteredRows: sheet.filteredRows, hiddenRows: new Set() });
    expect(again.filterColumns).toEqual(sheet.filterColumns);
  });

  it('makes a PDF of it', { timeout: 180_000 }, async () => {
    writeFileSync(join(folder, 'Cetak.xlsx'), await writeWorkbook(fullWorkbook()));
    convert('Cetak.xlsx', 'pdf', '.');
    expect(readFileSync(join(folder, 'Cetak.pdf')).subarray(0, 4).toString()).toBe('%PDF');
  });
});
