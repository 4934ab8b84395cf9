/** The nine steps of the SOP Pengumpulan Data Kinerja: their words, and the periods they are done for (SOP PR/01-SOP/2022). */
import type { Periode } from '../periode.ts';

export type NomorLangkah = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export interface Langkah {
  nomor: NomorLangkah;
  uraian: string;
  /** As the SOP prints it, save that it writes `Draft` where we write Draf, and `Kinerja Aksi` by a slip for Rencana Aksi. */
  persyaratan: string;
  keluaran: string;
  jenis: Periode['jenis'];
  /** Menu item by which it is done. */
  tindakan: string;
}

export const LANGKAH: readonly Langkah[] = [
  {
    nomor: 1,
    uraian: 'Mengumpulkan data laporan kinerja triwulan kepada subbag/seksi, OPD dan instansi terkait',
    persyaratan: 'Perjanjian Kinerja, Rencana Aksi',
    keluaran: 'Disposisi',
    jenis: 'triwulan',
    tindakan: 'Kumpulkan Data Triwulan',
  },
  {
    nomor: 2,
    uraian: 'Merekap laporan kinerja triwulan',
    persyaratan: 'Disposisi, Perjanjian Kinerja, Rencana Aksi',
    keluaran: 'Lembar Disposisi',
    jenis: 'triwulan',
    tindakan: 'Rekap Triwulan',
  },
  {
    nomor: 3,
    uraian: 'Mengolah data laporan kinerja triwulan',
    persyaratan: 'Disposisi, Perjanjian Kinerja, Rencana Aksi, Laporan Progres Bulanan',
    keluaran: 'Draf Laporan Kinerja',
    jenis: 'triwulan',
    tindakan: 'Rekap Triwulan',
  },
  {
    nomor: 4,
    uraian: 'Menyusun laporan kinerja triwulan',
    persyaratan: 'Perjanjian Kinerja, Rencana Aksi, Draf Laporan Kinerja',
    keluaran: 'Draf Laporan Kinerja',
    jenis: 'triwulan',
    tindakan: 'Susun Laporan',
  },
  {
    nomor: 5,
    uraian: 'Mensosialisasikan laporan kinerja triwulan kepada pejabat terkait',
    persyaratan: 'Perjanjian Kinerja, Rencana Aksi, Draf Laporan Kinerja',
    keluaran: 'Draf Laporan Kinerja',
    jenis: 'triwulan',
    tindakan: 'Sosialisasikan Laporan',
  },
  {
    nomor: 6,
    uraian: 'Merekap 2 laporan triwulan untuk menyusun laporan',
    persyaratan: 'Catatan pembagian tugas',
    keluaran: 'Disposisi',
    jenis: 'semester',
    tindakan: 'Rekap Semester',
  },
  {
    nomor: 7,
    uraian: 'Menyusun laporan semester dan laporan tahunan',
    persyaratan: 'Data laporan kinerja triwulan',
    keluaran: 'Lembar Disposisi',
    jenis: 'semester',
    tindakan: 'Susun Laporan',
  },
  {
    nomor: 8,
    uraian: 'Mensosialisasikan laporan semesteran',
    persyaratan: 'Hasil koreksi laporan kinerja triwulan',
    keluaran: 'Draf Laporan Kinerja',
    jenis: 'semester',
    tindakan: 'Sosialisasikan Laporan',
  },
  {
    nomor: 9,
    uraian: 'Menyusun 2 laporan semesteran menjadi laporan kinerja tahunan',
    persyaratan: 'Laporan kinerja triwulan',
    keluaran: 'Draf Laporan Kinerja',
    jenis: 'tahun',
    tindakan: 'Rekap Tahunan',
  },
];

/** Every step of a year with its period, in the order of the tab: 4 × 1–5, 2 × 6–8, 9. */
export function langkahSetahun(tahun: number): { langkah: NomorLangkah; periode: Periode }[] {
  const triwulan = ([1, 2, 3, 4] as const).map((nomor): Periode => ({ tahun, jenis: 'triwulan', nomor }));
  const semester = ([1, 2] as const).map((nomor): Periode => ({ tahun, jenis: 'semester', nomor }));
  const [t1, t2, t3, t4] = triwulan;
  const [s1, s2] = semester;
  const tahunan: Periode = { tahun, jenis: 'tahun', nomor: 1 };
  const order = [t1, t2, s1, t3, t4, s2, tahunan].filter((periode): periode is Periode => periode !== undefined);
  return order.flatMap((periode) =>
    LANGKAH.filter(({ jenis }) => jenis === periode.jenis).map(({ nomor }) => ({ langkah: nomor, periode })),
  );
}
