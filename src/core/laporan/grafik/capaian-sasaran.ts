/** Chart of the mean capaian of every sasaran beside the line of 100 %. */
import { formatAngka } from '../../angka.ts';
import type { LaporanInput } from '../laporan-input.ts';
import { periodeTahun } from '../periode-text.ts';
import { namaSasaran } from '../sasaran-group.ts';
import type { Grafik } from './grafik.ts';
import {
  BATAS_BATANG,
  batangPersen,
  CATATAN_DIPOTONG,
  denganKeterangan,
  pilihTerendah,
  ringkas,
  sumbuPersen,
  ujungTeks,
} from './ringkas.ts';

/** `null` while no sasaran has a capaian. */
export function grafikCapaianSasaran({ rekap, buku }: LaporanInput): Grafik | null {
  const semua = rekap.perSasaran.map((mean, index) => ({ ...mean, nomor: index + 1 }));
  if (semua.every(({ nilai }) => nilai === null)) return null;
  const { pilihan, catatan } = pilihTerendah(semua, ({ nilai }) => nilai, BATAS_BATANG, 'sasaran');
  const nilai = pilihan.map((mean) => mean.nilai);
  const dibatasi = pilihan.map((mean) => mean.dibatasi);
  const batang = batangPersen(nilai, dibatasi);
  const batas = buku.pengaturan.batasCapaianRataRata;
  const cap =
    batas !== null && dibatasi.includes(true)
      ? [`Tanda * berarti ada capaian yang dibatasi ${formatAngka(batas)}% dalam rata-ratanya.`]
      : [];
  const judul = `Rata-rata Capaian per Sasaran ${periodeTahun(rekap.periode)}`;
  return {
    jenis: 'capaian-sasaran',
    bentuk: 'batang',
    judul,
    sumbuKategori: 'Sasaran strategis',
    sumbuNilai: 'Rata-rata capaian (%)',
    kategori: pilihan.map((mean) =>
      denganKeterangan(`${mean.nomor}. ${ringkas(namaSasaran(mean.sasaran))}`, mean.nilai),
    ),
    seri: [{ nama: 'Rata-rata capaian', nada: 'gelap', nilai: batang.nilai, label: batang.label }],
    ...sumbuPersen(batang.nilai),
    alt: `Grafik batang: ${judul}. ${ujungTeks(
      'Capaian',
      pilihan.map(({ sasaran }) => namaSasaran(sasaran)),
      nilai,
    )}`,
    catatan: [...catatan, ...cap, ...(batang.dipotong ? [CATATAN_DIPOTONG] : [])],
  };
}
