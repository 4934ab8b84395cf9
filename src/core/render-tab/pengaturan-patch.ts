/** What the setup writes into tab Pengaturan: keys with their defaults, and the named tables below them. */
import type { CellContent } from '../grid.ts';
import { PENGATURAN, PENGATURAN_KEYS, PENGATURAN_TABLES, type PengaturanTable } from '../tab-layout/pengaturan.ts';
import type { ChoiceRule, LookBlock, TabPatch } from '../tab-patch.ts';
import { HEADER_FILL } from './layout-patch.ts';

const WIDTH = 4;

/** Rows left free in a table that starts empty. */
const FREE_ROWS = 4;

interface Sheet {
  lines: CellContent[][];
  looks: LookBlock[];
  choices: (ChoiceRule | null)[][];
}

function push(sheet: Sheet, line: readonly CellContent[], choices: readonly (ChoiceRule | null)[] = []): void {
  const cells = line.map((cell) => (cell === '' ? null : cell));
  sheet.lines.push([...cells, ...Array<CellContent>(WIDTH - cells.length).fill(null)]);
  sheet.choices.push([...choices, ...Array<ChoiceRule | null>(WIDTH - choices.length).fill(null)]);
}

function listChoice(
  options: { values: readonly string[]; strict: boolean } | undefined,
  help?: string,
): ChoiceRule | null {
  if (!options) return null;
  return { kind: 'list', values: options.values, strict: options.strict, ...(help === undefined ? {} : { help }) };
}

function header(sheet: Sheet, texts: readonly string[]): void {
  push(sheet, texts);
  const row = sheet.lines.length;
  sheet.looks.push({ row, column: 1, rows: 1, columns: texts.length, bold: true, background: HEADER_FILL.typed });
}

function pushTable(sheet: Sheet, table: PengaturanTable): void {
  push(sheet, []);
  push(sheet, [table.name]);
  header(
    sheet,
    table.columns.map((column) => column.header),
  );
  const choices = table.columns.map((column) =>
    column.options && 'values' in column.options ? listChoice(column.options) : null,
  );
  for (const row of table.defaultRows) push(sheet, row, choices);
  if (table.defaultRows.length === 0) for (let free = 0; free < FREE_ROWS; free += 1) push(sheet, [], choices);
}

/**
 * Named tables that an existing tab lacks, below everything that stands there.
 * @param row first row to write, from 1; it stays blank
 */
export function missingTablesPatch(tab: string, tables: readonly PengaturanTable[], row: number): TabPatch {
  const sheet: Sheet = { lines: [], looks: [], choices: [] };
  for (const table of tables) pushTable(sheet, table);
  return {
    tab,
    values: [{ row, column: 1, values: sheet.lines }],
    choices: { row, column: 1, rules: sheet.choices },
    looks: sheet.looks.map((look) => ({ ...look, row: look.row + row - 1 })),
  };
}

/** @param tahun the year the workbook is for */
export function pengaturanPatch(tahun: number): TabPatch {
  const sheet: Sheet = { lines: [], looks: [], choices: [] };
  header(
    sheet,
    PENGATURAN.columns.map((column) => column.header),
  );
  for (const key of PENGATURAN_KEYS) {
    const value = key.field === 'tahun' ? tahun : key.defaultValue;
    push(sheet, [key.header, value], [null, listChoice(key.options, key.help)]);
  }
  for (const table of PENGATURAN_TABLES) pushTable(sheet, table);
  return {
    tab: PENGATURAN.tab,
    fresh: true,
    values: [{ row: 1, column: 1, values: sheet.lines }],
    choices: { row: 1, column: 1, rules: sheet.choices },
    looks: sheet.looks,
    notes: [{ row: 2, column: 1, texts: PENGATURAN_KEYS.map((key) => [key.help ?? '']) }],
    frozen: { rows: 1, columns: 0 },
    columnWidths: [
      { column: 1, count: 1, width: 240 },
      { column: 2, count: 1, width: 340 },
    ],
  };
}
