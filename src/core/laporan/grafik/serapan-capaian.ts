/** Chart of capaian beside serapan: per sasaran where Anggaran names the indikator it pays for, and of the perangkat daerah. */
import { anggaranSasaran } from '../../rekap/anggaran-sasaran.ts';
import { hitung } from '../bilangan.ts';
import { kapital } from '../kalimat.ts';
import type { LaporanInput } from '../laporan-input.ts';
import { periodeTahun } from '../periode-text.ts';
import { groupBySasaran } from '../sasaran-group.ts';
import type { Grafik } from './grafik.ts';
import {
  BATAS_BATANG,
  batangPersen,
  CATATAN_DIPOTONG,
  pilihTerendah,
  ringkas,
  sumbuPersen,
  ujungTeks,
} from './ringkas.ts';

interface Baris {
  nama: string;
  capaian: number | null;
  serapan: number | null;
}

/** Sasaran with both figures: one bar alone compares nothing. */
function barisOf({ rekap, buku }: LaporanInput): { baris: Baris[]; catatan: string[] } {
  const groups = groupBySasaran(rekap).map(
    ({ sasaran, rows, rataRata }): Baris => ({
      nama: sasaran,
      capaian: rataRata?.nilai ?? null,
      serapan: anggaranSasaran(rekap.anggaran, buku.anggaran, new Set(rows.map(({ kode }) => kode)), rataRata).serapan,
    }),
  );
  const both = groups.filter(({ capaian, serapan }) => capaian !== null && serapan !== null);
  const { pilihan, catatan } = pilihTerendah(both, ({ capaian }) => capaian, BATAS_BATANG / 2, 'sasaran');
  const missing = groups.length - both.length;
  const absent =
    missing === 0
      ? []
      : [
          `${kapital(hitung(missing, 'sasaran'))} tidak digambarkan karena capaian atau kaitannya dengan anggaran belum lengkap.`,
        ];
  return { baris: pilihan, catatan: [...catatan, ...absent] };
}

/** `null` while capaian or serapan of the perangkat daerah is not known. */
export function grafikSerapanCapaian(input: LaporanInput): Grafik | null {
  const { rataRata, anggaran, periode } = input.rekap;
  const total: Baris = { nama: 'Perangkat daerah', capaian: rataRata.nilai, serapan: anggaran.total.serapan };
  if (total.capaian === null || total.serapan === null) return null;
  const { baris, catatan } = barisOf(input);
  const semua = [...baris, total];
  const capaian = batangPersen(semua.map((satu) => satu.capaian));
  const serapan = batangPersen(semua.map((satu) => satu.serapan));
  const judul = `Capaian Kinerja dan Serapan Anggaran ${periodeTahun(periode)}`;
  const names = semua.map(({ nama }) => nama);
  return {
    jenis: 'serapan-capaian',
    bentuk: 'batang',
    judul,
    sumbuKategori: 'Sasaran strategis',
    sumbuNilai: 'Persen',
    kategori: names.map((nama) => ringkas(nama)),
    seri: [
      { nama: 'Rata-rata capaian', nada: 'gelap', nilai: capaian.nilai, label: capaian.label },
      { nama: 'Serapan anggaran s.d. akhir periode', nada: 'terang', nilai: serapan.nilai, label: serapan.label },
    ],
    ...sumbuPersen([...capaian.nilai, ...serapan.nilai]),
    alt: `Grafik batang berpasangan: ${judul}. ${ujungTeks(
      'Capaian',
      names,
      semua.map((satu) => satu.capaian),
    )} ${ujungTeks(
      'Serapan',
      names,
      semua.map((satu) => satu.serapan),
    )}`,
    catatan: [...catatan, ...(capaian.dipotong || serapan.dipotong ? [CATATAN_DIPOTONG] : [])],
  };
}
