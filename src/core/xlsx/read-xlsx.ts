/** Reads values and number formats of every tab of an .xlsx, whichever program wrote it. */
import type { CellValue } from '../grid.ts';
import { findParts } from './package-parts.ts';
import { MOST_CELLS, readCells } from './read-cells.ts';
import { readStrings } from './read-strings.ts';
import { readStyles } from './read-styles.ts';
import { requireXlsx } from './recognise.ts';
import { XlsxError } from './xlsx-error.ts';
import { unpackZip } from './zip.ts';

export interface XlsxTab {
  nama: string;
  tersembunyi: boolean;
  /** Rectangular, from A1. */
  values: CellValue[][];
  /** US style patterns, of the same size; `General` where there is none. */
  numberFormats: string[][];
}

/** Pictures, drawings and themes are left packed. */
const WANTED = /\.(?:xml|rels)$/;
const UNWANTED =
  /(?:^|\/)(?:theme|drawings|charts|media|pivot\w*|comments\d*|customxml|docprops|printersettings)(?:\/|\.xml)/;

/**
 * Tabs with cells, in order, hidden ones among them. Errors of the sheet come as texts (`#REF!`), a formula whose result the file does
 * not hold as `#CALC!`.
 * @throws XlsxError when the bytes are no .xlsx that can be read
 */
export function readXlsx(bytes: Uint8Array): XlsxTab[] {
  requireXlsx(bytes);
  const texts = unpackZip(bytes, (path) => WANTED.test(path) && !UNWANTED.test(path));
  const parts = findParts(texts);
  const context = {
    ...{ strings: readStrings(parts.strings), styles: readStyles(parts.styles), is1904: parts.is1904 },
    ruang: { sel: MOST_CELLS },
  };
  return parts.tabs.map(({ nama, tersembunyi, path }) => {
    const source = texts.get(path);
    if (source === undefined) throw new XlsxError('rusak');
    return { nama, tersembunyi, ...readCells(source, context) };
  });
}
