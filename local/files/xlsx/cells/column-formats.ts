/** Finds the formats that whole columns have, so that their blank cells need not stand in the file one by one. */
import type { SheetModel } from '../../../host/spreadsheet/model.ts';

/** Numbers of styles by column; a column counts when its last cell and at least half of its cells have the style. */
export function columnFormats({ styles, maxRows }: SheetModel): number[] {
  const formats: number[] = [];
  const last = styles[maxRows - 1] ?? [];
  last.forEach((style, column) => {
    if (style === 0) return;
    let count = 0;
    for (const row of styles) if (row[column] === style) count++;
    if (count * 2 < maxRows) return;
    while (formats.length < column) formats.push(0);
    formats[column] = style;
  });
  return formats;
}
