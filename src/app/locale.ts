/** The locale of the workbook: figures are typed the Indonesian way, so it must be Indonesian. */

/** What Sheets accepts for Indonesian; it may read back as `id_ID`. */
export const INDONESIAN = 'in_ID';

export function isIndonesian(locale: string): boolean {
  return /^(in|id)([_-]|$)/i.test(locale);
}
