/** Appends corrections to tab Koreksi under running numbers: those that officials send back, and those that locking again finds. */
import { lastNomorKoreksi } from '../../core/koreksi.ts';
import { appendPatch, type Register, type RegisterEntry } from '../../core/register.ts';
import type { KoreksiField } from '../../core/tab-layout/register.ts';
import type { Ports } from '../ports.ts';

/**
 * One write for each run of columns, whatever the number of rows. Column No is filled in here.
 * @param register read in this same run, so that no number is given twice
 * @returns the numbers given, in the order of `entries`
 */
export function tambahKoreksi(
  ports: Ports,
  register: Register<KoreksiField>,
  entries: readonly RegisterEntry<KoreksiField>[],
): number[] {
  if (entries.length === 0) return [];
  const last = lastNomorKoreksi(register);
  const numbered = entries.map((entry, index) => ({ ...entry, no: last + 1 + index }));
  ports.workbook.apply(appendPatch(register, numbered));
  return numbered.map(({ no }) => no);
}
