/** Columns of a worksheet: width in pixels, hidden, and the style that a whole column has. */
import type { SheetModel } from '../../../host/spreadsheet/model.ts';
import { NEW_COLUMNS } from '../../../host/spreadsheet/new-model.ts';
import { MAX_COLUMNS } from '../address.ts';
import { element, rebuilt } from '../xml/build.ts';
import type { XmlElement } from '../xml/parse.ts';
import { childOf, childrenOf, flagOf, numberOf } from '../xml/parse.ts';

/** Width of a digit of the usual default fonts, in pixels: the unit of column widths in files (ECMA-376 part 1, 18.3.1.13). */
const DIGIT = 7;
/** Formats reaching farther right than this belong to whole sheets, not to columns somebody uses. */
const FARTHEST = 1000;
export const DEFAULT_WIDTH = 100 / DIGIT;

function columnsOf(root: XmlElement): XmlElement[] {
  return childrenOf(childOf(root, 'cols'), 'col');
}

/** Numbers of the styles by column, up to the last column with one; empty when none has. */
export function columnStyles(root: XmlElement, styleOfXf: number[]): number[] {
  const styles: number[] = [];
  for (const column of columnsOf(root)) {
    const style = styleOfXf[numberOf(column, 'style') ?? 0] ?? 0;
    const first = (numberOf(column, 'min') ?? 1) - 1;
    const last = (numberOf(column, 'max') ?? 0) - 1;
    const end = last < FARTHEST ? last : NEW_COLUMNS - 1;
    if (style === 0 || first > end) continue;
    while (styles.length <= end) styles.push(0);
    styles.fill(style, first, end + 1);
  }
  return styles;
}

/** Widths and hidden columns of the grid; what lies beyond stays in the file's own words. */
export function readColumns(root: XmlElement, sheet: SheetModel): void {
  const usual = numberOf(childOf(root, 'sheetFormatPr'), 'defaultColWidth');
  for (const column of columnsOf(root)) {
    const first = (numberOf(column, 'min') ?? 1) - 1;
    const end = Math.min(numberOf(column, 'max') ?? 0, sheet.maxColumns);
    const width = numberOf(column, 'width');
    const isOwn =
      width !== undefined && (flagOf(column, 'customWidth') || (usual !== undefined && Math.abs(width - usual) > 0.01));
    for (let index = first; index < end; index++) {
      if (isOwn) sheet.columnWidths.set(index, Math.round(width * DIGIT));
      if (flagOf(column, 'hidden')) sheet.hiddenColumns.add(index);
    }
  }
}

/** Outline attributes by column, as the file has them. */
function columnMarks(
  root: XmlElement | undefined,
  limit: number,
): Map<number, { outlineLevel: string | undefined; collapsed: string | undefined }> {
  const marks = new Map<number, { outlineLevel: string | undefined; collapsed: string | undefined }>();
  for (const column of root === undefined ? [] : columnsOf(root)) {
    const { outlineLevel, collapsed } = column.attributes;
    if (outlineLevel === undefined && collapsed === undefined) continue;
    const end = Math.min(numberOf(column, 'max') ?? 0, limit);
    for (let index = (numberOf(column, 'min') ?? 1) - 1; index < end; index++)
      marks.set(index, { outlineLevel, collapsed });
  }
  return marks;
}

/** Columns to the right of the grid, word for word. */
function beyond(root: XmlElement | undefined, limit: number): string {
  if (root === undefined) return '';
  return columnsOf(root)
    .filter((column) => (numberOf(column, 'max') ?? 0) > limit)
    .map((column) => rebuilt(column, { min: Math.max(numberOf(column, 'min') ?? 1, limit + 1) }))
    .join('');
}

/**
 * @param root the worksheet as read, if it comes from a file
 * @param styles cell format by column, as `columnFormats` found them
 */
export function columnsXml(sheet: SheetModel, root: XmlElement | undefined, styles: number[]): string {
  const usual =
    numberOf(childOf(root, 'sheetFormatPr'), 'defaultColWidth') ?? (root === undefined ? DEFAULT_WIDTH : 9.140625);
  const marks = columnMarks(root, sheet.maxColumns);
  const runs: { min: number; max: number; key: string; attributes: Record<string, string | number | undefined> }[] = [];
  for (let index = 0; index < Math.min(sheet.maxColumns, MAX_COLUMNS); index++) {
    const pixels = sheet.columnWidths.get(index);
    const width = pixels === undefined ? usual : Math.round((pixels / DIGIT) * 10_000) / 10_000;
    const attributes = {
      width: Math.round(width * 10_000) / 10_000,
      style: styles[index] || undefined,
      hidden: sheet.hiddenColumns.has(index) ? '1' : undefined,
      customWidth: pixels === undefined ? undefined : '1',
      ...marks.get(index),
    };
    const key = JSON.stringify(attributes);
    const last = runs.at(-1);
    if (last?.key === key) last.max = index + 1;
    else runs.push({ min: index + 1, max: index + 1, key, attributes });
  }
  const plain = JSON.stringify({ width: Math.round(usual * 10_000) / 10_000 });
  const own = runs
    .filter(({ key }) => key !== plain)
    .map(({ min, max, attributes }) => element('col', { min, max, ...attributes }));
  const inner = own.join('') + beyond(root, sheet.maxColumns);
  return inner === '' ? '' : element('cols', {}, inner);
}
