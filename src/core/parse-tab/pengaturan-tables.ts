/** Reads the named tables of tab Pengaturan: Skala Kategori, Nilai Predikat, Tingkat Pemeriksaan. */
import type { NilaiPredikat, Pengaturan, SkalaKategori } from '../buku-kerja.ts';
import { isKodePeriksa, isStructural } from '../temuan/level.ts';
import type { Level } from '../temuan/temuan.ts';
import type { PengaturanSheet, Section } from './pengaturan-sheet.ts';
import { isBlankWord, showCell } from './read-angka.ts';
import { wordKey } from './read-word.ts';

function eachRow(section: Section | undefined, read: (row: number) => void): void {
  for (let row = section?.first ?? 1; row <= (section?.last ?? 0); row += 1) read(row);
}

function textAt(sheet: PengaturanSheet, row: number, column: number | undefined): string {
  const value = column === undefined ? '' : sheet.cell(row, column);
  return isBlankWord(value) ? '' : showCell(value);
}

/** Without a colour, or with one that is none, a kategori stays white. */
const warnaOf = (text: string): string => (/^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : '#ffffff');

/** Sorted from the highest bound down; whatever its bound, the lowest kategori takes what is left. Empty when nothing is readable. */
export function readSkalaKategori(sheet: PengaturanSheet, section: Section | undefined): SkalaKategori[] {
  const skala: SkalaKategori[] = [];
  const { batasBawah: batas = 0, kategori: label, warna } = section?.columns ?? {};
  eachRow(section, (row) => {
    const kategori = textAt(sheet, row, label);
    if (kategori === '') return;
    const isBlank = textAt(sheet, row, batas) === '';
    const batasBawah = isBlank ? null : sheet.percent(row, batas);
    if (batasBawah === null && !isBlank) {
      sheet.unknown(row, batas, 'angka, atau kosongkan pada kategori terendah', '', 'galat');
      return;
    }
    skala.push({ batasBawah, kategori, warna: warnaOf(textAt(sheet, row, warna)) });
  });
  skala.sort((a, b) => (b.batasBawah ?? Number.NEGATIVE_INFINITY) - (a.batasBawah ?? Number.NEGATIVE_INFINITY));
  return skala.map((one, index) => (index === skala.length - 1 ? { ...one, batasBawah: null } : one));
}

/** The name of a Kelompok may stand on its first row only. */
export function readNilaiPredikat(sheet: PengaturanSheet, section: Section | undefined): NilaiPredikat[] {
  const rows: NilaiPredikat[] = [];
  const columns = section?.columns ?? {};
  let kelompok = '';
  eachRow(section, (row) => {
    kelompok = textAt(sheet, row, columns.kelompok) || kelompok;
    const predikat = textAt(sheet, row, columns.predikat);
    if (predikat === '') return;
    const nilai = columns.nilai === undefined ? null : sheet.number(row, columns.nilai);
    if (nilai === null) sheet.unknown(row, columns.nilai ?? 0, 'angka nilai predikat', '', 'galat');
    else rows.push({ kelompok, predikat, nilai });
  });
  return rows;
}

const LEVEL_WORDS: Record<string, Level> = {
  wajibdiperbaiki: 'galat',
  galat: 'galat',
  perludicek: 'peringatan',
  peringatan: 'peringatan',
  info: 'info',
};

export function readTingkatPemeriksaan(
  sheet: PengaturanSheet,
  section: Section | undefined,
): Pengaturan['tingkatPemeriksaan'] {
  const tingkat: Pengaturan['tingkatPemeriksaan'] = {};
  const { kodePeriksa = 0, tingkat: column = 0 } = section?.columns ?? {};
  eachRow(section, (row) => {
    const kode = textAt(sheet, row, kodePeriksa).toUpperCase();
    if (kode === '') return;
    const level = LEVEL_WORDS[wordKey(textAt(sheet, row, column))];
    if (!isKodePeriksa(kode)) sheet.unknown(row, kodePeriksa, 'kode periksa yang tersedia', '', 'peringatan');
    else if (isStructural(kode)) {
      sheet.unknown(row, kodePeriksa, 'kode periksa yang boleh diubah tingkatnya', 'Wajib Diperbaiki', 'peringatan');
    } else if (level === undefined) {
      sheet.unknown(row, column, 'Wajib Diperbaiki, Perlu Dicek, atau Info', '', 'peringatan');
    } else tingkat[kode] = level;
  });
  return tingkat;
}
