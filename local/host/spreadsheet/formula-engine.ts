/** Keeps results of formulas in step with the cells they refer to, with HyperFormula behind one small interface. */
import type { CellValue, HyperFormula, SimpleCellAddress } from 'hyperformula';
import { keysInArea, putStyle, putValue, styleAt } from './cells.ts';
import { changedCells, contentsOf } from './content-changes.ts';
import { addReferences, buildEngine, cellContent, exactScalar, scalarOf, toEngineFormula } from './engine-content.ts';
import { functionNames, hasArrayLiteral } from './formula-text.ts';
import { localeOf } from './locale.ts';
import {
  type Area,
  cellKey,
  columnOfKey,
  rowOfKey,
  type Scalar,
  type SheetModel,
  type WorkbookModel,
} from './model.ts';
import { isComputable } from './supported-functions.ts';
import { type ColumnRun, joinRuns, UsedCells } from './used-cells.ts';

export interface FormulaEngine {
  /** To be called while the old values still stand. */
  beforeWrite(sheet: SheetModel, area: Area, setsFormulas: boolean): void;
  afterWrite(sheet: SheetModel, area: Area): void;
  /** Runs a change of rows, columns, tabs or names. `lost` = cells that vanish by it; `'names'` when formulas may read differently after it. */
  reshape(lost: { sheet: SheetModel; area: Area } | 'names' | null, change: () => void): void;
  /** Runs a change of contents anywhere that may also rewrite formulas, as moving cells and undoing do. */
  rewrite(change: () => void): void;
  /** Computes what is due and puts results into the model. */
  flush(): void;
  /** Result of a formula (the model's spelling) as if it stood in that tab. */
  evaluate(formula: string, sheet: SheetModel): Scalar;
}

export class HyperFormulaEngine implements FormulaEngine {
  private engine: HyperFormula | null = null;
  private used: UsedCells | null = null;
  private pending: { sheet: SheetModel; area: Area }[] = [];
  private recalculateAll = false;
  private checkedMissing = false;
  private readonly noticed = new Set<string>();

  constructor(private readonly workbook: WorkbookModel) {}

  beforeWrite(sheet: SheetModel, area: Area, setsFormulas: boolean): void {
    this.computeMissing();
    if (this.engine) return;
    if (setsFormulas || (this.hasFormulas() && this.usedCells().isReferenced(sheet.id, area))) this.start();
  }

  afterWrite(sheet: SheetModel, area: Area): void {
    if (this.engine) this.pending.push({ sheet, area });
    // Without an engine the write put in no formula; it may have removed some, which only makes the index too wide.
  }

  reshape(lost: { sheet: SheetModel; area: Area } | 'names' | null, change: () => void): void {
    this.flush();
    const isRead = lost === 'names' || (lost !== null && this.usedCells().isReferenced(lost.sheet.id, lost.area));
    change();
    this.engine?.destroy();
    this.engine = null;
    this.used = null;
    if (isRead && this.hasFormulas()) this.recalculateAll = true;
  }

  rewrite(change: () => void): void {
    if (!this.engine) {
      this.reshape('names', change);
      return;
    }
    this.flush();
    const before = contentsOf(this.workbook);
    change();
    const changed = changedCells(before, this.workbook);
    if (changed) this.pending.push(...changed);
    else this.reshape('names', () => undefined);
  }

  flush(): void {
    this.computeMissing();
    if (this.recalculateAll) {
      this.recalculateAll = false;
      this.writeAll(this.start());
    }
    if (!this.engine || this.pending.length === 0) return;
    const due = this.pending;
    this.pending = [];
    this.update(this.engine, due);
  }

  evaluate(formula: string, sheet: SheetModel): Scalar {
    this.flush();
    const engine = this.start();
    if (!isComputable(functionNames(formula)) || hasArrayLiteral(formula)) return null;
    addReferences(this.usedCells(), this.workbook, sheet, formula);
    this.update(engine, []);
    const id = engine.getSheetId(sheet.name) ?? 0;
    const result = engine.calculateFormula(toEngineFormula(formula, this.workbook, sheet), id);
    return Array.isArray(result) ? null : scalarOf(result);
  }

  private hasFormulas(): boolean {
    return this.workbook.sheets.some((sheet) => sheet.formulas.size > 0);
  }

  private usedCells(): UsedCells {
    if (!this.used) {
      this.used = new UsedCells();
      for (const sheet of this.workbook.sheets) for (const key of sheet.formulas.keys()) this.noteFormula(sheet, key);
    }
    return this.used;
  }

  private noteFormula(sheet: SheetModel, key: number): void {
    const formula = sheet.formulas.get(key);
    if (formula === undefined || !this.used) return;
    if (!this.canCompute(formula)) {
      this.used.removeFormula(sheet.id, rowOfKey(key), columnOfKey(key));
      return;
    }
    this.used.addFormula(sheet.id, rowOfKey(key), columnOfKey(key));
    addReferences(this.used, this.workbook, sheet, formula);
  }

  /** What it cannot compute keeps its cached value; the person hears of it once for each function. */
  private canCompute(formula: string): boolean {
    const names = functionNames(formula);
    if (isComputable(names) && !hasArrayLiteral(formula)) return true;
    const unknown = names.filter((name) => !isComputable([name]));
    const subject = unknown.length > 0 ? `fungsi ${[...new Set(unknown)].join(', ')}` : 'larik {…}';
    if (!this.noticed.has(subject)) {
      this.noticed.add(subject);
      const notice = `Rumus dengan ${subject} tidak dihitung ulang di komputer ini; nilai terakhirnya dipertahankan.`;
      if (!this.workbook.notices.includes(notice)) this.workbook.notices.push(notice);
    }
    return false;
  }

  /** A file of another program may come without results. */
  private computeMissing(): void {
    if (this.checkedMissing) return;
    this.checkedMissing = true;
    let hasFormula = false;
    for (const sheet of this.workbook.sheets) {
      for (const key of sheet.formulas.keys()) {
        hasFormula = true;
        if ((sheet.values[rowOfKey(key)]?.[columnOfKey(key)] ?? null) !== null) return;
      }
    }
    if (hasFormula) this.recalculateAll = true;
  }

  /** Loads the cells in use, as they stand now. */
  private start(): HyperFormula {
    if (!this.engine) {
      const used = this.usedCells();
      this.engine = buildEngine(this.workbook, used, (sheet, row, column) => this.contentOf(sheet, row, column));
      used.takeFresh();
    }
    return this.engine;
  }

  private contentOf(sheet: SheetModel, row: number, column: number): string | number | boolean | null {
    const formula = sheet.formulas.get(cellKey(row, column));
    if (formula !== undefined && this.usedCells().isFormula(sheet.id, row, column))
      return toEngineFormula(formula, this.workbook, sheet);
    return cellContent(sheet.values[row]?.[column] ?? null);
  }

  private update(engine: HyperFormula, due: readonly { sheet: SheetModel; area: Area }[]): void {
    const used = this.usedCells();
    for (const { sheet, area } of due) {
      for (const key of keysInArea(sheet.formulas, area)) this.noteFormula(sheet, key);
    }
    const runs = used.takeFresh();
    for (const { sheet, area } of due) {
      for (const column of used.usedColumns(sheet.id, area)) {
        runs.push({ sheetId: sheet.id, column, top: area.top, bottom: area.bottom });
      }
    }
    engine.suspendEvaluation();
    for (const run of joinRuns(runs)) this.load(engine, run);
    const changes = engine.resumeEvaluation();
    const sheets = new Map(this.workbook.sheets.map((sheet) => [engine.getSheetId(sheet.name), sheet]));
    for (const change of changes) {
      const sheet = 'address' in change ? sheets.get(change.address.sheet) : undefined;
      if (sheet && 'address' in change) this.writeResult(engine, sheet, change.address, change.newValue);
    }
  }

  private load(engine: HyperFormula, { sheetId, column, top, bottom }: ColumnRun): void {
    const sheet = this.workbook.sheets.find(({ id }) => id === sheetId);
    const id = sheet && engine.getSheetId(sheet.name);
    if (!sheet || id === undefined) return;
    const content: (string | number | boolean | null)[][] = [];
    for (let row = top; row <= bottom; row += 1) content.push([this.contentOf(sheet, row, column)]);
    engine.setCellContents({ sheet: id, row: top, col: column }, content);
  }

  private writeAll(engine: HyperFormula): void {
    for (const sheet of this.workbook.sheets) {
      const id = engine.getSheetId(sheet.name);
      for (const key of id === undefined ? [] : sheet.formulas.keys()) {
        const address = { sheet: id ?? 0, row: rowOfKey(key), col: columnOfKey(key) };
        this.writeResult(engine, sheet, address, engine.getCellValue(address));
      }
    }
  }

  private writeResult(engine: HyperFormula, sheet: SheetModel, at: SimpleCellAddress, result: CellValue): void {
    if (!sheet.formulas.has(cellKey(at.row, at.col)) || !this.usedCells().isFormula(sheet.id, at.row, at.col)) return;
    const value = exactScalar(engine, at, result);
    putValue(sheet, at.row, at.col, value);
    const style = this.workbook.styles.get(styleAt(sheet, at.row, at.col));
    if (typeof value !== 'number' || style.numberFormat !== undefined) return;
    const numberFormat = this.dateFormat(engine.getCellValueDetailedType(at));
    if (numberFormat) putStyle(sheet, at.row, at.col, this.workbook.styles.intern({ ...style, numberFormat }));
  }

  /** A date that a formula gives shows as one in a cell without a format. */
  private dateFormat(type: string): string | null {
    const locale = localeOf(this.workbook.locale);
    if (type === 'NUMBER_DATE') return locale.dateFormat;
    return type === 'NUMBER_DATETIME' ? locale.dateTimeFormat : null;
  }
}
