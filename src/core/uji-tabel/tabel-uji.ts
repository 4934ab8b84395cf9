/** The shapes of Uji Tabel: any table as it stands somewhere, what each column and row was taken for, and what came out. */
import type { CellValue } from '../grid.ts';
import type { NamaRumus } from '../penjelasan/rumus-capaian.ts';
import type { Temuan } from '../temuan/temuan.ts';

/** Cells from `baris`, `kolom` (of the tab, from 1) on; rectangular. */
export interface TabelUji {
  /** `''`: pasted, so that there is no cell to lead to. */
  tab: string;
  baris: number;
  kolom: number;
  values: CellValue[][];
  formats?: string[][];
}

/** `abaikan`: the column says nothing that is examined. */
export type Peran =
  | 'abaikan'
  | 'nomor'
  | 'kode'
  | 'sasaran'
  | 'nama'
  | 'satuan'
  | 'arah'
  | 'rumus'
  | 'target'
  | 'realisasi'
  | 'capaian'
  | 'kategori'
  | 'pagu'
  | 'pagu-perubahan'
  | 'realisasi-anggaran'
  | 'serapan';

/** Columns of these hold figures. */
export const PERAN_ANGKA: readonly Peran[] = [
  'target',
  'realisasi',
  'capaian',
  'pagu',
  'pagu-perubahan',
  'realisasi-anggaran',
  'serapan',
];

export const PERIODE_KOLOM = ['', 'TW I', 'TW II', 'TW III', 'TW IV', 'Semester I', 'Semester II', 'Tahunan'] as const;
export type PeriodeKolom = (typeof PERIODE_KOLOM)[number];

export interface Arti {
  peran: Peran;
  /** Periods that the header names; `''` = none. Only for figures and kategori. */
  periode: PeriodeKolom;
}

export interface KolomUji extends Arti {
  /** In the tab, from 1. */
  kolom: number;
  /** Header as it reads over its rows. */
  judul: string;
}

/** `jumlah` and `rata-rata` are rows of results; `grup` a heading between rows. */
export type JenisBaris = 'data' | 'jumlah' | 'rata-rata' | 'grup' | 'hiasan';

export interface BarisUji {
  /** In the tab, from 1. */
  row: number;
  jenis: JenisBaris;
  /** Name of the indikator or account, or the label of a result. */
  nama: string;
  kode: string;
  satuan: string;
  /** Of data carried down from the rows above. */
  sasaran: string;
  /** Of the row in `values`, from 0. */
  indeks: number;
}

/** One printed result and what it is computed to. */
export interface HasilBaris {
  /** Address of the printed figure; where none is printed, of the row's first figure. */
  sel: string;
  row: number;
  nama: string;
  /** Header of the column, with its period. */
  kolom: string;
  capaianHitung: number | null;
  capaianTercetak: number | null;
  /** `''` where nothing was computed. */
  rumus: NamaRumus | 'Realisasi ÷ Pagu' | 'Predikat' | 'Jumlah rincian' | 'Jumlah triwulan' | '';
  /** How it came to that: stated in the table, or concluded from its figures or the name. */
  dasar: 'tertulis' | 'dari angka' | 'dari nama' | 'dianggap' | '';
  temuan: Temuan[];
}

export interface Ringkasan {
  /** Printed figures that could be computed again, and of these the ones that are right, and those that differ by their rounding only. */
  diuji: number;
  cocok: number;
  bedaPembulatan: number;
  galat: number;
  peringatan: number;
  info: number;
  kalimat: string;
}

export interface HasilUji {
  kolom: KolomUji[];
  baris: HasilBaris[];
  temuan: Temuan[];
  ringkasan: Ringkasan;
  /** Rows in the tab where further tables begin, which were examined with their own headers. */
  tambahan: number[];
}
