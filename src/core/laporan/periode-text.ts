/** How a report, its file and the parts of its period are called. */
import { formatPeriode, type Periode, ROMAWI } from '../periode.ts';

/** `Triwulan I Tahun 2026`, `Semester II Tahun 2026`, `Tahun 2026`. */
export function periodeTahun(periode: Periode): string {
  return periode.jenis === 'tahun' ? `Tahun ${periode.tahun}` : `${formatPeriode(periode)} Tahun ${periode.tahun}`;
}

/** Title without the period. */
export function judulLaporan(periode: Periode): string {
  return periode.jenis === 'tahun' ? 'Laporan Kinerja Instansi Pemerintah' : 'Laporan Kinerja';
}

/**
 * Name of the file without its ending: `Laporan Kinerja Semester I 2026 - Rev 1`, `Laporan Kinerja Tahun 2026 - Rev 1`.
 * @param revisi from 1
 */
export function namaBerkasLaporan(periode: Periode, revisi: number): string {
  return `Laporan Kinerja ${formatPeriode(periode)} ${periode.tahun} - Rev ${revisi}`;
}

/** What the columns of the parts are called: the quarters of a semester, the semesters of the year; none in a triwulan. */
export function bagianPeriode(periode: Periode): string[] {
  if (periode.jenis === 'triwulan') return [];
  if (periode.jenis === 'tahun') return ['Semester I', 'Semester II'];
  return (periode.nomor === 1 ? ([1, 2] as const) : ([3, 4] as const)).map((nomor) => `Triwulan ${ROMAWI[nomor]}`);
}
