/** Where the words of dropdowns stand: in the rule itself while they are short, otherwise in a hidden tab of their own. */
import { columnLetters } from '../grid.ts';
import type { XlsxSheet, XlsxValue } from './xlsx-sheet.ts';

const LIST_TAB = '_daftar';

/** Characters that Excel takes inside a rule. */
const LONGEST_RULE = 255;

export class ChoiceLists {
  private readonly lists: (readonly string[])[] = [];

  /** The formula of a rule for these words. */
  formulaOf(values: readonly string[]): string {
    const inside = values.join(',');
    const fits = inside.length <= LONGEST_RULE - 2 && values.every((value) => !/[,"]|^\s|\s$/.test(value));
    return fits ? `"${inside}"` : this.reference(values);
  }

  private reference(values: readonly string[]): string {
    const key = JSON.stringify(values);
    const known = this.lists.findIndex((list) => JSON.stringify(list) === key);
    const at = known < 0 ? this.lists.push(values) : known + 1;
    const letters = columnLetters(at);
    return `${LIST_TAB}!$${letters}$1:$${letters}$${values.length}`;
  }

  /** The hidden tab, `null` when no rule needs it. One column for each list. */
  sheet(): XlsxSheet | null {
    if (this.lists.length === 0) return null;
    const longest = Math.max(...this.lists.map((list) => list.length));
    const rows = Array.from({ length: longest }, (_, row) => this.lists.map((list): XlsxValue => list[row] ?? null));
    return { nama: LIST_TAB, rows, hidden: true };
  }
}
