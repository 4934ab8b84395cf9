/** The table of target, realisasi and capaian of the period, with its parts side by side. */

import { formatPeriode, type Periode } from '../periode.ts';
import type { Rekap, RekapPart, RekapRow } from '../rekap/rekap.ts';
import type { Block, TableColumn } from './blocks.ts';
import { bagianPeriode, periodeTahun } from './periode-text.ts';
import { groupBy, groupBySasaran, meanRow, rowsPerangkatDaerah, sasaranRows } from './sasaran-group.ts';
import { formatCapaian, formatUkuran, kategoriText } from './ukuran-text.ts';

const NUMBER = { width: 5, align: 'right' } as const;

function partColumns(group: string): TableColumn[] {
  return [
    { group, header: 'Target', ...NUMBER },
    { group, header: 'Realisasi', ...NUMBER },
    { group, header: 'Capaian (%)', ...NUMBER },
  ];
}

function capaianColumns(periode: Periode): TableColumn[] {
  const parts = bagianPeriode(periode);
  const wide = parts.length > 0;
  return [
    { header: 'Kode', width: 5 },
    { header: 'Sasaran Strategis / Indikator Kinerja', width: wide ? 14 : 20 },
    { header: 'Satuan', width: wide ? 5 : 6, align: 'center' },
    ...parts.flatMap(partColumns),
    ...partColumns(formatPeriode(periode)),
    { group: formatPeriode(periode), header: 'Kategori', width: 9, align: 'center' },
    ...(wide ? [{ header: 'Terisi', width: 4, align: 'center' } satisfies TableColumn] : []),
    { group: `Target ${periode.tahun}`, header: 'Target', ...NUMBER },
    { group: `Target ${periode.tahun}`, header: 'Capaian (%)', ...NUMBER },
  ];
}

function partCells(part: RekapPart | undefined, desimal: number | null): string[] {
  if (!part) return formatMissing;
  return [formatUkuran(part.target, desimal), formatUkuran(part.realisasi, desimal), formatCapaian(part.capaian)];
}

const formatMissing = [formatCapaian(null), formatCapaian(null), formatCapaian(null)];

function capaianCells(row: RekapRow, parts: number): string[] {
  const { desimal } = row.indikator;
  return [
    row.kode,
    row.indikator.indikator,
    row.indikator.satuan,
    ...Array.from({ length: parts }, (_, index) => partCells(row.parts[index], desimal)).flat(),
    formatUkuran(row.target, desimal),
    formatUkuran(row.realisasi, desimal),
    formatCapaian(row.capaianTampil),
    kategoriText(row),
    ...(parts > 0 ? [row.terisi] : []),
    formatUkuran(row.targetTahunan, desimal),
    formatCapaian(row.capaianTahunan),
  ];
}

/** What the recap has to say about single rows (caps, held rows, versions); rows with the same words stand together. */
export function capaianNotes(rows: RekapRow[]): string {
  const groups = groupBy(
    rows.filter((row) => row.keterangan !== ''),
    (row) => row.keterangan,
  );
  const lines = [...groups].map(([text, group]) => `${group.map((row) => row.kode).join(', ')}: ${text}`);
  return lines.length > 0 ? `Keterangan:\n${lines.join('\n')}` : '';
}

/** Sasaran as group rows, their means below them, the mean of all at the foot. Nothing without an indikator. */
export function capaianTables(rekap: Rekap): Block[] {
  return rekap.rows.length === 0 ? [] : [capaianTable(rekap)];
}

function capaianTable(rekap: Rekap): Block {
  const { periode } = rekap;
  const columns = capaianColumns(periode);
  const parts = bagianPeriode(periode).length;
  const capaianIndex = 3 + parts * 3 + 2;
  const groups = groupBySasaran(rekap);
  const rows = sasaranRows(
    groups,
    (row) => capaianCells(row, parts),
    ({ rataRata }) => (rataRata ? [meanRow('Rata-rata capaian sasaran', rataRata, columns, capaianIndex)] : []),
  );
  rows.push(meanRow('Rata-rata capaian perangkat daerah', rekap.rataRata, columns, capaianIndex));
  const note = capaianNotes(rowsPerangkatDaerah(rekap));
  return {
    type: 'table',
    caption: `Capaian Indikator Kinerja ${periodeTahun(periode)}`,
    columns,
    rows,
    ...(note ? { note } : {}),
  };
}
