/** Tab Tindak Lanjut as data: what was announced when, and how far it has come. */
import { wordKey } from '../parse-tab/read-word.ts';
import type { Register } from '../register.ts';
import type { TindakLanjutField } from '../tab-layout/pembagian-tugas.ts';

export interface TindakLanjutTercatat {
  /** Row in the tab, from 1. */
  row: number;
  /** `Triwulan IV 2025`. */
  asal: string;
  kode: string;
  tindakLanjut: string;
  penanggungJawab: string;
  batasWaktu: string;
  /** `Belum` when blank. */
  status: string;
}

export function tindakLanjutTercatat(register: Register<TindakLanjutField>): TindakLanjutTercatat[] {
  return register.rows
    .filter((row) => row.text('tindakLanjut') !== '')
    .map((row) => ({
      row: row.row,
      ...{ asal: row.text('asal'), kode: row.text('kode'), tindakLanjut: row.text('tindakLanjut') },
      ...{ penanggungJawab: row.text('penanggungJawab'), batasWaktu: row.text('batasWaktu') },
      status: row.text('status') || 'Belum',
    }));
}

export const isSelesai = (status: string): boolean => wordKey(status) === 'selesai';

/** Same origin, Kode and words, whatever the spaces. */
export function kunciTindakLanjut(asal: unknown, kode: unknown, tindakLanjut: unknown): string {
  return [asal, kode, tindakLanjut]
    .map((text) =>
      String(text ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase(),
    )
    .join(' / ');
}
