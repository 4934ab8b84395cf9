/** The workbook port over SpreadsheetApp: reads whole tabs and adds tabs; writing is in apply-patch. */
import type { GridPart, TabInfo, TabRequest, WorkbookPort } from '../app/ports.ts';
import { UserError } from '../app/user-error.ts';
import type { CellValue, Grid } from '../core/grid.ts';
import { applyPatch } from './apply-patch.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const READ: Record<GridPart, (range: Range) => string[][]> = {
  numberFormats: (range) => range.getNumberFormats(),
  formulas: (range) => range.getFormulas(),
  notes: (range) => range.getNotes(),
};

/** The first rows of a tab, one column wide: titles and provenance stand in column A. */
function headOf(sheet: Sheet, rows: number): Range {
  return sheet.getRange(1, 1, Math.min(rows, sheet.getMaxRows()), 1);
}

function readGrid(sheet: Sheet, request: TabRequest): Grid {
  const range = request.rows === undefined ? sheet.getDataRange() : headOf(sheet, request.rows);
  const grid: Grid = { tab: sheet.getName(), gid: sheet.getSheetId(), values: range.getValues() as CellValue[][] };
  for (const part of request.parts ?? []) grid[part] = READ[part](range);
  return grid;
}

function tabInfo(sheet: Sheet): TabInfo {
  return { tab: sheet.getName(), gid: sheet.getSheetId() };
}

/** Sheets makes new tabs of 1,000 × 26: a tab is enlarged, never cut. */
function createTab(spreadsheet: Spreadsheet, tab: string, position: number, rows: number, columns: number): void {
  const sheet = spreadsheet.insertSheet(tab, position);
  const missingRows = rows - sheet.getMaxRows();
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

function requireSheet(spreadsheet: Spreadsheet, tab: string): Sheet {
  const sheet = spreadsheet.getSheetByName(tab);
  if (!sheet) throw new UserError(`Tab ${tab} tidak ada lagi.`, 'Muat ulang halaman, lalu jalankan lagi tindakan ini.');
  return sheet;
}

/** The port for the open spreadsheet. Nothing is called before an action asks. */
export function openWorkbook(): WorkbookPort {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const properties = () => PropertiesService.getDocumentProperties();
  return {
    identity: () => ({
      nama: spreadsheet.getName(),
      locale: spreadsheet.getSpreadsheetLocale(),
      zonaWaktu: spreadsheet.getSpreadsheetTimeZone(),
    }),
    setLocale: (locale, zonaWaktu) => {
      spreadsheet.setSpreadsheetLocale(locale);
      spreadsheet.setSpreadsheetTimeZone(zonaWaktu);
    },
    listTabs: () => spreadsheet.getSheets().map(tabInfo),
    read: (requests) =>
      requests.flatMap((request) => {
        const sheet = spreadsheet.getSheetByName(request.tab);
        return sheet ? [readGrid(sheet, request)] : [];
      }),
    createTab: (tab, position, rows, columns) => createTab(spreadsheet, tab, position, rows, columns),
    removeTab: (tab) => spreadsheet.deleteSheet(requireSheet(spreadsheet, tab)),
    apply: (patch) => applyPatch(requireSheet(spreadsheet, patch.tab), patch, spreadsheet),
    insertRows: (tab, row, count) => requireSheet(spreadsheet, tab).insertRowsBefore(row, count),
    open: (tab, sel) => {
      const sheet = requireSheet(spreadsheet, tab);
      spreadsheet.setActiveSheet(sheet);
      if (sel !== '') sheet.getRange(sel).activate();
    },
    readProperty: (key) => properties().getProperty(key) ?? '',
    writeProperty: (key, value) => {
      properties().setProperty(key, value);
    },
  };
}
