/** The quarter that an action about locking is for: asked for where it is not given yet. */
import type { NomorTriwulan } from '../../core/buku-kerja.ts';
import { formatPeriode, type Periode } from '../../core/periode.ts';
import { requirePeriode } from '../periode-request.ts';
import type { Formulir, Pilihan } from '../tindakan/formulir.ts';
import type { Isian } from '../tindakan/isian.ts';
import type { KeadaanKunci } from './keadaan-kunci.ts';

export type PeriodeTriwulan = Extract<Periode, { jenis: 'triwulan' }>;

/** Name of the form below. */
const PILIH_TRIWULAN = 'pilih-triwulan';

/** `null` while no quarter was chosen. @throws UserError for a text that names none of this year */
export function triwulanDipilih(isian: Isian, tahun: number): PeriodeTriwulan | null {
  const text = isian.text('periode');
  return text === '' ? null : (requirePeriode(text, tahun, ['triwulan']) as PeriodeTriwulan);
}

export function keadaanText(keadaan: KeadaanKunci, nomor: NomorTriwulan): string {
  const kunci = keadaan[nomor];
  if (!kunci) return 'belum pernah dikunci';
  return kunci.terkunci
    ? `terkunci ${kunci.waktu} oleh ${kunci.oleh}`
    : `dibuka ${kunci.waktu} oleh ${kunci.oleh}: ${kunci.alasan}`;
}

/**
 * @param boleh quarters that can be chosen, the first of them is proposed
 * @param keterangan beside each quarter
 */
export function pilihTriwulan(
  judul: string,
  tahun: number,
  boleh: readonly NomorTriwulan[],
  keterangan: (nomor: NomorTriwulan) => string,
): Formulir {
  const pilihan = ([1, 2, 3, 4] as const).map((nomor): Pilihan => {
    const nama = formatPeriode({ tahun, jenis: 'triwulan', nomor });
    return { nilai: nama, label: nama, keterangan: keterangan(nomor), tertutup: !boleh.includes(nomor) };
  });
  const nilai = pilihan.find(({ tertutup }) => !tertutup)?.nilai ?? '';
  return {
    nama: PILIH_TRIWULAN,
    judul,
    bagian: [{ tipe: 'pilihan', nama: 'periode', label: 'Triwulan', pilihan, nilai }],
    tombol: 'Lanjut',
  };
}
