/** What the satuan of an indikator says: two spellings of one unit, percentages, indices, and things that are counted. */
import type { Tipe } from './indikator.ts';

const SAME: Record<string, string> = {
  persen: '%',
  prosen: '%',
  persentase: '%',
  prosentase: '%',
  org: 'orang',
  dok: 'dokumen',
  lap: 'laporan',
  keg: 'kegiatan',
  eks: 'eksemplar',
  eksp: 'eksemplar',
  exemplar: 'eksemplar',
  pkt: 'paket',
  kec: 'kecamatan',
  perpus: 'perpustakaan',
  th: 'tahun',
  thn: 'tahun',
  bln: 'bulan',
  mnt: 'menit',
  rp: 'rupiah',
  index: 'indeks',
  point: 'poin',
};

/** `Dok.` and `dokumen`, `persen` and `%`, `/ 1000` and `per 1.000` become one text. */
export function normalizeSatuan(satuan: string): string {
  return satuan
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d)[.,](?=\d{3}(?!\d))/g, '$1')
    .replace(/\//g, ' per ')
    .split(/[\s().]+/)
    .filter((word) => word !== '')
    .map((word) => SAME[word] ?? word)
    .filter((word, index, words) => word !== words[index - 1])
    .join(' ');
}

export function isPersen(satuan: string, tipe: Tipe): boolean {
  if (tipe === 'Persen') return true;
  const text = satuan.toLowerCase();
  return text.includes('%') || /p(?:er|ro)sen/.test(text);
}

export function isIndeks(satuan: string, tipe: Tipe): boolean {
  return tipe === 'Indeks' || /\binde(?:ks|x)\b/i.test(satuan);
}

/** Is what is written behind a figure the satuan, or the front of it: `kasus` for `Kasus per 1.000`? */
export function isOwnSatuan(written: string, satuan: string): boolean {
  const [words, own] = [normalizeSatuan(written), normalizeSatuan(satuan)].map((text) => text.split(' '));
  return satuan === '' || (words ?? []).every((word, index) => word === own?.[index]);
}

/** Units that come whole. Time, money and measures are left out on purpose: half of them can be had. */
const COUNTED = new Set(
  `dokumen orang unit kegiatan buku desa kelurahan kecamatan laporan berkas paket eksemplar judul perpustakaan sekolah
  lembaga kali arsip naskah peserta pemustaka pengunjung anggota kasus temuan rekomendasi surat pegawai siswa guru kelompok
  opd skpd aplikasi sistem perda perbup peraturan titik lokasi kelas angkatan keluarga koleksi lembar umkm koperasi produk
  sertifikat permohonan pengaduan kejadian arsiparis pustakawan komunitas gedung kendaraan instansi event bulletin buletin
  artikel perangkat video modul pelatihan sosialisasi rapat`.split(/\s+/),
);

/** Is the unit something that is counted in whole numbers (dokumen, orang), not a rate (`orang per hari`)? */
export function isCounted(satuan: string): boolean {
  const words = normalizeSatuan(satuan).split(' ');
  return !words.includes('per') && COUNTED.has(words[0] ?? '');
}
