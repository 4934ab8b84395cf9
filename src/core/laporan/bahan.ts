/** What the analysis of a report draws on, gathered once for all of its sasaran. */
import { triwulanOf } from '../periode.ts';
import { rekapExtras } from '../rekap/renstra.ts';
import type { LaporanInput } from './laporan-input.ts';
import { isianByKode } from './penjelasan.ts';
import { periodeLaluOf } from './periode-lalu.ts';
import type { BahanTahunan } from './sasaran-tahunan.ts';

export function bahanOf(input: LaporanInput): BahanTahunan {
  const { rekap, buku } = input;
  const triwulan = triwulanOf(rekap.periode);
  return {
    rekap,
    buku,
    isian: isianByKode(buku, triwulan),
    nameQuarters: triwulan.length > 1,
    lalu: periodeLaluOf(input),
    isTahunan: rekap.periode.jenis === 'tahun',
    extras: rekapExtras(rekap, buku.pengaturan),
  };
}
