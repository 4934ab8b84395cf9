/** Reads the filter of a worksheet. Which rows are out of sight the file itself says; the criteria are put in our words. */
import { rowsFilteredOut, shownText } from '../../../host/spreadsheet/filter-rows.ts';
import type { FilterCriterion, SheetModel, WorkbookModel } from '../../../host/spreadsheet/model.ts';
import type { KeptSheet } from '../opened.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, flagOf, numberOf, rawOf } from '../xml/parse.ts';
import { readCustomFilters } from './custom-filters.ts';

/** The file lists what is shown; we keep what is not: texts of rows that are hidden and not listed. */
function hiddenValues(workbook: WorkbookModel, sheet: SheetModel, column: number, list: XmlElement): string[] {
  const shown = new Set(childrenOf(list, 'filter').map(({ attributes }) => attributes.val ?? ''));
  if (flagOf(list, 'blank')) shown.add('');
  const { top, bottom } = sheet.filter ?? { top: 0, bottom: -1 };
  const hidden = new Set<string>();
  const visible = new Set<string>();
  for (let row = top + 1; row <= bottom; row += 1) {
    const text = shownText(workbook, sheet, row, column);
    if (!sheet.hiddenRows.has(row)) visible.add(text);
    else if (!shown.has(text)) hidden.add(text);
  }
  // Another program may spell a number otherwise than we do; what is in sight was let through.
  return [...hidden].filter((text) => !visible.has(text));
}

function criterionOf(
  workbook: WorkbookModel,
  sheet: SheetModel,
  column: number,
  element: XmlElement,
): FilterCriterion | null {
  const [only] = element.children;
  if (only === undefined) return null;
  if (element.children.length === 1 && only.name === 'filters' && childOf(only, 'dateGroupItem') === undefined) {
    if (flagOf(only, 'blank') && only.children.length === 0)
      return { kind: 'condition', criteria: 'CELL_EMPTY', args: [] };
    return { kind: 'values', hidden: hiddenValues(workbook, sheet, column, only) };
  }
  const condition = only.name === 'customFilters' ? readCustomFilters(only) : null;
  if (condition) return { kind: 'condition', ...condition };
  return { kind: 'foreign', xml: element.children.map(rawOf).join('') };
}

/** To be called when the cells, sizes and the workbook's locale are known. */
export function readFilter(workbook: WorkbookModel, sheet: SheetModel, { root }: KeptSheet): void {
  const { filter } = sheet;
  if (!filter) return;
  for (const element of childrenOf(childOf(root, 'autoFilter'), 'filterColumn')) {
    const column = filter.left + (numberOf(element, 'colId') ?? 0);
    const criterion = column <= filter.right ? criterionOf(workbook, sheet, column, element) : null;
    if (criterion) sheet.filterColumns.set(column, criterion);
  }
  if (sheet.filterColumns.size === 0) return;
  const isForeign = [...sheet.filterColumns.values()].some(({ kind }) => kind === 'foreign');
  const out = rowsFilteredOut(workbook, sheet);
  for (const row of [...sheet.hiddenRows]) {
    const isBelow = row > filter.top && row <= filter.bottom;
    if (!isBelow || !(isForeign || out.has(row))) continue;
    sheet.hiddenRows.delete(row);
    sheet.filteredRows.add(row);
  }
}
