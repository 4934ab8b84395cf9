/** The columns of Riwayat Capaian: annual results of earlier years, one row for each indikator and year. */
import type { TabLayout } from './column.ts';

export type RiwayatCapaianField =
  | 'tahun'
  | 'kode'
  | 'sasaran'
  | 'indikator'
  | 'satuan'
  | 'target'
  | 'realisasi'
  | 'capaian'
  | 'kategori'
  | 'realisasiTw1'
  | 'realisasiTw2'
  | 'realisasiTw3'
  | 'realisasiTw4'
  | 'sumber';

export const RIWAYAT_CAPAIAN: TabLayout<RiwayatCapaianField> = {
  tab: 'Riwayat Capaian',
  headerRow: 1,
  frozenColumns: 2,
  machine: false,
  columns: [
    { field: 'tahun', header: 'Tahun', required: true, kind: 'bulat', width: 70 },
    { field: 'kode', header: 'Kode', required: true, kind: 'teks', width: 90 },
    { field: 'sasaran', header: 'Sasaran Strategis', kind: 'panjang', width: 220 },
    { field: 'indikator', header: 'Indikator Kinerja', kind: 'panjang', width: 260 },
    { field: 'satuan', header: 'Satuan', kind: 'teks', width: 90 },
    { field: 'target', header: 'Target', kind: 'angka', width: 100 },
    { field: 'realisasi', header: 'Realisasi', kind: 'angka', width: 100 },
    { field: 'capaian', header: 'Capaian (%)', kind: 'persen', width: 100 },
    { field: 'kategori', header: 'Kategori', kind: 'teks', width: 120 },
    { field: 'realisasiTw1', header: 'Realisasi TW I', kind: 'angka', width: 100 },
    { field: 'realisasiTw2', header: 'Realisasi TW II', kind: 'angka', width: 100 },
    { field: 'realisasiTw3', header: 'Realisasi TW III', kind: 'angka', width: 100 },
    { field: 'realisasiTw4', header: 'Realisasi TW IV', kind: 'angka', width: 100 },
    { field: 'sumber', header: 'Sumber', kind: 'panjang', width: 220 },
  ],
};
