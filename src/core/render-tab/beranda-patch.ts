/** Tab Beranda as the setup makes it: what to do in which order, with links to the tabs. */
import type { CellLink, TabPatch } from '../tab-patch.ts';
import { HEADER_FILL } from './layout-patch.ts';

interface Step {
  text: string;
  tab: string;
}

const STEPS: readonly Step[] = [
  { text: 'Isi nama pemerintah daerah, nama perangkat daerah, dan dasar hukum.', tab: 'Pengaturan' },
  { text: 'Daftarkan unit kerja yang mengisi data.', tab: 'Unit Kerja' },
  { text: 'Daftarkan pejabat yang menandatangani dan menerima laporan.', tab: 'Pejabat' },
  { text: 'Salin indikator dari perjanjian kinerja, lengkap dengan Arah dan Cara Rekap.', tab: 'Perjanjian Kinerja' },
  { text: 'Isi target setiap triwulan.', tab: 'Rencana Aksi' },
  { text: 'Unit kerja mengisi realisasi triwulan. Sel yang belum ada datanya dibiarkan kosong.', tab: 'Triwulan I' },
  { text: 'Isi pagu dan realisasi anggaran.', tab: 'Anggaran' },
  { text: 'Menu Kinerja, Validasi Triwulan: lihat apa yang harus diperbaiki.', tab: 'Hasil Pemeriksaan' },
  { text: 'Menu Kinerja, Rekap Semester.', tab: 'Semester I' },
  { text: 'Menu Kinerja, Lainnya, Rekap Tahunan.', tab: 'Tahunan' },
  { text: 'Menu Kinerja, Susun Laporan. Laporan yang dibuat tercatat di Arsip.', tab: 'Arsip' },
];

/** @param gidOf sheet id of a tab, `undefined` when it does not exist */
export function berandaPatch(tahun: number, gidOf: (tab: string) => number | undefined): TabPatch {
  const links = STEPS.map(({ tab }): CellLink => ({ text: tab, gid: gidOf(tab) ?? 0, sel: 'A1' }));
  return {
    tab: 'Beranda',
    fresh: true,
    values: [
      {
        row: 1,
        column: 1,
        values: [
          [`Rekap Kinerja Tahun ${tahun}`, null],
          ['Urutan kerja dalam satu tahun. Semua tindakan ada di menu Kinerja.', null],
          [null, null],
          ['Langkah', 'Yang dikerjakan'],
          ...STEPS.map((step, index) => [index + 1, step.text]),
        ],
      },
    ],
    looks: [
      { row: 1, column: 1, rows: 1, columns: 1, bold: true, fontSize: 16 },
      { row: 4, column: 1, rows: 1, columns: 3, bold: true, background: HEADER_FILL.machine },
      { row: 5, column: 2, rows: STEPS.length, columns: 1, wrap: true },
    ],
    links: { row: 5, column: 3, links },
    columnWidths: [
      { column: 1, count: 1, width: 90 },
      { column: 2, count: 1, width: 520 },
      { column: 3, count: 1, width: 160 },
    ],
    frozen: { rows: 4, columns: 0 },
  };
}
