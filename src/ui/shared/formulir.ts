/** The forms and outcomes of the actions that run through callTindakan, as they come out of the JSON text. */

/** What a person filled in, under the name of its field. A file is its name and its bytes. */
export type Nilai = string | string[] | { nama: string; base64: string };

export interface BagianTeks {
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

interface PilihanBagian {
  nilai: string;
  label: string;
  keterangan?: string;
  /** Cannot be chosen; `keterangan` says why. */
  tertutup?: boolean;
}

export interface BagianPilihan {
  tipe: 'pilihan';
  nama: string;
  label: string;
  pilihan: PilihanBagian[];
  /** Chosen at first; `''` = none. */
  nilai: string;
  bantuan?: string;
}

export type PilihanCentang = PilihanBagian & { dicentang: boolean };

export interface BagianCentang {
  tipe: 'centang';
  nama: string;
  label: string;
  pilihan: PilihanCentang[];
  bantuan?: string;
}

export interface BagianIsian {
  tipe: 'isian';
  nama: string;
  label: string;
  jenis: 'teks' | 'paragraf' | 'tanggal' | 'angka' | 'email';
  /** Of `tanggal` as `YYYY-MM-DD`. */
  nilai: string;
  wajib: boolean;
  bantuan?: string;
}

/** Things for each of which one meaning is chosen from the same list. The answer is a list of texts `kunci=nilai`, one for each. */
export interface BagianPasangan {
  tipe: 'pasangan';
  nama: string;
  label: string;
  baris: { kunci: string; label: string; keterangan: string; nilai: string }[];
  pilihan: PilihanBagian[];
  bantuan?: string;
}

export interface BagianBerkas {
  tipe: 'berkas';
  nama: string;
  label: string;
  /** File name endings such as `.xlsx`. */
  terima: string[];
  wajib: boolean;
  bantuan?: string;
}

export interface BagianSalin {
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

export interface BagianTautan {
  tipe: 'tautan';
  judul: string;
  berkas: TautanBerkas[];
}

/** A button that opens an action, with values that it starts from. */
export interface TombolAksi {
  label: string;
  aksi: string;
  isian: Record<string, string>;
}

export interface Kartu {
  judul: string;
  status: string;
  nada: 'biasa' | 'baik' | 'perhatian' | 'galat';
  kalimat: string[];
  tautan?: TautanBerkas[];
  tombol?: TombolAksi[];
  /** The cell it is about: its title leads there. */
  sel?: TautanSel;
}

export interface BagianKartu {
  tipe: 'kartu';
  judul: string;
  kartu: Kartu[];
}

interface TautanSel {
  tab: string;
  sel: string;
}

/** How a figure came about, down to the cells in which its operands were typed. */
export interface AsalTampil {
  nama: string;
  teks: string;
  /** `diketik`, `disalin`, `dihitung`, `kosong`. */
  sumber: string;
  sel: TautanSel | null;
  kalimat: string[];
  /** With names, and with figures; `''` when nothing is computed. */
  rumus: string;
  hitungan: string;
  suku: AsalTampil[];
  lewat: { nama: string; sebab: string; sel: TautanSel | null }[];
}

export interface BagianAsal {
  tipe: 'asal';
  asal: AsalTampil;
}

export interface BagianSel {
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

export interface Formulir {
  /** Sent back as `tahap`. */
  nama: string;
  judul: string;
  bagian: Bagian[];
  tombol: string;
  /** What the button does cannot simply be taken back. */
  bahaya?: boolean;
}

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
}

export type TindakanDone = { ok: true; formulir: Formulir } | { ok: true; selesai: Selesai };

/** `tahap` is the name of the form that is sent, `''` at first; `isian` is everything filled in so far. */
export interface TindakanQuestion {
  aksi: string;
  tahap: string;
  isian: Record<string, Nilai | undefined>;
  /** Of an action in several calls: what the one before has handed on. */
  berikut?: string;
}
