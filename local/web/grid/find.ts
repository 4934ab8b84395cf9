/** Finds a text in what the grid shows. */
import type { SheetView, WorkbookView } from '../../host/view/view-types.ts';
import { spotName } from './areas.ts';
import type { FindOptions, Match } from './grid-types.ts';

function matcher(text: string, { matchCase = false, wholeCell = false }: FindOptions): (shown: string) => boolean {
  const fold = (value: string) => (matchCase ? value : value.toLocaleLowerCase('id'));
  const wanted = fold(text);
  return wholeCell ? (shown) => fold(shown) === wanted : (shown) => fold(shown).includes(wanted);
}

function findInSheet(sheet: SheetView, isMatch: (shown: string) => boolean, inFormulas: boolean): Match[] {
  const found: Match[] = [];
  for (const [rowText, line] of Object.entries(sheet.cells)) {
    for (const [columnText, cell] of Object.entries(line)) {
      const text = inFormulas ? (cell.e ?? cell.t) : cell.t;
      if (text === '' || !isMatch(text)) continue;
      const spot = { row: Number(rowText), column: Number(columnText) };
      found.push({ sheet: sheet.id, ...spot, a1: spotName(spot), text });
    }
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Tab by tab, row by row. */
export function findText(view: WorkbookView, text: string, options: FindOptions): Match[] {
  if (text === '') return [];
  const isMatch = matcher(text, options);
  const sheets = view.sheets.filter(({ id, hidden }) => (options.sheet === undefined ? !hidden : id === options.sheet));
  return sheets.flatMap((sheet) => findInSheet(sheet, isMatch, options.inFormulas === true));
}
