/** What the workbook knows of earlier years: last year's realisasi from Riwayat Capaian, and the follow-up of tab Tindak Lanjut. */
import { readAngka } from '../parse-tab/read-angka.ts';
import { wordKey } from '../parse-tab/read-word.ts';
import type { Register, RegisterRow } from '../register.ts';
import { isPersen } from '../satuan.ts';
import type { TindakLanjutField } from '../tab-layout/pembagian-tugas.ts';
import type { RiwayatCapaianField } from '../tab-layout/riwayat-capaian.ts';
import type { Ukuran } from './rekap.ts';

/** A number, or the words that stand in its place (a predikat); `null` for a blank cell. */
function readRealisasi(
  { grid, columns }: Register<RiwayatCapaianField>,
  row: RegisterRow<RiwayatCapaianField>,
): Ukuran | null {
  const text = row.text('realisasi');
  if (text === '') return null;
  const format = grid.numberFormats?.[row.row - 1]?.[(columns.realisasi ?? 0) - 1];
  const context = { persen: isPersen(row.text('satuan'), 'Angka'), uang: false, desimal: true };
  const { value } = readAngka(row.value('realisasi'), format, context).reading;
  return value === null ? { value, text } : { value };
}

/** By Kode; of several rows for one Kode and year the first that is filled. @param tahun the year of the workbook */
export function realisasiTahunLalu(register: Register<RiwayatCapaianField>, tahun: number): Map<string, Ukuran> {
  const found = new Map<string, Ukuran>();
  for (const row of register.rows) {
    const kode = row.text('kode');
    if (Number(row.text('tahun')) !== tahun - 1 || kode === '' || found.has(kode)) continue;
    const realisasi = readRealisasi(register, row);
    if (realisasi) found.set(kode, realisasi);
  }
  return found;
}

export interface TindakLanjutLalu {
  /** `Triwulan IV 2025`. */
  asal: string;
  kode: string;
  tindakLanjut: string;
  penanggungJawab: string;
  batasWaktu: string;
  /** `Belum` when blank. */
  status: string;
}

/** Rows that do not say they come from the workbook's own year. */
export function tindakLanjutLalu(register: Register<TindakLanjutField>, tahun: number): TindakLanjutLalu[] {
  return register.rows
    .filter((row) => row.text('tindakLanjut') !== '' && !wordKey(row.text('asal')).includes(String(tahun)))
    .map((row) => ({
      ...{ asal: row.text('asal'), kode: row.text('kode'), tindakLanjut: row.text('tindakLanjut') },
      ...{ penanggungJawab: row.text('penanggungJawab'), batasWaktu: row.text('batasWaktu') },
      status: row.text('status') || 'Belum',
    }));
}
