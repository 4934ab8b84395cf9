/** Writes a workbook the way an office would make it by hand: tabs with typed cells, no format or rule of the setup. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { emptyWorkbook } from '../../local/files/xlsx/empty-workbook.ts';
import { writeWorkbook } from '../../local/files/xlsx/write-workbook.ts';
import type { Area, CellStyle, Scalar, SheetModel, WorkbookModel } from '../../local/host/spreadsheet/model.ts';
import { newSheetModel } from '../../local/host/spreadsheet/new-model.ts';
import type { TextRow } from './pipe-table.ts';

export interface HandMadeTab {
  rows: readonly TextRow[];
  /** Merged cells in A1 notation. */
  merges?: readonly string[];
}

export interface TypedContent {
  value: Scalar;
  style?: CellStyle;
}

/** Days since 1899-12-30. */
function serialOf(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000 + 25_569;
}

/**
 * What a cell holds: `12,5` a number, `85%` 0.85 under a percent format, `'1.500` the text behind the apostrophe,
 * `2026-02-01` a date, `#REF!` an error, `BENAR`/`SALAH` a boolean, anything else a text.
 */
export function toTypedContent(cell: string): TypedContent {
  if (cell === '') return { value: null };
  if (cell.startsWith("'")) return { value: cell.slice(1), style: { numberFormat: '@' } };
  if (/^-?\d+(,\d+)?$/.test(cell)) return { value: Number(cell.replace(',', '.')) };
  if (/^-?\d+(,\d+)?%$/.test(cell)) {
    // Two shifts of the decimal point instead of a division: 0.57 must not become 0.5700000000000001.
    return { value: Number(`${cell.slice(0, -1).replace(',', '.')}e-2`), style: { numberFormat: '0.00%' } };
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return { value: serialOf(cell), style: { numberFormat: 'yyyy-mm-dd' } };
  if (/^#[A-Z0-9/]+[!?]?$/.test(cell)) return { value: { error: cell } };
  if (cell === 'BENAR' || cell === 'SALAH') return { value: cell === 'BENAR' };
  return { value: cell };
}

/** `B2:C3`, columns up to Z. */
function areaOf(text: string): Area {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(text);
  if (!match) throw new Error(`no area: ${text}`);
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return {
    top: Number(top) - 1,
    left: left.charCodeAt(0) - 65,
    bottom: Number(bottom) - 1,
    right: right.charCodeAt(0) - 65,
  };
}

function toSheet(model: WorkbookModel, id: number, name: string, { rows, merges = [] }: HandMadeTab): SheetModel {
  const width = Math.max(26, ...rows.map((row) => row.length));
  const sheet = newSheetModel(id, name, Math.max(100, rows.length + 20), width);
  for (const row of rows) {
    const contents = row.map(toTypedContent);
    sheet.values.push(contents.map(({ value }) => value));
    sheet.styles.push(contents.map(({ style }) => (style ? model.styles.intern(style) : 0)));
  }
  sheet.merges = merges.map(areaOf);
  return sheet;
}

/** Writes an .xlsx with these tabs, in their order. */
export async function writeHandMade(path: string, tabs: Readonly<Record<string, HandMadeTab>>): Promise<void> {
  const opened = emptyWorkbook('kasus');
  const { model } = opened;
  model.sheets = Object.entries(tabs).map(([name, tab], index) => toSheet(model, index + 1, name, tab));
  model.activeSheetId = 1;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await writeWorkbook(opened));
}
