/** The small workbook with people in it, and calls of its actions as pages make them. */
import { susunLaporan } from '../../../src/app/susun-laporan.ts';
import type { Formulir, Jawaban, Selesai } from '../../../src/app/tindakan/formulir.ts';
import { parsePermintaan } from '../../../src/app/tindakan/permintaan.ts';
import { jalankanTindakan } from '../../../src/app/tindakan/tindakan.ts';
import type { MemoryWorkbook } from '../memory-ports.ts';
import type { MemoryFile } from '../memory-services.ts';
import { runSeries } from '../series.ts';
import { request, smallBook, typeRows } from '../small-book.ts';

const orang = (peran: string, nama: string, jabatan: string, email: string, unit = '') => ({
  ...{ 'Peran SOP': peran, Nama: nama, Jabatan: jabatan, Email: email, 'Unit Kerja': unit },
});

/** @param sop the workbook follows the SOP: the order of the steps is guarded */
export function arsipBook(sop = false): MemoryWorkbook {
  const book = smallBook(sop);
  typeRows(book, 'Pejabat', [
    orang('Kepala Dinas', '[Nama Kepala Dinas]', 'Kepala Dinas', 'kadis@example.go.id'),
    orang('Sekretaris Dinas', '[Nama Sekretaris]', 'Sekretaris', 'sekretaris@example.go.id'),
    orang('Kepala Bidang', '[Nama Kabid]', 'Kepala Bidang Kearsipan', 'kabid@example.go.id', 'Bidang Kearsipan'),
    orang('Kepala Seksi', '[Nama Kasi]', 'Kepala Seksi Layanan', 'kasi@gmail.com'),
    orang('Staf Penyusun Evaluasi Kinerja', '[Nama Staf]', 'Analis Kinerja', 'staf@example.go.id'),
  ]);
  return book;
}

export function run(book: MemoryWorkbook, aksi: string, tahap: string, isian: object): Jawaban {
  return jalankanTindakan(book.ports(), parsePermintaan(JSON.stringify({ aksi, tahap, isian }))) as unknown as Jawaban;
}

export function formulirOf(jawaban: Jawaban): Formulir {
  if (!('formulir' in jawaban)) throw new Error(`no form came: ${JSON.stringify(jawaban)}`);
  return jawaban.formulir;
}

export function selesaiOf(jawaban: Jawaban): Selesai {
  if (!('selesai' in jawaban)) throw new Error(`no outcome came: ${JSON.stringify(jawaban)}`);
  return jawaban.selesai;
}

/** Rows of a register by header. */
export function rows(book: MemoryWorkbook, tab: string): Record<string, unknown>[] {
  const [header = [], ...lines] = book.tab(tab).values;
  return lines
    .filter((line) => line.some((value) => value !== ''))
    .map((line) => Object.fromEntries(header.map((name, at) => [String(name), line[at] ?? ''])));
}

export function typeCell(book: MemoryWorkbook, tab: string, row: number, header: string, value: string | number): void {
  const { values } = book.tab(tab);
  const column = (values[0] ?? []).indexOf(header);
  const line = values[row - 1];
  if (!line || column < 0) throw new Error(`no ${header} in row ${row} of ${tab}`);
  line[column] = value;
}

export interface Jadi {
  berkas: { nama: string; id: string; url: string }[];
  catatan: string[];
}

export function laporan(book: MemoryWorkbook, periode: string, lain: object = {}): Jadi {
  const once = (berikut: string) => susunLaporan(book.ports(), request({ periode, berikut, ...lain }));
  return runSeries(once) as unknown as Jadi;
}

export function berkas(book: MemoryWorkbook, nama: string): MemoryFile {
  const found = book.drive.files.find((one) => one.nama === nama);
  if (!found) throw new Error(`no file ${nama} among ${book.drive.files.map((one) => one.nama).join('; ')}`);
  return found;
}

export const contents = (book: MemoryWorkbook): string =>
  JSON.stringify([book.tabs.map(({ tab, values }) => [tab, values]), book.drive.files.map(({ nama }) => nama)]);
