/** Carries out a TabPatch on a sheet: one service call for each block or run of columns, however many rows it has. */
import type { CellContent } from '../core/grid.ts';
import type { CellLink, ColourRule, LookBlock, TabPatch, TextBlock, ValueBlock } from '../core/tab-patch.ts';
import { applyCharts } from './apply-charts.ts';
import { applyBody, applyChoices, applyColumnChoices, applyColumnFormats } from './column-formats.ts';
import type { WallClock } from './wall-clock.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** What Sheets would take for a number, date, time, boolean, formula or error when it is typed. */
const PARSED = /^\s*(?:['=+@#(-]|(?:rp\.?\s*)?[\d.,]|(?:true|false|benar|salah)\s*$|[a-z]{3,9}\.?\s+\d)/i;

/**
 * `setValues` reads strings as if they were typed: `1/2` would become a date, an 18-digit NIP a rounded number and `=…` a formula.
 * A leading apostrophe keeps them text and is not part of the value; in a cell of format `@` nothing is parsed, and the
 * apostrophe would stay.
 */
function toCell(
  content: CellContent,
  format: string | undefined,
  clock: WallClock,
): string | number | boolean | Date | null {
  if (content === null || typeof content === 'number' || typeof content === 'boolean') return content;
  if (content instanceof Date) return clock.write(content);
  if (typeof content === 'object') return content.formula;
  return format !== '@' && PARSED.test(content) ? `'${content}` : content;
}

/** Formats that the patch itself gives to a cell, by its place. */
function formatLookup(blocks: readonly TextBlock[]): (row: number, column: number) => string | undefined {
  return (row, column) => {
    for (const block of blocks) {
      const format = block.texts[row - block.row]?.[column - block.column];
      if (format !== undefined) return format;
    }
    return undefined;
  };
}

/** Number of the last column of an area such as `Y1:AB`. */
function lastColumnOf(area: string): number {
  const letters = /:([A-Z]+)/.exec(area)?.[1] ?? '';
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Makes the sheet large enough for every block: at most one call for rows and one for columns. */
function enlarge(sheet: Sheet, patch: TabPatch): void {
  const blocks = [
    ...(patch.values ?? []).map((block) => ({ ...block, cells: block.values })),
    ...(patch.notes ?? []).map((block) => ({ ...block, cells: block.texts })),
  ];
  const charts = (patch.charts?.list ?? []).map(({ at }) => at.row);
  const rows = Math.max(0, ...charts, ...blocks.map((block) => block.row - 1 + block.cells.length));
  const columns = Math.max(
    0,
    ...blocks.map((block) => block.column - 1 + (block.cells[0]?.length ?? 0)),
    ...(patch.guard?.open ?? []).map(lastColumnOf),
  );
  const maxRows = sheet.getMaxRows();
  const maxColumns = sheet.getMaxColumns();
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

function rangeOf(sheet: Sheet, row: number, column: number, cells: readonly (readonly unknown[])[]) {
  return sheet.getRange(row, column, cells.length, cells[0]?.length ?? 0);
}

function writeValues(
  sheet: Sheet,
  block: ValueBlock,
  formatAt: (row: number, column: number) => string | undefined,
  clock: WallClock,
): void {
  if (block.values.length === 0 || block.values[0]?.length === 0) return;
  const cells = block.values.map((line, r) =>
    line.map((content, c) => toCell(content, formatAt(block.row + r, block.column + c), clock)),
  );
  rangeOf(sheet, block.row, block.column, block.values).setValues(cells);
}

function writeLook(sheet: Sheet, look: LookBlock): void {
  const range = sheet.getRange(look.row, look.column, look.rows, look.columns);
  if (look.bold !== undefined) range.setFontWeight(look.bold ? 'bold' : 'normal');
  if (look.background !== undefined) range.setBackground(look.background);
  if (look.fontColor !== undefined) range.setFontColor(look.fontColor);
  if (look.fontSize !== undefined) range.setFontSize(look.fontSize);
  if (look.wrap !== undefined) range.setWrap(look.wrap);
  if (look.align !== undefined) range.setHorizontalAlignment(look.align);
}

/** Cells whose link is null get their text back as plain rich text, so that one call writes the column. */
function writeLinks(sheet: Sheet, row: number, column: number, links: readonly (CellLink | null)[]): void {
  if (links.length === 0) return;
  const cells = links.map((link) => {
    const builder = SpreadsheetApp.newRichTextValue().setText(link?.text ?? '');
    if (link && link.text !== '') builder.setLinkUrl(`#gid=${link.gid}&range=${link.sel}`);
    return [builder.build()];
  });
  sheet.getRange(row, column, cells.length, 1).setRichTextValues(cells);
}

/** Words of people inside a text of a formula. */
const quoted = (text: string): string => text.replace(/"/g, '""');

/** Formula that is true for the cell and carries the key: `N("text")` is 0, and no separator of any locale occurs. */
function colourFormula(rule: ColourRule): string {
  const mark = `(N("kinerja:${quoted(rule.key)}")=0)`;
  const first = rule.areas[0]?.split(':')[0] ?? 'A1';
  if (rule.equals === undefined) return `=${mark}`;
  return `=(${first.replace(/^([A-Z]+)/, '$$$1')}="${quoted(rule.equals)}")*${mark}`;
}

function buildColourRule(sheet: Sheet, rule: ColourRule): Rule {
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(colourFormula(rule))
    .setBackground(rule.background)
    .setRanges(sheet.getRangeList(rule.areas).getRanges());
  return (rule.fontColor === undefined ? builder : builder.setFontColor(rule.fontColor)).build();
}

function hasKey(rule: Rule, prefix: string): boolean {
  const formula = rule.getBooleanCondition()?.getCriteriaValues()[0];
  return typeof formula === 'string' && formula.includes(`"kinerja:${prefix}`);
}

function replaceColours(sheet: Sheet, prefix: string, rules: readonly ColourRule[], fresh: boolean): void {
  const before = fresh ? [] : sheet.getConditionalFormatRules();
  const kept = before.filter((rule) => !hasKey(rule, prefix));
  if (kept.length === before.length && rules.length === 0) return;
  sheet.setConditionalFormatRules([...kept, ...rules.map((rule) => buildColourRule(sheet, rule))]);
}

/** One protection of ours at the most: an earlier one with our description, or one that we used before, is taken up again. */
function guard(sheet: Sheet, { description, before, open }: NonNullable<TabPatch['guard']>, fresh: boolean): void {
  const standing = fresh ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const known = standing.find((one) => [description, ...before].includes(one.getDescription()));
  if (known && known.getDescription() !== description) known.setDescription(description);
  const protection = known ?? sheet.protect().setDescription(description).setWarningOnly(true);
  protection.setUnprotectedRanges(open.length > 0 ? sheet.getRangeList([...open]).getRanges() : []);
}

function writeTexts(
  sheet: Sheet,
  blocks: readonly TextBlock[] | undefined,
  set: 'setNotes' | 'setNumberFormats' | 'setFontWeights' | 'setBackgrounds',
) {
  for (const block of blocks ?? []) {
    if (block.texts.length > 0) rangeOf(sheet, block.row, block.column, block.texts)[set](block.texts as never[][]);
  }
}

/**
 * Writes everything the patch says.
 * @throws Exception of Google when the person may not write there; nothing of the block concerned is written then
 */
export function applyPatch(sheet: Sheet, patch: TabPatch, spreadsheet: Spreadsheet, clock: WallClock): void {
  const fresh = patch.fresh === true;
  if (!fresh) enlarge(sheet, patch);
  writeTexts(sheet, patch.numberFormats, 'setNumberFormats');
  if (patch.columnFormats) {
    applyColumnFormats(sheet, patch.columnFormats.fromRow, patch.columnFormats.columns, spreadsheet);
  }
  if (patch.body) applyBody(sheet, patch.body);
  const formatAt = formatLookup(patch.numberFormats ?? []);
  for (const block of patch.values ?? []) writeValues(sheet, block, formatAt, clock);
  if (patch.choicesOnly) {
    applyColumnChoices(sheet, patch.choicesOnly.fromRow, patch.choicesOnly.columns, spreadsheet);
  }
  if (patch.choices) applyChoices(sheet, patch.choices, spreadsheet);
  writeTexts(sheet, patch.notes, 'setNotes');
  writeTexts(sheet, patch.fontWeights, 'setFontWeights');
  writeTexts(sheet, patch.backgrounds, 'setBackgrounds');
  for (const look of patch.looks ?? []) writeLook(sheet, look);
  if (patch.links) writeLinks(sheet, patch.links.row, patch.links.column, patch.links.links);
  if (patch.colours) replaceColours(sheet, patch.colours.prefix, patch.colours.rules, fresh);
  if (patch.frozen) {
    sheet.setFrozenRows(patch.frozen.rows);
    sheet.setFrozenColumns(patch.frozen.columns);
  }
  for (const run of patch.columnWidths ?? []) sheet.setColumnWidths(run.column, run.count, run.width);
  if (patch.charts && patch.charts.list.length > 0) applyCharts(sheet, patch.charts.list, patch.charts.fresh);
  if (patch.guard) guard(sheet, patch.guard, fresh);
}
