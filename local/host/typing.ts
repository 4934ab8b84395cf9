/** A person at the grid, without the add-on: sees what stands in a tab and types into its cells. */
import type { TypedCell } from './protocol.ts';
import type { ExecutionSession } from './session.ts';
import type { Scalar, SheetModel, WorkbookModel } from './spreadsheet/model.ts';
import { typeInto } from './spreadsheet/type-into.ts';

function toText(value: Scalar): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

function findSheet(workbook: WorkbookModel, tab: string): SheetModel | undefined {
  return workbook.sheets.find(({ name }) => name === tab);
}

/** Values as text, row by row, without number formats; `null` = there is no such tab. */
export function textsOf(workbook: WorkbookModel, tab: string): string[][] | null {
  return findSheet(workbook, tab)?.values.map((row) => Array.from(row, (value) => toText(value ?? null))) ?? null;
}

/**
 * Types the cells in order; one that is refused does not keep the next from being typed.
 * @returns a sentence for each refusal
 */
export function typeCells(session: ExecutionSession, tab: string, cells: readonly TypedCell[]): string[] {
  const sheet = findSheet(session.workbook, tab);
  if (!sheet) return [`There is no tab ${tab}.`];
  return cells.flatMap(({ row, column, text }) => {
    const result = typeInto(session, sheet.id, row - 1, column - 1, text);
    return result.accepted ? [] : [`${tab}, row ${row}, column ${column}, "${text}": ${result.message}`];
  });
}
