/** Rows of a recap under their sasaran, and the words for a mean. */

import type { RataRata, Rekap, RekapRow } from '../rekap/rekap.ts';
import type { TableColumn, TableRow } from './blocks.ts';
import { formatCapaian, STRIP } from './ukuran-text.ts';

export interface SasaranGroup {
  sasaran: string;
  rows: RekapRow[];
  rataRata: RataRata | null;
}

/** Rows under a key, both in order of first appearance. */
export function groupBy<Row>(rows: Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

export function namaSasaran(sasaran: string): string {
  return sasaran || 'Sasaran strategis belum diisi';
}

/** The rows behind the means: those of the perangkat daerah itself (the others go to the lampiran), all when there are none. */
export function rowsPerangkatDaerah(rekap: Rekap): RekapRow[] {
  const own = rekap.rows.filter((row) => row.indikator.tingkat === 'Perangkat Daerah');
  return own.length > 0 ? own : rekap.rows;
}

/** Indikator of the perangkat daerah per sasaran, in the order of the recap. */
export function groupBySasaran(rekap: Rekap): SasaranGroup[] {
  const means = new Map(rekap.perSasaran.map((mean) => [mean.sasaran, mean]));
  return [...groupBy(rowsPerangkatDaerah(rekap), (row) => row.indikator.sasaran)].map(([sasaran, rows]) => ({
    sasaran: namaSasaran(sasaran),
    rows,
    rataRata: means.get(sasaran) ?? null,
  }));
}

/** `4 indikator, 1 tidak dihitung`, and how many of those are incomplete. */
function jumlahIndikator({ n, tidakDihitung, belumLengkap }: RataRata): string {
  const count = `${n} indikator, ${tidakDihitung} tidak dihitung`;
  if (belumLengkap === 0) return count;
  return belumLengkap === tidakDihitung
    ? `${count} karena belum lengkap`
    : `${count}, ${belumLengkap} di antaranya belum lengkap`;
}

/**
 * Total row of a table of capaian: label over the columns before the capaian, the mean, its kategori, and blanks.
 * @param capaianIndex place of the capaian column, from 0; the kategori column follows it
 */
export function meanRow(label: string, mean: RataRata, columns: TableColumn[], capaianIndex: number): TableRow {
  const rest = columns.length - capaianIndex - 2;
  return {
    kind: 'total',
    labelSpan: capaianIndex,
    cells: [
      `${label}: ${jumlahIndikator(mean)}`,
      formatCapaian(mean.nilai),
      mean.kategori || STRIP,
      ...Array.from({ length: rest }, () => ''),
    ],
  };
}

/** Data rows of each group below a row with its sasaran. */
export function sasaranRows(
  groups: SasaranGroup[],
  cells: (row: RekapRow) => string[],
  after?: (group: SasaranGroup) => TableRow[],
): TableRow[] {
  return groups.flatMap((group) => [
    { kind: 'group', cells: [group.sasaran] } satisfies TableRow,
    ...group.rows.map((row): TableRow => ({ cells: cells(row) })),
    ...(after ? after(group) : []),
  ]);
}
