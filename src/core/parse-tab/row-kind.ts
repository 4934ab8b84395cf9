/** Tells rows of data from what people put around them: repeated headers, column numbers, totals, notes and signatures. */
import type { CellValue } from '../grid.ts';
import { headerKey } from './header-text.ts';
import { parseNumberText } from './number-text.ts';
import { isBlankWord } from './read-angka.ts';
import type { TableReader } from './table-reader.ts';

/** `hiasan`: a repeated header or a line of column numbers, which carries no data and needs no word. */
export type RowKind = 'kosong' | 'data' | 'hiasan' | 'jumlah' | 'catatan' | 'tanpa-kode';

/** Column numbers stand right below the header. */
const NUMBERED_ROWS = 3;

const TOTAL =
  /^(?:sub\s*-?\s*total|grand\s+total|jumlah|total|rata\s*-?\s*rata|rerata)(?:\s+(?:total|keseluruhan|seluruhnya|semua|akhir|capaian|kinerja|anggaran|nilai|pagu|realisasi|belanja|persentase|dinas|umum))*\s*(?:\(%\))?\s*[:.]?$/i;

const isText = (value: CellValue): value is string => typeof value === 'string' && value.trim() !== '';

export function isTotalLabel(value: CellValue): boolean {
  return isText(value) && TOTAL.test(value.trim());
}

/** Number of a column-number cell: 3, `3`, `(3)`, `5=4/3`; `null` for anything else. */
function columnNumber(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  const parts = isText(value) ? /^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(value.trim()) : null;
  return parts ? Number(parts[1]) : null;
}

/** 1, 2, 3 … in every filled cell of the row. */
export function isNumberRow(line: readonly CellValue[]): boolean {
  const filled = line.filter((value) => typeof value !== 'string' || isText(value));
  if (filled.length < 3) return false;
  const first = columnNumber(filled[0] ?? '');
  if (first !== 1 && first !== 0) return false;
  return filled.every((value, index) => columnNumber(value) === first + index);
}

/** Columns whose content makes a row one that people filled in; what formulas leave behind does not. */
export interface RowColumns<Field extends string> {
  kode: Field;
  content: readonly Field[];
  figures: readonly Field[];
}

export class RowSorter<Field extends string> {
  private readonly reader: TableReader<Field>;
  private readonly fields: RowColumns<Field>;
  private readonly isKnown: (kode: string) => boolean;
  private readonly headerOfKode: string;
  /** A row of data has been followed by a blank one: below it stand signatures and notes. */
  private below: 'data' | 'kosong' | null = null;

  /** @param isKnown codes that are surely data, however lonely the row */
  constructor(reader: TableReader<Field>, fields: RowColumns<Field>, isKnown: (kode: string) => boolean) {
    this.reader = reader;
    this.fields = fields;
    this.isKnown = isKnown;
    this.headerOfKode = headerKey(reader.table.headers[fields.kode]);
  }

  /** What the reader's present row is. Rows must be asked for from the top down. */
  next(): RowKind {
    const kind = this.sort();
    if (kind === 'kosong' && this.below === 'data') this.below = 'kosong';
    if (kind === 'data') this.below = 'data';
    if (kind === 'jumlah' && this.below) this.below = 'kosong';
    return kind;
  }

  private sort(): RowKind {
    const { reader, fields } = this;
    const kode = reader.cell(fields.kode);
    const hasKode = !isBlankWord(kode);
    if (hasKode && this.isPlain(kode)) return 'data';
    const filled = fields.content.filter((field) => !isBlankWord(reader.cell(field)));
    if (!hasKode && filled.length === 0) return 'kosong';
    if (this.isDecoration(kode, filled)) return 'hiasan';
    if (isTotalLabel(kode) || (!hasKode && this.isTotal(filled))) return 'jumlah';
    if (hasKode) return this.isLonely(kode, filled) ? 'catatan' : 'data';
    return this.below === 'kosong' && !this.hasFigure() ? 'catatan' : 'tanpa-kode';
  }

  /** The usual row, told without looking at its other cells. */
  private isPlain(kode: CellValue): boolean {
    const { row, table } = this.reader;
    if (this.below !== 'data' || row <= table.headerRow + NUMBERED_ROWS) return false;
    return headerKey(kode) !== this.headerOfKode && !isTotalLabel(kode);
  }

  private isDecoration(kode: CellValue, filled: readonly Field[]): boolean {
    const { reader } = this;
    const { headerRow, headers } = reader.table;
    if (reader.row <= headerRow + NUMBERED_ROWS && isNumberRow(reader.line())) return true;
    if (headerKey(kode) !== this.headerOfKode) return false;
    return filled.some((field) => headerKey(reader.cell(field)) === headerKey(headers[field]));
  }

  /** One label of a total and figures, nothing else: an indikator called `Jumlah …` has more words than that. */
  private isTotal(filled: readonly Field[]): boolean {
    const texts = filled
      .map((field) => this.reader.cell(field))
      .filter((value) => isText(value) && !parseNumberText(value));
    return texts.length === 1 && isTotalLabel(texts[0] ?? '');
  }

  /** Words in the column of the Kode, after the table has ended and beside nothing: a note or part of a signature. */
  private isLonely(kode: CellValue, filled: readonly Field[]): boolean {
    if (this.below !== 'kosong' || filled.length > 0 || !isText(kode)) return false;
    return /[\s,:]/.test(kode.trim()) && !this.isKnown(kode.trim());
  }

  private hasFigure(): boolean {
    return this.fields.figures.some((field) => {
      const value = this.reader.cell(field);
      return typeof value === 'number' || (isText(value) && parseNumberText(value) !== null);
    });
  }
}
