/** Follow-up that is still open goes along into the new year: what Triwulan IV announced, and what tab Tindak Lanjut still holds. */
import type { BukuKerja } from '../buku-kerja.ts';
import { wordKey } from '../parse-tab/read-word.ts';
import { indikatorInForce } from '../perjanjian-kinerja.ts';
import type { Register, RegisterEntry } from '../register.ts';
import type { TindakLanjutField } from '../tab-layout/pembagian-tugas.ts';

const isSelesai = (status: string): boolean => wordKey(status) === 'selesai';

/** Rows of the register (from 1) that are done: they stay behind in the old workbook. */
export function tindakLanjutSelesai(register: Register<TindakLanjutField>): number[] {
  return register.rows.filter((row) => isSelesai(row.text('status'))).map(({ row }) => row);
}

const keyOf = (asal: unknown, kode: unknown, tindakLanjut: unknown): string =>
  [asal, kode, tindakLanjut]
    .map((text) =>
      String(text ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join('\u0001');

/** One entry for each row of tab Triwulan IV with a Tindak Lanjut that is not in the register yet. */
export function tindakLanjutBaru(
  buku: BukuKerja,
  register: Register<TindakLanjutField>,
): RegisterEntry<TindakLanjutField>[] {
  const asal = `Triwulan IV ${buku.pengaturan.tahun}`;
  const indikator = indikatorInForce(buku, 4);
  const known = new Set(
    register.rows.map((row) => keyOf(row.text('asal'), row.text('kode'), row.text('tindakLanjut'))),
  );
  return (buku.triwulan[4]?.rows ?? [])
    .filter(({ kode, tindakLanjut }) => tindakLanjut.trim() !== '' && !known.has(keyOf(asal, kode, tindakLanjut)))
    .map((row) => ({
      asal,
      kode: row.kode,
      indikator: indikator.get(row.kode)?.indikator ?? '',
      tindakLanjut: row.tindakLanjut,
      penanggungJawab: indikator.get(row.kode)?.penanggungJawab || row.penanggungJawab,
      batasWaktu: row.batasWaktu,
      status: 'Belum',
    }));
}
