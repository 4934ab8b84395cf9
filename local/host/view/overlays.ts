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

/** By `cellKey`. Of several rules that hold, the earlier one decides about each part of the look, as in Sheets. */
export function overlaysOf(engine: FormulaEngine, sheet: SheetModel): Map<number, Overlay> {
  const overlays = new Map<number, Overlay>();
  for (const rule of sheet.conditionals) {
    const holds = conditionalTest(engine, sheet, rule);
    const overlay = overlayOf(rule);
    for (const part of rule.areas) {
      const { top, left, bottom, right } = withinContents(sheet, part);
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          if (!holds(row, column)) continue;
          const key = cellKey(row, column);
          overlays.set(key, { ...overlay, ...overlays.get(key) });
        }
      }
    }
  }
  return overlays;
}
