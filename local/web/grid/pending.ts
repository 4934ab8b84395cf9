/** Edits on their way to the host: they are drawn over what he said last, and taken away when he has answered. */
import type { CellView } from '../../host/view/view-types.ts';
import type { Foreseen } from './foresee.ts';

type Batch = Map<string, Foreseen>;

function keyOf(sheet: number, row: number, column: number): string {
  return `${sheet}:${row}:${column}`;
}

export class Pending {
  private batches: Batch[] = [];

  /** @returns what to give to `end` */
  add(cells: readonly Foreseen[]): Batch {
    const batch: Batch = new Map(cells.map((cell) => [keyOf(cell.sheet, cell.row, cell.column), cell]));
    this.batches.push(batch);
    return batch;
  }

  /** @returns the cells that now show what the host said last */
  end(batch: Batch): Foreseen[] {
    this.batches = this.batches.filter((other) => other !== batch);
    return [...batch.values()];
  }

  endAll(): Foreseen[] {
    return this.batches.flatMap((batch) => this.end(batch));
  }

  /** The newest text of a cell; `null` = nothing is on its way. */
  cell(sheet: number, row: number, column: number): CellView | null {
    if (this.batches.length === 0) return null;
    const key = keyOf(sheet, row, column);
    return this.batches.reduce<CellView | null>((found, batch) => batch.get(key)?.cell ?? found, null);
  }
}
