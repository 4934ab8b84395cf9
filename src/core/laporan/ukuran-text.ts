/** Figures as they stand in a report. What does not exist is a dash, never 0 and never an empty cell. */
import { formatAngka } from '../angka.ts';
import type { Indikator, Reading } from '../indikator.ts';
import type { RekapRow, Ukuran } from '../rekap/rekap.ts';

export const STRIP = '–';

function formatValue(value: number | null, desimal: number | null): string {
  if (value === null) return STRIP;
  return desimal === null ? formatAngka(value) : formatAngka(value, desimal);
}

/** Its text (a predikat, a range) where it has one, otherwise the number with the indikator's Desimal. */
export function formatUkuran(ukuran: Ukuran, desimal: number | null): string {
  return ukuran.text ? ukuran.text : formatValue(ukuran.value, desimal);
}

/** A typed target: predikat, Ya/Tidak and ranges as typed, numbers with the indikator's Desimal. */
export function formatReading(reading: Reading, indikator: Indikator): string {
  if (reading.status !== 'value') return reading.text || STRIP;
  const asTyped = ['Predikat', 'Ya/Tidak', 'Rentang'].includes(indikator.tipe);
  return asTyped && reading.text ? reading.text : formatValue(reading.value, indikator.desimal);
}

/** Two decimals, without a percent sign: the column's header has it. */
export function formatCapaian(capaian: number | null): string {
  return capaian === null ? STRIP : formatAngka(capaian, 2);
}

/** Whole rupiah without the sign: the column's header has it. */
export function formatUang(rupiah: number | null): string {
  return rupiah === null ? STRIP : formatAngka(rupiah, 0);
}

/** The kategori, or the status that stands in its place; both for a predikat, which is also reached or not. */
export function kategoriText(row: Pick<RekapRow, 'kategori' | 'status'>): string {
  if (row.kategori === '') return row.status || STRIP;
  return row.status === '' || row.status === row.kategori
    ? row.kategori
    : `${row.kategori} (${row.status.toLowerCase()})`;
}

/** `Jumlah kunjungan (orang)`: for tables in which the satuan has no column of its own. */
export function indikatorSatuan({ indikator: { indikator, satuan, tipe } }: Pick<RekapRow, 'indikator'>): string {
  const isWord = tipe === 'Predikat' || tipe === 'Ya/Tidak';
  return isWord || satuan.trim() === '' ? indikator : `${indikator} (${satuan.trim()})`;
}
