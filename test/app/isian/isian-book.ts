/** A dinas of the sample's shape in memory: units under their Bidang, officials, seven indikator, three accounts, empty quarters. */
import { siapkanBukuKerja } from '../../../src/app/siapkan-buku-kerja.ts';
import { DAFTAR_TINDAKAN } from '../../../src/app/tindakan/daftar.ts';
import type { Formulir, Jawaban, Selesai } from '../../../src/app/tindakan/formulir.ts';
import { Isian } from '../../../src/app/tindakan/isian.ts';
import type { CellValue } from '../../../src/core/grid.ts';
import { MemoryWorkbook } from '../memory-ports.ts';
import { request } from '../small-book.ts';

type Row = Record<string, CellValue>;

/** Types rows below the header, which stands in row 1. */
export function isi(book: MemoryWorkbook, tab: string, rows: readonly Row[], from = 2): void {
  const { values } = book.tab(tab);
  const header = values[0] ?? [];
  for (const [index, row] of rows.entries()) {
    const line: CellValue[] = header.map(() => '');
    for (const [name, value] of Object.entries(row)) {
      const at = header.indexOf(name);
      if (at < 0) throw new Error(`no column ${name} in ${tab}`);
      line[at] = value;
    }
    values[from - 1 + index] = line;
  }
}

/** Row of a Kode in a tab, from 1. */
export function barisOf(book: MemoryWorkbook, tab: string, kode: string): number {
  return book.tab(tab).values.findIndex((line) => line[0] === kode) + 1;
}

export function nilai(book: MemoryWorkbook, tab: string, kode: string, header: string): CellValue {
  const { values } = book.tab(tab);
  return values[barisOf(book, tab, kode) - 1]?.[values[0]?.indexOf(header) ?? -1] ?? '';
}

export function ketik(book: MemoryWorkbook, tab: string, kode: string, cells: Row): void {
  const { values } = book.tab(tab);
  const line = values[barisOf(book, tab, kode) - 1];
  if (!line) throw new Error(`no ${kode} in ${tab}`);
  for (const [header, value] of Object.entries(cells)) {
    const at = values[0]?.indexOf(header) ?? -1;
    if (at < 0) throw new Error(`no column ${header} in ${tab}`);
    while (line.length < at) line.push('');
    line[at] = value;
  }
}

/** Changes a key of tab Pengaturan. */
export function atur(book: MemoryWorkbook, kunci: string, value: CellValue): void {
  const line = book.tab('Pengaturan').values.find((one) => one[0] === kunci);
  if (!line) throw new Error(`no setting ${kunci}`);
  line[1] = value;
}

const UNIT = [
  ['Sekretariat', 'Bidang', '', 'sekretaris'],
  ['Subbagian Perencanaan dan Pelaporan', 'Subbag', 'Sekretariat', 'kasubag.perencanaan'],
  ['Subbagian Umum dan Keuangan', 'Subbag', 'Sekretariat', 'kasubag.umum'],
  ['Bidang Layanan Perpustakaan', 'Bidang', '', 'kabid.layanan'],
  ['Seksi Layanan Pemustaka', 'Seksi', 'Bidang Layanan Perpustakaan', 'kasi.pemustaka'],
  ['Bidang Kearsipan', 'Bidang', '', 'kabid.kearsipan'],
  ['Seksi Arsip Statis', 'Seksi', 'Bidang Kearsipan', 'kasi.arsip'],
  ['Dinas Pendidikan', 'OPD', '', 'data.disdik'],
] as const;

const PEJABAT = [
  ['Kepala Dinas', 'Kepala Dinas', '', 'kepala.dinas'],
  ['Sekretaris Dinas', 'Sekretaris Dinas', 'Sekretariat', 'sekretaris'],
  ['Kepala Bidang', 'Kepala Bidang Layanan', 'Bidang Layanan Perpustakaan', 'kabid.layanan'],
  ['Kepala Bidang', 'Kepala Bidang Kearsipan', 'Bidang Kearsipan', 'kabid.kearsipan'],
  [
    'Kasubag Perencanaan dan Pelaporan',
    'Kasubag Perencanaan',
    'Subbagian Perencanaan dan Pelaporan',
    'kasubag.perencanaan',
  ],
  ['Staf Penyusun Evaluasi Kinerja', 'Staf Penyusun', 'Subbagian Perencanaan dan Pelaporan', 'staf.evaluasi'],
] as const;

/** Kode, name, satuan, Cara Rekap, annual target, unit, targets TW I…IV. */
const PLAN = [
  ['IKU-1', 'Jumlah pengunjung', 'Orang', 'Jumlah', 1000, 'Seksi Layanan Pemustaka', [200, 200, 300, 300]],
  ['IKU-2', 'Persentase arsip tertata', '%', 'Posisi Akhir', 80, 'Seksi Arsip Statis', [20, 40, 60, 80]],
  ['IKU-3', 'Indeks kepuasan', 'Indeks', 'Rata-rata', 80, 'Bidang Layanan Perpustakaan', [80, 80, 80, 80]],
  ['IKU-4', 'Persentase permohonan selesai', '%', 'Rasio', 90, 'Seksi Arsip Statis', [90, 90, 90, 90]],
  [
    'IKU-5',
    'Nilai evaluasi kinerja',
    'Nilai',
    'Posisi Akhir',
    70,
    'Subbagian Perencanaan dan Pelaporan',
    ['', '', '', 70],
  ],
  ['IKU-6', 'Jumlah sekolah berperpustakaan', 'Sekolah', 'Jumlah', 20, 'Dinas Pendidikan', [5, 5, 5, 5]],
  ['IKU-7', 'Jumlah anggota baru', 'Orang', 'Jumlah', 400, 'Seksi Layanan Pemustaka', [100, 100, 100, 100]],
] as const;

export const surel = (nama: string): string => `${nama}@example.go.id`;

function isiOrang(book: MemoryWorkbook): void {
  isi(
    book,
    'Unit Kerja',
    UNIT.map(([unit, jenis, induk, email]) => ({
      'Unit Kerja': unit,
      Jenis: jenis,
      Induk: induk,
      'Penanggung Jawab': `Kepala ${unit}`,
      Email: surel(email),
      'Cara Kirim': jenis === 'OPD' ? 'Lembar Isian' : 'Tab ini',
    })),
  );
  isi(
    book,
    'Pejabat',
    PEJABAT.map(([peran, nama, unit, email]) => ({
      'Peran SOP': peran,
      Nama: nama,
      'Unit Kerja': unit,
      Email: surel(email),
    })),
  );
}

function isiRencana(book: MemoryWorkbook): void {
  isi(
    book,
    'Perjanjian Kinerja',
    PLAN.map(([kode, nama, satuan, cara, target, unit]) => ({
      Kode: kode,
      'Sasaran Strategis': 'Meningkatnya layanan',
      'Indikator Kinerja': nama,
      Satuan: satuan,
      Arah: 'Naik',
      'Cara Rekap': cara,
      Frekuensi: kode === 'IKU-5' ? 'Tahun' : 'Triwulan',
      'Target Tahunan': target,
      'Penanggung Jawab': unit,
    })),
  );
  isi(
    book,
    'Rencana Aksi',
    PLAN.map(([kode, , , , , , targets]) => ({
      Kode: kode,
      'Rencana Aksi': 'Pelaksanaan kegiatan',
      'Target TW I': targets[0],
      'Target TW II': targets[1],
      'Target TW III': targets[2],
      'Target TW IV': targets[3],
    })),
  );
  isi(book, 'Anggaran', [
    { 'Kode Program/Kegiatan': '2.23.02', 'Program/Kegiatan/Sub Kegiatan': 'Program Perpustakaan', Pagu: 1000 },
    {
      'Kode Program/Kegiatan': '2.24.02',
      'Program/Kegiatan/Sub Kegiatan': 'Program Arsip',
      Pagu: 500,
      'Penanggung Jawab': 'Bidang Kearsipan',
    },
    { 'Kode Program/Kegiatan': '2.24.03', 'Program/Kegiatan/Sub Kegiatan': 'Program Tanpa Dana', Pagu: 0 },
  ]);
}

/** On 6 July 2026, a Monday; Triwulan II is due on Friday, 10 July. */
export function isianBook(): MemoryWorkbook {
  const book = new MemoryWorkbook();
  siapkanBukuKerja(book.ports(), request({ tahun: 2026 }));
  isiOrang(book);
  isiRencana(book);
  atur(book, 'Nama Perangkat Daerah', 'Dinas Arsip dan Perpustakaan');
  book.now = { tahun: 2026, bulan: 7, hari: 6, jam: 9, menit: 0 };
  return book;
}

export function tanya(
  book: MemoryWorkbook,
  aksi: string,
  tahap: string,
  values: Record<string, unknown> = {},
): Jawaban {
  const tindakan = DAFTAR_TINDAKAN[aksi];
  if (!tindakan) throw new Error(`no action ${aksi}`);
  return tindakan(book.ports(), { aksi, tahap, isian: new Isian(values) });
}

export function formulirDari(jawaban: Jawaban): Formulir {
  if (!('formulir' in jawaban)) throw new Error(`ran: ${JSON.stringify(jawaban)}`);
  return jawaban.formulir;
}

export function selesaiDari(jawaban: Jawaban): Selesai {
  if (!('selesai' in jawaban)) throw new Error(`asked: ${JSON.stringify(jawaban)}`);
  return jawaban.selesai;
}

/** The part of a form with the name of a field. */
export function bagianDari(formulir: Formulir, nama: string) {
  const found = formulir.bagian.find((bagian) => 'nama' in bagian && bagian.nama === nama);
  if (!found) throw new Error(`no field ${nama} in ${JSON.stringify(formulir.bagian)}`);
  return found;
}

/** Check boxes by value. */
export function centangDari(formulir: Formulir, nama: string) {
  const bagian = bagianDari(formulir, nama);
  if (bagian.tipe !== 'centang') throw new Error(`${nama} is ${bagian.tipe}`);
  return new Map(bagian.pilihan.map((one) => [one.nilai, one]));
}

/** Kumpulkan for Triwulan II, with everybody whose box is ticked. */
export function kumpulkanTriwulan2(book: MemoryWorkbook, more: Record<string, unknown> = {}): Selesai {
  const formulir = formulirDari(tanya(book, 'kumpulkan', 'periode', { periode: 'Triwulan II' }));
  const penerima = [...centangDari(formulir, 'penerima').values()]
    .filter(({ dicentang }) => dicentang)
    .map((one) => one.nilai);
  return selesaiDari(tanya(book, 'kumpulkan', 'pratinjau', { periode: 'Triwulan II', penerima, ...more }));
}
