/** Makes the workbook by which the workbench is measured: ten tabs of 500 rows and 25 columns, two of them formulas. */
import { writeFile } from 'node:fs/promises';
import { emptyWorkbook } from '../../local/files/xlsx/empty-workbook.ts';
import { writeWorkbook } from '../../local/files/xlsx/write-workbook.ts';
import { cellKey, type Scalar, type SheetModel } from '../../local/host/spreadsheet/model.ts';
import { newSheetModel } from '../../local/host/spreadsheet/new-model.ts';

const TABS = 10;
const ROWS = 500;
const COLUMNS = 25;

/** Text in the first three columns, then figures; Y adds up the row, X compares it with the same row of the tab before. */
function fill(sheet: SheetModel, before: string | null): void {
  for (let row = 0; row < ROWS; row += 1) {
    const line: Scalar[] = [`IKU-${row + 1}`, `Persentase layanan yang selesai tepat waktu ${row + 1}`, 'Persen'];
    while (line.length < COLUMNS - 2) line.push(((row * 37 + line.length * 11) % 1000) / 8);
    sheet.values.push([...line, null, null]);
    sheet.styles.push(Array.from({ length: COLUMNS }, () => 0));
    sheet.formulas.set(cellKey(row, COLUMNS - 1), `=SUM(D${row + 1}:W${row + 1})`);
    if (before) sheet.formulas.set(cellKey(row, COLUMNS - 2), `=Y${row + 1}-'${before}'!Y${row + 1}`);
  }
}

/** @param path of the .xlsx to be written */
export async function makeTenTabs(path: string): Promise<void> {
  const opened = emptyWorkbook('sepuluh-tab');
  opened.model.sheets.length = 0;
  for (let number = 1; number <= TABS; number += 1) {
    const sheet = newSheetModel(number, `Tab ${number}`);
    fill(sheet, number === 1 ? null : `Tab ${number - 1}`);
    opened.model.sheets.push(sheet);
  }
  opened.model.activeSheetId = 1;
  await writeFile(path, await writeWorkbook(opened));
}
