/** Number formats of the cells we write: US style patterns, as Sheets and .xlsx want them. */

export const TEXT = '@';
export const PERCENT_VALUE = '#,##0.00';
export const RUPIAH = '#,##0';

/**
 * Pattern that shows a figure with the indikator's Desimal; without one, whole numbers stay whole and others get two decimals.
 * @param value `null` for a blank cell
 */
export function valuePattern(value: number | null, desimal: number | null): string {
  if (desimal !== null && desimal > 0) return `#,##0.${'0'.repeat(Math.min(desimal, 6))}`;
  if (desimal === 0 || value === null || Number.isInteger(value)) return '#,##0';
  return '#,##0.00';
}

/** Sheets reads the automatic format back in several spellings. */
export function isAutomatic(pattern: string): boolean {
  return pattern === '' || pattern === 'General' || pattern === '0.###############';
}
