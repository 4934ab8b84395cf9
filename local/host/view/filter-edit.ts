/** The filter of a tab as the page shows and changes it. */
import { ServiceException } from '../exception.ts';
import type { ExecutionSession } from '../session.ts';
import { styleAt } from '../spreadsheet/cells.ts';
import { applyFilter, setFilterColumn } from '../spreadsheet/filter-rows.ts';
import { localeOf } from '../spreadsheet/locale.ts';
import type { FilterCriterion, SheetModel, WorkbookModel } from '../spreadsheet/model.ts';
import { parseTyped } from '../spreadsheet/typed-text.ts';
import { editText } from './edit-text.ts';
import type { Edit, FilterChoice } from './edit-types.ts';
import type { Editing } from './editing.ts';
import { requireUnmerged } from './merge-edit.ts';
import type { FilterColumnView } from './view-types.ts';

/** Number format of the first cell below the header: `75` in a column of percentages is 75%. */
function formatOf(workbook: WorkbookModel, sheet: SheetModel, column: number): string | undefined {
  return workbook.styles.get(styleAt(sheet, (sheet.filter?.top ?? 0) + 1, column)).numberFormat;
}

/** @throws ServiceException when a number is needed and the text is none */
function conditionOf(
  { workbook, now }: Pick<ExecutionSession, 'workbook' | 'now'>,
  sheet: SheetModel,
  column: number,
  { criteria, text }: Extract<FilterChoice, { kind: 'condition' }>,
): FilterCriterion {
  if (criteria.startsWith('CELL_')) return { kind: 'condition', criteria, args: [] };
  const place = {
    locale: localeOf(workbook.locale),
    format: formatOf(workbook, sheet, column),
    year: now().getFullYear(),
  };
  const { value } = parseTyped(text.trim(), place);
  const number = typeof value === 'number' ? value : null;
  if (criteria === 'TEXT_EQUAL_TO' && number !== null)
    return { kind: 'condition', criteria: 'NUMBER_EQUAL_TO', args: [number] };
  if (criteria.startsWith('TEXT_')) return { kind: 'condition', criteria, args: [text] };
  if (number === null) throw new ServiceException('Filter needs a number.');
  return { kind: 'condition', criteria, args: [number] };
}

function criterionOf(
  session: ExecutionSession,
  sheet: SheetModel,
  column: number,
  choice: FilterChoice,
): FilterCriterion | null {
  if (choice.kind === 'condition') return conditionOf(session, sheet, column, choice);
  return choice.hidden.length === 0 ? null : choice;
}

export type FilterEdit = Extract<Edit, { kind: 'filter' | 'filter-kolom' | 'filter-urut' | 'filter-terapkan' }>;

export function isFilterEdit(edit: Edit): edit is FilterEdit {
  return edit.kind.startsWith('filter');
}

/** @throws ServiceException for what Sheets refuses, and for a condition that is none */
export function changeFilter(editing: Editing, edit: FilterEdit): void {
  const sheet = editing.model(edit.sheet);
  const service = editing.sheet(edit.sheet);
  if (edit.kind === 'filter') {
    service.getFilter()?.remove();
    if (edit.area) editing.range(edit.sheet, edit.area).createFilter();
    return;
  }
  const filter = service.getFilter();
  if (!filter) throw new ServiceException('Filter not found.');
  if (edit.kind === 'filter-urut') {
    requireUnmerged(sheet, sheet.filter);
    filter.sort(edit.column + 1, edit.ascending);
  } else if (edit.kind === 'filter-terapkan') applyFilter(service.scope, sheet);
  else
    setFilterColumn(service.scope, sheet, edit.column, criterionOf(editing.session, sheet, edit.column, edit.choice));
}

function columnView(
  workbook: WorkbookModel,
  sheet: SheetModel,
  column: number,
  criterion: FilterCriterion,
): FilterColumnView {
  if (criterion.kind === 'values') return criterion;
  if (criterion.kind === 'foreign') return { kind: 'foreign' };
  const [arg = ''] = criterion.args;
  const format = formatOf(workbook, sheet, column);
  const text = editText(workbook, arg, format, localeOf(workbook.locale));
  return { kind: 'condition', criteria: criterion.criteria, text };
}

export function filterViews(workbook: WorkbookModel, sheet: SheetModel): Record<number, FilterColumnView> {
  const views = [...sheet.filterColumns].map(([column, criterion]) => [
    column,
    columnView(workbook, sheet, column, criterion),
  ]);
  return Object.fromEntries(views) as Record<number, FilterColumnView>;
}
