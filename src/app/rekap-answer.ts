/** The answer to a recap, as the page shows it and the command line prints it. */

import { tabOfPeriode } from '../core/periode.ts';
import type { RataRata, Rekap, RekapRow, Ukuran } from '../core/rekap/rekap.ts';
import type { Temuan } from '../core/temuan/temuan.ts';

function figure(name: 'target' | 'realisasi' | 'targetTahunan', ukuran: Ukuran): Record<string, unknown> {
  if (ukuran.text === undefined || ukuran.text === '') return { [name]: ukuran.value };
  const value = ukuran.max === undefined ? ukuran.value : null;
  return { [name]: value, [`${name}Teks`]: ukuran.text };
}

function rowAnswer(row: RekapRow): Record<string, unknown> {
  return {
    kode: row.kode,
    indikator: row.indikator.indikator,
    sasaran: row.indikator.sasaran,
    satuan: row.indikator.satuan,
    ...figure('target', row.target),
    ...figure('realisasi', row.realisasi),
    capaian: row.capaian,
    capaianTampil: row.capaianTampil,
    ...figure('targetTahunan', row.targetTahunan),
    capaianTahunan: row.capaianTahunan,
    kategori: row.kategori,
    terisi: row.terisi,
    status: row.status,
    keterangan: row.keterangan,
  };
}

function meanAnswer(mean: RataRata): Record<string, unknown> {
  return { nilai: mean.nilai, n: mean.n, tidakDihitung: mean.tidakDihitung, kategori: mean.kategori };
}

/** Findings without the fields that only the add-on needs. */
export function temuanAnswer(temuan: readonly Temuan[]): Record<string, unknown>[] {
  return temuan.map(({ kode, level, tab, sel, nilai, pesan, perbaikan }) => ({
    kode,
    level,
    tab,
    sel,
    nilai,
    pesan,
    perbaikan,
  }));
}

/** Numbers are unrounded, capaian in per cent. */
export function rekapAnswer(rekap: Rekap, temuan: readonly Temuan[]): Record<string, unknown> {
  const { total } = rekap.anggaran;
  return {
    ok: true,
    tab: tabOfPeriode(rekap.periode),
    rows: rekap.rows.map(rowAnswer),
    rataRata: {
      ...meanAnswer(rekap.rataRata),
      perSasaran: rekap.perSasaran.map((mean) => ({ sasaran: mean.sasaran, ...meanAnswer(mean) })),
    },
    anggaran: {
      pagu: total.pagu,
      realisasi: total.realisasi,
      realisasiSd: total.realisasiSd,
      serapan: total.serapan,
    },
    jumlahTemuan: countLevels(temuan),
  };
}

export function countLevels(temuan: readonly Temuan[]): { galat: number; peringatan: number; info: number } {
  const count = { galat: 0, peringatan: 0, info: 0 };
  for (const one of temuan) count[one.level] += 1;
  return count;
}
