/** The columns of the registers that follow the SOP: Kendali SOP, Disposisi, Distribusi and Koreksi. */
import type { TabLayout } from './column.ts';
import { choice } from './column.ts';

/** Every period of a year, as written in the registers. */
const PILIHAN_PERIODE = choice(
  ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV', 'Semester I', 'Semester II', 'Tahun'],
  false,
);

export type KendaliSopField =
  | 'periode'
  | 'langkah'
  | 'uraian'
  | 'pelaksana'
  | 'persyaratan'
  | 'terpenuhi'
  | 'waktuBaku'
  | 'mulai'
  | 'selesai'
  | 'lama'
  | 'status'
  | 'keluaran'
  | 'alasan';

export const KENDALI_SOP: TabLayout<KendaliSopField> = {
  tab: 'Kendali SOP',
  headerRow: 1,
  frozenColumns: 2,
  machine: false,
  columns: [
    { field: 'periode', header: 'Periode', kind: 'teks', width: 110, options: PILIHAN_PERIODE },
    { field: 'langkah', header: 'Langkah', kind: 'bulat', width: 70 },
    { field: 'uraian', header: 'Uraian', kind: 'panjang', width: 300 },
    { field: 'pelaksana', header: 'Pelaksana', kind: 'teks', width: 200 },
    { field: 'persyaratan', header: 'Persyaratan', kind: 'panjang', width: 240 },
    { field: 'terpenuhi', header: 'Terpenuhi', machine: true, kind: 'teks', width: 90 },
    { field: 'waktuBaku', header: 'Waktu Baku', kind: 'teks', width: 90 },
    { field: 'mulai', header: 'Mulai', kind: 'waktu', width: 130 },
    { field: 'selesai', header: 'Selesai', kind: 'waktu', width: 130 },
    { field: 'lama', header: 'Lama', machine: true, kind: 'teks', width: 90 },
    { field: 'status', header: 'Status', machine: true, kind: 'teks', width: 130 },
    { field: 'keluaran', header: 'Keluaran', kind: 'tautan', width: 180 },
    {
      field: 'alasan',
      header: 'Alasan',
      kind: 'panjang',
      width: 220,
      help: 'Wajib bila langkah dijalankan sebelum persyaratannya lengkap.',
    },
  ],
};

export type DisposisiField =
  | 'nomor'
  | 'tanggal'
  | 'periode'
  | 'langkah'
  | 'dari'
  | 'kepada'
  | 'hal'
  | 'sifat'
  | 'isiDisposisi'
  | 'batasWaktu'
  | 'selesai'
  | 'berkas';

export const DISPOSISI: TabLayout<DisposisiField> = {
  tab: 'Disposisi',
  headerRow: 1,
  frozenColumns: 1,
  machine: false,
  columns: [
    { field: 'nomor', header: 'Nomor', machine: true, kind: 'teks', width: 140 },
    { field: 'tanggal', header: 'Tanggal', kind: 'tanggal', width: 100 },
    { field: 'periode', header: 'Periode', kind: 'teks', width: 110, options: PILIHAN_PERIODE },
    { field: 'langkah', header: 'Langkah', kind: 'bulat', width: 70 },
    { field: 'dari', header: 'Dari', kind: 'teks', width: 180 },
    { field: 'kepada', header: 'Kepada', kind: 'panjang', width: 220 },
    { field: 'hal', header: 'Hal', kind: 'panjang', width: 240 },
    {
      field: 'sifat',
      header: 'Sifat',
      kind: 'teks',
      width: 110,
      options: choice(['Biasa', 'Segera', 'Sangat Segera', 'Rahasia']),
    },
    { field: 'isiDisposisi', header: 'Isi Disposisi', kind: 'panjang', width: 280 },
    { field: 'batasWaktu', header: 'Batas Waktu', kind: 'tanggal', width: 100 },
    { field: 'selesai', header: 'Selesai', kind: 'tanggal', width: 100 },
    { field: 'berkas', header: 'Berkas', kind: 'tautan', width: 180 },
  ],
};

export type DistribusiField = 'waktu' | 'laporan' | 'revisi' | 'nama' | 'email' | 'hak' | 'cara' | 'hasil';

export const DISTRIBUSI: TabLayout<DistribusiField> = {
  tab: 'Distribusi',
  headerRow: 1,
  frozenColumns: 0,
  machine: true,
  columns: [
    { field: 'waktu', header: 'Waktu', machine: true, kind: 'waktu', width: 130 },
    { field: 'laporan', header: 'Laporan', machine: true, kind: 'panjang', width: 260 },
    { field: 'revisi', header: 'Revisi', machine: true, kind: 'bulat', width: 70 },
    { field: 'nama', header: 'Nama', machine: true, kind: 'teks', width: 200 },
    { field: 'email', header: 'Email', machine: true, kind: 'teks', width: 200 },
    { field: 'hak', header: 'Hak', machine: true, kind: 'teks', width: 100 },
    { field: 'cara', header: 'Cara', machine: true, kind: 'teks', width: 90 },
    { field: 'hasil', header: 'Hasil', machine: true, kind: 'panjang', width: 220 },
  ],
};

export type KoreksiField =
  | 'no'
  | 'periode'
  | 'dari'
  | 'tanggal'
  | 'bagian'
  | 'isiKoreksi'
  | 'tab'
  | 'sel'
  | 'kode'
  | 'kolom'
  | 'semula'
  | 'menjadi'
  | 'oleh'
  | 'waktu'
  | 'alasan'
  | 'status';

export const KOREKSI: TabLayout<KoreksiField> = {
  tab: 'Koreksi',
  headerRow: 1,
  frozenColumns: 1,
  machine: false,
  columns: [
    { field: 'no', header: 'No', machine: true, kind: 'bulat', width: 50 },
    { field: 'periode', header: 'Periode', kind: 'teks', width: 110, options: PILIHAN_PERIODE },
    { field: 'dari', header: 'Dari', kind: 'teks', width: 180 },
    { field: 'tanggal', header: 'Tanggal', kind: 'tanggal', width: 100 },
    { field: 'bagian', header: 'Bagian', kind: 'teks', width: 140 },
    { field: 'isiKoreksi', header: 'Isi Koreksi', kind: 'panjang', width: 280 },
    { field: 'tab', header: 'Tab', kind: 'teks', width: 130 },
    { field: 'sel', header: 'Sel', kind: 'teks', width: 70 },
    { field: 'kode', header: 'Kode', kind: 'teks', width: 90 },
    { field: 'kolom', header: 'Kolom', kind: 'teks', width: 120 },
    { field: 'semula', header: 'Semula', kind: 'teks', width: 110 },
    { field: 'menjadi', header: 'Menjadi', kind: 'teks', width: 110 },
    { field: 'oleh', header: 'Oleh', kind: 'teks', width: 160 },
    { field: 'waktu', header: 'Waktu', kind: 'waktu', width: 130 },
    { field: 'alasan', header: 'Alasan', kind: 'panjang', width: 220 },
    {
      field: 'status',
      header: 'Status',
      kind: 'teks',
      width: 110,
      options: choice(['Diusulkan', 'Diterima', 'Ditolak', 'Diterapkan', 'Nihil']),
    },
  ],
};
