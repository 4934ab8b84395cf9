/** Parses tab Perjanjian Kinerja: one indikator in one version of the PK for each row. */
import type { Pengaturan } from '../buku-kerja.ts';
import type { Grid } from '../grid.ts';
import type { Arah, CaraRekap, Indikator, PerjanjianKinerjaField, Reading } from '../indikator.ts';
import { suggestArah, suggestCaraRekap } from '../suggest-plan.ts';
import { PERJANJIAN_KINERJA } from '../tab-layout/perjanjian-kinerja.ts';
import type { Temuan } from '../temuan/temuan.ts';
import { BLANK, isBlankWord, isErrorText, settle, showCell, unreadable } from './read-angka.ts';
import { readRows } from './read-rows.ts';
import { ANGKA, angkaContext, readUkuran, type UkuranContext } from './read-ukuran.ts';
import {
  ARAH_WORDS,
  CARA_ISI_WORDS,
  CARA_REKAP_WORDS,
  FREKUENSI_WORDS,
  kelompokOf,
  predikatTables,
  RUMUS_WORDS,
  type SkorPredikat,
  TINGKAT_WORDS,
  TIPE_WORDS,
} from './read-word.ts';
import { openTable, type TableReader } from './table-reader.ts';
import { readBerlakuMulai, readVersi } from './versi-pk.ts';

type Reader = TableReader<PerjanjianKinerjaField>;

const CONTENT: readonly PerjanjianKinerjaField[] = [
  'sasaran',
  'indikator',
  'satuan',
  'arah',
  'caraRekap',
  'targetTahunan',
  'penanggungJawab',
];

export interface ParsedPerjanjianKinerja {
  indikator: Indikator[];
  /** Kelompok of the predikat indikator by Kode. */
  skor: Map<string, SkorPredikat>;
}

/** The Kelompok that the target names; reported when there is not exactly one. */
function findSkor(reader: Reader, tables: ReadonlyMap<string, SkorPredikat>): SkorPredikat | null {
  const value = reader.cell('targetTahunan');
  if (isBlankWord(value) || isErrorText(value)) return null;
  const found = kelompokOf(tables, showCell(value));
  if (found.length === 1) return found[0] ?? null;
  const pilihan =
    found.length === 0
      ? 'predikat yang ada di tabel Nilai Predikat di tab Pengaturan'
      : 'predikat yang hanya ada di satu Kelompok pada tabel Nilai Predikat di tab Pengaturan';
  reader.unknown('targetTahunan', pilihan, '');
  return null;
}

function readTarget(reader: Reader, field: PerjanjianKinerjaField, context: UkuranContext): Reading {
  const cell = readUkuran(reader, field, context, true);
  if (cell.satuTitik) reader.reportAngka(settle(cell, false), field);
  return cell.reading;
}

/** Renstra and national figures may be words for a number (`di atas rata-rata`): such a text is kept, not a galat. */
function readReference(reader: Reader, field: PerjanjianKinerjaField, context: UkuranContext): Reading {
  const value = reader.cell(field);
  if (typeof value === 'string' && !isBlankWord(value) && !isErrorText(value) && !/\d/.test(value)) {
    const skor = context.skor?.get(value.toLowerCase().replace(/\s+/g, ''));
    return skor ? { status: 'value', value: skor.nilai, text: skor.predikat } : unreadable(value.trim());
  }
  return readTarget(reader, field, context);
}

function readArah(reader: Reader, indikator: string, isWord: boolean, required: boolean): Arah | null {
  const arah = reader.choice('arah', ARAH_WORDS);
  if (arah) return arah;
  // Predikat and Ya/Tidak are measured as Naik whatever stands there (domain rules §5).
  if (arah === null && isWord) return 'Naik';
  if (required && reader.has('arah')) {
    const nilai = reader.place('arah').nilai;
    reader.report('DIRECTION_UNDECLARED', 'arah', {
      nilai: arah === null ? '' : nilai,
      usulan: suggestArah(indikator) ?? '',
    });
  }
  return null;
}

function readCaraRekap(reader: Reader, indikator: string, required: boolean): CaraRekap | null {
  const caraRekap = reader.choice('caraRekap', CARA_REKAP_WORDS);
  if (caraRekap) return caraRekap;
  if (required && reader.has('caraRekap')) {
    reader.report('AGGREGATION_UNDECLARED', 'caraRekap', {
      jenis: caraRekap === null ? 'kosong' : 'asing',
      nilai: reader.place('caraRekap').nilai,
      usulan: suggestCaraRekap(indikator) ?? '',
    });
  }
  return null;
}

function readDesimal(reader: Reader): number | null {
  const { value } = reader.angka('desimal', ANGKA);
  if (value === null) return null;
  if (Number.isInteger(value) && value >= 0 && value <= 6) return value;
  reader.unknown('desimal', 'bilangan bulat dari 0 sampai 6', '', 'peringatan');
  return null;
}

interface Figures {
  dihapus: boolean;
  targetTahunan: Reading;
  targetAkhirRenstra: Reading;
  standarNasional: Reading;
  targetRenstraKumulatif: Reading;
  realisasiRenstraLalu: Reading;
  skor: SkorPredikat | null;
}

function readFigures(
  reader: Reader,
  context: Omit<UkuranContext, 'skor'>,
  tables: ReadonlyMap<string, SkorPredikat>,
): Figures {
  const dihapus = /^dihapus(?:kan)?$/i.test(showCell(reader.cell('targetTahunan')));
  const skor = context.tipe === 'Predikat' && !dihapus ? findSkor(reader, tables) : null;
  const full = { ...context, skor };
  return {
    dihapus,
    targetTahunan: dihapus ? BLANK : readTarget(reader, 'targetTahunan', full),
    targetAkhirRenstra: readReference(reader, 'targetAkhirRenstra', full),
    standarNasional: readReference(reader, 'standarNasional', full),
    targetRenstraKumulatif: readReference(reader, 'targetRenstraKumulatif', full),
    realisasiRenstraLalu: readReference(reader, 'realisasiRenstraLalu', full),
    skor,
  };
}

function readIndikator(
  reader: Reader,
  kode: string,
  sasaranAbove: string,
  tables: ReadonlyMap<string, SkorPredikat>,
): { row: Indikator; skor: SkorPredikat | null } {
  const indikator = reader.text('indikator');
  const satuan = reader.text('satuan');
  const tipe = reader.choiceOr('tipe', TIPE_WORDS, 'Angka');
  const desimal = readDesimal(reader);
  const { skor, ...figures } = readFigures(reader, { tipe, angka: angkaContext(satuan, tipe, desimal) }, tables);
  const isWord = tipe === 'Predikat' || tipe === 'Ya/Tidak';
  const rumus = reader.choice('rumus', RUMUS_WORDS);
  if (rumus === undefined) reader.unknown('rumus', 'Selisih atau Rasio', '');
  const { versi, versiPk } = readVersi(reader, 'versiPk');
  const row: Indikator = {
    table: reader.table,
    row: reader.row,
    kode,
    sasaran: reader.text('sasaran') || sasaranAbove,
    indikator,
    satuan,
    tipe,
    arah: readArah(reader, indikator, isWord, !figures.dihapus),
    rumus: rumus ?? null,
    caraRekap: readCaraRekap(reader, indikator, !figures.dihapus),
    caraIsi: reader.choiceOr('caraIsi', CARA_ISI_WORDS, 'Per Triwulan'),
    frekuensi: reader.choiceOr('frekuensi', FREKUENSI_WORDS, 'Triwulan'),
    ...figures,
    desimal,
    tingkat: reader.choiceOr('tingkat', TINGKAT_WORDS, 'Perangkat Daerah', 'peringatan'),
    kodeInduk: reader.word('kodeInduk'),
    penanggungJawab: reader.text('penanggungJawab'),
    sumberData: reader.text('sumberData'),
    versi,
    versiPk,
    berlakuMulai: readBerlakuMulai(reader, 'berlakuMulai', versi),
    definisiOperasional: reader.text('definisiOperasional'),
  };
  return { row, skor };
}

export function parsePerjanjianKinerja(grid: Grid, pengaturan: Pengaturan, temuan: Temuan[]): ParsedPerjanjianKinerja {
  const reader = openTable(grid, PERJANJIAN_KINERJA, pengaturan.tahun, temuan);
  const tables = predikatTables(pengaturan.nilaiPredikat);
  const parsed: ParsedPerjanjianKinerja = { indikator: [], skor: new Map() };
  let sasaran = '';
  const columns = { kode: 'kode', content: CONTENT, figures: ['targetTahunan'] } as const;
  readRows(
    reader,
    columns,
    () => false,
    (kode) => {
      const { row, skor } = readIndikator(reader, kode, sasaran, tables);
      // Sasaran cells are merged over their indikator: the cells below the first are blank.
      sasaran = row.sasaran;
      parsed.indikator.push(row);
      if (skor) parsed.skor.set(kode, skor);
    },
  );
  return parsed;
}
