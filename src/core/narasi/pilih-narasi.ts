/** Which rows of tab Narasi hold for a part of a report: those for its period, otherwise for its kind, otherwise for all. */
import { formatPeriode, type Periode } from '../periode.ts';
import type { BagianNarasi, LaporanNarasi } from '../tab-layout/narasi.ts';

/** Names under which a report's texts may stand, from the narrowest to the widest. */
export function sebutanLaporan(periode: Periode): LaporanNarasi[] {
  if (periode.jenis === 'tahun') return ['Tahunan', 'Semua'];
  const kind = periode.jenis === 'triwulan' ? 'Triwulan' : 'Semester';
  return [formatPeriode(periode) as LaporanNarasi, kind, 'Semua'];
}

interface Baris {
  laporan: LaporanNarasi;
  bagian: BagianNarasi;
  urutan: number | null;
  teks: string;
}

/** Rows without Urutan keep their place among each other and come behind those with one. */
function byUrutan<Row extends Baris>(rows: readonly Row[]): Row[] {
  const rank = ({ urutan }: Row): number => urutan ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/**
 * The filled rows of a part; of several names the narrowest that has any.
 * @param sebutan names from narrow to wide, see sebutanLaporan
 */
export function pilihNarasi<Row extends Baris>(
  rows: readonly Row[],
  sebutan: readonly LaporanNarasi[],
  bagian: BagianNarasi,
): Row[] {
  const filled = rows.filter((row) => row.bagian === bagian && row.teks.trim() !== '');
  for (const nama of sebutan) {
    const own = filled.filter(({ laporan }) => laporan === nama);
    if (own.length > 0) return byUrutan(own);
  }
  return [];
}
