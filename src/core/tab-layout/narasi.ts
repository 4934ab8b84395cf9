/** The columns of tab Narasi: the fixed texts of each report, which the office edits, with `{{…}}` for what comes from the data. */
import type { TabLayout } from './column.ts';
import { choice } from './column.ts';

export type NarasiField = 'laporan' | 'bagian' | 'urutan' | 'teks';

/** For which reports a text is meant: the narrower one goes before the wider (Triwulan II before Triwulan before Semua). */
export const LAPORAN_NARASI = [
  'Semua',
  'Triwulan',
  'Triwulan I',
  'Triwulan II',
  'Triwulan III',
  'Triwulan IV',
  'Semester',
  'Semester I',
  'Semester II',
  'Tahunan',
  'E.81',
] as const;

export type LaporanNarasi = (typeof LAPORAN_NARASI)[number];

/** The parts of the reports that people write, in the order in which they are printed. */
export const BAGIAN_NARASI = [
  'Kata Pengantar',
  'Ikhtisar Eksekutif',
  'Latar Belakang',
  'Maksud dan Tujuan',
  'Gambaran Umum',
  'Tugas dan Fungsi',
  'Isu Strategis',
  'Sistematika Penyajian',
  'Rencana Strategis',
  'Pengantar Capaian',
  'Simpulan',
  'Langkah Perbaikan',
  'Catatan dan Rekomendasi Pimpinan',
  'Penutup',
  'Faktor Pendorong',
  'Faktor Penghambat',
  'Tindak Lanjut Triwulan Berikutnya',
  'Tindak Lanjut Renja Berikutnya',
] as const;

export type BagianNarasi = (typeof BAGIAN_NARASI)[number];

export const NARASI: TabLayout<NarasiField> = {
  tab: 'Narasi',
  headerRow: 1,
  frozenColumns: 2,
  machine: false,
  columns: [
    {
      field: 'laporan',
      header: 'Laporan',
      synonyms: ['Jenis Laporan', 'Untuk Laporan'],
      required: true,
      kind: 'teks',
      width: 110,
      options: choice(LAPORAN_NARASI),
      help: 'Teks untuk periode tertentu didahulukan daripada teks untuk jenisnya, dan itu daripada Semua.',
    },
    {
      field: 'bagian',
      header: 'Bagian',
      synonyms: ['Bagian Laporan', 'Bab/Bagian'],
      required: true,
      kind: 'teks',
      width: 220,
      options: choice(BAGIAN_NARASI),
    },
    {
      field: 'urutan',
      header: 'Urutan',
      synonyms: ['No', 'No Urut', 'Urut'],
      kind: 'bulat',
      width: 70,
      help: 'Beberapa baris untuk bagian yang sama dicetak menurut angka ini; kosong berarti menurut letak barisnya.',
    },
    {
      field: 'teks',
      header: 'Teks',
      synonyms: ['Isi', 'Narasi', 'Uraian'],
      required: true,
      kind: 'panjang',
      width: 620,
      help: 'Setiap baris di dalam sel menjadi satu paragraf; baris yang diawali "- " menjadi butir. Penanda seperti {{periode}} diganti otomatis.',
    },
  ],
};
