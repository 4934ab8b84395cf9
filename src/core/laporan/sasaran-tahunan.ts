/** One sasaran in the year's report: the seven parts that PermenPANRB 53/2014 asks for, in its order. */

import type { BukuKerja } from '../buku-kerja.ts';
import type { AnggaranSasaran } from '../rekap/anggaran-sasaran.ts';
import { anggaranSasaran } from '../rekap/anggaran-sasaran.ts';
import type { Rekap, RekapRow } from '../rekap/rekap.ts';
import type { HasilExtras } from '../render-tab/hasil-lines.ts';
import { type BahanAnalisis, kalimatSasaran, penjelasanBlocks } from './analisis/analisis-sasaran.ts';
import { kalimatEfisiensi, kalimatPenunjang, kalimatSerapan } from './analisis/anggaran-kinerja.ts';
import type { Block, TableColumn } from './blocks.ts';
import { paragraf } from './kalimat.ts';
import { renstraBlocks, standarNasionalBlocks, tahunSebelumnyaBlocks } from './perbandingan-tahun.ts';
import { meanRow, type SasaranGroup } from './sasaran-group.ts';
import { formatCapaian, formatUang, formatUkuran, indikatorSatuan, kategoriText } from './ukuran-text.ts';

const sentence = (text: string, keepNext = false): Block => ({ type: 'paragraph', indent: true, text, keepNext });

const NUMBER = { width: 5, align: 'right' } as const;

const CAPAIAN_COLUMNS: TableColumn[] = [
  { header: 'Kode', width: 4 },
  { header: 'Indikator Kinerja (Satuan)', width: 16 },
  { header: 'Target', ...NUMBER },
  { header: 'Realisasi', ...NUMBER },
  { header: 'Capaian (%)', ...NUMBER },
  { header: 'Kategori', width: 7, align: 'center' },
];

function capaianCells(row: RekapRow): string[] {
  const { desimal } = row.indikator;
  return [
    row.kode,
    indikatorSatuan(row),
    formatUkuran(row.target, desimal),
    formatUkuran(row.realisasi, desimal),
    formatCapaian(row.capaianTampil),
    kategoriText(row),
  ];
}

function targetRealisasi({ rows, rataRata }: SasaranGroup, tahun: number, nomor: number): Block[] {
  return [
    sentence(kalimatSasaran({ rows, rataRata }), true),
    {
      type: 'table',
      caption: `Target dan Realisasi Tahun ${tahun} Sasaran ${nomor}`,
      columns: CAPAIAN_COLUMNS,
      rows: [
        ...rows.map((row) => ({ cells: capaianCells(row) })),
        ...(rataRata ? [meanRow('Rata-rata capaian', rataRata, CAPAIAN_COLUMNS, 4)] : []),
      ],
    },
  ];
}

/** Accounts that name an indikator of the sasaran. */
function programTable({ rows }: AnggaranSasaran, nomor: number): Block {
  return {
    type: 'table',
    caption: `Program dan Kegiatan yang Menunjang Sasaran ${nomor}`,
    columns: [
      { header: 'Kode Rekening', width: 7 },
      { header: 'Program / Kegiatan / Sub Kegiatan', width: 14 },
      { header: 'Pagu (Rp)', width: 7, align: 'right' },
      { header: 'Realisasi (Rp)', width: 7, align: 'right' },
      { header: 'Serapan (%)', width: 4, align: 'right' },
    ],
    rows: rows.map(({ kode, uraian, pagu, realisasiSd, serapan }) => ({
      cells: [kode, uraian, formatUang(pagu), formatUang(realisasiSd), formatCapaian(serapan)],
    })),
  };
}

export interface BahanTahunan extends BahanAnalisis {
  rekap: Rekap;
  buku: BukuKerja;
  extras: ReadonlyMap<string, HasilExtras>;
}

/** What the sasaran costs, from the accounts that name its indikator. */
export function anggaranOfGroup(
  { rows, rataRata }: SasaranGroup,
  { rekap, buku }: Pick<BahanTahunan, 'rekap' | 'buku'>,
) {
  return anggaranSasaran(rekap.anggaran, buku.anggaran, new Set(rows.map(({ kode }) => kode)), rataRata);
}

/**
 * @param nomor of the sasaran in the report, from 1: tables of the same kind are told apart by it
 * @param toHeading heading of each of the seven parts
 */
export function sasaranTahunan(
  group: SasaranGroup,
  nomor: number,
  bahan: BahanTahunan,
  toHeading: (text: string) => Block,
): Block[] {
  const { rekap, extras } = bahan;
  const { tahun } = rekap.periode;
  const anggaran = anggaranOfGroup(group, bahan);
  const efisiensi = kalimatEfisiensi(anggaran, group.rataRata, anggaran.serapan);
  return [
    toHeading(`Perbandingan Target dan Realisasi Tahun ${tahun}`),
    ...targetRealisasi(group, tahun, nomor),
    toHeading('Perbandingan dengan Realisasi Tahun Sebelumnya'),
    ...tahunSebelumnyaBlocks(group.rows, rekap.riwayat ?? [], tahun, nomor),
    toHeading('Perbandingan dengan Target Akhir Renstra'),
    ...renstraBlocks(group.rows, extras, tahun, nomor),
    toHeading('Perbandingan dengan Standar Nasional'),
    ...standarNasionalBlocks(group.rows, tahun, nomor),
    toHeading('Analisis Penyebab Keberhasilan atau Kegagalan dan Solusi'),
    ...penjelasanBlocks(group, bahan),
    toHeading('Efisiensi Penggunaan Sumber Daya'),
    sentence(anggaran.rows.length === 0 ? efisiensi : paragraf(kalimatSerapan(anggaran), efisiensi)),
    toHeading('Program dan Kegiatan yang Menunjang'),
    sentence(kalimatPenunjang(anggaran), anggaran.rows.length > 0),
    ...(anggaran.rows.length > 0 ? [programTable(anggaran, nomor)] : []),
  ];
}
