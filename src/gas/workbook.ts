/** The workbook port over SpreadsheetApp: reads whole tabs and adds tabs; writing is in apply-patch. */
import type { GridPart, TabInfo, TabRequest, WorkbookPort } from '../app/ports.ts';
import { UserError } from '../app/user-error.ts';
import type { CellValue, Grid } from '../core/grid.ts';
import { applyPatch } from './apply-patch.ts';
import { propertyCache } from './property-cache.ts';
import { type WallClock, wallClock } from './wall-clock.ts';

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

function readGrid(sheet: Sheet, request: TabRequest, clock: WallClock): Grid {
  const range = request.rows === undefined ? sheet.getDataRange() : headOf(sheet, request.rows);
  const values = clock.read(range.getValues() as CellValue[][]);
  const grid: Grid = { tab: sheet.getName(), gid: sheet.getSheetId(), values };
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

type Identity = ReturnType<WorkbookPort['identity']>;

/** Name, locale and zone are asked for once in an execution. */
function identityCache(spreadsheet: Spreadsheet): { read(): Identity; forget(): void } {
  let known: Identity | null = null;
  return {
    read: () => {
      known ??= {
        nama: spreadsheet.getName(),
        locale: spreadsheet.getSpreadsheetLocale(),
        zonaWaktu: spreadsheet.getSpreadsheetTimeZone(),
      };
      return known;
    },
    forget: () => {
      known = null;
    },
  };
}

/** No cell is marked in a tab that shows a chart only: then its first one. */
function selectionOf(spreadsheet: Spreadsheet): ReturnType<WorkbookPort['selection']> {
  const cell = spreadsheet.getCurrentCell();
  const range = spreadsheet.getActiveRange() ?? cell;
  return {
    tab: spreadsheet.getActiveSheet().getName(),
    sel: cell?.getA1Notation() ?? 'A1',
    rentang: range?.getA1Notation() ?? 'A1',
  };
}

/** The port for the open spreadsheet. Nothing is called before an action asks. */
export function openWorkbook(): WorkbookPort {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const properties = propertyCache(() => PropertiesService.getDocumentProperties());
  const userProperties = propertyCache(() => PropertiesService.getUserProperties());
  const identity = identityCache(spreadsheet);
  const clock = wallClock(() => identity.read().zonaWaktu);
  return {
    identity: identity.read,
    place: () => {
      const url = spreadsheet.getUrl();
      // On one's own computer there is no link that others could open.
      return { id: spreadsheet.getId(), url: url.startsWith('https:') ? url : '' };
    },
    setLocale: (locale, zonaWaktu) => {
      spreadsheet.setSpreadsheetLocale(locale);
      spreadsheet.setSpreadsheetTimeZone(zonaWaktu);
      identity.forget();
    },
    listTabs: () => spreadsheet.getSheets().map(tabInfo),
    read: (requests) =>
      requests.flatMap((request) => {
        const sheet = spreadsheet.getSheetByName(request.tab);
        return sheet ? [readGrid(sheet, request, clock)] : [];
      }),
    createTab: (tab, position, rows, columns) => createTab(spreadsheet, tab, position, rows, columns),
    removeTab: (tab) => spreadsheet.deleteSheet(requireSheet(spreadsheet, tab)),
    apply: (patch) => applyPatch(requireSheet(spreadsheet, patch.tab), patch, spreadsheet, clock),
    insertRows: (tab, row, count) => requireSheet(spreadsheet, tab).insertRowsBefore(row, count),
    deleteRows: (tab, row, count) => requireSheet(spreadsheet, tab).deleteRows(row, count),
    selection: () => selectionOf(spreadsheet),
    open: (tab, sel) => {
      const sheet = requireSheet(spreadsheet, tab);
      spreadsheet.setActiveSheet(sheet);
      if (sel !== '') sheet.getRange(sel).activate();
    },
    readUserProperty: userProperties.read,
    writeUserProperty: userProperties.write,
    readProperty: properties.read,
    writeProperty: properties.write,
    writePropertyLater: properties.writeLater,
    writeWaiting: properties.writeWaiting,
  };
}
