/** The year's report (LKjIP): chapters I–IV as PermenPANRB 53/2014 lays them out, each beginning a page. */
import { analisisBlocks } from './analisis.ts';
import type { Block, HeadingBlock } from './blocks.ts';
import { capaianBlocks } from './capaian-table.ts';
import { catatanDataBlocks } from './catatan-data.ts';
import { lampiranBlocks } from './lampiran.ts';
import type { LaporanInput } from './laporan-input.ts';
import { firstPageBlocks } from './pembuka.ts';
import { pendahuluanBlocks } from './pendahuluan.ts';
import { catatanPimpinanBlocks, kesimpulanBlocks, penutupBlocks } from './penutup.ts';
import { renstraBlocks, standarNasionalBlocks, tahunSebelumnyaBlocks } from './perbandingan.ts';
import { perencanaanPieces } from './perencanaan.ts';
import { rataRataBlocks } from './rata-rata.ts';
import { anggaranPieces } from './realisasi-anggaran.ts';
import { onNewPage, type Piece, portrait, wide } from './sections.ts';
import { efisiensiBlock, programPendukungBlock } from './sumber-daya.ts';

const heading = (level: HeadingBlock['level'], text: string): Block => ({ type: 'heading', level, text });

function perbandinganBlocks(input: LaporanInput): Block[] {
  return [
    heading(3, 'Perbandingan dengan Realisasi Tahun Sebelumnya'),
    ...tahunSebelumnyaBlocks(input),
    heading(3, 'Perbandingan dengan Target Akhir Renstra'),
    ...renstraBlocks(input),
    heading(3, 'Perbandingan dengan Standar Nasional'),
    ...standarNasionalBlocks(input),
  ];
}

function analisisTahunanBlocks(input: LaporanInput): Block[] {
  return [
    heading(3, 'Analisis Penyebab Keberhasilan atau Kegagalan dan Solusi'),
    ...analisisBlocks(input, (sasaran) => heading(4, sasaran)),
    heading(3, 'Efisiensi Penggunaan Sumber Daya'),
    efisiensiBlock(input),
    heading(3, 'Program dan Kegiatan yang Menunjang Pencapaian Kinerja'),
    programPendukungBlock(input),
  ];
}

function akuntabilitasPieces(input: LaporanInput): Piece[] {
  const { rekap } = input;
  return [
    wide([
      heading(1, 'AKUNTABILITAS KINERJA'),
      heading(2, 'Capaian Kinerja Organisasi'),
      heading(3, `Perbandingan Target dan Realisasi Tahun ${rekap.periode.tahun}`),
      ...capaianBlocks(rekap),
    ]),
    portrait([...rataRataBlocks(input), ...perbandinganBlocks(input), ...analisisTahunanBlocks(input)]),
    ...anggaranPieces(rekap, heading(2, 'Realisasi Anggaran')),
    portrait([heading(2, 'Catatan Data'), ...catatanDataBlocks(input)]),
  ];
}

export function tahunanPieces(input: LaporanInput): Piece[] {
  const penutup: Block[] = [
    heading(1, 'PENUTUP'),
    heading(2, 'Simpulan'),
    ...kesimpulanBlocks(input),
    ...catatanPimpinanBlocks('Catatan dan Rekomendasi Pimpinan'),
    ...penutupBlocks(input),
  ];
  return [
    portrait(firstPageBlocks(input)),
    portrait(pendahuluanBlocks(input)),
    ...onNewPage(perencanaanPieces(input, 'PERENCANAAN KINERJA')),
    ...onNewPage(akuntabilitasPieces(input)),
    ...onNewPage([portrait(penutup)]),
    ...onNewPage([wide(lampiranBlocks(input))]),
  ];
}
