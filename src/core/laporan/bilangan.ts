/** Counts in running text: in words where one or two words say them (satu … dua puluh, tiga puluh), otherwise in digits. */
import { formatAngka } from '../angka.ts';
import { formatTerbilang } from '../terbilang.ts';

/** Above this digits are read faster, however short the words. */
const BATAS = 100;

/** @param banyak a whole number, 0 or more */
export function bilangan(banyak: number): string {
  if (banyak > BATAS) return formatAngka(banyak, 0);
  const words = formatTerbilang(banyak);
  return words.split(' ').length <= 2 ? words : formatAngka(banyak, 0);
}

/** `tiga indikator`, `25 indikator`: a noun keeps its form. */
export function hitung(banyak: number, benda: string): string {
  return `${bilangan(banyak)} ${benda}`;
}
