/** Parses the tabs about people: Unit Kerja and Pejabat. */

import type { Grid } from '../grid.ts';
import type { TableColumns } from '../indikator.ts';
import type { Pejabat, PejabatField, UnitKerja, UnitKerjaField } from '../orang.ts';
import { PEJABAT, UNIT_KERJA } from '../tab-layout/pejabat.ts';
import { toIso } from '../tanggal.ts';
import type { Temuan } from '../temuan/temuan.ts';
import { parseTanggal } from '../waktu.ts';
import { wordKey, wordList } from './read-word.ts';
import { openTable, type TableReader } from './table-reader.ts';

const CARA_KIRIM_WORDS = wordList(['Tab ini', 'Lembar Isian', 'Berkas Excel', 'Formulir Cetak'] as const);

const CARA_TERIMA_WORDS = wordList(['Docs', 'PDF', 'Cetak'] as const);

const JENIS_LAPORAN_WORDS = wordList(['Triwulan', 'Semester', 'Tahunan'] as const, {
  tahun: 'Tahunan',
  lkjip: 'Tahunan',
});

/** `Triwulan; Semester`, separated by semicolon, comma or line break; `Semua` means every kind. */
function readMenerima(reader: TableReader<PejabatField>): Pejabat['menerima'] {
  const text = reader.word('menerima');
  if (wordKey(text) === 'semua') return ['Triwulan', 'Semester', 'Tahunan'];
  const kinds: Pejabat['menerima'] = [];
  for (const part of text.split(/[;,\n]/)) {
    const kind = part.trim() === '' ? undefined : JENIS_LAPORAN_WORDS.find(part.trim());
    if (kind && !kinds.includes(kind)) kinds.push(kind);
    if (part.trim() !== '' && !kind) reader.unknown('menerima', 'Triwulan; Semester; Tahunan', '', 'peringatan');
  }
  return kinds;
}

function readTanggal(reader: TableReader<PejabatField>, field: PejabatField): string {
  const value = reader.cell(field);
  if (value instanceof Date) {
    return toIso({ tahun: value.getFullYear(), bulan: value.getMonth() + 1, hari: value.getDate() });
  }
  const text = reader.word(field);
  if (text === '') return '';
  const tanggal = parseTanggal(text);
  if (tanggal === null) reader.unknown(field, 'tanggal, misalnya 3 Januari 2026', '', 'peringatan');
  return tanggal ? toIso(tanggal) : '';
}

/** Rows of a list; those without any of the fields that name somebody say nothing about anybody. */
function eachRow<Field extends string>(reader: TableReader<Field>, naming: readonly Field[], parse: () => void): void {
  for (let row = reader.table.headerRow + 1; row <= reader.lastRow; row += 1) {
    reader.row = row;
    if (naming.some((field) => reader.word(field) !== '')) parse();
  }
}

export function parseUnitKerja(
  grid: Grid,
  tahun: number,
  temuan: Temuan[],
): { units: UnitKerja[]; table: TableColumns<UnitKerjaField> } {
  const reader = openTable(grid, UNIT_KERJA, tahun, temuan);
  const units: UnitKerja[] = [];
  eachRow(reader, ['unitKerja'], () =>
    units.push({
      row: reader.row,
      unitKerja: reader.text('unitKerja'),
      jenis: reader.word('jenis'),
      induk: reader.word('induk'),
      penanggungJawab: reader.word('penanggungJawab'),
      email: reader.word('email'),
      caraKirim: reader.choiceOr('caraKirim', CARA_KIRIM_WORDS, 'Tab ini', 'peringatan'),
      idLembarIsian: reader.word('idLembarIsian'),
    }),
  );
  return { units, table: reader.table };
}

export function parsePejabat(
  grid: Grid,
  tahun: number,
  temuan: Temuan[],
): { people: Pejabat[]; table: TableColumns<PejabatField> } {
  const reader = openTable(grid, PEJABAT, tahun, temuan);
  const people: Pejabat[] = [];
  const parse = (): void => {
    people.push({
      row: reader.row,
      peran: reader.word('peran'),
      nama: reader.word('nama'),
      nip: reader.word('nip'),
      ...(typeof reader.cell('nip') === 'number' ? { nipAngka: true } : {}),
      pangkat: reader.word('pangkat'),
      jabatan: reader.word('jabatan'),
      unitKerja: reader.word('unitKerja'),
      email: reader.word('email'),
      menerima: readMenerima(reader),
      caraTerima: reader.choiceOr('caraTerima', CARA_TERIMA_WORDS, 'Docs', 'peringatan'),
      statusJabatan: reader.word('statusJabatan') || 'Definitif',
      berlakuMulai: readTanggal(reader, 'berlakuMulai'),
      berlakuSampai: readTanggal(reader, 'berlakuSampai'),
    });
  };
  eachRow(reader, ['peran', 'nama'], parse);
  return { people, table: reader.table };
}
