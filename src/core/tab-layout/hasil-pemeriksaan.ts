/** The columns of tab Hasil Pemeriksaan, which lists every temuan of the last Validasi. */
import type { TabLayout } from './column.ts';

export type HasilPemeriksaanField =
  | 'no'
  | 'tingkat'
  | 'kodePeriksa'
  | 'tab'
  | 'sel'
  | 'kode'
  | 'nilai'
  | 'masalah'
  | 'perbaikan'
  | 'sejak';

export const HASIL_PEMERIKSAAN: TabLayout<HasilPemeriksaanField> = {
  tab: 'Hasil Pemeriksaan',
  headerRow: 4,
  frozenColumns: 0,
  machine: true,
  columns: [
    { field: 'no', header: 'No', machine: true, kind: 'bulat', width: 50 },
    { field: 'tingkat', header: 'Tingkat', machine: true, kind: 'teks', width: 130 },
    { field: 'kodePeriksa', header: 'Kode Periksa', machine: true, kind: 'teks', width: 220 },
    { field: 'tab', header: 'Tab', machine: true, kind: 'teks', width: 140 },
    { field: 'sel', header: 'Sel', machine: true, kind: 'tautan', width: 70 },
    { field: 'kode', header: 'Kode', machine: true, kind: 'teks', width: 90 },
    { field: 'nilai', header: 'Nilai', machine: true, kind: 'teks', width: 110 },
    { field: 'masalah', header: 'Masalah', machine: true, kind: 'panjang', width: 360 },
    { field: 'perbaikan', header: 'Cara Memperbaiki', machine: true, kind: 'panjang', width: 360 },
    { field: 'sejak', header: 'Sejak', machine: true, kind: 'waktu', width: 130 },
  ],
};
