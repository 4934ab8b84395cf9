/** Which rows of a tab are other than they were when somebody looked last: only those are made into a view again. */
import { rowOfKey, type Scalar, type SheetModel } from '../spreadsheet/model.ts';

function sameValue(a: Scalar | undefined, b: Scalar | undefined): boolean {
  if (a === b) return true;
  const [one, other] = [a ?? null, b ?? null];
  if (typeof one === 'object' && typeof other === 'object') return one?.error === other?.error;
  return one === other;
}

function sameRow<Item>(a: readonly Item[], b: readonly Item[], same: (x?: Item, y?: Item) => boolean): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (!same(a[index], b[index])) return false;
  return true;
}

const sameStyle = (a = 0, b = 0) => a === b;

/** Rows of a table that differ from its copy, which then is made equal. */
function changedRows<Item>(
  table: readonly Item[][],
  copy: Item[][],
  same: (a?: Item, b?: Item) => boolean,
  changed: Set<number>,
): void {
  for (let row = 0; row < Math.max(table.length, copy.length); row += 1) {
    const [now = [], before = []] = [table[row], copy[row]];
    if (row < copy.length && sameRow(now, before, same)) continue;
    changed.add(row);
    copy[row] = [...now];
  }
  copy.length = table.length;
}

/** Rows of the keys under which two maps by `cellKey` differ. */
export function changedKeys<Item>(
  now: ReadonlyMap<number, Item>,
  before: ReadonlyMap<number, Item>,
  changed: Set<number>,
): void {
  for (const [key, item] of now) if (before.get(key) !== item) changed.add(rowOfKey(key));
  for (const key of before.keys()) if (!now.has(key)) changed.add(rowOfKey(key));
}

/** Remembers one tab. */
export class RowChanges {
  private readonly values: Scalar[][] = [];
  private readonly styles: number[][] = [];
  private formulas: ReadonlyMap<number, string> = new Map();
  private links: ReadonlyMap<number, unknown> = new Map();

  /** Rows whose contents or looks have changed since the last call. */
  take(sheet: SheetModel): Set<number> {
    const changed = new Set<number>();
    changedRows(sheet.values, this.values, sameValue, changed);
    changedRows(sheet.styles, this.styles, sameStyle, changed);
    changedKeys(sheet.formulas, this.formulas, changed);
    changedKeys(sheet.links, this.links, changed);
    if (changed.size > 0) {
      this.formulas = new Map(sheet.formulas);
      this.links = new Map(sheet.links);
    }
    return changed;
  }
}
