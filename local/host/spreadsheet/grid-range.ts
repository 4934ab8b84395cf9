/** Turns what scripts say about cells (numbers from 1, A1 text, names) into areas, with Google's refusals. */
import { ServiceException } from '../exception.ts';
import { parseArea, splitSheetName } from './a1.ts';
import type { Area, SheetModel, WorkbookModel } from './model.ts';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

function integer(value: number): number {
  return Number.isFinite(value) ? Math.trunc(value) : 0;
}

/** @throws ServiceException when the cells are not on the sheet */
export function areaFromNumbers(sheet: SheetModel, row: number, column: number, numRows = 1, numColumns = 1): Area {
  const [top, left, rows, columns] = [integer(row), integer(column), integer(numRows), integer(numColumns)];
  if (top < 1) throw new ServiceException('The starting row of the range is too small.');
  if (left < 1) throw new ServiceException('The starting column of the range is too small.');
  if (rows < 1) throw new ServiceException('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ServiceException('The number of columns in the range must be at least 1.');
  return inside(sheet, { top: top - 1, left: left - 1, bottom: top + rows - 2, right: left + columns - 2 });
}

function inside(sheet: SheetModel, area: Area): Area {
  if (area.bottom >= sheet.maxRows || area.right >= sheet.maxColumns) throw new ServiceException(OUTSIDE);
  return area;
}

export function findSheet(workbook: WorkbookModel, name: string): SheetModel | undefined {
  const lower = name.toLowerCase();
  return (
    workbook.sheets.find((sheet) => sheet.name === name) ??
    workbook.sheets.find((sheet) => sheet.name.toLowerCase() === lower)
  );
}

/**
 * Reads `A1:B2`, `'Triwulan I'!A:C` or the name of a range.
 * @param own the sheet that a text without a tab's name means
 * @throws ServiceException `Range not found`
 */
export function areaFromText(
  workbook: WorkbookModel,
  own: SheetModel,
  text: string,
): { sheet: SheetModel; area: Area } {
  const named = workbook.namedRanges.get(text);
  const namedSheet = workbook.sheets.find(({ id }) => id === named?.sheetId);
  if (named && namedSheet) return { sheet: namedSheet, area: named.area };
  const { sheet: name, cells } = splitSheetName(text);
  const sheet = name === null ? own : findSheet(workbook, name);
  if (!sheet) throw new ServiceException('Range not found');
  const whole = { top: 0, left: 0, bottom: sheet.maxRows - 1, right: sheet.maxColumns - 1 };
  const area = name !== null && cells === '' ? whole : parseArea(cells, sheet);
  if (!area) throw new ServiceException('Range not found');
  return { sheet, area: inside(sheet, area) };
}

/** @throws ServiceException with the lengths, when a table given for an area is not of its size */
export function requireShape(rows: readonly (readonly unknown[])[], area: Area): void {
  const wantedRows = area.bottom - area.top + 1;
  const wantedColumns = area.right - area.left + 1;
  if (rows.length !== wantedRows) {
    throw new ServiceException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${wantedRows}.`,
    );
  }
  const odd = rows.find((row) => row.length !== wantedColumns);
  if (!odd) return;
  throw new ServiceException(
    `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${wantedColumns}.`,
  );
}
