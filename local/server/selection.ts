/** What a window says is marked in its grid, checked before the host takes it. */
import type { BookSelection } from '../host/spreadsheet/book.ts';
import type { Area } from '../host/spreadsheet/model.ts';

/** Rows and columns that a sheet can have. */
const LARGEST = 10_000_000;

const isPlace = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < LARGEST;

function isArea(value: unknown): value is Area {
  if (typeof value !== 'object' || value === null) return false;
  const { top, left, bottom, right } = value as Partial<Record<keyof Area, unknown>>;
  return isPlace(top) && isPlace(left) && isPlace(bottom) && isPlace(right) && bottom >= top && right >= left;
}

/** @returns `null` for what is no selection */
export function toSelection(value: unknown): BookSelection | null {
  if (typeof value !== 'object' || value === null) return null;
  const { sheet, areas, active } = value as Record<string, unknown>;
  if (
    typeof sheet !== 'number' ||
    !Number.isSafeInteger(sheet) ||
    !Array.isArray(areas) ||
    areas.length === 0 ||
    !areas.every(isArea)
  )
    return null;
  const { row, column } = (active ?? {}) as Record<string, unknown>;
  return { sheetId: sheet, areas, ...(isPlace(row) && isPlace(column) ? { active: { row, column } } : {}) };
}
