/** The follow-up that units announced in the quarterly tabs, as entries of tab Tindak Lanjut. */
import type { BukuKerja, NomorTriwulan } from '../buku-kerja.ts';
import { ROMAWI } from '../periode.ts';
import { indikatorInForce } from '../perjanjian-kinerja.ts';
import type { Register, RegisterEntry } from '../register.ts';
import type { TindakLanjutField } from '../tab-layout/pembagian-tugas.ts';
import { isSelesai, kunciTindakLanjut } from './tercatat.ts';

export const asalTriwulan = (nomor: NomorTriwulan, tahun: number): string => `Triwulan ${ROMAWI[nomor]} ${tahun}`;

/** Rows of the register (from 1) that are done: they stay behind in the old workbook. */
export function tindakLanjutSelesai(register: Register<TindakLanjutField>): number[] {
  return register.rows.filter((row) => isSelesai(row.text('status'))).map(({ row }) => row);
}

/** One entry for each row of the quarters' tabs with a Tindak Lanjut that is not in the register yet. */
export function tindakLanjutBaru(
  buku: BukuKerja,
  register: Register<TindakLanjutField>,
  triwulan: readonly NomorTriwulan[],
): RegisterEntry<TindakLanjutField>[] {
  const known = new Set(
    register.rows.map((row) => kunciTindakLanjut(row.text('asal'), row.text('kode'), row.text('tindakLanjut'))),
  );
  return triwulan.flatMap((nomor) => {
    const asal = asalTriwulan(nomor, buku.pengaturan.tahun);
    const indikator = indikatorInForce(buku, nomor);
    return (buku.triwulan[nomor]?.rows ?? [])
      .filter(
        ({ kode, tindakLanjut }) =>
          tindakLanjut.trim() !== '' && !known.has(kunciTindakLanjut(asal, kode, tindakLanjut)),
      )
      .map((row) => ({
        asal,
        kode: row.kode,
        indikator: indikator.get(row.kode)?.indikator ?? '',
        tindakLanjut: row.tindakLanjut,
        penanggungJawab: indikator.get(row.kode)?.penanggungJawab || row.penanggungJawab,
        batasWaktu: row.batasWaktu,
        status: 'Belum',
      }));
  });
}
