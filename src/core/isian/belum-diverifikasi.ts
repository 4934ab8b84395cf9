/** Rows of a quarter that have figures which nobody has verified yet, in a workbook that uses verification. */
import type { BukuKerja, NomorTriwulan, TriwulanRow } from '../buku-kerja.ts';
import { type VerifikasiGugur, verifikasiOf } from './verifikasi-tercatat.ts';

const hasFigures = ({ realisasi, pembilang, penyebut }: TriwulanRow): boolean =>
  [realisasi, pembilang, penyebut].some(({ status }) => status !== 'blank');

/** Somebody has handed in or verified a row in any quarter. */
function usesVerification({ triwulan }: Pick<BukuKerja, 'triwulan'>): boolean {
  return ([1, 2, 3, 4] as const).some((nomor) =>
    triwulan[nomor]?.rows.some(({ statusIsian, verifikasi }) => statusIsian.trim() !== '' || verifikasi.trim() !== ''),
  );
}

/** A row that waits for its verifier. */
export interface BelumDiverifikasi {
  kode: string;
  /** Why it does not count although it says Diverifikasi, `''` = it does not say so. */
  gugur: VerifikasiGugur | '';
}

/** Those rows, in the order of the tab; a held row counts nowhere and is not among them. */
export function belumDiverifikasi(buku: Pick<BukuKerja, 'triwulan'>, nomor: NomorTriwulan): BelumDiverifikasi[] {
  if (!usesVerification(buku)) return [];
  const tab = buku.triwulan[nomor];
  return (tab?.rows ?? []).flatMap((row) => {
    if (!hasFigures(row) || row.tahan.trim() !== '') return [];
    const { verifikasi, gugur } = verifikasiOf(tab, row);
    return verifikasi === 'Diverifikasi' ? [] : [{ kode: row.kode, gugur }];
  });
}
