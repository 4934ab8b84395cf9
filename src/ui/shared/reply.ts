/** The answers of the add-on to its pages, as they come out of the JSON text. */

import type { TombolAksi } from './formulir.ts';

export type Level = 'galat' | 'peringatan' | 'info';

/** What each level is called on screen. */
export const SEBUTAN_LEVEL: Record<Level, string> = {
  galat: 'Wajib Diperbaiki',
  peringatan: 'Perlu Dicek',
  info: 'Info',
};

export interface TemuanReply {
  kode: string;
  level: Level;
  tab: string;
  /** Address such as `F12`; `''` when the whole tab is meant. */
  sel: string;
  nilai: string | number | boolean | null;
  pesan: string;
  perbaikan: string;
  /** Perbaiki may have a fix for it. */
  dapatDiperbaiki?: boolean;
}

/**
 * The action did not run: a refusal; or a question (`perluKonfirmasi`), which is answered by calling again with
 * `konfirmasi: true`, or with `false` where the action can go on without (`bolehTanpa`); or needs of a step that are
 * missing (`perluAlasan`), passed over by calling again with a written `alasan`.
 */
export interface Refusal {
  ok: false;
  pesan?: string;
  saran?: string;
  perluKonfirmasi?: boolean;
  bolehTanpa?: boolean;
  perluAlasan?: boolean;
  /** A sentence for each need that is missing. */
  kurang?: string[];
  temuan?: TemuanReply[];
}

/** A long action is a series of calls: this one is done, another is to follow. */
export interface Kemajuan {
  /** Steps that are done, and how many there are. */
  langkah: number;
  dari: number;
  /** Goes back with the next call as it is. */
  berikut: string;
  /** A sentence: what is done, and stays. */
  sudah: string;
  /** What the next call does, without a full stop. */
  sedang: string;
}

export interface Bertahap {
  ok: true;
  kemajuan: Kemajuan;
}

export interface Pilihan {
  periode: string;
  keterangan: string;
  disarankan: boolean;
  bisa: boolean;
}

export interface AwalPeriode {
  ok: true;
  judul: string;
  penjelasan: string;
  tahun: number;
  pilihan: Pilihan[];
  tombol: string;
}

export interface Pelengkapan {
  tab: string;
  /** One sentence for each thing that is added or repaired. */
  apa: string[];
}

export interface AwalSiapkan {
  ok: true;
  judul: string;
  penjelasan: string;
  tahun: number;
  akanDibuat: string[];
  akanDilengkapi: Pelengkapan[];
  tidakBerubah: string[];
}

export interface ValidasiDone {
  ok: true;
  temuan: TemuanReply[];
  catatan?: string[];
}

export interface RekapDone {
  ok: true;
  /** Tab that holds the recap. */
  tab: string;
  /** `nilai` in per cent, unrounded; `n` indikator are in it, `tidakDihitung` were left out. */
  rataRata: { nilai: number | null; kategori?: string; n: number; tidakDihitung: number };
  catatan?: string[];
}

/** A report to look at. `html` was made by the add-on out of escaped texts. */
export interface PratinjauDone {
  ok: true;
  judul: string;
  html: string;
  catatan: string[];
}

export interface LaporanDone {
  ok: true;
  berkas: { nama: string; url: string }[];
  catatan?: string[];
  /** What suggests itself next. */
  lanjut?: TombolAksi[];
}

/** What was planned and is now done. */
export interface SiapkanDone {
  ok: true;
  akanDibuat: string[];
  akanDilengkapi: Pelengkapan[];
}
