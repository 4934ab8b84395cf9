/** Walks down the rows of a tab: data goes to the parser of the tab, every other row that is not blank is accounted for. */
import { isErrorText } from './read-angka.ts';
import { type RowColumns, RowSorter } from './row-kind.ts';
import type { TableReader } from './table-reader.ts';

/** The Kode of the present row as text, `''` when it cannot be one (reported). */
function readKode<Field extends string>(reader: TableReader<Field>, field: Field): string {
  const value = reader.cell(field);
  if (value instanceof Date) {
    reader.report('KODE_MISSING', field, { jenis: 'tanggal' });
    return '';
  }
  // An account code stored as a number keeps its dot: 2.23 is not 2,23.
  if (typeof value === 'number') return String(value);
  return reader.text(field).replace(/\s+/g, ' ');
}

function contentPlace<Field extends string>(reader: TableReader<Field>, columns: RowColumns<Field>): Field {
  return reader.has(columns.kode) ? columns.kode : (columns.content[0] ?? columns.kode);
}

/**
 * Calls `parse` for each row of data with its Kode; `reader` stands on that row.
 * @param isKnown codes that are surely data, however lonely the row
 * @param total is called for a row that adds up the others (`Jumlah`); `reader` stands on it
 * @param adopt takes a row without Kode that belongs to the row above (an action under a merged Kode); true when it did
 */
export function readRows<Field extends string>(
  reader: TableReader<Field>,
  columns: RowColumns<Field>,
  isKnown: (kode: string) => boolean,
  parse: (kode: string) => void,
  adopt: () => boolean = () => false,
  total: () => void = () => undefined,
): void {
  // Without the column of the Kode no row can be told from another; HEADER_MISSING says so.
  if (!reader.has(columns.kode)) return;
  const sorter = new RowSorter(reader, columns, isKnown);
  for (let row = reader.table.headerRow + 1; row <= reader.lastRow; row += 1) {
    reader.row = row;
    reader.kode = '';
    const kind = sorter.next();
    if (kind === 'kosong' || kind === 'hiasan') continue;
    if (kind === 'data') {
      const isError = isErrorText(reader.cell(columns.kode));
      const kode = readKode(reader, columns.kode);
      reader.kode = kode;
      if (kode !== '' && !isError) parse(kode);
      continue;
    }
    if (kind === 'tanpa-kode' && adopt()) continue;
    if (kind === 'jumlah') total();
    const jenis = kind === 'tanpa-kode' ? 'baris' : kind;
    reader.report('KODE_MISSING', contentPlace(reader, columns), { jenis }, jenis === 'baris' ? 'galat' : 'info');
  }
}
