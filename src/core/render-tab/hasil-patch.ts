/** Puts the lines of a result tab into its columns, wherever people have moved them. */
import type { TabPatch } from '../tab-patch.ts';
import { type ColumnsByField, textBlocks, valueBlocks } from './column-blocks.ts';
import type { HasilLine } from './hasil-lines.ts';

export interface HasilPlace {
  tab: string;
  columns: ColumnsByField;
  headerRow: number;
  /** First of the three rows of title, provenance and state, 0 = no room above the header. */
  headRow: number;
  /** Last row of our lines as they stand now; rows beyond the new ones are cleared. 0 = nothing stands there. */
  lastRow: number;
}

/**
 * @param head title, provenance and state: from `headRow` on
 */
export function hasilPatch(
  place: HasilPlace,
  head: readonly [string, string, string],
  lines: readonly HasilLine[],
): TabPatch {
  const first = place.headerRow + 1;
  const count = Math.max(lines.length, place.lastRow - place.headerRow);
  const content = (index: number, field: string) => lines[index]?.cells[field]?.content ?? null;
  const pattern = (index: number, field: string) => lines[index]?.cells[field]?.pattern ?? '@';
  const weight = (index: number) => (lines[index]?.bold ? 'bold' : 'normal');
  const values = valueBlocks(place.columns, first, count, content);
  if (place.headRow > 0) {
    values.unshift({ row: place.headRow, column: 1, values: head.map((line) => [line === '' ? null : line]) });
  }
  return {
    tab: place.tab,
    numberFormats: textBlocks(place.columns, first, count, pattern),
    values,
    fontWeights: textBlocks(place.columns, first, count, weight),
  };
}
