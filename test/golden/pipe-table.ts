/** Small tables as planners read them in the data of the golden cases: one text per row, cells between `|`. */
import Big from 'big.js';

/** Row of trimmed cells; an empty text is an empty row. */
export type TextRow = readonly string[];

export function parsePipeTable(lines: readonly string[]): TextRow[] {
  return lines.map((line) => (line.trim() === '' ? [] : line.split('|').map((cell) => cell.trim())));
}

/** A table with a header line as one object per row; cells beyond the header are a mistake in the data. */
export function parseRecords(lines: readonly string[]): Record<string, string>[] {
  const [header = [], ...rows] = parsePipeTable(lines);
  return rows.map((row) => {
    if (row.length > header.length) throw new Error(`too many cells: ${row.join(' | ')}`);
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
  });
}

/** Two decimals at the most, half away from zero on the decimal value, the Indonesian way: 58.985 → `58,99`; none is `–`. */
export function showFigure(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value !== 'number') return String(value);
  const text = new Big(value).round(2, Big.roundHalfUp).toFixed(2);
  return text.replace(/\.?0+$/, '').replace('.', ',');
}
