/** Readings of cells as figures of a recap: blank and unreadable cells have none. */
import type { Reading, Tipe } from '../indikator.ts';
import type { Ukuran } from './rekap.ts';

/** The number that was read, `null` when there is none. */
export function numberOf(reading: Reading): number | null {
  return reading.status === 'value' && reading.value !== null && Number.isFinite(reading.value) ? reading.value : null;
}

/** A reading as target or realisasi; its words are kept where they say more than the number. */
export function ukuranOf(reading: Reading, tipe: Tipe): Ukuran {
  const value = numberOf(reading);
  if (value === null) return { value };
  if (tipe === 'Rentang' && reading.max !== undefined && Number.isFinite(reading.max)) {
    return { value, max: reading.max, text: reading.text };
  }
  return (tipe === 'Predikat' || tipe === 'Ya/Tidak') && reading.text !== ''
    ? { value, text: reading.text }
    : { value };
}
