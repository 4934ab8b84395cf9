/** Changes rows, columns and tabs as the menus at their headers do. */
import type { SheetService } from '../spreadsheet/sheet.ts';
import type { Edit } from './edit-types.ts';
import type { Editing } from './editing.ts';
import { changeFilter, type FilterEdit, isFilterEdit } from './filter-edit.ts';

type Kind<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

function insertOrDelete(sheet: SheetService, { kind, axis, at, count }: Kind<'sisip' | 'hapus'>): void {
  if (kind === 'sisip') {
    if (axis === 'baris') sheet.insertRowsBefore(at + 1, count);
    else sheet.insertColumnsBefore(at + 1, count);
  } else if (axis === 'baris') sheet.deleteRows(at + 1, count);
  else sheet.deleteColumns(at + 1, count);
}

function resize(sheet: SheetService, { axis, from, count, pixels }: Kind<'ukuran'>): void {
  const size = Math.max(2, Math.min(2000, Math.round(pixels)));
  if (axis === 'baris') sheet.setRowHeightsForced(from + 1, count, size);
  else sheet.setColumnWidths(from + 1, count, size);
}

function hide(sheet: SheetService, { axis, from, count, hidden }: Kind<'sembunyi'>): void {
  if (axis === 'baris') {
    if (hidden) sheet.hideRows(from + 1, count);
    else sheet.showRows(from + 1, count);
  } else if (hidden) sheet.hideColumns(from + 1, count);
  else sheet.showColumns(from + 1, count);
}

function changeSheet(editing: Editing, edit: Exclude<Edit, Kind<'tab-baru' | 'ganti'> | FilterEdit>): void {
  const sheet = editing.sheet(edit.sheet);
  switch (edit.kind) {
    case 'sisip':
    case 'hapus':
      insertOrDelete(sheet, edit);
      return;
    case 'ukuran':
      resize(sheet, edit);
      return;
    case 'sembunyi':
      hide(sheet, edit);
      return;
    case 'bekukan':
      sheet.setFrozenRows(edit.rows);
      sheet.setFrozenColumns(edit.columns);
      return;
    case 'tab-hapus':
      editing.spreadsheet.deleteSheet(sheet);
      return;
    case 'tab-nama':
      sheet.setName(edit.name.trim());
      return;
    case 'tab-pindah':
      editing.spreadsheet.setActiveSheet(sheet);
      editing.spreadsheet.moveActiveSheet(edit.index + 1);
      return;
    case 'tab-sembunyi':
      if (edit.hidden) sheet.hideSheet();
      else sheet.showSheet();
      return;
    case 'tab-warna':
      sheet.setTabColor(edit.color);
      return;
    default:
      throw new Error(`unknown edit ${edit.kind}`);
  }
}

/** @throws ServiceException for what Sheets refuses */
export function changeTab(editing: Editing, edit: Edit): void {
  if (edit.kind === 'tab-baru') editing.spreadsheet.insertSheet(edit.name.trim(), edit.index);
  else if (isFilterEdit(edit)) changeFilter(editing, edit);
  else if (edit.kind !== 'ganti') changeSheet(editing, edit);
}
