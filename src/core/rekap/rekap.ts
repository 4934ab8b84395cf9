/** What a recap is: rows that combine quarters, their averages, and the budget beside them (domain rules §4–6). */
import type { NomorTriwulan } from '../buku-kerja.ts';
import type { Arah, CaraRekap, Indikator } from '../indikator.ts';
import type { Periode } from '../periode.ts';
import type { RiwayatCapaian } from './tahun-lalu.ts';

/** The status text beside a capaian (domain rules §5): one of `STATUS` in capaian/status, or the kategori where the decision table says so. */
export type StatusCapaian = string;

/** A target or a realisasi: the number, and the text people see where it is not that number (`WTP`, `90–100`). */
export interface Ukuran {
  value: number | null;
  /** Upper bound of a Rentang target. */
  max?: number;
  /** Set for Predikat, Ya/Tidak and Rentang; otherwise the formatted number is shown. */
  text?: string;
}

/** One quarter (in a semester) or one semester (in a year) of a row. */
export interface RekapPart {
  target: Ukuran;
  realisasi: Ukuran;
  capaian: number | null;
  status: StatusCapaian;
}

export interface RekapRow {
  kode: string;
  /** The version in force in the period's last quarter; of an indikator dropped before it, the last one that was. */
  indikator: Indikator;
  /** `null` only in a row `Perlu diperbaiki`. */
  arah: Arah | null;
  caraRekap: CaraRekap | null;
  /** Two quarters of a semester, two semesters of a year, none of a triwulan. Quarters as typed, "s.d." where Cara Isi is Kumulatif. */
  parts: RekapPart[];
  target: Ukuran;
  realisasi: Ukuran;
  /** Per cent, unrounded and uncapped except as the decision table says; `null` in a row `Ditahan`. */
  capaian: number | null;
  /** What is shown: the capaian under Batas Capaian Tampil. */
  capaianTampil: number | null;
  /** Of the version in force at the end of the period; blank once the indikator is dropped. */
  targetTahunan: Ukuran;
  /** Progress against targetTahunan, per cent, unrounded; `null` for Turun. */
  capaianTahunan: number | null;
  /** `''` when there is none. */
  kategori: string;
  filled: number;
  due: number;
  /** `filled/due`. */
  terisi: string;
  status: StatusCapaian;
  /** Sentences on caps, held rows, footnotes; `''` when there is nothing to say. */
  keterangan: string;
  /** Takes part in the averages. */
  dihitung: boolean;
  /** Σ pembilang and Σ penyebut of the period (Rasio), otherwise null. */
  pembilang: number | null;
  penyebut: number | null;
}

/** A mean of capaian (per cent, unrounded) over `n` indikator; `tidakDihitung` were left out. */
export interface RataRata {
  nilai: number | null;
  n: number;
  tidakDihitung: number;
  /** Of those left out: rows `Belum lengkap`. */
  belumLengkap: number;
  /** A capaian was capped inside this mean. */
  dibatasi: boolean;
  kategori: string;
}

export interface RataRataSasaran extends RataRata {
  sasaran: string;
}

/** One account in the period; rupiah and per cent. */
export interface RekapAnggaranRow {
  kode: string;
  uraian: string;
  /** 1 urusan, 2 bidang, 3 program, 5 kegiatan, 6 sub kegiatan; 0 when the code is not valid. */
  depth: number;
  pagu: number | null;
  /** Per part of the period (quarter or semester), the part's own. */
  realisasiParts: (number | null)[];
  /** Of the period alone. */
  realisasi: number | null;
  /** From the start of the year to the end of the period. */
  realisasiSd: number | null;
  /** realisasiSd ÷ pagu × 100, `null` when pagu is 0 or blank. */
  serapan: number | null;
}

export interface RekapAnggaran {
  rows: RekapAnggaranRow[];
  /** Over the topmost accounts only (no account is counted with its parent). */
  total: RekapAnggaranRow;
}

export interface Rekap {
  /** Of the year: results of earlier years. Absent where they were not read. */
  riwayat?: readonly RiwayatCapaian[];
  periode: Periode;
  rows: RekapRow[];
  /** Tingkat `Perangkat Daerah`; over all rows when the workbook has none of it. */
  rataRata: RataRata;
  /** Of the same rows as `rataRata`, in the order of the rows. */
  perSasaran: RataRataSasaran[];
  /** Means of the other Tingkat that occur. */
  perTingkat: { tingkat: string; rataRata: RataRata }[];
  anggaran: RekapAnggaran;
  /** Percentage points, year only: mean capaian (capped) − serapan. */
  efisiensi: { nilai: number; efisien: boolean } | null;
  /** First 12 hex of SHA-256 over the canonical JSON of each quarter's parsed source rows. */
  kodeData: { triwulan: NomorTriwulan; kode: string }[];
}
