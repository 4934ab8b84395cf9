/** One tab as the page shows it. */

import type { ExecutionSession } from '../session.ts';
import { mayEdit } from '../spreadsheet/access.ts';
import { styleAt } from '../spreadsheet/cells.ts';
import { displayText } from '../spreadsheet/display-text.ts';
import type { FormulaEngine } from '../spreadsheet/formula-engine.ts';
import { formulaToLocale } from '../spreadsheet/formula-text.ts';
import { localeOf, type SheetLocale } from '../spreadsheet/locale.ts';
import {
  cellKey,
  columnOfKey,
  rowOfKey,
  type Scalar,
  type SheetModel,
  type WorkbookModel,
} from '../spreadsheet/model.ts';
import { editText } from './edit-text.ts';
import { filterViews } from './filter-edit.ts';
import { overlaysOf } from './overlays.ts';
import type { StyleViews } from './style-views.ts';
import { validationViews } from './validation-view.ts';
import type { CellsView, CellView, ProtectionView, SheetFrame, SheetView } from './view-types.ts';

function kindOf(value: Scalar): Pick<CellView, 'k'> {
  if (typeof value === 'number') return { k: 'n' };
  if (typeof value === 'boolean') return { k: 'b' };
  return typeof value === 'object' && value !== null ? { k: 'e' } : {};
}

/** Builds the cells of one tab. */
class CellReader {
  private readonly locale: SheetLocale;

  constructor(
    readonly workbook: WorkbookModel,
    readonly sheet: SheetModel,
    private readonly styles: StyleViews,
    readonly overlays: ReturnType<typeof overlaysOf>,
  ) {
    this.locale = localeOf(workbook.locale);
  }

  /** `null` when there is nothing to show. */
  cell(row: number, column: number): CellView | null {
    const { workbook, sheet } = this;
    const key = cellKey(row, column);
    const value = sheet.values[row]?.[column] ?? null;
    const formula = sheet.formulas.get(key);
    const styleId = styleAt(sheet, row, column);
    const overlay = this.overlays.get(key) ?? null;
    if (value === null && formula === undefined && styleId === 0 && !overlay) return null;
    const style = workbook.styles.get(styleId);
    const t = displayText(workbook, value, style.numberFormat);
    const e =
      formula === undefined
        ? editText(workbook, value, style.numberFormat, this.locale)
        : formulaToLocale(formula, this.locale);
    const s = this.styles.numberOf(styleId, style, overlay);
    const link = sheet.links.get(key)?.[0]?.url;
    return {
      t,
      ...(e === t ? {} : { e }),
      ...(formula === undefined ? {} : { f: true as const }),
      ...kindOf(value),
      ...(formula !== undefined && typeof value === 'number' ? { v: value } : {}),
      ...(s === 0 ? {} : { s }),
      ...(link === undefined ? {} : { l: link }),
    };
  }

  cells(): CellsView {
    const { sheet } = this;
    const cells: CellsView = {};
    const rows = Math.max(sheet.values.length, sheet.styles.length);
    for (let row = 0; row < rows; row += 1) {
      const width = Math.max(sheet.values[row]?.length ?? 0, sheet.styles[row]?.length ?? 0);
      for (let column = 0; column < width; column += 1) this.put(cells, row, column);
    }
    for (const map of [sheet.formulas, this.overlays]) {
      for (const key of map.keys()) this.put(cells, rowOfKey(key), columnOfKey(key));
    }
    return cells;
  }

  private put(cells: CellsView, row: number, column: number): void {
    if (cells[row]?.[column]) return;
    const cell = this.cell(row, column);
    if (!cell) return;
    const line = cells[row] ?? {};
    line[column] = cell;
    cells[row] = line;
  }
}

function protectionViews(session: ExecutionSession, sheet: SheetModel): ProtectionView[] {
  return sheet.protections.map((item) => ({
    area: item.area,
    open: item.unprotected,
    reason: item.description,
    warningOnly: item.warningOnly || mayEdit(session, item),
  }));
}

function notesOf(sheet: SheetModel): Record<string, string> {
  return Object.fromEntries([...sheet.notes].map(([key, note]) => [`${rowOfKey(key)},${columnOfKey(key)}`, note]));
}

function sheetFrame(session: ExecutionSession, sheet: SheetModel): SheetFrame {
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: Object.fromEntries(sheet.columnWidths),
    rowHeights: Object.fromEntries(sheet.rowHeights),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    merges: sheet.merges,
    notes: notesOf(sheet),
    validations: validationViews(session.workbook, sheet),
    protections: protectionViews(session, sheet),
    filter: sheet.filter,
    filterColumns: filterViews(session.workbook, sheet),
    filteredRows: [...sheet.filteredRows].sort((a, b) => a - b),
    hiddenGridlines: sheet.hiddenGridlines,
  };
}

/** @param styles grows by the looks that are new */
export function sheetView(
  session: ExecutionSession,
  engine: FormulaEngine,
  sheet: SheetModel,
  styles: StyleViews,
): SheetView {
  const reader = new CellReader(session.workbook, sheet, styles, overlaysOf(engine, sheet));
  return { ...sheetFrame(session, sheet), cells: reader.cells() };
}
