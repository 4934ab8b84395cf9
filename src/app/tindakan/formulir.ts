/** What an action shows: forms to be filled in, and the outcome. Plain data, so that the page, the sidebar and the command line show the same. */

import type { Bertahap } from '../bertahap.ts';

/** A sentence or a paragraph; `perhatian` stands out. */
interface BagianTeks {
  tipe: 'teks';
  isi: string;
  nada?: 'biasa' | 'perhatian';
}

export interface BagianTabel {
  tipe: 'tabel';
  judul: string;
  kolom: string[];
  baris: string[][];
  /** Shown in place of an empty table. */
  kosong?: string;
}

export interface Pilihan {
  nilai: string;
  label: string;
  keterangan?: string;
  /** Cannot be chosen; `keterangan` says why. */
  tertutup?: boolean;
}

/** One of several: radio buttons. The answer is a text. */
export interface BagianPilihan {
  tipe: 'pilihan';
  nama: string;
  label: string;
  pilihan: Pilihan[];
  /** Chosen at first; `''` = none. */
  nilai: string;
  bantuan?: string;
}

/** Any of several: check boxes. The answer is a list of texts. */
export interface BagianCentang {
  tipe: 'centang';
  nama: string;
  label: string;
  pilihan: (Pilihan & { dicentang: boolean })[];
  bantuan?: string;
}

/** Things for each of which one meaning is chosen from the same list. The answer is a list of texts `kunci=nilai`, one for each. */
interface BagianPasangan {
  tipe: 'pasangan';
  nama: string;
  label: string;
  baris: { kunci: string; label: string; keterangan: string; nilai: string }[];
  pilihan: Pilihan[];
  bantuan?: string;
}

/** Something to type. The answer is a text; of `tanggal` as `YYYY-MM-DD`. */
export interface BagianIsian {
  tipe: 'isian';
  nama: string;
  label: string;
  jenis: 'teks' | 'paragraf' | 'tanggal' | 'angka' | 'email';
  nilai: string;
  wajib: boolean;
  bantuan?: string;
}

/** A file from the person's computer. The answer is `{nama, base64}`. */
interface BagianBerkas {
  tipe: 'berkas';
  nama: string;
  label: string;
  /** File name endings such as `.xlsx`. */
  terima: string[];
  wajib: boolean;
  bantuan?: string;
}

/** A ready text with a button that copies it, and a link that opens it elsewhere (wa.me). */
interface BagianSalin {
  tipe: 'salin';
  label: string;
  isi: string;
  tautan?: { label: string; url: string };
}

interface TautanBerkas {
  nama: string;
  url: string;
  id: string;
}

/** Links to files that were made. */
export interface BagianTautan {
  tipe: 'tautan';
  judul: string;
  berkas: TautanBerkas[];
}

/** A button that opens another action, with values that it starts from. */
export interface TombolAksi {
  label: string;
  aksi: string;
  isian: Record<string, string>;
}

/** Cards one below the other: the steps of the SOP, the units that owe something. */
export interface BagianKartu {
  tipe: 'kartu';
  judul: string;
  kartu: {
    judul: string;
    status: string;
    nada: 'biasa' | 'baik' | 'perhatian' | 'galat';
    kalimat: string[];
    tautan?: TautanBerkas[];
    tombol?: TombolAksi[];
    /** The cell it is about: its title leads there. */
    sel?: TautanSel;
  }[];
}

/** A cell that can be opened. `sel` `''` = the tab as a whole. */
interface TautanSel {
  tab: string;
  sel: string;
}

/** How a figure came about, down to the cells in which its operands were typed. */
export interface AsalTampil {
  nama: string;
  /** The figure as people see it. */
  teks: string;
  /** A word for where it is from: `diketik`, `disalin`, `dihitung`, `kosong`. */
  sumber: string;
  sel: TautanSel | null;
  kalimat: string[];
  /** With names, and with figures; `''` when nothing is computed. */
  rumus: string;
  hitungan: string;
  suku: AsalTampil[];
  /** What did not take part, and why. */
  lewat: { nama: string; sebab: string; sel: TautanSel | null }[];
}

interface BagianAsal {
  tipe: 'asal';
  asal: AsalTampil;
}

/** Cells, each of which can be opened. */
interface BagianSel {
  tipe: 'sel';
  judul: string;
  sel: (TautanSel & { label: string; keterangan: string })[];
}

export type Bagian =
  | BagianAsal
  | BagianSel
  | BagianTeks
  | BagianTabel
  | BagianPilihan
  | BagianPasangan
  | BagianCentang
  | BagianIsian
  | BagianBerkas
  | BagianSalin
  | BagianTautan
  | BagianKartu;

/**
 * A form. When it is sent, the same action is called again with `tahap` = `nama` and with everything filled in so far, so
 * nothing is kept between calls.
 */
export interface Formulir {
  nama: string;
  judul: string;
  bagian: Bagian[];
  /** Label of the button that sends it. */
  tombol: string;
  /** What the button does cannot simply be taken back. */
  bahaya?: boolean;
  /** It shows what will be written, although it can be taken back: the command line shows it and asks, too. */
  tinjau?: boolean;
}

/** The action ran. */
export interface Selesai {
  judul: string;
  /** It ran, but something needs attention. */
  perhatian?: boolean;
  bagian: Bagian[];
  /** Tab that shows the result. */
  tab?: string;
  /** What suggests itself next. */
  lanjut?: TombolAksi[];
  /** It is something to look at that can be asked for anew: label of the button. */
  segarkan?: string;
  /** For the command line and its `--json`: plain values under names of the action's own. */
  data: Record<string, unknown>;
}

/** `Bertahap`: the action goes on with another call of the same form. */
export type Jawaban = { formulir: Formulir } | { selesai: Selesai } | Bertahap;
