/** The columns of the two plan tabs: Perjanjian Kinerja (the year) and Rencana Aksi (its quarters). */
import type { RencanaAksiField } from '../buku-kerja.ts';
import type { PerjanjianKinerjaField } from '../indikator.ts';
import { ARAH, CARA_ISI, CARA_REKAP, FREKUENSI, RUMUS_TURUN, TINGKAT, TIPE } from '../indikator.ts';
import type { TabLayout } from './column.ts';
import { choice, UNIT_KERJA_OPTIONS } from './column.ts';

export const PILIHAN_TRIWULAN = ['TW I', 'TW II', 'TW III', 'TW IV'] as const;
const PILIHAN_VERSI = ['Murni', 'Perubahan 1', 'Perubahan 2'] as const;

export const PERJANJIAN_KINERJA: TabLayout<PerjanjianKinerjaField> = {
  tab: 'Perjanjian Kinerja',
  headerRow: 1,
  frozenColumns: 1,
  machine: false,
  columns: [
    {
      field: 'kode',
      header: 'Kode',
      required: true,
      kind: 'teks',
      width: 90,
      help: 'Kode indikator, misalnya IKU-1. Kode yang sama dipakai di semua tab.',
    },
    {
      field: 'sasaran',
      header: 'Sasaran Strategis',
      synonyms: ['Sasaran', 'Sasaran Kinerja'],
      required: true,
      kind: 'panjang',
      width: 220,
    },
    {
      field: 'indikator',
      header: 'Indikator Kinerja',
      synonyms: ['Indikator', 'IKU', 'Indikator Kinerja Utama'],
      required: true,
      kind: 'panjang',
      width: 280,
    },
    {
      field: 'satuan',
      header: 'Satuan',
      required: true,
      kind: 'teks',
      width: 90,
      help: 'Misalnya %, Dokumen, Orang, Indeks, per 1.000.',
    },
    {
      field: 'tipe',
      header: 'Tipe',
      kind: 'teks',
      width: 90,
      options: choice(TIPE),
      help: 'Jenis nilai. Kosong berarti Angka.',
    },
    {
      field: 'arah',
      header: 'Arah',
      synonyms: ['Polaritas', 'Sifat'],
      required: true,
      kind: 'teks',
      width: 80,
      options: choice(ARAH),
      help: 'Naik: makin tinggi makin baik. Turun: makin rendah makin baik. Stabil: harus tepat target.',
    },
    {
      field: 'rumus',
      header: 'Rumus',
      kind: 'teks',
      width: 80,
      options: choice(RUMUS_TURUN),
      help: 'Hanya untuk Arah Turun. Kosong berarti mengikuti Rumus Turun di Pengaturan.',
    },
    {
      field: 'caraRekap',
      header: 'Cara Rekap',
      synonyms: ['Agregasi', 'Cara Perhitungan'],
      required: true,
      kind: 'teks',
      width: 110,
      options: choice(CARA_REKAP),
      help: 'Cara menggabungkan triwulan menjadi semester dan tahun. Wajib dipilih.',
    },
    {
      field: 'caraIsi',
      header: 'Cara Isi',
      kind: 'teks',
      width: 110,
      options: choice(CARA_ISI),
      help: 'Per Triwulan (bila kosong): angka triwulan itu saja. Kumulatif: angka sampai dengan triwulan itu.',
    },
    {
      field: 'frekuensi',
      header: 'Frekuensi',
      kind: 'teks',
      width: 90,
      options: choice(FREKUENSI),
      help: 'Kapan indikator dilaporkan. Kosong berarti setiap Triwulan.',
    },
    {
      field: 'targetTahunan',
      header: 'Target Tahunan',
      synonyms: ['Target', 'Target Tahun', 'Target {tahun}'],
      required: true,
      kind: 'angka',
      width: 110,
      help: 'Angka, rentang seperti 90–100, atau predikat. Tulis Dihapus bila indikator dicabut pada PK Perubahan.',
    },
    {
      field: 'desimal',
      header: 'Desimal',
      kind: 'bulat',
      width: 70,
      help: 'Banyaknya angka di belakang koma, misalnya 2.',
    },
    {
      field: 'tingkat',
      header: 'Tingkat',
      kind: 'teks',
      width: 130,
      options: choice(TINGKAT),
      help: 'PK milik siapa. Kosong berarti Perangkat Daerah.',
    },
    { field: 'kodeInduk', header: 'Kode Induk', kind: 'teks', width: 90, help: 'Kode indikator di atasnya.' },
    {
      field: 'penanggungJawab',
      header: 'Penanggung Jawab',
      synonyms: ['Unit Kerja', 'PJ', 'Bidang'],
      kind: 'teks',
      width: 160,
      options: UNIT_KERJA_OPTIONS,
    },
    { field: 'sumberData', header: 'Sumber Data', kind: 'panjang', width: 160 },
    {
      field: 'versiPk',
      header: 'Versi PK',
      kind: 'teks',
      width: 100,
      options: choice(PILIHAN_VERSI, false),
      help: 'Murni, atau Perubahan 1, Perubahan 2, dan seterusnya pada baris tersendiri dengan Kode yang sama.',
    },
    {
      field: 'berlakuMulai',
      header: 'Berlaku Mulai',
      kind: 'teks',
      width: 100,
      options: choice(PILIHAN_TRIWULAN),
      help: 'Triwulan pertama berlakunya versi ini.',
    },
    { field: 'definisiOperasional', header: 'Definisi Operasional', kind: 'panjang', width: 240 },
    { field: 'targetAkhirRenstra', header: 'Target Akhir Renstra', kind: 'angka', width: 110 },
    { field: 'standarNasional', header: 'Standar Nasional', kind: 'angka', width: 110 },
  ],
};

const HELP_TARGET_TW = 'Target triwulan ini. Kosong berarti belum jatuh tempo pada triwulan ini.';

export const RENCANA_AKSI: TabLayout<RencanaAksiField> = {
  tab: 'Rencana Aksi',
  headerRow: 1,
  frozenColumns: 1,
  machine: false,
  columns: [
    { field: 'kode', header: 'Kode', required: true, kind: 'teks', width: 90 },
    { field: 'indikator', header: 'Indikator Kinerja', machine: true, kind: 'panjang', width: 280 },
    { field: 'rencanaAksi', header: 'Rencana Aksi', synonyms: ['Aksi', 'Kegiatan'], kind: 'panjang', width: 260 },
    { field: 'targetTw1', header: 'Target TW I', required: true, kind: 'angka', width: 100, help: HELP_TARGET_TW },
    { field: 'targetTw2', header: 'Target TW II', required: true, kind: 'angka', width: 100, help: HELP_TARGET_TW },
    { field: 'targetTw3', header: 'Target TW III', required: true, kind: 'angka', width: 100, help: HELP_TARGET_TW },
    { field: 'targetTw4', header: 'Target TW IV', required: true, kind: 'angka', width: 100, help: HELP_TARGET_TW },
    {
      field: 'penanggungJawab',
      header: 'Penanggung Jawab',
      kind: 'teks',
      width: 160,
      options: UNIT_KERJA_OPTIONS,
    },
    {
      field: 'versiPk',
      header: 'Versi PK',
      kind: 'teks',
      width: 100,
      options: choice(PILIHAN_VERSI, false),
      help: 'Versi Perjanjian Kinerja yang dirinci baris ini. Kosong berarti Murni.',
    },
  ],
};
