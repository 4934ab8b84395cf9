/** Formulir E.81 as data: evaluation of the Renja of a year at the end of a quarter, row by row (domain rules §9). */
import type { NomorTriwulan } from '../buku-kerja.ts';
import type { Indikator } from '../indikator.ts';
import type { Ukuran } from '../rekap/rekap.ts';

/** What stands in a pair of columns: K (kinerja) and Rp. */
export interface Pasangan<Kinerja> {
  k: Kinerja;
  rp: number | null;
}

/** Columns 5–14; figures of K in the indikator's satuan, 14 in per cent. `null` and an empty Ukuran print as a dash. */
export interface KolomE81 {
  /** 5: target at the end of the Renstra; of what adds up the sum over its years. */
  targetRenstra: Pasangan<Ukuran>;
  /** 6: from the start of the Renstra to the end of the year before. */
  realisasiLalu: Pasangan<Ukuran>;
  /** 7: target of the year. */
  target: Pasangan<Ukuran>;
  /** 8–11: each quarter alone; those after the form's quarter are blank. */
  triwulan: Pasangan<Ukuran>[];
  /** 12: of the year so far, K by Cara Rekap. */
  realisasi: Pasangan<Ukuran>;
  /** 13: 6 and 12 together. */
  realisasiRenstra: Pasangan<Ukuran>;
  /** 14: 13 against 5. */
  capaianRenstra: Pasangan<number | null>;
}

export interface BarisE81 extends KolomE81 {
  /** 2; `''` where no indikator says it. */
  sasaran: string;
  /** 3: account code and name; `''` for an indikator without an account. */
  kode: string;
  uraian: string;
  /** As in a recap: 3 program, 5 kegiatan, 6 sub kegiatan. */
  depth: number;
  /** 4; `null` for an account that names no indikator. */
  indikator: Indikator | null;
  /** 15. */
  unit: string;
  /** 12 against 7, per cent. */
  capaian: number | null;
  /** Further indikator of an account have its money above them. */
  lanjutan: boolean;
  /** Footnotes by key, see CATATAN_E81. */
  catatan: (keyof typeof CATATAN_E81)[];
}

/** Why a figure is not the plain sum that the form's head says. */
export const CATATAN_E81 = {
  caraRekap: 'Kolom 12 (K) dihitung menurut Cara Rekap indikator, bukan 8+9+10+11.',
  kumulatif: 'Isian unit kerja bersifat kumulatif; kolom 8–11 (K) memuat tambahan setiap triwulan.',
  posisi: 'Kolom 13 (K) adalah keadaan terakhir atau nilai tahun berjalan menurut Cara Rekap, bukan 6+12.',
  rumus: 'Kolom 14 (K) dihitung dengan rumus indikator (arah Turun, Stabil, atau Rentang), bukan 13/5 × 100.',
  rasio: 'Kolom 8–12 (K) dihitung dari pembilang dan penyebut.',
} as const;

export interface FormulirE81 {
  tahun: number;
  triwulan: NomorTriwulan;
  baris: BarisE81[];
  /** Money of the topmost accounts. */
  jumlah: KolomE81;
  /** Mean of column 12 against 7 over the indikator that have both, capped as in every mean; and of column 14. */
  rataRata: { tahun: number | null; n: number; renstra: number | null; nRenstra: number };
  predikat: { tahun: string; renstra: string };
}
