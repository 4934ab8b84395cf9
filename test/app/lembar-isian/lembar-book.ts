/** A workbook whose units fill in outside of it: one by a shared sheet, one by an Excel file, one on paper, one in the tab. */

import type { Bagian, Formulir, Selesai } from '../../../src/app/tindakan/formulir.ts';
import { parsePermintaan } from '../../../src/app/tindakan/permintaan.ts';
import { jalankanTindakan } from '../../../src/app/tindakan/tindakan.ts';
import { toBase64 } from '../../../src/core/base64.ts';
import type { CellValue } from '../../../src/core/grid.ts';
import { LEMBAR_ISIAN, type LembarField } from '../../../src/core/lembar-isian/kolom.ts';
import { readXlsx } from '../../../src/core/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../../src/core/xlsx/write-xlsx.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import { smallBook, typeRows } from '../small-book.ts';

const PLAN = [
  ['IKU-1', 'Jumlah pengunjung', 'Orang', 'Jumlah', 1000, 'Seksi Layanan'],
  ['IKU-2', 'Persentase permohonan selesai', '%', 'Rasio', 90, 'Seksi Layanan'],
  ['IKU-3', 'Persentase arsip tertata', '%', 'Posisi Akhir', 80, 'UPTD Arsip'],
  ['IKU-4', 'Jumlah desa terlayani', 'Desa', 'Jumlah', 40, 'Kecamatan Timur'],
  ['IKU-5', 'Nilai SAKIP', 'Indeks', 'Posisi Akhir', 70, 'Subbag Program'],
] as const;

export const UNITS = [
  ['Seksi Layanan', 'Seksi', 'Kepala Seksi Layanan', 'layanan@example.go.id', 'Lembar Isian'],
  ['UPTD Arsip', 'Instansi', 'Kepala UPTD', 'uptd@example.net', 'Berkas Excel'],
  ['Kecamatan Timur', 'OPD', 'Camat', '', 'Formulir Cetak'],
  ['Subbag Program', 'Subbag', 'Kasubag', 'program@example.go.id', 'Tab ini'],
] as const;

function typeUnits(book: MemoryWorkbook): void {
  const { values } = book.tab('Unit Kerja');
  const header = values[0] ?? [];
  for (const [index, [unit, jenis, nama, email, cara]] of UNITS.entries()) {
    const line: CellValue[] = header.map(() => '');
    const put = (column: string, value: CellValue) => {
      line[header.indexOf(column)] = value;
    };
    put('Unit Kerja', unit);
    put('Jenis', jenis);
    put('Penanggung Jawab', nama);
    put('Email', email);
    put('Cara Kirim', cara);
    values[index + 1] = line;
  }
}

/** Triwulan II is being filled in: IKU-1 has a figure already, everything else is blank. */
export function lembarBook(): MemoryWorkbook {
  const book = smallBook();
  typeUnits(book);
  typeRows(
    book,
    'Perjanjian Kinerja',
    PLAN.map(([kode, nama, satuan, cara, target, unit]) => ({
      ...{ Kode: kode, 'Sasaran Strategis': 'Layanan', 'Indikator Kinerja': nama, Satuan: satuan, Arah: 'Naik' },
      ...{ 'Cara Rekap': cara, 'Target Tahunan': target, 'Penanggung Jawab': unit },
    })),
  );
  typeRows(
    book,
    'Rencana Aksi',
    PLAN.map(([kode, , , cara, target]) => {
      const part = cara === 'Jumlah' ? target / 4 : target;
      return { Kode: kode, 'Target TW I': part, 'Target TW II': part, 'Target TW III': part, 'Target TW IV': part };
    }),
  );
  const rows = PLAN.map(([kode, , , , , unit]) => ({
    Kode: kode,
    Realisasi: '' as CellValue,
    'Penanggung Jawab': unit,
  }));
  rows[0]!.Realisasi = 190;
  typeRows(book, 'Triwulan II', rows);
  return book;
}

/** Cell of a Kode and a column of Triwulan II. */
export function sel(book: MemoryWorkbook, kode: string, kolom: string): CellValue {
  const { values } = book.tab('Triwulan II');
  const row = values.find((line) => line[0] === kode) ?? [];
  return row[(values[0] ?? []).indexOf(kolom)] ?? '';
}

export function tulis(book: MemoryWorkbook, kode: string, kolom: string, value: CellValue): void {
  const { values } = book.tab('Triwulan II');
  const row = values.find((line) => line[0] === kode) ?? [];
  const column = (values[0] ?? []).indexOf(kolom);
  while (row.length <= column) row.push('');
  row[column] = value;
}

export function panggil(book: MemoryWorkbook, aksi: string, tahap: string, isian: Record<string, unknown>) {
  const answer = jalankanTindakan(book.ports(), parsePermintaan(JSON.stringify({ aksi, tahap, isian })));
  return answer as { formulir?: Formulir; selesai?: Selesai };
}

export function bagianOf<Tipe extends Bagian['tipe']>(
  { bagian }: Pick<Formulir, 'bagian'>,
  tipe: Tipe,
): Extract<Bagian, { tipe: Tipe }>[] {
  return bagian.filter((one): one is Extract<Bagian, { tipe: Tipe }> => one.tipe === tipe);
}

export const kalimat = (shown: Pick<Formulir, 'bagian'>): string =>
  bagianOf(shown, 'teks')
    .map(({ isi }) => isi)
    .join('\n');

/** A sheet as the unit sends it back: the given cells typed, everything else as it was sent. */
export function terisi(
  bytes: Uint8Array,
  cells: Partial<Record<string, Partial<Record<LembarField, CellValue>>>>,
  status?: 'Draf' | 'Diajukan',
  formats: Partial<Record<string, Partial<Record<LembarField, string>>>> = {},
): Uint8Array {
  const tabs = readXlsx(bytes);
  const fields = LEMBAR_ISIAN.columns.map(({ field }) => field);
  const [isian] = tabs;
  if (status) isian!.values[2]![1] = status;
  for (const [kode, typed] of Object.entries(cells)) {
    const row = isian!.values.findIndex((line) => line[0] === kode);
    for (const [field, value] of Object.entries(typed ?? {})) {
      const line = isian!.values[row] ?? [];
      const column = fields.indexOf(field as LembarField);
      while (line.length <= column) line.push('');
      line[column] = value as CellValue;
    }
  }
  for (const [kode, patterns] of Object.entries(formats)) {
    const row = isian!.values.findIndex((line) => line[0] === kode);
    for (const [field, pattern] of Object.entries(patterns ?? {})) {
      isian!.numberFormats[row]![fields.indexOf(field as LembarField)] = pattern;
    }
  }
  return writeXlsx(
    tabs.map(({ nama, tersembunyi, values, numberFormats }) => ({
      ...{ nama, hidden: tersembunyi },
      rows: values.map((line, r) =>
        line.map((value, c) => (value instanceof Date ? value : { value, format: numberFormats[r]?.[c] ?? 'General' })),
      ),
    })),
  );
}

export const berkas = (nama: string, bytes: Uint8Array) => ({ nama, base64: toBase64(bytes) });

/** Sends everything that the second quarter asks for, with every address agreed to. */
export function kirimSemua(book: MemoryWorkbook) {
  return panggil(book, 'kirim-isian', 'setuju', {
    periode: 'Triwulan II',
    unit: ['Seksi Layanan', 'UPTD Arsip', 'Kecamatan Timur'],
    penerima: ['layanan@example.go.id', 'uptd@example.net'],
  });
}

export function lembarOf(book: MemoryWorkbook, unit: string) {
  const found = book.drive.files.filter(({ nama, jenis }) => jenis === 'sheet' && nama.endsWith(unit));
  return found[found.length - 1]!;
}
