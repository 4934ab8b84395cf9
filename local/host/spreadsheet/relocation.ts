/** References to cells that were cut and pasted elsewhere follow them, from every formula, rule and name of the workbook. */
import { containsArea } from './area.ts';
import { type Corner, mapReferences, moveRelative, type Reference } from './formula-references.ts';
import { findSheet } from './grid-range.ts';
import type { Area, ConditionalModel, SheetModel, WorkbookModel } from './model.ts';
import { rewriteValidation } from './reshape.ts';

export interface Relocation {
  sheet: SheetModel;
  from: Area;
  toSheet: SheetModel;
  to: Area;
}

/** `null` for references that run on to the end of a tab. */
function closedArea({ first, last }: Reference): Area | null {
  const end = last ?? first;
  const corners = [first.row, first.column, end.row, end.column];
  const [top, left, bottom, right] = corners;
  if (top == null || left == null || bottom == null || right == null) return null;
  return {
    ...{ top: Math.min(top, bottom), bottom: Math.max(top, bottom) },
    ...{ left: Math.min(left, right), right: Math.max(left, right) },
  };
}

interface Standing {
  /** The tab that the formula stood in, and the one that it stands in now. */
  before: SheetModel;
  after: SheetModel;
  /** Of a rule, which speaks of many cells at once: its relative parts move with its cells, the others follow here. */
  rule: 'moved' | 'stays' | null;
}

function isFixed({ first, last }: Reference): boolean {
  return [first, last ?? first].every(({ rowFixed, columnFixed }) => rowFixed && columnFixed);
}

function rewriteFormula(
  workbook: WorkbookModel,
  { sheet, from, toSheet, to }: Relocation,
  formula: string,
  { before, after, rule }: Standing,
): string {
  const place = (corner: Corner): Corner => ({
    ...corner,
    row: (corner.row ?? 0) + (rule && !corner.rowFixed ? 0 : to.top - from.top),
    column: (corner.column ?? 0) + (rule && !corner.columnFixed ? 0 : to.left - from.left),
  });
  return mapReferences(formula, (reference) => {
    const target = reference.sheet === null ? before : findSheet(workbook, reference.sheet);
    const area = closedArea(reference);
    const mayFollow = rule !== 'stays' || isFixed(reference);
    if (target !== sheet || area === null || !mayFollow || !containsArea(from, area)) {
      // Taken to another tab, it still means the cells of the old one.
      return reference.sheet === null && before !== after ? { ...reference, sheet: before.name } : reference;
    }
    const isAsWritten = reference.sheet !== null && toSheet === sheet;
    const name = isAsWritten ? reference.sheet : toSheet === after ? null : toSheet.name;
    return { sheet: name, first: place(reference.first), last: reference.last && place(reference.last) };
  });
}

/** A rule's formula hangs on its first cell: when that changes, the formula is written for the new one. */
export function reanchor(rule: ConditionalModel, before: Area | undefined): void {
  const [first] = rule.areas;
  if (rule.condition.kind !== 'formula' || !before || !first) return;
  const { formula } = rule.condition;
  rule.condition.formula = moveRelative(formula, first.top - before.top, first.left - before.left);
}

/** @param moved keys of the formulas that now stand in the target */
export function followCells(workbook: WorkbookModel, relocation: Relocation, moved: ReadonlySet<number>): void {
  const { sheet: source, from, toSheet, to } = relocation;
  for (const sheet of workbook.sheets) {
    const rewrite = (formula: string, before: SheetModel, rule: Standing['rule']) =>
      rewriteFormula(workbook, relocation, formula, { before, after: sheet, rule });
    for (const [key, formula] of sheet.formulas) {
      const isMoved = sheet === toSheet && moved.has(key);
      const rewritten = rewrite(formula, isMoved ? source : sheet, null);
      if (rewritten !== formula) sheet.formulas.set(key, rewritten);
    }
    const standing = (areas: readonly Area[]) =>
      sheet === toSheet && areas.every((area) => containsArea(to, area)) ? 'moved' : 'stays';
    for (const rule of sheet.validations) {
      const isRange = rule.criteria === 'VALUE_IN_RANGE';
      rewriteValidation(rule, (formula) => rewrite(formula, sheet, isRange ? null : standing(rule.areas)));
    }
    for (const { condition, areas } of sheet.conditionals) {
      if (condition.kind === 'formula') condition.formula = rewrite(condition.formula, sheet, standing(areas));
    }
  }
  for (const [name, { sheetId, area }] of workbook.namedRanges) {
    if (sheetId !== source.id || !containsArea(from, area)) continue;
    const [rows, columns] = [to.top - from.top, to.left - from.left];
    const there = {
      ...{ top: area.top + rows, bottom: area.bottom + rows },
      ...{ left: area.left + columns, right: area.right + columns },
    };
    workbook.namedRanges.set(name, { sheetId: toSheet.id, area: there });
  }
}
