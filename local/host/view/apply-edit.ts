/** Carries out what a person does in the grid through the same services that scripts use, so that protections and rules hold for both. */
import type { ExecutionSession } from '../session.ts';
import { isLocked, mayEdit, warningOf } from '../spreadsheet/access.ts';
import { intersection } from '../spreadsheet/area.ts';
import { bookOf } from '../spreadsheet/book.ts';
import { readInputs, writeContent } from '../spreadsheet/cell-write.ts';
import { displayText } from '../spreadsheet/display-text.ts';
import type { Area, SheetModel } from '../spreadsheet/model.ts';
import { moveCells } from '../spreadsheet/move-cells.ts';
import { cellArea, type Edit, type EditOutcome, type TypedText } from './edit-types.ts';
import { type Editing, startEditing } from './editing.ts';
import { fillSeries } from './fill-series.ts';
import { drawLines } from './line-edit.ts';
import { changeLook } from './look-edit.ts';
import { mergeCells, requireUnmerged } from './merge-edit.ts';
import { putExtras, takeExtras } from './paste-extras.ts';
import { refusalText } from './refusal.ts';
import { replaceText } from './replace-text.ts';
import { changeTab } from './tab-edit.ts';

/** F2 and Enter must not round a figure: what is shown there already is no change. */
function isShown({ session: { workbook } }: Editing, sheet: SheetModel, { row, column, text }: TypedText): boolean {
  const style = workbook.styles.get(sheet.styles[row]?.[column]);
  return displayText(workbook, sheet.values[row]?.[column] ?? null, style.numberFormat) === text;
}

function typeTexts(editing: Editing, id: number, cells: readonly TypedText[]): void {
  const sheet = editing.model(id);
  const changed = cells.filter((cell) => !isShown(editing, sheet, cell));
  for (const { row, column, text } of changed) {
    const area = cellArea(row, column);
    writeContent(editing.session, sheet, area, readInputs(editing.session, sheet, area, [[text]]));
  }
}

/** Makes room for a block that reaches beyond the tab. */
function growTo(editing: Editing, id: number, bottom: number, right: number): void {
  const model = editing.model(id);
  const sheet = editing.sheet(id);
  if (bottom >= model.maxRows) sheet.insertRowsAfter(model.maxRows, bottom - model.maxRows + 1);
  if (right >= model.maxColumns) sheet.insertColumnsAfter(model.maxColumns, right - model.maxColumns + 1);
}

function paste(editing: Editing, edit: Extract<Edit, { kind: 'tempel' }>): void {
  const width = Math.max(0, ...edit.texts.map((line) => line.length));
  if (width === 0) return;
  const texts = edit.texts.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ''));
  const area = {
    ...{ top: edit.row, left: edit.column },
    ...{ bottom: edit.row + texts.length - 1, right: edit.column + width - 1 },
  };
  growTo(editing, edit.sheet, area.bottom, area.right);
  const sheet = editing.model(edit.sheet);
  writeContent(editing.session, sheet, area, readInputs(editing.session, sheet, area, texts));
}

function copy(editing: Editing, edit: Extract<Edit, { kind: 'salin' }>): void {
  growTo(editing, edit.toSheet, edit.to.bottom, edit.to.right);
  const from = editing.range(edit.sheet, edit.from);
  const to = editing.range(edit.toSheet, edit.to);
  if (edit.what === 'semua') {
    const extras = edit.pasted ? takeExtras(from) : null;
    from.copyTo(to);
    if (extras) putExtras(to, extras);
  } else from.copyTo(to, edit.what === 'nilai' ? { contentsOnly: true } : { formatOnly: true });
}

function move(editing: Editing, { sheet, from, toSheet, row, column }: Extract<Edit, { kind: 'pindah' }>): void {
  growTo(editing, toSheet, row + from.bottom - from.top, column + from.right - from.left);
  moveCells(editing.sheet(sheet).scope, editing.model(sheet), from, editing.model(toSheet), { row, column });
}

/** Rows go elsewhere as a whole: cells that are merged would be torn. */
function sort(editing: Editing, edit: Extract<Edit, { kind: 'urut' }>): void {
  requireUnmerged(editing.model(edit.sheet), edit.area);
  editing.range(edit.sheet, edit.area).sort({ column: edit.column + 1, ascending: edit.ascending });
}

type Told = { told?: string };

function changeContents(editing: Editing, edit: Edit): Told | null {
  switch (edit.kind) {
    case 'ketik':
      typeTexts(editing, edit.sheet, edit.cells);
      return {};
    case 'tempel':
      paste(editing, edit);
      return {};
    case 'kosongkan':
      for (const area of edit.areas) editing.range(edit.sheet, area).clearContent();
      return {};
    case 'salin':
      copy(editing, edit);
      return {};
    case 'pindah':
      move(editing, edit);
      return {};
    case 'deret':
      fillSeries(editing, edit);
      return {};
    case 'ganti':
      return { told: replaceText(editing, edit) };
    case 'urut':
      sort(editing, edit);
      return {};
    default:
      return null;
  }
}

/** @returns `null` for an edit of another kind */
function changeCells(editing: Editing, edit: Edit): Told | null {
  switch (edit.kind) {
    case 'tampilan':
      for (const area of edit.areas) changeLook(editing.range(edit.sheet, area), edit.look);
      return {};
    case 'garis':
      for (const area of edit.areas) drawLines(editing, edit.sheet, area, edit.lines);
      return {};
    case 'gabung':
      mergeCells(editing, edit);
      return {};
    case 'catatan':
      editing.range(edit.sheet, cellArea(edit.row, edit.column)).setNote(edit.text);
      return {};
    default:
      return changeContents(editing, edit);
  }
}

function placeOf({ from, row, column }: Extract<Edit, { kind: 'pindah' }>): Area {
  return { top: row, left: column, bottom: row + from.bottom - from.top, right: column + from.right - from.left };
}

/** Cells that the edit writes into; none for what concerns a tab as a whole. */
function areasOf(edit: Edit): Area[] {
  switch (edit.kind) {
    case 'ketik':
      return edit.cells.map(({ row, column }) => cellArea(row, column));
    case 'tempel': {
      const width = Math.max(1, ...edit.texts.map((line) => line.length));
      return [
        { top: edit.row, left: edit.column, bottom: edit.row + edit.texts.length - 1, right: edit.column + width - 1 },
      ];
    }
    case 'kosongkan':
    case 'tampilan':
    case 'garis':
      return edit.areas;
    case 'salin':
      return [edit.to];
    case 'pindah':
      return [placeOf(edit)];
    case 'deret':
      return [edit.whole];
    case 'gabung':
      return [edit.area];
    case 'catatan':
      return [cellArea(edit.row, edit.column)];
    case 'urut':
      return [edit.area];
    default:
      return [];
  }
}

function sheetOf({ session }: Editing, edit: Edit): SheetModel | undefined {
  if (edit.kind === 'tab-baru' || edit.kind === 'ganti') return undefined;
  const id = 'toSheet' in edit ? edit.toSheet : edit.sheet;
  return session.workbook.sheets.find((sheet) => sheet.id === id);
}

/** Name of the protection that closes one of the cells. */
function closedBy(editing: Editing, edit: Edit): string {
  const sheet = sheetOf(editing, edit);
  const areas = areasOf(edit);
  const { session } = editing;
  if (!sheet || (areas.length > 0 && !areas.some((area) => isLocked(session, sheet, area)))) return '';
  const closing = sheet.protections.find(
    (item) =>
      !item.warningOnly &&
      !mayEdit(session, item) &&
      (item.area === null || areas.length === 0 || areas.some((area) => item.area && intersection(item.area, area))),
  );
  return closing?.description ?? '';
}

/** @throws whatever the services refuse; the caller puts back what was changed until then */
export function applyEdit(session: ExecutionSession, edit: Edit): EditOutcome {
  const editing = startEditing(session);
  const sheet = sheetOf(editing, edit);
  const warning = sheet
    ? areasOf(edit).reduce<string | null>((found, area) => found ?? warningOf(sheet, area), null)
    : null;
  const done = changeCells(editing, edit);
  if (!done) changeTab(editing, edit);
  bookOf(session.workbook).engine.flush();
  return { ok: true, warning, ...done };
}

/** Why the edit cannot be. */
export function explainRefusal(session: ExecutionSession, edit: Edit, error: unknown): EditOutcome {
  return { ok: false, pesan: refusalText(error, closedBy(startEditing(session), edit)) };
}
