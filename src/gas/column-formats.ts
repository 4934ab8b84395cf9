/** Sets formats and choices of whole columns, adjacent columns in one call. */
import { columnLetters } from '../core/grid.ts';
import type { ChoiceRule, ColumnFormat, TabPatch } from '../core/tab-patch.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Splits columns into runs of neighbours. */
function runsOf(columns: readonly ColumnFormat[]): ColumnFormat[][] {
  const sorted = [...columns].sort((a, b) => a.column - b.column);
  const runs: ColumnFormat[][] = [];
  for (const column of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.column + 1 === column.column) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** The rule for Sheets, or null when the tab it draws on does not exist. */
function buildValidation(spreadsheet: Spreadsheet, choice: ChoiceRule): Validation | null {
  const builder = SpreadsheetApp.newDataValidation();
  if (choice.kind === 'list') {
    builder.requireValueInList([...choice.values], true).setAllowInvalid(!choice.strict);
  } else {
    const source = spreadsheet.getSheetByName(choice.tab);
    if (!source) return null;
    const letters = columnLetters(choice.column);
    builder.requireValueInRange(source.getRange(`${letters}${choice.fromRow}:${letters}`), true).setAllowInvalid(true);
  }
  return (choice.help === undefined ? builder : builder.setHelpText(choice.help)).build();
}

function filled<T>(rows: number, line: T[]): T[][] {
  return Array.from({ length: rows }, () => line);
}

/** Choices of a block of cells, in one call. */
export function applyChoices(sheet: Sheet, choices: NonNullable<TabPatch['choices']>, spreadsheet: Spreadsheet): void {
  const rules = choices.rules.map((line) => line.map((rule) => (rule ? buildValidation(spreadsheet, rule) : null)));
  const range = sheet.getRange(choices.row, choices.column, rules.length, rules[0]?.length ?? 0);
  range.setDataValidations(rules);
}

/** Wrapping and alignment of the cells below the header: three calls however many columns. */
export function applyBody(sheet: Sheet, body: NonNullable<TabPatch['body']>): void {
  const rows = sheet.getMaxRows() - body.fromRow + 1;
  if (rows < 1 || body.wraps.length === 0) return;
  const range = sheet.getRange(body.fromRow, body.column, rows, body.wraps.length);
  range
    .setWraps(filled(rows, body.wraps))
    .setHorizontalAlignments(filled(rows, body.aligns))
    .setVerticalAlignment('top');
}

/** Formats and dropdowns from `fromRow` to the end of the sheet. */
export function applyColumnFormats(
  sheet: Sheet,
  fromRow: number,
  columns: readonly ColumnFormat[],
  spreadsheet: Spreadsheet,
): void {
  const rows = sheet.getMaxRows() - fromRow + 1;
  if (rows < 1) return;
  for (const run of runsOf(columns)) {
    const first = run[0]?.column ?? 1;
    sheet.getRange(fromRow, first, rows, run.length).setNumberFormats(
      filled(
        rows,
        run.map((column) => column.pattern),
      ),
    );
  }
  applyColumnChoices(sheet, fromRow, columns, spreadsheet);
}

/** Dropdowns alone: columns without a choice keep whatever validation they have. */
export function applyColumnChoices(
  sheet: Sheet,
  fromRow: number,
  columns: readonly ColumnFormat[],
  spreadsheet: Spreadsheet,
): void {
  const rows = sheet.getMaxRows() - fromRow + 1;
  if (rows < 1) return;
  for (const run of runsOf(columns.filter((column) => column.choice))) {
    const rules = run.map((column) => (column.choice ? buildValidation(spreadsheet, column.choice) : null));
    sheet.getRange(fromRow, run[0]?.column ?? 1, rows, run.length).setDataValidations(filled(rows, rules));
  }
}
