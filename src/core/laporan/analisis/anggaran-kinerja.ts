/** Sentences on serapan beside capaian, for the whole and for each sasaran (domain rules §6). */
import { formatAngka, formatPersen, formatRupiah, sumDecimal } from '../../angka.ts';
import type { AnggaranSasaran } from '../../rekap/anggaran-sasaran.ts';
import type { RataRata } from '../../rekap/rekap.ts';
import { hitung } from '../bilangan.ts';
import { paragraf } from '../kalimat.ts';
import { cetak } from '../keadaan-indikator.ts';

/** Money of a sasaran in one sentence. */
export function kalimatSerapan({ rows, pagu, realisasiSd, serapan }: AnggaranSasaran): string {
  if (rows.length === 0) return 'Program dan kegiatan yang mendukung sasaran ini belum ditandai pada tab Anggaran.';
  if (pagu === null) return 'Pagu program dan kegiatan yang mendukung sasaran ini belum diisi.';
  if (realisasiSd === null) return `Sasaran ini didukung pagu sebesar ${formatRupiah(pagu)}; realisasinya belum diisi.`;
  const part = serapan === null ? '' : ` atau ${formatPersen(serapan)}`;
  return `Dari pagu pendukung sebesar ${formatRupiah(pagu)} terealisasi ${formatRupiah(realisasiSd)}${part}.`;
}

/**
 * What capaian and serapan say together. Within the year they are only named: capaian is of a part of the year, serapan of the
 * pagu of the whole.
 */
export function kalimatCapaianSerapan(rataRata: RataRata | null, serapan: number | null, isTahunan: boolean): string {
  const nilai = rataRata?.nilai ?? null;
  if (nilai === null || serapan === null) return '';
  const [mean, spent] = [cetak(nilai), cetak(serapan)];
  if (!isTahunan) {
    return `Rata-rata capaian periode ini ${formatPersen(mean)}, sedangkan serapan anggaran sampai dengan periode ini ${formatPersen(spent)} dari pagu setahun.`;
  }
  if (mean === spent) return `Rata-rata capaian dan serapan anggaran sama, yaitu ${formatPersen(mean)}.`;
  const relation = mean > spent ? 'lebih tinggi daripada' : 'lebih rendah daripada';
  return `Rata-rata capaian (${formatPersen(mean)}) ${relation} serapan anggaran (${formatPersen(spent)}).`;
}

/**
 * The recap subtracts before it rounds, so the printed figures may differ by one in the last decimal.
 * @param nilai percentage points, as the recap has them
 */
export function selisihTercetak(nilai: number, rataRata: number, serapan: number): string {
  const printed = sumDecimal([cetak(rataRata), -cetak(serapan)]);
  const how = printed === cetak(nilai) ? '' : ' (dihitung sebelum pembulatan)';
  return `${formatAngka(nilai, 2)} poin persen${how}`;
}

/** Efficiency of the year. */
export function kalimatEfisiensi(
  { efisiensi, bersama }: Pick<AnggaranSasaran, 'efisiensi' | 'bersama'>,
  rataRata: RataRata | null,
  serapan: number | null,
): string {
  if (!efisiensi || !rataRata || rataRata.nilai === null || serapan === null) {
    return 'Efisiensi penggunaan sumber daya belum dapat dihitung karena rata-rata capaian atau serapan anggaran pendukungnya belum tersedia.';
  }
  const selisih = `Selisih antara rata-rata capaian (${formatPersen(rataRata.nilai)}) dan serapan anggaran (${formatPersen(serapan)}) adalah ${selisihTercetak(efisiensi.nilai, rataRata.nilai, serapan)}`;
  const verdict = efisiensi.efisien
    ? 'sehingga penggunaan sumber daya tergolong efisien'
    : 'sehingga penggunaan sumber daya belum dapat dinyatakan efisien';
  const shared = bersama ? 'Sebagian program atau kegiatan juga mendukung sasaran lain.' : '';
  return paragraf(`${selisih}, ${verdict}.`, shared);
}

/** `Tiga program/kegiatan menunjang sasaran ini.` */
export function kalimatPenunjang({ rows }: AnggaranSasaran): string {
  return rows.length === 0
    ? 'Kaitan antara indikator sasaran ini dan program/kegiatan belum diisi pada kolom Kode Indikator di tab Anggaran.'
    : `Pencapaian sasaran ini ditunjang oleh ${hitung(rows.length, 'program/kegiatan')} berikut.`;
}
