/** Merges cells and parts them again as the menu does, without what Sheets refuses. */
import { ServiceException } from '../exception.ts';
import { intersection } from '../spreadsheet/area.ts';
import { mergesTouching } from '../spreadsheet/merges.ts';
import type { Area, SheetModel } from '../spreadsheet/model.ts';
import type { Edit } from './edit-types.ts';
import type { Editing } from './editing.ts';

/** @throws ServiceException when rows of the area cannot change places because cells in them are merged */
export function requireUnmerged(sheet: SheetModel, area: Area | null): void {
  if (area && mergesTouching(sheet, area).length > 0) {
    throw new ServiceException('Merged cells in the rows to sort.');
  }
}

function requireMergeable({ filter, frozenRows, frozenColumns }: SheetModel, area: Area, isHigh: boolean): void {
  if (isHigh && filter && intersection(filter, area)) throw new ServiceException('Merging over the filter.');
  const cutsRows = isHigh && area.top < frozenRows && area.bottom >= frozenRows;
  const cutsColumns = area.left < frozenColumns && area.right >= frozenColumns;
  if (cutsRows || cutsColumns) throw new ServiceException('Merging over frozen cells.');
}

/** @throws ServiceException when the cells are protected, or part of them belongs to merged cells that reach farther */
export function mergeCells(editing: Editing, { sheet, area, how }: Extract<Edit, { kind: 'gabung' }>): void {
  const range = editing.range(sheet, area);
  if (how === 'pisah') {
    range.breakApart();
    return;
  }
  requireMergeable(editing.model(sheet), area, how !== 'mendatar' && area.bottom > area.top);
  if (how === 'mendatar') range.mergeAcross();
  else if (how === 'menegak') range.mergeVertically();
  else range.merge();
}
