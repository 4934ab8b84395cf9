/** The texts of tab Narasi as blocks of a report: paragraphs and bullets, with the placeholders filled in. */
import { DEFAULT_NARASI } from '../narasi/default-narasi.ts';
import { fillPenanda, findPenanda, type NamaPenanda, PENANDA, penandaInText } from '../narasi/penanda.ts';
import { pilihNarasi, sebutanLaporan } from '../narasi/pilih-narasi.ts';
import type { BagianNarasi, LaporanNarasi } from '../tab-layout/narasi.ts';
import { createTemuan } from '../temuan/create-temuan.ts';
import { withLevelOf } from '../temuan/level.ts';
import type { Temuan } from '../temuan/temuan.ts';
import type { Block } from './blocks.ts';
import type { LaporanInput } from './laporan-input.ts';
import { nilaiPenanda } from './nilai-penanda.ts';
import { periodeTahun } from './periode-text.ts';

const BUTIR = /^[-•*]\s+/;

/** Neighbouring lines that begin with `- ` become one list, every other line a paragraph. */
function teksBlocks(teks: string): Block[] {
  const blocks: Block[] = [];
  for (const line of teks.split('\n').map((text) => text.replace(/\s+/g, ' ').trim())) {
    if (line === '') continue;
    const last = blocks[blocks.length - 1];
    if (!BUTIR.test(line)) blocks.push({ type: 'paragraph', indent: true, text: line });
    else if (last?.type === 'list') last.items.push(line.replace(BUTIR, ''));
    else blocks.push({ type: 'list', ordered: false, items: [line.replace(BUTIR, '')] });
  }
  return blocks;
}

/** Texts of one part; those of the setup where the workbook has no tab Narasi (or it was not read). Empty where nobody wrote any. */
export function narasiTeks(input: LaporanInput, bagian: BagianNarasi, sebutan?: readonly LaporanNarasi[]): string[] {
  const names = sebutan ?? sebutanLaporan(input.rekap.periode);
  const rows = pilihNarasi(input.buku.narasi ?? DEFAULT_NARASI, names, bagian);
  if (rows.length === 0) return [];
  const nilai = nilaiPenanda(input);
  return rows.map(({ teks }) => fillPenanda(teks, nilai));
}

/** Nothing at all where nobody wrote anything. */
export function narasiAda(input: LaporanInput, bagian: BagianNarasi): Block[] {
  return narasiTeks(input, bagian).flatMap(teksBlocks);
}

/** The part's texts, or a sentence that says that they are not there. */
export function narasiBlocks(input: LaporanInput, bagian: BagianNarasi): Block[] {
  const blocks = narasiAda(input, bagian);
  if (blocks.length > 0) return blocks;
  return [{ type: 'paragraph', text: `${bagian} belum diisi pada tab Narasi.` }];
}

/** Parts that each kind of report prints. */
const BERKALA: readonly BagianNarasi[] = [
  'Latar Belakang',
  'Maksud dan Tujuan',
  'Pengantar Capaian',
  'Simpulan',
  'Langkah Perbaikan',
  'Catatan dan Rekomendasi Pimpinan',
  'Penutup',
];
const TAHUNAN: readonly BagianNarasi[] = [
  ...BERKALA,
  'Kata Pengantar',
  'Ikhtisar Eksekutif',
  'Gambaran Umum',
  'Tugas dan Fungsi',
  'Isu Strategis',
  'Sistematika Penyajian',
  'Rencana Strategis',
];

/** Placeholders of the texts of this report for which the data has nothing, each once a cell. */
export function narasiTemuan(input: LaporanInput): Temuan[] {
  const { narasi } = input.buku;
  if (!narasi) return [];
  const nilai = nilaiPenanda(input);
  const names = sebutanLaporan(input.rekap.periode);
  const isTahunan = input.rekap.periode.jenis === 'tahun';
  return (isTahunan ? TAHUNAN : BERKALA).flatMap((one) =>
    pilihNarasi(narasi, names, one).flatMap((row) => {
      const used = [...new Set(penandaInText(row.teks).map(findPenanda))];
      const empty = used.find((nama): nama is NamaPenanda => nama !== null && nilai[nama] === '');
      if (!empty) return [];
      const { tab, columns, headers } = row.table;
      const place = { tab, row: row.row, column: columns.teks ?? 0, kodeIndikator: '', kolom: headers.teks ?? 'Teks' };
      const data = { penanda: empty, uraian: PENANDA[empty], periode: periodeTahun(input.rekap.periode) };
      const temuan = createTemuan('PLACEHOLDER_EMPTY', { ...place, nilai: row.teks }, data);
      return [withLevelOf(temuan, input.buku.pengaturan.tingkatPemeriksaan)];
    }),
  );
}
