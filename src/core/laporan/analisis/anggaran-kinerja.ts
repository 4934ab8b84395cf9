/** Sentences on serapan beside capaian, for the whole and for each sasaran (domain rules §6). */
import { formatAngka, formatPersen, formatRupiah } from '../../angka.ts';
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

/** What capaian and serapan say together; of a period within the year serapan is no measure of efficiency. */
export function kalimatCapaianSerapan(rataRata: RataRata | null, serapan: number | null): string {
  const nilai = rataRata?.nilai ?? null;
  if (nilai === null || serapan === null) return '';
  const [mean, spent] = [cetak(nilai), cetak(serapan)];
  if (mean === spent) return `Rata-rata capaian dan serapan anggaran sama, yaitu ${formatPersen(mean)}.`;
  const relation = mean > spent ? 'lebih tinggi daripada' : 'lebih rendah daripada';
  return `Rata-rata capaian (${formatPersen(mean)}) ${relation} serapan anggaran (${formatPersen(spent)}).`;
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
  const selisih = `Selisih antara rata-rata capaian (${formatPersen(rataRata.nilai)}) dan serapan anggaran (${formatPersen(serapan)}) adalah ${formatAngka(efisiensi.nilai, 2)} poin persen`;
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
