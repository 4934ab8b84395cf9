/** The year beside other yardsticks: previous year, Renstra, national standard. */
import type { RekapRow } from '../rekap/rekap.ts';
import { rekapExtras } from '../rekap/renstra.ts';
import type { Block, TableColumn } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { groupBySasaran, rowsPerangkatDaerah, sasaranRows } from './sasaran-group.ts';
import { formatCapaian, formatReading, formatUkuran, STRIP } from './ukuran-text.ts';

const NUMBER = { width: 6, align: 'right' } as const;

interface Comparison {
  caption: string;
  columns: TableColumn[];
  /** Cells behind Kode, indikator and satuan; `null` where there is nothing to compare with. */
  cells: (row: RekapRow) => string[] | null;
  /** Said when no row has anything to compare with. */
  absent: string;
}

function comparisonBlocks(input: LaporanInput, comparison: Comparison): Block[] {
  const { caption, columns, cells, absent } = comparison;
  if (!rowsPerangkatDaerah(input.rekap).some((row) => cells(row) !== null))
    return [{ type: 'paragraph', text: absent }];
  const realisasi = (row: RekapRow) => formatUkuran(row.realisasi, row.indikator.desimal);
  const table: Block = {
    type: 'table',
    caption,
    columns: [
      { header: 'Kode', width: 5 },
      { header: 'Sasaran Strategis / Indikator Kinerja', width: 16 },
      { header: 'Satuan', width: 5, align: 'center' },
      { header: `Realisasi ${input.rekap.periode.tahun}`, ...NUMBER },
      ...columns,
    ],
    rows: sasaranRows(groupBySasaran(input.rekap), (row) => [
      row.kode,
      row.indikator.indikator,
      row.indikator.satuan,
      realisasi(row),
      ...(cells(row) ?? columns.map(() => STRIP)),
    ]),
  };
  return [{ type: 'paragraph', text: `Tanda ${STRIP} berarti data pembanding belum tersedia.` }, table];
}

export function tahunSebelumnyaBlocks(input: LaporanInput): Block[] {
  const { tahun } = input.rekap.periode;
  const extras = rekapExtras(input.rekap, input.buku.pengaturan);
  return comparisonBlocks(input, {
    caption: `Perbandingan Realisasi Tahun ${tahun} dengan Tahun ${tahun - 1}`,
    columns: [{ header: `Realisasi ${tahun - 1}`, ...NUMBER }],
    cells: (row) => {
      const before = extras.get(row.kode)?.realisasiTahunLalu;
      const text = before ? formatUkuran(before, row.indikator.desimal) : STRIP;
      return text === STRIP ? null : [text];
    },
    absent: `Tab Riwayat Capaian belum memuat realisasi tahun ${tahun - 1}, sehingga perbandingannya belum dapat disajikan.`,
  });
}

export function renstraBlocks(input: LaporanInput): Block[] {
  const extras = rekapExtras(input.rekap, input.buku.pengaturan);
  return comparisonBlocks(input, {
    caption: `Perbandingan Realisasi Tahun ${input.rekap.periode.tahun} dengan Target Akhir Renstra`,
    columns: [
      { header: 'Target Akhir Renstra', ...NUMBER },
      { header: 'Capaian Renstra (%)', ...NUMBER },
    ],
    cells: (row) => {
      const { targetAkhirRenstra } = row.indikator;
      if (targetAkhirRenstra.status === 'blank') return null;
      return [
        formatReading(targetAkhirRenstra, row.indikator),
        formatCapaian(extras.get(row.kode)?.capaianRenstra ?? null),
      ];
    },
    absent:
      'Target akhir Renstra belum diisi pada tab Perjanjian Kinerja, sehingga perbandingannya belum dapat disajikan.',
  });
}

export function standarNasionalBlocks(input: LaporanInput): Block[] {
  return comparisonBlocks(input, {
    caption: `Perbandingan Realisasi Tahun ${input.rekap.periode.tahun} dengan Standar Nasional`,
    columns: [{ header: 'Standar Nasional', ...NUMBER }],
    cells: (row) => {
      const { standarNasional } = row.indikator;
      return standarNasional.status === 'blank' ? null : [formatReading(standarNasional, row.indikator)];
    },
    absent: 'Tidak ada standar nasional yang diisi pada tab Perjanjian Kinerja untuk indikator dalam laporan ini.',
  });
}
