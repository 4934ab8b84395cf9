/** The columns of two registers of work to be done: who writes which part of a report, and the follow-up that is still open. */
import type { TabLayout } from './column.ts';
import { choice, UNIT_KERJA_OPTIONS } from './column.ts';

export type PembagianTugasField = 'periode' | 'bagian' | 'penulis' | 'email' | 'batasWaktu' | 'status' | 'catatan';

export const PEMBAGIAN_TUGAS: TabLayout<PembagianTugasField> = {
  tab: 'Pembagian Tugas',
  headerRow: 1,
  frozenColumns: 1,
  machine: false,
  columns: [
    {
      field: 'periode',
      header: 'Periode',
      required: true,
      kind: 'teks',
      width: 110,
      options: choice(['Semester I', 'Semester II', 'Tahun'], false),
    },
    { field: 'bagian', header: 'Bagian Laporan', required: true, kind: 'panjang', width: 260 },
    { field: 'penulis', header: 'Penulis', required: true, kind: 'teks', width: 220 },
    { field: 'email', header: 'Email', kind: 'teks', width: 200 },
    { field: 'batasWaktu', header: 'Batas Waktu', kind: 'tanggal', width: 110 },
    {
      field: 'status',
      header: 'Status',
      kind: 'teks',
      width: 110,
      options: choice(['Belum', 'Dikerjakan', 'Selesai']),
    },
    { field: 'catatan', header: 'Catatan', kind: 'panjang', width: 240 },
  ],
};

export type TindakLanjutField =
  | 'asal'
  | 'kode'
  | 'indikator'
  | 'tindakLanjut'
  | 'penanggungJawab'
  | 'batasWaktu'
  | 'status'
  | 'keterangan';

export const TINDAK_LANJUT: TabLayout<TindakLanjutField> = {
  tab: 'Tindak Lanjut',
  headerRow: 1,
  frozenColumns: 2,
  machine: false,
  columns: [
    {
      field: 'asal',
      header: 'Asal',
      required: true,
      kind: 'teks',
      width: 130,
      help: 'Periode dan tahun asalnya, misalnya Triwulan IV 2025.',
    },
    { field: 'kode', header: 'Kode', kind: 'teks', width: 90 },
    { field: 'indikator', header: 'Indikator Kinerja', kind: 'panjang', width: 260 },
    { field: 'tindakLanjut', header: 'Tindak Lanjut', required: true, kind: 'panjang', width: 300 },
    {
      field: 'penanggungJawab',
      header: 'Penanggung Jawab',
      kind: 'teks',
      width: 180,
      options: UNIT_KERJA_OPTIONS,
    },
    { field: 'batasWaktu', header: 'Batas Waktu', kind: 'tanggal', width: 110 },
    { field: 'status', header: 'Status', kind: 'teks', width: 110, options: choice(['Belum', 'Berjalan', 'Selesai']) },
    { field: 'keterangan', header: 'Keterangan', kind: 'panjang', width: 240 },
  ],
};
