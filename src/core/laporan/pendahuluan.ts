/** The opening chapter: why the report exists, on which legal basis, and how its figures come about. */
import { formatAngka } from '../angka.ts';
import type { Pengaturan, SkalaKategori } from '../buku-kerja.ts';
import type { Block, TableRow } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { narasiBlocks } from './narasi-blocks.ts';

function dasarHukum({ dasarHukum: items }: Pengaturan): Block[] {
  const filled = items.filter((item) => item.trim() !== '');
  return [
    filled.length > 0
      ? { type: 'list', ordered: true, items: filled }
      : { type: 'paragraph', text: 'Dasar hukum belum diisi pada tab Pengaturan.' },
  ];
}

/** Lower bounds are exclusive; the last label takes everything below. */
function skalaRows(skala: SkalaKategori[]): TableRow[] {
  return skala.map(({ batasBawah, kategori }, index) => {
    const upper = skala[index - 1]?.batasBawah ?? null;
    const above = batasBawah === null ? '' : `lebih dari ${formatAngka(batasBawah)}`;
    const below = upper === null ? '' : `sampai dengan ${formatAngka(upper)}`;
    const range = `${above} ${below}`.trim() || 'semua nilai';
    return { cells: [String(index + 1), range, kategori] };
  });
}

function batasText(pengaturan: Pengaturan): string {
  const { batasCapaianTampil, batasCapaianRataRata } = pengaturan;
  const mean =
    batasCapaianRataRata === null
      ? ' Dalam perhitungan rata-rata, capaian tidak dibatasi.'
      : ` Dalam perhitungan rata-rata, capaian setiap indikator paling tinggi diperhitungkan ${formatAngka(batasCapaianRataRata)}%.`;
  const shown =
    batasCapaianTampil === null ? '' : ` Capaian yang ditampilkan paling tinggi ${formatAngka(batasCapaianTampil)}%.`;
  return mean + shown;
}

function caraPengolahan({ pengaturan }: LaporanInput['buku']): Block[] {
  const { skalaKategori } = pengaturan;
  return [
    {
      type: 'paragraph',
      indent: true,
      text: `Data realisasi bersumber dari isian unit kerja pada setiap triwulan. Capaian adalah perbandingan antara realisasi dan target pada periode yang sama, dinyatakan dalam persen, sesuai dengan arah dan cara rekap setiap indikator. Capaian dibulatkan dua angka di belakang koma hanya untuk penyajian.${batasText(pengaturan)}`,
    },
    ...(skalaKategori.length > 0
      ? [
          {
            type: 'table',
            caption: 'Skala Nilai Peringkat Kinerja',
            columns: [
              { header: 'No.', width: 1, align: 'center' },
              { header: 'Capaian (%)', width: 6 },
              { header: 'Kategori', width: 4 },
            ],
            rows: skalaRows(skalaKategori),
          } satisfies Block,
        ]
      : [{ type: 'paragraph', text: 'Skala kategori belum diisi pada tab Pengaturan.' } satisfies Block]),
  ];
}

/** The units that send data are what the workbook knows of the organisation; the rest people write. */
function gambaranUmum(input: LaporanInput): Block[] {
  const units = input.buku.unitKerja.filter((unit) => unit.unitKerja !== '');
  const known: Block =
    units.length > 0
      ? {
          type: 'table',
          caption: 'Unit Kerja Penanggung Jawab Data Kinerja',
          columns: [
            { header: 'No.', width: 1, align: 'center' },
            { header: 'Unit Kerja', width: 8 },
            { header: 'Jenis', width: 3 },
          ],
          rows: units.map((unit, index) => ({ cells: [String(index + 1), unit.unitKerja, unit.jenis || '–'] })),
        }
      : { type: 'paragraph', text: 'Daftar unit kerja belum diisi pada tab Unit Kerja.' };
  return [...narasiBlocks(input, 'Gambaran Umum'), known];
}

/** Titles and contents in their order; the year's report also introduces the organisation. */
function bagianPendahuluan(input: LaporanInput): [string, Block[]][] {
  const { pengaturan } = input.buku;
  const isTahunan = input.rekap.periode.jenis === 'tahun';
  const ofYear: [string, Block[]][] = [
    ['Gambaran Umum Organisasi', gambaranUmum(input)],
    ['Tugas dan Fungsi', narasiBlocks(input, 'Tugas dan Fungsi')],
    ['Isu Strategis', narasiBlocks(input, 'Isu Strategis')],
  ];
  return [
    ['Latar Belakang', narasiBlocks(input, 'Latar Belakang')],
    ['Maksud dan Tujuan', narasiBlocks(input, 'Maksud dan Tujuan')],
    ['Dasar Hukum', dasarHukum(pengaturan)],
    ...(isTahunan ? ofYear : []),
    ['Sumber dan Cara Pengolahan Data', caraPengolahan(input.buku)],
    ...(isTahunan
      ? [['Sistematika Penyajian', narasiBlocks(input, 'Sistematika Penyajian')] as [string, Block[]]]
      : []),
  ];
}

export function pendahuluanBlocks(input: LaporanInput): Block[] {
  return [
    { type: 'heading', level: 1, text: 'PENDAHULUAN' },
    ...bagianPendahuluan(input).flatMap(([text, blocks]): Block[] => [{ type: 'heading', level: 2, text }, ...blocks]),
  ];
}
