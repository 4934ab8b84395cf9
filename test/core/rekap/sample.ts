/** A small workbook as values, written down briefly: blank cells are null, one line per indikator. */
import type {
  AnggaranRow,
  BukuKerja,
  NomorTriwulan,
  Pengaturan,
  RencanaAksi,
  TriwulanRow,
} from '../../../src/core/buku-kerja.ts';
import type { Indikator, Reading } from '../../../src/core/indikator.ts';
import type { Periode, Tanggal } from '../../../src/core/periode.ts';

export const TAHUN = 2026;
export const AFTER: Tanggal = { tahun: 2027, bulan: 1, hari: 15 };
export const SEMESTER_1: Periode = { tahun: TAHUN, jenis: 'semester', nomor: 1 };
export const SEMESTER_2: Periode = { tahun: TAHUN, jenis: 'semester', nomor: 2 };
export const WHOLE_YEAR: Periode = { tahun: TAHUN, jenis: 'tahun', nomor: 1 };
export const triwulan = (nomor: NomorTriwulan): Periode => ({ tahun: TAHUN, jenis: 'triwulan', nomor });

export type Cell = number | null | { value: number; text: string } | { min: number; max: number } | 'unreadable';

function reading(cell: Cell): Reading {
  if (cell === null) return { status: 'blank', value: null, text: '' };
  if (cell === 'unreadable') return { status: 'unreadable', value: null, text: 'tidak jelas' };
  if (typeof cell === 'number') return { status: 'value', value: cell, text: String(cell) };
  if ('min' in cell) return { status: 'value', value: cell.min, max: cell.max, text: `${cell.min}–${cell.max}` };
  return { status: 'value', value: cell.value, text: cell.text };
}

export const PENGATURAN: Pengaturan = {
  namaPemerintahDaerah: '',
  namaPerangkatDaerah: '',
  alamat: '',
  logo: '',
  tempat: '',
  tahun: TAHUN,
  dasarHukum: [],
  kertas: 'A4',
  jenisHuruf: 'Arial',
  margin: 2.5,
  zonaWaktu: 'Asia/Jakarta',
  formatNomor: '',
  periodeRenstra: null,
  rumusTurun: 'Selisih',
  batasCapaianTampil: null,
  batasCapaianRataRata: 120,
  hari: 'Kalender',
  batasIsiTw: 10,
  batasLkjip: 'Akhir Februari',
  domainDiizinkan: [],
  lindungiBarisUnit: false,
  folderArsip: '',
  sebutanPeran: {},
  waktuBaku: [],
  versiLembar: '1',
  skalaKategori: [
    { batasBawah: 90, kategori: 'Sangat Tinggi', warna: '#00aa00' },
    { batasBawah: 75, kategori: 'Tinggi', warna: '#66aa00' },
    { batasBawah: 65, kategori: 'Sedang', warna: '#aaaa00' },
    { batasBawah: 50, kategori: 'Rendah', warna: '#aa6600' },
    { batasBawah: null, kategori: 'Sangat Rendah', warna: '#aa0000' },
  ],
  nilaiPredikat: [],
  tingkatPemeriksaan: {},
};

const table = (tab: string) => ({ tab, gid: 1, headerRow: 1, columns: {}, headers: {} });

/** One indikator with its plan and figures. Arrays are TW I…IV. */
export interface Spec extends Partial<Omit<Indikator, 'targetTahunan'>> {
  kode: string;
  tahunan?: Cell;
  target?: Cell[];
  realisasi?: Cell[];
  pembilang?: Cell[];
  penyebut?: Cell[];
  /** Reasons for Tahan Baris. */
  tahan?: string[];
}

export function indikatorOf(spec: Spec, row = 2): Indikator {
  const { tahunan = 100, target: _t, realisasi: _r, pembilang: _p, penyebut: _q, tahan: _h, ...rest } = spec;
  return {
    table: table('Perjanjian Kinerja'),
    row,
    sasaran: 'Sasaran 1',
    indikator: `Indikator ${spec.kode}`,
    satuan: 'dokumen',
    tipe: 'Angka',
    arah: 'Naik',
    rumus: null,
    caraRekap: 'Jumlah',
    caraIsi: 'Per Triwulan',
    frekuensi: 'Triwulan',
    dihapus: false,
    desimal: null,
    tingkat: 'Perangkat Daerah',
    kodeInduk: '',
    penanggungJawab: 'Bidang Perpustakaan',
    sumberData: '',
    versi: 0,
    versiPk: 'Murni',
    berlakuMulai: 1,
    definisiOperasional: '',
    targetAkhirRenstra: reading(null),
    standarNasional: reading(null),
    targetRenstraKumulatif: reading(null),
    realisasiRenstraLalu: reading(null),
    targetTahunan: reading(tahunan),
    ...rest,
  };
}

export function rencanaOf(kode: string, target: Cell[], versi = 0, row = 2): RencanaAksi {
  const at = (index: number): Reading => reading(target[index] ?? null);
  return {
    table: table('Rencana Aksi'),
    row,
    kode,
    rencanaAksi: '',
    target: [at(0), at(1), at(2), at(3)],
    penanggungJawab: '',
    versi,
    versiPk: versi === 0 ? 'Murni' : `Perubahan ${versi}`,
  };
}

function triwulanRow(spec: Spec, index: number, row: number): TriwulanRow {
  const at = (cells: Cell[] | undefined): Reading => reading(cells?.[index] ?? null);
  return {
    table: table(`Triwulan ${index + 1}`),
    row,
    kode: spec.kode,
    satuan: spec.satuan ?? '',
    target: reading(null),
    realisasi: at(spec.realisasi),
    pembilang: at(spec.pembilang),
    penyebut: at(spec.penyebut),
    namaPenyebut: '',
    faktor: '',
    kendala: '',
    tindakLanjut: '',
    batasWaktu: '',
    buktiDukung: '',
    penanggungJawab: '',
    statusIsian: '',
    verifikasi: '',
    catatanVerifikasi: '',
    tahan: spec.tahan?.[index] ?? '',
  };
}

/** A workbook of the given indikator; `target` defaults to 25 in every quarter. A later version is a Spec of the same Kode. */
export function bukuOf(specs: Spec[], pengaturan: Partial<Pengaturan> = {}): BukuKerja {
  const rencanaAksi = specs.flatMap((spec, index) =>
    spec.target === undefined && (spec.versi ?? 0) > 0
      ? []
      : [rencanaOf(spec.kode, spec.target ?? [25, 25, 25, 25], spec.versi ?? 0, index + 2)],
  );
  const own = specs.filter((spec) => (spec.versi ?? 0) === 0 || spec.realisasi !== undefined);
  const tabOf = (nomor: NomorTriwulan) => ({
    nomor,
    table: table(`Triwulan ${nomor}`),
    rows: own.map((spec, index) => triwulanRow(spec, nomor - 1, index + 2)),
  });
  return {
    pengaturan: { ...PENGATURAN, ...pengaturan },
    unitKerja: [],
    pejabat: [],
    indikator: specs.map((spec, index) => indikatorOf(spec, index + 2)),
    rencanaAksi,
    triwulan: { 1: tabOf(1), 2: tabOf(2), 3: tabOf(3), 4: tabOf(4) },
    anggaran: [],
    progresBulanan: [],
    temuan: [],
  };
}

export interface AnggaranSpec {
  kode: string;
  uraian?: string;
  pagu?: number | null;
  paguPerubahan?: number | null;
  berlakuMulai?: NomorTriwulan;
  realisasi?: (number | null)[];
}

export function anggaranOf(spec: AnggaranSpec, row = 2): AnggaranRow {
  const blank = reading(null);
  const at = (index: number): Reading => reading(spec.realisasi?.[index] ?? null);
  return {
    table: table('Anggaran'),
    row,
    kode: spec.kode,
    uraian: spec.uraian ?? `Uraian ${spec.kode}`,
    pagu: reading(spec.pagu ?? null),
    paguPerubahan: reading(spec.paguPerubahan ?? null),
    paguPerubahanBerlakuMulai: spec.berlakuMulai ?? 4,
    realisasi: [at(0), at(1), at(2), at(3)],
    kas: [blank, blank, blank, blank],
    fisik: [blank, blank, blank, blank],
    kodeIndikator: [],
    penanggungJawab: '',
    paguRenstra: blank,
    realisasiRenstraLalu: blank,
  };
}
