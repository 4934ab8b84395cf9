/** Writes single cells of a quarterly tab in as few rectangles as possible, without rewriting a cell that was not chosen. */
import type { CellContent, Grid } from '../grid.ts';
import { isPercentFormat } from '../parse-tab/read-angka.ts';
import { isAutomatic, TEXT } from '../render-tab/value-format.ts';
import type { TabPatch, TextBlock, ValueBlock } from '../tab-patch.ts';
import { isDateFormat } from '../xlsx/number-format.ts';
import type { SelIsian } from './kolom.ts';

/** A cell to be written: what the unit typed, with its format. Row and column count from 1. */
export interface SelTulis {
  row: number;
  column: number;
  isi: SelIsian;
}

interface Rectangle {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** Rows and columns of the tab, from 1, as the grid was read. */
class Surface {
  private readonly grid: Grid;
  private readonly chosen: ReadonlyMap<string, SelTulis>;
  private readonly typed: ReadonlySet<number>;

  constructor(grid: Grid, chosen: ReadonlyMap<string, SelTulis>, typed: ReadonlySet<number>) {
    this.grid = grid;
    this.chosen = chosen;
    this.typed = typed;
  }

  /** A blank cell of a typed column between chosen ones may be written as the blank it is. */
  private isFillable(row: number, column: number): boolean {
    if (this.chosen.has(keyOf(row, column))) return true;
    const value = this.grid.values[row - 1]?.[column - 1] ?? '';
    const formula = this.grid.formulas?.[row - 1]?.[column - 1] ?? '';
    return value === '' && formula === '' && this.typed.has(column);
  }

  covers({ top, bottom, left, right }: Rectangle): boolean {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) if (!this.isFillable(row, column)) return false;
    }
    return true;
  }

  formatAt(row: number, column: number): string {
    const before = this.grid.numberFormats?.[row - 1]?.[column - 1] ?? '';
    const written = this.chosen.get(keyOf(row, column));
    const format = written ? formatFor(written.isi, before) : before;
    return isAutomatic(format) ? 'General' : format;
  }

  contentAt(row: number, column: number): CellContent {
    const value = this.chosen.get(keyOf(row, column))?.isi.value ?? '';
    return value === '' ? null : value;
  }
}

/** A percentage keeps its format, because 85 % is 0,85; a figure must not fall into a text, day or percentage cell. */
function formatFor({ value, format }: SelIsian, before: string): string {
  if (value instanceof Date) return 'd mmm yyyy';
  if (typeof value !== 'number') return before;
  if (isPercentFormat(format)) return format;
  return before === TEXT || isPercentFormat(before) || isDateFormat(before) ? 'General' : before;
}

function union(a: Rectangle, b: Rectangle): Rectangle {
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  };
}

/** Cells joined along their rows, then rows of one shape joined downwards, as far as nothing else comes under them. */
function rectanglesOf(cells: readonly SelTulis[], surface: Surface): Rectangle[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const lines: Rectangle[] = [];
  for (const { row, column } of sorted) {
    const cell = { top: row, bottom: row, left: column, right: column };
    const last = lines[lines.length - 1];
    const joined = last && last.top === row ? union(last, cell) : null;
    if (joined && surface.covers(joined)) lines[lines.length - 1] = joined;
    else lines.push(cell);
  }
  const rectangles: Rectangle[] = [];
  for (const line of lines) {
    const isAbove = (one: Rectangle) => one.bottom === line.top - 1 && one.left <= line.right && line.left <= one.right;
    const above = rectangles.findIndex((one) => isAbove(one) && surface.covers(union(one, line)));
    const other = rectangles[above];
    if (other) rectangles[above] = union(other, line);
    else rectangles.push(line);
  }
  return rectangles;
}

function blockOf<Cell>({ top, bottom, left, right }: Rectangle, at: (row: number, column: number) => Cell): Cell[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => at(top + row, left + column)),
  );
}

/**
 * @param grid as read, with number formats and formulas
 * @param typed columns that people fill in: only their blank cells may be passed over by a rectangle
 */
export function isianPatch(grid: Grid, cells: readonly SelTulis[], typed: readonly number[]): TabPatch {
  const chosen = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const surface = new Surface(grid, chosen, new Set(typed));
  const rectangles = rectanglesOf([...chosen.values()], surface);
  const numberFormats = rectangles.map(
    (one): TextBlock => ({ row: one.top, column: one.left, texts: blockOf(one, (r, c) => surface.formatAt(r, c)) }),
  );
  const values = rectangles.map(
    (one): ValueBlock => ({ row: one.top, column: one.left, values: blockOf(one, (r, c) => surface.contentAt(r, c)) }),
  );
  return { tab: grid.tab, numberFormats, values };
}
