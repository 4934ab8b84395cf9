/** Adds, copies, renames, moves and removes the sheets of a workbook. */
import { ServiceException } from '../exception.ts';
import { requireEditable } from './access.ts';
import { mapReferences } from './formula-references.ts';
import { findSheet } from './grid-range.ts';
import type { SheetModel, WorkbookModel } from './model.ts';
import { newSheetModel } from './new-model.ts';
import { rewriteValidation } from './reshape.ts';
import type { Scope } from './scope.ts';

const MAX_CELLS = 10_000_000;

/** @throws ServiceException when the workbook would grow beyond what Sheets allows */
export function requireRoom(workbook: WorkbookModel, added: number): void {
  const cells = workbook.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
  if (cells + added <= MAX_CELLS) return;
  throw new ServiceException(
    `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
  );
}

function requireFreeName(workbook: WorkbookModel, name: string, own?: SheetModel): void {
  const taken = findSheet(workbook, name);
  if (taken && taken !== own) {
    throw new ServiceException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  if (name.trim() === '' || name.length > 100) throw new ServiceException(`Invalid argument: ${name}`);
}

function freeName(workbook: WorkbookModel, make: (number: number) => string): string {
  let number = 1;
  while (findSheet(workbook, make(number))) number += 1;
  return make(number);
}

/** @param index from 0; beyond the last = behind it */
export function insertSheet(
  scope: Scope,
  name: string | null,
  index: number | null,
  template: SheetModel | null,
): SheetModel {
  const { workbook } = scope;
  if (name !== null) requireFreeName(workbook, name);
  requireRoom(workbook, template ? template.maxRows * template.maxColumns : 26_000);
  const id = Math.max(0, ...workbook.sheets.map((sheet) => sheet.id)) + 1;
  const finalName =
    name ?? freeName(workbook, (number) => (template ? copyName(template.name, number) : `Sheet${number}`));
  const sheet = template ? cloneSheet(workbook, template, id, finalName) : newSheetModel(id, finalName);
  const activeIndex = workbook.sheets.findIndex((item) => item.id === workbook.activeSheetId);
  scope.book.engine.reshape(null, () => workbook.sheets.splice(index ?? activeIndex + 1, 0, sheet));
  workbook.activeSheetId = id;
  return sheet;
}

function copyName(name: string, number: number): string {
  return `Copy of ${name}${number === 1 ? '' : ` ${number}`}`;
}

/** Protections go along, as Google copies them; named ranges do not. Charts do, save those of the file's own kind, which cannot be made again. */
function cloneSheet(workbook: WorkbookModel, source: SheetModel, id: number, name: string): SheetModel {
  const clone = structuredClone(source);
  let last = Math.max(0, ...workbook.sheets.flatMap(({ charts }) => charts.map((chart) => chart.id)));
  const charts = clone.charts
    .filter(({ type }) => type !== 'OTHER')
    .map((chart) => {
      last += 1;
      return { ...chart, id: last, kept: null };
    });
  return { ...clone, id, name, charts };
}

/** @throws ServiceException `message` when every other sheet is hidden */
export function requireOtherVisible({ workbook }: Scope, sheet: SheetModel, message: string): void {
  if (!workbook.sheets.some((item) => item !== sheet && !item.hidden)) throw new ServiceException(message);
}

export function deleteSheet(scope: Scope, sheet: SheetModel): void {
  const { workbook, book } = scope;
  if (!workbook.sheets.includes(sheet)) throw new ServiceException(`Sheet ${sheet.id} not found`);
  const whole = { top: 0, left: 0, bottom: sheet.maxRows - 1, right: sheet.maxColumns - 1 };
  requireEditable(scope.session, sheet, whole);
  if (workbook.sheets.length === 1) throw new ServiceException("You can't remove all the sheets in a document.");
  requireOtherVisible(scope, sheet, "You can't remove all the visible sheets in a document.");
  book.engine.reshape({ sheet, area: whole }, () => {
    const index = workbook.sheets.indexOf(sheet);
    workbook.sheets.splice(index, 1);
    for (const [name, { sheetId }] of workbook.namedRanges) if (sheetId === sheet.id) workbook.namedRanges.delete(name);
    rewriteTab(workbook, sheet.name, null);
    if (workbook.activeSheetId !== sheet.id) return;
    const visible =
      workbook.sheets.slice(index).find(({ hidden }) => !hidden) ?? workbook.sheets.findLast(({ hidden }) => !hidden);
    workbook.activeSheetId = visible?.id ?? 0;
  });
}

export function renameSheet(scope: Scope, sheet: SheetModel, name: string): void {
  requireEditable(scope.session, sheet, null);
  requireFreeName(scope.workbook, name, sheet);
  scope.book.engine.reshape(null, () => {
    rewriteTab(scope.workbook, sheet.name, name);
    sheet.name = name;
  });
}

/** Formulas that name a tab follow its new name; `null` = it is gone. */
function rewriteTab(workbook: WorkbookModel, before: string, after: string | null): void {
  const lower = before.toLowerCase();
  const rewrite = (formula: string) =>
    mapReferences(formula, (reference) => {
      if (reference.sheet?.toLowerCase() !== lower) return reference;
      return after === null ? null : { ...reference, sheet: after };
    });
  for (const sheet of workbook.sheets) {
    for (const [key, formula] of sheet.formulas) {
      if (formula.includes('!')) sheet.formulas.set(key, rewrite(formula));
    }
    for (const rule of sheet.validations) rewriteValidation(rule, rewrite);
    for (const { condition } of sheet.conditionals) {
      if (condition.kind === 'formula') condition.formula = rewrite(condition.formula);
    }
  }
}

/** @param position from 1 */
export function moveSheet({ workbook }: Scope, sheet: SheetModel, position: number): void {
  if (position < 1 || position > workbook.sheets.length) throw new ServiceException(`Invalid argument: ${position}`);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position - 1, 0, sheet);
}
