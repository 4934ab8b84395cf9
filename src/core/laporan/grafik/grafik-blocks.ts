/** Charts in their place in a report: the picture with its caption, or a sentence that says why there is none. */
import type { Block } from '../blocks.ts';
import type { GambarGrafik, LaporanInput } from '../laporan-input.ts';
import { flow, type Piece, portrait } from '../sections.ts';
import { type Grafik, type JenisGrafik, ukuranGrafik } from './grafik.ts';

const WIDTH_CM = 16;

/** Said while there are no figures for a chart of the kind; `''` where the report has said so already. */
const BELUM: Record<JenisGrafik, string> = {
  'capaian-sasaran': 'Grafik capaian per sasaran belum disajikan karena belum ada sasaran yang mempunyai capaian.',
  'sebaran-kategori': '',
  'progres-tahun': 'Grafik kemajuan terhadap target tahunan belum disajikan karena belum ada angka kemajuan.',
  'target-realisasi':
    'Grafik target dan realisasi per triwulan belum disajikan karena belum ada indikator dengan realisasi berupa angka dalam dua triwulan atau lebih.',
  'serapan-capaian':
    'Grafik capaian dan serapan anggaran belum disajikan karena rata-rata capaian atau serapan anggarannya belum tersedia.',
};

const CAPTION: Partial<Record<JenisGrafik, (judul: string) => string>> = {
  'target-realisasi': (judul) => `Target dan Realisasi per Triwulan: ${judul}`,
};

export function captionGrafik({ jenis, judul }: Grafik): string {
  return CAPTION[jenis]?.(judul) ?? judul;
}

function figureBlock({ grafik, png, alasan }: GambarGrafik): Block {
  const caption = captionGrafik(grafik);
  if (!png) {
    return {
      type: 'paragraph',
      text: `Gambar “${caption}” tidak dapat dibuat saat laporan ini disusun: ${alasan}. Angkanya ada pada tabel.`,
    };
  }
  const { lebar, tinggi } = ukuranGrafik(grafik);
  const image = { bytes: png, type: 'png', width: lebar, height: tinggi, alt: grafik.alt } as const;
  const note = grafik.catatan.join('\n');
  return { type: 'figure', caption, image, widthCm: WIDTH_CM, ...(note === '' ? {} : { note }) };
}

/** A triwulan has no chart by quarter, and the year none of its progress: nothing is missed there. */
function isExpected(jenis: JenisGrafik, { rekap }: LaporanInput): boolean {
  if (jenis === 'target-realisasi') return rekap.periode.jenis !== 'triwulan';
  return jenis !== 'progres-tahun' || rekap.periode.jenis !== 'tahun';
}

/** All charts of the kinds, in their order. Nothing where the report is made without pictures at all. */
export function grafikBlocks(input: LaporanInput, jenis: readonly JenisGrafik[]): Block[] {
  const { gambar } = input;
  if (!gambar) return [];
  return jenis.flatMap((satu): Block[] => {
    const found = gambar.filter(({ grafik }) => grafik.jenis === satu);
    if (found.length > 0) return found.map(figureBlock);
    const text = isExpected(satu, input) ? BELUM[satu] : '';
    return text === '' ? [] : [{ type: 'paragraph', text }];
  });
}

/** Charts about capaian, behind the table of means. */
export function capaianGrafikBlocks(input: LaporanInput): Block[] {
  return grafikBlocks(input, ['capaian-sasaran', 'sebaran-kategori', 'progres-tahun', 'target-realisasi']);
}

/** Upright pages, where several pictures find room; a sentence in their place stays on the page that it finds. */
export function figurePieces(blocks: Block[]): Piece[] {
  if (blocks.length === 0) return [];
  return blocks.some(({ type }) => type === 'figure') ? [portrait(blocks)] : [flow(blocks)];
}
