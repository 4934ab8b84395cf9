/** The year's report (LKjIP): chapters I–IV as PermenPANRB 53/2014 lays them out, each beginning a page. */
import { kalimatUjung } from './analisis/jumlah-capaian.ts';
import { bahanOf } from './bahan.ts';
import type { Block } from './blocks.ts';
import { capaianTables } from './capaian-table.ts';
import { catatanDataBlocks } from './catatan-data.ts';
import { capaianGrafikBlocks, figurePieces, grafikBlocks } from './grafik/grafik-blocks.ts';
import { paragraf } from './kalimat.ts';
import { lampiranBlocks } from './lampiran.ts';
import { langkahPerbaikanBlocks } from './langkah-perbaikan.ts';
import type { LaporanInput } from './laporan-input.ts';
import { narasiAda, narasiBlocks } from './narasi-blocks.ts';
import { pendahuluanBlocks } from './pendahuluan.ts';
import { catatanPimpinanBlocks, penutupBlocks, tandaTanganBlock } from './penutup.ts';
import { perencanaanPieces } from './perencanaan.ts';
import { rataRataBlocks } from './rata-rata.ts';
import { anggaranPieces } from './realisasi-anggaran.ts';
import { paragrafKeadaan, paragrafPerubahan, ringkasanBlocks } from './ringkasan.ts';
import { groupBySasaran, rowsPerangkatDaerah } from './sasaran-group.ts';
import { type BahanTahunan, sasaranTahunan } from './sasaran-tahunan.ts';
import { flow, onNewPage, type Piece, portrait, wide } from './sections.ts';
import { serapanSasaranBlocks } from './serapan-sasaran.ts';
import { efisiensiBlock } from './sumber-daya.ts';
import { tindakLanjutBlocks } from './tindak-lanjut.ts';

const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ type: 'heading', level, text });
const title = (text: string): Block => ({ type: 'heading', level: 1, text, numbering: 'none' });
const paragraph = (text: string): Block => ({ type: 'paragraph', indent: true, text });

/** Before the lists of contents: the signed foreword, and the whole year on a page. */
export function awalTahunan(input: LaporanInput): Block[] {
  return [
    title('KATA PENGANTAR'),
    ...narasiBlocks(input, 'Kata Pengantar'),
    tandaTanganBlock(input),
    { type: 'pageBreak' },
    title('IKHTISAR EKSEKUTIF'),
    ...narasiAda(input, 'Ikhtisar Eksekutif'),
    ...ringkasanBlocks(input),
    efisiensiBlock(input),
  ];
}

function keseluruhanBlocks(input: LaporanInput, bahan: BahanTahunan): Block[] {
  const rows = rowsPerangkatDaerah(input.rekap);
  const ends = rows.length === 0 ? [] : [paragraph(paragraf(kalimatUjung(rows), paragrafPerubahan(input, bahan.lalu)))];
  return [...ends, ...rataRataBlocks(input)];
}

function sasaranBlocks(input: LaporanInput, bahan: BahanTahunan): Block[] {
  const groups = groupBySasaran(input.rekap);
  if (groups.length === 0) {
    return [{ type: 'paragraph', text: 'Capaian setiap sasaran belum dapat disajikan karena belum ada yang direkap.' }];
  }
  return groups.flatMap((group, index) => [
    heading(3, group.sasaran),
    ...sasaranTahunan(group, index + 1, bahan, (text) => heading(4, text)),
  ]);
}

function akuntabilitasPieces(input: LaporanInput, bahan: BahanTahunan): Piece[] {
  const { rekap } = input;
  return [
    wide([
      heading(1, 'AKUNTABILITAS KINERJA'),
      heading(2, 'Capaian Kinerja Organisasi'),
      ...narasiAda(input, 'Pengantar Capaian'),
      paragraph(paragrafKeadaan(input)),
      ...capaianTables(rekap),
    ]),
    flow(keseluruhanBlocks(input, bahan)),
    ...figurePieces(capaianGrafikBlocks(input)),
    portrait(sasaranBlocks(input, bahan)),
    ...anggaranPieces(rekap, heading(2, 'Realisasi Anggaran'), [efisiensiBlock(input), ...serapanSasaranBlocks(input)]),
    ...figurePieces(grafikBlocks(input, ['serapan-capaian'])),
    flow([
      heading(2, 'Tindak Lanjut Periode Sebelumnya'),
      ...tindakLanjutBlocks(input),
      heading(2, 'Catatan Data'),
      ...catatanDataBlocks(input),
    ]),
  ];
}

function penutupTahunan(input: LaporanInput, { isian }: BahanTahunan): Block[] {
  return [
    heading(1, 'PENUTUP'),
    heading(2, 'Simpulan'),
    ...narasiAda(input, 'Simpulan'),
    ...ringkasanBlocks(input),
    heading(2, 'Langkah Perbaikan'),
    ...langkahPerbaikanBlocks(input, isian),
    heading(2, 'Catatan dan Rekomendasi Pimpinan'),
    ...catatanPimpinanBlocks(input),
    ...penutupBlocks(input),
  ];
}

export function tahunanPieces(input: LaporanInput): Piece[] {
  const bahan = bahanOf(input);
  return [
    portrait(pendahuluanBlocks(input)),
    ...onNewPage(perencanaanPieces(input)),
    ...onNewPage(akuntabilitasPieces(input, bahan)),
    ...onNewPage([portrait(penutupTahunan(input, bahan))]),
    ...onNewPage([wide(lampiranBlocks(input))]),
  ];
}
