/** What an indikator of the perjanjian kinerja is, and the words its columns may hold (domain rules §2). */

export const TIPE = ['Angka', 'Persen', 'Indeks', 'Predikat', 'Ya/Tidak', 'Rentang'] as const;
export const ARAH = ['Naik', 'Turun', 'Stabil'] as const;
export const RUMUS_TURUN = ['Selisih', 'Rasio'] as const;
export const CARA_REKAP = ['Jumlah', 'Posisi Akhir', 'Rata-rata', 'Rasio', 'Maksimum', 'Minimum'] as const;
export const CARA_ISI = ['Per Triwulan', 'Kumulatif'] as const;
export const FREKUENSI = ['Triwulan', 'Semester', 'Tahun'] as const;
export const TINGKAT = ['Perangkat Daerah', 'Bidang', 'Seksi/Subbagian'] as const;

export type Tipe = (typeof TIPE)[number];
export type Arah = (typeof ARAH)[number];
export type RumusTurun = (typeof RUMUS_TURUN)[number];
export type CaraRekap = (typeof CARA_REKAP)[number];
export type CaraIsi = (typeof CARA_ISI)[number];
export type Frekuensi = (typeof FREKUENSI)[number];
export type Tingkat = (typeof TINGKAT)[number];

/** A value read from a cell. Blank is never 0; an unreadable cell has its own temuan. */
export interface Reading {
  status: 'value' | 'blank' | 'unreadable';
  /** The number in the indikator's satuan; for Predikat and Ya/Tidak the score; for Rentang the lower bound. */
  value: number | null;
  /** Upper bound, for Rentang targets only. */
  max?: number;
  /** As people see it: the predikat, `90–100`, or the number as typed. `''` when blank. */
  text: string;
}

/** Where a row of a table stands, and by which columns its cells are found. One object per tab, shared by its rows. */
export interface TableColumns<Field extends string> {
  tab: string;
  gid: number;
  /** Row of the (last) header line, from 1. */
  headerRow: number;
  /** Column of each field that was found, from 1. */
  columns: Partial<Record<Field, number>>;
  /** Header text as it stands in the tab, for messages. */
  headers: Partial<Record<Field, string>>;
}

/** What every parsed row has: with `table` it carries the address of each cell it was read from. */
export interface SourceRow<Field extends string> {
  table: TableColumns<Field>;
  /** Row in the tab, from 1. */
  row: number;
}

export type PerjanjianKinerjaField =
  | 'kode'
  | 'sasaran'
  | 'indikator'
  | 'satuan'
  | 'tipe'
  | 'arah'
  | 'rumus'
  | 'caraRekap'
  | 'caraIsi'
  | 'frekuensi'
  | 'targetTahunan'
  | 'desimal'
  | 'tingkat'
  | 'kodeInduk'
  | 'penanggungJawab'
  | 'sumberData'
  | 'versiPk'
  | 'berlakuMulai'
  | 'definisiOperasional'
  | 'targetAkhirRenstra'
  | 'standarNasional'
  | 'targetRenstraKumulatif'
  | 'realisasiRenstraLalu';

/** One row of tab Perjanjian Kinerja: an indikator in one version of the PK. Key: kode + versiPk. */
export interface Indikator extends SourceRow<PerjanjianKinerjaField> {
  kode: string;
  sasaran: string;
  indikator: string;
  satuan: string;
  tipe: Tipe;
  /** `null` when blank or not one of the words: a galat stands for it. */
  arah: Arah | null;
  /** `null` when blank: the default of Pengaturan holds. */
  rumus: RumusTurun | null;
  /** `null` when blank or not one of the words: a galat stands for it. */
  caraRekap: CaraRekap | null;
  caraIsi: CaraIsi;
  frekuensi: Frekuensi;
  targetTahunan: Reading;
  /** Target Tahunan says `Dihapus`: from this version on the indikator is no longer due. */
  dihapus: boolean;
  /** Decimals shown, `null` when blank. */
  desimal: number | null;
  tingkat: Tingkat;
  kodeInduk: string;
  penanggungJawab: string;
  sumberData: string;
  /** 0 = Murni, n = Perubahan n. */
  versi: number;
  /** As typed, `Murni` when blank. */
  versiPk: string;
  /** First triwulan in which this version is in force: 1 for Murni. */
  berlakuMulai: 1 | 2 | 3 | 4;
  definisiOperasional: string;
  targetAkhirRenstra: Reading;
  standarNasional: Reading;
  /** Sum of the targets of all years of the Renstra, of what adds up. */
  targetRenstraKumulatif: Reading;
  /** From the start of the Renstra to the end of the year before; blank = by Riwayat Capaian. */
  realisasiRenstraLalu: Reading;
}
