/** The report of a triwulan or a semester, chapter by chapter. */
import { formatPeriode } from '../periode.ts';
import { analisisSasaran } from './analisis/analisis-sasaran.ts';
import { kalimatUjung } from './analisis/jumlah-capaian.ts';
import { bahanOf } from './bahan.ts';
import type { Block } from './blocks.ts';
import { capaianTables } from './capaian-table.ts';
import { catatanDataBlocks } from './catatan-data.ts';
import { capaianGrafikBlocks, figurePieces, grafikBlocks } from './grafik/grafik-blocks.ts';
import { lampiranBlocks } from './lampiran.ts';
import type { LaporanInput } from './laporan-input.ts';
import { narasiAda } from './narasi-blocks.ts';
import { pendahuluanBlocks } from './pendahuluan.ts';
import { catatanPimpinanBlocks, penutupBlocks } from './penutup.ts';
import { perbandinganPeriodeBlocks } from './perbandingan-periode.ts';
import { perencanaanPieces } from './perencanaan.ts';
import { rataRataBlocks } from './rata-rata.ts';
import { anggaranPieces } from './realisasi-anggaran.ts';
import { paragrafKeadaan, ringkasanBlocks } from './ringkasan.ts';
import { groupBySasaran, rowsPerangkatDaerah } from './sasaran-group.ts';
import { flow, onNewPage, type Piece, portrait, wide } from './sections.ts';
import { serapanSasaranBlocks } from './serapan-sasaran.ts';
import { tindakLanjutBlocks } from './tindak-lanjut.ts';

const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', level, text });
const paragraph = (text: string): Block => ({ type: 'paragraph', indent: true, text });

function capaianBlocks(input: LaporanInput): Block[] {
  return [...narasiAda(input, 'Pengantar Capaian'), paragraph(paragrafKeadaan(input)), ...capaianTables(input.rekap)];
}

function rataRataBagian(input: LaporanInput): Block[] {
  const rows = rowsPerangkatDaerah(input.rekap);
  return [...(rows.length > 0 ? [paragraph(kalimatUjung(rows))] : []), ...rataRataBlocks(input)];
}

function analisisBlocks(input: LaporanInput): Block[] {
  const bahan = bahanOf(input);
  const groups = groupBySasaran(input.rekap);
  if (groups.length === 0) {
    return [{ type: 'paragraph', text: 'Analisis belum dapat disajikan karena belum ada sasaran yang direkap.' }];
  }
  return groups.flatMap((group) => [heading(3, group.sasaran), ...analisisSasaran(group, bahan)]);
}

function capaianPieces(input: LaporanInput): Piece[] {
  const { rekap } = input;
  return [
    wide([
      heading(1, 'CAPAIAN KINERJA'),
      heading(2, `Capaian Indikator Kinerja ${formatPeriode(rekap.periode)}`),
      ...capaianBlocks(input),
    ]),
    flow([heading(2, 'Rata-rata Capaian per Sasaran'), ...rataRataBagian(input)]),
    ...figurePieces(capaianGrafikBlocks(input)),
    flow([
      heading(2, 'Perbandingan dengan Periode Sebelumnya'),
      ...perbandinganPeriodeBlocks(input, bahanOf(input).lalu),
    ]),
    portrait([heading(2, 'Analisis per Sasaran'), ...analisisBlocks(input)]),
    ...anggaranPieces(rekap, heading(2, 'Realisasi Anggaran'), serapanSasaranBlocks(input)),
    ...figurePieces(grafikBlocks(input, ['serapan-capaian'])),
    flow([
      heading(2, 'Tindak Lanjut Periode Sebelumnya'),
      ...tindakLanjutBlocks(input),
      heading(2, 'Catatan Data'),
      ...catatanDataBlocks(input),
      heading(2, 'Catatan dan Rekomendasi Pimpinan'),
      ...catatanPimpinanBlocks(input),
    ]),
  ];
}

export function berkalaPieces(input: LaporanInput): Piece[] {
  return [
    portrait(pendahuluanBlocks(input)),
    ...onNewPage(perencanaanPieces(input)),
    ...onNewPage(capaianPieces(input)),
    ...onNewPage([
      portrait([
        heading(1, 'PENUTUP'),
        ...narasiAda(input, 'Simpulan'),
        ...ringkasanBlocks(input),
        ...narasiAda(input, 'Langkah Perbaikan'),
        ...penutupBlocks(input),
      ]),
    ]),
    ...onNewPage([wide(lampiranBlocks(input))]),
  ];
}
