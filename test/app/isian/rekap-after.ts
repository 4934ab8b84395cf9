/** Runs Rekap Triwulan after an action, and tells whether it would ask about typed cells. */
import { rekapPeriode } from '../../../src/app/rekap-periode.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { request } from '../small-book.ts';

/** @returns the question, `''` when there is none */
export function rekapTriwulanTyped(book: MemoryWorkbook, periode: string): string {
  try {
    rekapPeriode(book.ports(), request({ periode }));
    return '';
  } catch (error) {
    if (error instanceof Error && error.name === 'NeedsConfirmation') return error.message;
    throw error;
  }
}
