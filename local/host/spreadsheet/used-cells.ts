/** Which cells formulas stand in or refer to: only those are loaded into the formula engine. */
import { columnCount, rowCount } from './area.ts';
import type { Area } from './model.ts';

/** Rows of one column, ends included. */
export interface ColumnRun {
  sheetId: number;
  column: number;
  top: number;
  bottom: number;
}

const REFERENCED = 1;
const FORMULA = 2;

export class UsedCells {
  /** Sheet → column → one byte of flags for each row. */
  private readonly columns = new Map<number, Map<number, Uint8Array>>();
  /** Areas referred to already: thousands of rows may look up the same table. */
  private readonly seen = new Set<string>();
  private fresh = new Map<string, ColumnRun>();

  addReference(sheetId: number, area: Area): void {
    const size = rowCount(area) * columnCount(area);
    if (size > 1) {
      const key = `${sheetId}:${area.top},${area.left},${area.bottom},${area.right}`;
      if (this.seen.has(key)) return;
      this.seen.add(key);
    }
    for (let column = area.left; column <= area.right; column += 1) this.mark(sheetId, column, area, REFERENCED);
  }

  addFormula(sheetId: number, row: number, column: number): void {
    this.mark(sheetId, column, { top: row, bottom: row }, FORMULA);
  }

  /** Where the formula gave way to a value, or to one that the engine cannot compute. */
  removeFormula(sheetId: number, row: number, column: number): void {
    const flags = this.columns.get(sheetId)?.get(column);
    if (flags && row < flags.length) flags[row] = (flags[row] ?? 0) & REFERENCED;
  }

  /** Holds a formula that the engine computes. */
  isFormula(sheetId: number, row: number, column: number): boolean {
    return ((this.columns.get(sheetId)?.get(column)?.[row] ?? 0) & FORMULA) !== 0;
  }

  private mark(sheetId: number, column: number, rows: { top: number; bottom: number }, flag: number): void {
    const flags = this.flagsOf(sheetId, column, rows.bottom);
    let isFresh = false;
    for (let row = rows.top; row <= rows.bottom; row += 1) {
      const before = flags[row] ?? 0;
      if (before === 0) isFresh = true;
      flags[row] = before | flag;
    }
    if (isFresh) this.addFresh(sheetId, column, rows.top, rows.bottom);
  }

  private addFresh(sheetId: number, column: number, top: number, bottom: number): void {
    const key = `${sheetId}:${column}`;
    const run = this.fresh.get(key);
    if (!run) this.fresh.set(key, { sheetId, column, top, bottom });
    else {
      run.top = Math.min(run.top, top);
      run.bottom = Math.max(run.bottom, bottom);
    }
  }

  private flagsOf(sheetId: number, column: number, row: number): Uint8Array {
    let sheet = this.columns.get(sheetId);
    if (!sheet) {
      sheet = new Map();
      this.columns.set(sheetId, sheet);
    }
    let flags = sheet.get(column);
    if (!flags || flags.length <= row) {
      const grown = new Uint8Array(Math.max(row + 1, (flags?.length ?? 64) * 2));
      if (flags) grown.set(flags);
      flags = grown;
      sheet.set(column, flags);
    }
    return flags;
  }

  /** Some formula refers to a cell of the area. */
  isReferenced(sheetId: number, area: Area): boolean {
    const sheet = this.columns.get(sheetId);
    if (!sheet) return false;
    for (let column = area.left; column <= area.right; column += 1) {
      const flags = sheet.get(column);
      const bottom = Math.min(area.bottom, (flags?.length ?? 0) - 1);
      for (let row = area.top; row <= bottom; row += 1) if (((flags?.[row] ?? 0) & REFERENCED) !== 0) return true;
    }
    return false;
  }

  /** The columns of the area that the engine holds cells of. */
  usedColumns(sheetId: number, area: Area): number[] {
    const sheet = this.columns.get(sheetId);
    return sheet
      ? [...sheet.keys()].filter((column) => column >= area.left && column <= area.right).sort((a, b) => a - b)
      : [];
  }

  isUsed(sheetId: number, row: number, column: number): boolean {
    return (this.columns.get(sheetId)?.get(column)?.[row] ?? 0) !== 0;
  }

  /** Runs of cells that came into use since the last call. */
  takeFresh(): ColumnRun[] {
    const runs = [...this.fresh.values()];
    this.fresh = new Map();
    return runs;
  }
}

/** Joins runs that overlap or touch. */
export function joinRuns(runs: readonly ColumnRun[]): ColumnRun[] {
  const sorted = [...runs].sort((a, b) => a.sheetId - b.sheetId || a.column - b.column || a.top - b.top);
  const joined: ColumnRun[] = [];
  for (const run of sorted) {
    const last = joined.at(-1);
    if (last && last.sheetId === run.sheetId && last.column === run.column && run.top <= last.bottom + 1) {
      last.bottom = Math.max(last.bottom, run.bottom);
    } else joined.push({ ...run });
  }
  return joined;
}
