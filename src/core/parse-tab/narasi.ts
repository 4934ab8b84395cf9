/** Parses tab Narasi: a text without a place in any report, and a placeholder that nobody knows, are said. */
import type { Grid } from '../grid.ts';
import type { NarasiRow } from '../narasi/narasi-row.ts';
import { findPenanda, nearestPenanda, PENANDA, penandaInText } from '../narasi/penanda.ts';
import { parsePeriode } from '../periode.ts';
import { BAGIAN_NARASI, LAPORAN_NARASI, type LaporanNarasi, NARASI, type NarasiField } from '../tab-layout/narasi.ts';
import type { Temuan } from '../temuan/temuan.ts';
import { wordList } from './read-word.ts';
import { openTable, type TableReader } from './table-reader.ts';

const LAPORAN_WORDS = wordList(LAPORAN_NARASI, {
  'Semua Laporan': 'Semua',
  Tahun: 'Tahunan',
  LKjIP: 'Tahunan',
  LAKIP: 'Tahunan',
  'Laporan Tahunan': 'Tahunan',
  Triwulanan: 'Triwulan',
  E81: 'E.81',
  'Formulir E.81': 'E.81',
});

const BAGIAN_WORDS = wordList(BAGIAN_NARASI, {
  'Ringkasan Eksekutif': 'Ikhtisar Eksekutif',
  Ikhtisar: 'Ikhtisar Eksekutif',
  'Tugas Pokok dan Fungsi': 'Tugas dan Fungsi',
  'Gambaran Umum Organisasi': 'Gambaran Umum',
  Sistematika: 'Sistematika Penyajian',
  'Sistematika Penulisan': 'Sistematika Penyajian',
  Kesimpulan: 'Simpulan',
  Rekomendasi: 'Catatan dan Rekomendasi Pimpinan',
  'Catatan Pimpinan': 'Catatan dan Rekomendasi Pimpinan',
});

/** `TW II`, `Smt 1` and the like name periods here as everywhere. */
function findLaporan(text: string): LaporanNarasi | undefined {
  const known = LAPORAN_WORDS.find(text);
  if (known) return known;
  const periode = parsePeriode(text, 0);
  if (!periode) return undefined;
  if (periode.jenis === 'tahun') return 'Tahunan';
  const number = ['I', 'II', 'III', 'IV'][periode.nomor - 1] ?? '';
  return LAPORAN_WORDS.find(`${periode.jenis} ${number}`);
}

function reportUnknown(reader: TableReader<NarasiField>, field: 'laporan' | 'bagian', words: readonly string[]): void {
  const { kolom } = reader.place(field);
  reader.report('NARASI_UNKNOWN', field, { kolom, nilai: reader.word(field), pilihan: words.join(', ') });
}

function reportPenanda(reader: TableReader<NarasiField>, teks: string): void {
  const unknown = penandaInText(teks).find((nama) => findPenanda(nama) === null);
  if (unknown === undefined) return;
  reader.report('PLACEHOLDER_UNKNOWN', 'teks', {
    penanda: unknown,
    usulan: nearestPenanda(unknown) ?? '',
    dikenal: Object.keys(PENANDA).join(', '),
  });
}

function parseRow(reader: TableReader<NarasiField>): NarasiRow | null {
  const laporan = findLaporan(reader.word('laporan'));
  const bagian = BAGIAN_WORDS.find(reader.word('bagian'));
  const teks = reader.word('teks');
  if (!laporan || !bagian) {
    if (teks === '') return null;
    if (!laporan) reportUnknown(reader, 'laporan', LAPORAN_NARASI);
    else reportUnknown(reader, 'bagian', BAGIAN_NARASI);
    return null;
  }
  reportPenanda(reader, teks);
  const urutan = Number(reader.word('urutan') || Number.NaN);
  return {
    table: reader.table,
    row: reader.row,
    laporan,
    bagian,
    urutan: Number.isFinite(urutan) ? urutan : null,
    teks,
  };
}

/** Rows in the order of the tab; those that name no report or no part of one are reported when they hold a text. */
export function parseNarasi(grid: Grid, tahun: number, temuan: Temuan[]): NarasiRow[] {
  const reader = openTable(grid, NARASI, tahun, temuan, 'peringatan');
  const rows: NarasiRow[] = [];
  for (let row = reader.table.headerRow + 1; row <= reader.lastRow; row += 1) {
    reader.row = row;
    const parsed = reader.table.headerRow > 0 ? parseRow(reader) : null;
    if (parsed) rows.push(parsed);
  }
  return rows;
}
