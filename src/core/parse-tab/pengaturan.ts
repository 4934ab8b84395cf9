/** Parses tab Pengaturan: the keys and the tables below them, with the defaults where something is missing or unreadable. */
import type { Pengaturan } from '../buku-kerja.ts';
import type { Grid } from '../grid.ts';
import {
  DEFAULT_NILAI_PREDIKAT,
  DEFAULT_SKALA_KATEGORI,
  PENGATURAN_KEYS,
  type PengaturanKey,
  type PengaturanKeyField,
} from '../tab-layout/pengaturan.ts';
import type { Temuan } from '../temuan/temuan.ts';
import { headerKey } from './header-text.ts';
import { findSections, PengaturanSheet } from './pengaturan-sheet.ts';
import { readSebutanPeran, readWaktuBaku } from './pengaturan-sop.ts';
import { readNilaiPredikat, readSkalaKategori, readTingkatPemeriksaan } from './pengaturan-tables.ts';
import { isBlankWord, showCell } from './read-angka.ts';
import { wordKey } from './read-word.ts';

const DEFAULT_BATAS_RATA_RATA = 120;

const ZONA: Record<string, string> = { wib: 'Asia/Jakarta', wita: 'Asia/Makassar', wit: 'Asia/Jayapura' };

/** Row of each key in the tab. */
type KeyRows = Partial<Record<PengaturanKeyField, number>>;

const KEY_BY_TEXT = new Map(PENGATURAN_KEYS.map((key) => [headerKey(key.header), key]));

function findKeys(sheet: PengaturanSheet): KeyRows {
  const rows: KeyRows = {};
  const { kunci, first, last } = sheet.keys;
  if (kunci === 0) return rows;
  for (let row = first; row <= last; row += 1) {
    const text = sheet.cell(row, kunci);
    if (isBlankWord(text)) continue;
    const key = KEY_BY_TEXT.get(headerKey(text));
    if (key && rows[key.field] === undefined) rows[key.field] = row;
    else if (!key && !isBlankWord(sheet.cell(row, sheet.keys.nilai))) {
      sheet.unknown(row, kunci, 'salah satu nama pengaturan yang tersedia', '', 'info');
    }
  }
  return rows;
}

class KeyReader {
  private readonly sheet: PengaturanSheet;
  private readonly rows: KeyRows;

  constructor(sheet: PengaturanSheet) {
    this.sheet = sheet;
    this.rows = findKeys(sheet);
  }

  text(field: PengaturanKeyField): string {
    const row = this.rows[field];
    const value = row === undefined ? '' : this.sheet.cell(row, this.sheet.keys.nilai);
    if (isBlankWord(value)) return '';
    return showCell(value);
  }

  textOr(field: PengaturanKeyField): string {
    return this.text(field) || String(keyOf(field).defaultValue);
  }

  unknown(field: PengaturanKeyField, pilihan: string, dibaca: string): void {
    const row = this.rows[field];
    if (row !== undefined) this.sheet.unknown(row, this.sheet.keys.nilai, pilihan, dibaca, 'peringatan');
  }

  choice<Word extends string>(field: PengaturanKeyField, words: readonly [Word, ...Word[]]): Word {
    const text = this.text(field);
    if (text === '') return words[0];
    const word = words.find((one) => wordKey(one) === wordKey(text));
    if (word === undefined) this.unknown(field, words.join(' atau '), words[0]);
    return word ?? words[0];
  }

  /** A number within bounds, otherwise the fallback. */
  number(field: PengaturanKeyField, min: number, max: number, fallback: number): number {
    const row = this.rows[field];
    if (this.text(field) === '' || row === undefined) return fallback;
    const value = this.sheet.number(row, this.sheet.keys.nilai);
    if (value !== null && value >= min && value <= max) return value;
    this.unknown(field, `angka dari ${min} sampai ${max}`, String(fallback).replace('.', ','));
    return fallback;
  }

  /** A cap in per cent; `Tanpa batas` is `null`. */
  batas(field: PengaturanKeyField, fallback: number | null): number | null {
    const row = this.rows[field];
    const text = this.text(field);
    if (text === '' || row === undefined) return fallback;
    if (/^(?:tanpa batas|tidak ada|tidak dibatasi)$/i.test(text)) return null;
    const value = this.sheet.percent(row, this.sheet.keys.nilai);
    if (value !== null && value >= 100) return value;
    this.unknown(
      field,
      'angka persen mulai dari 100, atau Tanpa batas',
      fallback === null ? 'tanpa batas' : `${fallback}`,
    );
    return fallback;
  }

  zona(): string {
    const text = this.textOr('zonaWaktu');
    const zona = ZONA[text.toLowerCase()] ?? text;
    if (/^[A-Z][A-Za-z_]*\/[A-Z][A-Za-z_]*$/.test(zona)) return zona;
    const fallback = String(keyOf('zonaWaktu').defaultValue);
    this.unknown('zonaWaktu', 'WIB, WITA, WIT, atau nama seperti Asia/Jakarta', fallback);
    return fallback;
  }
}

function keyOf(field: PengaturanKeyField): Pick<PengaturanKey, 'defaultValue'> {
  return PENGATURAN_KEYS.find((key) => key.field === field) ?? { defaultValue: '' };
}

/** `2025–2029`, `2025 s.d. 2029`; `null` when blank or no two years in order. */
function readPeriodeRenstra(reader: KeyReader): Pengaturan['periodeRenstra'] {
  const text = reader.text('periodeRenstra');
  if (text === '') return null;
  const [awal = 0, akhir = 0] = (text.match(/\b20\d\d\b/g) ?? []).map(Number);
  if (awal > 0 && akhir > awal && akhir - awal < 10) return { awal, akhir };
  reader.unknown('periodeRenstra', 'tahun awal dan akhir, misalnya 2025–2029', '');
  return null;
}

/** `example.go.id; @dinas.example.go.id` → domains without `@`. */
function readDomains(text: string): string[] {
  return text
    .split(/[;,\s]+/)
    .map((part) => part.replace(/^@/, '').toLowerCase())
    .filter((part) => part !== '');
}

function readKeys(
  reader: KeyReader,
  tahunDefault: number,
): Omit<Pengaturan, 'skalaKategori' | 'nilaiPredikat' | 'tingkatPemeriksaan' | 'sebutanPeran' | 'waktuBaku'> {
  return {
    namaPemerintahDaerah: reader.text('namaPemerintahDaerah'),
    namaPerangkatDaerah: reader.text('namaPerangkatDaerah'),
    alamat: reader.text('alamat'),
    logo: reader.text('logo'),
    tempat: reader.text('tempat'),
    tahun: reader.number('tahun', 2000, 2100, tahunDefault),
    periodeRenstra: readPeriodeRenstra(reader),
    dasarHukum: reader
      .text('dasarHukum')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    kertas: reader.choice('kertas', ['A4', 'F4']),
    jenisHuruf: reader.textOr('jenisHuruf'),
    margin: reader.number('margin', 0.5, 6, Number(keyOf('margin').defaultValue)),
    zonaWaktu: reader.zona(),
    formatNomor: reader.textOr('formatNomor'),
    rumusTurun: reader.choice('rumusTurun', ['Selisih', 'Rasio']),
    batasCapaianTampil: reader.batas('batasCapaianTampil', null),
    batasCapaianRataRata: reader.batas('batasCapaianRataRata', DEFAULT_BATAS_RATA_RATA),
    hari: reader.choice('hari', ['Kalender', 'Kerja']),
    batasIsiTw: reader.number('batasIsiTw', 0, 90, Number(keyOf('batasIsiTw').defaultValue)),
    batasLkjip: reader.textOr('batasLkjip'),
    domainDiizinkan: readDomains(reader.text('domainDiizinkan')),
    lindungiBarisUnit: reader.choice('lindungiBarisUnit', ['Tidak', 'Ya']) === 'Ya',
    folderArsip: reader.text('folderArsip'),
    versiLembar: reader.text('versiLembar'),
  };
}

/**
 * @param grid `null` when the workbook has no such tab: everything is at its default
 * @param tahunDefault the year when the tab names none
 */
export function parsePengaturan(grid: Grid | null, tahunDefault: number): { pengaturan: Pengaturan; temuan: Temuan[] } {
  const temuan: Temuan[] = [];
  const sheet = new PengaturanSheet(grid ?? { tab: 'Pengaturan', gid: 0, values: [] }, temuan);
  const sections = findSections(sheet);
  const skala = readSkalaKategori(sheet, sections.get('Skala Kategori'));
  const predikat = readNilaiPredikat(sheet, sections.get('Nilai Predikat'));
  const pengaturan = {
    ...readKeys(new KeyReader(sheet), tahunDefault),
    skalaKategori: skala.length > 0 ? skala : DEFAULT_SKALA_KATEGORI.map((one) => ({ ...one })),
    nilaiPredikat: predikat.length > 0 ? predikat : DEFAULT_NILAI_PREDIKAT.map((one) => ({ ...one })),
    tingkatPemeriksaan: readTingkatPemeriksaan(sheet, sections.get('Tingkat Pemeriksaan')),
    sebutanPeran: readSebutanPeran(sheet, sections.get('Sebutan Peran')),
    waktuBaku: readWaktuBaku(sheet, sections.get('Waktu Baku SOP')),
  };
  return { pengaturan, temuan };
}
