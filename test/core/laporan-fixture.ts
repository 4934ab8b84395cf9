/** A filled-in workbook of a Dinas Arsip dan Perpustakaan as plain values, and what a report of it is made from. */
import type {
  BukuKerja,
  NomorTriwulan,
  Pengaturan,
  RencanaAksi,
  TriwulanRow,
  TriwulanTab,
} from '../../src/core/buku-kerja.ts';
import type { Indikator } from '../../src/core/indikator.ts';
import type { LaporanInput } from '../../src/core/laporan/laporan-input.ts';
import { findPenandatangan } from '../../src/core/laporan/penandatangan.ts';
import type { Pejabat } from '../../src/core/orang.ts';
import type { Periode, Tanggal } from '../../src/core/periode.ts';
import { triwulanOf } from '../../src/core/periode.ts';
import { buildRekap } from '../../src/core/rekap/build-rekap.ts';
import { CONTOH, type Contoh, reading, SASARAN } from './laporan-contoh.ts';
import { ANGGARAN, noColumns, PENGATURAN } from './laporan-pengaturan.ts';

const UNIT: Record<string, string> = {
  [SASARAN[0]]: 'Bidang Perpustakaan',
  [SASARAN[1]]: 'Bidang Kearsipan',
  [SASARAN[2]]: 'Subbagian Perencanaan dan Pelaporan',
};

function toIndikator(contoh: Contoh, index: number): Indikator {
  return {
    table: noColumns('Perjanjian Kinerja'),
    row: index + 2,
    kode: contoh.kode,
    sasaran: contoh.sasaran,
    indikator: contoh.nama,
    satuan: contoh.satuan,
    tipe: 'Angka',
    arah: 'Naik',
    rumus: null,
    caraRekap: null,
    caraIsi: 'Per Triwulan',
    frekuensi: 'Triwulan',
    targetTahunan: reading(contoh.tahunan),
    dihapus: false,
    desimal: null,
    tingkat: 'Perangkat Daerah',
    kodeInduk: '',
    penanggungJawab: UNIT[contoh.sasaran] ?? '',
    sumberData: 'Laporan unit kerja',
    versi: 0,
    versiPk: 'Murni',
    berlakuMulai: 1,
    definisiOperasional: `Diukur dari ${contoh.nama.toLowerCase()} selama tahun berjalan.`,
    targetAkhirRenstra: reading(null),
    standarNasional: reading(null),
    targetRenstraKumulatif: reading(null),
    realisasiRenstraLalu: reading(null),
    ...contoh.sifat,
  };
}

function toRencanaAksi(contoh: Contoh, index: number): RencanaAksi {
  return {
    table: noColumns('Rencana Aksi'),
    row: index + 2,
    kode: contoh.kode,
    rencanaAksi: `Melaksanakan kegiatan yang mendukung ${contoh.nama.toLowerCase()}`,
    target: [0, 1, 2, 3].map((i) => reading(contoh.target[i] ?? null)) as RencanaAksi['target'],
    penanggungJawab: UNIT[contoh.sasaran] ?? '',
    versi: 0,
    versiPk: 'Murni',
  };
}

/** Every third indikator has words of its unit, every second its evidence. */
function toTriwulanRow(contoh: Contoh, index: number, nomor: NomorTriwulan): TriwulanRow {
  const komponen = contoh.komponen?.[nomor - 1];
  const speaks = index % 3 === 0;
  return {
    table: noColumns(`Triwulan ${nomor}`),
    row: index + 2,
    kode: contoh.kode,
    satuan: contoh.satuan,
    target: reading(contoh.target[nomor - 1] ?? null),
    realisasi: reading(contoh.realisasi[nomor - 1] ?? null),
    pembilang: reading(komponen?.[0] ?? null),
    penyebut: reading(komponen?.[1] ?? null),
    namaPenyebut: komponen ? 'Permohonan masuk' : '',
    faktor: speaks ? 'Kerja sama dengan sekolah dan desa berjalan baik' : '',
    kendala: speaks && nomor % 2 === 1 ? 'Jumlah petugas layanan terbatas & jadwal mobil keliling < kebutuhan' : '',
    tindakLanjut: speaks ? 'Menambah jam layanan pada akhir pekan.' : '',
    batasWaktu: speaks ? `15 ${['April', 'Juli', 'Oktober', 'Januari'][nomor - 1]}` : '',
    buktiDukung: index % 2 === 0 ? `https://contoh.go.id/bukti/${contoh.kode.toLowerCase()}-tw${nomor}` : '',
    penanggungJawab: UNIT[contoh.sasaran] ?? '',
    statusIsian: 'Diajukan',
    verifikasi: 'Diverifikasi',
    catatanVerifikasi: '',
    tahan: '',
  };
}

function toTab(list: Contoh[], nomor: NomorTriwulan): TriwulanTab {
  return {
    nomor,
    table: noColumns(`Triwulan ${nomor}`),
    rows: list.map((contoh, index) => toTriwulanRow(contoh, index, nomor)),
  };
}

export function pejabat(row: number, sifat: Partial<Pejabat>): Pejabat {
  return {
    row,
    peran: 'Kepala Dinas',
    nama: 'Nama Kepala Dinas',
    nip: '197001151994031002',
    pangkat: 'Pembina Utama Muda',
    jabatan: 'Kepala Dinas Arsip dan Perpustakaan',
    unitKerja: '',
    email: 'kepala@example.go.id',
    menerima: ['Triwulan', 'Semester', 'Tahunan'],
    caraTerima: 'Docs',
    statusJabatan: 'Definitif',
    berlakuMulai: '',
    berlakuSampai: '',
    ...sifat,
  };
}

/** @param jumlah number of indikator; beyond those of the sample they are repeated under other Kode */
export function contohBuku(jumlah = CONTOH.length, pengaturan: Partial<Pengaturan> = {}): BukuKerja {
  const list = Array.from({ length: jumlah }, (_, index) => {
    const contoh = CONTOH[index % CONTOH.length] as Contoh;
    const round = Math.floor(index / CONTOH.length);
    return round === 0
      ? contoh
      : { ...contoh, kode: `${contoh.kode}.${round}`, sasaran: `${contoh.sasaran} ${round % 10}` };
  });
  const units = [...new Set(Object.values(UNIT))];
  return {
    pengaturan: { ...PENGATURAN, ...pengaturan },
    unitKerja: units.map((unitKerja, i) => ({
      row: i + 2,
      unitKerja,
      jenis: unitKerja.split(' ')[0] ?? '',
      induk: '',
      penanggungJawab: '',
      email: '',
      caraKirim: 'Tab ini',
      idLembarIsian: '',
    })),
    pejabat: [pejabat(2, {})],
    indikator: list.map(toIndikator),
    rencanaAksi: list.map(toRencanaAksi),
    triwulan: { 1: toTab(list, 1), 2: toTab(list, 2), 3: toTab(list, 3), 4: toTab(list, 4) },
    anggaran: ANGGARAN,
    progresBulanan: [],
    temuan: [],
  };
}

const TODAY: Tanggal = { tahun: 2027, bulan: 1, hari: 14 };

export function contohInput(
  periode: Periode,
  buku: BukuKerja = contohBuku(),
  lain: Partial<LaporanInput> = {},
): LaporanInput {
  const kodeData = triwulanOf(periode).map((triwulan) => ({ triwulan, kode: '0f3a9c1b77de' }));
  return {
    rekap: buildRekap(buku, periode, TODAY, kodeData),
    buku,
    temuan: [
      {
        kode: 'QUARTER_JUMP',
        level: 'peringatan',
        tab: 'Triwulan II',
        row: 3,
        column: 5,
        sel: 'E3',
        kodeIndikator: 'IKU-2',
        kolom: 'Realisasi',
        nilai: '15.480',
        pesan: 'Realisasi naik jauh dibandingkan triwulan sebelumnya.',
        perbaikan: 'Periksa kembali angka tersebut dan lampirkan bukti dukungnya.',
      },
      {
        kode: 'NUMBER_AS_TEXT',
        level: 'info',
        tab: 'Triwulan II',
        row: 4,
        column: 5,
        sel: 'E4',
        kodeIndikator: 'IKU-3',
        kolom: 'Realisasi',
        nilai: '93,1',
        pesan: 'Angka tersimpan sebagai teks.',
        perbaikan: 'Tidak perlu diubah.',
      },
    ],
    penandatangan: findPenandatangan(buku.pejabat, TODAY),
    waktu: { ...TODAY, jam: 9, menit: 30 },
    revisi: 1,
    kodeData: '0f3a9c1b77de',
    today: TODAY,
    draf: true,
    ...lain,
  };
}

export const TRIWULAN_I: Periode = { tahun: 2026, jenis: 'triwulan', nomor: 1 };
export const TRIWULAN_II: Periode = { tahun: 2026, jenis: 'triwulan', nomor: 2 };
export const SEMESTER_I: Periode = { tahun: 2026, jenis: 'semester', nomor: 1 };
export const SEMESTER_II: Periode = { tahun: 2026, jenis: 'semester', nomor: 2 };
export const TAHUN: Periode = { tahun: 2026, jenis: 'tahun', nomor: 1 };
