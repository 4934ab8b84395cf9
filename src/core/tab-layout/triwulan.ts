/** The columns of the tabs in which units fill in their figures: Triwulan I…IV and Progres Bulanan. */
import type { NomorTriwulan, ProgresBulananField, TriwulanField } from '../buku-kerja.ts';
import { ROMAWI } from '../periode.ts';
import type { Column, TabLayout } from './column.ts';
import { choice } from './column.ts';

const TRIWULAN_COLUMNS: readonly Column<TriwulanField>[] = [
  { field: 'kode', header: 'Kode', required: true, kind: 'teks', width: 90 },
  { field: 'indikator', header: 'Indikator Kinerja', machine: true, kind: 'panjang', width: 280 },
  { field: 'satuan', header: 'Satuan', machine: true, kind: 'teks', width: 90 },
  {
    field: 'target',
    header: 'Target TW',
    synonyms: ['Target', 'Target Triwulan'],
    required: true,
    machine: true,
    kind: 'angka',
    width: 90,
  },
  {
    field: 'realisasi',
    header: 'Realisasi',
    synonyms: ['Realisasi TW', 'Realisasi Triwulan'],
    required: true,
    kind: 'angka',
    width: 100,
    help: 'Ketik angkanya saja, tanpa satuan. Kosongkan bila belum ada data; tulis 0 hanya bila hasilnya memang nol.',
  },
  { field: 'pesan', header: 'Pesan', machine: true, kind: 'panjang', width: 240 },
  {
    field: 'pembilang',
    header: 'Pembilang',
    kind: 'angka',
    width: 100,
    help: 'Angka di atas garis pecahan. Wajib bersama Penyebut bila Cara Rekap Rasio.',
  },
  { field: 'penyebut', header: 'Penyebut', kind: 'angka', width: 100, help: 'Angka di bawah garis pecahan.' },
  {
    field: 'namaPenyebut',
    header: 'Nama Penyebut',
    kind: 'teks',
    width: 160,
    help: 'Misalnya Jumlah desa. Penyebut bernama sama harus bernilai sama pada triwulan yang sama.',
  },
  {
    field: 'capaian',
    header: 'Capaian TW (%)',
    synonyms: ['Capaian', 'Capaian Kinerja'],
    machine: true,
    kind: 'persen',
    width: 100,
  },
  { field: 'sasaran', header: 'Sasaran Strategis', machine: true, kind: 'panjang', width: 220 },
  { field: 'targetTahunan', header: 'Target Tahunan', machine: true, kind: 'angka', width: 100 },
  { field: 'capaianTahunan', header: 'Capaian Tahunan (%)', machine: true, kind: 'persen', width: 110 },
  { field: 'kategori', header: 'Kategori', synonyms: ['Predikat'], machine: true, kind: 'teks', width: 120 },
  {
    field: 'faktor',
    header: 'Faktor Pendukung/Penghambat',
    kind: 'panjang',
    width: 240,
    help: 'Apa yang membantu atau menghambat pencapaian target.',
  },
  { field: 'kendala', header: 'Kendala', kind: 'panjang', width: 220 },
  { field: 'tindakLanjut', header: 'Tindak Lanjut', kind: 'panjang', width: 220 },
  {
    field: 'batasWaktu',
    header: 'Batas Waktu',
    kind: 'tanggal',
    width: 110,
    help: 'Tanggal selesainya tindak lanjut.',
  },
  {
    field: 'buktiDukung',
    header: 'Bukti Dukung',
    synonyms: ['Link Bukti'],
    kind: 'tautan',
    width: 180,
    help: 'Tautan ke berkas bukti.',
  },
  { field: 'penanggungJawab', header: 'Penanggung Jawab', machine: true, kind: 'teks', width: 160 },
  {
    field: 'statusIsian',
    header: 'Status Isian',
    kind: 'teks',
    width: 100,
    options: choice(['Draf', 'Diajukan']),
    help: 'Diisi unit kerja. Pilih Diajukan bila isian sudah selesai.',
  },
  {
    field: 'verifikasi',
    header: 'Verifikasi',
    kind: 'teks',
    width: 110,
    options: choice(['Diverifikasi', 'Dikembalikan']),
    help: 'Diisi pejabat yang memeriksa.',
  },
  { field: 'catatanVerifikasi', header: 'Catatan Verifikasi', kind: 'panjang', width: 200 },
  {
    field: 'tahan',
    header: 'Tahan',
    kind: 'panjang',
    width: 180,
    help: 'Alasan menahan baris ini. Baris yang ditahan tidak ikut dihitung dalam rata-rata.',
  },
];

const TRIWULAN: Record<NomorTriwulan, TabLayout<TriwulanField>> = {
  1: triwulanTab(1),
  2: triwulanTab(2),
  3: triwulanTab(3),
  4: triwulanTab(4),
};

function triwulanTab(nomor: NomorTriwulan): TabLayout<TriwulanField> {
  return {
    tab: `Triwulan ${ROMAWI[nomor]}`,
    columns: TRIWULAN_COLUMNS,
    headerRow: 1,
    frozenColumns: 1,
    machine: false,
  };
}

/** Layout of tab `Triwulan I` … `Triwulan IV`. */
export function triwulanLayout(nomor: NomorTriwulan): TabLayout<TriwulanField> {
  return TRIWULAN[nomor];
}

function monthColumn(field: ProgresBulananField, header: string, ...synonyms: string[]): Column<ProgresBulananField> {
  return { field, header, synonyms, required: true, kind: 'angka', width: 80 };
}

export const PROGRES_BULANAN: TabLayout<ProgresBulananField> = {
  tab: 'Progres Bulanan',
  headerRow: 1,
  frozenColumns: 1,
  machine: false,
  columns: [
    { field: 'kode', header: 'Kode', required: true, kind: 'teks', width: 90 },
    { field: 'indikator', header: 'Indikator Kinerja', machine: true, kind: 'panjang', width: 280 },
    monthColumn('bulan1', 'Jan', 'Januari'),
    monthColumn('bulan2', 'Feb', 'Februari'),
    monthColumn('bulan3', 'Mar', 'Maret'),
    monthColumn('bulan4', 'Apr', 'April'),
    monthColumn('bulan5', 'Mei'),
    monthColumn('bulan6', 'Jun', 'Juni'),
    monthColumn('bulan7', 'Jul', 'Juli'),
    monthColumn('bulan8', 'Agu', 'Agustus', 'Agt', 'Ags'),
    monthColumn('bulan9', 'Sep', 'September', 'Sept'),
    monthColumn('bulan10', 'Okt', 'Oktober'),
    monthColumn('bulan11', 'Nov', 'November', 'Nopember', 'Nop'),
    monthColumn('bulan12', 'Des', 'Desember'),
    {
      field: 'komponen',
      header: 'Komponen',
      kind: 'teks',
      width: 110,
      options: choice(['Pembilang', 'Penyebut']),
      help: 'Hanya untuk Cara Rekap Rasio: satu baris Pembilang dan satu baris Penyebut.',
    },
    { field: 'keterangan', header: 'Keterangan', kind: 'panjang', width: 220 },
  ],
};
