/** Chart of how many indikator stand in each kategori, and how many have none. */

import type { LaporanInput } from '../laporan-input.ts';
import { periodeTahun } from '../periode-text.ts';
import { groupBy, rowsPerangkatDaerah } from '../sasaran-group.ts';
import type { Grafik } from './grafik.ts';

/** Every kategori of the workbook's scale from the best down, then the statuses that stand in its place. */
function hitung({ rekap, buku }: LaporanInput): { nama: string; jumlah: number }[] {
  const groups = groupBy(rowsPerangkatDaerah(rekap), ({ kategori, status }) => kategori || status || 'Tanpa kategori');
  const skala = [...buku.pengaturan.skalaKategori]
    .sort((a, b) => (b.batasBawah ?? Number.NEGATIVE_INFINITY) - (a.batasBawah ?? Number.NEGATIVE_INFINITY))
    .map(({ kategori }) => kategori);
  const names = [...new Set([...skala, ...groups.keys()])];
  return names.map((nama) => ({ nama, jumlah: groups.get(nama)?.length ?? 0 }));
}

/** `null` without an indikator. */
export function grafikSebaranKategori(input: LaporanInput): Grafik | null {
  const total = rowsPerangkatDaerah(input.rekap).length;
  if (total === 0) return null;
  const jumlah = hitung(input);
  const judul = `Sebaran Kategori Capaian ${periodeTahun(input.rekap.periode)}`;
  const isi = jumlah.filter((satu) => satu.jumlah > 0).map((satu) => `${satu.nama} ${satu.jumlah}`);
  return {
    jenis: 'sebaran-kategori',
    bentuk: 'batang',
    judul,
    sumbuKategori: 'Kategori',
    sumbuNilai: 'Banyaknya indikator',
    kategori: jumlah.map(({ nama }) => nama),
    seri: [
      {
        nama: 'Banyaknya indikator',
        nada: 'gelap',
        nilai: jumlah.map((satu) => satu.jumlah),
        label: jumlah.map((satu) => String(satu.jumlah)),
      },
    ],
    mulai: 0,
    sampai: Math.max(...jumlah.map((satu) => satu.jumlah)) * 1.15,
    tanda: [{ nilai: 0, teks: '0' }],
    alt: `Grafik batang: ${judul}. Dari ${total} indikator: ${isi.join(', ')}.`,
    catatan: [],
  };
}
