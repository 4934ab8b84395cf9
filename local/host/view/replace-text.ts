/** Finds a text in many cells and puts another in its place, as if each cell were typed anew. */
import { isLocked, touches } from '../spreadsheet/access.ts';
import { readInputs, ValidationException, writeContent } from '../spreadsheet/cell-write.ts';
import { styleAt } from '../spreadsheet/cells.ts';
import { localeOf } from '../spreadsheet/locale.ts';
import { cellKey, type SheetModel } from '../spreadsheet/model.ts';
import { editText } from './edit-text.ts';
import { cellArea, type Edit } from './edit-types.ts';
import type { Editing } from './editing.ts';

type Replacement = Extract<Edit, { kind: 'ganti' }>;

interface Tally {
  cells: number;
  times: number;
  formulas: number;
  closed: number;
  refused: number;
  filtered: number;
}

/** The text with every occurrence replaced, and how many there were. */
function replaced(text: string, { find, replace, matchCase, wholeCell }: Replacement): { text: string; times: number } {
  const pattern = find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const wanted = new RegExp(wholeCell ? `^(?:${pattern})$` : pattern, matchCase ? 'gu' : 'giu');
  let times = 0;
  const result = text.replace(wanted, () => {
    times += 1;
    return replace;
  });
  return { text: result, times };
}

/** Machine-made cells have a protection that only warns: what is replaced in bulk must not touch them either. */
function isGuarded({ session }: Editing, sheet: SheetModel, row: number, column: number): boolean {
  const area = cellArea(row, column);
  return isLocked(session, sheet, area) || sheet.protections.some((item) => touches(item, area));
}

function replaceCell(
  editing: Editing,
  sheet: SheetModel,
  row: number,
  column: number,
  edit: Replacement,
  tally: Tally,
) {
  const { workbook } = editing.session;
  const value = sheet.values[row]?.[column] ?? null;
  if (value === null) return;
  const { numberFormat } = workbook.styles.get(styleAt(sheet, row, column));
  const { text, times } = replaced(editText(workbook, value, numberFormat, localeOf(workbook.locale)), edit);
  if (times === 0) return;
  if (sheet.formulas.has(cellKey(row, column))) tally.formulas += 1;
  else if (isGuarded(editing, sheet, row, column)) tally.closed += 1;
  else if (sheet.filteredRows.has(row)) tally.filtered += 1;
  else {
    const area = cellArea(row, column);
    try {
      writeContent(editing.session, sheet, area, readInputs(editing.session, sheet, area, [[text]]));
      tally.cells += 1;
      tally.times += times;
    } catch (error) {
      if (!(error instanceof ValidationException)) throw error;
      tally.refused += 1;
    }
  }
}

function words({ cells, times, formulas, closed, refused, filtered }: Tally): string {
  const count = (number: number) => number.toLocaleString('id-ID');
  const done =
    times === 0 ? 'Tidak ada yang diganti.' : `${count(times)} kecocokan di ${count(cells)} sel sudah diganti.`;
  const left: [number, string][] = [
    [closed, 'sel terlindungi atau buatan program'],
    [formulas, 'sel berisi rumus'],
    [refused, 'sel yang isiannya dibatasi aturan'],
    [filtered, 'sel di baris yang disembunyikan filter'],
  ];
  const skipped = left.filter(([number]) => number > 0).map(([number, what]) => `${count(number)} ${what}`);
  return skipped.length === 0 ? done : `${done} Dilewati: ${skipped.join(', ')}.`;
}

/** @returns what was done and what was left alone, in words */
export function replaceText(editing: Editing, edit: Replacement): string {
  const tally: Tally = { cells: 0, times: 0, formulas: 0, closed: 0, refused: 0, filtered: 0 };
  for (const id of edit.find === '' ? [] : edit.sheets) {
    const sheet = editing.model(id);
    if (edit.only) {
      replaceCell(editing, sheet, edit.only.row, edit.only.column, edit, tally);
      continue;
    }
    for (let row = 0; row < sheet.values.length; row += 1) {
      const width = sheet.values[row]?.length ?? 0;
      for (let column = 0; column < width; column += 1) replaceCell(editing, sheet, row, column, edit, tally);
    }
  }
  return words(tally);
}
