/** Cuts cells and pastes them elsewhere: contents, looks, notes, links, rules and merged cells go along, and what refers to them follows. */
import { ServiceException } from '../exception.ts';
import { requireEditable } from './access.ts';
import { containsArea, intersection, subtract } from './area.ts';
import { deleteInArea, keysInArea, putStyle, putValue, styleAt, valueAt } from './cells.ts';
import { areaFromNumbers } from './grid-range.ts';
import { mergesTouching } from './merges.ts';
import {
  type Area,
  type ConditionalModel,
  cellKey,
  columnOfKey,
  rowOfKey,
  type Scalar,
  type SheetModel,
} from './model.ts';
import { mapCells } from './range-base.ts';
import { followCells, reanchor } from './relocation.ts';
import type { Scope } from './scope.ts';
import { clearStyles } from './style-area.ts';
import { clearRules, readRules, setRuleAreas, type ValidationRule } from './validation-areas.ts';

/** Everything that an area holds, by places within it. */
interface Taken {
  values: Scalar[][];
  styles: number[][];
  rules: (ValidationRule | null)[][];
  formulas: Map<number, string>;
  notes: Map<number, string>;
  links: SheetModel['links'];
  merges: Area[];
}

function moved(area: Area, rows: number, columns: number): Area {
  const { top, left, bottom, right } = area;
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}

function entriesIn<Item>(map: Map<number, Item>, area: Area, rows: number, columns: number): Map<number, Item> {
  const entries = new Map<number, Item>();
  for (const key of keysInArea(map, area)) {
    const item = map.get(key);
    if (item !== undefined) entries.set(cellKey(rowOfKey(key) + rows, columnOfKey(key) + columns), item);
  }
  return entries;
}

function take(sheet: SheetModel, from: Area, to: Area): Taken {
  const [rows, columns] = [to.top - from.top, to.left - from.left];
  return {
    values: mapCells(from, (row, column) => valueAt(sheet, row, column)),
    styles: mapCells(from, (row, column) => styleAt(sheet, row, column)),
    rules: readRules(sheet, from),
    formulas: entriesIn(sheet.formulas, from, rows, columns),
    notes: entriesIn(sheet.notes, from, rows, columns),
    links: entriesIn(sheet.links, from, rows, columns),
    merges: mergesTouching(sheet, from).map((merge) => moved(merge, rows, columns)),
  };
}

function clear(sheet: SheetModel, area: Area): void {
  mapCells(area, (row, column) => putValue(sheet, row, column, null));
  for (const map of [sheet.formulas, sheet.notes, sheet.links]) deleteInArea(map, area);
  clearStyles(sheet, area);
  clearRules(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
}

function put(sheet: SheetModel, to: Area, taken: Taken): void {
  mapCells(to, (row, column) => {
    const [down, right] = [row - to.top, column - to.left];
    putValue(sheet, row, column, taken.values[down]?.[right] ?? null);
    putStyle(sheet, row, column, taken.styles[down]?.[right] ?? 0);
    const rule = taken.rules[down]?.[right];
    if (rule) setRuleAreas(sheet, [{ top: row, left: column, bottom: row, right: column }], rule);
  });
  for (const [key, formula] of taken.formulas) sheet.formulas.set(key, formula);
  for (const [key, note] of taken.notes) sheet.notes.set(key, note);
  for (const [key, link] of taken.links) sheet.links.set(key, link);
  sheet.merges.push(...taken.merges);
}

type Anchors = Map<ConditionalModel, Area | undefined>;

/**
 * The cells of conditional formats move too; those that were in the target give way.
 * @returns the cells that the formulas of the rules still hang on
 */
function moveConditionals(sheet: SheetModel, from: Area, toSheet: SheetModel, to: Area): Anchors {
  const [rows, columns] = [to.top - from.top, to.left - from.left];
  const targets = new Set([sheet, toSheet]);
  const going = sheet.conditionals.map((rule) => rule.areas.flatMap((area) => intersection(area, from) ?? []));
  const rules = [...sheet.conditionals];
  const anchors = new Map(
    [...targets].flatMap((one) => one.conditionals.map((rule) => [rule, rule.areas[0]] as const)),
  );
  for (const [one, hole] of [
    [sheet, from],
    [toSheet, to],
  ] as const)
    for (const rule of one.conditionals) rule.areas = rule.areas.flatMap((area) => subtract(area, hole));
  for (const [index, rule] of rules.entries()) {
    const areas = (going[index] ?? []).map((area) => moved(area, rows, columns));
    if (areas.length === 0) continue;
    if (toSheet === sheet) rule.areas.push(...areas);
    else {
      const copy = { ...structuredClone(rule), areas };
      toSheet.conditionals.push(copy);
      anchors.set(copy, anchors.get(rule));
    }
  }
  for (const one of targets) one.conditionals = one.conditionals.filter(({ areas }) => areas.length > 0);
  return anchors;
}

function requireWholeMerges(sheet: SheetModel, area: Area, own: readonly Area[]): void {
  const cut = mergesTouching(sheet, area).filter((merge) => !own.includes(merge) && !containsArea(area, merge));
  if (cut.length > 0)
    throw new ServiceException('You must select all cells in a merged range to merge or unmerge them.');
}

/**
 * @param row and `column` from 0: where the top left cell goes
 * @throws ServiceException when the cells are protected from the acting person, do not exist, or cut through merged ones
 */
export function moveCells(
  { session, book, workbook }: Scope,
  sheet: SheetModel,
  from: Area,
  toSheet: SheetModel,
  { row, column }: { row: number; column: number },
): void {
  const height = from.bottom - from.top + 1;
  const to = areaFromNumbers(toSheet, row + 1, column + 1, height, from.right - from.left + 1);
  requireEditable(session, sheet, from);
  requireEditable(session, toSheet, to);
  requireWholeMerges(sheet, from, []);
  requireWholeMerges(toSheet, to, toSheet === sheet ? mergesTouching(sheet, from) : []);
  book.engine.rewrite(() => {
    const taken = take(sheet, from, to);
    const anchors = moveConditionals(sheet, from, toSheet, to);
    clear(sheet, from);
    clear(toSheet, to);
    put(toSheet, to, taken);
    followCells(workbook, { sheet, from, toSheet, to }, new Set(taken.formulas.keys()));
    for (const [rule, anchor] of anchors) reanchor(rule, anchor);
  });
}
