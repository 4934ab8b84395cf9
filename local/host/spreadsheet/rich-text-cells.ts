/** Texts with links in the cells of a range. */
import { writeContent } from './cell-write.ts';
import { putStyle, styleAt, valueAt } from './cells.ts';
import { type Area, cellKey, type Scalar } from './model.ts';
import { mapCells, type RangeBase } from './range-base.ts';
import type { RichText } from './rich-text.ts';

/** `null` where the cell holds no text. */
export function readRichTexts({ scope, sheet }: RangeBase, area: Area): (RichText | null)[][] {
  scope.book.engine.flush();
  return mapCells(area, (row, column) => {
    const value = valueAt(sheet, row, column);
    if (value !== null && typeof value !== 'string') return null;
    const links = sheet.links.get(cellKey(row, column)) ?? [];
    return { text: value ?? '', links: [...links], style: scope.workbook.styles.get(styleAt(sheet, row, column)) };
  });
}

const FONT = ['bold', 'italic', 'underline', 'strikethrough', 'fontColor', 'fontFamily', 'fontSize'] as const;

/** The texts stay texts, whatever they look like. */
export function writeRichTexts({ scope, sheet, area }: RangeBase, texts: readonly (readonly RichText[])[]): void {
  const values = texts.map((row) => row.map(({ text }): Scalar => (text === '' ? null : text)));
  writeContent(scope.session, sheet, area, { values, formulas: new Map(), formats: new Map() });
  const { styles } = scope.workbook;
  for (const [index, row] of texts.entries()) {
    for (const [offset, { links, style }] of row.entries()) {
      const [at, column] = [area.top + index, area.left + offset];
      if (links.length > 0) sheet.links.set(cellKey(at, column), [...links]);
      if (!style) continue;
      const font = Object.fromEntries(FONT.map((part) => [part, style[part]]));
      putStyle(sheet, at, column, styles.intern({ ...styles.get(styleAt(sheet, at, column)), ...font }));
    }
  }
}
