/** The report of a triwulan or a semester, chapter by chapter. */
import { formatPeriode } from '../periode.ts';
import { analisisBlocks } from './analisis.ts';
import type { Block, HeadingBlock } from './blocks.ts';
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

const heading = (level: HeadingBlock['level'], text: string): Block => ({ type: 'heading', level, text });

function capaianPieces(input: LaporanInput): Piece[] {
  const { rekap } = input;
  return [
    wide([
      heading(1, 'CAPAIAN KINERJA'),
      heading(2, `Capaian Indikator Kinerja ${formatPeriode(rekap.periode)}`),
      ...capaianBlocks(rekap),
    ]),
    portrait([
      heading(2, 'Rata-rata Capaian per Sasaran'),
      ...rataRataBlocks(input),
      heading(2, 'Analisis per Sasaran'),
      ...analisisBlocks(input, (sasaran) => heading(3, sasaran)),
    ]),
    ...anggaranPieces(rekap, heading(2, 'Realisasi Anggaran')),
    portrait([
      heading(2, 'Catatan Data'),
      ...catatanDataBlocks(input),
      heading(2, 'Tindak Lanjut Periode Sebelumnya'),
      ...tindakLanjutBlocks(input),
      ...catatanPimpinanBlocks('Catatan dan Rekomendasi Pimpinan'),
    ]),
  ];
}

export function berkalaPieces(input: LaporanInput): Piece[] {
  return [
    portrait([...firstPageBlocks(input), ...pendahuluanBlocks(input)]),
    ...perencanaanPieces(input, 'PERJANJIAN KINERJA DAN RENCANA AKSI'),
    ...onNewPage(capaianPieces(input)),
    portrait([heading(1, 'PENUTUP'), ...kesimpulanBlocks(input), ...penutupBlocks(input)]),
    ...onNewPage([wide(lampiranBlocks(input))]),
  ];
}
