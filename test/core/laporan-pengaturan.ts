/** Settings and budget of the sample workbook. */
import type { AnggaranRow, Pengaturan } from '../../src/core/buku-kerja.ts';
import type { Reading } from '../../src/core/indikator.ts';
import { type Angka, reading } from './laporan-contoh.ts';

export const noColumns = (tab: string) => ({ tab, gid: 1, headerRow: 1, columns: {}, headers: {} });

const four = (values: Angka[]) => values.map(reading) as [Reading, Reading, Reading, Reading];

function account(
  row: number,
  kode: string,
  uraian: string,
  pagu: Angka,
  realisasi: Angka[],
  kodeIndikator: string[] = [],
): AnggaranRow {
  return {
    table: noColumns('Anggaran'),
    row,
    kode,
    uraian,
    pagu: reading(pagu),
    paguPerubahan: reading(null),
    paguPerubahanBerlakuMulai: 4,
    realisasi: four(realisasi),
    kas: four([null, null, null, null]),
    fisik: four([null, null, null, null]),
    kodeIndikator,
    penanggungJawab: 'Subbagian Keuangan',
    paguRenstra: reading(null),
    realisasiRenstraLalu: reading(null),
  };
}

export const ANGGARAN: AnggaranRow[] = [
  account(
    2,
    '2.23.02',
    'Program Pembinaan Perpustakaan',
    3_057_006_326,
    [412_300_150, 803_250_000, 901_125_500, 812_440_000],
  ),
  account(
    3,
    '2.23.02.2.01',
    'Pengelolaan Perpustakaan Tingkat Daerah Kabupaten/Kota',
    3_057_006_326,
    [412_300_150, 803_250_000, 901_125_500, 812_440_000],
  ),
  account(
    4,
    '2.23.02.2.01.0001',
    'Pengembangan dan Pemeliharaan Layanan Perpustakaan Elektronik',
    1_057_006_326,
    [112_300_150, 303_250_000, 301_125_500, 312_440_000],
    ['IKU-1', 'IKU-2'],
  ),
  account(
    5,
    '2.23.02.2.01.0002',
    'Pengembangan Kekhasan Koleksi Perpustakaan',
    2_000_000_000,
    [300_000_000, 500_000_000, 600_000_000, 500_000_000],
    ['IKU-2'],
  ),
  account(
    6,
    '2.24.02',
    'Program Pengelolaan Arsip',
    1_004_422_800,
    [98_000_000, 221_500_000, 310_000_000, 295_250_000],
    ['IKU-5'],
  ),
];

export const PENGATURAN: Pengaturan = {
  namaPemerintahDaerah: 'Pemerintah Kabupaten Purwakarta',
  namaPerangkatDaerah: 'Dinas Arsip dan Perpustakaan',
  alamat: 'Jalan Contoh Nomor 1, Purwakarta 41111, Telepon (0264) 000000',
  logo: '',
  tempat: 'Purwakarta',
  tahun: 2026,
  dasarHukum: [
    'Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah',
    'Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja, dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah',
  ],
  kertas: 'A4',
  jenisHuruf: 'Arial',
  margin: 2.5,
  zonaWaktu: 'Asia/Jakarta',
  formatNomor: '',
  periodeRenstra: { awal: 2025, akhir: 2029 },
  rumusTurun: 'Selisih',
  batasCapaianTampil: null,
  batasCapaianRataRata: 120,
  hari: 'Kalender',
  batasIsiTw: 10,
  batasLkjip: 'Akhir Februari',
  domainDiizinkan: [],
  lindungiBarisUnit: false,
  folderArsip: '',
  sebutanPeran: {},
  waktuBaku: [],
  versiLembar: '2',
  skalaKategori: [
    { batasBawah: 90, kategori: 'Sangat Tinggi', warna: '#b7e1cd' },
    { batasBawah: 75, kategori: 'Tinggi', warna: '#d9ead3' },
    { batasBawah: 65, kategori: 'Sedang', warna: '#fff2cc' },
    { batasBawah: 50, kategori: 'Rendah', warna: '#fce5cd' },
    { batasBawah: null, kategori: 'Sangat Rendah', warna: '#f4cccc' },
  ],
  nilaiPredikat: [
    { kelompok: 'AKIP', predikat: 'A', nilai: 6 },
    { kelompok: 'AKIP', predikat: 'BB', nilai: 5 },
    { kelompok: 'AKIP', predikat: 'B', nilai: 4 },
  ],
  tingkatPemeriksaan: {},
};
