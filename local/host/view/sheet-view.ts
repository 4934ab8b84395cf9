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
import { changedKeys, RowChanges } from './row-changes.ts';
import type { StyleViews } from './style-views.ts';
import { validationViews } from './validation-view.ts';
import type { CellsView, CellView, ChartView, ProtectionView, SheetFrame, SheetView } from './view-types.ts';

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

  /** One row, `null` when nothing of it is to be shown; @param beyond columns behind the row's own cells */
  line(row: number, beyond: readonly number[]): CellsView[number] | null {
    const { sheet } = this;
    const line: CellsView[number] = {};
    let isBlank = true;
    const put = (column: number) => {
      const cell = this.cell(row, column);
      if (!cell) return;
      line[column] = cell;
      isBlank = false;
    };
    const width = Math.max(sheet.values[row]?.length ?? 0, sheet.styles[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) put(column);
    for (const column of beyond) if (column >= width) put(column);
    return isBlank ? null : line;
  }
}

type Overlays = ReturnType<typeof overlaysOf>;

/** What a tab is shown from. */
interface ViewSource {
  session: ExecutionSession;
  engine: FormulaEngine;
  sheet: SheetModel;
  styles: StyleViews;
  charts: ChartView[];
}

/** Keeps what a tab shows, and makes only those rows anew that have changed. */
export class SheetViewer {
  private readonly changes = new RowChanges();
  private cells: CellsView = {};
  private overlays: Overlays = new Map();
  private rules = '';
  private locale = '';
  private dirty = new Set<number>();

  /** To be called for all tabs before `view`. @returns whether contents or looks have changed */
  look(sheet: SheetModel): boolean {
    this.dirty = this.changes.take(sheet);
    return this.dirty.size > 0;
  }

  /** @param isStale conditional formats may look at cells that have changed, of this tab or of others */
  private refreshOverlays(engine: FormulaEngine, sheet: SheetModel, isStale: boolean): void {
    const rules = JSON.stringify(sheet.conditionals);
    if (!isStale && rules === this.rules) return;
    this.rules = rules;
    const overlays = overlaysOf(engine, sheet);
    changedKeys(overlays, this.overlays, this.dirty);
    this.overlays = overlays;
  }

  private beyond({ formulas }: SheetModel): Map<number, number[]> {
    const columns = new Map<number, number[]>();
    for (const map of [formulas, this.overlays]) {
      for (const key of map.keys()) {
        const row = rowOfKey(key);
        if (!this.dirty.has(row)) continue;
        const known = columns.get(row);
        if (known) known.push(columnOfKey(key));
        else columns.set(row, [columnOfKey(key)]);
      }
    }
    return columns;
  }

  /** @param styles grows by the looks that are new; rows that have not changed are the same objects as before */
  view({ session, engine, sheet, styles, charts }: ViewSource, isStale: boolean): SheetView {
    const { workbook } = session;
    this.refreshOverlays(engine, sheet, isStale);
    if (this.locale !== workbook.locale) for (const row of sheet.values.keys()) this.dirty.add(row);
    this.locale = workbook.locale;
    if (this.dirty.size > 0) {
      const reader = new CellReader(workbook, sheet, styles, this.overlays);
      const beyond = this.beyond(sheet);
      this.cells = { ...this.cells };
      for (const row of this.dirty) {
        const line = reader.line(row, beyond.get(row) ?? []);
        if (line) this.cells[row] = line;
        else delete this.cells[row];
      }
      this.dirty.clear();
    }
    return { ...sheetFrame(session, sheet, charts), cells: this.cells };
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

function sheetFrame(session: ExecutionSession, sheet: SheetModel, charts: ChartView[]): SheetFrame {
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
    charts,
  };
}
