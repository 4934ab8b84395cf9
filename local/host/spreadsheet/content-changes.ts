/** Which cells hold something else after a change than before it, so that only they are computed anew. */
import type { Area, Scalar, SheetModel, WorkbookModel } from './model.ts';
import { columnOfKey, rowOfKey } from './model.ts';

export interface Contents {
  /** What every formula is read by: order, names and sizes of the tabs, and the names of areas. */
  frame: string;
  sheets: Map<SheetModel, { values: Scalar[][]; formulas: Map<number, string> }>;
}

function frameOf({ sheets, namedRanges }: WorkbookModel): string {
  return JSON.stringify([
    sheets.map(({ id, name, maxRows, maxColumns }) => [id, name, maxRows, maxColumns]),
    [...namedRanges],
  ]);
}

export function contentsOf(workbook: WorkbookModel): Contents {
  const sheets = workbook.sheets.map((sheet) => {
    const values = sheet.values.map((row) => [...row]);
    return [sheet, { values, formulas: new Map(sheet.formulas) }] as const;
  });
  return { frame: frameOf(workbook), sheets: new Map(sheets) };
}

/** Errors are objects of their own, of which one may take the place of another. */
function isSame(one: Scalar, other: Scalar): boolean {
  if (one === other) return true;
  return typeof one === 'object' && typeof other === 'object' && one?.error === other?.error;
}

function* changedKeys(before: Map<number, string>, after: Map<number, string>): Generator<number> {
  for (const [key, formula] of before) if (after.get(key) !== formula) yield key;
  for (const key of after.keys()) if (!before.has(key)) yield key;
}

/** @returns single cells; `null` when formulas may read differently, so that everything has to be computed */
export function changedCells(before: Contents, workbook: WorkbookModel): { sheet: SheetModel; area: Area }[] | null {
  if (frameOf(workbook) !== before.frame) return null;
  const changed: { sheet: SheetModel; area: Area }[] = [];
  for (const sheet of workbook.sheets) {
    const old = before.sheets.get(sheet);
    if (!old) return null;
    const note = (row: number, column: number) =>
      changed.push({ sheet, area: { top: row, left: column, bottom: row, right: column } });
    for (let row = 0; row < Math.max(old.values.length, sheet.values.length); row += 1) {
      const [was = [], is = []] = [old.values[row], sheet.values[row]];
      for (let column = 0; column < Math.max(was.length, is.length); column += 1) {
        if (!isSame(was[column] ?? null, is[column] ?? null)) note(row, column);
      }
    }
    for (const key of changedKeys(old.formulas, sheet.formulas)) note(rowOfKey(key), columnOfKey(key));
  }
  return changed;
}
