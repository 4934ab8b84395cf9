/** The report of a triwulan or a semester, chapter by chapter. */
import { formatPeriode } from '../periode.ts';
import { analisisBlocks } from './analisis.ts';
import type { Block } from './blocks.ts';
import { capaianBlocks } from './capaian-table.ts';
import { catatanDataBlocks } from './catatan-data.ts';
import { lampiranBlocks } from './lampiran.ts';
import type { LaporanInput } from './laporan-input.ts';
import { firstPageBlocks } from './pembuka.ts';
import { pendahuluanBlocks } from './pendahuluan.ts';
import { catatanPimpinanBlocks, kesimpulanBlocks, penutupBlocks } from './penutup.ts';
import { perencanaanPieces } from './perencanaan.ts';
import { rataRataBlocks } from './rata-rata.ts';
import { anggaranPieces } from './realisasi-anggaran.ts';
import { onNewPage, type Piece, portrait, wide } from './sections.ts';
import { tindakLanjutBlocks } from './tindak-lanjut.ts';

const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', level, text });

function capaianPieces(input: LaporanInput): Piece[] {
  const { rekap } = input;
  return [
    wide([
      heading(1, 'BAB III CAPAIAN KINERJA'),
      heading(2, `A. Capaian Indikator Kinerja ${formatPeriode(rekap.periode)}`),
      ...capaianBlocks(rekap),
    ]),
    portrait([
      heading(2, 'B. Rata-rata Capaian per Sasaran'),
      ...rataRataBlocks(input),
      heading(2, 'C. Analisis per Sasaran'),
      ...analisisBlocks(input, (number, sasaran) => heading(3, `${number}. ${sasaran}`)),
    ]),
    ...anggaranPieces(rekap, heading(2, 'D. Realisasi Anggaran')),
    portrait([
      heading(2, 'E. Catatan Data'),
      ...catatanDataBlocks(input),
      heading(2, 'F. Tindak Lanjut Periode Sebelumnya'),
      ...tindakLanjutBlocks(input),
      ...catatanPimpinanBlocks('G. Catatan dan Rekomendasi Pimpinan'),
    ]),
  ];
}

export function berkalaPieces(input: LaporanInput): Piece[] {
  return [
    portrait([...firstPageBlocks(input), ...pendahuluanBlocks(input)]),
    ...perencanaanPieces(input, 'BAB II PERJANJIAN KINERJA DAN RENCANA AKSI'),
    ...onNewPage(capaianPieces(input)),
    portrait([heading(1, 'BAB IV PENUTUP'), ...kesimpulanBlocks(input), ...penutupBlocks(input)]),
    ...onNewPage([wide(lampiranBlocks(input))]),
  ];
}
