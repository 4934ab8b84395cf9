/** The columns of the tabs that hold the recaps: Semester I, Semester II and Tahunan. */
import type { Column, TabLayout } from './column.ts';

export type SemesterField =
  | 'kode'
  | 'sasaran'
  | 'indikator'
  | 'satuan'
  | 'caraRekap'
  | 'targetA'
  | 'realisasiA'
  | 'capaianA'
  | 'targetB'
  | 'realisasiB'
  | 'capaianB'
  | 'target'
  | 'realisasi'
  | 'capaian'
  | 'kategori'
  | 'targetTahunan'
  | 'capaianTahunan'
  | 'terisi'
  | 'status'
  | 'keterangan';

export type TahunanField = SemesterField | 'realisasiTahunLalu' | 'targetAkhirRenstra' | 'capaianRenstra';

/** `a` and `b` name the two parts, `whole` the period they make: `TW I`, `TW II`, `Semester`. */
function rekapColumns(a: string, b: string, whole: string): Column<SemesterField>[] {
  return [
    { field: 'kode', header: 'Kode', machine: true, kind: 'teks', width: 90 },
    { field: 'sasaran', header: 'Sasaran Strategis', machine: true, kind: 'panjang', width: 220 },
    { field: 'indikator', header: 'Indikator Kinerja', machine: true, kind: 'panjang', width: 280 },
    { field: 'satuan', header: 'Satuan', machine: true, kind: 'teks', width: 90 },
    { field: 'caraRekap', header: 'Cara Rekap', machine: true, kind: 'teks', width: 100 },
    { field: 'targetA', header: `Target ${a}`, machine: true, kind: 'angka', width: 100 },
    { field: 'realisasiA', header: `Realisasi ${a}`, machine: true, kind: 'angka', width: 100 },
    { field: 'capaianA', header: `Capaian ${a}`, machine: true, kind: 'persen', width: 100 },
    { field: 'targetB', header: `Target ${b}`, machine: true, kind: 'angka', width: 100 },
    { field: 'realisasiB', header: `Realisasi ${b}`, machine: true, kind: 'angka', width: 100 },
    { field: 'capaianB', header: `Capaian ${b}`, machine: true, kind: 'persen', width: 100 },
    { field: 'target', header: `Target ${whole}`, machine: true, kind: 'angka', width: 100 },
    { field: 'realisasi', header: `Realisasi ${whole}`, machine: true, kind: 'angka', width: 100 },
    { field: 'capaian', header: 'Capaian (%)', machine: true, kind: 'persen', width: 100 },
    { field: 'kategori', header: 'Kategori', machine: true, kind: 'teks', width: 120 },
    { field: 'targetTahunan', header: 'Target Tahunan', machine: true, kind: 'angka', width: 100 },
    { field: 'capaianTahunan', header: 'Capaian Tahunan (%)', machine: true, kind: 'persen', width: 110 },
    { field: 'terisi', header: 'Terisi', machine: true, kind: 'teks', width: 70 },
    { field: 'status', header: 'Status', machine: true, kind: 'teks', width: 140 },
    { field: 'keterangan', header: 'Keterangan', machine: true, kind: 'panjang', width: 240 },
  ];
}

const RESULT = { headerRow: 4, frozenColumns: 1, machine: true } as const;

const SEMESTER: Record<1 | 2, TabLayout<SemesterField>> = {
  1: { tab: 'Semester I', columns: rekapColumns('TW I', 'TW II', 'Semester'), ...RESULT },
  2: { tab: 'Semester II', columns: rekapColumns('TW III', 'TW IV', 'Semester'), ...RESULT },
};

/** Layout of tab `Semester I` or `Semester II`: title in row 1, provenance in row 2, header in row 4. */
export function semesterLayout(nomor: 1 | 2): TabLayout<SemesterField> {
  return SEMESTER[nomor];
}

export const TAHUNAN: TabLayout<TahunanField> = {
  tab: 'Tahunan',
  columns: [
    ...rekapColumns('Semester I', 'Semester II', 'Tahun'),
    { field: 'realisasiTahunLalu', header: 'Realisasi Tahun Lalu', machine: true, kind: 'angka', width: 110 },
    { field: 'targetAkhirRenstra', header: 'Target Akhir Renstra', machine: true, kind: 'angka', width: 110 },
    { field: 'capaianRenstra', header: 'Capaian Renstra (%)', machine: true, kind: 'persen', width: 110 },
  ],
  ...RESULT,
};
