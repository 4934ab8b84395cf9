/** Tables that only place things side by side: no lines, no padding. Word, LibreOffice and Google Docs all keep them. */
import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

interface BorderlessOptions {
  /** Twips, one per cell. */
  widths: number[];
  rows: Paragraph[][][];
  verticalAlign?: 'top' | 'center';
}

/** @param options rows of cells of paragraphs */
export function borderlessTable({ widths, rows, verticalAlign = 'top' }: BorderlessOptions): Table {
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children,
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                borders: NO_BORDERS,
                verticalAlign: verticalAlign === 'center' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
              }),
          ),
        }),
    ),
  });
}
