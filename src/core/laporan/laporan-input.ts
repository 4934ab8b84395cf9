/** What a report is made from. */
import type { BukuKerja } from '../buku-kerja.ts';
import type { Tanggal } from '../periode.ts';
import type { Rekap } from '../rekap/rekap.ts';
import type { Waktu } from '../tanggal.ts';
import type { Temuan } from '../temuan/temuan.ts';
import type { TindakLanjutTercatat } from '../tindak-lanjut/tercatat.ts';
import type { Kop, Penandatangan } from './blocks.ts';
import type { Grafik } from './grafik/grafik.ts';

/** A chart with its picture. */
export interface GambarGrafik {
  grafik: Grafik;
  /** `null` = it could not be made. */
  png: Uint8Array | null;
  /** Why not, without a full stop. */
  alasan: string;
}

export interface LaporanInput {
  rekap: Rekap;
  buku: BukuKerja;
  /** Still open; galat cannot be among them, info is not printed. */
  temuan: Temuan[];
  /** Rows of tab Tindak Lanjut. Absent where it was not read. */
  tindakLanjut?: TindakLanjutTercatat[];
  /** `null` when nobody is in office: dotted lines are printed instead, and the data notes say so. */
  penandatangan: Penandatangan | null;
  /** When the report is made, on the wall clock of `Pengaturan.zonaWaktu`. */
  waktu: Waktu;
  /** From 1. */
  revisi: number;
  /** Number of the document by Format Nomor; every revision has the same. */
  nomor?: string;
  /** Printed in the footer. */
  kodeData: string;
  /** Date under which the report is signed. */
  today: Tanggal;
  /** The period is not locked, or corrections are open. */
  draf: boolean;
  logo?: NonNullable<Kop['logo']>;
  /** Charts, in their order. Absent where the report is made without pictures. */
  gambar?: GambarGrafik[];
  /** Head of the log's hash chain before this report, printed in the footer. */
  kodeRantai?: string;
}
