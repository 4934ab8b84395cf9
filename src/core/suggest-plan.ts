/** Suggests Arah and Cara Rekap from the name of an indikator; people decide, nothing is assumed (domain rules §2). */
import type { Arah, CaraRekap } from './indikator.ts';

const TURUN = /\b(?:kematian|kemiskinan|pengangguran|stunting|temuan|keterlambatan|waktu tunggu|kejadian)\b/i;
const JUMLAH = /^jumlah\b/i;
const POSISI_AKHIR = /^(?:persentase|prosentase|cakupan|indeks|nilai|tingkat|predikat|rasio)\b/i;

/** @returns `null` when the name suggests nothing */
export function suggestArah(indikator: string): Arah | null {
  if (TURUN.test(indikator)) return 'Turun';
  return JUMLAH.test(indikator.trim()) ? 'Naik' : null;
}

/** @returns `null` when the name suggests nothing */
export function suggestCaraRekap(indikator: string): CaraRekap | null {
  const name = indikator.trim();
  if (JUMLAH.test(name)) return 'Jumlah';
  return POSISI_AKHIR.test(name) ? 'Posisi Akhir' : null;
}
