/** Which cells of a tab conditional formats change, and how they look then. */
import { lastColumn, lastRow } from '../spreadsheet/cells.ts';
import type { FormulaEngine } from '../spreadsheet/formula-engine.ts';
import { type Area, type ConditionalModel, cellKey, type SheetModel } from '../spreadsheet/model.ts';
import { conditionalTest } from './conditional-test.ts';
import type { Overlay } from './style-views.ts';

function overlayOf(rule: ConditionalModel): Overlay {
  const { background, fontColor, bold, italic, underline, strikethrough } = rule;
  const parts = Object.entries({ background, fontColor, bold, italic, underline, strikethrough });
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined)) as Overlay;
}

/** Rules run to the end of a tab: below and right of its contents nothing is coloured that anybody would look for. */
function withinContents(sheet: SheetModel, area: Area): Area {
  const bottom = Math.min(area.bottom, Math.max(lastRow(sheet), sheet.styles.length) - 1);
  const right = Math.min(area.right, Math.max(lastColumn(sheet), area.left + 1) - 1);
  return { ...area, bottom, right };
}

/** Equal overlays are one object, so that comparing two of them is quick. */
const interned = new Map<string, Overlay>();

function intern(overlay: Overlay): Overlay {
  const key = JSON.stringify(overlay);
  const known = interned.get(key);
  if (known) return known;
  interned.set(key, overlay);
  return overlay;
}

/** Earlier rules decide about each part of the look. */
function joined(first: Overlay, second: Overlay, known: Map<Overlay, Map<Overlay, Overlay>>): Overlay {
  const ofFirst = known.get(first) ?? new Map<Overlay, Overlay>();
  known.set(first, ofFirst);
  const result = ofFirst.get(second) ?? intern({ ...second, ...first });
  ofFirst.set(second, result);
  return result;
}

/** By `cellKey`. Of several rules that hold, the earlier one decides about each part of the look, as in Sheets. */
export function overlaysOf(engine: FormulaEngine, sheet: SheetModel): Map<number, Overlay> {
  const overlays = new Map<number, Overlay>();
  const joins = new Map<Overlay, Map<Overlay, Overlay>>();
  for (const rule of sheet.conditionals) {
    const holds = conditionalTest(engine, sheet, rule);
    const overlay = intern(overlayOf(rule));
    for (const part of rule.areas) {
      const { top, left, bottom, right } = withinContents(sheet, part);
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          if (!holds(row, column)) continue;
          const key = cellKey(row, column);
          const before = overlays.get(key);
          overlays.set(key, before ? joined(before, overlay, joins) : overlay);
        }
      }
    }
  }
  return overlays;
}

/** May a rule look at cells of other tabs? */
export function looksElsewhere(sheet: SheetModel, names: Iterable<string>): boolean {
  const formulas = sheet.conditionals.flatMap(({ condition }) =>
    condition.kind === 'formula' ? [condition.formula.replace(/"[^"]*"/g, '')] : [],
  );
  if (formulas.some((formula) => /!|INDIRECT/i.test(formula))) return true;
  return [...names].some((name) => formulas.some((formula) => formula.includes(name)));
}
