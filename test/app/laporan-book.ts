/** A workbook in memory with officials and archived reports of the acting account, ready to be handed over. */
import { writeCatatanBerkas } from '../../src/app/arsip/berkas-arsip.ts';
import type { Formulir, Selesai } from '../../src/app/tindakan/formulir.ts';
import { Isian } from '../../src/app/tindakan/isian.ts';
import { jalankanTindakan } from '../../src/app/tindakan/tindakan.ts';
import type { CellValue } from '../../src/core/grid.ts';
import type { MemoryWorkbook } from './memory-ports.ts';
import { smallBook, typeRows } from './small-book.ts';

export const SEKRETARIS = 'sekretaris@example.go.id';
export const KABID = 'kabid.arsip@example.go.id';
export const GMAIL = 'kabid.perpustakaan@gmail.com';

const PEJABAT: Record<string, CellValue>[] = [
  {
    'Peran SOP': 'Sekretaris Dinas',
    Nama: 'Sekretaris Contoh',
    Jabatan: 'Sekretaris',
    Email: SEKRETARIS,
    Menerima: 'Triwulan; Semester; Tahunan',
    'Cara Terima': 'Docs',
  },
  {
    'Peran SOP': 'Kepala Bidang',
    Nama: 'Kabid Arsip Contoh',
    Jabatan: 'Kepala Bidang Kearsipan',
    Email: KABID,
    Menerima: 'Triwulan; Semester',
    'Cara Terima': 'PDF',
  },
  {
    'Peran SOP': 'Kepala Bidang',
    Nama: 'Kabid Perpustakaan Contoh',
    Jabatan: 'Kepala Bidang Perpustakaan',
    Email: GMAIL,
    Menerima: 'Triwulan',
    'Cara Terima': 'Docs',
  },
  {
    'Peran SOP': 'Kepala Dinas',
    Nama: 'Kepala Dinas Contoh',
    Jabatan: 'Kepala Dinas',
    Menerima: 'Triwulan; Tahunan',
    'Cara Terima': 'Cetak',
  },
  {
    'Peran SOP': 'Kepala Bidang',
    Nama: 'Kabid Lama Contoh',
    Jabatan: 'Kepala Bidang Kearsipan',
    Email: 'kabid.lama@example.go.id',
    Menerima: 'Triwulan; Semester',
    'Cara Terima': 'Docs',
    'Berlaku Sampai': '30 Juni 2026',
  },
];

/** Appends a row below what stands in a tab with its header in row 1. */
export function addRow(book: MemoryWorkbook, tab: string, row: Record<string, CellValue>): void {
  const { values } = book.tab(tab);
  const header = values[0] ?? [];
  for (const name of Object.keys(row)) if (!header.includes(name)) throw new Error(`no column ${name} in ${tab}`);
  let last = values.length;
  while (last > 1 && (values[last - 1] ?? []).every((value) => value === '')) last -= 1;
  values[last] = header.map((name) => row[String(name)] ?? '');
}

/** The rows of a register as texts by header. */
export function rowsOf(book: MemoryWorkbook, tab: string): Record<string, string>[] {
  const [header = [], ...rows] = book.tab(tab).values;
  return rows
    .filter((line) => line.some((value) => value !== ''))
    .map((line) => Object.fromEntries(header.map((name, index) => [String(name), String(line[index] ?? '')])));
}

/** Saves a report under the acting account and records it in Arsip. */
export function addLaporan(
  book: MemoryWorkbook,
  periode: string,
  revisi: number,
  more: { keadaan?: string; pdf?: boolean; kodeData?: string } = {},
): string {
  const ports = book.ports();
  const nama = `Laporan Kinerja ${periode} 2026 - Rev ${revisi}`;
  const dokumen = ports.files.saveReport(nama, new TextEncoder().encode(nama));
  const pdf = more.pdf ? ports.files.save(`${nama}.pdf`, 'pdf', new TextEncoder().encode(`arsip ${nama}`), '') : null;
  const sha256 = ports.sha256(nama);
  const keadaan = more.keadaan ?? 'Draf';
  writeCatatanBerkas(ports, sha256, {
    ...{
      id: dokumen.id,
      pdf: pdf?.id ?? '',
      pdfSha256: '',
      data: '',
      pindaian: '',
      kata: '',
      draf: keadaan === 'Draf',
    },
  });
  addRow(book, 'Arsip', {
    ...{ No: 1, Jenis: 'Laporan Kinerja', Periode: periode, Revisi: revisi, Tanggal: '10 Juli 2026', Oleh: book.user },
    ...{
      Berkas: dokumen.url,
      PDF: pdf?.url ?? '',
      'SHA-256': sha256,
      'Kode Data': more.kodeData ?? '',
      Keadaan: keadaan,
    },
  });
  return dokumen.id;
}

/** With officials. @param sop the workbook follows the SOP: its order is guarded */
export function laporanBook(sop = false): MemoryWorkbook {
  const book = smallBook(sop);
  typeRows(book, 'Pejabat', PEJABAT);
  return book;
}

/** Runs one call of an action, as the page does. */
export function panggil(
  book: MemoryWorkbook,
  aksi: string,
  tahap = '',
  isian: Record<string, unknown> = {},
): { formulir?: Formulir; selesai?: Selesai } {
  return jalankanTindakan(book.ports(), { aksi, tahap, isian: new Isian(isian) });
}

export function formulir(
  book: MemoryWorkbook,
  aksi: string,
  tahap = '',
  isian: Record<string, unknown> = {},
): Formulir {
  const jawaban = panggil(book, aksi, tahap, isian);
  if (!jawaban.formulir) throw new Error(`no form: ${JSON.stringify(jawaban)}`);
  return jawaban.formulir;
}

export function selesai(book: MemoryWorkbook, aksi: string, tahap: string, isian: Record<string, unknown>): Selesai {
  const jawaban = panggil(book, aksi, tahap, isian);
  if (!jawaban.selesai) throw new Error(`not done: ${JSON.stringify(jawaban.formulir)}`);
  return jawaban.selesai;
}

/** The part of a form that asks for this field. */
export function bagian<Tipe extends string>(form: { bagian: readonly { tipe: string }[] }, tipe: Tipe, nama: string) {
  const found = form.bagian.find((one) => one.tipe === tipe && (one as { nama?: string }).nama === nama);
  if (!found) throw new Error(`no ${tipe} ${nama}`);
  return found as Extract<Formulir['bagian'][number], { tipe: Tipe; nama: string }>;
}

/** Everything that is written in a form or an outcome. */
export const isiTeks = (one: Formulir | Selesai): string => JSON.stringify(one.bagian);
