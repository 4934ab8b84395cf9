/** The figures of the sample workbook: indikator of every Cara Rekap and Arah, with what was reached in each quarter. */
import type { Indikator, Reading } from '../../src/core/indikator.ts';

export type Angka = number | null | string;

/** One indikator of the sample: the first four figures are targets of TW I…IV, the next four what was reached. */
export interface Contoh {
  kode: string;
  sasaran: string;
  nama: string;
  satuan: string;
  sifat: Partial<Indikator>;
  target: Angka[];
  realisasi: Angka[];
  komponen?: [number, number][];
  tahunan: Angka;
}

const PREDIKAT: Record<string, number> = { B: 4, BB: 5, A: 6 };
export const SASARAN = [
  'Meningkatnya kualitas layanan perpustakaan',
  'Meningkatnya tertib pengelolaan arsip daerah',
  'Meningkatnya akuntabilitas kinerja perangkat daerah',
] as const;

export function reading(value: Angka): Reading {
  if (value === null) return { status: 'blank', value: null, text: '' };
  if (typeof value === 'number') return { status: 'value', value, text: String(value) };
  const range = /^(\d+)–(\d+)$/.exec(value);
  if (range) return { status: 'value', value: Number(range[1]), max: Number(range[2]), text: value };
  return { status: 'value', value: PREDIKAT[value] ?? 0, text: value };
}

export const CONTOH: Contoh[] = [
  {
    kode: 'IKU-1',
    sasaran: SASARAN[0],
    nama: 'Indeks Pembangunan Literasi Masyarakat',
    satuan: 'Indeks',
    sifat: {
      tipe: 'Indeks',
      caraRekap: 'Posisi Akhir',
      desimal: 2,
      targetAkhirRenstra: reading(75),
      standarNasional: reading(73.52),
    },
    target: [62, 64, 66, 68],
    realisasi: [62.5, 63.75, 67.1, 70.25],
    tahunan: 68,
  },
  {
    kode: 'IKU-2',
    sasaran: SASARAN[0],
    nama: 'Jumlah kunjungan ke perpustakaan daerah, perpustakaan keliling, dan layanan daring',
    satuan: 'Orang',
    sifat: { caraRekap: 'Jumlah', desimal: 0 },
    target: [12000, 12000, 13000, 13000],
    realisasi: [11250, 15480, 12975, 14020],
    tahunan: 50000,
  },
  {
    kode: 'IKU-3',
    sasaran: SASARAN[0],
    nama: 'Persentase permohonan kartu anggota yang selesai tepat waktu',
    satuan: '%',
    sifat: { tipe: 'Persen', caraRekap: 'Rasio', desimal: 2 },
    target: [90, 90, 92, 92],
    realisasi: [88.24, 93.1, 92.31, 95],
    komponen: [
      [150, 170],
      [270, 290],
      [240, 260],
      [285, 300],
    ],
    tahunan: 92,
  },
  {
    kode: 'IKU-4',
    sasaran: SASARAN[0],
    nama: 'Nilai survei kepuasan masyarakat',
    satuan: 'Nilai',
    sifat: { tipe: 'Indeks', caraRekap: 'Rata-rata', desimal: 2 },
    target: [82, 82, 84, 84],
    realisasi: [81.15, 83.4, null, 85.2],
    tahunan: 83,
  },
  {
    kode: 'IKU-5',
    sasaran: SASARAN[1],
    nama: 'Persentase perangkat daerah yang mengelola arsip secara baku',
    satuan: '%',
    sifat: { tipe: 'Persen', caraRekap: 'Posisi Akhir', desimal: 1, targetAkhirRenstra: reading(95) },
    target: [55, 60, 65, 70],
    realisasi: [54.3, 61.2, 66, 72.4],
    tahunan: 70,
  },
  {
    kode: 'IKU-6',
    sasaran: SASARAN[1],
    nama: 'Rata-rata waktu tunggu layanan peminjaman arsip',
    satuan: 'Menit',
    sifat: { arah: 'Turun', caraRekap: 'Rata-rata', desimal: 1 },
    target: [20, 20, 18, 18],
    realisasi: [24.5, 19, 17.5, 16],
    tahunan: 19,
  },
  {
    kode: 'IKU-7',
    sasaran: SASARAN[1],
    nama: 'Jumlah arsip statis yang diselamatkan',
    satuan: 'Boks',
    sifat: { caraRekap: 'Jumlah', desimal: 0 },
    target: [null, 150, null, 250],
    realisasi: [null, 212, null, 260],
    tahunan: 400,
  },
  {
    kode: 'IKU-8',
    sasaran: SASARAN[1],
    nama: 'Suhu ruang simpan arsip sesuai standar',
    satuan: '°C',
    sifat: { tipe: 'Rentang', arah: 'Stabil', caraRekap: 'Posisi Akhir' },
    target: ['18–22', '18–22', '18–22', '18–22'],
    realisasi: [21, 23, 20, 19],
    tahunan: '18–22',
  },
  {
    kode: 'IKU-9',
    sasaran: SASARAN[2],
    nama: 'Predikat SAKIP perangkat daerah',
    satuan: 'Predikat',
    sifat: { tipe: 'Predikat', caraRekap: 'Posisi Akhir', frekuensi: 'Tahun' },
    target: [null, null, null, 'BB'],
    realisasi: [null, null, null, 'A'],
    tahunan: 'BB',
  },
  {
    kode: 'IKU-10',
    sasaran: SASARAN[2],
    nama: 'Persentase rekomendasi hasil pengawasan yang ditindaklanjuti',
    satuan: '%',
    sifat: { tipe: 'Persen', caraRekap: 'Posisi Akhir', desimal: 2 },
    target: [80, 90, 95, 100],
    realisasi: [75, 91.67, 95, 100],
    tahunan: 100,
  },
  {
    kode: 'BID-1',
    sasaran: SASARAN[0],
    nama: 'Jumlah bahan pustaka yang diolah',
    satuan: 'Eksemplar',
    sifat: { tingkat: 'Bidang', caraRekap: 'Jumlah', desimal: 0, kodeInduk: 'IKU-2' },
    target: [500, 500, 500, 500],
    realisasi: [480, 530, 505, 512],
    tahunan: 2000,
  },
  {
    kode: 'SUB-1',
    sasaran: SASARAN[2],
    nama: 'Jumlah dokumen perencanaan dan pelaporan yang tepat waktu',
    satuan: 'Dokumen',
    sifat: { tingkat: 'Seksi/Subbagian', caraRekap: 'Jumlah', desimal: 0 },
    target: [2, 1, 2, 1],
    realisasi: [2, 1, 2, 1],
    tahunan: 6,
  },
];
