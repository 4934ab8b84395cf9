/** What stands in tab Pengaturan: the keys with their defaults, and the named tables below them with their default rows. */
import type { NilaiPredikat, SkalaKategori, WaktuBaku } from '../buku-kerja.ts';
import type { Column, ColumnKind, TabLayout } from './column.ts';
import { choice } from './column.ts';
import { PERAN_SOP } from './pejabat.ts';

/** The two columns at the top of the tab. */
export const PENGATURAN: TabLayout<'kunci' | 'nilai'> = {
  tab: 'Pengaturan',
  headerRow: 1,
  frozenColumns: 0,
  machine: false,
  columns: [
    { field: 'kunci', header: 'Pengaturan', required: true, kind: 'teks', width: 240 },
    { field: 'nilai', header: 'Nilai', required: true, kind: 'panjang', width: 340 },
  ],
};

/** Version of the layout that the setup writes into `Versi Lembar`; migrations are keyed by it. */
export const VERSI_LEMBAR = '4';

export type PengaturanKeyField =
  | 'namaPemerintahDaerah'
  | 'namaPerangkatDaerah'
  | 'alamat'
  | 'logo'
  | 'tempat'
  | 'tahun'
  | 'periodeRenstra'
  | 'dasarHukum'
  | 'kertas'
  | 'jenisHuruf'
  | 'margin'
  | 'zonaWaktu'
  | 'formatNomor'
  | 'batasLkjip'
  | 'rumusTurun'
  | 'batasCapaianTampil'
  | 'batasCapaianRataRata'
  | 'hari'
  | 'batasIsiTw'
  | 'domainDiizinkan'
  | 'lindungiBarisUnit'
  | 'folderArsip'
  | 'versiLembar';

export interface PengaturanKey {
  field: PengaturanKeyField;
  /** Text in column Pengaturan. */
  header: string;
  /** What the setup writes into column Nilai; `''` leaves it blank. The year is given by the setup. */
  defaultValue: string | number;
  kind: ColumnKind;
  machine?: boolean;
  options?: { values: readonly string[]; strict: boolean };
  help?: string;
}

export const PENGATURAN_KEYS: readonly PengaturanKey[] = [
  { field: 'namaPemerintahDaerah', header: 'Nama Pemerintah Daerah', defaultValue: '', kind: 'teks' },
  { field: 'namaPerangkatDaerah', header: 'Nama Perangkat Daerah', defaultValue: '', kind: 'teks' },
  { field: 'alamat', header: 'Alamat', defaultValue: '', kind: 'panjang' },
  {
    field: 'logo',
    header: 'Logo',
    defaultValue: '',
    kind: 'tautan',
    help: 'Lambang daerah di sampul dan kop. Diisi lewat Kinerja, Lainnya, Cetak Ulang, Unggah Lambang. Boleh kosong.',
  },
  { field: 'tempat', header: 'Tempat', defaultValue: '', kind: 'teks', help: 'Tempat pada baris tanda tangan.' },
  { field: 'tahun', header: 'Tahun', defaultValue: '', kind: 'bulat' },
  {
    field: 'periodeRenstra',
    header: 'Periode Renstra',
    defaultValue: '',
    kind: 'teks',
    help: 'Tahun awal dan akhir Renstra, misalnya 2025–2029. Dipakai oleh Formulir E.81.',
  },
  {
    field: 'dasarHukum',
    header: 'Dasar Hukum',
    defaultValue: '',
    kind: 'panjang',
    help: 'Satu dasar hukum per baris di dalam sel ini.',
  },
  { field: 'kertas', header: 'Kertas', defaultValue: 'A4', kind: 'teks', options: choice(['A4', 'F4']) },
  { field: 'jenisHuruf', header: 'Jenis Huruf', defaultValue: 'Arial', kind: 'teks' },
  { field: 'margin', header: 'Margin', defaultValue: 2.5, kind: 'angka', help: 'Jarak tepi laporan dalam sentimeter.' },
  {
    field: 'zonaWaktu',
    header: 'Zona Waktu',
    defaultValue: 'Asia/Jakarta',
    kind: 'teks',
    options: choice(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
    help: 'WIB: Asia/Jakarta. WITA: Asia/Makassar. WIT: Asia/Jayapura.',
  },
  {
    field: 'formatNomor',
    header: 'Format Nomor',
    defaultValue: '{nomor}/{jenis}/{bulan}/{tahun}',
    kind: 'teks',
    help: 'Bentuk nomor dokumen; {nomor}, {jenis}, {bulan} dan {tahun} diganti otomatis.',
  },
  {
    field: 'batasLkjip',
    header: 'Batas LKjIP',
    defaultValue: 'Akhir Februari',
    kind: 'teks',
    help: 'Batas penyampaian laporan tahunan pada tahun berikutnya.',
  },
  {
    field: 'rumusTurun',
    header: 'Rumus Turun',
    defaultValue: 'Selisih',
    kind: 'teks',
    options: choice(['Selisih', 'Rasio']),
    help: 'Selisih: (2T − R) / T × 100. Rasio: T / R × 100.',
  },
  {
    field: 'batasCapaianTampil',
    header: 'Batas Capaian Tampil',
    defaultValue: '',
    kind: 'angka',
    help: 'Batas atas capaian yang ditampilkan, dalam persen. Kosong berarti tanpa batas.',
  },
  {
    field: 'batasCapaianRataRata',
    header: 'Batas Capaian Rata-rata',
    defaultValue: 120,
    kind: 'angka',
    help: 'Batas atas capaian di dalam rata-rata, dalam persen. Kosong berarti 120; tulis Tanpa batas bila tidak dibatasi.',
  },
  { field: 'hari', header: 'Hari', defaultValue: 'Kalender', kind: 'teks', options: choice(['Kalender', 'Kerja']) },
  {
    field: 'batasIsiTw',
    header: 'Batas Isi TW',
    defaultValue: 10,
    kind: 'bulat',
    help: 'Banyaknya hari setelah triwulan berakhir untuk mengisi data.',
  },
  {
    field: 'domainDiizinkan',
    header: 'Domain Diizinkan',
    defaultValue: '',
    kind: 'teks',
    help: 'Domain alamat email yang boleh menerima laporan; pisahkan dengan titik koma.',
  },
  {
    field: 'lindungiBarisUnit',
    header: 'Lindungi Baris Unit',
    defaultValue: 'Tidak',
    kind: 'teks',
    options: choice(['Tidak', 'Ya']),
    help: 'Ya: setiap unit hanya dapat mengubah barisnya sendiri di tab triwulan. Mengurutkan tab menjadi terhalang.',
  },
  { field: 'folderArsip', header: 'Folder Arsip', defaultValue: '', kind: 'tautan', machine: true },
  { field: 'versiLembar', header: 'Versi Lembar', defaultValue: VERSI_LEMBAR, kind: 'teks', machine: true },
];

/** A named table below the keys: its name stands in a line of its own, its header row below that. */
export interface PengaturanTable<Field extends string = string> {
  name: string;
  columns: readonly Column<Field>[];
  defaultRows: readonly (readonly (string | number)[])[];
}

export const DEFAULT_SKALA_KATEGORI: readonly SkalaKategori[] = [
  { batasBawah: 90, kategori: 'Sangat Tinggi', warna: '#a9d18e' },
  { batasBawah: 75, kategori: 'Tinggi', warna: '#d5e8c4' },
  { batasBawah: 65, kategori: 'Sedang', warna: '#ffe699' },
  { batasBawah: 50, kategori: 'Rendah', warna: '#f8cbad' },
  { batasBawah: null, kategori: 'Sangat Rendah', warna: '#f4a6a0' },
];

const SKALA_KATEGORI: PengaturanTable<'batasBawah' | 'kategori' | 'warna'> = {
  name: 'Skala Kategori',
  columns: [
    {
      field: 'batasBawah',
      header: 'Batas Bawah',
      required: true,
      kind: 'angka',
      width: 240,
      help: 'Capaian harus lebih besar dari angka ini. Baris terakhir dikosongkan.',
    },
    { field: 'kategori', header: 'Kategori', required: true, kind: 'teks', width: 340 },
    { field: 'warna', header: 'Warna', kind: 'teks', width: 120 },
  ],
  defaultRows: DEFAULT_SKALA_KATEGORI.map((skala) => [skala.batasBawah ?? '', skala.kategori, skala.warna]),
};

export const DEFAULT_NILAI_PREDIKAT: readonly NilaiPredikat[] = [
  { kelompok: 'Opini BPK', predikat: 'WTP', nilai: 4 },
  { kelompok: 'Opini BPK', predikat: 'WDP', nilai: 3 },
  { kelompok: 'Opini BPK', predikat: 'TW', nilai: 2 },
  { kelompok: 'Opini BPK', predikat: 'TMP', nilai: 1 },
  { kelompok: 'AKIP', predikat: 'AA', nilai: 7 },
  { kelompok: 'AKIP', predikat: 'A', nilai: 6 },
  { kelompok: 'AKIP', predikat: 'BB', nilai: 5 },
  { kelompok: 'AKIP', predikat: 'B', nilai: 4 },
  { kelompok: 'AKIP', predikat: 'CC', nilai: 3 },
  { kelompok: 'AKIP', predikat: 'C', nilai: 2 },
  { kelompok: 'AKIP', predikat: 'D', nilai: 1 },
];

const NILAI_PREDIKAT: PengaturanTable<'kelompok' | 'predikat' | 'nilai'> = {
  name: 'Nilai Predikat',
  columns: [
    { field: 'kelompok', header: 'Kelompok', required: true, kind: 'teks', width: 240 },
    { field: 'predikat', header: 'Predikat', required: true, kind: 'teks', width: 340 },
    { field: 'nilai', header: 'Nilai', required: true, kind: 'angka', width: 120 },
  ],
  defaultRows: DEFAULT_NILAI_PREDIKAT.map((baris) => [baris.kelompok, baris.predikat, baris.nilai]),
};

const SEBUTAN_PERAN: PengaturanTable<'peran' | 'sebutan'> = {
  name: 'Sebutan Peran',
  columns: [
    { field: 'peran', header: 'Peran SOP', required: true, kind: 'teks', width: 240 },
    { field: 'sebutan', header: 'Sebutan', required: true, kind: 'teks', width: 340 },
  ],
  defaultRows: PERAN_SOP.map((peran) => [peran, peran]),
};

/** As on screen: galat, peringatan, info. */
const SEBUTAN_TINGKAT = ['Wajib Diperbaiki', 'Perlu Dicek', 'Info'] as const;

const TINGKAT_PEMERIKSAAN: PengaturanTable<'kodePeriksa' | 'tingkat'> = {
  name: 'Tingkat Pemeriksaan',
  columns: [
    { field: 'kodePeriksa', header: 'Kode Periksa', required: true, kind: 'teks', width: 240 },
    {
      field: 'tingkat',
      header: 'Tingkat',
      required: true,
      kind: 'teks',
      width: 340,
      options: choice(SEBUTAN_TINGKAT),
    },
  ],
  defaultRows: [],
};

/** Standard times of the nine steps as the SOP prints them. Who carries out a step is the office's to change. */
export const DEFAULT_WAKTU_BAKU: readonly WaktuBaku[] = [
  { langkah: 1, pelaksana: 'Sekretaris Dinas', waktu: 15, satuan: 'menit' },
  { langkah: 2, pelaksana: 'Staf Penyusun Evaluasi Kinerja', waktu: 30, satuan: 'menit' },
  { langkah: 3, pelaksana: 'Staf Penyusun Evaluasi Kinerja', waktu: 10, satuan: 'menit' },
  { langkah: 4, pelaksana: 'Staf Penyusun Evaluasi Kinerja', waktu: 30, satuan: 'menit' },
  { langkah: 5, pelaksana: 'Kasubag Perencanaan dan Pelaporan', waktu: 30, satuan: 'menit' },
  { langkah: 6, pelaksana: 'Staf Penyusun Evaluasi Kinerja', waktu: 2, satuan: 'hari' },
  { langkah: 7, pelaksana: 'Staf Penyusun Evaluasi Kinerja', waktu: 120, satuan: 'hari' },
  { langkah: 8, pelaksana: 'Kasubag Perencanaan dan Pelaporan', waktu: 60, satuan: 'menit' },
  { langkah: 9, pelaksana: 'Kasubag Perencanaan dan Pelaporan', waktu: 15, satuan: 'menit' },
];

const WAKTU_BAKU_SOP: PengaturanTable<'langkah' | 'pelaksana' | 'waktu' | 'satuan'> = {
  name: 'Waktu Baku SOP',
  columns: [
    { field: 'langkah', header: 'Langkah', required: true, kind: 'bulat', width: 240 },
    { field: 'pelaksana', header: 'Pelaksana', required: true, kind: 'teks', width: 340, options: choice(PERAN_SOP) },
    { field: 'waktu', header: 'Waktu', required: true, kind: 'bulat', width: 120 },
    { field: 'satuan', header: 'Satuan', required: true, kind: 'teks', width: 90, options: choice(['menit', 'hari']) },
  ],
  defaultRows: DEFAULT_WAKTU_BAKU.map((one) => [one.langkah, one.pelaksana, one.waktu, one.satuan]),
};

/** In the order of the setup. */
export const PENGATURAN_TABLES: readonly PengaturanTable[] = [
  SKALA_KATEGORI,
  NILAI_PREDIKAT,
  SEBUTAN_PERAN,
  TINGKAT_PEMERIKSAAN,
  WAKTU_BAKU_SOP,
];
