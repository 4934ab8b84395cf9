/** Writes the filter of a worksheet, so that Excel shows the same rows and the same choices in its lists. */
import { columnTest, shownText } from '../../../host/spreadsheet/filter-rows.ts';
import type { FilterCriterion, SheetModel, WorkbookModel } from '../../../host/spreadsheet/model.ts';
import { areaName } from '../address.ts';
import { element } from '../xml/build.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, numberOf, rawOf } from '../xml/parse.ts';
import { customFiltersXml } from './custom-filters.ts';

/** Excel lists what is shown, not what is hidden. */
function shownValuesXml(
  workbook: WorkbookModel,
  sheet: SheetModel,
  column: number,
  isShown: (row: number) => boolean,
): string {
  const texts = new Set<string>();
  const { top, bottom } = sheet.filter ?? { top: 0, bottom: -1 };
  for (let row = top + 1; row <= bottom; row += 1) if (isShown(row)) texts.add(shownText(workbook, sheet, row, column));
  const blank = texts.delete('') ? '1' : undefined;
  return element('filters', { blank }, [...texts].map((val) => element('filter', { val })).join(''));
}

/** A condition that .xlsx has no words for is written as the values that it lets through. */
function criterionXml(workbook: WorkbookModel, sheet: SheetModel, column: number, criterion: FilterCriterion): string {
  if (criterion.kind === 'foreign') return criterion.xml;
  const words = criterion.kind === 'condition' ? customFiltersXml(criterion) : null;
  if (words !== null) return words;
  const isShown = columnTest(workbook, sheet, column, criterion);
  return shownValuesXml(workbook, sheet, column, (row) => isShown?.(row) ?? true);
}

/** Attributes of the file that say how its button looks. */
function keptAttributes(filter: XmlElement | undefined, colId: number): Record<string, string> {
  const kept = childrenOf(filter, 'filterColumn').find((column) => numberOf(column, 'colId') === colId);
  return kept?.attributes ?? {};
}

export function filterXml(
  workbook: WorkbookModel,
  sheet: SheetModel,
  root: XmlElement | undefined,
): { autoFilter: string; sortState: string } {
  const { filter, filterColumns } = sheet;
  if (filter === null) return { autoFilter: '', sortState: '' };
  const ref = areaName(filter);
  const before = childOf(root, 'autoFilter');
  const isSame = before?.attributes.ref?.replaceAll('$', '') === ref;
  const columns: string[] = [];
  for (let column = filter.left; column <= filter.right; column += 1) {
    const criterion = filterColumns.get(column);
    const colId = column - filter.left;
    const attributes = { ...(isSame ? keptAttributes(before, colId) : {}), colId };
    if (criterion) columns.push(element('filterColumn', attributes, criterionXml(workbook, sheet, column, criterion)));
    else if (isSame && Object.keys(attributes).length > 1) columns.push(element('filterColumn', attributes));
  }
  const others = before !== undefined && isSame ? before.children.filter(({ name }) => name !== 'filterColumn') : [];
  const sort = childOf(root, 'sortState');
  return {
    autoFilter: element('autoFilter', { ref }, columns.join('') + others.map(rawOf).join('')),
    sortState: sort !== undefined && isSame ? rawOf(sort) : '',
  };
}
