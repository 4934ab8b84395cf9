/** The printed form of a unit: the same rows as its Lembar Isian, with room for the pen and a signature. */
import type { Pengaturan } from '../buku-kerja.ts';
import { formatHari } from '../isian/batas-isi.ts';
import { namaPeriode } from '../isian/naskah.ts';
import type { Block, Report, TableColumn, TableRow } from '../laporan/blocks.ts';
import { toUtc } from '../laporan/build-laporan.ts';
import type { UnitKerja } from '../orang.ts';
import type { Periode, Tanggal } from '../periode.ts';
import type { Waktu } from '../tanggal.ts';
import type { BarisLembar } from './baris-lembar.ts';
import type { FieldIsian } from './kolom.ts';
import { tampilIsi } from './sama-isi.ts';

export interface BahanFormulir {
  pengaturan: Pengaturan;
  periode: Periode;
  unit: UnitKerja;
  baris: readonly BarisLembar[];
  batas: Tanggal;
  waktu: Waktu;
  /** As in the hidden tab of a Lembar Isian. */
  kodeData: string;
}

/** Three lines of print: what a hand needs. */
const RUANG = '\n\n';
const TITIK = '.'.repeat(44);

/** Rows are many columns wide: the margins of a report would make them too narrow. Centimetres. */
const MARGIN = 1.5;

const KOLOM: TableColumn[] = [
  { header: 'Kode', width: 6 },
  { header: 'Indikator Kinerja', width: 17 },
  { header: 'Satuan', width: 6 },
  { header: 'Target', width: 7, align: 'right' },
  { header: 'Realisasi', width: 9 },
  { header: 'Pembilang', width: 9 },
  { header: 'Penyebut', width: 9 },
  { header: 'Faktor Pendukung/ Penghambat', width: 16 },
  { header: 'Kendala', width: 14 },
  { header: 'Tindak Lanjut dan Batas Waktu', width: 16 },
  { header: 'Bukti Dukung', width: 11 },
];

const PETUNJUK = [
  'Tulis angkanya saja, tanpa satuan. Kosongkan bila belum ada data; tulis 0 hanya bila hasilnya memang nol.',
  'Bila Realisasi bertanda "dihitung", isi Pembilang dan Penyebut; sebutkan juga apa yang dihitung pada Penyebut.',
];

function rowOf(baris: BarisLembar): TableRow {
  const isi = (field: FieldIsian): string => tampilIsi(baris.isian[field]) || RUANG;
  const komponen = (field: FieldIsian): string => (baris.pilihan.length > 0 ? '–' : isi(field));
  const tindakLanjut = [tampilIsi(baris.isian.tindakLanjut), tampilIsi(baris.isian.batasWaktu)];
  return {
    cells: [
      baris.kode,
      baris.indikator,
      baris.satuan,
      baris.target,
      baris.rasio ? 'dihitung' : isi('realisasi'),
      komponen('pembilang'),
      komponen('penyebut'),
      isi('faktor'),
      isi('kendala'),
      tindakLanjut.filter((text) => text !== '').join('\nBatas waktu: ') || RUANG,
      isi('buktiDukung'),
    ],
  };
}

function blocksOf({ pengaturan, periode, unit, baris, batas }: BahanFormulir): Block[] {
  const { namaPemerintahDaerah, namaPerangkatDaerah, alamat, tempat } = pengaturan;
  const penanda = unit.penanggungJawab || TITIK;
  return [
    { type: 'kop', kop: { pemerintahDaerah: namaPemerintahDaerah, perangkatDaerah: namaPerangkatDaerah, alamat } },
    { type: 'paragraph', align: 'center', text: [{ text: 'FORMULIR ISIAN KINERJA', bold: true }] },
    {
      type: 'details',
      items: [
        { label: 'Unit kerja', text: unit.unitKerja },
        { label: 'Periode', text: namaPeriode(periode) },
        { label: 'Batas waktu', text: formatHari(batas) },
      ],
    },
    { type: 'list', ordered: false, items: PETUNJUK },
    {
      type: 'table',
      numbered: false,
      caption: `Isian ${namaPeriode(periode)}`,
      columns: KOLOM,
      rows: baris.map(rowOf),
    },
    {
      type: 'signature',
      tempatTanggal: `${tempat || '.'.repeat(16)}, ${'.'.repeat(24)}`,
      penandatangan: {
        ...{ awalan: '', jabatan: `Penanggung Jawab ${unit.unitKerja}`, nama: penanda, pangkat: '' },
        nip: '.'.repeat(30),
      },
    },
  ];
}

/** Landscape, one or two pages for the rows of a usual unit. */
export function buildFormulir(bahan: BahanFormulir): Report {
  const { pengaturan, periode, unit, waktu, kodeData } = bahan;
  const title = `Formulir Isian Kinerja ${namaPeriode(periode)} - ${unit.unitKerja}`;
  return {
    title,
    meta: { subject: title, creator: pengaturan.namaPerangkatDaerah, created: toUtc(waktu, pengaturan.zonaWaktu) },
    page: { kertas: pengaturan.kertas, jenisHuruf: pengaturan.jenisHuruf, marginCm: MARGIN },
    header: title,
    footer: { left: unit.unitKerja, right: `Kode data ${kodeData}` },
    draf: false,
    sections: [{ orientation: 'landscape', blocks: blocksOf(bahan) }],
  };
}
